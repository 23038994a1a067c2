"""Amounts: money, percent, counts, ages, measures, ordinals, scores."""

from __future__ import annotations

from dateline.model import Amount, Time
from dateline.reading.document import Document


def find(document: Document, times: tuple[Time, ...], country: str | None = None) -> tuple[Amount, ...]:
    """The amounts of a text in text order, none inside a time. `country`: ISO alpha-3 of the outlet, for "$" and the like."""
    return ()
