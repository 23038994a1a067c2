"""The line that a story follows: which years the dates without a year belong to, decided together and not one by one.

A history names the year now and then and leaves the rest to the reader: "By the start of July ... In mid-June ... In January
1945". What follows says as much as what came before, and a year that is only looked at ("a law in force until 1978") must not
carry the next month with it. So all dates of the text are laid on one line: every date without a year tries the years at hand,
every explicit date is a stop or a side look, and the cheapest line is kept (Viterbi's way, with a few of the best lines alive).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from dateline.reading.times.bound import placed
from dateline.reading.times.values import Date

#: half-open days that the line stands on
Days = tuple[date, date]

#: The cost of going on by a time or back by it (times the logarithm of the months between), of a step back as such, of one that
#: a new paragraph, a pluperfect or an explicit date excuses, and of a side look: a fine date, a year within a sentence.
ON, BACK, STEP_BACK, EXCUSED, NAMED = 1.0, 0.75, 1.2, 0.8, 0.8
ASIDE_FINE, ASIDE_YEAR, ASIDE_OPENING = 6.0, 2.0, 2.8
#: what a date after the day of writing costs, how many lines stay alive, how many explicit years on either side are at hand
BEYOND, ALIVE, AT_HAND = 3.0, 24, 4
#: what it costs to leave a year that was named as a whole before anything in it was told
LEAVE = 1.0
#: days back that are no step back ("on 4 May ... at the end of April")
_NEAR = 20
_FINE = ("day", "month", "quarter", "season", "festival", "weekday", "half")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a date stands: at the head of its sentence, as the first of its paragraph, in a heading, beside a pluperfect, as the
    second of a range ("1914-1918")."""

    opening: bool = False
    paragraph: bool = False
    heading: bool = False
    before: bool = False
    ranged: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A date of the text: `days` of an explicit one, else the `open` date to place, else the number of years a phrase moves."""

    days: Days | None = None
    open: Date | None = None
    years: int = 0
    grain: str = ""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class _Line:
    """A way through the text so far: its cost, where it stands, and for each mention the year taken; None for a side look."""

    cost: float
    days: Days | None
    years: tuple[int | None, ...]


def placed_years(mentions: Sequence[Mention], written: date | None) -> tuple[int | None, ...]:
    """The year of every mention on the cheapest line; None for a side look. `written`: the day of the article."""
    explicit = [(i, m.days[0].year) for i, m in enumerate(mentions) if m.days]
    lines = [_Line(0.0, None, ())]
    for i, mention in enumerate(mentions):
        before = [year for k, year in explicit if k < i][-AT_HAND:]
        after = [year for k, year in explicit if k > i][:AT_HAND]
        following = [on for line in lines for on in _next(line, mention, (*before, *after), written)]
        best: dict[Days | None, _Line] = {}
        for line in sorted(following, key=lambda one: (one.cost, one.years[-1] or 0)):
            best.setdefault(line.days, line)
        lines = list(best.values())[:ALIVE]
    return lines[0].years if lines else ()


def _next(line: _Line, mention: Mention, at_hand: Sequence[int], written: date | None) -> list[_Line]:
    """The lines that go on from one by a mention."""
    if mention.days is not None:
        return _explicit(line, mention)
    if mention.open is not None:
        return _opened(line, mention, mention.open, at_hand, written)
    if line.days is None:
        return [_Line(line.cost, None, (*line.years, None))]
    year = line.days[0].year + mention.years
    if mention.years == 0 or not 1 < year < 9998:
        return [_Line(line.cost, line.days, (*line.years, year))]
    return [_Line(line.cost, (date(year, 1, 1), date(year + 1, 1, 1)), (*line.years, year))]


def _explicit(line: _Line, mention: Mention) -> list[_Line]:
    """On to an explicit date, or past it as a side look; a year that holds where the line stands leaves it there."""
    days = mention.days
    assert days is not None
    year = days[0].year
    if line.days is None:
        return [
            _Line(line.cost, days, (*line.years, year)),
            _Line(line.cost + _aside(mention), None, (*line.years, None)),
        ]
    if days[0] <= line.days[0] and line.days[1] <= days[1]:
        return [_Line(line.cost, line.days, (*line.years, year))]
    on = _Line(line.cost + NAMED * _gap(line.days, days, mention), days, (*line.years, year))
    if mention.place.ranged:
        return [on, _Line(line.cost, line.days, (*line.years, None))]
    return [on, _Line(line.cost + _aside(mention), line.days, (*line.years, None))]


def _aside(mention: Mention) -> float:
    """What it costs to take an explicit date for a side look."""
    if mention.place.heading:
        return 2 * ASIDE_FINE
    if mention.grain in _FINE:
        return ASIDE_FINE
    return ASIDE_OPENING if mention.place.opening else ASIDE_YEAR


def _opened(line: _Line, mention: Mention, value: Date, at_hand: Sequence[int], written: date | None) -> list[_Line]:
    """The date in every year at hand."""
    around = [line.days[0].year + k for k in (-1, 0, 1)] if line.days else []
    found = []
    for year in dict.fromkeys((*around, *at_hand)):
        days = placed(value, year, "").days
        if days is None:
            continue
        cost = _gap(line.days, days, mention) if line.days else 1.0
        if written is not None and days[0] > written:
            cost += BEYOND
        found.append(_Line(line.cost + cost, days, (*line.years, year)))
    return found or [_Line(line.cost, line.days, (*line.years, None))]


def _gap(here: Days, there: Days, mention: Mention) -> float:
    """The cost of going from one time to another."""
    if there[0] >= here[1]:
        named = LEAVE if (here[1] - here[0]).days > 360 else 0.0
        return named + ON * log(1 + (there[0] - here[1]).days / 30)
    back = (here[0] - there[1]).days
    if back <= _NEAR:
        return 0.02 * max(0, back)
    excused = EXCUSED if mention.place.paragraph or mention.place.before or mention.place.heading else 1.0
    return excused * (STEP_BACK + BACK * log(1 + back / 30))
