"""Festivals on days that calendars of those years show."""

from __future__ import annotations

import pytest

from dateline.reading.times import festivals


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2000, "2000-04-23"),
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
