"""The only place that chains the stages: a page becomes an article, an annotation and a reading; one page or many."""

from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path

from dateline import __version__, article, language, pages, reading
from dateline.model import Article, Block, Dated, Page, Reading

Source = bytes | str | Path | Page


def extract(source: Source, url: str | None = None) -> Article:
    """The clean article of a page.

    `source`: the bytes or the text of a page, a path to one, or a `Page`. `url`: where it came from, evidence for date and site.
    Raises `PageError` when the page cannot be read.
    """
    return article.extract(pages.load(source, url))


def read(source: Source | Article, url: str | None = None, published: str | None = None) -> Reading:
    """Everything that a page or an article yields. `published`: an ISO date that overrides what the page says."""
    found = source if isinstance(source, Article) else extract(source, url)
    if published is not None:
        found = dataclasses.replace(found, published=Dated(published, "given", "the caller named the date"))
    return _read(found)


def read_text(text: str, published: str | None = None, url: str | None = None) -> Reading:
    """Everything that a text yields, taken as it stands: nothing is cleaned, offsets point into `text`."""
    return read(as_it_stands(text, url), published=published)


def as_it_stands(text: str, url: str | None = None) -> Article:
    """An article whose canonical text is `text` itself; a block for every paragraph between line ends."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            blocks.append(Block("paragraph", start, end))
        start = end + 1
    return Article(id=article_id(text, url), text=text, blocks=tuple(blocks), url=url)


def article_id(text: str, url: str | None) -> str:
    """The id of an article: SHA-256 of its canonical text and its URL, the first 16 hexadecimal digits."""
    return hashlib.sha256(f"{url or ''}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _read(found: Article) -> Reading:
    marks = language.load().annotate(found.text, tuple((block.start, block.end) for block in found.blocks))
    published = found.published.value[:10] if found.published else None
    return reading.read(found, marks, published, f"dateline {__version__} / reader {marks.reader}")
