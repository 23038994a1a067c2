"""What only a note says: a line of a calendar, a message, a request of a few words ("7", "at 1030", "on 15", "9 tomorrow").

In running text the same figures count or measure; these rules run only where the whole text is a note (`tense.is_note`).
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.rules.clock import digits_clock, half_of_day
from dateline.reading.times.rules.clock_words import said_clock
from dateline.reading.times.rules.make import day_date, day_number, ends_here, integer
from dateline.reading.times.values import Clock, Count, Date, Length, Moment, Nth


def _whole(c: Captures) -> bool:
    """Whether the match is all that the note says."""
    return c.begins and c.follows in ("", ".", "!", "?")


def _clear(c: Captures) -> bool:
    """Whether a figure ends the match for good: nothing that it counts, no other end of a stretch follows."""
    return ends_here(c) and c.follows not in ("-", "–", "'", '"', "to", "until", "till", "through", "of", "in", "for")


def _month_day(first: int, last: int) -> Date | None:
    """Month and day in digits; a number over 12 is the day."""
    month, day = (first, last) if first <= 12 else (last, first)
    return day_date(Count(Fraction(day)), month) if 1 <= month <= 12 else None


def _slash(c: Captures) -> Date | None:
    counted = c.follows in ("of", "hour", "hours", "h", "day", "days", "mile", "miles", "cup", "cups")
    return None if counted else _month_day(c.f.first, c.f.last)


def _dash(c: Captures) -> Date | None:
    first, last = integer(c.a), integer(c.b)
    told = first is not None and last is not None and (c.word("p") or _whole(c)) and _clear(c)
    return _month_day(first or 0, last or 0) if told else None


def _dotted_day(c: Captures) -> Date | None:
    """ "on 4.22": month and day with a point."""
    amount = c.k.amount
    if amount is None or amount.denominator == 1 or (amount * 100).denominator != 1 or not _clear(c):
        return None
    return _month_day(int(amount), int(amount % 1 * 100))


def _three_numbers(c: Captures) -> Date | None:
    """ "2031 4 17"."""
    year, month, day = integer(c.y), integer(c.a), c.b
    found = day_date(day, month) if month is not None and 1 <= month <= 12 else None
    return Date("day", year=year, month=found.month, day=found.day) if found else None


def _hour(c: Captures) -> Moment | None:
    """ "at 7", "at seven", "at 1030"."""
    clock = digits_clock(c.k)
    long = len(c.k.digits) == 4
    if clock is None or c.k.mod or not _clear(c) or (clock.hour == 0 and clock.minute is None):
        return None
    if long and (c.word("p") not in _ABOUT or 1900 <= int(c.k.digits) < 2060):
        return None  # a year
    return Moment(None, clock)


_ABOUT = ("at", "around", "about", "approximately")


def _alone(c: Captures) -> Moment | None:
    return _hour(c) if _whole(c) else None


def _said(c: Captures) -> Moment | None:
    clock = said_clock(c)
    return Moment(None, clock) if clock and _clear(c) else None


def _half(c: Captures) -> Moment | None:
    hour = integer(c.k)
    return Moment(None, Clock(hour, 30, sure=False)) if hour and hour <= 12 and _whole(c) else None


def _spaced(c: Captures) -> Moment | None:
    """ "at 3 15"."""
    hour, minute = integer(c.k), integer(c.n)
    told = hour is not None and minute is not None and hour <= 24 and 0 < minute < 60 and len(c.n.digits) == 2
    return Moment(None, Clock(hour or 0, minute, sure=False)) if told and ends_here(c) else None


def _day(c: Captures) -> Date | None:
    """ "on 15", "for the 27", "the 24" alone."""
    number = day_number(c.d)
    told = c.word("p") and (c.word("p") != "for" or c.word("t"))
    return Date("day", day=number) if number and _clear(c) and (told or (c.word("t") and _whole(c))) else None


def _weekday_day(c: Captures) -> Date | None:
    """ "Friday 31"."""
    number = day_number(c.d)
    free = c.w.step is None and c.w.within is None and number
    return Date("day", day=number, weekday=c.w.weekday) if free and _clear(c) else None


def _hour_beside(c: Captures) -> Moment | None:
    """ "9 tomorrow", "8 tonight", "tonight 815"."""
    clock = digits_clock(c.k)
    if clock is None or clock.hour < 1 or c.word("b") or not _clear(c):
        return None
    if not isinstance(c.d, Moment):
        return Moment(c.d, clock) if c.d.step is not None or c.d.weekday else None
    said = half_of_day(clock, c.d.part or "") if c.d.clock is None else None
    return Moment(c.d.day, said) if said else None


def _day_clock(c: Captures) -> Moment | None:
    """ "15, 8pm", "15 at 8:00"."""
    number = day_number(c.d)
    return Moment(Date("day", day=number), c.m.clock) if number else None


def _nth(c: Captures) -> Nth | None:
    """ "third Tuesday": of the month at hand."""
    number = integer(c.n)
    told = number is not None and 1 <= number <= 5 and c.w.step is None and c.w.within is None and ends_here(c)
    return (
        Nth(number or 1, Date("month", step=0), weekday=c.w.weekday)
        if told and c.follows not in ("of", "in", "after", "before")
        else None
    )


_AT = "'at'|'by'|'around'|'about'|'approximately'|'until'|'till'|'before'|'after'"
_ON = "'on'|'for'|'by'|'until'|'till'|'since'"

#: Rules that run beside those of the calendar and the clock.
EARLY = (
    Rule(
        "note.slash",
        "f:fraction",
        _slash,
        (("2/15", "2016-01-07", ("2/15 = DATE 2016-02-15",)), ("2/3 of them", "2016-01-07", ())),
    ),
    Rule(
        "note.dash",
        "p:'on'|'by'|'since'? x:(a:d2 '-'|'/' b:d2)",
        _dash,
        (("I'll be back on 4-22", "2016-01-07", ("4-22 = DATE 2016-04-22",)), ("4-22 people", "2016-01-07", ())),
    ),
    Rule(
        "note.dotted-day",
        "'on' x:(k:num)",
        _dotted_day,
        (("I'll be back on 4.22", "2016-01-07", ("4.22 = DATE 2016-04-22",)),),
    ),
    Rule(
        "note.three-numbers",
        "y:y4 a:d2 b:d2",
        _three_numbers,
        (("seen on 2016 10 16", None, ("2016 10 16 = DATE 2016-10-16",)),),
    ),
    Rule(
        "note.year-month",
        "y:y4 ',' m:month",
        lambda c: Date("month", year=integer(c.y), month=c.m),
        (("I'll be out 2016, nov", None, ("2016, nov = DATE 2016-11",)),),
    ),
    Rule(
        "note.hour",
        f"p:{_AT} x:(k:d2|wnum|y3|four)",
        _hour,
        (
            ("See you at 7.", "2016-11-07", ("7 = TIME 2016-11-07T07:00",)),
            ("See you at 1030", "2016-11-07", ("1030 = TIME 2016-11-07T10:30",)),
            ("at 7 schools", "2016-11-07", ()),
        ),
    ),
    Rule("note.alone", "k:d2|num", _alone, (("7", "2016-11-07", ("7 = TIME 2016-11-07T07:00",)),)),
    Rule(
        "note.said",
        "k:wnum '-'? z:'oh'|'o'|'zero'? '-'? n:wnum",
        _said,
        (("Call me ten thirty", "2016-11-07", ("ten thirty = TIME 2016-11-07T10:30",)),),
    ),
    Rule(
        "note.half", "'half' k:wnum|d2", _half, (("half three", "2016-11-07", ("half three = TIME 2016-11-07T03:30",)),)
    ),
    Rule(
        "note.spaced",
        f"{_AT} x:(k:d2 n:d2|yy)",
        _spaced,
        (("at 3 15", "2016-11-07", ("3 15 = TIME 2016-11-07T03:15",)),),
    ),
    Rule(
        "note.dotted-hour",
        f"{_AT} x:(k:num)",
        lambda c: _dotted_hour(c),
        (("Shall we leave at 6.45?", "2016-11-07", ("6.45 = TIME 2016-11-07T06:45",)),),
    ),
    Rule(
        "note.day",
        f"p:({_ON})? x:(t:'the'? d:d2)",
        _day,
        (
            ("I'll be back on 15.", "2016-11-07", ("15 = DATE 2016-11-15",)),
            ("the 24", "2016-11-07", ("the 24 = DATE 2016-11-24",)),
            ("for 15 years", "2016-11-07", ("15 years = DURATION P15Y",)),
        ),
    ),
    Rule(
        "note.day-clock",
        "'on'|'the' x:(d:d2 'at'|','? m:clockn)",
        lambda c: Moment(Date("day", day=day_number(c.d)), c.m) if day_number(c.d) else None,
        (("I'll be back on 15 at 8:00", "2016-11-07", ("15 at 8:00 = TIME 2016-11-15T08:00",)),),
    ),
    Rule(
        "note.small-weekday",
        "v:lwday",
        lambda c: Date("weekday", weekday=c.v) if _whole(c) else None,
        (("sun.", "2016-11-07", ("sun = DATE 2016-11-13",)), ("in the sun", "2016-11-07", ())),
    ),
)

#: Rules that run beside those that join days and clock times.
LATE = (
    Rule(
        "note.weekday-the-day",
        "w:d_weekday 'the' d:d2|wnum",
        _weekday_day,
        (("lunch on Friday the fifteen", "2016-11-07", ("Friday the fifteen = DATE 2017-09-15",)),),
    ),
    Rule(
        "note.weekday-day",
        "w:d_weekday d:d2",
        _weekday_day,
        (("lunch on Friday 31!", "2016-11-07", ("Friday 31 = DATE 2017-03-31",)),),
    ),
    Rule(
        "note.hour-beside",
        "b:'-'|'and'|'to'|'for'|'or'|'between'? x:(k:d2|wnum ','? d:dayful_p|d_day|d_weekday)",
        _hour_beside,
        (
            ("lunch 9 tomorrow", "2016-11-07", ("9 tomorrow = TIME 2016-11-08T09:00",)),
            ("eight tonight", "2016-11-07", ("eight tonight = TIME 2016-11-07T20:00",)),
        ),
    ),
    Rule(
        "note.beside-hour",
        "d:dayful_p ','? k:y3|four|d2",
        _hour_beside,
        (("tonight 815", "2016-11-07", ("tonight 815 = TIME 2016-11-07T20:15",)),),
    ),
    Rule(
        "note.day-moment",
        "d:d2 'at'|','? m:dayless_c",
        _day_clock,
        (("back on 15, 8pm", "2016-11-07", ("15, 8pm = TIME 2016-11-15T20:00",)),),
    ),
    Rule(
        "note.nth-weekday",
        "'the'? n:ord w:d_weekday",
        _nth,
        (("lunch third Tuesday", "2016-11-07", ("third Tuesday = DATE 2016-11-15",)),),
    ),
)


def _dotted_hour(c: Captures) -> Moment | None:
    """ "at 6.45": hour and minute with a point."""
    amount = c.k.amount
    hour, minute = (int(amount), round(float(amount % 1) * 100)) if amount is not None else (0, 0)
    if not (1 <= hour <= 23 and 1 <= minute <= 59) or (amount * 100).denominator != 1 or not ends_here(c):
        return None
    return Moment(None, Clock(hour, minute, sure=hour > 12))


def _length_from(c: Captures) -> Length | None:
    """ "for two weeks starting 20 May": a length and its first day."""
    told = c.n.direction == 0 and all(count.amount is not None for count, _ in c.n.terms)
    return replace(c.n, direction=1, since=c.b) if told and (c.word("w") != "from" or c.word("f")) else None


#: Rules that run beside those of distances.
LAST = (
    Rule(
        "note.length-from",
        "f:'for'? x:(n:length ','? w:'starting'|'beginning'|'from' 'on'|'from'? b:date)",
        _length_from,
        (("set it for 2 weeks starting May 20th", "2016-04-07", ("2 weeks starting May 20th = DURATION P2W",)),),
    ),
)
