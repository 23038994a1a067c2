"""Reckoning with days: steps by weekday, moves by lengths, the nth unit of a span. Pure functions of dates and values."""

from __future__ import annotations

from datetime import date, timedelta

from dateline.reading.times.bound import Tense
from dateline.reading.times.days import add, nth_weekday
from dateline.reading.times.values import Length, Nth


def direction(days: int) -> str:
    """In words, on which side of the anchor a weekday was found."""
    return "the same day" if days == 0 else "the next one" if days > 0 else "the one before"


def step_weekday(base: date, weekday: int, step: int, tense: Tense, by_week: bool = False) -> date:
    """ "last Friday" is the latest before the day, "next Friday" the first after it, "this Friday" that of the week at hand.
    `by_week`: "next" and "last" mean the weeks beside the one at hand, as people speak; news means the nearest."""
    ahead = (weekday - base.isoweekday()) % 7
    if by_week and step in (-1, 1):
        return base + timedelta(days=weekday - base.isoweekday() + 7 * step)
    if step < 0:
        return base + timedelta(days=ahead + 7 * step)
    if step > 0:
        return base + timedelta(days=(ahead or 7) + 7 * (step - 1))
    if tense == "past" and ahead:
        return base + timedelta(days=ahead - 7)
    return base + timedelta(days=ahead)


def far(days: tuple[date, date], base: date, grain: str, tense: Tense, firm: bool = False) -> float:
    """How unlikely a reading is: its distance, and a penalty for lying on the wrong side of the article's date."""
    if days[0] <= base < days[1]:
        return 0 if tense != "future" or grain != "day" else 1
    back = (base - days[1]).days + 1 if days[1] <= base else 0
    ahead = (days[0] - base).days if days[0] > base else 0
    if tense == "future":
        return ahead + back * (12 if grain == "festival" else 6)
    if tense == "past":
        return back + ahead * (12 if firm else 4)
    return back * (0.9 if grain == "day" else 0.5) + ahead


def moved(base: date, value: Length, sign: int) -> date:
    """A day moved by a counted length; parts of a month or year are reckoned in days."""
    for count, unit in value.terms:
        amount = count.amount or 0
        whole = int(amount)
        base = add(base, sign * whole, unit)
        rest = amount - whole
        if rest:
            days = {"year": 365, "month": 30, "week": 7, "decade": 3652, "century": 36525}.get(unit, 0)
            base += timedelta(days=sign * int(rest * days))
    return base


def shift_grain(unit: str, base_grain: str) -> str:
    """How fine the result is: the unit's grain, or the finer grain of the base that was said."""
    if unit == "week":
        return "day"
    order = ("day", "weekday", "week", "month", "quarter", "year")
    if base_grain in ("day", "weekday", "moment", "festival"):
        return "day"
    grain = "year" if unit in ("decade", "century", "millennium") else unit
    if base_grain in order and grain in order and grain != "year":
        return min(base_grain, grain, key=order.index)
    return grain


def nth_day(value: Nth, days: tuple[date, date]) -> date | None:
    """A day of the nth unit or weekday within a span of days. Weeks count when they have their Thursday in the span."""
    start, stop = days
    place = value.place
    if value.beyond and value.weekday:
        last = stop - timedelta(days=1)
        if value.beyond > 0:
            return last + timedelta(days=((value.weekday - last.isoweekday()) % 7 or 7) + 7 * (place - 1))
        return start - timedelta(days=((start.isoweekday() - value.weekday) % 7 or 7) + 7 * (place - 1))
    if value.weekday is not None and (stop - start).days <= 31:
        return nth_weekday(start.year, start.month, value.weekday, place)
    weekday = value.weekday or {"week": 4, "weekend": 6}.get(str(value.unit))
    if weekday is not None:
        first = start + timedelta(days=(weekday - start.isoweekday()) % 7)
        found = first + timedelta(days=7 * (place - 1))
        if place < 0:
            last = stop - timedelta(days=1)
            found = last - timedelta(days=(last.isoweekday() - weekday) % 7) + timedelta(days=7 * (place + 1))
        return found if start <= found < stop else None
    found = add(start, place - 1, str(value.unit)) if place > 0 else add(stop, place, str(value.unit))
    return found if start <= found < stop else None
