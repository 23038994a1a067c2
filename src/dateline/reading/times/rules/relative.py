"""Dates by their distance from a time known to writer and reader: "yesterday", "last May", "the past three months", "two weeks ago"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from dateline.reading.times import lexicon
from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.lexicon import TEXT_STEPS
from dateline.reading.times.rules.make import ONE
from dateline.reading.times.values import Count, Date, Length, Moment, Vague

#: Words that people count by the week beside a weekday.
_BY_WEEK = frozenset(("next", "last", "previous", "following"))
_WIDE = frozenset(("decade", "century", "millennium"))


def _lean(c: Captures) -> Any:
    """What a step is counted from: "the following year" leans on the text."""
    return "text" if c.word("s") in TEXT_STEPS else "article"


def _step(c: Captures) -> int:
    return {"last": -1, "this": 0, "next": 1}.get(c.word("s"), c.s if c.s is not None else 0)


def _unit(c: Captures) -> Any:
    unit = c.u
    if (unit in _WIDE or unit == "day") and c.word("s") == "past":
        return Length(((ONE, unit),), -1)
    if unit in ("second", "minute", "hour"):
        return Vague("PRESENT_REF") if _step(c) == 0 else Length(((ONE, unit),), _step(c))
    return Date(unit, step=_step(c), lean=_lean(c))


def _same_unit(c: Captures) -> Any:
    if c.u in ("second", "minute", "hour", "millennium"):
        return None
    return Date(c.u, step=0, lean="text")


def _dated(word: str) -> bool:
    """Whether a word begins a date that another can lean on."""
    return any(word in words for words in (lexicon.STEPS, lexicon.MONTHS, lexicon.WEEKDAYS, lexicon.DAYS))


def _the_unit(c: Captures) -> Any:
    after = c.between(c.last, c.last + 2)
    if len(after) == 2 and after[0].lower in ("before", "after") and _dated(after[1].lower):
        return None  # "the day before last Tuesday"
    if c.u in ("day", "week", "month", "quarter", "year"):
        return Date(c.u, step=0, lean="text" if c.u in ("day", "quarter") else "article")
    return None


def _aimed(c: Captures) -> Any:
    """ "the past three months", "the next few days"."""
    count = c.n if isinstance(c.n, Count) else Count(None, vague=True)
    return Length(((count, c.u),), _step(c) or -1, mod=count.mod)


def _aimed_bare(c: Captures) -> Any:
    """ "recent weeks", "the coming months"."""
    word = c.word("s")
    direction = -1 if word in ("recent", "past", "last", "previous") else 1
    return Length(((Count(None, vague=True), c.u),), direction)


def _named(field: str, grain: str) -> Any:
    return lambda c: Date(grain, step=_step(c), lean=_lean(c), **{field: c.v})


def _month(c: Captures) -> Date:
    return Date("month", month=c.m, step=_step(c), lean=_lean(c))


def _today(c: Captures) -> Date:
    return Date("day", step=c.t)


def _part_of_step(c: Captures) -> Moment:
    """ "this morning", "last night", "tomorrow evening"."""
    step = _step(c)
    if step == -1 and c.p != "NI":
        return Moment(Date("day", step=-1), part=c.p)
    return Moment(Date("day", step=step, lean=_lean(c)), part=c.p)


DAYS = (
    Rule("day.today", "t:today", _today, (("They left yesterday.", "2016-11-07", ("yesterday = DATE 2016-11-06",)),)),
    Rule("day.before-yesterday", "'the'? 'day' 'before' 'yesterday'", lambda c: Date("day", step=-2)),
    Rule(
        "day.after-tomorrow",
        "'the'? 'day' 'after' t:today",
        lambda c: Date("day", step=2) if c.t == 1 else None,
        (("due the day after tomorrow", "2016-11-07", ("the day after tomorrow = DATE 2016-11-09",)),),
    ),
    Rule(
        "day.tonight",
        "'tonight'|'2nite'|'tonite'|'2night'",
        lambda c: Moment(Date("day", step=0), part="NI"),
        (("We meet tonight", "2016-11-07", ("tonight = TIME 2016-11-07TNI",)),),
    ),
    Rule("day.overnight", "'overnight'", lambda c: Moment(Date("day", step=0), part="NI")),
    Rule(
        "day.step-part",
        "s:'last'|'this'|'next'|'lst'|'dis' p:part1|parts",
        _part_of_step,
        (("late last night", "2016-11-07", ("late last night = TIME 2016-11-06TNI END",)),),
    ),
    Rule(
        "day.text-part",
        "'that'|'same'|'following' 'same'? p:part1",
        lambda c: Moment(Date("day", step=0, lean="text"), part=c.p),
    ),
    Rule(
        "day.next-part",
        "'the' 'next'|'following' p:part1",
        lambda c: Moment(Date("day", step=1, lean="text"), part=c.p),
    ),
    Rule("day.now-part", "'the'|'a'|'an' p:part1", lambda c: Moment(None, part=c.p)),
)

STEPS = (
    Rule("step.day-text", "'the' 'next'|'following' 'day'", lambda c: Date("day", step=1, lean="text")),
    Rule(
        "step.unit",
        "(s:step|'that' adj? u:unit)",
        lambda c: _same_unit(c) if c.word("s") == "that" else _unit(c),
        (
            ("It rose last month.", "2016-11-07", ("last month = DATE 2016-10",)),
            ("in that year", None, ("that year = DATE",)),
        ),
    ),
    Rule(
        "step.the-unit",
        "'the' s:step ('full'|'fiscal'|'whole'|'calendar')? u:unit",
        _unit,
        (("the following year", None, ("the following year = DATE",)),),
    ),
    Rule("step.fiscal", "'the'? 'current' 'fiscal'|'full'? u:'year'|'quarter'", lambda c: Date(c.u, step=0)),
    Rule(
        "step.year-ended",
        "x:('the' 'fiscal'|'full'|'financial'? 'year') (('ended'|'ending')|('to'|'through' 'the'? 'end'? 'of'? month|d_month|d_day))",
        lambda c: Length(((ONE, "year"),)),
        (("for the year ended March 31", None, ("the year = DURATION P1Y", "March 31 = DATE XXXX-03-31")),),
    ),
    Rule(
        "step.latest-period",
        "'the' 'latest'|'corresponding'|'comparable' 'period'|'quarter'",
        lambda c: Date("quarter", step=0, lean="text"),
    ),
    Rule(
        "step.same-unit",
        "'the'|'that'|'this' 'very'|'same' u:unit",
        _same_unit,
        (("that same day", None, ("that same day = DATE",)),),
    ),
    Rule(
        "step.the-bare-unit",
        "'the' ('full'|'fiscal')? u:unit",
        _the_unit,
        (("by the end of the month", "2016-11-07", ("the end of the month = DATE 2016-11 END",)),),
    ),
    Rule(
        "step.after-next",
        "'the'? u:'week'|'month'|'year'|'weekend' 'after' 'the'? 'next'",
        lambda c: Date(c.u or "weekend", step=2),
        (("the week after next", "2018-07-05", ("the week after next = DATE 2018-W29",)),),
    ),
    Rule(
        "step.day-before",
        "'the' u:'day'|'week'|'month'|'year' w:'before'|'after'|'following'",
        lambda c: _unit_beside(c),
        (
            (
                "They left the day before last Tuesday.",
                "2016-11-07",
                ("the day before last Tuesday = DATE 2016-10-31",),
            ),
            (
                "It was Friday. They left the day before.",
                "2016-11-07",
                ("Friday = DATE 2016-11-04", "the day before = DATE 2016-11-03"),
            ),
        ),
    ),
    Rule(
        "step.weekday",
        "s:step|'that' w:d_weekday",
        lambda c: Date(
            "weekday",
            weekday=c.w.weekday,
            step=None if c.word("s") == "that" else _step(c),
            lean="text" if c.word("s") == "that" else _lean(c),
            near=c.word("s") not in _BY_WEEK,
        ),
        (("last Friday", "2016-11-07", ("last Friday = DATE 2016-11-04",)),),
    ),
    Rule(
        "step.the-weekday",
        "'the'|'this' s:step w:d_weekday",
        lambda c: replace(c.w, step=_step(c), lean=_lean(c), near=True),
    ),
    Rule(
        "step.month",
        "s:step|'that' w:d_month",
        lambda c: replace(c.w, step=_step(c), lean=_lean(c)) if c.w.year is None else c.w,
        (("last May", "2016-11-07", ("last May = DATE 2016-05",)),),
    ),
    Rule(
        "step.the-month",
        "'the' s:step w:d_month",
        lambda c: replace(c.w, step=_step(c), lean=_lean(c)) if c.w.year is None else c.w,
    ),
    Rule(
        "step.season",
        "('the'|'this')? s:step|'that' w:d_season",
        lambda c: replace(c.w, step=_step(c), lean=_lean(c)) if c.w.year is None else None,
        (("this past spring", "2016-11-07", ("this past spring = DATE 2016-SP",)),),
    ),
    Rule(
        "step.weekend",
        "('the'|'this')? s:step|'that' d_weekend",
        lambda c: Date("weekend", step=_step(c), lean=_lean(c)),
        (("next weekend", "2016-11-07", ("next weekend = DATE 2016-W46-WE",)),),
    ),
    Rule(
        "step.date",
        "s:'last'|'this'|'next' d:d_day|d_festival",
        lambda c: replace(c.d, step=_step(c)) if c.d.month or c.d.festival else None,
        (("last Thanksgiving", "2000-02-10", ("last Thanksgiving = DATE 1999-11-25",)),),
    ),
    Rule(
        "step.quarter",
        "('the'|'this')? s:step w:d_quarter",
        lambda c: replace(c.w, step=_step(c)) if c.w.year is None else None,
    ),
    Rule(
        "step.units-step", "n:vague|num|d2|wnum s:'past'|'last'|'next'|'upcoming'|'coming'|'previous' u:units", _aimed
    ),
    Rule(
        "step.last-units",
        "('the'|'this')? s:step n:vague|num|d2|yy|wnum ('more'|adj)? u:units|unit",
        _aimed,
        (("in the past three months", "2016-11-07", ("the past three months = DURATION P3M",)),),
    ),
    Rule(
        "step.first-units",
        "'the' 'first'|'final'|'opening' n:vague|num|d2|wnum adj? u:units",
        lambda c: Length(((c.n, c.u),), 0),
        (("the first nine months", None, ("the first nine months = DURATION P9M",)),),
    ),
    Rule(
        "step.recent-units",
        "'the'|'these'? s:'recent'|'coming'|'past'|'next'|'last'|'previous'|'following'|'ensuing'|'intervening'|'subsequent' adj? u:units",
        _aimed_bare,
        (("in recent weeks", "2016-11-07", ("recent weeks = DURATION PXW",)),),
    ),
    Rule(
        "step.units-ahead",
        "'the' u:units ('ahead'|('to' 'come'))",
        lambda c: Vague("FUTURE_REF") if c.u == "day" else Length(((Count(None, vague=True), c.u),), 1),
    ),
    Rule(
        "step.weekday-week",
        "'on'|'until'|'till'|'by'|'from' x:(w:d_weekday u:'week')",
        lambda c: replace(c.w, step=2) if c.w.step is None and c.next != "-" else None,
        (("to be lifted on Monday week", "2024-03-13", ("Monday week = DATE 2024-03-25",)),),
    ),
    Rule(
        "step.fortnight",
        "('the'|'this')? s:step 'fortnight'",
        lambda c: Length(((Count(Fraction(2)), "week"),), _step(c)) if _step(c) else None,
        (("over the past fortnight", "2016-11-07", ("the past fortnight = DURATION P2W",)),),
    ),
    Rule(
        "step.named-after-next",
        "w:d_weekday|d_month|d_weekend 'after' 'the'? 'next'",
        lambda c: replace(c.w, step=2) if c.w.step is None and c.w.year is None else None,
        (("the weekend after next", "2016-11-07", ("the weekend after next = DATE 2016-W47-WE",)),),
    ),
    Rule("step.this-point", "'this'|'that' 'point'|'moment'|'instant'", lambda c: None),
)


def _unit_beside(c: Captures) -> Date | None:
    """ "the day before", unless a date follows that it leans on, or a deed ("before leaving")."""
    if _dated(c.next) or (c.word("w") != "following" and c.follows.endswith("ing") and c.follows != "morning"):
        return None
    return Date(c.u, step=-1 if c.word("w") == "before" else 1, lean="text")
