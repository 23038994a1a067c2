"""Where the title of a text stands: what it tells in short, the text below tells again in full."""

from __future__ import annotations

from dateline.model import Span
from dateline.reading.document import Document

#: words of the longest first line that is taken for a title where the page names none
LONGEST = 24
_ENDS = (".", "!", "?", ":", ";", '"', "”", "’", "'", ",")


def span(doc: Document) -> Span | None:
    """The characters of the title that is followed by a text: the block of that kind, else a first line without a full stop;
    None for a text without a title and for one that is nothing else."""
    blocks = doc.article.blocks
    if len(blocks) < 2:
        return None
    named = next((b for b in blocks[:3] if b.kind == "title"), None)
    if named is not None:
        return named.start, named.end
    first = blocks[0]
    line = doc.text[first.start : first.end].rstrip()
    if first.kind != "paragraph" or line.endswith(_ENDS) or not 2 < len(line.split()) <= LONGEST:
        return None
    return first.start, first.end
