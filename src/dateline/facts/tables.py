"""How the tables of facts are stored: tab-separated lines, `#` opens a comment, `|` parts the items of a list."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from dateline.errors import RuleError

_DATA = Path(__file__).with_name("data")


@lru_cache(maxsize=32)
def rows(name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """The rows of the table `name` (a file of the folder `data`), each of exactly `columns` strings. Raises `RuleError`."""
    found = []
    for line in (_DATA / name).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        row = tuple(line.split("\t"))
        if len(row) != columns:
            raise RuleError(f"a row of {len(row)} columns where {columns} are due: {line[:60]!r}", name)
        found.append(row)
    return tuple(found)


def items(cell: str) -> tuple[str, ...]:
    """The items of a list cell; () for an empty one."""
    return tuple(cell.split("|")) if cell else ()
