from collections.abc import Callable
from pathlib import Path

from corpus.agree import agreement
from corpus.count import counts_of, near_misses, statuses, stem
from corpus.derive import Derived
from corpus.model import Document
from corpus.parse import parse
from corpus.splits import split_of
from corpus.variety import shared_grams, type_token

Build = Callable[..., Document]
ROWS = "e1 person Ila\ne2 organization board\ne3 group herders\n"
BODY = "[e1 Ila] [v1 accused] [e2n the board] [t1 today]. [s1s [e2n The board]] [s1c denied] [s1x it had [v2 barred] [e3n herders]]."
EVENTS = "v1 ACCUSE/allege e1 -> e2 t1\nv2 REJECT/yield e2 -> e3\ns1 denied\nt1 DATE 2022-05-18\n"


def test_statuses(article: Build) -> None:
    document = article(BODY, ROWS + EVENTS)
    derived = Derived(document)
    assert [statuses(derived, row) for row in document.events.values()] == [["plain"], ["claimed", "denied"]]


def test_counts(article: Build) -> None:
    found = counts_of([article(BODY, ROWS + EVENTS)])
    assert (found["whole"]["events"], found["whole"]["statements"], found["whole"]["words"]) == (2, 1, 12)
    assert found["mode"] == {"ACCUSE/allege": 1, "REJECT/yield": 1}


def test_near_misses_are_trigger_words_left_unmarked(article: Build) -> None:
    document = article(
        "[e1 Ila] [v1 attacked] [e2n it]. [e1 She] [v2 attacks] [e2 it]. A heart attack followed.",
        "e1 person Ila\ne2 organization board\nv1 ASSAULT e1 -> e2\nv2 ASSAULT e1 -> e2",
    )
    assert near_misses([document])["ASSAULT"] == {"attack": 1}


def test_stems() -> None:
    assert {stem(word) for word in ("accuse", "accused", "accusing", "Accusations")} == {"accus"}


def test_agreement_with_itself_and_with_less(article: Build) -> None:
    whole, less = (
        article(BODY, ROWS + EVENTS),
        article(
            BODY.replace("[v2 barred]", "barred"), ROWS + EVENTS.replace("v2", "# v2").replace("e1 -> e2", "e2 -> e1")
        ),
    )
    layers, lines = agreement([(whole, whole)])
    assert lines == []
    assert all(agreed == first == second for agreed, first, second in layers.values())
    layers, lines = agreement([(whole, less)])
    assert layers["events: type and trigger"] == (1, 2, 1)
    assert layers["events: type, trigger and actors"] == (0, 2, 1)
    assert layers["statements: content and source"] == (1, 1, 1)
    assert any("< v2 REJECT/yield 'barred' by board" in line for line in lines)


def test_numbers_of_entities_do_not_matter(article: Build) -> None:
    other = article(BODY.replace("e1", "e9"), (ROWS + EVENTS).replace("e1", "e9"))
    layers, _ = agreement([(article(BODY, ROWS + EVENTS), other)])
    assert layers["events: type, trigger and actors"] == (2, 2, 2)


def test_shared_grams() -> None:
    texts = {"a": "one two three four five six", "b": "zero one two three four five", "c": "nothing here"}
    assert shared_grams(texts) == [(0.5, "a", "b", ["one two three four five"])]


def test_type_token_counts_different_words() -> None:
    assert type_token(["same same " * 400, "other " * 300]) == {1000: 2}


def test_a_topic_of_a_writer_stays_in_one_split() -> None:
    def made(name: str, topic: str) -> Document:
        return parse(Path(f"{name}.desk"), f"id: {name}\ntopic: {topic}\n\nText.\n---\n")[0]

    assert len({split_of(made(f"ab-{n:03}", "quarry")) for n in range(20)}) == 1
    spread = [split_of(made("ab-001", f"topic-{n}")) for n in range(400)]
    assert 0.62 < spread.count("train") / 400 < 0.78
    assert min(spread.count("dev"), spread.count("test")) > 36
