"""Text dumps: lines torn at inline elements become sentences again, furniture goes with a reason, everything maps to its bytes."""

import pytest

from dateline import article, pages
from dateline.article.passages import passages
from dateline.article.tears import apart, going_on
from dateline.model import Article, Page

DUMP = """Home

News

Orvik: Halvard Brekke "certain" that the harbour will open again

Halvard Brekke and Ines Moreau in Orvik, March 3, 2021. Orvik Harbour Office via AP

Text by: Nordlys Radio Follow

4 mins

Criticised since January for the closed harbour, the mayor of Orvik, Halvard Brekke, met the prefect Ines Moreau on Wednesday and told the council that he was "certain" of a solution.

Publicity

Read more

For his first visit since the strike, Halvard Brekke was received at the prefecture in the afternoon and stayed for more than two hours.

During the talks the mayor confirmed to his host "\x20

his intention to open the eastern quay

 ", according to the prefecture.

The plan, backed by

the fishermen's union

, remains vague, and the council had asked in January for a second report on its cost.

It is a question of trust and not only of money," she

explained.

The anger in the harbour is much older

;

it comes from ten years without work.

It will not end with one signature.

 "

A loan of two million

The prefect also promised a loan of two million crowns to the town, whose income fell sharply when the ferries stopped in autumn.

Ines Moreau

Sigrid aune

(

With

AFP)

Newsletter

Receive all the news of the north directly in your mailbox

I subscribe

  • Orvik

  • Harbour
"""


@pytest.fixture(scope="module")
def found() -> Article:
    page = Page(DUMP.encode(), "dump", "invented")
    return article.extract(page, pages.decode(page))


def paragraphs(found: Article, kind: str) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks if block.kind == kind]


def test_torn_sentences_are_whole(found: Article) -> None:
    texts = paragraphs(found, "paragraph")
    assert any(
        'confirmed to his host "his intention to open the eastern quay", according to the prefecture.' in text
        for text in texts
    )
    assert any("backed by the fishermen's union, remains vague" in text for text in texts)


def test_a_quotation_over_several_lines_is_one_paragraph(found: Article) -> None:
    (text,) = [text for text in paragraphs(found, "paragraph") if "question of trust" in text]
    assert text.endswith('It will not end with one signature. "')
    assert "she explained. The anger in the harbour is much older; it comes" in text


def test_kinds(found: Article) -> None:
    assert paragraphs(found, "caption") == [
        "Halvard Brekke and Ines Moreau in Orvik, March 3, 2021. Orvik Harbour Office via AP"
    ]
    assert paragraphs(found, "heading") == ["A loan of two million"]
    assert paragraphs(found, "lead")[0].startswith("Criticised since January")
    assert "(With AFP)" in paragraphs(found, "byline")
    assert "Sigrid aune" in paragraphs(found, "byline")


def test_furniture_goes_with_its_reason(found: Article) -> None:
    reasons = {removed.text: removed.why for removed in found.removed}
    expected = {
        "Follow": "share",
        "4 mins": "reading-time",
        "Publicity": "advertising",
        "Read more": "navigation",
        "Newsletter": "newsletter",
        "I subscribe": "newsletter",
        "• Orvik": "tags",
    }
    assert {text: reasons.get(text) for text in expected} == expected


def test_nothing_disappears(found: Article) -> None:
    """Every word of the dump stands in the text or among what was removed."""
    shown = " ".join([found.text, *(removed.text for removed in found.removed)]).split()
    missing = [word for word in DUMP.replace('"', " ").split() if word not in " ".join(shown)]
    assert missing == []


def test_every_range_maps_to_its_bytes(found: Article) -> None:
    raw = DUMP.encode()
    assert found.source
    for start, end, low, high in found.source:
        assert found.text[start:end].split() == raw[low:high].decode().split()


TORN = {
    ("The army said on", "Monday", "that it would leave."): [False, True, True],
    ("He was tired", ";", "she was not."): [False, True, True],
    ("The vote was close.", "A recount begins on Friday in all districts of the north."): [False, False],
    ("He spoke of (", "peace", ") and left."): [False, True, True],
}


@pytest.mark.parametrize("lines", TORN)
def test_lines_that_go_on(lines: tuple[str, ...]) -> None:
    assert (going_on(list(lines)) >= 0.5).tolist() == TORN[lines]


@pytest.mark.parametrize(
    ("before", "line", "space"),
    [("said", "Monday", True), ("said", ", and", False), ("(", "with", False), ("«", "oui", False)],
)
def test_what_stands_apart(before: str, line: str, space: bool) -> None:
    assert apart(before, line) is space


def test_furniture_stays_line_by_line() -> None:
    import numpy as np

    lines = ["Share", "on", "Twitter"]
    found = passages(lines, np.array([0, 0.9, 0.9], dtype=np.float32), np.zeros(3, dtype=np.bool_))
    assert [passage.text for passage in found] == lines
