"""Calendar arithmetic: steps by unit, weeks, quarters, seasons, and the span of days of a TIMEX3 value.

Weeks are ISO 8601 weeks. Seasons follow the meteorological convention of the northern hemisphere.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_VALUE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|W(?P<week>\d\d)(?:-(?P<wday>WE|[1-7]))?))?(?:T.*)?"
)


def add_months(day: date, months: int) -> date:
    """The same day of another month; the month's last day where it has no such day. Years are held to 1..9999."""
    index = day.year * 12 + day.month - 1 + months
    year, month = min(9999, max(1, index // 12)), index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add(day: date, count: int, unit: str) -> date:
    """The day moved by whole units; hours and less leave it."""
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
    if unit in months:
        return add_months(day, count * months[unit])
    days = {"day": 1, "week": 7, "weekend": 7}.get(unit, 0) * count
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def monday(day: date) -> date:
    """The Monday of the ISO week of a day."""
    return day - timedelta(days=day.weekday())


def week_value(day: date) -> str:
    """`1998-W19`: the ISO week of a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_of(day: date) -> int:
    """1 to 4."""
    return (day.month - 1) // 3 + 1


def nth_weekday(year: int, month: int, weekday: int, place: int) -> date | None:
    """The nth (1..5, or -1 for the last) weekday (1 Monday .. 7 Sunday) of a month, None where it has none."""
    length = monthrange(year, month)[1]
    days = [date(year, month, d) for d in range(1, length + 1) if date(year, month, d).isoweekday() == weekday]
    index = place - 1 if place > 0 else place
    return days[index] if -len(days) <= index < len(days) else None


def valid(year: int, month: int, day: int) -> date | None:
    """The date, None where the calendar has none such."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _years(first: int, count: int) -> tuple[date, date] | None:
    """The span of whole years."""
    if not first >= 1 or first + count > 9999:
        return None
    return date(first, 1, 1), date(first + count, 1, 1)


def span(value: str | None) -> tuple[date, date] | None:
    """The half-open span of days that a TIMEX3 date or time may mean; None for what has none on the calendar."""
    if not value:
        return None
    if re.fullmatch(r"\d{1,3}", value):
        return _years(int(value) * 10 ** (4 - len(value)), 10 ** (4 - len(value)))
    match = _VALUE.fullmatch(value)
    if not match:
        return None
    year = int(match["year"])
    if match["week"]:
        return _week_span(year, int(match["week"]), match["wday"])
    if match["day"]:
        day = valid(year, int(match["month"]), int(match["day"]))
        return (day, add(day, 1, "day")) if day else None
    first, months = _months(match)
    start = valid(year, first, 1)
    return (start, add_months(start, months)) if start and year < 9999 else None


def _months(match: re.Match[str]) -> tuple[int, int]:
    """First month and number of months of a matched value without week and day."""
    if match["month"]:
        return int(match["month"]), 1
    if match["quarter"]:
        return int(match["quarter"]) * 3 - 2, 3
    if match["half"]:
        return int(match["half"]) * 6 - 5, 6
    if match["season"]:
        return SEASON_MONTHS[match["season"]], 3
    return 1, 12


def _week_span(year: int, week: int, wday: str | None) -> tuple[date, date] | None:
    """The span of an ISO week, its weekend or one of its days."""
    try:
        first = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    if wday == "WE":
        return first + timedelta(days=5), first + timedelta(days=7)
    if wday:
        return first + timedelta(days=int(wday) - 1), first + timedelta(days=int(wday))
    return first, first + timedelta(days=7)
