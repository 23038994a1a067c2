"""Seats of power: what a building or street stands for when it acts (`data/seats.tsv`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dateline.facts.tables import items, rows


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat of power. `country`: ISO 3166-1 alpha-3 or PLOVER's code for what is no state; `sectors`: PLOVER's."""

    name: str
    country: str
    sectors: tuple[str, ...]
    institution: str


@lru_cache(maxsize=1)
def seats() -> dict[str, Seat]:
    """Name as printed, without "the" -> seat."""
    return {
        name: Seat(name, code, items(sectors), stands_for) for name, code, sectors, stands_for in rows("seats.tsv", 4)
    }
