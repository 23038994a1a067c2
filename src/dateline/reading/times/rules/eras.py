"""Years that name their era: AD, BC, Bikram Sambat."""

from __future__ import annotations

from dateline.reading.times.grammar import Captures, Pieces, Rule
from dateline.reading.times.rules.make import ends_here, integer, year_date, year_number
from dateline.reading.times.values import Date


def _bc(c: Captures) -> Date | None:
    number = integer(c.y)
    return Date("year", year=number, bc=True) if number else None


def _bc_range(c: Captures) -> Pieces | None:
    """ "490-480 BC": both years are before the era."""
    first, last = integer(c.a), integer(c.b)
    if first is None or last is None or first <= last:
        return None
    start, end = c.span("b")
    return Pieces(
        ((c.span("a"), Date("year", year=first, bc=True)), ((start, end + 1), Date("year", year=last, bc=True)))
    )


def _bikram(c: Captures) -> Date | None:
    """A year of Nepal's calendar: the Gregorian year in which it begins."""
    number = year_number(c.y)
    return Date("year", year=number - 57) if number and 1950 < number < 2200 else None


RULES = (
    Rule(
        "date.anno-domini", "'ad'|'a.d.'|'a.d' y:num|y4|d2", year_date, (("in AD 476", None, ("AD 476 = DATE 0476",)),)
    ),
    Rule(
        "date.bikram",
        "y:yold|four|y4 'bs'",
        lambda c: _bikram(c),
        (("the constitution of 2072 BS", None, ("2072 BS = DATE 2015",)),),
    ),
    Rule(
        "date.year-ad",
        "y:num|y4|d2 ad",
        lambda c: Date("year", year=integer(c.y)) if integer(c.y) and c.y.digits and ends_here(c) else None,
        (("in 14 AD", None, ("14 AD = DATE 0014",)), ("all three ad units", None, ())),
    ),
    Rule("date.year-bc", "y:num|y4|d2|yold bc", _bc, (("in 490 BC", None, ("490 BC = DATE BC0490",)),)),
    Rule(
        "date.bc-range",
        "a:num|y3 '-'|'to'|'and'|'or' b:num|y3 bc",
        _bc_range,
        (("from 499 to 493 BC", None, ("499 = DATE BC0499", "493 BC = DATE BC0493")),),
    ),
    Rule("date.bc-decade", "'the'? n:decade bc", lambda c: Date("decade", decade=c.n, bc=True)),
)
