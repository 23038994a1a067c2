"""Datelines: "VARNA, June 3 (Reuters) — " names where and when a report was written, not who acted nor when."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.model import Span
from dateline.reading.document import Document

#: at the start of a paragraph: a place in capitals or followed by a day or an agency, up to a dash within this many characters
_LONGEST = 70
_DASH = r"\s*(?:—|–|--|\s-\s)\s*"
_DATELINE = re.compile(
    rf"""
    (?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ][A-ZÀ-Þ][A-ZÀ-Þ.'’-]+)*[^—–.!?\n]{{0,45}}?{_DASH})
    | (?:[A-ZÀ-Þ][\w.'’-]+(?:[ ][A-ZÀ-Þ][\w.'’-]+){{0,2}}(?:,[^—–.!?\n]{{1,40}}?)?\s*(?:\([^)\n]{{2,30}}\))?{_DASH}(?=[A-ZÀ-Þ"“]))
    | (?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ][A-ZÀ-Þ][A-ZÀ-Þ.'’-]+)*[^—–.!?:\n]{{0,30}}?:\s+(?=[A-ZÀ-Þ"“]))
    """,
    re.X,
)


@lru_cache(maxsize=64)
def _of(line: str) -> int:
    """The length of the dateline that a line begins with, 0 for none."""
    found = _DATELINE.match(line[: _LONGEST + 10])
    return found.end() if found is not None and found.end() <= _LONGEST else 0


def spans(doc: Document) -> tuple[Span, ...]:
    """The datelines of the first lines of a text."""
    found = []
    for block in doc.article.blocks[:4]:
        length = _of(doc.text[block.start : min(block.end, block.start + _LONGEST + 10)])
        if length:
            found.append((block.start, block.start + length))
    return tuple(found)
