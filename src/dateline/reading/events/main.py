"""The article's main happening: who did what, when and where, from its first sentences, coded event or not."""

from __future__ import annotations

from collections import Counter

from dateline.model import Main, Place, Span, Time
from dateline.reading import clauses
from dateline.reading.document import Document

#: verbs that only carry what was said or done
CARRIERS = frozenset("say tell report announce claim confirm state add note warn believe reveal".split())
LONGEST = 14
HEADS = ("title",)
BODY = ("lead", "paragraph", "quote", "list-item")


def find(doc: Document, times: tuple[Time, ...], places: tuple[Place, ...]) -> Main:
    """The main happening of a text as four spans, None where its first sentences do not say."""
    for sentence in _first_sentences(doc):
        verb = _main_verb(doc, sentence)
        if verb is None:
            continue
        return Main(
            who=_who(doc, verb),
            what=_what(doc, verb, sentence),
            when=_when(doc, times, sentence),
            where=_where(doc, places, sentence),
        )
    return Main()


def _first_sentences(doc: Document) -> list[range]:
    """The sentences that may tell the main happening: those of the lead and first paragraphs, then the title's."""
    body: list[range] = []
    title: list[range] = []
    for sentence in doc.sentences[:8]:
        block = doc.block_at(doc.start[sentence[0]])
        (title if block is not None and block.kind == "title" else body).append(sentence)
    return [*(s for s in body if len(s) > 5), *title]


def _main_verb(doc: Document, sentence: range) -> int | None:
    """The verb of the main happening: the root, or what a verb of saying carries."""
    root = next((t for t in sentence if doc.head[t] < 0), None)
    if root is None:
        return None
    for _ in range(2):
        inner = next(
            (c for c in doc.children[root] if doc.deprel[c] in ("ccomp", "parataxis") and doc.upos[c] == "VERB"), None
        )
        if doc.lemmas[root] in CARRIERS and inner is not None:
            root = inner
    if not clauses.surface_subjects(doc, root):
        root = next((t for t in sentence if doc.upos[t] == "VERB" and clauses.own_subjects(doc, t)), root)
    if doc.upos[root] == "VERB" or any(doc.deprel[c] == "cop" for c in doc.children[root]):
        return root
    return next((t for t in sentence if doc.upos[t] == "VERB" and clauses.surface_subjects(doc, t)), None)


def _phrase(doc: Document, head: int) -> Span:
    """The noun phrase of a head without its relative clauses and appositions behind a comma."""
    members = [head]
    for token in members:
        for child in doc.children[token]:
            relation = doc.deprel[child].split(":")[0]
            if relation not in ("acl", "appos", "punct", "parataxis", "conj", "cc") and not doc.deprel[
                child
            ].startswith("acl"):
                members.append(child)
    return doc.start[min(members)], doc.end[max(members)]


def _who(doc: Document, verb: int) -> Span | None:
    """The subject's phrase; of a passive the one it is done to."""
    found = clauses.surface_subjects(doc, verb)
    return _phrase(doc, found[0]) if found else None


def _what(doc: Document, verb: int, sentence: range) -> Span:
    """From the verb to the end of its object or first complement, at most `LONGEST` words."""
    last = verb
    for child in doc.children[verb]:
        if child > verb and doc.deprel[child].split(":")[0] in ("obj", "xcomp", "ccomp", "obl", "iobj", "compound"):
            last = max(last, max(doc.subtree(child)))
            if doc.deprel[child] in ("obj", "xcomp", "ccomp"):
                break
    last = min(last, verb + LONGEST - 1, sentence[-1])
    first = min([verb, *(c for c in doc.children[verb] if doc.deprel[c] in ("aux", "aux:pass") and c < verb)])
    return doc.start[first], doc.end[last]


def _when(doc: Document, times: tuple[Time, ...], sentence: range) -> Span | None:
    """The first day named in the main sentence, else in the text; "now" and spans of time do not say when."""
    start, end = doc.span(sentence)
    days = [t for t in times if t.type in ("DATE", "TIME") and (t.value or "X")[:1].isdigit()]
    inside = [t for t in days if start <= t.start < end]
    found = next(iter(inside or days), None)
    return (found.start, found.end) if found else None


def _where(doc: Document, places: tuple[Place, ...], sentence: range) -> Span | None:
    """The nearest place to a point on the map in the main sentence, else the one that the text names most often."""
    start, end = doc.span(sentence)
    known = [p for p in places if p.lat is not None]
    inside = [p for p in known if start <= p.start < end]
    often = Counter(p.name for p in known)
    best = max(
        inside or known, key=lambda p: (bool(inside) and p.precision == "city", often[p.name], -p.start), default=None
    )
    return (best.start, best.end) if best else None
