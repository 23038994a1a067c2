"""Nothing that a page says can make the metadata fail or dear."""

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from metadata_factory import evidence, line

from dateline.article.metadata import read

TEXT = st.text(max_size=60) | st.sampled_from(
    ["2024-03-05", "By Ana Roth", "AFP", "Person", "NewsArticle", "99/99/9999", "٠١/٠٢/٢٠٢٤", "²³. May 2020"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.sampled_from(["@type", "@id", "author", "name", "headline", "datePublished", "publisher", "keywords", "@graph", "url"]), inner, max_size=6),
    max_leaves=20,
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(
    json_ld=st.lists(st.dictionaries(st.sampled_from(["@type", "author", "headline", "datePublished", "keywords", "mainEntityOfPage", "publisher"]), JSON), max_size=3),
    lines=st.lists(TEXT, max_size=8),
    meta=st.dictionaries(st.sampled_from(["og:title", "author", "date", "keywords", "og:url", "og:site_name", "og:locale", "article:tag"]), TEXT, max_size=6),
    url=st.none() | TEXT,
)  # fmt: skip
def test_read_raises_nothing(json_ld: list[Any], lines: list[str], meta: dict[str, Any], url: str | None) -> None:
    read(evidence(beside=lines, body=lines, after=lines, json_ld=json_ld, meta=meta, url=url))
    read(evidence(before=lines, title=None, body=(), media="dump", url=url))


def deep(levels: int) -> dict[str, Any]:
    """A JSON object nested `levels` deep."""
    node: dict[str, Any] = {"@type": "NewsArticle", "datePublished": "2024-03-05"}
    for _ in range(levels):
        node = {"item": [node]}
    return node


@pytest.mark.parametrize(
    "page",
    [
        evidence(json_ld=deep(900)),
        evidence(json_ld=[{"@type": "NewsArticle", "author": ["Ana Roth"] * 50_000}]),
        evidence(beside=["By " + "Ana Roth, " * 20_000]),
        evidence(beside=[line("a" * 200_000), line("• " * 50_000), line("( " * 50_000)]),
        evidence(title="x - " * 20_000, meta={"og:title": "x | " * 20_000}),
        evidence(after=["1/1/2024"] * 20_000),
        evidence(meta={"keywords": "a," * 100_000, "author": "A B & " * 20_000}),
        evidence(url="https://c.example/" + "2024/" * 20_000),
        evidence(body=["A" * 100_000 + " (AP) - text"]),
    ],
    ids=lambda page: f"{len(page.lines)} lines",
)
def test_cost_is_bounded(page: Any) -> None:
    start = time.process_time()
    read(page)
    assert time.process_time() - start < 2
