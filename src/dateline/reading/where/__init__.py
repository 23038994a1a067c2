"""Where: place mentions resolved to GeoNames ids."""

from __future__ import annotations

from dateline.model import Place
from dateline.reading.document import Document
from dateline.reading.who import Cast


def find(document: Document, cast: Cast) -> tuple[Place, ...]:
    """The places of a text in text order, each with its id and coordinates or with the reason why there are none."""
    return ()
