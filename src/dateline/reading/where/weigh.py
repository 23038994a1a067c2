"""What a candidate place weighs before the other names of the text are asked: its size, the printed name, the words about it, the text's home.

Scores are tenfold steps of population: a city of a million starts at 6. The weights were set by reading errors, not fitted: there is no
training set that may be used.
"""

from __future__ import annotations

import math
from functools import lru_cache

from dateline.facts.countries import countries
from dateline.reading.where.fold import fold
from dateline.reading.where.gazetteer import CITY, COUNTRY, DISTRICT, REGION, Candidate
from dateline.reading.where.home import Home
from dateline.reading.where.names import Named, Sense, senses

FAME = 1.0
CAPITAL = 1.0
WIDE = 3.0
OTHER_NAME = -1.6
INEXACT = -0.5
PART = -1.0
KNOWN = 3.0
HELD = 7.0
OUTER = 2.5
NAMESAKE = -1.0
LOCAL = 2.5
STATE_AS_TOWN = -3.0
GREAT_AS_TOWN = -2.5
GREAT = 500_000
TOWN = 150_000
STATE = 2.0
BESIDE = 1.5
NAMED_FOR = 2.0
BASE = {COUNTRY: 2.6, REGION: 0.3, DISTRICT: -2.0, CITY: 0.0}


def weight(sense: Sense) -> float:
    """What a name alone says for a place."""
    place = sense.place
    score = BASE[place.kind] + math.log10(place.population + 50)
    score += 0.0 if place.own_name else OTHER_NAME
    score += (0.0 if sense.exact else INEXACT) + (PART if sense.part else 0.0)
    return score + (KNOWN if sense.known else 0.0)


def fixed(sense: Sense, found: tuple[Sense, ...], named: Named, home: Home) -> float:
    """What the name, the words about it and the text's home say for a candidate."""
    score = weight(sense) + _said(sense.place, named) + _namesake(sense, found, named)
    score += home.countries.get(sense.place.country, 0.0)
    if sense.place.kind == CITY and any(
        fold(named.name).replace(" ", "") == fold(n).replace(" ", "") for n in home.names
    ):
        score += NAMED_FOR
    return score + _town(sense, found, named)


def _said(place: Candidate, named: Named) -> float:
    """The bonus of a candidate from what the text says of this name itself."""
    score = OUTER if named.outer and place.kind != CITY else 0.0
    return score + (HELD if held(place, named) else 0.0)


def kilometres(a: Candidate, b: Candidate) -> float:
    """Great-circle distance on a sphere of radius 6371 km (haversine formula)."""
    lat1, lon1, lat2, lon2 = (math.radians(x) for x in (a.lat, a.lon, b.lat, b.lon))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * math.asin(min(1.0, math.sqrt(half)))


def holds(outer: Candidate, inner: Candidate) -> bool:
    """Whether `inner` lies in `outer`, by divisions."""
    if outer.row == inner.row:
        return False
    if outer.kind == COUNTRY:
        return outer.country == inner.country and inner.kind != COUNTRY
    return outer.row in (inner.region, inner.district) or (
        outer.kind == CITY and inner.kind == CITY and kilometres(outer, inner) < 30
    )


def held(place: Candidate, named: Named) -> bool:
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


def _namesake(sense: Sense, found: tuple[Sense, ...], named: Named) -> float:
    """A division named like the city that most of its people live in gives way to it ("Minsk"), unless something is said to lie in it."""
    place = sense.place
    cities = (s.place for s in found if s.place.kind == CITY and s.place.own_name and s.place.country == place.country)
    own_city = any(3 * city.population >= place.population for city in cities)
    return NAMESAKE if place.kind == REGION and own_city and sense.exact and not named.outer else 0.0


def _town(sense: Sense, found: tuple[Sense, ...], named: Named) -> float:
    """A name that a state or a great city elsewhere bears ("Jordan", "Paris") is a town's only where the text speaks of it as of a town."""
    place = sense.place
    if named.local:
        return LOCAL if place.kind == CITY else 0.0
    if place.kind != CITY:
        return 0.0
    if any(s.place.kind == COUNTRY and (s.place.own_name or s.known) for s in found):
        return STATE_AS_TOWN
    greater = any(
        _is_great(s.place) and s.place.population > 5 * place.population
        for s in found
        if s.place.country != place.country
    )
    return GREAT_AS_TOWN if greater and place.population < TOWN else 0.0


def _is_great(place: Candidate) -> bool:
    """Whether news anywhere prints the name of a city without saying where it lies: capitals and cities of many people."""
    return place.kind == CITY and (place.population >= GREAT or _is_capital(place))


def _is_capital(place: Candidate) -> bool:
    return place.kind == CITY and place.own_name and place.name in _capitals().get(place.country, ())


@lru_cache(maxsize=1)
def _capitals() -> dict[str, tuple[str, ...]]:
    """ISO alpha-2 -> names of the capitals and seats of government."""
    return {country.iso2: country.capitals for country in countries().values()}


def states_of(options: dict[Named, tuple[Sense, ...]]) -> set[str]:
    """ISO alpha-2 of the states that a text names by names that mean little else."""
    return {
        s.place.country
        for found in options.values()
        for s in found
        if s.place.kind == COUNTRY and (s.known or len(found) < 3)
    }


def fame(place: Candidate, states: set[str]) -> float:
    """In a text of the wide world states, great cities and capitals are meant by their names; a capital also beside its state."""
    breadth = min(1.0, max(0, len(states) - 1) / (WIDE - 1))
    if place.kind == COUNTRY:
        return breadth * STATE
    if place.kind != CITY or not place.own_name:
        return 0.0
    score = breadth * FAME * max(0.0, math.log10(place.population + 50) - 4)
    return score + (breadth * CAPITAL + (BESIDE if place.country in states else 0.0) if _is_capital(place) else 0.0)


def cities(name: str) -> tuple[Sense, ...]:
    """The cities that an outlet may be named for."""
    return tuple(s for s in senses(name) if s.place.kind == CITY and s.place.own_name and s.exact)
