"""Drafts and quotations into statements: contents grow to their marks, split quotations join, what is nested is told apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.model import Span, Statement, StatementType, Time
from dateline.reading.document import Document
from dateline.reading.statements.drafts import Draft
from dateline.reading.statements.quotes import Quotation
from dateline.reading.who import Cast
from dateline.text import trimmed

DIRECT, MIXED = 0.98, 0.02
#: letters between a cue and the full stop of its sentence, for a quotation behind it to go on
CLOSE = 40


def grown(text: str, draft: Draft, quotations: tuple[Quotation, ...]) -> Draft:
    """A draft whose contents take in the marks of quotations that they fill or cut."""
    spans = list(draft.content)
    for i, (start, end) in enumerate(spans):
        for q in quotations:
            inside = q.start < end and start < q.end
            if not inside or any(q.start <= c[0] < q.end for c in draft.cue):
                continue
            overlap = min(end, q.end) - max(start, q.start)
            if overlap >= 0.5 * (q.end - q.start) or overlap >= 0.6 * (end - start):
                start, end = min(start, q.start), max(end, q.end)
        spans[i] = (start, end)
    return replace(draft, content=tuple(_merged(text, spans)))


def run_on(doc: Document, draft: Draft, quotations: tuple[Quotation, ...], cues: Iterable[int]) -> Draft:
    """A clause that goes on in the same sentence with quoted words and no cue of their own ("says it failed, and “we will mend it”")."""
    start, end = draft.content[-1]
    sentence = [t for t in doc.sentence_at(start) if doc.start[t] >= end]
    if not sentence or draft.cue[0][0] > end or doc.lower[sentence[0]] not in (",", "and", "but", "because", "that"):
        return draft
    stop = doc.end[sentence[-1]] if doc.words[sentence[-1]] not in (".", "!", "?") else doc.start[sentence[-1]]
    later = [q for q in quotations if end <= q.start and q.end <= stop + 1]
    owned = any(end <= doc.start[t] < stop for t in cues)
    if not later or owned:
        return draft
    return replace(draft, content=(*draft.content[:-1], (start, max(stop, later[-1].end))))


def followed(doc: Document, drafts: list[Draft], loose: list[Quotation]) -> list[Draft]:
    """The drafts, those whose cue ends its sentence with the quotations that come right behind ('..., he said. "We will see."')."""
    made = list(drafts)
    for q in loose:
        head = doc.text[: q.start].rstrip(" ")
        if not head.endswith("."):
            continue
        low = doc.start[doc.sentence_at(len(head) - 1)[0]]
        ends = [(d.cue[0][0], i) for i, d in enumerate(made) if _ends_sentence(d, low, len(head))]
        if ends:
            i = max(ends)[1]
            made[i] = replace(made[i], content=(*made[i].content, (q.start, q.end)))
    return made


def _ends_sentence(draft: Draft, low: int, high: int) -> bool:
    """Whether a cue follows what it says and ends the sentence from `low` to `high`."""
    if draft.verb < 0 or not draft.content:
        return False
    start, end = draft.cue[0][0], draft.cue[-1][1]
    return low <= start and end <= high <= end + CLOSE and draft.content[-1][1] <= start


def _merged(text: str, spans: list[Span]) -> list[Span]:
    """Spans in text order, those joined that touch or overlap."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def kind_of(text: str, content: tuple[Span, ...], quotations: tuple[Quotation, ...]) -> StatementType:
    """Direct, mixed or indirect by the share of the content's letters inside quotation marks."""
    letters = quoted = 0
    for start, end in content:
        for i in range(start, end):
            if text[i].isalnum():
                letters += 1
                quoted += any(q.start <= i < q.end for q in quotations)
    share = quoted / letters if letters else 0.0
    return "direct" if share >= DIRECT else "mixed" if share > MIXED else "indirect"


def speaker_of(doc: Document, draft: Draft, cast: Cast) -> int | None:
    """The entity that a source names: of the mention at its head, else of the first mention in it."""
    if draft.voice is not None:
        start, end = draft.voice
        return next((m.entity for m in cast.mentions if m.start < end and start < m.end and m.entity is not None), None)
    inside = [m for m in cast.mentions if any(s <= m.start and m.end <= e for s, e in draft.source)]
    if draft.speaker is not None:
        at = doc.start[draft.speaker]
        for mention in sorted(inside, key=lambda m: m.start - m.end):
            if mention.start <= at < mention.end and mention.entity is not None:
                return mention.entity
    return next((m.entity for m in inside if m.entity is not None), None)


def numbered(
    doc: Document, drafts: list[Draft], quotations: tuple[Quotation, ...], cast: Cast, times: tuple[Time, ...]
) -> tuple[Statement, ...]:
    """Statements in text order with ids, speakers, types and what they stand in."""
    ordered = sorted(
        (d for d in (_tidy(doc.text, draft) for draft in drafts) if d.content),
        key=lambda d: (min(s for s, _ in (*d.content, *d.source, *d.cue)), d.verb),
    )
    return tuple(
        Statement(
            id=i,
            type=kind_of(doc.text, draft.content, _beside(draft, quotations)),
            source=draft.source,
            cue=draft.cue,
            content=draft.content,
            speaker=speaker_of(doc, draft, cast),
            within=_within(i, ordered),
            kind=draft.kind,
            polarity=draft.polarity,
            time=None,
            why=draft.why,
        )
        for i, draft in enumerate(ordered)
    )


def _beside(draft: Draft, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """The quotations that tell a statement's type: not one in which its own cue stands, for then somebody else is quoted."""
    return tuple(q for q in quotations if not any(q.start <= start < q.end for start, _ in draft.cue[:1]))


def _tidy(text: str, draft: Draft) -> Draft:
    """A draft whose spans begin and end with a letter or a mark, in text order; spans of white space are gone."""
    roles = [sorted(trimmed(text, *span) for span in spans) for spans in (draft.source, draft.cue, draft.content)]
    source, cue, content = (tuple(span for span in role if span[0] < span[1]) for role in roles)
    return replace(draft, source=source, cue=cue, content=content)


def _within(number: int, drafts: list[Draft]) -> int | None:
    """The statement in whose content the cue and content of a statement stand; the tightest of several."""
    own = drafts[number]
    spans = [*own.cue, *own.content]
    best = None
    for i, other in enumerate(drafts):
        if i == number or not all(any(s <= a and b <= e for s, e in other.content) for a, b in spans):
            continue
        size = sum(e - s for s, e in other.content)
        if best is None or size < best[0]:
            best = (size, i)
    return best[1] if best else None
