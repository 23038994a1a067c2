"""Cues taken up again by a participle: "said the road was shut, adding that it would open on Monday".

The participle has the source of the cue before it and opens a statement of its own, so it is cut out of the first one's content.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.model import Span
from dateline.reading.document import Document
from dateline.reading.statements import spans
from dateline.reading.statements.drafts import Draft


def joined(doc: Document, found: list[Draft]) -> list[Draft]:
    """The drafts, participles with their sources, and contents that end before a participle that takes their cue up."""
    made = list(found)
    for i, draft in enumerate(made):
        before = _taken_up(doc, draft, made)
        if before is None:
            continue
        first = made[before]
        start = min(s for s, _ in draft.cue)
        made[i] = replace(
            draft, source=first.source, speaker=first.speaker, why=f"{draft.why}, source of the cue before"
        )
        made[before] = replace(first, content=_up_to(doc.text, first.content, start, draft))
    return made


def _taken_up(doc: Document, draft: Draft, found: list[Draft]) -> int | None:
    """The number of the draft whose cue a participle takes up: the last one before it in its sentence that has a source."""
    verb = draft.verb
    if verb < 1 or doc.words[verb - 1] not in (",", "—", "–") or not doc.lower[verb].endswith("ing"):
        return None
    sentence = doc.sentence_of[verb]
    outer = [d for d in found if d.content and d.verb >= 0]
    earlier = [
        (other.cue[0][0], k)
        for k, other in enumerate(found)
        if other.source and other.cue[0][0] < doc.start[verb] and other.verb >= 0 and doc.sentence_of[other.verb] == sentence
        and not doc.lower[other.verb].endswith("ing") and not _relative(doc, other)
        and not any(_holds(d, other) for d in outer if d is not other)
    ]  # fmt: skip
    if any(doc.deprel[c].startswith("nsubj") for c in doc.children[verb]) or not earlier:
        return None
    return max(earlier)[1]


def _relative(doc: Document, draft: Draft) -> bool:
    """Whether a cue stands in a relative clause: its source is no subject of the sentence."""
    return draft.speaker is not None and doc.lower[draft.speaker] in ("who", "which", "that")


def _holds(draft: Draft, other: Draft) -> bool:
    """Whether a cue stands in what another says."""
    return any(s <= other.cue[0][0] < e for s, e in draft.content)


def _up_to(text: str, content: tuple[Span, ...], start: int, later: Draft) -> tuple[Span, ...]:
    """The spans of a content before a place; what follows the later statement is left as it is."""
    stop = max(e for _, e in later.content)
    kept = []
    for a, b in content:
        if a < start < b:
            b = spans.clean(text, (a, start))[1]
        elif start <= a < stop:
            continue
        if a < b:
            kept.append((a, b))
    return tuple(kept) or content
