"""Which of the places that bear a name is meant: the name's own weight, what holds it, and the document's other places.

A score in tenfold steps of population: a city of a million starts at 6. Evidence adds to it. The weights were set by reading
errors, not fitted: there is no training set that may be used.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

from dateline.reading.where.gazetteer import CITY, COUNTRY, DISTRICT, REGION, Candidate, load
from dateline.reading.where.names import Sense, senses

OTHER_NAME = -1.6
INEXACT = -0.5
KNOWN = 3.0
HELD = 7.0
OUTER = 2.5
NAMESAKE = -1.0
SAME_COUNTRY = 1.3
SAME_REGION = 1.8
SAME_DISTRICT = 1.5
NEAR = 1.3
LIKELY = 0.03
NEAR_KM = 150.0
OUTLET = 1.5
BASE = {COUNTRY: 2.6, REGION: 0.3, DISTRICT: -2.0, CITY: 0.0}
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A place mention to resolve: its printed name, and the printed name of what the text says it lies in, if it does."""

    name: str
    within: str | None = None
    #: whether another name is said to lie in this one ("Albany, New York"): then it is a division or a country
    outer: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The place chosen for a name, or None with the reason."""

    place: Candidate | None
    why: str


def kilometres(a: Candidate, b: Candidate) -> float:
    """Great-circle distance on a sphere of radius 6371 km (haversine formula)."""
    lat1, lon1, lat2, lon2 = (math.radians(x) for x in (a.lat, a.lon, b.lat, b.lon))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * math.asin(min(1.0, math.sqrt(half)))


def weight(sense: Sense) -> float:
    """What a name alone says for a place."""
    place = sense.place
    score = BASE[place.kind] + math.log10(place.population + 50)
    score += 0.0 if place.own_name else OTHER_NAME
    return score + (0.0 if sense.exact else INEXACT) + (KNOWN if sense.known else 0.0)


def holds(outer: Candidate, inner: Candidate) -> bool:
    """Whether `inner` lies in `outer`, by divisions."""
    if outer.row == inner.row:
        return False
    if outer.kind == COUNTRY:
        return outer.country == inner.country and inner.kind != COUNTRY
    return outer.row in (inner.region, inner.district) or (
        outer.kind == CITY and inner.kind == CITY and kilometres(outer, inner) < 30
    )


def resolve(mentions: list[Named], outlet: str | None) -> dict[Named, Choice]:
    """A choice for every distinct mention. `outlet`: ISO alpha-2 of the outlet's country, or None."""
    options = {named: senses(named.name) for named in dict.fromkeys(mentions)}
    counts = Counter(mentions)
    fixed = {
        named: {s.place.row: weight(s) + _said(s.place, named, outlet) + _namesake(s, found, named) for s in found}
        for named, found in options.items()
    }
    scores = {named: found for named, found in fixed.items() if found}
    for _ in range(ROUNDS):
        evidence = _Evidence({named: _likely(options[named], scores[named]) for named in scores}, counts)
        scores = {
            n: {s.place.row: fixed[n][s.place.row] + evidence.support(n, s.place) for s in options[n]} for n in scores
        }
    return {named: _choice(named, options[named], scores.get(named, {})) for named in options}


def _likely(found: tuple[Sense, ...], scores: dict[int, float]) -> list[tuple[Candidate, float]]:
    """The likely places of a name with their probabilities (soft-max of the scores), the least likely left out."""
    best = max(scores.values())
    mass = {s.place.row: math.exp(scores[s.place.row] - best) for s in found}
    total = sum(mass.values())
    return [(s.place, mass[s.place.row] / total) for s in found if mass[s.place.row] / total >= LIKELY]


class _Evidence:
    """What the likely places of all names say for a candidate of one of them: expected counts, its own name left out."""

    def __init__(self, likely: dict[Named, list[tuple[Candidate, float]]], counts: Counter[Named]) -> None:
        self.likely = likely
        self.times = {named: 1 + math.log2(counts[named]) for named in likely}
        self.countries: dict[str, float] = defaultdict(float)
        self.regions: dict[int, float] = defaultdict(float)
        self.districts: dict[int, float] = defaultdict(float)
        self.own: dict[Named, tuple[dict[str, float], dict[int, float], dict[int, float]]] = {}
        for named, places in likely.items():
            self._add(named, places)

    def _add(self, named: Named, places: list[tuple[Candidate, float]]) -> None:
        own = (defaultdict[str, float](float), defaultdict[int, float](float), defaultdict[int, float](float))
        for place, share in places:
            mass = share * self.times[named]
            own[0][place.country] += mass
            own[1][_region(place)] += mass
            own[2][_district(place)] += mass
        for total, part in zip((self.countries, self.regions, self.districts), own, strict=True):
            for name, mass in part.items():  # type: ignore[attr-defined]
                total[name] += mass  # type: ignore[index]
        self.own[named] = own

    def support(self, named: Named, place: Candidate) -> float:
        """The bonus of a candidate of `named` from all other names."""
        if place.country == "-":
            return 0.0
        countries, regions, districts = self.own[named]
        score = SAME_COUNTRY * _gain(self.countries[place.country] - countries[place.country])
        if place.kind == COUNTRY:
            return score
        region, district = _region(place), _district(place)
        score += SAME_REGION * _gain(self.regions[region] - regions[region]) if region >= 0 else 0.0
        score += SAME_DISTRICT * _gain(self.districts[district] - districts[district]) if district >= 0 else 0.0
        return score + (NEAR * _gain(self._near(named, place)) if place.kind in (CITY, DISTRICT) else 0.0)

    def _near(self, named: Named, place: Candidate) -> float:
        """The expected number of other names whose place lies near."""
        return sum(
            share
            for other, places in self.likely.items()
            if other != named
            for at, share in places
            if at.kind in (CITY, DISTRICT) and abs(at.lat - place.lat) < 1.5 and kilometres(at, place) <= NEAR_KM
        )


def _gain(count: float) -> float:
    """Evidence grows with the logarithm of how often it is met."""
    return math.log2(1 + max(0.0, count))


def _region(place: Candidate) -> int:
    return place.row if place.kind == REGION else place.region


def _district(place: Candidate) -> int:
    return place.row if place.kind == DISTRICT else place.district


def _namesake(sense: Sense, found: tuple[Sense, ...], named: Named) -> float:
    """A division named like the city that most of its people live in gives way to it ("Minsk"), unless something is said to lie in it."""
    place = sense.place
    cities = (s.place for s in found if s.place.kind == CITY and s.place.own_name and s.place.country == place.country)
    own_city = any(3 * city.population >= place.population for city in cities)
    return NAMESAKE if place.kind == REGION and own_city and sense.exact and not named.outer else 0.0


def _said(place: Candidate, named: Named, outlet: str | None) -> float:
    """The bonus of a candidate from what the text says of this name itself, and from the outlet's country."""
    score = OUTLET if place.country == outlet else 0.0
    if named.outer and place.kind != CITY:
        score += OUTER
    return score + (HELD if _held(place, named) else 0.0)


def _held(place: Candidate, named: Named) -> bool:
    """Whether a candidate lies in what the text says it lies in. Two names of one rank ("China, Japan") are a list."""
    if named.within is None:
        return False
    outers = [s.place for s in senses(named.within)]
    own = [s.place for s in senses(named.name)]
    if not named.within.endswith(".") and any(_same_rank(a, b) for a in own for b in outers):
        return False
    return any(holds(outer, place) for outer in outers)


def _same_rank(a: Candidate, b: Candidate) -> bool:
    """Whether two places are both countries, or both first-level divisions of one country."""
    return a.kind == b.kind == COUNTRY or (a.kind == b.kind == REGION and a.country == b.country and a.row != b.row)


def _top(found: tuple[Sense, ...], scores: dict[int, float]) -> Candidate:
    """The candidate of the best score; of equals the more populous, then the lower row."""
    return max((s.place for s in found), key=lambda p: (scores[p.row], p.population, -p.row))


def _choice(named: Named, found: tuple[Sense, ...], scores: dict[int, float]) -> Choice:
    """The best candidate with its reason, or none with the reason."""
    if not found:
        return Choice(None, "no place of this name in the gazetteer")
    place = _top(found, scores)
    others = len({s.place.row for s in found}) - 1
    if named.within is not None and _held(place, named):
        return Choice(place, f"lies in {named.within}, as the text says; {others} other places of this name")
    if not others:
        return Choice(place, "the only place of this name in the gazetteer")
    return Choice(place, f"best of {others + 1} places of this name by size and the text's other places{_home(place)}")


def _home(place: Candidate) -> str:
    """What holds a place, in words."""
    return f" (in {load().place(place.region).name})" if place.region >= 0 else ""
