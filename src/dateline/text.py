"""Small text facts that several stages share: white space, quotation marks, spans. Imports nothing of ours."""

from __future__ import annotations

import hashlib
import re

SPACE = re.compile(r"\s+")

#: Marks that open a quotation, with the marks that can close it; straight marks do both.
QUOTE_PAIRS = {
    '"': '"',
    "“": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "‘": "’",
    "‚": "‘’",
    "‹": "›",
    "＂": "＂",
}


def squeezed(text: str) -> str:
    """The text with every run of white space as one space and none at the ends."""
    return SPACE.sub(" ", text).strip()


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The half-open span without the white space at its ends; an empty span (start, start) when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def article_id(text: str, url: str | None) -> str:
    """The id of an article: SHA-256 of its URL and canonical text, the first 16 hexadecimal digits."""
    return hashlib.sha256(f"{url or ''}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
