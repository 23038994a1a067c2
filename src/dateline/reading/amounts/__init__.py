"""Amounts: money, percent, counts, ages, measures, ordinals, scores.

A scan over the words of the text finds numerals (`numbers`); rules decide what kind each is (`rules`); modifiers and ranges
widen it ("more than", "between 10 and 20"); what is counted is read off the words and the syntax around it (`counted`).
The span is the number with its unit and modifier. `low` and `high` are what the text warrants: "more than 300" has no high.
"""

from __future__ import annotations

from dateline.model import Amount, Time
from dateline.reading.amounts.build import find_all
from dateline.reading.amounts.country import outlet_country
from dateline.reading.document import Document


def find(document: Document, times: tuple[Time, ...], country: str | None = None) -> tuple[Amount, ...]:
    """The amounts of a text in text order, none inside a time but ages.

    `country`: ISO alpha-3 of the outlet, for "$" and other words that several countries have for their money; by default the
    country of the address that the article came from.
    """
    return tuple(find_all(document, times, country or outlet_country(document.article.url)))
