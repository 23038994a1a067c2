"""One piece of evidence for a date of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.article.metadata.days import Day

#: The guide's order of trust.
ORDER = ("structured", "visible", "url", "dateline", "caption", "text")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day, what kind of evidence gives it, how much that weighs (0 to 120), and the evidence in words."""

    day: Day
    basis: Literal["structured", "visible", "url", "dateline", "caption", "text"]
    weight: float
    why: str
    kind: Literal["published", "modified"] = "published"
    #: A person reads it on the page: text, not an attribute.
    read: bool = False
