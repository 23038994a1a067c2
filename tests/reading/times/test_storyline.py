"""The line of a story: years for the dates that name none, chosen by what comes before and after."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.reading.times.storyline import Mention, Place, placed_years
from dateline.reading.times.values import Date


def month(number: int, place: Place = Place()) -> Mention:  # noqa: B008
    return Mention(open=Date("month", month=number), grain="month", place=place)


def year(number: int, place: Place = Place()) -> Mention:  # noqa: B008
    return Mention(days=(date(number, 1, 1), date(number + 1, 1, 1)), grain="year", place=place)


def day(year: int, month: int, number: int) -> Mention:
    return Mention(days=(date(year, month, number), date(year, month, number + 1)), grain="day")


HEADING = Place(opening=True, paragraph=True, heading=True)

LINES = [
    ("months go on", [day(1912, 10, 3), month(11), month(1)], (1912, 1912, 1913)),
    ("a month told of out of turn stays in its year", [day(1912, 7, 20), month(6)], (1912, 1912)),
    ("what follows holds a date back", [day(1921, 2, 3), month(7), month(12), day(1921, 1, 9)], (1921, 1920, 1920, 1921)),
    ("a heading names the year of what stands under it", [day(1930, 9, 1), month(11), year(1931, HEADING), month(1), month(5)], (1930, 1930, 1931, 1931, 1931)),
    ("a year within a sentence is looked at and left", [day(1912, 10, 3), year(1978), month(11)], (1912, None, 1912)),
    ("the second year of a range is left too", [year(1912), year(1919, Place(ranged=True)), month(3)], (1912, None, 1912)),
    ("years later the story goes on from there", [day(1912, 10, 3), Mention(years=2), month(5)], (1912, 1914, 1914)),
]  # fmt: skip


@pytest.mark.parametrize(("told", "mentions", "years"), LINES)
def test_the_line(told: str, mentions: list[Mention], years: tuple[int | None, ...]) -> None:
    assert placed_years(mentions, None) == years, told


def test_nothing_is_laid_after_the_day_of_writing_while_another_year_will_do() -> None:
    assert placed_years([day(2008, 12, 20), month(3)], date(2008, 12, 30)) == (2008, 2008)


def test_a_text_without_a_year_has_no_line() -> None:
    assert placed_years([month(3), month(4)], None) == (None, None)
