"""Dates by their distance from a time known to writer and reader: "yesterday", "last May", "the past three months", "two weeks ago"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from dateline.reading.times.grammar import Captures, Pieces, Rule
from dateline.reading.times import lexicon
from dateline.reading.times.lexicon import TEXT_STEPS
from dateline.reading.times.rules.make import ONE, integer
from dateline.reading.times.values import Count, Date, Length, Moment, Nth, Shift, Unit, Vague

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


def _ago(c: Captures) -> Shift:
    return Shift(c.n, -1, mod=c.n.mod)


def _shift(sign: int, lean: Any) -> Any:
    return lambda c: Shift(c.n, sign, lean=lean, mod=c.n.mod)


def _shift_base(sign: int) -> Any:
    return lambda c: Shift(c.n, sign, base=c.b, mod=c.n.mod)


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


def _from_base(c: Captures) -> Shift | Pieces:
    """ "two days after 5 May"; "for ten days from 5 May" is a length and its first day."""
    if c.word("f") and c.word("w") == "from":
        return Pieces(((c.span("n"), c.n), (c.span("b"), c.b)))
    shift = Shift(c.n, 1, base=c.b, mod=c.n.mod)
    return Pieces((((c.span("n")[0], c.last), shift),)) if c.word("f") else shift


def _within_from(c: Captures) -> Length | None:
    """ "within two weeks from today": a stretch that begins now."""
    now = c.b.ref == "PRESENT_REF" if isinstance(c.b, Vague) else c.b.step == 0
    return replace(c.n, direction=1) if now else None


def _unit_beside(c: Captures) -> Date | None:
    """ "the day before", unless a date follows that it leans on, or a deed ("before leaving")."""
    if _dated(c.next) or (c.word("w") != "following" and c.follows.endswith("ing") and c.follows != "morning"):
        return None
    return Date(c.u, step=-1 if c.word("w") == "before" else 1, lean="text")


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

LAST_OF = (
    Rule("nth.last-of", "d:stepped 'of'|'in' b:date", lambda c: _last_of(c)),
    Rule(
        "nth.weekday-after",
        "'the'? n:ord w:d_weekday s:'after'|'before' b:date",
        lambda c: Nth(integer(c.n) or 1, c.b, weekday=c.w.weekday, beyond=1 if c.word("s") == "after" else -1),
        (
            (
                "the first Tuesday after 1 November 2016",
                None,
                ("the first Tuesday after 1 November 2016 = DATE 2016-11-08",),
            ),
            ("the second Sunday before Easter 2016", None, ("the second Sunday before Easter 2016 = DATE 2016-03-13",)),
        ),
    ),
)


def _last_of(c: Captures) -> Nth | None:
    """ "the last week of May": here "last" counts within the month."""
    inner, outer = c.d, c.b
    if (
        inner.step != -1
        or inner.grain not in ("day", "week", "month", "quarter", "weekday", "weekend")
        or "last" not in c.word("d")
    ):
        return None
    if inner.grain == outer.grain or inner.month or inner.within:
        return None
    if inner.grain == "weekday":
        return Nth(-1, outer, weekday=inner.weekday)
    return Nth(-1, outer, unit=inner.grain)


def _place(c: Captures) -> int:
    """The place of "third", "last", "penultimate", "third last"."""
    number = integer(c.n) or (-2 if c.word("n") == "penultimate" else -1)
    return -abs(number) if c.word("l") else number


NTHS = (
    Rule(
        "nth.weekday",
        "'the'? n:ord|'last' w:d_weekday 'of'|'in' b:date",
        lambda c: Nth(integer(c.n) or -1, c.b, weekday=c.w.weekday),
        (("the last Monday of March 2013", None, ("the last Monday of March 2013 = DATE 2013-03-25",)),),
    ),
    Rule(
        "nth.unit",
        "'the'? n:ord|'last'|'final'|'penultimate' l:'last'? adj? u:unit 'of'|'in' b:date",
        lambda c: Nth(_place(c), c.b, unit=c.u),
        (
            ("the first week of May 2012", None, ("the first week of May 2012 = DATE 2012-W18",)),
            ("the second last day of May 2012", None, ("the second last day of May 2012 = DATE 2012-05-30",)),
        ),
    ),
    Rule(
        "nth.unit-step",
        "'the'? n:ord|'last'|'final'|'penultimate' u:unit b:stepped",
        lambda c: (
            Nth(_place(c), c.b, unit=c.u) if c.b.grain in ("month", "year", "quarter") and c.u != c.b.grain else None
        ),
        (("the third week next year", "2016-11-07", ("the third week next year = DATE 2017-W03",)),),
    ),
    Rule(
        "nth.weekend",
        "'the'? n:ord|'last' 'weekend' 'of'|'in' b:date",
        lambda c: Nth(integer(c.n) or -1, c.b, unit="weekend"),
    ),
    Rule("nth.units", "'the' n:ord|'last' k:num|d2|wnum adj? u:units 'of' b:date", lambda c: Length(((c.k, c.u),))),
    Rule(
        "nth.week-of",
        "a:'a'|'one'? x:('the'? 'week' ('of'|'beginning'|('starting' 'on'?)) b:date)",
        lambda c: None if c.word("a") else Date("week", within=c.b),
        (("the week of March 6, 2000", None, ("the week of March 6, 2000 = DATE 2000-W10",)),),
    ),
)
