"""Dates as pages print them -> days: ISO, with month names in many languages, and in figures of any order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.article.metadata.months import BY_LANGUAGE, MONTHS

FIRST_YEAR = 1850
LAST_YEAR = 2100
#: Years of the Thai calendar are 543 ahead.
BUDDHIST = range(2400, 2700)

#: Any word; `MONTHS` decides. (An alternation of all names costs thirty times as much.)
_WORD = r"[^\s\d.,/()<>|:;\-–]{2,14}"
_YEAR = r"(?P<year>[12]\d{3}|'\d\d|’\d\d)"
_CLOCK = r"(?:[T\s,]{1,3}(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?\s?(?P<zone>Z\b|[+-]\d\d:?\d\d\b)?)?"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to print a date: named captures for its parts, and what it reads and must not read."""

    name: str
    pattern: re.Pattern[str]
    examples: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A date found in a string: the day, its span, and the instant as ISO 8601 where a clock stands beside it."""

    day: date
    start: int
    end: int
    instant: str = ""
    #: Both orders of the figures give a day, and the page had to decide.
    ambiguous: bool = False
    #: The instant is given in universal time: the local day may be its neighbour.
    utc: bool = False


FORMS = (
    Form(
        "iso",
        re.compile(rf"(?<![\d.])(?P<year>[12]\d{{3}})(?:[-/]|\.\s?)(?P<month>0?[1-9]|1[0-2])(?:[-/]|\.\s?)(?P<day>0?[1-9]|[12]\d|3[01])(?!\d){_CLOCK}"),
        (("2020-09-14T10:00:00Z", "2020-09-14"), ("2020/9/4", "2020-09-04"), ("2020-13-14", None), ("2020. 08. 18. 21:25", "2020-08-18"), ("1.2020-09-14", None)),
    ),
    Form(
        "compact",
        re.compile(r"(?<![\w.-])(?P<year>19[5-9]\d|20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?=T?\d{4,6}\b|(?![\w]))"),
        (("20200914", "2020-09-14"), ("20200914T1000", "2020-09-14"), ("120200914", None), ("20201314", None)),
    ),
    Form(
        "cjk",
        re.compile(r"(?P<year>[12]\d{3})\s?[年년]\s?(?P<month>1[0-2]|0?[1-9])\s?[月월]\s?(?P<day>[12]\d|3[01]|0?[1-9])\s?[日일号]"),
        (("2024年1月13日", "2024-01-13"), ("2024년 1월 13일 10:00", "2024-01-13"), ("2024年1月", None)),
    ),
    Form(
        "day-month-year",
        re.compile(
            rf"(?<![\d.,])(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|º|ª|°|\.|-?е|-го)?[\s,\-–/]{{0,3}}(?:(?:de|of)\s+|d['’]\s?)?"
            rf"(?P<name>{_WORD})\.?[\s,\-–/]{{0,3}}(?:(?:de|del|of)\s)?{_YEAR}(?!\d)",
            re.I,
        ),
        (("14 September 2020", "2020-09-14"), ("5. Juni 2024, 10 Uhr", "2024-06-05"), ("28. Dezember 2022", "2022-12-28"), ("3 of May 2022", "2022-05-03"), ("1er août 2019", "2019-08-01"),
         ("14 de septiembre de 2020", "2020-09-14"), ("3 stycznia 2021", "2021-01-03"), ("14 сентября 2020 г.", "2020-09-14"),
         ("23 okt 2025 kl 10.23", "2025-10-23"), ("14-Sep-2020", "2020-09-14"), ("1. März '24", "2024-03-01"),
         ("15:56 BST, 27 April 2024", "2024-04-27"), ("14 September", None), ("31 June 2020", None), ("14 mayor 2020", None)),
    ),
    Form(
        "month-day-year",
        re.compile(
            rf"(?<![^\W\d_])(?P<name>{_WORD})\.?\s{{1,2}}(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|\.)?[\s,]{{1,3}}(?:at\s)?(?P<year>[12]\d{{3}})(?!\d)",
            re.I,
        ),
        (("September 14, 2020", "2020-09-14"), ("Sept. 14th 2020", "2020-09-14"), ("Mon Sep 14 2020", "2020-09-14"), ("May 2020", None),
         ("Ludmarch 14, 2020", None)),
    ),
    Form(
        "year-month-day",
        re.compile(rf"(?<!\d)(?P<year>[12]\d{{3}})[.,]?[\s\-]\s?(?P<name>{_WORD})\.?[\s\-]\s?(?P<day>[12]\d|3[01]|0?[1-9])(?![\d:])", re.I),
        (("2020. szeptember 14.", "2020-09-14"), ("2020 September 14", "2020-09-14"), ("2020-Sep-14", "2020-09-14")),
    ),
    Form(
        "figures",
        re.compile(r"(?<![\d./-])(?P<first>0?[1-9]|[12]\d|3[01])(?P<sep>\.\s?|/|-)(?P<second>0?[1-9]|[12]\d|3[01])(?:\.\s?|/|-)(?P<year>[12]\d{3}|\d\d)(?![\d/]|[.,-]\d)"),
        (("14.09.2020", "2020-09-14"), ("14/9/20", "2020-09-14"), ("09/14/2020", "2020-09-14"), ("05/06/2020", "2020-06-05"), ("25.4.24", "2024-04-25"),
         ("31.31.2020", None), ("192.168.10.20", None), ("1.2.3", None)),
    ),
)  # fmt: skip
#: No date without one of these; four figures in a row, or two separators.
GATE = re.compile(r"[12]\d{3}|\d[./-]\s?\d{1,2}[./-]\s?\d\d|['’]\d\d\b")


def days(text: str, month_first: bool = False, language: str = "") -> Iterator[Day]:
    """The days that a string names, form by form. `month_first`: how to read 05/06/2020; `language`: two letters, for month names."""
    if not GATE.search(text):
        return
    taken: list[tuple[int, int]] = []
    for form in FORMS:
        for hit in form.pattern.finditer(text):
            if any(hit.start() < end and start < hit.end() for start, end in taken):
                continue
            day = _day(form, hit, month_first, language)
            if day:
                taken.append((hit.start(), hit.end()))
                yield day


def first_day(text: str, month_first: bool = False, language: str = "") -> Day | None:
    """The day that stands first in the string."""
    return min(days(text, month_first, language), key=lambda day: day.start, default=None)


def neighbours(one: date, other: date) -> bool:
    """Whether two days touch: the same instant in two time zones."""
    return abs(one - other) == timedelta(days=1)


def _day(form: Form, hit: re.Match[str], month_first: bool, language: str) -> Day | None:
    """The day of a match; None when the calendar has none."""
    parts = hit.groupdict()
    year = _year(parts["year"])
    ambiguous = False
    if form.name == "figures":
        first, second = int(parts["first"]), int(parts["second"])
        if len(parts["year"]) == 2 and parts["sep"] == "-":
            return None
        swap = second > 12 or (month_first and first <= 12 and parts["sep"] == "/")
        day, month = (second, first) if swap else (first, second)
        ambiguous = first <= 12 and second <= 12 and first != second and parts["sep"] != "."
    elif parts.get("name"):
        name = parts["name"].lower()
        day, month = int(parts["day"]), BY_LANGUAGE.get(language, {}).get(name) or MONTHS.get(name, 0)
    else:
        day, month = int(parts["day"]), int(parts["month"])
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    instant, utc = _instant(found, parts)
    return Day(found, hit.start(), hit.end(), instant, ambiguous, utc)


def _year(text: str) -> int:
    """The year of four or two figures; two figures are of 1970 to 2069."""
    figures = text.lstrip("'’")
    year = int(figures)
    if len(figures) == 2:
        return year + (2000 if year < 70 else 1900)
    return year - 543 if year in BUDDHIST else year


def _instant(day: date, parts: dict[str, str | None]) -> tuple[str, bool]:
    """The instant beside a day in ISO 8601, and whether it is universal time."""
    if not parts.get("hour"):
        return "", False
    zone = parts.get("zone") or ""
    if zone and zone != "Z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    clock = f"{int(parts['hour'] or 0):02}:{parts['minute']}:{parts.get('second') or '00'}"
    return f"{day.isoformat()}T{clock}{zone}", zone in {"Z", "+00:00", "-00:00"}
