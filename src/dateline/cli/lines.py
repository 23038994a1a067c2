"""The lines that `dateline read` writes: `{"id", "reading"}` or `{"id", "error"}`, one for every record of the input."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

from dateline import engine
from dateline.engine import Outcome
from dateline.errors import InputError
from dateline.limits import SECONDS
from dateline.model import Reading
from dateline.pages import Record


@dataclass(frozen=True, slots=True)
class Options:
    """What to write beside the reading itself, and the seconds that one page may take. `clean`: the article alone."""

    tokens: bool = False
    rejected: bool = False
    clean: bool = False
    seconds: float = SECONDS


@dataclass(frozen=True, slots=True)
class Answerer:
    """A function from a record to its line, without the line end, that can be sent to another process."""

    options: Options

    def __call__(self, record: Record) -> str:
        """The line for a record."""
        return line_of(engine.read_record(record, self.options.seconds, self.options.clean), self.options)

    def lost(self, record: Record) -> str:
        """The line for a record whose process died."""
        return line_of(engine.lost(record), self.options)


def line_of(outcome: Outcome, options: Options) -> str:
    """An outcome as one line of JSON. What has no id is named by the number of its line."""
    name: dict[str, Any] = {"id": outcome.id}
    if outcome.id is None and outcome.line is not None:
        name["line"] = outcome.line
    if outcome.reading is not None:
        return written({**name, "reading": asked(outcome.reading, options)})
    error = outcome.error
    return written({**name, "error": {"code": error.code, "detail": error.detail} if error else None})


def asked(reading: Reading, options: Options) -> dict[str, Any]:
    """The JSON of a reading without what was not asked for."""
    found = reading.to_dict()
    for name, wanted in (("tokens", options.tokens), ("predicates", options.tokens), ("rejected", options.rejected)):
        if not wanted:
            found.pop(name, None)
    return found


def written(value: Any) -> str:
    """A value as one line of JSON; characters that UTF-8 cannot hold (lone surrogates) are escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":"))
    return text


@contextmanager
def writing(path: str) -> Iterator[IO[bytes]]:
    """A stream for the output: a file, a `.gz` file (the same bytes every time), or standard output ("-").

    Raises `InputError` when the path cannot be written.
    """
    if path == "-":
        yield sys.stdout.buffer
        return
    with ExitStack() as stack:
        try:
            stream: IO[bytes] = stack.enter_context(Path(path).open("wb"))
        except OSError as error:
            raise InputError(error.strerror or "cannot be written", path) from error
        if path.endswith(".gz"):
            packed = gzip.GzipFile("", "wb", fileobj=stream, mtime=0)
            stream = cast(IO[bytes], stack.enter_context(packed))
        yield stream
