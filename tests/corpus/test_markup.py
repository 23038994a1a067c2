import pytest

from corpus.markup import unmarked


def found(line: str) -> tuple[str, list[tuple[str, str]]]:
    made = unmarked(line)
    assert not made.troubles
    return made.text, [(f"{m.letter}{m.number}{m.suffix}", made.text[m.start : m.end]) for m in made.marks]


@pytest.mark.parametrize(
    ("line", "text", "marks"),
    [
        ("Plain text.", "Plain text.", []),
        ("[e1 Ila] left.", "Ila left.", [("e1", "Ila")]),
        ("[s1x [e1n the men] left]", "the men left", [("s1x", "the men left"), ("e1n", "the men")]),
        ("[s2c [v4 accused]] him", "accused him", [("s2c", "accused"), ("v4", "accused")]),
        (r"\[sic\] [t12 today]", "[sic] today", [("t12", "today")]),
        ("[s1s [e1 Ila], ] said", "Ila,  said", [("s1s", "Ila"), ("e1", "Ila")]),
        ('[s1x "Go,"] she said', '"Go," she said', [("s1x", '"Go,"')]),
    ],
)
def test_text_and_marks(line: str, text: str, marks: list[tuple[str, str]]) -> None:
    assert found(line) == (text, marks)


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("He [e1 went", 4, "never closed"),
        ("He went] on", 8, "closes nothing"),
        ("He [sic] went", 4, "opens no mark"),
        ("He [e1] went", 4, "opens no mark"),
        ("[e1x He] went", 1, "no mark e1x"),
        ("[s1 He] went", 1, "no mark s1"),
        ("[v1  , ] went", 1, "empty"),
    ],
)
def test_troubles_tell_the_column(line: str, column: int, words: str) -> None:
    troubles = unmarked(line).troubles
    assert troubles[0][0] == column
    assert words in troubles[0][1]
    assert troubles[0][2]


def test_columns_lead_back_to_the_file() -> None:
    made = unmarked("a [e1 b] c", first_column=8)
    assert [made.columns[made.text.index(char)] for char in "abc"] == [8, 14, 17]
