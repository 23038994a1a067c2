"""Festivals on days that calendars of those years show."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from dateline.reading.times import festivals, moon


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2000, "2000-04-23"),
        ("boss's day", 2016, "2016-10-17"),
        ("boss's day", 2021, "2021-10-15"),
        ("king's day", 2014, "2014-04-26"),
        ("king's day", 2019, "2019-04-27"),
        ("yom haatzmaut", 2018, "2018-04-19"),
        ("parsi new year", 2018, "2018-08-17"),
        ("parsi new year", 2022, "2022-08-16"),
        ("pongal", 2018, "2018-01-14"),
        ("pongal", 2019, "2019-01-15"),
        ("jumu'atul-wida", 2018, "2018-06-08"),
        ("lazarus saturday", 2018, "2018-03-31"),
        ("guru gobind singh jayanti", 2014, "2014-01-07"),
        ("easter", 2024, "2024-03-31"),
        ("orthodox easter", 2024, "2024-05-05"),
        ("good friday", 2018, "2018-03-30"),
        ("thanksgiving", 2013, "2013-11-28"),
        ("black friday", 2013, "2013-11-29"),
        ("memorial day", 2013, "2013-05-27"),
        ("election day", 2016, "2016-11-08"),
        ("victoria day", 2020, "2020-05-18"),
        ("rosh hashanah", 2018, "2018-09-10"),
        ("rosh hashanah", 2023, "2023-09-16"),
        ("yom kippur", 1973, "1973-10-06"),
        ("passover", 2019, "2019-04-20"),
        ("christmas", 1999, "1999-12-25"),
        ("diwali", 2019, "2019-10-27"),
        ("diwali", 2022, "2022-10-24"),
        ("diwali", 2023, "2023-11-12"),
        ("dussehra", 2020, "2020-10-25"),
        ("holi", 2024, "2024-03-25"),
        ("ganesh chaturthi", 2019, "2019-09-02"),
        ("ram navami", 2021, "2021-04-21"),
        ("buddha purnima", 2022, "2022-05-16"),
        ("lunar new year", 2015, "2015-02-19"),
        ("lunar new year", 2023, "2023-01-22"),
        ("mid-autumn festival", 2020, "2020-10-01"),
        ("dragon boat festival", 2025, "2025-05-31"),
        ("eid al-fitr", 2023, "2023-04-21"),
        ("eid al-adha", 2018, "2018-08-21"),
        ("ramadan", 2024, "2024-03-11"),
    ],
)
def test_days_of_festivals(name: str, year: int, day: str) -> None:
    found = festivals.day_of(name, year)
    assert found is not None and found[0].isoformat() == day


@pytest.mark.parametrize(
    ("name", "year", "day"), [("eid al-fitr", 2018, "2018-06-15"), ("eid al-adha", 2010, "2010-11-16")]
)
def test_islamic_days_are_right_to_a_day(name: str, year: int, day: str) -> None:
    found = festivals.day_of(name, year)
    assert found is not None
    assert abs((found[0] - found[0].fromisoformat(day)).days) <= 1


def test_the_moon_is_new_and_full_when_almanacs_say() -> None:
    eclipse = moon.phase(300)  # the total eclipse of the sun on 8 April 2024, 18:21 universal time
    assert datetime.fromordinal(int(eclipse)) + timedelta(days=eclipse % 1) - datetime(2024, 4, 8, 18, 21) < timedelta(
        minutes=5
    )
    assert min(moon.elongation(eclipse), 360 - moon.elongation(eclipse)) < 0.3
    assert abs(moon.elongation(moon.phase(300.5)) - 180) < 0.5
