"""A pure function over many items on several processes: results in input order, one bad item never stops the rest."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Items in flight for each process: enough to hide the way there and back, few enough to keep memory flat.
AHEAD = 4


def map_ordered(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    workers: int = 1,
    lost: Callable[[Item], Result] | None = None,
) -> Iterator[Result]:
    """`function` of every item, in the order of the items, whatever the number of workers.

    `function` must be importable (processes are spawned, not forked) and should give failures back as values: what it raises
    comes up here. `lost(item)` is the result for an item whose process dies twice, on its own the second time (killed for
    memory, a crash in native code); without `lost` such an item raises `BrokenProcessPool`. One worker runs in this process.
    """
    if workers <= 1:
        yield from map(function, items)
        return
    waiting: deque[tuple[Item, Future[Result]]] = deque()
    pool = _pool(workers)
    try:
        for item in items:
            pool = _submit(pool, workers, function, item, waiting)
            if len(waiting) >= workers * AHEAD:
                yield _settle(function, *waiting.popleft(), lost)
        while waiting:
            yield _settle(function, *waiting.popleft(), lost)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def _submit(
    pool: ProcessPoolExecutor,
    workers: int,
    function: Callable[[Item], Result],
    item: Item,
    waiting: deque[tuple[Item, Future[Result]]],
) -> ProcessPoolExecutor:
    """Queue the item; the pool that took it, a new one if the old one broke."""
    try:
        waiting.append((item, pool.submit(function, item)))
    except BrokenProcessPool:
        pool.shutdown(wait=False)
        pool = _pool(workers)
        waiting.append((item, pool.submit(function, item)))
    return pool


def _settle(
    function: Callable[[Item], Result],
    item: Item,
    future: Future[Result],
    lost: Callable[[Item], Result] | None,
) -> Result:
    """The result of a queued item. When the pool broke under it, the item runs once more in a process of its own."""
    try:
        return future.result()
    except BrokenProcessPool:
        pass
    try:
        with _pool(1) as alone:
            return alone.submit(function, item).result()
    except BrokenProcessPool:
        if lost is None:
            raise
        return lost(item)
