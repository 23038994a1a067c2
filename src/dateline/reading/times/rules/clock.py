"""Times of day in digits, noon, midnight, parts of the day, zones."""

from __future__ import annotations

from dataclasses import replace

from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.lexicon import ZONES
from dateline.reading.times.rules.make import ends_here, integer
from dateline.reading.times.values import Clock, Count, Moment


def half_of_day(clock: Clock, word: str) -> Clock | None:
    """The clock with "am", "pm" or a part of day applied; None for what no clock shows."""
    afternoon = word[:1] in ("p", "A", "E") or word == "NI"
    hour = clock.hour
    if hour > 12:
        return replace(clock, sure=True) if hour < 25 else None
    if word[:1] in ("a", "M"):
        hour = 0 if hour == 12 and word[:1] == "a" else hour
    elif word == "NI":
        hour = hour + 12 if 5 <= hour < 12 else 24 if hour == 12 else hour
    elif word[:1] == "E" and hour == 12:
        hour = 24
    elif word == "AF" and hour in (10, 11):
        pass  # "11 o'clock lunchtime"
    elif afternoon:
        hour = hour + 12 if hour < 12 else 12
    return replace(clock, hour=hour, sure=True)


def digits_clock(count: Count) -> Clock | None:
    """ "7", "1130": an hour, or hour and minute run together."""
    digits = count.digits
    if not digits or len(digits) > 4 or not digits.isdigit():
        number = integer(count)
        return Clock(number, sure=False) if number is not None and not digits and 0 <= number <= 12 else None
    hour, minute = (int(digits), None) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    return Clock(hour, minute, sure=False) if hour <= 24 and (minute or 0) < 60 else None


def _with_half(c: Captures) -> Moment | None:
    clock = c.k if isinstance(c.k, Clock) else digits_clock(c.k)
    if clock is None or (clock.hour > 12 and not clock.minute):
        return None
    clock = half_of_day(clock, c.word("h"))
    return Moment(None, clock) if clock else None


def _zoned(c: Captures) -> Moment | None:
    moment: Moment = c.m
    zone = zone_of(c)
    if moment.clock is None or zone is None:
        return None
    return replace(moment, clock=replace(moment.clock, zone=zone, sure=True))


def zone_of(c: Captures) -> str | None:
    """The UTC suffix of a captured zone name, with "+5" after it."""
    return ZONES.get(c.word("z").split()[0]) if c.word("z") else None


def _military(c: Captures) -> Moment | None:
    clock = digits_clock(c.k) if isinstance(c.k, Count) else c.k
    return Moment(None, replace(clock, zone=zone_of(c) or "", sure=True)) if clock else None


def _oclock(c: Captures) -> Moment | None:
    number = integer(c.k)
    if number is None or number > 24:
        return None
    said = Clock(number, sure=number > 12)
    clock = half_of_day(said, c.word("h")) if c.word("h") else said
    return Moment(None, clock) if clock else None


def _hour_h(c: Captures) -> Moment | None:
    """ "at 15h"."""
    hour = integer(c.k)
    return Moment(None, Clock(hour)) if hour is not None and hour <= 24 and ends_here(c) else None


def _run_together(c: Captures) -> Moment | None:
    """ "730 in the evening"."""
    clock = digits_clock(c.k)
    clock = half_of_day(clock, c.p) if clock is not None and clock.minute is not None else None
    return Moment(None, clock) if clock else None


def _with_part(c: Captures) -> Moment | None:
    moment: Moment = c.m
    if moment.clock is None:
        return None
    clock = half_of_day(moment.clock, (c.p.part if isinstance(c.p, Moment) else c.p) or "")
    day = c.p.day if isinstance(c.p, Moment) and moment.day is None else moment.day
    return Moment(day, clock) if clock else None


RULES = (
    Rule(
        "clock.am-pm",
        "k:clockn|num|d2|yy|wnum '+'? h:(ampm|('a'|'p' 'm'))",
        _with_half,
        (
            ("at 10 p.m. local time", "2016-11-07", ("10 p.m. = TIME 2016-11-07T22:00",)),
            ("the 720pm train", "2016-11-07", ("720pm = TIME 2016-11-07T19:20",)),
            ("today at three p m", "2016-11-07", ("today at three p m = TIME 2016-11-07T15:00",)),
        ),
    ),
    Rule(
        "clock.colon",
        "k:clockn",
        lambda c: Moment(None, c.k),
        (("It began at 15:30.", "2016-11-07", ("15:30 = TIME 2016-11-07T15:30",)),),
    ),
    Rule(
        "clock.zone",
        "k:y4|yold|four|clockn '('? z:zone",
        _military,
        (("at 0735 GMT", "2016-11-07", ("0735 GMT = TIME 2016-11-07T07:35Z",)),),
    ),
    Rule(
        "clock.oclock",
        "k:num|d2|wnum oclock h:ampm?",
        _oclock,
        (("at seven o'clock", "2016-11-07", ("seven o'clock = TIME 2016-11-07T07:00",)),),
    ),
    Rule(
        "clock.hours", "k:four 'hours'|'hrs'", lambda c: Moment(None, digits_clock(c.k)) if digits_clock(c.k) else None
    ),
    Rule(
        "clock.hour-h",
        "'at'|'by'|'from'|'until'|'till'|'before'|'after'|'around' x:(k:d2 'h')",
        _hour_h,
        (("Doors open at 15h.", "2016-11-07", ("15h = TIME 2016-11-07T15:00",)),),
    ),
    Rule("clock.h-zone", "k:d2 'h' '('? z:zone", _military),
    Rule(
        "clock.run-together-part",
        "k:y3|four 'in' 'the' p:part1",
        _run_together,
        (("at 730 in the evening", "2016-11-07", ("730 in the evening = TIME 2016-11-07T19:30",)),),
    ),
    Rule(
        "clock.noon",
        "((d2? 'noon'|'midday'|'noontime')|('mid' '-' 'day'))",
        lambda c: Moment(None, Clock(12, 0)),
        (("around noon", "2016-11-07", ("around noon = TIME 2016-11-07T12:00 APPROX",)),),
    ),
    Rule("clock.midnight", "((d2? 'midnight')|('mid' '-'? 'night'))", lambda c: Moment(None, Clock(0, 0))),
    Rule("part.plain", "p:part", lambda c: Moment(None, part=c.p)),
    Rule(
        "part.lunch",
        "'lunchtime'|'teatime'|'dinnertime'|'bedtime'",
        lambda c: Moment(None, part="MI" if c.word("x") else "AF"),
    ),
)

LATER = (
    Rule(
        "clock.with-zone",
        "m:dayless_c '('? z:zone",
        _zoned,
        (("at 3 p.m. EST", "2016-11-07", ("3 p.m. EST = TIME 2016-11-07T15:00-05",)),),
    ),
    Rule("clock.in-the-part", "m:dayless_c 'in'|'at'? 'the' p:part1", _with_part),
    Rule(
        "clock.in-part",
        "m:dayless_c ('in'|'at')? p:dayless_p|dayful_p",
        _with_part,
        (("at 4 in the morning", "2016-11-07", ("4 in the morning = TIME 2016-11-07T04:00",)),),
    ),
    Rule("clock.number-in-part", "k:d2|wnum 'in' p:dayless_p", lambda c: _number_in_part(c)),
    Rule(
        "clock.part-at-number",
        "p:dayless_p|dayful_p|d_day|d_weekday 'at'|'around'|'@' k:d2|wnum",
        lambda c: _number_at(c),
        (("tomorrow at seven", "2016-11-07", ("tomorrow at seven = TIME 2016-11-08T07:00",)),),
    ),
    Rule(
        "clock.number-part",
        "'at'|'by'|'from'|'around'|'until'|'till'|'before'|'after' x:(k:d2|wnum ','? p:dayful_p)",
        lambda c: _number_in_part(c),
        (("on the air at 8 tonight", "2016-11-07", ("8 tonight = TIME 2016-11-07T20:00",)),),
    ),
    Rule(
        "clock.dotted",
        "'at'|'about'|'around'|'by' x:(k:num 'on'? d:dayful_p|d_weekday)",
        lambda c: dotted(c),
        (
            (
                "a blast at about 9.15 last night",
                "2016-11-07",
                ("about 9.15 last night = TIME 2016-11-06T21:15 APPROX",),
            ),
        ),
    ),
    Rule(
        "clock.part-at",
        "p:dayless_p|dayful_p (','? 'at'|'around'|'about')? m:dayless_c",
        _with_part,
        (("this afternoon at 7:00", "2016-11-07", ("this afternoon at 7:00 = TIME 2016-11-07T19:00",)),),
    ),
)


def _number_in_part(c: Captures) -> Moment | None:
    number = integer(c.k)
    if number is None or not 1 <= number <= 12:
        return None
    clock = half_of_day(Clock(number), c.p.part)
    return Moment(c.p.day, clock) if clock else None


def dotted(c: Captures) -> Moment | None:
    """ "9.15 last night", "at 2.30 on Monday": hour and minute with a point."""
    amount = c.k.amount
    hour, minute = (int(amount), round(float(amount % 1) * 100)) if amount is not None else (0, 0)
    if not (1 <= hour <= 23 and 1 <= minute <= 59) or (amount * 100).denominator != 1:
        return None
    said = Clock(hour, minute, sure=hour > 12)
    if isinstance(c.d, Moment):
        clock = half_of_day(said, c.d.part or "")
        return Moment(c.d.day, clock) if clock else None
    return Moment(c.d, said)


def _number_at(c: Captures) -> Moment | None:
    """ "tonight at 8", "Monday at nine": a bare hour after a day or a part of day."""
    number = integer(c.k)
    if number is None or not 1 <= number <= 12:
        return None
    if isinstance(c.p, Moment):
        clock = half_of_day(Clock(number), c.p.part or "")
        return Moment(c.p.day, clock) if clock else None
    return Moment(c.p, Clock(number, sure=False)) if c.p.weekday or c.p.step is not None else None
