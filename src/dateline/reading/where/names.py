"""From a place name as printed to the places that it may mean: abbreviations, designators, directions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from dateline.reading.where.gazetteer import CITY, COUNTRY, DISTRICT, REGION, Candidate, lookup

_KINDS = {"country": COUNTRY, "region": REGION, "city": CITY}
_DIVISION = r"province|region|state|oblast|governorate|prefecture|department|canton|territory|republic|voblast|krai|kray|emirate"
_SMALL = r"district|county|parish|borough|raion|rayon|municipality|subdistrict|commune|regency|tehsil|taluk|upazila|constituency|township"
_WORD = re.compile(r"[A-Z][a-z][\w'’.]*(?: [A-Z]\w+)?")
_DASH = re.compile(r"\s?[-–—/]\s?")
#: words that names of places share: alone they are no evidence of the place that bears one as its name
_PLAIN = frozenset(
    "north south east west central northern southern eastern western northeast northwest southeast southwest north-west north-east south-west south-east"
    " upper lower inner outer greater metro new old great little big grand best red white black green blue long high main union national international"
    " state city town village county district region republic park square court port harbour harbor bay lake river creek valley hill hills mountain"
    " mountains mount island islands beach point head loop mill mills bridge road street avenue lane route highway center centre church school college"
    " university hospital house hall hotel market station airport field forest garden gardens islamic democratic people's royal saint san santa los las"
    " el la le province prefecture governorate department division region's authority waterways sound strait gulf cape coast ocean sea cross fort camp base the of and atlas miss mr mrs general".split()
)
_SETTLED = r"city|town|village|town(?:ship)?|suburb|settlement|capital"
_SITE = r"airport|international airport|port|harbou?r|square|bridge|prison|university|hospital|camp|refugee camp|base|air base|airbase|border crossing|crossing|checkpoint|market|stadium"
_DIRECTION = r"(?:north|south|east|west|central|upper|lower|greater|inner|outer|mainland|downtown|rural|north-?east|north-?west|south-?east|south-?west)(?:ern)?"
_LOWER_DIRECTION = r"(?:north|south|east|west|central|north-?east|north-?west|south-?east|south-?west)(?:ern)?"
#: (pattern with the bare name, the kinds that the designator allows)
_SHAPES = (
    (re.compile(rf"(?P<name>.+?) (?:{_DIVISION})$", re.I), (REGION, DISTRICT, COUNTRY)),
    (re.compile(rf"(?:{_DIVISION}) of (?P<name>.+)$", re.I), (REGION, DISTRICT, COUNTRY)),
    (re.compile(rf"(?P<name>.+?) (?:{_SMALL}|counties|parishes|districts|townships)$", re.I), (DISTRICT, CITY, REGION)),
    (re.compile(rf"(?:{_SMALL}) of (?P<name>.+)$", re.I), (DISTRICT, CITY, REGION)),
    (re.compile(rf"(?P<name>.+?) (?:{_SETTLED})$", re.I), (CITY,)),
    (re.compile(rf"(?:{_SETTLED}) of (?P<name>.+)$", re.I), (CITY,)),
    (re.compile(rf"(?P<name>.+?)(?:'s|’s)? (?:{_SITE})$", re.I), (CITY, DISTRICT)),
    (re.compile(rf"{_DIRECTION} (?P<name>.+)$", re.I), (COUNTRY, REGION, CITY, DISTRICT)),
)


_COUNTIES = _SHAPES[2][0]


@dataclass(frozen=True, slots=True)
class Sense:
    """A place that a printed name may mean. `exact`: the printed name is the place's; False where a designator was set aside."""

    place: Candidate
    exact: bool
    #: the name stands in our table of short names: nearly certain
    known: bool = False
    #: only a part of the printed name is the place's ("Dublin Community Centre")
    part: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A place mention to resolve: its printed name, and the printed name of what the text says it lies in, if it does."""

    name: str
    within: str | None = None
    #: whether another name is said to lie in this one ("Albany, New York"): then it is a division or a country
    outer: bool = False
    #: whether the text speaks of it as of a town somewhere ("the Dublin city manager")
    local: bool = False


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
    name = re.sub(r"^(?:[Tt]he|[DR][-–]) ?(?=[A-Z])", "", name)
    name = re.sub(r"['’]s?$", "", name) if len(name) > 4 else name
    if re.match(rf"{_LOWER_DIRECTION} ", name):
        return _designated(name) or _direct(name)
    return (*_direct(name), *_county(name)) or _designated(name) or _joined(name) or _part(name)


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


def _county(name: str) -> tuple[Sense, ...]:
    """The counties that are printed without their designator: "in Clarke, Oconee and Madison counties"."""
    if not _WORD.fullmatch(name):
        return ()
    own = {place.row for place in lookup(name)}
    found = (place for kind in ("County", "Parish") for place in lookup(f"{name} {kind}"))
    return tuple(Sense(p, False) for p in found if p.kind == DISTRICT and p.row not in own)


def _joined(name: str) -> tuple[Sense, ...]:
    """The places of the largest half of a compound: "Fargo-Moorhead", "Athens-Clarke County"."""
    halves = [half.strip() for half in _DASH.split(name) if len(half.strip()) > 3]
    if len(halves) < 2:
        return ()
    found = [tuple(s for s in (_direct(half) or _designated(half)) if s.place.own_name or s.known) for half in halves]
    best = max(found, key=lambda senses: max((s.place.population for s in senses), default=-1))
    return tuple(replace(sense, exact=False) for sense in best)


def _part(name: str) -> tuple[Sense, ...]:
    """The places of the longest part of a name that is known: "Walker County Fairgrounds", "metro Atlanta"."""
    words = name.split()
    for size in range(len(words) - 1, 0, -1):
        for first in range(len(words) - size + 1):
            part = words[first : first + size]
            if part[0][0].isupper() and not _is_plain(part) and (size > 1 or len(part[0]) > 3 or "." in part[0]):
                found = tuple(
                    replace(s, exact=False, part=True) for s in _direct(" ".join(part)) if s.place.own_name or s.known
                )
                if found:
                    return found
    return ()


def _is_plain(words: list[str]) -> bool:
    """Whether all words are such as many places' names share."""
    return all(word.lower().strip(".") in _PLAIN for word in words)


def _shadowed(sense: Sense, known: tuple[Sense, ...]) -> bool:
    """Whether a small place is out of the question beside a known short name."""
    return bool(known) and not sense.place.own_name


def _designated(name: str) -> tuple[Sense, ...]:
    """The senses of a name whose designator ("Gomel region", "northern Mali") the gazetteer does not carry."""
    for shape, kinds in _SHAPES:
        match = shape.match(name)
        if match:
            bare = match["name"]
            if _is_plain(bare.split()):
                continue
            found = tuple(Sense(p, False) for p in lookup(bare) if p.kind in kinds)
            found += tuple(s for s in _county(bare) if shape is _COUNTIES)
            if found:
                return found
    return ()
