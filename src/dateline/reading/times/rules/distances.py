"""Points at a distance: "two weeks ago", "three days after the 5th", "15 minutes before one", "Christmas in two years"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from dateline.reading.times.grammar import Captures, Pieces, Rule
from dateline.reading.times.rules.make import ONE, integer
from dateline.reading.times.values import Count, Date, Length, Moment, Shift, Unit, Vague


def _ago(c: Captures) -> Shift:
    return Shift(c.n, -1, mod=c.n.mod)


def _shift(sign: int, lean: Any) -> Any:
    return lambda c: Shift(c.n, sign, lean=lean, mod=c.n.mod)


def _shift_base(sign: int) -> Any:
    return lambda c: Shift(c.n, sign, base=c.b, mod=c.n.mod)


def _from_base(c: Captures) -> Shift | Pieces:
    """ "two days after 5 May"; "for ten days from 5 May" is a length and its first day."""
    if c.n.mod == "LESS_THAN" and isinstance(c.b, Date) and c.b.step is not None:
        return Pieces((((c.span("n")[0], c.last), replace(c.n, direction=1)),))
    if c.word("f") and c.word("w") == "from":
        return Pieces(((c.span("n"), c.n), (c.span("b"), c.b)))
    shift = Shift(c.n, 1, base=c.b, mod=c.n.mod)
    return Pieces((((c.span("n")[0], c.last), shift),)) if c.word("f") else shift


def _within_from(c: Captures) -> Length | None:
    """ "within two weeks from today": a stretch that begins now."""
    now = c.b.ref == "PRESENT_REF" if isinstance(c.b, Vague) else c.b.step == 0
    return replace(c.n, direction=1) if now else None


def _weekday_shift(c: Captures) -> Date | None:
    """ "Monday two weeks from now", "Friday three weeks ago": the weekday of the week that the distance leads to."""
    point: Shift = c.s
    weeks = len(point.length.terms) == 1 and point.length.terms[0][1] == "week" and point.base is None
    return replace(c.w, within=point) if weeks and point.lean == "article" and c.w.step is None else None


def _named_shift(c: Captures) -> Date | None:
    """ "Easter two years ago", "Christmas in three years": the day or month of the year that the distance leads to."""
    if c.n is not None and c.word("i") != "in":
        return None
    point = c.s if c.s is not None else Shift(c.n, 1, mod=c.n.mod)
    years = point.length.terms[0][1] == "year" and len(point.length.terms) == 1
    whole = (point.length.terms[0][0].amount or Fraction(1, 2)).denominator == 1
    return replace(c.d, within=point) if years and whole and c.d.step is None else None


def _clock_shift(c: Captures) -> Moment | None:
    """ "15 minutes before 1 p.m.": a time of day reckoned from another; None where it passes midnight onwards."""
    moment: Moment = c.m
    clock = moment.clock
    if clock is None or any(unit not in _OF_CLOCK or count.amount is None for count, unit in c.n.terms):
        return None
    distance = sum((count.amount or 0) * _OF_CLOCK[unit] for count, unit in c.n.terms)
    sign = -1 if c.word("w").startswith(("before", "prior")) else 1
    minutes = clock.hour * 60 + (clock.minute or 0) + sign * distance
    if minutes >= 1440 or minutes.denominator != 1 or distance >= 1440:
        return None
    hour, minute = divmod(int(minutes) % 1440, 60)
    return replace(moment, clock=replace(clock, hour=hour, minute=minute, second=None))


_OF_CLOCK = {"hour": 60, "minute": 1}


def _weekdays_away(c: Captures) -> Date | None:
    """ "2 Thursdays ago", "three Fridays from now"."""
    number = integer(c.n)
    per = c.w.per
    if number is None or not isinstance(per, Date) or per.grain != "weekday":
        return None
    return replace(per, step=-number if c.word("a") in ("ago", "back") else number)


def _named_unit(word: Any) -> Unit:
    return word if word in ("week", "month", "year") else "day"


def _year_ago(c: Captures) -> Any:
    """ "the year-earlier quarter": the quarter under discussion a year before."""
    if c.q is not None:
        return Date("quarter", quarter=integer(c.q), within=Date("year", step=-1))
    return Shift(Length(((ONE, "year"),), bare=True), -1, lean="text")


SHIFTS = (
    Rule(
        "shift.clock",
        "f:'for'|'lasted'? x:(n:length w:('from'|'after'|'before'|'past'|('prior' 'to')) m:dayless_c|dayful_c)",
        lambda c: None if c.word("f") else _clock_shift(c),
        (
            ("15 minutes before 1 p.m.", "2016-11-07", ("15 minutes before 1 p.m. = TIME 2016-11-07T12:45",)),
            ("for 3 hours from 10 a.m.", "2016-11-07", ("3 hours = DURATION PT3H", "10 a.m. = TIME 2016-11-07T10:00")),
        ),
    ),
    Rule(
        "shift.weekday",
        "w:d_weekday s:shift",
        _weekday_shift,
        (("on Friday two weeks ago", "2016-11-09", ("Friday two weeks ago = DATE 2016-10-28",)),),
    ),
    Rule(
        "shift.named",
        "d:d_festival|d_month s:shift",
        _named_shift,
        (("since Christmas two years ago", "2016-11-07", ("Christmas two years ago = DATE 2014-12-25",)),),
    ),
    Rule(
        "shift.named-in",
        "d:d_festival|d_month i:'in' n:length",
        _named_shift,
        (("Christmas in two years", "2016-11-07", ("Christmas in two years = DATE 2018-12-25",)),),
    ),
    Rule(
        "shift.weekdays-ago",
        "n:num|wnum|d2 w:every_ (a:ago|('from' vague_))",
        lambda c: _weekdays_away(c),
        (("2 Thursdays ago", "2013-02-12", ("2 Thursdays ago = DATE 2013-01-31",)),),
    ),
    Rule("shift.ago", "n:length ago", _ago, (("two weeks ago", "2016-11-07", ("two weeks ago = DATE 2016-10-24",)),)),
    Rule(
        "shift.ago-step",
        "n:length ago d:stepped|d_day",
        lambda c: Shift(c.n, -1, base=c.d, mod=c.n.mod) if c.d.step is not None else None,
        (
            ("abducted ten years ago next month", "2024-03-13", ("ten years ago next month = DATE 2014-04",)),
            ("a year ago today", "2024-03-13", ("a year ago today = DATE 2023-03-13",)),
        ),
    ),
    Rule("shift.bare-ago", "u:units 'ago'", lambda c: Shift(Length(((Count(None, vague=True), c.u),)), -1)),
    Rule(
        "shift.later", "n:length later", _shift(1, "text"), (("three days later", None, ("three days later = DATE",)),)
    ),
    Rule("shift.earlier", "n:length earlier", _shift(-1, "text")),
    Rule(
        "shift.from-now",
        "n:length 'from' r:vague_",
        lambda c: Shift(c.n, 1, mod=c.n.mod) if c.r.ref == "PRESENT_REF" else None,
        (("two weeks from now", "2016-11-07", ("two weeks from now = DATE 2016-11-21",)),),
    ),
    Rule(
        "shift.from-base",
        "f:'for'? n:length w:'from'|'after' b:date",
        lambda c: _from_base(c),
        (
            ("two days after 5 May 2011", None, ("two days after 5 May 2011 = DATE 2011-05-07",)),
            ("for ten days from 5 May 2011", None, ("ten days = DURATION P10D", "5 May 2011 = DATE 2011-05-05")),
        ),
    ),
    Rule(
        "shift.within",
        "('within'|('less' 'than')) n:length 'from'|'of'|'after' b:d_day|vague_",
        lambda c: _within_from(c),
        (("within two weeks from today", "2016-11-07", ("within two weeks from today = DURATION P2W",)),),
    ),
    Rule("shift.before-base", "n:length ('before'|('prior' 'to')) b:date", _shift_base(-1)),
    Rule(
        "shift.day-after-base",
        "'the' u:'day'|'week'|'month'|'year' w:'before'|'after' b:date",
        lambda c: Shift(Length(((ONE, _named_unit(c.u)),)), -1 if c.word("w") == "before" else 1, base=c.b),
    ),
)


YEAR_AGO = (
    Rule(
        "shift.year-ago-adjective",
        "x:('year' '-' 'ago'|'earlier')",
        lambda c: _year_ago(c),
        (("a year-earlier loss", "1989-10-26", ("year-earlier = DATE 1988",)),),
    ),
    Rule(
        "length.year-ago",
        "'the' 'year' '-' 'ago'|'earlier' n:num|wnum|d2|ones|card u:units",
        lambda c: Length(((c.n, c.u),)),
    ),
    Rule(
        "shift.year-ago",
        "'the'? 'comparable'|'same'? 'year' '-'? 'ago'|'earlier' q:ord? '-'? 'quarter'|'period'",
        lambda c: _year_ago(c),
    ),
)
