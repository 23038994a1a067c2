"""What the verbs about a store share: the option that names it, and opening it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from dateline.store import Store

DEFAULT = "dateline.sqlite"


def store_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--store FILE`, or DATELINE_STORE in the environment."""
    return click.option(
        "--store",
        "path",
        metavar="FILE",
        default=DEFAULT,
        show_default=True,
        envvar="DATELINE_STORE",
        help="The store.",
    )(function)


@contextmanager
def opened(path: str, fresh: bool = False) -> Iterator[Store]:
    """The store in a file, closed at the end; `fresh` makes one where there is none."""
    from dateline.store import open_store

    store = open_store(path, fresh)
    try:
        yield store
    finally:
        store.close()
