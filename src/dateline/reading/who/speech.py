"""Who "I" and "we" are: quotations by token, and the speaker of each from the reader's marks and the cue verb beside it."""

from __future__ import annotations

from dateline.reading.document import Document
from dateline.reading.who import links
from dateline.reading.who.draft import Draft, Group
from dateline.text import QUOTE_PAIRS

_CUES = frozenset(
    "say tell add explain ask reply write note declare insist announce warn argue recall state continue admit claim exclaim"
    " shout whisper answer comment remark conclude stress joke respond acknowledge repeat think go".split()
)
#: a quotation longer than this was left open
_LONGEST = 4000


def quotations(doc: Document) -> list[int]:
    """For every token the number of the quotation that it stands in, 0 outside; a paragraph's end closes what is open."""
    spans = _spans(doc.text, [(b.start, b.end) for b in doc.article.blocks] or [(0, len(doc.text))])
    found = [0] * len(doc)
    at = 0
    for token, start in enumerate(doc.start):
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if at < len(spans) and spans[at][0] <= start:
            found[token] = at + 1
    return found


def _spans(text: str, blocks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    for start, end in blocks:
        opened, closers = -1, ""
        for i in range(start, end):
            c = text[i]
            if opened >= 0:
                if c in closers and i - opened < _LONGEST:
                    found.append((opened, i + 1))
                    opened = -1
            elif c in QUOTE_PAIRS and c not in "‘‚":
                opened, closers = i, QUOTE_PAIRS[c]
        if opened >= 0 and end - opened < _LONGEST and text[opened] in "“„«":
            found.append((opened, end))
    return found


def join(doc: Document, drafts: list[Draft], quoted: list[int]) -> None:
    """Join first persons: all of the article's own voice to one entity a number, all of a quotation to its speaker."""
    first = [d for d in drafts if d.form == "pronoun" and d.person == 1]
    if not first:
        return
    by_head = {d.head: d for d in drafts if d.form != "pronoun" or d.person == 3}
    speakers: dict[int, Draft | None] = {}
    own: dict[tuple[str, int], Draft] = {}
    for draft in first:
        number = quoted[draft.head]
        key = (draft.number, 0)
        if number:
            if number not in speakers:
                speakers[number] = _speaker(doc, draft, quoted, by_head)
            speaker = speakers[number]
            if speaker is not None and draft.number == "s" and speaker.number != "p":
                links.tie(draft, speaker, "the speaker of the quotation")
                continue
            key = (draft.number, speaker.index if speaker is not None else -number)
        other = own.setdefault(key, draft)
        if other is draft:
            if draft.entity is None:
                Group().add(draft)
        else:
            links.tie(draft, other, "one voice speaks")


def _speaker(doc: Document, draft: Draft, quoted: list[int], by_head: dict[int, Draft]) -> Draft | None:
    """The subject of the cue of the quotation that a pronoun stands in: in its sentence, the one after, the one before."""
    for mark in doc.annotation.attributions:
        if mark.source and any(s <= draft.start < e for s, e in mark.content):
            head = doc.head_in(doc.tokens_in(mark.source[0]))
            if head is not None and head in by_head:
                return by_head[head]
    number = doc.sentence_of[draft.head]
    block = doc.block_at(draft.start)
    for other in (number, number + 1, number - 1, number + 2, number - 2):
        if not 0 <= other < len(doc.sentences):
            continue
        tokens = doc.sentences[other]
        if block is not None and not block.start <= doc.start[tokens.start] < block.end:
            continue
        for token in tokens:
            if not quoted[token] and doc.lemmas[token] in _CUES and doc.upos[token] == "VERB":
                for child in doc.children[token]:
                    if doc.deprel[child] == "nsubj" and child in by_head:
                        return by_head[child]
    return None
