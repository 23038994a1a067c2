"""`dateline add`: pages into the store, each in one transaction."""

from __future__ import annotations

import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.stores import opened, store_option

if TYPE_CHECKING:
    from dateline.pages import Record
    from dateline.store import Store

#: Articles after which those who are named are compared with those of other articles.
JOIN_EVERY = 20
Step = Callable[[], None]


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(exists=True))
@store_option
@click.option(
    "--workers", metavar="N", type=click.IntRange(1), default=1, show_default=True, help="Processes that read."
)
@click.option(
    "--seconds", type=float, default=60.0, show_default=True, help="Longest time for one page; 0 is no limit."
)
@click.option("--quiet", is_flag=True, help="No progress bar.")
def add(paths: tuple[str, ...], path: str, workers: int, seconds: float, quiet: bool) -> None:
    """Read pages (files, folders, JSON lines) into the store. Adding twice changes nothing; a stopped run goes on where it was."""
    from dateline import pages

    found = [Path(name) for name in paths]
    with opened(path, fresh=True) as store, progress(found, quiet) as step:
        counts = add_records(store, pages.records(found), workers, seconds, step)
    named = {
        "new": "new",
        "replaced": "read again by a newer engine",
        "same": "already there",
        "failed": "could not be read",
    }
    told = [f"{counts[key]:,} {words}" for key, words in named.items() if counts[key]]
    click.echo(", ".join(told) or "no pages found", err=True)
    if counts["failed"]:
        sys.exit(1)


def add_records(store: Store, records: Iterator[Record], workers: int, seconds: float, step: Step) -> Counter[str]:
    """Read the records that the store does not know and write them in; how many were new, replaced, same, failed."""
    from dateline import engine
    from dateline.chronicle.joining import join

    counts: Counter[str] = Counter()
    version = engine.version()
    fresh = 0
    waiting: deque[Record] = deque()

    def unknown() -> Iterator[Record]:
        for record in records:
            if record.page is not None and store.knows(record.page, record.published, version):
                counts["same"] += 1
                step()
            else:
                waiting.append(record)
                yield record

    for outcome in engine.read_many(unknown(), workers, seconds):
        record = waiting.popleft()
        if outcome.reading is not None and record.page is not None:
            change = store.put(record.page, record.published, outcome.reading)
            counts[change] += 1
            fresh += change != "same"
            if fresh % JOIN_EVERY == JOIN_EVERY - 1:
                join(store.ledger, store.judgements(), steps=1)
        elif outcome.error is not None:
            counts["failed"] += 1
            store.fail(name_of(record), outcome.error, version)
            click.echo(f"dateline: {name_of(record)}: {outcome.error.detail}", err=True)
        step()
    join(store.ledger, store.judgements())
    return counts


def name_of(record: Record) -> str:
    """What to call a record in messages: its page's name, else its id, else the line that it stood on."""
    if record.page is not None:
        return record.page.name
    about = record.error.about if record.error else ""
    return str(record.id) if record.id is not None else f"{about} line {record.line}"


@contextmanager
def progress(paths: list[Path], quiet: bool) -> Iterator[Step]:
    """A bar with rate and time left on a terminal's standard error; elsewhere nothing. Gives the function that moves it on."""
    if quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    rate = TextColumn("{task.fields[rate]} pages/s")
    with Progress(
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        rate,
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as bar:
        task = bar.add_task("reading", total=page_count(paths), rate="-")

        def step() -> None:
            bar.advance(task)
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
            bar.update(task, rate=f"{speed:.1f}" if speed else "-")

        yield step


def page_count(paths: list[Path]) -> int:
    """How many pages there are to read: files, and lines of JSON lines, counted without reading any."""
    import gzip

    from dateline import pages

    count = 0
    for path in pages.walk(paths):
        name = path.name.lower().removesuffix(".gz")
        if not name.endswith((".jsonl", ".ndjson")):
            count += 1
            continue
        with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as stream:
            count += sum(piece.count(b"\n") for piece in iter(lambda: stream.read(1 << 20), b""))
    return count
