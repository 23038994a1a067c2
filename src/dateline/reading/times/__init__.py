"""Time expressions: spans, TIMEX3 types and values, bound to the date of the article."""

from __future__ import annotations

from dateline.model import Time
from dateline.reading.document import Document


def find(document: Document, published: str | None) -> tuple[Time, ...]:
    """The time expressions of a text in text order. `published`: the ISO date that "Monday" is reckoned from, or None."""
    return ()
