"""Raw text -> clean text: spaces inside quotation marks, entities, invisible marks; and the way back."""

from html import unescape

import pytest

from dateline.article.mending import inner_spaces, mend

QUOTED = {
    'he promised " change " to all': 'he promised "change" to all',
    "« paix » et « pain »": "«paix» et «pain»",
    "his “ plan ”, she said": "his “plan”, she said",
    '" Yes, " he said, " no. "': '"Yes," he said, "no."',
    'he said, "I know"': 'he said, "I know"',
    'a screen of 12" and more': 'a screen of 12" and more',
    'a stray mark at the end. "': 'a stray mark at the end. "',
    'it failed," he says. It will last. "': 'it failed," he says. It will last. "',
    "no marks at all": "no marks at all",
}


@pytest.mark.parametrize("raw", QUOTED)
def test_spaces_inside_quotation_marks_go(raw: str) -> None:
    assert mend(raw, [(0, len(raw))]).text == QUOTED[raw]


def test_invisible_marks_go_and_white_space_folds() -> None:
    raw = "\u200bOne\n\t two&nbsp;&amp;\ufeffthree "
    assert mend(raw, [(0, len(raw))]).text == "One two &three"


def test_an_empty_run_is_a_space() -> None:
    assert mend("ab", [(0, 1), (1, 1), (1, 2)]).text == "a b"
    assert mend("ab", [(0, 1), (1, 2)]).text == "ab"


@pytest.mark.parametrize("raw", ["a &quot; b &amp;  c &quot; d", 'x «&nbsp;y z&#160;» &lt; "\n w "', "plain  text"])
def test_every_piece_equals_its_range(raw: str) -> None:
    for piece in mend(raw, [(0, len(raw))]).pieces:
        assert piece.text.split() == unescape(raw[piece.start : piece.end]).split()


def test_places_of_inner_spaces() -> None:
    assert inner_spaces('a " b " c') == [3, 5]
