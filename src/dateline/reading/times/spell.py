"""Bound values in TIMEX3 spelling: lengths, clock times, dates of every grain."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from dateline.reading.times.days import quarter_of, week_value
from dateline.reading.times.values import Clock, Count, Length, Unit

_SYMBOLS: dict[str, tuple[str, int, bool]] = {
    "second": ("S", 1, True),
    "minute": ("M", 1, True),
    "hour": ("H", 1, True),
    "day": ("D", 1, False),
    "week": ("W", 1, False),
    "month": ("M", 1, False),
    "quarter": ("Q", 1, False),
    "half": ("M", 6, False),
    "year": ("Y", 1, False),
    "decade": ("Y", 10, False),
    "century": ("CE", 1, False),
    "millennium": ("ML", 1, False),
}
_VAGUE = {"decade": "DE"}
#: unit -> the smaller unit that takes a half, and how many make one
_SMALLER: dict[str, tuple[Unit, int]] = {
    "year": ("month", 12), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60), "century": ("year", 100),
}  # fmt: skip


def clock(value: Clock) -> str:
    """`T22:00`, with seconds and the zone's suffix where they were said."""
    second = f":{value.second:02d}" if value.second is not None else ""
    return f"T{value.hour:02d}:{value.minute or 0:02d}{second}{value.zone}"


def length(value: Length) -> str:
    """`P3M`, `PT1H30M`, `PXD`."""
    days, clocks = "", ""
    for count, unit in _whole_terms(value):
        symbol, factor, small = _SYMBOLS[unit]
        if count.amount is None:
            symbol, text = _VAGUE.get(unit, symbol), "X"
        else:
            text = _number(count.amount * factor)
        if small:
            clocks += text + symbol
        else:
            days += text + symbol
    return "P" + days + ("T" + clocks if clocks else "")


def _whole_terms(value: Length) -> list[tuple[Count, Unit]]:
    """The terms with a half carried to the smaller unit: 2.5 years are 2 years and 6 months."""
    terms: list[tuple[Count, Unit]] = []
    for count, unit in value.terms:
        smaller = _SMALLER.get(unit)
        amount = count.amount
        if amount is None or amount.denominator == 1 or smaller is None or (amount * smaller[1]).denominator != 1:
            terms.append((count, unit))
            continue
        whole = amount.numerator // amount.denominator
        rest = (amount - whole) * smaller[1]
        if whole:
            terms.append((Count(Fraction(whole)), unit))
        terms.append((Count(rest), smaller[0]))
    return terms


def _number(amount: Fraction) -> str:
    return str(int(amount)) if amount.denominator == 1 else f"{float(amount):g}"


def day(value: date, grain: str) -> str | None:
    """The value of the unit of a grain that holds a day: `1998-05`, `1998-W19`, `198`."""
    match grain:
        case "day" | "weekday" | "festival":
            return value.isoformat()
        case "week":
            return week_value(value)
        case "weekend":
            return f"{week_value(value)}-WE"
        case "month":
            return f"{value.year:04d}-{value.month:02d}"
        case "quarter":
            return f"{value.year:04d}-Q{quarter_of(value)}"
        case "half":
            return f"{value.year:04d}-H{1 if value.month < 7 else 2}"
        case "year":
            return f"{value.year:04d}"
        case "decade":
            return f"{value.year // 10:03d}"
        case "century":
            return f"{value.year // 100:02d}"
        case "millennium":
            return f"{value.year // 1000}"
    return None


def open_value(month: int | None, number: int | None, grain: str, fields: dict[str, object]) -> str | None:
    """The value of a date whose year is not known: `XXXX-06-27`, `XXXX-WXX-1`."""
    match grain:
        case "day":
            return f"XXXX-{f'{month:02d}' if month else 'XX'}-{number:02d}" if number else None
        case "month":
            return f"XXXX-{month:02d}" if month else None
        case "weekday":
            return f"XXXX-WXX-{fields['weekday']}"
        case "weekend":
            return "XXXX-WXX-WE"
        case "week":
            return f"XXXX-W{fields['week']:02d}" if fields.get("week") else None
        case "season" | "quarter" | "half":
            prefix = {"season": "", "quarter": "Q", "half": "H"}[grain]
            return f"XXXX-{prefix}{fields[grain]}" if fields.get(grain) else None
    return None
