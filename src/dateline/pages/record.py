"""The unit that many pages are read in: one page, or the error that stands in its place."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.errors import PageError
from dateline.model import Page


@dataclass(frozen=True, slots=True)
class Record:
    """One page of many. Exactly one of `page` and `error` is there."""

    #: The id of a JSON line, or the path of a file; None for a line that has none.
    id: str | int | None
    page: Page | None = None
    error: PageError | None = None
    #: ISO date that the carrier gives, which overrides what the page says.
    published: str | None = None
    #: The number of the line, counted from 1, in JSON lines.
    line: int | None = None
