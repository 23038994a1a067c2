import pytest

from dateline.language.pieces import CASES, Pieces, case_of

VOCABULARY = ["[PAD]", "[UNK]", "min", "##sk", "strike", "##s", "'", "s", "e", "##lan", "##cafe", "cafe", "."]


def pieces(word: str) -> list[str]:
    return [VOCABULARY[number] for number in Pieces(VOCABULARY)(word)[0]]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Minsk", ["min", "##sk"]),
        ("strikes", ["strike", "##s"]),
        ("'s", ["'", "s"]),
        ("Café", ["cafe"]),
        ("ÉLAN", ["e", "##lan"]),
        ("qqq", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
        ("北", ["[UNK]"]),
    ],
)
def test_pieces(word: str, expected: list[str]) -> None:
    assert pieces(word) == expected


def test_a_word_has_at_most_so_many_pieces() -> None:
    assert len(Pieces(VOCABULARY, most=3)("." * 40)[0]) == 3


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("said", "lower"),
        ("Minsk", "title"),
        ("NATO", "upper"),
        ("U.S.", "upper"),
        ("A", "letter"),
        ("iPhone", "mixed"),
        ("1,500", "digit"),
        ("G20", "number-and-letter"),
        ("...", "mark"),
        ("“", "quote"),
        ("'s", "lower"),
    ],
)
def test_case(word: str, expected: str) -> None:
    assert CASES[case_of(word)] == expected


def test_the_cache_changes_nothing() -> None:
    fresh, small = Pieces(VOCABULARY), Pieces(VOCABULARY, remember=1)
    for word in ("Minsk", "strikes", "Minsk", "cafe", "strikes"):
        assert fresh(word) == small(word)
