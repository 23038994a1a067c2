"""The moon for the calendars that follow it: Hindu lunar days, Chinese months, Islamic months.

New and full moons after Jean Meeus, "Astronomical Algorithms", chapter 49, with its larger terms: good to some minutes for the years
1600 to 2400. All instants are days and fractions on the scale of `date.toordinal`, in universal time; a place's clock is an offset
in hours. Where a community sights the moon or a panchang decides otherwise, a day may differ by one.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from math import floor, radians, sin

#: Julian day of ordinal 0 (proleptic Gregorian, midnight)
_JULIAN = 1721424.5
_MONTH = 29.530588861
#: coefficient in days of sin(a*M + b*M' + c*F), M the sun's anomaly, M' the moon's, F its argument of latitude; new moon, full moon
_TERMS = (
    (-0.40720, -0.40614, 0, 1, 0), (0.17241, 0.17302, 1, 0, 0), (0.01608, 0.01614, 0, 2, 0), (0.01039, 0.01043, 0, 0, 2),
    (0.00739, 0.00734, -1, 1, 0), (-0.00514, -0.00515, 1, 1, 0), (0.00208, 0.00209, 2, 0, 0), (-0.00111, -0.00111, 0, 1, -2),
    (-0.00057, -0.00057, 0, 1, 2), (0.00056, 0.00056, 1, 2, 0), (-0.00042, -0.00042, 0, 3, 0), (0.00042, 0.00042, 1, 0, 2),
)  # fmt: skip
_INDIA = 5.5
_CHINA = 8.0


@lru_cache(maxsize=512)
def phase(number: float) -> float:
    """The instant of new moon number `number` after that of 6 January 2000; a half more is the full moon after it."""
    t = number / 1236.85
    mean = 2451550.09766 + _MONTH * number + 0.00015437 * t * t - _JULIAN
    sun = radians(2.5534 + 29.10535670 * number)
    moon = radians(201.5643 + 385.81693528 * number + 0.0107582 * t * t)
    latitude = radians(160.7108 + 390.67050284 * number - 0.0016118 * t * t)
    full = number % 1 == 0.5
    shift = sum(row[full] * sin(row[2] * sun + row[3] * moon + row[4] * latitude) for row in _TERMS)
    node = radians(124.7746 - 1.56375588 * number)
    dynamic = 64.0 + 50.0 * abs(t)  # seconds from dynamical to universal time, roughly
    return mean + shift - 0.00017 * sin(node) - dynamic / 86400


def last_new_moon(start: date, hours: float, days: int = 31) -> int | None:
    """The number of the last new moon whose day on the clock `hours` east of Greenwich lies in the days from `start`."""
    first = start.toordinal()
    number = floor((first - 730125.0) / _MONTH) + 3
    while number and floor(phase(number) + hours / 24) >= first + days:
        number -= 1
    return number if floor(phase(number) + hours / 24) >= first else None


def elongation(at: float) -> float:
    """How far the moon is ahead of the sun at an instant, in degrees from 0 to 360, good to a tenth or two."""
    days = at + _JULIAN - 2451545.0
    d = radians(297.8502 + 12.190749117 * days)
    sun = radians(357.5291 + 0.985600281 * days)
    moon = radians(134.9634 + 13.064992953 * days)
    node = radians(93.2721 + 13.229350240 * days)
    shift = (
        6.289 * sin(moon) + 1.274 * sin(2 * d - moon) + 0.658 * sin(2 * d) + 0.214 * sin(2 * moon) - 0.186 * sin(sun)
    )
    shift += (
        0.059 * sin(2 * d - 2 * moon)
        + 0.057 * sin(2 * d - sun - moon)
        + 0.053 * sin(2 * d + moon)
        - 0.114 * sin(2 * node)
    )
    shift -= 1.915 * sin(sun) + 0.020 * sin(2 * sun)
    return (297.8502 + 12.190749117 * days + shift) % 360


def lunar_day(start: date, tithi: int, hour: float) -> date | None:
    """The day in India at whose `hour` the lunar day `tithi` (1 to 30, from new moon) runs, of the month whose new moon falls in the
    31 days from `start`. None where none does."""
    number = last_new_moon(start, _INDIA)
    if number is None:
        return None
    ends = phase(number) + tithi * _MONTH / 30
    for _ in range(4):
        off = (elongation(ends) - 12 * tithi + 180) % 360 - 180
        ends -= off / 12.19
    return date.fromordinal(floor(ends + (_INDIA - hour) / 24))


def chinese_day(start: date, day: int) -> date | None:
    """A day of the Chinese month whose new moon falls in the 30 days from `start`."""
    number = last_new_moon(start, _CHINA, 30)
    return date.fromordinal(floor(phase(number) + _CHINA / 24) + day - 1) if number is not None else None


def islamic_month(about: date) -> date:
    """The first day of the Islamic month that begins nearest to a date: the day after the new moon, or the second day where the
    moon is new too late in the day (13 hours of universal time) to be seen in Mecca that evening."""
    number = round((about.toordinal() - 1.5 - 730125.0) / _MONTH)
    found = min((phase(number + k) for k in (-1, 0, 1)), key=lambda at: abs(at + 1.5 - about.toordinal()))
    late = found % 1 > 13 / 24
    return date.fromordinal(floor(found)) + timedelta(days=2 if late else 1)
