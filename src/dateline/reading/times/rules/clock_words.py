"""Times of day in words: "half past six", "ten thirty", "a quarter to noon", "11ish"."""

from __future__ import annotations

from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.rules.clock import digits_clock, half_of_day
from dateline.reading.times.rules.make import ends_here, integer
from dateline.reading.times.values import Clock, Count, Moment


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


RULES = (
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
)
