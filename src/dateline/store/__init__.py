"""The store: articles and all that was read from them, in one database that can be searched and proven."""

from __future__ import annotations

from pathlib import Path

from dateline.store.protocol import (
    KINDS,
    Actor,
    ArticleFilter,
    Change,
    Counts,
    Dated,
    EventFilter,
    Heading,
    Hit,
    Judgement,
    Link,
    Pointer,
    Problem,
    StatementFilter,
    Store,
)

__all__ = [
    "KINDS",
    "Actor",
    "ArticleFilter",
    "Change",
    "Counts",
    "Dated",
    "EventFilter",
    "Heading",
    "Hit",
    "Judgement",
    "Link",
    "Pointer",
    "Problem",
    "StatementFilter",
    "Store",
    "open_store",
]


def open_store(path: Path | str, fresh: bool = True) -> Store:
    """The store in a file of SQLite; `fresh` makes one where there is none, otherwise that raises `InputError`.

    Raises `OldSchema` for a store of a newer dateline, `BrokenStore` for a file that is none.
    """
    from dateline.store.sqlite import SqliteStore  # the database layer costs a fifth of a second to import

    return SqliteStore(Path(path), fresh)
