"""Who said what: sources, cues and contents joined to statements with a speaker."""

from __future__ import annotations

from dateline.model import Statement, Time
from dateline.reading.document import Document
from dateline.reading.who import Cast


def find(document: Document, cast: Cast, times: tuple[Time, ...]) -> tuple[Statement, ...]:
    """The statements of a text in the order of their first character; ids are positions in this order."""
    return ()
