"""TIMEX3 values: whether a value is well formed for its type, and the days that it may mean.

Source of the shapes: ISO-TimeML / TIMEX3 as used by TempEval-3 and the TimeBank guidelines.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

TYPES = ("DATE", "TIME", "DURATION", "SET")
MODS = frozenset(
    "BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE START MID END APPROX".split()
)
DAY = (
    r"(?:PRESENT_REF|PAST_REF|FUTURE_REF|\d{2}|\d{3}|\d{2}XX|\d{3}X"
    r"|(?:\d{4}|XXXX)(?:-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI|W(?:\d\d|XX)(?:-(?:[1-7X]|WE))?"
    r"|(?:\d\d|XX)(?:-(?:\d\d|XX))?))?)"
)
CLOCK = r"T(?:MO|MI|AF|EV|NI|DT|(?:\d\d|XX)(?::(?:\d\d|XX)(?::\d\d)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)"
NUMBER = r"(?:\d+(?:\.\d+)?|X{1,2})"
LENGTH = rf"P(?=.)(?:{NUMBER}(?:Y|Q|M|W|D|DE|CE|WE|ML|SP|SU|FA|WI))*(?:T(?=.)(?:{NUMBER}[HMS])*(?:NI|MO|EV|AF)?)?"
SHAPES = {
    "DATE": re.compile(DAY),
    "TIME": re.compile(rf"(?:{DAY})?{CLOCK}|PRESENT_REF|PAST_REF|FUTURE_REF"),
    "DURATION": re.compile(LENGTH),
    "SET": re.compile(rf"{LENGTH}|{DAY}(?:{CLOCK})?"),
}
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def fault_of(kind: str, value: str | None) -> str | None:
    """What is wrong with a value of a TIMEX3 type, or None; None itself (no value) is always well formed."""
    if kind not in TYPES:
        return f"there is no time type {kind}: write DATE, TIME, DURATION or SET"
    if value is None:
        return None
    if not SHAPES[kind].fullmatch(value):
        return f"{value} is no TIMEX3 value of a {kind}"
    if kind in ("DATE", "TIME") and not re.search("X|REF", value):
        try:
            interval(value)
        except ValueError:
            return f"{value} is no day of the calendar"
    return None


def interval(value: str | None) -> tuple[str | None, str | None]:
    """The half-open span of ISO days of a DATE or TIME value; (None, None) where it has none. ValueError: no such day."""
    bounds = days(value.split("T")[0]) if value and not value.startswith(("P", "T", "F")) else None
    return (bounds[0].isoformat(), bounds[1].isoformat()) if bounds else (None, None)


def days(value: str) -> tuple[date, date] | None:
    """First day and the day after the last one of a calendar value, None for what is not one span of days."""
    if "X" in value:
        return decade(value)
    year, _, rest = value.partition("-")
    if not rest:
        return years(year)
    if rest[0] == "W" and rest[1:2].isdigit():
        return week(int(year), rest)
    if rest in SEASONS:
        return months(int(year), SEASONS[rest], 3)
    if rest[0] == "Q":
        return months(int(year), 3 * int(rest[1]) - 2, 3)
    if rest[0] == "H":
        return months(int(year), 6 * int(rest[1]) - 5, 6)
    if "-" in rest:
        day = date.fromisoformat(value)
        return day, day + timedelta(1)
    return months(int(year), int(rest), 1)


def decade(value: str) -> tuple[date, date] | None:
    """199X and 19XX as spans; any other value with X has none."""
    match = re.fullmatch(r"(\d{2,3})X{1,2}", value)
    return years(match[1]) if match and len(value) == 4 else None


def years(digits: str) -> tuple[date, date]:
    """A year of four digits, a decade of three, a century of two."""
    size = 10 ** (4 - len(digits))
    first = int(digits) * size
    return date(max(1, first), 1, 1), date(first + size, 1, 1)


def months(year: int, month: int, count: int) -> tuple[date, date]:
    """A run of whole months."""
    end = month + count - 1
    return date(year, month, 1), date(year + end // 12, end % 12 + 1, 1)


def week(year: int, rest: str) -> tuple[date, date]:
    """An ISO week `W21`, its weekend `W21-WE` or one day of it `W21-3`."""
    monday = date.fromisocalendar(year, int(rest[1:3]), 1)
    if rest.endswith("-WE"):
        return monday + timedelta(5), monday + timedelta(7)
    if len(rest) == 5:
        day = date.fromisocalendar(year, int(rest[1:3]), int(rest[4]))
        return day, day + timedelta(1)
    return monday, monday + timedelta(7)
