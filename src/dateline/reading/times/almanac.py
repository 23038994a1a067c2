"""The almanac: the day of a year that the rule of a festival means, by the calendars of many peoples.

Gregorian Easter: the anonymous (Meeus/Jones/Butcher) computus; Orthodox Easter: Meeus' Julian computus. Hebrew days: the arithmetic
calendar. Islamic months begin with the new moon over Mecca, Chinese months with that over China, Hindu days by the lunar day that
runs at the hour of their rite (`moon`): a sighting or another almanac may differ by a day. The rules are told in `festivals`.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from dateline.reading.times import moon
from dateline.reading.times.days import nth_weekday, valid


@cache
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


@cache
def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday as a Gregorian date."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def _hijri_ordinal(year: int, month: int, day: int) -> int:
    """The proleptic Gregorian ordinal of a day of the tabular Islamic calendar."""
    return day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014


def hijri(year: int, month: int, day: int) -> date | None:
    """The first day in a Gregorian year that is this day of the Islamic calendar: the tabular calendar says about when, the moon when."""
    guess = (year - 622) * 33 // 32
    for islamic in (guess - 1, guess, guess + 1, guess + 2):
        about = date.fromordinal(max(40, _hijri_ordinal(islamic, month, 1)))
        found = moon.islamic_month(about) + timedelta(days=day - 1)
        if found.year == year:
            return found
    return None


def _hebrew_elapsed(year: int) -> int:
    """Days from the Hebrew epoch to the new year of a Hebrew year, delays included."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = months * 29 + parts // 25920
    return day + 1 if (3 * (day + 1)) % 7 < 3 else day


def _hebrew_new_year(year: int) -> int:
    """The ordinal of 1 Tishri."""
    before, here, after = (_hebrew_elapsed(year + k) for k in (-1, 0, 1))
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return -1373427 + here + delay


def rosh_hashanah(year: int) -> date:
    """1 Tishri that falls in a Gregorian year."""
    return date.fromordinal(_hebrew_new_year(year + 3761))


def passover(year: int) -> date:
    """15 Nisan: 163 days before the following new year."""
    return rosh_hashanah(year) - timedelta(days=163)


def day_of(rule: str, year: int) -> tuple[date, int] | None:
    """First day and number of days that a rule means in a year; None where it has none."""
    if not 1583 <= year <= 4000:
        return None
    kind, _, rest = rule.partition(":")
    if kind == "nth":
        rest, _, extra = rest.partition("+")
        month, weekday, place = (int(part) for part in rest.split(":"))
        found = nth_weekday(year, month, weekday, place)
        return (found + timedelta(days=int(extra or 0)), 1) if found else None
    if kind == "before":
        month, last, weekday = (int(part) for part in rest.split(":"))
        day = date(year, month, last - 1)
        return day - timedelta(days=(day.isoweekday() - weekday) % 7), 1
    if kind in ("tithi", "chinese"):
        return _lunar(kind, rest, year)
    if kind == "hijri":
        said = rest.split(":")
        start = hijri(year, int(said[0]), int(said[1]))
        return (start, 30 if len(said) > 2 else 1) if start else None
    if kind in _MOVED:
        return _MOVED[kind](year, rest), 1
    if kind == "hebrew":
        return rosh_hashanah(year) + timedelta(days=int(rest) - 1), 1
    return _moving(rule, year)


def _lunar(kind: str, rest: str, year: int) -> tuple[date, int] | None:
    """A day of a lunar month that begins within about a month from a fixed day of the year."""
    rest, _, extra = rest.partition("+")
    start, number, *hour = rest.split(":")
    year -= start.startswith("p")
    start = start.removeprefix("p")
    first = date(year, int(start[:2]), int(start[3:]))
    day = (
        moon.lunar_day(first, int(number), float(hour[0])) if kind == "tithi" else moon.chinese_day(first, int(number))
    )
    return (day + timedelta(days=int(extra or 0)), 1) if day else None


def _by_sun(year: int, rest: str) -> date:
    """The sun enters a sign of the fixed zodiac six hours later each year, and the leap day takes the hours back."""
    return date(year, int(rest[:2]), int(rest[3:]) + (year % 4 in (0, 3)))


def _parsi(year: int, rest: str) -> date:
    """The Shahanshahi new year: 365 days after the last, 17 August in 2018."""
    day = date(2018, 8, 17) + timedelta(days=365 * (year - 2018))
    return day if day.year == year else day.replace(year=year)


def _last_friday(year: int, rest: str) -> date:
    """The last Friday of Ramadan."""
    end = hijri(year, 10, 1) or date(year, 12, 31)
    return end - timedelta(days=(end.isoweekday() - 5) % 7 or 7)


def _iyar(year: int, rest: str) -> date:
    """5 Iyar, moved so that neither it nor the day before touches the sabbath."""
    day = passover(year) + timedelta(days=20)
    return day + timedelta(days={1: 1, 5: -1, 6: -2}.get(day.isoweekday(), 0))


def _near(year: int, rest: str) -> date:
    """The working day nearest to a fixed day."""
    day = date(year, int(rest[:2]), int(rest[3:]))
    return day + timedelta(days={6: -1, 7: 1}.get(day.isoweekday(), 0))


def _no_sunday(year: int, rest: str) -> date:
    """A fixed day, or the one before where it is a Sunday."""
    day = date(year, int(rest[:2]), int(rest[3:]))
    return day - timedelta(days=day.isoweekday() == 7)


_MOVED = {
    "sun": _by_sun, "parsi": _parsi, "last-friday": _last_friday, "iyar": _iyar, "near": _near, "no-sunday": _no_sunday,
}  # fmt: skip


def _moving(rule: str, year: int) -> tuple[date, int] | None:
    """A fixed day or one at a distance from Easter or Passover."""
    for name, base in (("easter", easter), ("orthodox", orthodox_easter), ("passover", passover)):
        if rule.startswith(name):
            return base(year) + timedelta(days=int(rule[len(name) :])), 1
    day = valid(year, int(rule[:2]), int(rule[3:]))
    return (day, 1) if day else None
