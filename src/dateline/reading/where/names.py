"""From a place name as printed to the places that it may mean: abbreviations, designators, directions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dateline.reading.where.gazetteer import CITY, COUNTRY, DISTRICT, REGION, Candidate, lookup

_KINDS = {"country": COUNTRY, "region": REGION, "city": CITY}
_DIVISION = r"province|region|state|oblast|governorate|prefecture|department|canton|territory|republic|voblast|krai|kray|emirate"
_SMALL = r"district|county|parish|borough|raion|rayon|municipality|subdistrict|commune|regency|tehsil|taluk|upazila|constituency|township"
_SETTLED = r"city|town|village|town(?:ship)?|suburb|settlement|capital"
_SITE = r"airport|international airport|port|harbou?r|square|bridge|prison|university|hospital|camp|refugee camp|base|air base|airbase|border crossing|crossing|checkpoint|market|stadium"
_DIRECTION = r"(?:north|south|east|west|central|upper|lower|greater|inner|outer|mainland|downtown|rural|north-?east|north-?west|south-?east|south-?west)(?:ern)?"
_LOWER_DIRECTION = r"(?:north|south|east|west|central|north-?east|north-?west|south-?east|south-?west)(?:ern)?"
#: (pattern with the bare name, the kinds that the designator allows)
_SHAPES = (
    (re.compile(rf"(?P<name>.+?) (?:{_DIVISION})$", re.I), (REGION, DISTRICT, COUNTRY)),
    (re.compile(rf"(?:{_DIVISION}) of (?P<name>.+)$", re.I), (REGION, DISTRICT, COUNTRY)),
    (re.compile(rf"(?P<name>.+?) (?:{_SMALL})$", re.I), (DISTRICT, CITY, REGION)),
    (re.compile(rf"(?:{_SMALL}) of (?P<name>.+)$", re.I), (DISTRICT, CITY, REGION)),
    (re.compile(rf"(?P<name>.+?) (?:{_SETTLED})$", re.I), (CITY,)),
    (re.compile(rf"(?:{_SETTLED}) of (?P<name>.+)$", re.I), (CITY,)),
    (re.compile(rf"(?P<name>.+?)(?:'s|’s)? (?:{_SITE})$", re.I), (CITY, DISTRICT)),
    (re.compile(rf"{_DIRECTION} (?P<name>.+)$", re.I), (COUNTRY, REGION, CITY, DISTRICT)),
)


@dataclass(frozen=True, slots=True)
class Sense:
    """A place that a printed name may mean. `exact`: the printed name is the place's; False where a designator was set aside."""

    place: Candidate
    exact: bool
    #: the name stands in our table of short names: nearly certain
    known: bool = False


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, tuple[tuple[str, int, str], ...]]:
    """Short name as printed -> (gazetteer name, kind, country), read once from the table beside the gazetteer."""
    found: dict[str, tuple[tuple[str, int, str], ...]] = {}
    for line in (Path(__file__).with_name("data") / "abbreviations.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            short, name, kind, country = line.split("\t")
            found[short] = (*found.get(short, ()), (name, _KINDS[kind], country))
    return found


@lru_cache(maxsize=8192)
def senses(name: str) -> tuple[Sense, ...]:
    """The places that a name may mean; () where the gazetteer has none."""
    name = re.sub(r"\s+", " ", name.strip())
    name = re.sub(r"^[Tt]he ", "", name)
    name = re.sub(r"['’]s?$", "", name) if len(name) > 4 else name
    if re.match(rf"{_LOWER_DIRECTION} ", name):
        return _designated(name) or _direct(name)
    return _direct(name) or _designated(name) or _part(name)


def _direct(name: str) -> tuple[Sense, ...]:
    """The places that bear the very name: those of the table of short names, then the gazetteer's."""
    known = tuple(
        Sense(place, True, True)
        for full, kind, country in abbreviations().get(name, ())
        for place in lookup(full)
        if (place.kind, place.country) == (kind, country)
    )
    direct = tuple(Sense(place, True) for place in lookup(name) if place.row not in {s.place.row for s in known})
    return (*known, *(s for s in direct if not _shadowed(s, known)))


def _part(name: str) -> tuple[Sense, ...]:
    """The places of the longest part of a name that is known: "Walker County Fairgrounds", "metro Atlanta"."""
    words = name.split()
    for size in range(len(words) - 1, 0, -1):
        for part in (words[:size], words[-size:]):
            if part[0][0].isupper() and (len(part) > 1 or len(part[0]) > 3):
                found = tuple(Sense(p, False) for p in lookup(" ".join(part)) if p.own_name)
                if found:
                    return found
    return ()


def _shadowed(sense: Sense, known: tuple[Sense, ...]) -> bool:
    """Whether a small place is out of the question beside a known short name."""
    return bool(known) and not sense.place.own_name


def _designated(name: str) -> tuple[Sense, ...]:
    """The senses of a name whose designator ("Gomel region", "northern Mali") the gazetteer does not carry."""
    for shape, kinds in _SHAPES:
        match = shape.match(name)
        if match:
            found = tuple(Sense(p, False) for p in lookup(match["name"]) if p.kind in kinds)
            if found:
                return found
    return ()
