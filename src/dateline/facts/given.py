"""Given names: which gender bears them, and which are forms of one name (`data/given_names.tsv`, `data/given_families.tsv`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dateline.facts.tables import rows

Gender = Literal["m", "f", "u"]


@dataclass(frozen=True, slots=True)
class Family:
    """Forms of one given name in several languages, and the short forms of its bearers."""

    gender: Gender
    full: tuple[str, ...]
    short: tuple[str, ...]


@lru_cache(maxsize=1)
def families() -> tuple[Family, ...]:
    """All families in order of the table."""
    return tuple(
        Family(_gender(gender), tuple(full.split()), tuple(short.split()))
        for gender, full, short in rows("given_families.tsv", 3)
    )


@lru_cache(maxsize=1)
def genders() -> dict[str, Gender]:
    """Given name in lower case -> "m", "f", or "u" where both bear it (a short form of both, or so listed)."""
    found: dict[str, Gender] = {}
    listed = [(_gender(gender), names.split()) for gender, names in rows("given_names.tsv", 2)]
    for gender, names in [*((f.gender, (*f.full, *f.short)) for f in families()), *listed]:
        for name in map(str.lower, names):
            found[name] = gender if found.get(name, gender) == gender else "u"
    return found


def _gender(cell: str) -> Gender:
    return "m" if cell == "m" else "f" if cell == "f" else "u"
