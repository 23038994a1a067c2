"""Dates that say too little, set on the calendar where they are nearest: a day without its month, a day or month without its year."""

from __future__ import annotations

from datetime import date, timedelta

from dateline.reading.times.bound import Bound, Tense, bound, first_day, open_value, placed
from dateline.reading.times.days import add_months, valid
from dateline.reading.times.reckon import far
from dateline.reading.times.values import Date, Nth


def day(value: Date, base: date, anchor: str, tense: Tense) -> Bound:
    """ "the 4th": of the month that puts it on the side that the tense says; "Friday the 13th": the nearest such day."""
    if value.weekday is not None:
        return _weekday_and_day(value, base, anchor, tense)
    for months in (0, 1, -1) if tense == "future" else (0, -1, 1):
        shifted = add_months(base.replace(day=1), months)
        found = valid(shifted.year, shifted.month, value.day or 0)
        if found and (found >= base if tense == "future" else found <= base):
            return bound(found.isoformat(), "day", anchor)
    return Bound("DATE", open_value(value), "day", anchor=anchor)


def _weekday_and_day(value: Date, base: date, anchor: str, tense: Tense) -> Bound:
    months = (add_months(base.replace(day=1), k) for k in range(-14, 15))
    days = [valid(month.year, month.month, value.day or 0) for month in months]
    fitting = [found for found in days if found and found.isoweekday() == value.weekday]
    ahead = [found for found in fitting if found >= base]
    chosen = ahead if tense == "future" and ahead else fitting
    nearest = min(chosen, key=lambda found: abs((found - base).days)) if chosen else None
    return bound(nearest.isoformat() if nearest else None, "day", anchor)


def year_on(value: Date, base: date) -> int:
    """The year that carries a text on from the day `base`: its own, or the next when the text moves on from its last months."""

    def cost(year: int) -> float:
        first = first_day(value, year)
        if first is None:
            return 9999
        days = (first - base).days
        if days >= -20:
            return days
        return -2 * days if year == base.year else -4 * days

    return min((base.year, base.year + 1, base.year - 1), key=cost)


def year(value: Date, base: date, tense: Tense, firm: bool, alone: bool = False) -> int:
    """The year that puts an incomplete date on the side of the day `base` that the tense says, else where it is nearest. `firm`:
    a deed in the past is dated by it. `alone`: a note that only names a festival means the next one."""
    spans = []
    for number in (base.year - 1, base.year, base.year + 1):
        found = placed(value, number, "")
        if found.days is not None:
            spans.append((number, found.days))
    if not spans:
        return base.year
    if alone and tense == "future" and value.grain == "festival":
        spans = [(number, days) for number, days in spans if days[0] >= base] or spans
    if value.weekday is not None and value.grain == "day":
        fitting = [(number, days) for number, days in spans if days[0].isoweekday() == value.weekday]
        spans = fitting or spans
    return min(spans, key=lambda one: far(one[1], base, value.grain, tense, firm))[0]


def of_date(value: Nth, outer: Bound, named: Date) -> Bound:
    """ "the Monday closest to 5 October", "the second closest Christmas to today": the earlier of two that are equally near."""
    base = outer.start
    if base is None:
        return Bound("DATE", None, anchor=outer.anchor)
    if named.weekday is not None:
        first = base + timedelta(days=(named.weekday - base.isoweekday()) % 7)
        days = [first + timedelta(days=7 * k) for k in range(-value.place - 1, value.place + 1)]
    else:
        found = (placed(named, base.year + k, "").start for k in range(-value.place - 1, value.place + 2))
        days = [day for day in found if day is not None]
    near = sorted(days, key=lambda day: (abs((day - base).days), day))
    chosen = near[value.place - 1] if 0 < value.place <= len(near) else None
    return bound(chosen.isoformat() if chosen else None, "day", f"nearest to {outer.value}")
