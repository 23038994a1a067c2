"""Sentences in, statements out: source, cue, content, type."""

import random

import pytest

from dateline.engine import read_text

SAYS = [
    ('"We will not go," Marta Quell said.', ("Marta Quell", "said", '"We will not go,"', "direct")),
    ('Marta Quell said: "We will not go."', ("Marta Quell", "said", '"We will not go."', "direct")),
    (
        "“The bridge is closed,” said Ivo Brandt, the mayor.",
        ("Ivo Brandt, the mayor", "said", "“The bridge is closed,”", "direct"),
    ),
    (
        "The minister said that the bridge was closed.",
        ("The minister", "said", "that the bridge was closed", "indirect"),
    ),
    ("According to the union, the port is closed.", ("the union", "According to", "the port is closed", "indirect")),
    (
        "Officials denied that troops had crossed the border.",
        ("Officials", "denied", "that troops had crossed the border", "indirect"),
    ),
    ("The general wants to open the road.", ("The general", "wants", "to open the road", "indirect")),
    ('The mayor called the plan "a farce".', ("The mayor", "called", 'the plan "a farce"', "mixed")),
    (
        "The guard who closed the gate said that he had waited.",
        ("The guard who closed the gate", "said", "that he had waited", "indirect"),
    ),
    (
        "The union called on the mayor to open the gate.",
        ("The union", "called on", "the mayor to open the gate", "indirect"),
    ),
    ("The union asked for a public inquiry.", ("The union", "asked for", "a public inquiry", "indirect")),
    (
        "The minister declined to comment on the strike.",
        ("The minister", "declined", "to comment on the strike", "indirect"),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SAYS)
def test_statement(text: str, wanted: tuple[str, str, str, str]) -> None:
    found = read_text(text).statements
    parts = [
        (*(" … ".join(text[s:e] for s, e in spans) for spans in (s.source, s.cue, s.content)), s.type) for s in found
    ]
    assert parts == [wanted]


def test_lines_of_a_transcript() -> None:
    text = "BRANDT: The bridge stays closed.\nQUELL: Since when?\nBRANDT: Since March.\nQUELL: Nobody told us."
    found = [
        tuple(text[slice(*spans[0])] for spans in (s.source, s.cue, s.content)) for s in read_text(text).statements
    ]
    assert ("BRANDT", ":", "The bridge stays closed.") in found and len(found) == 4


SILENT = ["ORLA: The bridge closed on Monday.", "The “Golden Gate” hotel stands by the river.", "The river rose by two metres.", "I believe in rain.",
    "Four drivers were dismissed.",     "Soldiers attacked a signal house on the river.",
]  # fmt: skip


@pytest.mark.parametrize("text", SILENT)
def test_no_statement(text: str) -> None:
    assert read_text(text).statements == ()


def test_quotations_around_one_cue_are_one_statement() -> None:
    text = '"The bridge is closed," Brandt said. "It will stay closed until spring."'
    (one,) = read_text(text).statements
    assert [text[s:e] for s, e in one.content] == ['"The bridge is closed,"', '"It will stay closed until spring."']


def test_a_participle_takes_up_the_cue_before_it() -> None:
    text = "The minister said the road was shut, adding that it would open on Monday."
    found = [
        tuple(" … ".join(text[s:e] for s, e in spans) for spans in (s.source, s.cue, s.content))
        for s in read_text(text).statements
    ]
    assert found == [
        ("The minister", "said", "the road was shut"),
        ("The minister", "adding", "that it would open on Monday"),
    ]


def test_a_statement_inside_a_statement_knows_where_it_stands() -> None:
    found = read_text("The mayor said that the union had promised to reopen the port.").statements
    assert [s.within for s in found] == [None, 0]


@pytest.mark.parametrize("text", ["", '"', "“”", "said", '" said "', "«»:", "— ", "\n\n", "a" * 3000, '"' * 50])
def test_no_text_raises(text: str) -> None:
    read_text(text)


def test_broken_marks_give_legal_records() -> None:
    chance = random.Random(7)
    base = '“We will not go,” Marta Quell said. The mayor called it "a farce", according to « Vesna », which said: "No.'
    marks = "\"“”«»‘’'„"
    for _ in range(60):
        text = "".join(
            chance.choice(marks) if c in marks and chance.random() < 0.5 else c for c in base if chance.random() > 0.03
        )
        for statement in read_text(text).statements:
            spans = [*statement.source, *statement.cue, *statement.content]
            assert all(0 <= start < end <= len(text) for start, end in spans)
            assert list(statement.content) == sorted(statement.content)
