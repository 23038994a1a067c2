"""Pages made to hurt: each is read or refused with a clear error, in bounded time."""

import time

import pytest

from dateline import article, pages
from dateline.errors import PageError
from dateline.model import Page

PAGES = {
    "19 MB of paragraphs": b"<p>hello world, this is it.</p>" * 600_000,
    "paragraphs up to the limit": b"".join(
        b"<p>%d The council met on day %d and closed the harbour for a year.</p>" % (n, n) for n in range(20_000)
    ),
    "marked days": b"<time datetime=2030-01-01>1 May 2030</time> " * 50_000,
    "lists of links": b"<li><a href=x>link text</a>" * 20_000,
    "nested divs": b"<div>" * 100_000 + b"words",
    "tags without an end": b"<div " * 60_000,
    "open rows": b"<table>" + b"<tr><td>a" * 50_000,
    "one long line": b"<p>" + b"word " * 600_000,
    "entities": b"<p>" + b"&amp;" * 200_000,
    "NUL bytes": b"<p>\x00a\x00b</p>" * 2_000,
    "spaces": b"<p>a" + b" " * 1_000_000 + b"b</p>",
    "quotation marks": b"<p>" + b'" ' * 20_000 + b"</p>",
    "comments": b"<!-- <p>" * 50_000,
}
SECONDS = 5.0


@pytest.mark.parametrize("name", PAGES)
def test_bounded(name: str) -> None:
    page = Page(PAGES[name], "html", name)
    start = time.process_time()
    try:
        found = article.extract(page, pages.decode(page))
        assert found.blocks is not None
    except PageError as error:
        assert error.code in ("too-costly", "unreadable")
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize(
    "raw", [b"word\n" * 59_000, b'"\n' * 20_000, b"(\n" * 20_000, b"a " * 200_000, b"x\n\n" * 100_000]
)
def test_bounded_dumps(raw: bytes) -> None:
    page = Page(raw, "dump", "dump")
    start = time.process_time()
    try:
        article.extract(page, pages.decode(page))
    except PageError as error:
        assert error.code == "too-costly"
    assert time.process_time() - start < SECONDS
