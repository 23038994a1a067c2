"""Phrases as spans: the source of a cue, the content of a clause, clean at their edges."""

from __future__ import annotations

import re

from dateline.model import Span
from dateline.reading.document import Document

EDGE = " \t\n\r,;:—–"
SENTENCE_END = ".!?…"


def phrase(doc: Document, head: int, without: tuple[str, ...] = ("acl:relcl", "parataxis", "ccomp", "advcl")) -> Span:
    """The phrase of a noun with its apposition and complements, without relative clauses; the longest run around its head. A name is never cut."""
    members = {head}
    stack = [head]
    while stack:
        token = stack.pop()
        for child in doc.children[token]:
            if doc.deprel[child] in without or doc.deprel[child].split(":")[0] in without:
                continue
            members.add(child)
            stack.append(child)
    ordered = sorted(members)
    low = high = ordered.index(head)
    while low and not _breaks(doc, ordered[low - 1], ordered[low]):
        low -= 1
    while high + 1 < len(ordered) and not _breaks(doc, ordered[high], ordered[high + 1]):
        high += 1
    start, end = doc.start[ordered[low]], doc.end[ordered[high]]
    for mark in doc.annotation.names:
        if mark.start <= doc.start[head] < mark.end:
            start, end = min(start, mark.start), max(end, mark.end)
    return clean(doc.text, _widened(doc, head, (start, end)))


#: words before a noun that do not belong to who says it
_BEFORE_SOURCE = frozenset("even only also but and or yet by with to from for of among".split())


def source(doc: Document, head: int) -> Span:
    """The phrase that names a source, without preposition and focus word; a relative clause that no comma parts from it says who it is."""
    tied = [c for c in doc.children[head] if doc.deprel[c].startswith("acl:relcl") and not _parted(doc, c)]
    start, end = phrase(doc, head)
    if tied and tied[0] > head:
        end = max(end, doc.end[max(doc.subtree(tied[0]))])
    end = _with_tied(doc, head, (start, end))
    tokens = list(doc.tokens_in((start, end)))
    while len(tokens) > 1 and tokens[0] < head and doc.lower[tokens[0]] in _BEFORE_SOURCE:
        tokens.pop(0)
    return clean(doc.text, (doc.start[tokens[0]], end)) if tokens else (start, end)


def _parted(doc: Document, clause: int) -> bool:
    """Whether a comma or dash parts a clause from what stands before it; the parser may hang the comma on either."""
    members = doc.subtree(clause)
    return doc.lower[members[0]] in _PARTING or doc.lower[max(0, members[0] - 1)] in _PARTING


_PARTING = frozenset((",", "—", "–", "-"))


def _with_tied(doc: Document, head: int, span: Span) -> int:
    """The end of a source with the relative clause that follows its last noun without a comma ("a clerk who saw it")."""
    inside = doc.tokens_in(span)
    after = inside[-1] + 1 if inside else 0
    if not inside or after >= len(doc) or doc.lower[after] not in ("who", "that", "whose", "whom"):
        return span[1]
    clauses = [c for t in inside for c in doc.children[t] if c > after and doc.deprel[c].startswith("acl:relcl")]
    own = doc.subtree(clauses[0]) if clauses and clauses[0] > head else []
    return doc.end[own[-1]] if own and own[0] == after else span[1]


#: what stands in brackets behind a name: "(D-N.Y.)", "(55)"
BRACKET = re.compile(r"\s?\([^()\n]{1,24}\)")


def _widened(doc: Document, head: int, span: Span) -> Span:
    """A phrase with the proper nouns beside its head that the parser hung elsewhere, and the bracket behind a name."""
    start, end = span
    tokens = doc.tokens_in(span)
    if doc.upos[head] not in ("PROPN", "NOUN") or not tokens:
        return span
    last, sentence = tokens[-1], doc.sentence_of[head]
    while (
        last + 1 < len(doc)
        and doc.sentence_of[last + 1] == sentence
        and doc.upos[last + 1] == doc.upos[last] == "PROPN"
    ):
        last += 1
        end = max(end, doc.end[last])
    for mark in doc.annotation.names:
        if mark.label == "PER" and 0 <= mark.start - end <= 1:
            end = mark.end
    bracket = BRACKET.match(doc.text, end)
    return start, bracket.end() if bracket else end


def _breaks(doc: Document, one: int, other: int) -> bool:
    """Whether words outside of the phrase stand between two of its tokens."""
    return any(doc.upos[t] != "PUNCT" for t in range(one + 1, other))


def clean(text: str, span: Span) -> Span:
    """A span without white space, commas and dashes at its edges, and without a closing sentence mark outside quotes."""
    start, end = span
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    return start, end


def clause(doc: Document, head: int, leave: set[int]) -> Span | None:
    """The span of a clause: the subtree of its head without the subtrees of the tokens in `leave`; the run around the head."""
    out: set[int] = set()
    for token in leave:
        out.update(doc.subtree(token) if token != head else ())
    members = [t for t in doc.subtree(head) if t not in out]
    if not members:
        return None
    low = high = members.index(head)
    while low and members[low] - members[low - 1] == 1:
        low -= 1
    while high + 1 < len(members) and members[high + 1] - members[high] == 1:
        high += 1
    return clean(doc.text, (doc.start[members[low]], doc.end[members[high]]))


def subtract(span: Span, holes: list[Span]) -> tuple[Span, ...]:
    """A span without its holes, as the spans that are left."""
    parts = [span]
    for start, end in holes:
        parts = [piece for s, e in parts for piece in ((s, min(e, start)), (max(s, end), e)) if piece[0] < piece[1]]
    return tuple(parts)
