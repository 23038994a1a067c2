"""Articles with broken marks give legal records; `python -m benchmarks.fuzz` does the same with 2,000 whole articles."""

from __future__ import annotations

import pytest

from benchmarks.fuzz import broken, faults
from dateline.engine import read_text

#: invented speakers; every kind of mark, nested, split, over paragraphs, in a transcript, with a signature
TEXT = """The harbour of Orla stays closed

“We will not go,” Marta Quell said on Monday. “We have waited for ten years, and 'tomorrow' is no answer.”

The mayor, Ivo Brandt, called the plan "a farce", according to « Vesna », which quoted him as saying: „It is over“.

“The fleet has paid its debts.

“It will pay no more,” she added, saying that the union had promised to “reopen the port”.

BRANDT: Nobody asked us. I told them that the pilots' strike would last.

``Nothing has changed,'' the ministry wrote in a statement. "No. Not one day." — Jorun Astvik
"""
ARTICLES = 300


def test_three_hundred_broken_articles_are_legal() -> None:
    wrong = {seed: found for seed in range(ARTICLES) if (found := list(faults(read_text(broken(TEXT, seed)))))}
    assert wrong == {}


def test_breaking_is_the_same_for_the_same_seed_and_breaks() -> None:
    assert broken(TEXT, 3) == broken(TEXT, 3)
    assert len({broken(TEXT, seed) for seed in range(50)} | {TEXT}) == 51


@pytest.mark.parametrize("text", [TEXT, 'He said "no', "“”: ‘’ said"])
def test_whole_texts_are_legal(text: str) -> None:
    assert list(faults(read_text(text))) == []


def test_faults_sees_what_is_not_legal() -> None:
    from dataclasses import replace

    reading = read_text("The mayor said that the bridge was closed.")
    (said,) = reading.statements
    for bad in (
        replace(said, id=4),
        replace(said, within=0),
        replace(said, content=()),
        replace(said, content=((15, 15),)),
        replace(said, content=((20, 30), (15, 22))),
        replace(said, content=((15, 400),)),
        replace(said, speaker=99),
    ):
        assert list(faults(replace(reading, statements=(bad,))))
