import pytest

from corpus.sentences import sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One came. Two left.", ["One came.", "Two left."]),
        ("Gen. R. K. Thapa left at 5 p.m. on Friday.", ["Gen. R. K. Thapa left at 5 p.m. on Friday."]),
        ("Order No. 5 stood. It fell.", ["Order No. 5 stood.", "It fell."]),
        ('"Leave!" he said. "Now." They left.', ['"Leave!" he said.', '"Now."', "They left."]),
        ("Was it so? “Yes.” ‘Good’ she said", ["Was it so?", "“Yes.”", "‘Good’ she said"]),
        ("The U.S. Embassy closed… Nobody knew.", ["The U.S. Embassy closed…", "Nobody knew."]),
        ("Prices rose 3.5 percent", ["Prices rose 3.5 percent"]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[a - 3 : b - 3] for a, b in sentences(text, offset=3)] == parts
