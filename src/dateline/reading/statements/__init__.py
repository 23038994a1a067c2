"""Who said what: sources, cues and contents joined to statements with a speaker.

Quotation marks are paired (`quotes`) and find their cues (`direct`); cue verbs with their complements give the rest (`drafts`);
contents grow to their marks, and what stands inside another statement is told apart (`assemble`). The reader's attribution marks, where its
weights have them, decide what the syntax leaves open.
"""

from __future__ import annotations

from dateline.model import Statement, Time
from dateline.reading.document import Document
from dateline.reading.statements import assemble, cues, drafts, heard, interviews, lines, quotes, resumed
from dateline.reading.statements.cues import Cue
from dateline.reading.statements.direct import Direct
from dateline.reading.statements.drafts import Draft
from dateline.reading.statements.quotes import Quotation
from dateline.reading.statements.reach import Reach
from dateline.reading.who import Cast


def find(document: Document, cast: Cast, times: tuple[Time, ...]) -> tuple[Statement, ...]:
    """The statements of a text in the order of their first character; ids are positions in this order."""
    blocks = tuple((b.start, b.end) for b in document.article.blocks) or ((0, len(document.text)),)
    quotations = quotes.find(document.text, blocks)
    verbs = dict(cues.candidates(document))
    answers, answering = interviews.find(document, quotations)
    marked = Direct(document, quotations, verbs)
    speech, carried = marked.find(answering)
    carried |= answering
    taken = {draft.verb for draft in speech}
    labelled = lines.transcripts(document, [span for draft in answers for span in draft.content])
    found = [*answers, *speech, *labelled, *lines.signed(document, quotations, carried)]
    found += interviews.headline(document, quotations, carried)
    told = _from_cues(document, {v: fit for v, fit in verbs.items() if v not in taken})
    reach = Reach(document, quotations, frozenset(taken | {draft.verb for draft in told}))
    for draft in assemble.followed(document, [reach.of(draft) for draft in told], marked.loose):
        draft = assemble.grown(document.text, draft, quotations)
        if draft.content and draft.verb >= 0:
            draft = assemble.run_on(document, draft, quotations, verbs)
        if draft.content and not _owned(draft, carried):
            found.append(draft)
    found = reach.sourced(found)
    found += [assemble.grown(document.text, draft, quotations) for draft in heard.added(document, found)]
    found = resumed.joined(document, found)
    found = _without_first_person(document, found, quotations, answers)
    return assemble.numbered(document, found, quotations, cast, times)


def _from_cues(doc: Document, verbs: dict[int, tuple[Cue, ...]]) -> list[Draft]:
    """The drafts of the cue verbs that carry no quotation, and of cue phrases."""
    found = [drafts.from_verb(doc, verb, fit) for verb, fit in verbs.items()]
    found += [drafts.from_noun(doc, t) for t, word in enumerate(doc.lemmas) if word in drafts.CUE_NOUNS]
    found += [drafts.from_according(doc, t) for t, word in enumerate(doc.lower) if word == "according"]
    return [d for d in found if d is not None]


def _owned(draft: Draft, carried: set[Quotation]) -> bool:
    """Whether a draft from outside takes what is a quotation of another cue."""
    cue = draft.cue[0][0]
    return any(q.start < e and s < q.end and not q.start <= cue < q.end for q in carried for s, e in draft.content)


def _inside(draft: Draft, quotations: tuple[Quotation, ...]) -> bool:
    """Whether the cue itself is quoted."""
    return any(q.start <= s < q.end for q in quotations for s, _ in draft.cue[:1])


def _quoted_verb(draft: Draft, quotations: tuple[Quotation, ...]) -> bool:
    """Whether a cue is quoted but its source is not ('the leaders had "discussed the calendar"'): the words of another are no cue."""
    if not draft.cue or not draft.source:
        return False
    around = [q for q in quotations if q.start <= draft.cue[0][0] < q.end]
    return any(draft.source[0][1] <= q.start for q in around)


def _without_first_person(
    doc: Document, found: list[Draft], quotations: tuple[Quotation, ...], answers: list[Draft]
) -> list[Draft]:
    """First-person phrases inside a quotation or an answer ("I believe") are no statements; "I told him" in an answer is one."""
    spoken = [span for draft in answers for span in draft.content]
    kept = []
    for draft in found:
        first = draft.speaker is not None and doc.lower[draft.speaker] in ("i", "we", "you")
        answered = draft.kind != "speech" and any(a <= s < b for a, b in spoken for s, _ in draft.cue[:1])
        if not (first and (answered or _inside(draft, quotations))) and not _quoted_verb(draft, quotations):
            kept.append(draft)
    return kept
