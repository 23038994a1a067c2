"""The days that a phrase means: both ends of a stretch, and the part of a period that "early" or "later" names."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("times_factory", Path(__file__).with_name("factory.py"))
assert _spec is not None and _spec.loader is not None
factory = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(factory)

MONDAY = "2020-09-14"

STRETCHES = [
    ("The fair ran from 9 to 15 August 2017.", [("2017-08-09", "2017-08-16")] * 2),
    ("The fair ran July 13-15, 2018.", [("2018-07-13", "2018-07-16")] * 2),
    ("It was shut between May and July 2011.", [("2011-05-01", "2011-08-01")] * 2),
    ("the 2011-13 drought", [("2011-01-01", "2014-01-01")] * 2),
    ("It was open from 3 March until 5 April 2019.", [("2019-03-03", "2019-04-06")] * 2),
    # Two dates that begin and end nothing.
    ("It rained in May and July 2011.", [("2011-05-01", "2011-06-01"), ("2011-07-01", "2011-08-01")]),
    ("The vote was moved from 3 March to 5 April 2019.", [("2019-03-03", "2019-03-04"), ("2019-04-05", "2019-04-06")]),
]

PARTS = [
    ("early March 2019", ("2019-03-01", "2019-03-11")),
    ("in mid-March 2019", ("2019-03-11", "2019-03-21")),
    ("in late February 2019", ("2019-02-21", "2019-03-01")),
    ("at the end of last week", ("2020-09-11", "2020-09-14")),
    ("in the early 1990s", ("1990-01-01", "1994-01-01")),
    ("at the beginning of 2017", ("2017-01-01", "2017-04-01")),
    ("by the end of 2017", ("2017-09-01", "2018-01-01")),
    ("late in the summer of 2017", ("2017-08-01", "2017-09-01")),
    ("It rose earlier this month.", ("2020-09-01", "2020-09-15")),
    ("It opens later this year.", ("2020-09-14", "2021-01-01")),
]


@pytest.mark.parametrize(("text", "days"), STRETCHES)
def test_both_ends_of_a_stretch_have_its_days(text: str, days: list[tuple[str, str]]) -> None:
    assert [(one.from_, one.to) for one in factory.find(text, MONDAY)] == days


@pytest.mark.parametrize(("text", "days"), PARTS)
def test_a_part_of_a_period_has_its_days(text: str, days: tuple[str, str]) -> None:
    assert [(one.from_, one.to) for one in factory.find(text, MONDAY)][-1] == days


def test_the_value_of_an_end_stays_its_own() -> None:
    first, last = factory.find("from 9 to 15 August 2017", MONDAY)
    assert (first.value, last.value) == ("2017-08-09", "2017-08-15")
    assert first.why.endswith("the first of a stretch")
    assert last.why.endswith("the last of a stretch")
