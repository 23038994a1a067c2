"""A phrase on the calendar, and what places a date whose year is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateline.model import TimeType
from dateline.reading.times import festivals, spell
from dateline.reading.times.days import SEASON_MONTHS, add_months, span, valid
from dateline.reading.times.values import Date

Tense = Literal["past", "future", "unknown"]
#: forms of verbs that are irregular and not past
PRESENT_FORMS = frozenset("am are 'm 're ca wo been".split())


@dataclass(frozen=True, slots=True)
class Bound:
    """A phrase on the calendar: TIMEX3 type and value, the half-open days it may mean, its grain, and what it was reckoned from."""

    type: TimeType
    value: str | None
    grain: str = ""
    days: tuple[date, date] | None = None
    anchor: str = ""

    @property
    def start(self) -> date | None:
        """The first day, None for what is not on the calendar."""
        return self.days[0] if self.days else None


def bound(value: str | None, grain: str, anchor: str, kind: TimeType = "DATE") -> Bound:
    """A bound date whose days follow from its value."""
    return Bound(kind, value, grain, span(value), anchor)


def first_day(value: Date, year: int) -> date | None:
    """The first day that a date with a year means."""
    if not 1 <= year <= 9998:
        return None
    match value.grain:
        case "day":
            return valid(year, value.month or 0, value.day or 0)
        case "month":
            return valid(year, value.month or 0, 1)
        case "quarter":
            return date(year, (value.quarter or 1) * 3 - 2, 1)
        case "half":
            return date(year, (value.half or 1) * 6 - 5, 1)
        case "season":
            return date(year - value.turn, SEASON_MONTHS[value.season or "SP"], 1)
        case "week":
            return date.fromisocalendar(year, min(value.week or 1, 52), 1)
        case "festival":
            found = festivals.day_of(value.festival or "", year)
            return found[0] if found else None
    return date(year, 1, 1)


def placed(value: Date, year: int, anchor: str) -> Bound:
    """A date of a known year; `value` of the result is the open form when that year has no such day."""
    day = first_day(value, year)
    if day is None:
        return Bound("DATE", open_value(value), value.grain, anchor=anchor)
    if value.grain == "season":
        return Bound("DATE", f"{year:04d}-{value.season}", "season", (day, add_months(day, 3)), anchor)
    if value.grain == "festival":
        return festival_day(value, year, anchor)
    return bound(spell.day(day, value.grain), value.grain, anchor)


def festival_day(value: Date, year: int, anchor: str) -> Bound:
    """A festival of a year; one of many days (Ramadan) has the month that holds its middle as value."""
    found = festivals.day_of(value.festival or "", year)
    if found is None:
        return Bound("DATE", None, "festival", anchor=anchor)
    day, count = found
    text = day.isoformat() if count == 1 else spell.day(day + timedelta(days=count // 2), "month")
    return Bound("DATE", text, "festival", (day, day + timedelta(days=count)), anchor)


def open_value(value: Date) -> str | None:
    """The value of a date without its year: `XXXX-06-27`, None where TIMEX3 has no form for it."""
    fields: dict[str, object] = {
        "weekday": value.weekday,
        "season": value.season,
        "quarter": value.quarter,
        "half": value.half,
        "week": value.week,
    }
    if value.grain == "festival":
        fixed = festivals.fixed(value.festival or "")
        return f"XXXX-{fixed}" if fixed else None
    return spell.open_value(value.month, value.day, value.grain, fields)
