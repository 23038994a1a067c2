"""Who said what: sources, cues and contents joined to statements with a speaker.

Cue verbs with their complements give drafts (`drafts`), quotation marks are paired (`quotes`), contents grow to their marks and
quotations beside a cue or in the paragraph after it are joined to it (`assemble`). The reader's attribution marks, where its
weights have them, decide what the syntax leaves open.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.model import Statement, Time
from dateline.reading.document import Document
from dateline.reading.statements import assemble, cues, drafts, quotes
from dateline.reading.statements.drafts import Draft
from dateline.reading.statements.quotes import SHARD, Quotation
from dateline.reading.who import Cast


def find(document: Document, cast: Cast, times: tuple[Time, ...]) -> tuple[Statement, ...]:
    """The statements of a text in the order of their first character; ids are positions in this order."""
    blocks = tuple((b.start, b.end) for b in document.article.blocks) or ((0, len(document.text)),)
    quotations = quotes.find(document.text, blocks)
    found = _from_cues(document, quotations)
    found = _with_quotations(document, found, quotations)
    found = _without_first_person(document, found, quotations)
    return assemble.numbered(document, found, quotations, cast, times)


def _from_cues(doc: Document, quotations: tuple[Quotation, ...]) -> list[Draft]:
    """The drafts of all cue verbs and cue phrases, grown to the marks of their quotations."""
    found = [drafts.from_verb(doc, verb, fit) for verb, fit in cues.candidates(doc)]
    found += [drafts.from_according(doc, t) for t, word in enumerate(doc.lower) if word == "according"]
    return [assemble.grown(doc.text, d, quotations) for d in found if d is not None]


def _with_quotations(doc: Document, found: list[Draft], quotations: tuple[Quotation, ...]) -> list[Draft]:
    """Drafts with the quotations that they carry; quotations that nobody carries go on with the statement before."""
    taken = {q for d in found for q in quotations if any(s < q.end and q.start < e for s, e in d.content)}
    made = []
    for draft in sorted(found, key=lambda d: d.cue[0]):
        if draft.quotes and not _inside(draft, quotations) and (not draft.content or _touches(draft, quotations)):
            more = assemble.beside(doc, draft, quotations, taken)
            if more:
                taken.update(more)
                draft = replace(draft, content=tuple(sorted({*draft.content, *((q.start, q.end) for q in more)})))
        if draft.content:
            made.append(draft)
    return _continued(doc, made, quotations, taken)


def _inside(draft: Draft, quotations: tuple[Quotation, ...]) -> bool:
    """Whether the cue itself is quoted."""
    return any(q.start <= draft.cue[0][0] < q.end for q in quotations)


def _touches(draft: Draft, quotations: tuple[Quotation, ...]) -> bool:
    """Whether some content of a draft is a quotation: only then do further quotations belong to it."""
    return any(
        s <= q.start and q.end <= e and q.end - q.start > 0.6 * (e - s) for s, e in draft.content for q in quotations
    )


def _continued(
    doc: Document, made: list[Draft], quotations: tuple[Quotation, ...], taken: set[Quotation]
) -> list[Draft]:
    """Long quotations without a cue of their own: the last direct statement before them goes on, in its paragraph or the next."""
    for q in quotations:
        if q in taken or q.end - q.start <= SHARD * 2 or q.single:
            continue
        earlier = [d for d in made if d.quotes and d.content[0][0] < q.start and _touches(d, quotations)]
        last = max(earlier, key=lambda d: d.content[-1][1], default=None)
        if (
            last is not None
            and doc.text.count("\n", last.content[-1][1], q.start) <= 2
            and q.start - last.content[-1][1] < 400
        ):
            made[made.index(last)] = replace(last, content=(*last.content, (q.start, q.end)))
    return made


def _without_first_person(doc: Document, found: list[Draft], quotations: tuple[Quotation, ...]) -> list[Draft]:
    """First-person phrases inside a quotation ("I believe") are no statements."""
    return [
        d
        for d in found
        if not (_inside(d, quotations) and d.speaker is not None and doc.lower[d.speaker] in ("i", "we", "you"))
    ]
