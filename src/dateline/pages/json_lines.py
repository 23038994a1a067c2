"""Many pages as JSON lines: `{"id", "text" | "html", "published", "url", "dump"}`; a bad line is an error value, never a stop."""

from __future__ import annotations

import gzip
import json
import re
import sys
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from dateline.errors import InputError, PageError, PageTooCostly, UnreadablePage
from dateline.model import Media, Page
from dateline.pages.limits import MAX_LINE_BYTES, Stream
from dateline.pages.load import page_of_text
from dateline.pages.record import Record

CHUNK = 1 << 20
#: The id of a line that is too long or broken to be parsed, so that its error can still be told from others.
ID = re.compile(rb'"id"\s*:\s*(?P<id>"(?:[^"\\]|\\.){0,300}"|-?\d{1,18})')


def jsonl(source: Path | str) -> Iterator[Record]:
    """One `Record` for every line of a file that is not blank, in order. `source`: a path, .gz allowed, or "-" for standard input.

    A line that is no JSON object, has no text, or is over the limit gives a record with an error, its number and, where it
    can be seen, its id; so does the place where a damaged archive ends. Raises `InputError` when there is no such file.
    """
    if str(source) == "-":
        yield from _records(sys.stdin.buffer, "-")
        return
    path = Path(source)
    if not path.is_file():
        raise InputError("no such file", str(path))
    with gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb") as stream:
        yield from _records(stream, str(path))


def parse(line: bytes, number: int, about: str) -> Record:
    """The record of one line (see READING.md); errors come back as values."""
    try:
        row = json.loads(line.decode("utf-8-sig", "strict"))
        if not isinstance(row, dict):
            raise UnreadablePage("not a JSON object", about)
        return Record(_id(row), _page(row, about), published=_published(row, about), line=number)
    except PageError as error:
        return Record(_seen_id(line), error=_at(error, number, about), line=number)
    except (ValueError, RecursionError) as error:
        detail = "nested too deeply" if isinstance(error, RecursionError) else f"not JSON: {error}"
        return Record(_seen_id(line), error=_at(UnreadablePage(detail), number, about), line=number)


def _records(stream: Stream, about: str) -> Iterator[Record]:
    """The records of an open stream."""
    number = 0
    try:
        while line := stream.readline(MAX_LINE_BYTES + 1):
            number += 1
            if len(line) > MAX_LINE_BYTES:
                _skip_line(stream)
                error = PageTooCostly(f"a line of more than {MAX_LINE_BYTES:,} bytes")
                yield Record(_seen_id(line[:CHUNK]), error=_at(error, number, about), line=number)
            elif line.strip():
                yield parse(line, number, about)
    except (OSError, EOFError, zlib.error) as error:
        yield Record(
            None, error=_at(UnreadablePage(f"the file ends here: {error}"), number + 1, about), line=number + 1
        )


def _skip_line(stream: Stream) -> None:
    """Reads on to the next line end without keeping anything."""
    while (piece := stream.readline(CHUNK)) and not piece.endswith(b"\n"):
        pass


def _page(row: dict[str, Any], about: str) -> Page:
    """The page of a row: `html`, or `text` as it stands, or `text` as a dump."""
    url = row.get("url")
    if url is not None and not isinstance(url, str):
        raise UnreadablePage('"url" is not a string', about)
    media: Media = "html" if row.get("html") is not None else "dump" if row.get("dump") is True else "text"
    text = row.get("html") if media == "html" else row.get("text")
    if not isinstance(text, str):
        raise UnreadablePage('neither "text" nor "html" is a string', about)
    return page_of_text(text, media, str(_id(row)) if _id(row) is not None else about, url)


def _id(row: dict[str, Any]) -> str | int | None:
    """The id of a row; one that is neither text nor a whole number counts as none."""
    value = row.get("id")
    return value if isinstance(value, str | int) and not isinstance(value, bool) else None


def _published(row: dict[str, Any], about: str) -> str | None:
    """The ISO date that a row gives."""
    value = row.get("published")
    if value is None:
        return None
    try:
        date.fromisoformat(value[:10])
    except (ValueError, TypeError) as error:
        raise UnreadablePage(f'"published" is no ISO date: {value!r:.40}', about) from error
    return str(value)


def _seen_id(line: bytes) -> str | int | None:
    """The id that a line shows even when the rest of it cannot be used."""
    found = ID.search(line)
    if not found:
        return None
    try:
        value = json.loads(found["id"])
    except ValueError:
        return None
    return value if isinstance(value, str | int) else None


def _at(error: PageError, number: int, about: str) -> PageError:
    """The same error, about a line."""
    return type(error)(f"line {number}: {error.detail}", about)
