"""Whole texts: tense, narrative, missing dates, what is no time, and the shape of the records."""

from __future__ import annotations

import importlib.util
import json
from itertools import pairwise
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("times_factory", Path(__file__).with_name("factory.py"))
assert _spec is not None and _spec.loader is not None
factory = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(factory)

MONDAY = "2020-09-14"

NEWS = [
    ("The envoy arrived on Friday.", ["Friday = DATE 2020-09-11"]),
    ("The envoy will arrive on Friday.", ["Friday = DATE 2020-09-18"]),
    ("The envoy is expected to arrive on Friday.", ["Friday = DATE 2020-09-18"]),
    ("The visit is on Thursday.", ["Thursday = DATE 2020-09-17"]),
    ("They had been due to leave on Friday.", ["Friday = DATE 2020-09-11"]),
    ("Talks were put off until Thursday.", ["Thursday = DATE 2020-09-17"]),
    ("He was freed in December.", ["December = DATE 2019-12"]),
    ("He will be freed in December.", ["December = DATE 2020-12"]),
    ("The fund was set up on 30 December.", ["30 December = DATE 2019-12-30"]),
    ("The port was shut in March 2019 and reopened in May.", ["March 2019 = DATE 2019-03", "May = DATE 2019-05"]),
    ("Profit rose in the third quarter. A year earlier there was a loss.", ["the third quarter = DATE 2020-Q3", "A year earlier = DATE 2019-Q3"]),
    ("She resigned on 3 July. The next day she left.", ["3 July = DATE 2020-07-03", "The next day = DATE 2020-07-04"]),
    ("In November, the owners brought in a new chief.", ["November = DATE 2019-11"]),
    ("The owners announced a dividend, payable 1 May.", ["1 May = DATE 2021-05-01"]),
    ("He was named head of the board, effective 1 June.", ["1 June = DATE 2021-06-01"]),
    ("The guests could be here as early as Thursday.", ["Thursday = DATE 2020-09-17"]),
    ("The March vote was close. The March of the Mothers drew thousands.", ["March = DATE 2020-03"]),
    ("The party may meet on Friday.", ["Friday = DATE 2020-09-18"]),
    ("The union looks for a way around Tuesday's ruling.", ["Tuesday = DATE 2020-09-08"]),
    ("The union looks ahead to Tuesday's vote.", ["Tuesday = DATE 2020-09-15"]),
    ("Sales fell. The previous quarter was better.", ["The previous quarter = DATE 2020-Q2"]),
    ("The bill was filed 31/Oct/1974, the answer in 11/2016.", ["31/Oct/1974 = DATE 1974-10-31", "11/2016 = DATE 2016-11"]),
    ("They lose if the case is heard in May.", ["May = DATE 2021-05"]),
    ("Net rose in the second quarter. In the first nine months sales grew from a year earlier.", ["the second quarter = DATE 2020-Q2", "the first nine months = DURATION P9M", "a year earlier = DATE 2019"]),
    ("Orders will slow in the third quarter. The latest quarter brought a loss.", ["the third quarter = DATE 2020-Q3", "The latest quarter = DATE 2020-Q2"]),
    ("At 5:34 a.m. local time on 20 March 2003 the raid began.", ["5:34 a.m. = TIME 2003-03-20T05:34", "20 March 2003 = DATE 2003-03-20"]),
]  # fmt: skip

NO_TIME = [
    "Article 1990 does not apply.",
    "The march may end the second row.",
    "It cost $ 1998 and 1,996 people came.",
    "A 44-year-old man fell from the bridge.",
    "The fall of Kabul was swift.",
    "Exports were three-quarters of the total.",
    "They left soon after the vote.",
    "Jan Novak sat down.",
    "The film was called High Noon.",
    "See https://example.org/2011/05/03/monday for more.",
]

STORY = (
    "The war began in March 1912. In May 1912 the fleet sailed, and by June it lay off the coast. "
    "On 3 October 1912 the city fell. In November the army marched south; in January it crossed the river. "
    "The peace of 30 May 1913 held until 1914."
)


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_news_reckons_from_the_date_of_the_article(text: str, expected: list[str]) -> None:
    assert factory.told(text, MONDAY) == expected


def test_a_text_without_a_date_leans_on_the_address_that_heads_it() -> None:
    text = "https://paper.example/2014/03/08/mill.html\nThe mill closed on Friday."
    assert factory.told(text, None) == ["Friday = DATE 2014-03-07"]
    assert factory.told("The mill closed on Friday. https://paper.example/2014/03/08/", None) == [
        "Friday = DATE XXXX-WXX-5"
    ]


@pytest.mark.parametrize("text", NO_TIME)
def test_what_is_no_time(text: str) -> None:
    assert factory.told(text, MONDAY) == []


def test_a_story_reckons_from_what_it_tells() -> None:
    told = factory.told(STORY, "2009-12-19")
    assert "June = DATE 1912-06" in told
    assert "November = DATE 1912-11" in told
    assert "January = DATE 1913-01" in told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She left yesterday.", ["yesterday = DATE"]),
        ("It happened on Monday.", ["Monday = DATE XXXX-WXX-1"]),
        ("Since 27 June they wait.", ["27 June = DATE XXXX-06-27"]),
        ("Recently they met.", ["Recently = DATE PAST_REF"]),
        ("On 27 June 2011 he left; two days later he was back.", ["27 June 2011 = DATE 2011-06-27", "two days later = DATE 2011-06-29"]),
    ],
)  # fmt: skip
def test_without_an_article_date(text: str, expected: list[str]) -> None:
    assert factory.told(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in June 2011", "2011-06-01", "2011-07-01"),
        ("in the third quarter of 2011", "2011-07-01", "2011-10-01"),
        ("in the 1970s", "1970-01-01", "1980-01-01"),
        ("in the winter of 2010", "2010-12-01", "2011-03-01"),
        ("on 3 May 2011 at 5 pm", "2011-05-03", "2011-05-04"),
        ("over the past three months", "2020-06-14", "2020-09-14"),
    ],
)
def test_days_that_a_time_may_mean(text: str, first: str, last: str) -> None:
    (one,) = factory.find(text, MONDAY)
    assert (one.from_, one.to) == (first, last)


def test_every_time_says_why() -> None:
    (one,) = factory.find("It ended on Friday.", MONDAY)
    assert one.why == "date.weekday; from the article's date, the one before"


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "“”", "0/0/00 99:99 13/13/1313", "1" * 200, "May May May 31 February 31"]
)
def test_odd_texts_give_sound_spans(text: str) -> None:
    for one in factory.find(text, MONDAY):
        assert text[one.start : one.end] == one.text


def test_times_are_in_order_and_apart() -> None:
    found = factory.find(STORY, "2009-12-19")
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_wrong_article_date_is_an_error() -> None:
    with pytest.raises(ValueError, match="Invalid isoformat"):
        factory.find("on Monday", "Monday")


def test_the_own_gold_set_keeps_its_floor() -> None:
    path = Path(__file__).parents[3] / "corpus" / "gold" / "times.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    wanted = {(row["id"], t["start"], t["end"], t["type"], t["value"]) for row in rows for t in row["times"]}
    said = {
        (row["id"], t.start, t.end, t.type, t.value)
        for row in rows
        for t in factory.find(row["text"], row["published"])
    }
    assert len(wanted) >= 200
    assert len(wanted & said) >= 0.92 * len(wanted)
