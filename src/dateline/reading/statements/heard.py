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
#: acts that the heads take for sayings; the rules know which of their complements are claims
ACTS = frozenset(
    "deny refuse decline reject observe name question recall agree accept throw turn rule offer endorse support back oppose congratulate summon recognise recognize remember hear learn notice forget".split()
)


def added(doc: Document, found: list[Draft]) -> list[Draft]:
    """The drafts of marks that say something new."""
    taken = {cue for draft in found for cue in draft.cue}
    made = []
    for mark in doc.annotation.attributions:
        fresh = not any(_touch(cue, other) for cue in mark.cue for other in taken)
        acts = any(doc.lemmas[t] in ACTS for cue in mark.cue for t in doc.tokens_in(cue))
        if mark.score >= SURE and mark.cue and mark.content and fresh and not acts and not _repeats(mark, found):
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
    content = tuple(_whole(doc, spans.clean(doc.text, span)) for span in mark.content)
    return Draft(-1, source, mark.cue, content, "speech", "asserted", head, False, "reader's attribution heads")


def _whole(doc: Document, span: Span) -> Span:
    """A span that ends with the phrase in which it ends: heads sometimes stop before the noun that a word belongs to."""
    tokens = doc.tokens_in(span)
    if not tokens:
        return span
    last = tokens[-1]
    head = doc.head[last]
    opens = (
        doc.upos[last] in ("DET", "ADJ", "ADP", "AUX", "PART", "NUM", "SCONJ", "CCONJ")
        or doc.deprel[last] == "compound"
    )
    if not opens or head <= last or doc.sentence_of[head] != doc.sentence_of[last]:
        return span
    return span[0], spans.clean(doc.text, (span[0], doc.end[max(doc.subtree(head))]))[1]
