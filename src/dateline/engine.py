"""The only place that chains the stages: a page becomes an article, an annotation and a reading; one page or many."""

from __future__ import annotations

import dataclasses
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from dateline import __version__, article, language, pages, reading
from dateline.errors import Defect, Error, InputError, PageError, PageTooCostly, UnreadablePage
from dateline.limits import CHARACTERS, SECONDS, time_limit
from dateline.model import Article, Block, Dated, Notice, Page, Reading
from dateline.pages import Record
from dateline.pool import map_ordered
from dateline.text import article_id

Source = bytes | str | Path | Page


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one record: a reading, or the error that stands in its place. `id` and `line` are the record's."""

    id: str | int | None
    reading: Reading | None = None
    error: PageError | None = None
    line: int | None = None


def extract(source: Source, url: str | None = None) -> Article:
    """The clean article of a page.

    `source`: the bytes or the text of a page, a path to one, or a `Page`. `url`: where it came from, evidence for date and site.
    A `Page` of media "text" is UTF-8 and taken as it stands. Raises `PageError` when the page cannot be read.
    """
    page = pages.load(source, url)
    if page.media == "text":
        return as_it_stands(page.content.decode("utf-8", "replace"), page.url)
    return article.extract(page, pages.decode(page))


def read(source: Source | Article, url: str | None = None, published: str | None = None) -> Reading:
    """Everything that a page or an article yields. `published`: an ISO date that overrides what the page says.

    Raises `PageError` when the page cannot be read, `InputError` when `published` is no date.
    """
    return _read(_dated(source if isinstance(source, Article) else extract(source, url), published))


def read_text(text: str, published: str | None = None, url: str | None = None) -> Reading:
    """Everything that a text yields, taken as it stands: nothing is cleaned, offsets point into `text`."""
    return read(as_it_stands(text, url), published=published)


def clean(source: Source | Article, url: str | None = None, published: str | None = None) -> Reading:
    """The article alone, as a reading without findings: `extract` at its full speed, in the shape of `read`."""
    found = _dated(source if isinstance(source, Article) else extract(source, url), published)
    skipped = Notice("not-read", "only the article was asked for; nothing was read from it")
    return Reading(f"dateline {__version__}", found, notices=(*found.notices, skipped))


def version() -> str:
    """The name and version of this engine and of the reader's weights, as every reading carries it."""
    return f"dateline {__version__} / {language.load().name}"


def read_many(records: Iterable[Record], workers: int = 1, seconds: float = SECONDS) -> Iterator[Outcome]:
    """An outcome for every record (`pages.records`, `pages.jsonl`), in their order and the same whatever the number of `workers`.

    A page that cannot be read, takes longer than `seconds` or kills its process gives an `Outcome` with an error; others go on.
    """
    yield from map_ordered(partial(read_record, seconds=seconds), records, workers, lost)


def read_record(record: Record, seconds: float = SECONDS, clean_only: bool = False) -> Outcome:
    """The outcome of one record under a limit of time; what is wrong with its page never raises. 0 seconds are no limit."""
    if record.page is None:
        return Outcome(record.id, error=record.error or UnreadablePage("no page"), line=record.line)
    try:
        with time_limit(seconds):
            found = (clean if clean_only else read)(record.page, published=record.published)
    except PageError as error:
        return Outcome(record.id, error=error, line=record.line)
    except (MemoryError, RecursionError) as error:
        costly = PageTooCostly(f"needs too much memory or depth ({type(error).__name__})", record.page.name)
        return Outcome(record.id, error=costly, line=record.line)
    except Error:
        raise
    except Exception as error:  # the one broad seam: a mistake of ours on one page must not stop a run over many
        defect = Defect(f"{type(error).__name__} at {_place(error)}: {error}", record.page.name)
        return Outcome(record.id, error=defect, line=record.line)
    return Outcome(record.id, reading=found, line=record.line)


def lost(record: Record) -> Outcome:
    """The outcome of a record whose process died each time: killed for its memory, or a crash in native code."""
    return Outcome(record.id, error=PageTooCostly("the process that read this page died twice"), line=record.line)


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


def _read(found: Article) -> Reading:
    if len(found.text) > CHARACTERS:
        raise PageTooCostly(f"{len(found.text):,} characters of text; the limit for one article is {CHARACTERS:,}")
    marks = language.load().annotate(found.text, tuple(block.start for block in found.blocks))
    published = found.published.value[:10] if found.published else None
    return reading.read(found, marks, published, version())


def _dated(found: Article, published: str | None) -> Article:
    if published is None:
        return found
    iso(published)
    return dataclasses.replace(found, published=Dated(published, "given", "the caller named the date"))


def iso(value: str | None) -> str | None:
    """The value when it is an ISO date or instant, or None. Raises `InputError` for anything else."""
    try:
        date.fromisoformat((value or "2000-01-01")[:10])
    except ValueError as error:
        raise InputError("not an ISO date such as 2031-05-17", str(value)) from error
    return value


def _place(error: Exception) -> str:
    """The innermost line of our own code that the error went through."""
    home = Path(__file__).parent
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(home)] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"
