"""Times of day: digits, "half past six", noon, parts of the day, zones."""

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


def _past(c: Captures) -> Moment | None:
    """ "half past six", "quarter to five", "ten past nine"."""
    minutes = 15 if c.word("n").startswith(("quarter", "a quarter")) else 30 if "half" in c.word("n") else integer(c.n)
    base = integer(c.k)
    clear = (
        c.word("t")
        or c.word("m")
        or c.word("h")
        or c.word("w") == "past"
        or (minutes in (15, 30) and integer(c.n) is None)
    )
    if not clear:
        return None
    if minutes is None or base is None or not 0 < minutes < 60 or not 0 <= base <= 24:
        return None
    after = c.word("w") in ("past", "after")
    said = Clock(base, minutes, sure=False) if after else Clock((base or 12) - 1, 60 - minutes, sure=False)
    clock = half_of_day(said, c.word("h")) if c.word("h") else said
    return Moment(None, clock) if clock else None


def said_clock(c: Captures) -> Clock | None:
    """ "eight forty", "twelve oh three": hour and minute in words; minutes under ten need their "oh"."""
    hour, minute = integer(c.k), integer(c.n)
    digits = any(isinstance(one, Count) and one.digits for one in (c.k, c.n))
    if digits or hour is None or minute is None or not 1 <= hour <= 12 or not 0 < minute < 60:
        return None
    return Clock(hour, minute, sure=False) if (minute < 10) == (c.span("z")[0] >= 0) else None


def _words(c: Captures) -> Moment | None:
    """ "eight forty am"; without am or pm where nothing follows that could be counted."""
    said = said_clock(c)
    half = c.word("h") or (c.p if isinstance(c.p, str) else "")
    if said is None or (not half and not ends_here(c)):
        return None
    clock = half_of_day(said, half) if half else said
    return Moment(None, clock) if clock else None


def _year_like(c: Captures) -> Moment | None:
    """ "fifteen thirty p m": what elsewhere is the year 1530."""
    hour, minute = divmod(c.y, 100)
    return Moment(None, Clock(hour, minute)) if hour < 24 and minute < 60 else None


def _past_noon(c: Captures) -> Moment | None:
    """ "a quarter to noon", "ten minutes past midnight"; a bare "10 to noon" may be a stretch of the day."""
    named = "quarter" in c.word("n") or "half" in c.word("n")
    minutes = 15 if "quarter" in c.word("n") else 30 if named else integer(c.n)
    base = 24 if c.word("k") == "midnight" else 12
    if minutes is None or not 0 < minutes < 60 or not (named or c.word("m") or minutes in (15, 20, 25)):
        return None
    after = c.word("w") in ("past", "after")
    return Moment(None, Clock(base % 24, minutes) if after else Clock(base - 1, 60 - minutes))


def _ish(c: Captures) -> Moment | None:
    """ "11ish", "3-ish pm": about that hour."""
    clock = c.k if isinstance(c.k, Clock) else digits_clock(c.k)
    if clock is None or clock.hour > 12 or not (c.word("h") or ends_here(c)):
        return None
    clock = half_of_day(clock, c.word("h")) if c.word("h") else clock
    return Moment(None, clock, mod="APPROX") if clock else None


def _half_hour(c: Captures) -> Moment | None:
    """ "at half three", as the British say for half past three."""
    hour = integer(c.k)
    told = hour is not None and 1 <= hour <= 12 and ends_here(c) and c.follows != "of"
    return Moment(None, Clock(hour or 0, 30, sure=False)) if told else None


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
        "clock.past",
        "t:'at'|'around'|'about'|'by'? x:('a'? n:'quarter'|'half'|wnum|d2|num m:'minutes'|'minute'|'min'|'mins'? w:'past'|'to'|'till'|'after' k:wnum|d2|num h:ampm?)",
        _past,
        (("at half past six", "2016-11-07", ("half past six = TIME 2016-11-07T06:30",)),),
    ),
    Rule(
        "clock.words",
        "k:wnum '-'? z:'oh'|'o'|'zero'? '-'? n:wnum h:(ampm|('a'|'p' 'm'))",
        _words,
        (("at eight forty am", "2016-11-07", ("eight forty am = TIME 2016-11-07T08:40",)),),
    ),
    Rule(
        "clock.words-alone",
        "'at'|'by'|'around'|'about'|'until'|'till'|'from'|'before'|'after' x:(k:wnum '-'? z:'oh'|'o'|'zero'? '-'? n:wnum)",
        _words,
        (
            ("They left at ten thirty.", "2016-11-07", ("ten thirty = TIME 2016-11-07T10:30",)),
            ("after twelve oh three", "2016-11-07", ("twelve oh three = TIME 2016-11-07T12:03",)),
            ("about ten thirty men", "2016-11-07", ()),
        ),
    ),
    Rule(
        "clock.words-in-part",
        "k:wnum n:wnum 'in' 'the' p:part1",
        _words,
        (("at five thirty in the evening", "2016-11-07", ("five thirty in the evening = TIME 2016-11-07T17:30",)),),
    ),
    Rule(
        "clock.year-like",
        "y:yearw h:(ampm|('a'|'p' 'm'))",
        _year_like,
        (("at fifteen thirty pm", "2016-11-07", ("fifteen thirty pm = TIME 2016-11-07T15:30",)),),
    ),
    Rule(
        "clock.past-noon",
        "x:('a'? n:'quarter'|'half'|wnum|d2|num m:'minutes'|'minute'|'min'|'mins'? w:'past'|'to'|'till'|'after'|'before' k:'noon'|'midday'|'midnight')",
        _past_noon,
        (
            ("at a quarter to noon", "2016-11-07", ("a quarter to noon = TIME 2016-11-07T11:45",)),
            ("ten minutes past midnight", "2016-11-07", ("ten minutes past midnight = TIME 2016-11-07T00:10",)),
        ),
    ),
    Rule(
        "clock.ish",
        "k:d2|num|clockn|wnum '-'? 'ish' h:ampm?",
        _ish,
        (("We meet at 11ish.", "2016-11-07", ("11ish = TIME 2016-11-07T11:00 APPROX",)), ("a 40-ish man", None, ())),
    ),
    Rule("clock.noonish", "'noonish'", lambda c: Moment(None, Clock(12, 0), mod="APPROX")),
    Rule(
        "clock.half-hour",
        "'at'|'around'|'about'|'by'|'until'|'till'|'before'|'after' x:('half' k:wnum|d2)",
        _half_hour,
        (("It starts at half three.", "2016-11-07", ("half three = TIME 2016-11-07T03:30",)),),
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
    Rule("clock.midnight", "d2? 'midnight'", lambda c: Moment(None, Clock(0, 0))),
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
