"""Which of the places that bear a name is meant: the name's own weight, what holds it, and the document's other places.

A place that the gazetteer lacks is a candidate, too, one for each country that the text speaks of: it wins over a namesake in a country
that nothing else speaks for.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dateline.reading.where.evidence import UNLISTED, Evidence, likely
from dateline.reading.where.gazetteer import COUNTRY, Candidate, load
from dateline.reading.where.home import Home
from dateline.reading.where.names import Named, Sense, senses
from dateline.reading.where.weigh import cities, fame, fixed, held, states_of, weight

FAMOUS = 100_000
SURE = 1.0
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """The place chosen for a name, or None with the reason. `country`: ISO alpha-2, also where only the country is told."""

    place: Candidate | None
    why: str
    country: str | None = None


def resolve(mentions: list[Named], home: Home) -> dict[Named, Choice]:
    """A choice for every distinct mention. `home`: where the text is at home."""
    options = {named: senses(named.name) for named in dict.fromkeys(mentions)}
    counts = Counter(mentions)
    states = states_of(options)
    own = {
        named: {s.place.row: fixed(s, found, named, home) + fame(s.place, states) for s in found}
        for named, found in options.items()
    }
    scores = {named: found for named, found in own.items() if found}
    outlet = [likely(found, {s.place.row: weight(s) for s in found}) for found in map(cities, home.names) if found]
    evidence = Evidence({}, counts, outlet)
    for _ in range(ROUNDS):
        evidence = Evidence({named: likely(options[named], scores[named]) for named in scores}, counts, outlet)
        scores = {
            n: {s.place.row: own[n][s.place.row] + evidence.support(n, s.place) for s in options[n]} for n in scores
        }
    return {n: _choice(n, options[n], scores.get(n, {}), evidence.unlisted(n, home)) for n in options}


def _top(found: tuple[Sense, ...], scores: dict[int, float]) -> Candidate:
    """The candidate of the best score; of equals the more populous, then the lower row."""
    return max((s.place for s in found), key=lambda p: (scores[p.row], p.population, -p.row))


def _choice(
    named: Named, found: tuple[Sense, ...], scores: dict[int, float], unlisted: list[tuple[float, str]]
) -> Choice:
    """The best candidate with its reason, or none with the reason."""
    if not found:
        return _nowhere("no place of this name in the gazetteer", unlisted)
    place = _top(found, scores)
    famous = place.own_name and (place.population > FAMOUS or place.kind == COUNTRY)
    if unlisted and unlisted[0][0] > scores[place.row] and not famous and not held(place, named):
        return _nowhere(f"the gazetteer's {place.name} lies in a country that the text does not speak of", unlisted)
    others = len({s.place.row for s in found}) - 1
    if named.within is not None and held(place, named):
        return _at(place, f"lies in {named.within}, as the text says; {others} other places of this name")
    if not others:
        return _at(place, "the only place of this name in the gazetteer")
    return _at(place, f"best of {others + 1} places of this name by size and the text's other places{_home(place)}")


def _at(place: Candidate, why: str) -> Choice:
    return Choice(place, why, place.country)


def _nowhere(why: str, unlisted: list[tuple[float, str]]) -> Choice:
    """No place, and the country that the text's other places and words tell, if they tell one."""
    second = unlisted[1][0] if len(unlisted) > 1 else UNLISTED
    if not unlisted or unlisted[0][0] - second < SURE:
        return Choice(None, why)
    return Choice(None, f"{why}; the country is that of the text's other places", unlisted[0][1])


def _home(place: Candidate) -> str:
    """What holds a place, in words."""
    return f" (in {load().place(place.region).name})" if place.region >= 0 else ""
