"""Hours and parts of the day joined with their day: "Tuesday evening", "10 p.m. on 3 March", "tomorrow at seven twenty-seven"."""

from __future__ import annotations

from dataclasses import replace

from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.rules.clock import dotted, half_of_day
from dateline.reading.times.rules.clock_words import said_clock
from dateline.reading.times.rules.make import day_number, ends_here, integer
from dateline.reading.times.values import Clock, Date, Every, Moment


def _day_moment(c: Captures) -> Moment | None:
    moment: Moment = c.m
    day = c.d
    if isinstance(day, Date) and day.grain not in ("day", "weekday", "festival"):
        return None
    if isinstance(day, Moment):
        if day.clock or day.day is None or moment.clock is None:
            return None
        clock = half_of_day(moment.clock, day.part or "") if not moment.clock.sure else moment.clock
        return Moment(day.day, clock)
    return Moment(day, moment.clock, moment.part)


def _day_moment_side(c: Captures) -> Moment:
    """ "tomorrow before 5 p.m.": the clock time is a limit."""
    return Moment(c.d, c.m.clock, mod="BEFORE" if c.word("s") == "before" else "AFTER")


def _moment_year(c: Captures) -> Moment | None:
    moment: Moment = c.m
    day = moment.day
    if not isinstance(day, Date) or day.grain != "day" or day.year is not None or day.within is not None:
        return None
    if c.y.year is None and c.y.step is not None:
        return replace(moment, day=replace(day, within=c.y))
    return replace(moment, day=replace(day, year=c.y.year)) if c.y.year is not None else None


def _moment_within(c: Captures) -> Moment | None:
    """ "Tuesday night last week": a part or hour of a weekday in a week that is named."""
    moment: Moment = c.m
    day = moment.day
    if (
        not isinstance(day, Date)
        or day.grain != "weekday"
        or day.step is not None
        or c.b.grain not in ("week", "month")
    ):
        return None
    return replace(moment, day=replace(day, within=c.b))


def _clock_on_part(c: Captures) -> Moment | None:
    """ "6 o'clock on Tuesday morning": the part of day settles the half of the clock."""
    clock = half_of_day(c.m.clock, c.p.part or "") if not c.m.clock.sure else c.m.clock
    return Moment(c.w, clock) if clock else None


def _moment_dated(c: Captures) -> Moment | None:
    """ "10 p.m. on Friday, Oct. 13": the date says the day, the weekday is evidence of its year."""
    if c.w.step is not None or not c.d.month:
        return None
    return Moment(replace(c.d, weekday=c.w.weekday), c.m.clock, c.m.part)


def _every_clock(c: Captures) -> Every | None:
    per = c.e.per
    if isinstance(per, Moment):
        return Every(Moment(per.day, c.m.clock)) if per.clock is None else None
    return Every(Moment(per, c.m.clock)) if isinstance(per, Date) and per.grain == "weekday" else None


def _early_hours(c: Captures) -> Moment | None:
    """ "the early hours of Sunday": the morning of that day."""
    if c.word("h") != "hours":
        return None
    return Moment(c.d.day if isinstance(c.d, Moment) else c.d, part="MO")


def _day_said(c: Captures) -> Moment | None:
    clock = said_clock(c)
    return Moment(c.d, clock) if clock else None


def _half_named(c: Captures) -> Moment | None:
    """ "Tuesday a.m.", "tomorrow pm"."""
    day = c.d
    told = day.weekday or day.month or day.step is not None
    return Moment(day, part="MO" if c.word("h")[:1] == "a" else "AF") if told and ends_here(c) else None


def _day_at(c: Captures) -> Moment | None:
    """ "the 5th at 4 a.m."."""
    number = day_number(c.d)
    return Moment(Date("day", day=number), c.m.clock) if number else None


def _bare_hour(c: Captures) -> Moment | None:
    """ "at 9 tomorrow evening", "Friday the 26th at 4": a bare hour beside a day that is named."""
    number = integer(c.k)
    if number is None or not 1 <= number <= 12:
        return None
    if isinstance(c.d, Moment):
        clock = half_of_day(Clock(number), c.d.part or "") if c.d.clock is None else None
        return Moment(c.d.day, clock) if clock else None
    told = c.d.weekday or c.d.month or c.d.step is not None
    return Moment(c.d, Clock(number, sure=False)) if told and ends_here(c) else None


JOIN = (
    Rule(
        "join.half-named",
        "d:d_day|d_weekday h:ampm",
        _half_named,
        (("They left Tuesday a.m.", "2016-11-07", ("Tuesday a.m. = TIME 2016-11-01TMO",)),),
    ),
    Rule(
        "join.day-at",
        "'the'? d:ordd 'at' m:dayless_c",
        _day_at,
        (("They left on the 5th at 4 a.m.", "2016-11-07", ("the 5th at 4 a.m. = TIME 2016-11-05T04:00",)),),
    ),
    Rule(
        "join.hour-day",
        "'at'|'by'|'from'|'around'|'until'|'till'|'before'|'after' x:(k:d2|wnum ','? 'on'? d:dayful_p|d_day|d_weekday)",
        _bare_hour,
        (("We meet at 9 tomorrow evening.", "2016-11-07", ("9 tomorrow evening = TIME 2016-11-08T21:00",)),),
    ),
    Rule(
        "join.day-hour",
        "d:dayful_p|d_day|d_weekday 'at'|'around'|'@' k:d2|wnum",
        _bare_hour,
        (("on Friday the 26th at 4", "2021-03-15", ("Friday the 26th at 4 = TIME 2021-03-26T04:00",)),),
    ),
    Rule(
        "join.day-dotted",
        "d:dayful_p|d_day|d_weekday 'at'|'around'|'about'|'@' k:num",
        dotted,
        (("It began on Monday at 2.30.", "2016-11-10", ("Monday at 2.30 = TIME 2016-11-07T02:30",)),),
    ),
    Rule(
        "join.day-said",
        "d:d_day|d_weekday 'at'|'around'|'about' k:wnum n:wnum",
        lambda c: _day_said(c),
        (
            (
                "tomorrow at seven twenty-seven",
                "2016-11-07",
                ("tomorrow at seven twenty-seven = TIME 2016-11-08T07:27",),
            ),
        ),
    ),
    Rule(
        "join.early-hours",
        "'the'? 'early'|'small'|'wee' partm? h:length 'of'|'on'? d:d_day|d_weekday|dayful_p partm?",
        lambda c: _early_hours(c),
        (("in the early hours of 8 March 2014", None, ("the early hours of 8 March 2014 = TIME 2014-03-08TMO",)),),
    ),
    Rule(
        "join.day-moment",
        "d:date|shift|dayful_p ','? 'at'|'around'|'about'|'from'|'@'|'bar'|'-'|'by'|'for'|'in'? m:dayless_c|dayless_p",
        _day_moment,
        (
            ("They met on Tuesday evening.", "2016-11-07", ("Tuesday evening = TIME 2016-11-01TEV",)),
            ("March 3, 2011 at 4:31 pm", None, ("March 3, 2011 at 4:31 pm = TIME 2011-03-03T16:31",)),
        ),
    ),
    Rule(
        "join.day-before",
        "d:d_day|d_weekday s:'before'|'after' m:dayless_c",
        _day_moment_side,
        (
            (
                "It closes tomorrow before 5 p.m.",
                "2016-11-07",
                ("tomorrow before 5 p.m. = TIME 2016-11-08T17:00 BEFORE",),
            ),
        ),
    ),
    Rule(
        "join.moment-day",
        "m:dayless_c|dayless_p ','|'on'|'of'|'the'|'from'|'-'|'('? 'on'|'of'? d:d_day|d_weekday|d_festival|dayful_p|nth",
        lambda c: _day_moment(c),
        (
            ("It closed at 10 p.m. Wednesday.", "2016-11-10", ("10 p.m. Wednesday = TIME 2016-11-09T22:00",)),
            ("the night of April 18, 1775", None, ("the night of April 18, 1775 = TIME 1775-04-18TNI",)),
        ),
    ),
    Rule(
        "join.moment-within",
        "m:dayful_p|dayful_c ('of'|'in'|',')? b:stepped",
        lambda c: _moment_within(c),
        (("on Wednesday evening next week", "2018-08-01", ("Wednesday evening next week = TIME 2018-08-08TEV",)),),
    ),
    Rule(
        "join.moment-weekday-part",
        "m:dayless_c ','|'on'|'of'? w:d_weekday|d_day p:dayless_p",
        lambda c: _clock_on_part(c),
        (
            (
                "It fell at 6 o'clock on Tuesday morning.",
                "2024-03-13",
                ("6 o'clock on Tuesday morning = TIME 2024-03-12T06:00",),
            ),
        ),
    ),
    Rule(
        "join.moment-weekday-date",
        "m:dayless_c|dayless_p ','|'on'|'of'|'the'|'from'|'('? 'on'|'of'? w:d_weekday ','|'the'? d:d_day",
        lambda c: _moment_dated(c),
        (
            (
                "shot on the night of Friday, Oct. 13",
                "1989-10-30",
                ("the night of Friday, Oct. 13 = TIME 1989-10-13TNI",),
            ),
            ("at 19.30 GMT on Wed, 2 May", "2016-05-20", ("19.30 GMT on Wed, 2 May = TIME 2016-05-02T19:30Z",)),
        ),
    ),
    Rule(
        "join.weekday-moment-date",
        "w:d_weekday m:dayless_c|dayless_p ','|'of'|'on'|'the'? d:d_day",
        lambda c: _moment_dated(c),
        (("on Sunday morning, 5 June", "2016-07-01", ("Sunday morning, 5 June = TIME 2016-06-05TMO",)),),
    ),
    Rule(
        "join.moment-year",
        "m:dayful_c|dayful_p y:d_year",
        lambda c: _moment_year(c),
        (("Wed Oct 26 15:50:06 2016", None, ("Wed Oct 26 15:50:06 2016 = TIME 2016-10-26T15:50:06",)),),
    ),
    Rule(
        "join.every-clock",
        "e:every_ 'at'? m:dayless_c",
        lambda c: _every_clock(c),
        (("each Monday at 4pm", None, ("each Monday at 4pm = SET XXXX-WXX-1T16:00",)),),
    ),
)
