"""The first real page, a text dump; runs where ../shared is present. Its text stays there: what is compared is hashed or counted."""

from pathlib import Path

import pytest

from dateline import article, pages
from dateline.model import Article, Page

SEEDS = sorted((Path(__file__).resolve().parents[3] / "shared" / "seed").glob("*.txt"))
pytestmark = pytest.mark.skipif(not SEEDS, reason="../shared is not here")


@pytest.fixture(scope="module")
def found() -> Article:
    page = Page(SEEDS[0].read_bytes(), "dump", "seed")
    return article.extract(page, pages.decode(page))


def lines() -> list[str]:
    return [line.strip() for line in SEEDS[0].read_text("utf-8").splitlines() if line.strip()]


def texts(found: Article, kind: str) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks if block.kind == kind]


def test_title_lead_caption_heading(found: Article) -> None:
    shown = lines()
    assert texts(found, "title") == [shown[0]] and found.title == shown[0]
    assert texts(found, "caption") == [shown[1]]
    assert texts(found, "lead") == [shown[4]]
    assert [heading for heading in texts(found, "heading") if heading.startswith("$")]


def test_furniture_is_removed_with_reasons(found: Article) -> None:
    reasons = {removed.text: removed.why for removed in found.removed}
    expected = {"Publicity": "advertising", "Read more": "navigation", "Follow": "share", "5 mins": "reading-time"}
    assert {text: reasons.get(text) for text in expected} == expected
    assert sorted(why for why in reasons.values() if why in ("newsletter", "app")) == ["app"] * 2 + ["newsletter"] * 3


def test_quotations_are_joined_to_their_sentences(found: Article) -> None:
    """No paragraph ends at a torn place, and no space stands inside a pair of marks."""
    paragraphs = texts(found, "paragraph")
    assert all(text[0].isupper() for text in paragraphs)
    assert all(text[-1] in '.”"' for text in paragraphs)
    assert sum(text.count('" ') for text in paragraphs) >= 5
    (long,) = [text for text in paragraphs if text.endswith('. "')]
    assert long.count('"') == 2 and long.count(";") == 1 and long.count(". ") >= 3


def test_every_range_equals_its_bytes(found: Article) -> None:
    raw = SEEDS[0].read_bytes()
    for start, end, low, high in found.source:
        assert found.text[start:end].split() == raw[low:high].decode().split()
