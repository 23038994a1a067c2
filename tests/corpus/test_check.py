from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.check import check
from corpus.model import Document
from corpus.parse import parse

Build = Callable[..., Document]


def told(document: Document, level: str) -> list[str]:
    return [fault.what for fault in check(document) if fault.level == level]


def test_the_example_of_the_format_is_clean(example: Document) -> None:
    assert told(example, "error") == []


@pytest.mark.parametrize(
    ("body", "records", "words"),
    [
        ("[e1 Ila] left.", "", "the mark e1 has no record"),
        ("Ila left.", "e1 person Ila", "e1 is marked nowhere"),
        ("[e1 Ila] left.", "e1 person Ila ; NEP", "no country NEP"),
        ("[e1 Ila] left.", "e1 person Ila ; NPL TAX", "no sector TAX"),
        ("[e1 Ila] left.", 'e1 person Ila ; NPL ; "the chair"', "does not stand in the text"),
        ("[e1 Ila] [v1 left].", "e1 person Ila\nv1 DEPART e1 ->", "no type DEPART"),
        ("[e1 Ila] [v1 left].", "e1 person Ila\nv1 RETREAT/quit e1 ->", "RETREAT has no mode quit"),
        ("[e1 Ila] [v1 left].", "e1 person Ila\nv1 RETREAT/resign e2 ->", "e2 is not defined"),
        ("[e1 Ila] [v1 left].", "e1 person Ila\nv1 RETREAT/resign e1#2 ->", "none is #2"),
        ("[e1 Ila] [v1 left].", "e1 person Ila\nv1 RETREAT/resign e1 -> t1 a2", "t1 is not defined"),
        ("[e1 Ila] [v1 left].", "e1 person Ila\nv1 RETREAT/resign e1 -> ; attr=s4", "s4 is not defined"),
        ("[s1s [e1 Ila]] [s1c spoke].", "e1 person Ila", "s1 has no content"),
        ("[e1 Ila] [v1t left], [v1t gone].", "e1 person Ila\nv1 RETREAT/resign e1 ->", "several triggers"),
    ],
)
def test_errors(article: Build, body: str, records: str, words: str) -> None:
    assert any(words in what for what in told(article(body, records), "error"))


@pytest.mark.parametrize(
    ("body", "records", "words"),
    [
        ("Then [e1 Ila] met Om Rana there.", "e1 person Ila", "'Om Rana' is not marked"),
        ("[e1 Ila] said she left.", "e1 person Ila", "'she' is not marked"),
        ("[e1 Ila] held it.", "e1 person Ila", "'it' is not marked"),
        ('[e1 Ila]: "We will not go away."', "e1 person Ila", "is in no statement"),
        ("[s1x All was well].", "", "neither cue nor source"),
        ("[v1 Clashes] flared.", "v1 ASSAULT - ->", "no party"),
        ("[e1 Ila] in [e2 Wrongtown].", "e1 person Ila\ne2 place Wrongtown ; NPL", "not in the gazetteer"),
        ("[e1 Ila] and [e2 Ila].", "e1 person Ila\ne2 person Ila", "are both 'Ila'"),
        (
            "[v1 [v2 Raid]] on [e1 Ila].",
            "e1 person Ila\nv1 COERCE/seize - -> e1\nv2 COERCE/seize - -> e1",
            "two events of one type",
        ),
    ],
)
def test_warnings(article: Build, body: str, records: str, words: str) -> None:
    assert any(words in what for what in told(article(body, records), "warning"))


@pytest.mark.parametrize(
    "body",
    ["It was clear that it had been raining.", "Rain fell. Roads closed.", "The inquiry called him “the ghost”."],
)
def test_no_warning_without_cause(article: Build, body: str) -> None:
    words = [what for what in told(article(body), "warning") if "words" not in what and "title" not in what]
    assert words == ([] if "him" not in body else ["'him' is not marked: 9:20"])


def test_the_head_is_checked() -> None:
    document, _ = parse(
        Path("ex-001.desk"), "id: ex-002\ngenre: blog\npublished: May\noutlet: Hill Wire\n\nText.\n---\n"
    )
    what = " / ".join(told(document, "error"))
    for words in (
        "invented",
        "not the file's name",
        "no genre blog",
        "May is no day",
        "no country",
        "no region",
        "no topic",
    ):
        assert words in what


def test_faults_tell_file_line_and_column(article: Build) -> None:
    document = article("title: Quiet\n\nThen [e1 Ila] met [e2 Om].", "e2 person Om")
    fault = next(fault for fault in check(document) if fault.level == "error")
    assert str(fault).startswith("ex-001.desk:11:10: error: the mark e1 has no record (add a line e1")
