"""What the reader's attribution heads add: statements whose cue the rules do not know, or whose content they did not find.

Weights without these heads change nothing. A mark is heeded where it is sure and where no statement of the rules has its cue.
"""

from __future__ import annotations

from dateline.model import AttributionMark, Span
from dateline.reading.document import Document
from dateline.reading.statements import spans
from dateline.reading.statements.drafts import Draft

#: from this score on a mark is a statement
SURE = 0.75


def added(doc: Document, found: list[Draft]) -> list[Draft]:
    """The drafts of marks that say something new."""
    taken = {cue for draft in found for cue in draft.cue}
    made = []
    for mark in doc.annotation.attributions:
        fresh = not any(_touch(cue, other) for cue in mark.cue for other in taken)
        if mark.score >= SURE and mark.cue and mark.content and fresh and not _repeats(mark, found):
            made.append(_draft(doc, mark))
    return made


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _repeats(mark: AttributionMark, found: list[Draft]) -> bool:
    """Whether some draft has nearly the same content already."""
    size = sum(end - start for start, end in mark.content)
    for draft in found:
        shared = sum(max(0, min(e, b) - max(s, a)) for s, e in mark.content for a, b in draft.content)
        if shared > 0.6 * min(size, sum(e - s for s, e in draft.content)):
            return True
    return False


def _draft(doc: Document, mark: AttributionMark) -> Draft:
    """A mark as a draft."""
    source = tuple(spans.clean(doc.text, span) for span in mark.source)
    head = doc.head_in(doc.tokens_in(source[0])) if source else None
    content = tuple(spans.clean(doc.text, span) for span in mark.content)
    return Draft(-1, source, mark.cue, content, "speech", "asserted", head, False, "reader's attribution heads")
