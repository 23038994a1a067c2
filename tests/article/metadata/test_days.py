"""Printed dates -> days, in many languages."""

import time

import pytest

from dateline.article.metadata.days import FORMS, Form, days, first_day
from dateline.article.metadata.months import MONTHS, WEEKDAYS


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_examples_of_every_form(form: Form) -> None:
    assert any(value for _, value in form.examples)
    for text, value in form.examples:
        day = first_day(text)
        assert (day.day.isoformat() if day else None) == value, text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Publié le 3 février 2021 à 10h20", "2021-02-03"),
        ("Veröffentlicht am 30. Jänner 2022", "2022-01-30"),
        ("7 de março de 2019", "2019-03-07"),
        ("12 ottobre 2023 alle 18:00", "2023-10-12"),
        ("5 maart 2020", "2020-03-05"),
        ("9 października 2018 r.", "2018-10-09"),
        ("21 Ağustos 2022 Pazar", "2022-08-21"),
        ("1 мая 2024 г., 12:30", "2024-05-01"),
        ("24 лютого 2022", "2022-02-24"),
        ("17. helmikuuta 2021", "2021-02-17"),
        ("2. září 2019", "2019-09-02"),
        ("14 Μαΐου 2021", "2021-05-14"),
        ("8 मार्च 2023", "2023-03-08"),
        ("3 يناير 2020", "2020-01-03"),
        ("12 มกราคม 2567", "2024-01-12"),
        ("Udgivet 4. maj 2022 kl. 06.30", "2022-05-04"),
        ("2024/3/5 18:00", "2024-03-05"),
    ],
)
def test_languages(text: str, value: str) -> None:
    found = first_day(text)
    assert found is not None and found.day.isoformat() == value


def test_croatian_october_is_not_polish_november() -> None:
    both = [first_day("3. listopada 2020", language=language) for language in ("hr", "pl")]
    assert [day.day.month if day else None for day in both] == [10, 11]


@pytest.mark.parametrize(("month_first", "value"), [(False, "2020-06-05"), (True, "2020-05-06")])
def test_order_of_figures_is_the_locale_s(month_first: bool, value: str) -> None:
    day = first_day("05/06/2020", month_first)
    assert day is not None and day.ambiguous and day.day.isoformat() == value


@pytest.mark.parametrize(
    ("text", "instant", "utc"),
    [
        ("2020-09-14T10:05:00Z", "2020-09-14T10:05:00Z", True),
        ("2020-09-14T10:05:00.123+0200", "2020-09-14T10:05:00+02:00", False),
        ("2020-09-14 9:05", "2020-09-14T09:05:00", False),
        ("14 September 2020", "", False),
    ],
)
def test_instants(text: str, instant: str, utc: bool) -> None:
    day = first_day(text)
    assert day is not None and (day.instant, day.utc) == (instant, utc)


def test_several_days_in_a_line() -> None:
    found = sorted(days("Published 3 May 2021, updated 4 May 2021"), key=lambda day: day.start)
    assert [day.day.day for day in found] == [3, 4]


def test_tables() -> None:
    assert set(MONTHS.values()) == set(range(1, 13)) and set(WEEKDAYS.values()) == set(range(7))
    assert MONTHS["marec" if "marec" in MONTHS else "marca"] == 3 and MONTHS["mars"] == 3 and MONTHS["mai"] == 5


@pytest.mark.parametrize(
    "text", ["1" * 50_000, "1. " * 20_000, "may " * 20_000 + "2020", "2020-" * 10_000, "12/" * 20_000 + "2020"]
)
def test_cost_of_hostile_lines(text: str) -> None:
    start = time.process_time()
    list(days(text))
    assert time.process_time() - start < 1
