"""What the other names of a text say for a candidate place: the same country, division and district, and places near."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from dateline.reading.where.gazetteer import CITY, COUNTRY, DISTRICT, REGION, Candidate
from dateline.reading.where.home import Home
from dateline.reading.where.names import Named, Sense
from dateline.reading.where.weigh import kilometres

MOST = 7.0
SAME_COUNTRY = 1.3
SAME_REGION = 1.8
SAME_DISTRICT = 1.5
NEAR = 1.3
LIKELY = 0.03
NEAR_KM = 150.0
HOST_MASS = 0.6
WHOLE_COUNTRY = 0.5
UNLISTED = 0.3


def likely(found: tuple[Sense, ...], scores: dict[int, float]) -> list[tuple[Candidate, float]]:
    """The likely places of a name with their probabilities (soft-max of the scores), the least likely left out."""
    best = max(scores.values())
    mass = {s.place.row: math.exp(scores[s.place.row] - best) for s in found}
    total = sum(mass.values())
    return [(s.place, mass[s.place.row] / total) for s in found if mass[s.place.row] / total >= LIKELY]


class Evidence:
    """What the likely places of all names say for a candidate of one of them: expected counts, its own name left out."""

    def __init__(
        self,
        likely: dict[Named, list[tuple[Candidate, float]]],
        counts: Counter[Named],
        outlet: list[list[tuple[Candidate, float]]],
    ) -> None:
        self.likely = likely
        self.times = {named: 1 + math.log2(counts[named]) for named in likely}
        self.countries: dict[str, float] = defaultdict(float)
        self.regions: dict[int, float] = defaultdict(float)
        self.districts: dict[int, float] = defaultdict(float)
        self.own: dict[Named, tuple[dict[str, float], dict[int, float], dict[int, float]]] = {}
        for named, places in likely.items():
            self._add(named, places)
        for places in outlet:
            self._outlet(places)

    def _outlet(self, places: list[tuple[Candidate, float]]) -> None:
        """The place that the outlet is named for is a weak mention of its own."""
        for place, share in places:
            self.countries[place.country] += share * HOST_MASS
            self.regions[_region(place)] += share * HOST_MASS
            self.districts[_district(place)] += share * HOST_MASS

    def _add(self, named: Named, places: list[tuple[Candidate, float]]) -> None:
        own = (defaultdict[str, float](float), defaultdict[int, float](float), defaultdict[int, float](float))
        for place, share in places:
            mass = share * self.times[named]
            own[0][place.country] += mass * (WHOLE_COUNTRY if place.kind == COUNTRY else 1.0)
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

    def unlisted(self, named: Named, home: Home) -> list[tuple[float, str]]:
        """(score, country) of a place that the gazetteer lacks in each country that the text speaks of, the best first."""
        own = self.own[named][0] if named in self.own else {}
        found = []
        for country in {*self.countries, *home.countries} - {"-"}:
            gain = SAME_COUNTRY * _gain(self.countries.get(country, 0.0) - own.get(country, 0.0))
            found.append((UNLISTED + gain + home.countries.get(country, 0.0), country))
        return sorted(found, reverse=True)

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
    """Evidence grows with the logarithm of how often it is met, up to a bound: much talk of a country does not move a great city."""
    return math.log2(1 + min(MOST, max(0.0, count)))


def _region(place: Candidate) -> int:
    return place.row if place.kind == REGION else place.region


def _district(place: Candidate) -> int:
    return place.row if place.kind == DISTRICT else place.district
