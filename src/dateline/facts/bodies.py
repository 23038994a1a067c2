"""Bodies known by name: unions of states, their organs, armed groups, aid organisations (`data/bodies.tsv`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dateline.facts.tables import items, rows


@dataclass(frozen=True, slots=True)
class Body:
    """`code`: PLOVER's for what is no state, or ISO 3166-1 alpha-3; `sectors`: PLOVER's."""

    code: str
    sectors: tuple[str, ...]


@lru_cache(maxsize=1)
def bodies() -> dict[str, Body]:
    """Name as printed, without "the" -> body."""
    return {
        name: Body(code, () if sectors == "-" else items(sectors))
        for code, sectors, names in rows("bodies.tsv", 3)
        for name in items(names)
    }
