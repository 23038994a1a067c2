"""Times before the era (BC). They have no day on Python's calendar: their values are reckoned as years counted downwards."""

from __future__ import annotations

from dateline.reading.times.bound import Bound
from dateline.reading.times.values import Date, Shift


def year_of(value: str | None) -> int | None:
    """The year of a value such as `BC0490` or `BC0480-08`; None for one of another kind or grain."""
    return int(value[2:6]) if value and value.startswith("BC") and value[2:6].isdigit() else None


def date(value: Date) -> Bound:
    """A date that says BC itself."""
    if value.year is not None and value.grain != "year":
        return within(value, value.year)
    if value.grain == "decade":
        return Bound("DATE", f"BC{value.decade:03d}", value.grain, anchor="the calendar")
    if value.grain == "century":
        return Bound("DATE", f"BC{value.century:02d}", value.grain, anchor="the calendar")
    return Bound("DATE", f"BC{value.year:04d}", value.grain, anchor="the calendar")


def within(value: Date, year: int) -> Bound:
    """A month, day or season of a year before the era: `BC0480-08`."""
    inner = ""
    if value.grain in ("month", "day") and value.month is not None:
        inner = f"-{value.month:02d}" + (f"-{value.day:02d}" if value.day else "")
    elif value.grain == "season":
        inner = f"-{value.season}"
    return Bound("DATE", f"BC{year:04d}{inner}", value.grain, anchor=f"the text's {year} BC")


def step(value: Date, base: str) -> Bound:
    """ "the following year" in a text about times before the era; `base`: the last value that the text named."""
    year = year_of(base)
    anchor = f"the text's {base}"
    if year is None or value.grain not in ("year", "decade"):
        return Bound("DATE", None, value.grain, anchor=anchor)
    if value.grain == "decade":
        return Bound("DATE", f"BC{year // 10 - (value.step or 0):03d}", "decade", anchor=anchor)
    return Bound("DATE", f"BC{year - (value.step or 0):04d}", "year", anchor=anchor)


def shift(value: Shift, base: str) -> Bound:
    """ "ten years later" in a text about times before the era."""
    count, unit = value.length.terms[0]
    years = int((count.amount or 0) * {"year": 1, "decade": 10, "century": 100}.get(unit, 0))
    year = (year_of(base) or 0) - value.sign * years
    return Bound("DATE", f"BC{year:04d}" if year > 0 and years else None, "year", anchor=f"the text's {base}")
