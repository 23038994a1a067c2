"""One line of JSONL in, one line out: `{"id", "text" | "html"}` becomes `{"id", "reading"}` or `{"id", "error"}`."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal, cast

from dateline import engine
from dateline.errors import InputError, PageError
from dateline.limits import SECONDS
from dateline.model import Page, Reading


@dataclass(frozen=True, slots=True)
class Options:
    """What to write beside the reading itself, and the seconds that one page may take. `clean`: the article alone."""

    tokens: bool = False
    rejected: bool = False
    clean: bool = False
    seconds: float = SECONDS


@dataclass(frozen=True, slots=True)
class Line:
    """A numbered line of the input; numbers count from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Answerer:
    """A function from a line of the input to a line of the output that can be sent to another process."""

    options: Options

    def __call__(self, line: Line) -> str:
        """The output line, without its line end."""
        row: object = None
        try:
            row = json.loads(line.text)
            found = engine.guarded("", lambda: read_row(row, self.options.clean), self.options.seconds)
        except ValueError as error:
            return failure(line, row, InputError(f"line {line.number} is no JSON: {error}"))
        except RecursionError:
            return failure(line, row, InputError(f"line {line.number} is JSON nested too deep"))
        if found.reading is None:
            return failure(line, row, found.error or InputError("nothing was read"))
        return written({"id": cast(dict[str, Any], row).get("id"), "reading": trimmed(found.reading, self.options)})


def read_row(row: object, clean: bool = False) -> Reading:
    """The reading of one input object. Raises `InputError` when it is no such object, `PageError` when its page is unreadable."""
    if not isinstance(row, dict):
        raise InputError("not a JSON object")
    text, html = row.get("text"), row.get("html")
    url, published = _string(row, "url"), _string(row, "published")
    read = engine.clean if clean else engine.read
    if isinstance(html, str):
        return read(_page(html, "html", url), published=published)
    if not isinstance(text, str):
        raise InputError('neither "text" nor "html" holds a string')
    if row.get("dump"):
        return read(_page(text, "dump", url), published=published)
    return read(engine.as_it_stands(text, url), published=published)


def _page(text: str, media: Any, url: str | None) -> Page:
    return Page(text.encode("utf-8", "replace"), media, url=url, charset="utf-8")


def _string(row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise InputError(f'"{name}" is no string')
    return value or None


def trimmed(reading: Reading, options: Options) -> dict[str, Any]:
    """The JSON of a reading without what was not asked for."""
    found = reading.to_dict()
    for name, wanted in (("tokens", options.tokens), ("predicates", options.tokens), ("rejected", options.rejected)):
        if not wanted:
            found.pop(name, None)
    return found


def failure(line: Line, row: object, error: PageError | InputError) -> str:
    """The output line for an input line that cannot be read."""
    name = row.get("id") if isinstance(row, dict) else None
    place = {} if name is not None else {"line": line.number}
    return written({"id": name, **place, "error": {"code": error.code, "detail": str(error)}})


def lost(line: Line) -> str:
    """The output line for an input line whose process died."""
    try:
        row = json.loads(line.text)
    except ValueError:
        row = None
    return failure(line, row, PageError("the process that read this page died twice"))


def written(value: Any) -> str:
    """A value as one line of JSON; characters that UTF-8 cannot hold (lone surrogates) are escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":"))
    return text


def lines_of(path: str) -> Iterator[Line]:
    """The non-empty lines of a file, a `.gz` file, or standard input ("-"). Bytes that are not UTF-8 become U+FFFD."""
    with _opened(path, "rb") as stream:
        for number, raw in enumerate(stream, start=1):
            if raw.strip():
                yield Line(number, raw.decode("utf-8", "replace"))


def writing(path: str) -> AbstractContextManager[IO[bytes]]:
    """A stream for the output: a file, a `.gz` file (the same bytes every time), or standard output ("-")."""
    return _opened(path, "wb")


@contextmanager
def _opened(path: str, mode: Literal["rb", "wb"]) -> Iterator[IO[bytes]]:
    """A byte stream of a path. Raises `InputError` when the path cannot be opened."""
    if path == "-":
        yield sys.stdin.buffer if mode == "rb" else sys.stdout.buffer
        return
    with ExitStack() as stack:
        try:
            stream: IO[bytes] = stack.enter_context(Path(path).open(mode))
        except OSError as error:
            raise InputError(error.strerror or "cannot be opened", path) from error
        if path.endswith(".gz"):
            packed = gzip.GzipFile("", mode, fileobj=stream, mtime=0)
            stream = cast(IO[bytes], stack.enter_context(packed))
        yield stream
