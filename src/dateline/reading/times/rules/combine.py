"""Joining what the other rules found: weekday and date, date and clock, parts of day, a date within another."""

from __future__ import annotations

from dataclasses import replace

from dateline.reading.times.grammar import Captures, Pieces, Rule
from dateline.reading.times.rules.make import day_number, ends_here, integer
from dateline.reading.times.values import Count, Date

_GRAIN_ORDER = {
    "weekday": 0,
    "day": 0,
    "weekend": 1,
    "week": 1,
    "month": 2,
    "season": 3,
    "quarter": 3,
    "half": 4,
    "festival": 2,
    "year": 5,
    "decade": 6,
}


def _weekday_date(c: Captures) -> Date:
    """ "Friday, Oct. 13": the date decides; the weekday stays as evidence of the year."""
    day: Date = c.d
    return replace(day, weekday=c.w.weekday)


def _within(c: Captures) -> Date | None:
    """ "September last year", "Wednesday next week", "next year's first quarter"."""
    inner: Date = c.a
    outer: Date = c.b
    if _GRAIN_ORDER.get(inner.grain, 9) >= _GRAIN_ORDER.get(outer.grain, 0):
        return None
    if inner.grain == "weekday" and outer.grain not in ("week", "month"):
        return None
    return replace(inner, within=outer)


_DATES = "date|shift|nth"
_ANY = "date|shift|nth|moment"


def _shared_year(c: Captures) -> Pieces | None:
    """ "26 June - 4 August 1952", "the spring and summer of 1943": the first end borrows the year of the last."""
    first, last = c.a, c.b
    if last.year is None or _GRAIN_ORDER.get(first.grain) != _GRAIN_ORDER.get(last.grain) or first.weekday:
        return None
    later = (first.month or 0) > (last.month or 0)
    year = last.year - 1 if later and not last.bc else last.year
    return Pieces(((c.span("a"), replace(first, year=year, bc=last.bc)), (c.span("b"), last)))


def _weekday_day(c: Captures) -> Date | None:
    """ "Friday the 13th": a day of some month that is that weekday."""
    number = day_number(c.d)
    told = c.d.digits or (c.span("t")[0] >= 0 and c.next not in ("day", "time", "of", "week"))
    return Date("day", day=number, weekday=c.w.weekday) if number and c.w.step is None and told else None


def _day_of_step(c: Captures) -> Date | None:
    """ "the 21st of next month", "the 3rd of this month"."""
    number = day_number(c.d if c.d is not None else c.e)
    digits = c.e is not None or (c.d is not None and c.d.digits)
    return Date("day", day=number, within=c.b) if number and c.b.grain == "month" and digits else None


def _words_year(c: Captures) -> Date | None:
    """ "Easter two thousand and ten": a year in words after a day that names none."""
    number = integer(c.y)
    told = isinstance(c.y, Count) and not c.y.digits and "thousand" in c.word("y") and number and 2000 <= number < 2100
    free = c.a.year is None and c.a.step is None and c.a.within is None
    return replace(c.a, year=number) if told and free and ends_here(c) else None


JOIN = (
    Rule(
        "join.shared-year",
        "a:open '-'|'to'|'and'|'or'|'through'|'until' early|late|mid? b:date",
        _shared_year,
        (("(26 June - 4 August 1952)", None, ("26 June = DATE 1952-06-26", "4 August 1952 = DATE 1952-08-04")),),
    ),
    Rule(
        "join.weekday-date",
        "w:d_weekday ','|'the'|'('|'['? d:d_day",
        lambda c: _weekday_date(c) if c.d.weekday is None and c.w.step is None and (c.d.month or c.d.day) else None,
        (("on Friday, Oct. 13", "1989-10-30", ("Friday, Oct. 13 = DATE 1989-10-13",)),),
    ),
    Rule(
        "join.date-weekday",
        "d:d_day ','|'('? w:d_weekday",
        lambda c: (
            _weekday_date(c) if c.d.weekday is None and c.d.month and c.w.step is None and c.next != "-" else None
        ),
    ),
    Rule("join.step-weekday-date", "w:d_weekday ',' d:d_day", lambda c: _weekday_date(c) if c.d.month else None),
    Rule(
        "join.within",
        "a:open 'of'|'in'|'from'|','? b:stepped",
        _within,
        (("in September last year", "2016-11-07", ("September last year = DATE 2015-09",)),),
    ),
    Rule(
        "join.within-year",
        "a:open|d_weekday ('of'|'in'|',')? b:d_year",
        lambda c: None if c.b.year is None and c.b.step is None else _within(c),
    ),
    Rule(
        "join.possessive",
        "b:d_year|d_month|d_week poss_s a:open",
        _within,
        (("next year's first quarter", "1989-10-26", ("next year's first quarter = DATE 1990-Q1",)),),
    ),
    Rule("join.step-quarter", "a:d_quarter b:d_year", _within),
    Rule(
        "join.words-year",
        "a:d_festival|d_day y:wnum",
        lambda c: _words_year(c),
        (("at Easter two thousand and ten", None, ("Easter two thousand and ten = DATE 2010-04-04",)),),
    ),
    Rule(
        "join.day-of-step",
        "'the'? ((d:ord 'of'?)|(e:d2 'of')) b:stepped",
        lambda c: _day_of_step(c),
        (
            ("by the 21st of next month", "2016-11-07", ("the 21st of next month = DATE 2016-12-21",)),
            ("on the 3rd of this month", "2016-11-07", ("the 3rd of this month = DATE 2016-11-03",)),
        ),
    ),
    Rule(
        "join.festival-weekend",
        "'the'? d:d_festival d_weekend y:d_year?",
        lambda c: Date("weekend", within=replace(c.d, year=c.y.year) if c.y is not None and c.y.year else c.d),
        (
            ("over the Easter weekend", "2016-04-07", ("the Easter weekend = DATE 2016-W12-WE",)),
            ("at the Easter weekend 2012", "2016-04-07", ("the Easter weekend 2012 = DATE 2012-W14-WE",)),
        ),
    ),
    Rule(
        "join.festival-week",
        "'the'? d:d_festival u:'week'",
        lambda c: Date("week", within=c.d) if c.d.step is None else None,
        (("the markets shut in Easter week", "2016-04-07", ("Easter week = DATE 2016-W12",)),),
    ),
    Rule(
        "join.weekend-of",
        "'the'? d_weekend 'of' d:d_day|d_festival",
        lambda c: Date("weekend", within=c.d),
        (("on the weekend of 5 May 2012", None, ("the weekend of 5 May 2012 = DATE 2012-W18-WE",)),),
    ),
    Rule(
        "join.weekday-day",
        "w:d_weekday (t:'the'|','?) d:ord",
        lambda c: _weekday_day(c),
        (("Tuesday the 19th", "2013-02-12", ("Tuesday the 19th = DATE 2013-02-19",)),),
    ),
    Rule(
        "join.week-weekday",
        "b:d_week 'on'|','? a:d_weekday",
        lambda c: _within(c) if c.b.step is not None and c.a.step is None else None,
        (("next week on Tuesday", "2017-12-04", ("next week on Tuesday = DATE 2017-12-12",)),),
    ),
)
