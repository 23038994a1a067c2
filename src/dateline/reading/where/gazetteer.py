"""The gazetteer in the wheel: GeoNames places (CC BY 4.0) as columns mapped into memory, found by folded name.

`tools/compile_gazetteer.py` writes the columns and names their sources. A lookup costs microseconds and no memory beyond the
pages touched; nothing is parsed at start.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.errors import ReaderError
from dateline.reading.where.fold import fold, key

DATA = Path(__file__).with_name("data")
COUNTRY, REGION, DISTRICT, CITY = range(4)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean. `row`: its number; `region`, `district`: rows of what holds it, -1 for none."""

    row: int
    kind: int
    geonames: int | None
    name: str
    lat: float
    lon: float
    population: int
    #: ISO 3166-1 alpha-2, "-" for a region of several countries
    country: str
    region: int
    district: int
    #: whether the name looked up is the place's own (False: another name of it)
    own_name: bool


class Gazetteer:
    """Places by name."""

    def __init__(self, folder: Path = DATA) -> None:
        self.folder = folder

    @cached_property
    def countries(self) -> list[str]:
        """ISO alpha-2 codes by their number in the column."""
        found: list[str] = json.loads((self.folder / "countries.json").read_text())
        return found

    @cached_property
    def columns(self) -> dict[str, NDArray[Any]]:
        """All columns by name, mapped read-only."""
        names = (
            "kind",
            "geonames",
            "lat",
            "lon",
            "population",
            "country",
            "region",
            "district",
            "name_at",
            "key",
            "key_row",
            "names",
        )
        try:
            return {name: np.load(self.folder / f"{name}.npy", mmap_mode="r") for name in names}
        except OSError as error:
            raise ReaderError(
                f"the gazetteer is missing or damaged ({error}); install dateline again", str(self.folder)
            ) from error

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """All places of that name, own names first; () for none."""
        if not fold(name):
            return ()
        keys, wanted = self.columns["key"], np.uint64(key(name))
        first, last = np.searchsorted(keys, wanted, "left"), np.searchsorted(keys, wanted, "right")
        return tuple(self._candidate(int(v) >> 1, not int(v) & 1) for v in self.columns["key_row"][first:last])

    def place(self, row: int) -> Candidate:
        """The place of a row."""
        return self._candidate(row, True)

    def _candidate(self, row: int, own_name: bool) -> Candidate:
        c = self.columns
        start, end = int(c["name_at"][row]), int(c["name_at"][row + 1]) - 1
        geonames = int(c["geonames"][row])
        return Candidate(
            row=row,
            kind=int(c["kind"][row]),
            geonames=geonames if geonames > 0 else None,
            name=bytes(c["names"][start:end]).decode(),
            lat=round(float(c["lat"][row]), 5),
            lon=round(float(c["lon"][row]), 5),
            population=int(c["population"][row]),
            country=self.countries[int(c["country"][row])],
            region=int(c["region"][row]),
            district=int(c["district"][row]),
            own_name=own_name,
        )


@lru_cache(maxsize=1)
def load() -> Gazetteer:
    """The gazetteer of this installation, one a process."""
    return Gazetteer()


@lru_cache(maxsize=8192)
def lookup(name: str) -> tuple[Candidate, ...]:
    """`Gazetteer.lookup` of this installation, with a cache of names."""
    return load().lookup(name)
