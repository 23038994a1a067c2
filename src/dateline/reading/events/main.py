"""The article's main happening: who did what, when and where, from its first sentences, coded event or not."""

from __future__ import annotations

from collections import Counter
from datetime import date

from dateline.model import Main, Mention, Place, Span, Time
from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.events import binding, datelines
from dateline.reading.who import Cast

#: verbs that only carry what was said or done
CARRIERS = frozenset("say tell report announce claim confirm state add note warn believe reveal".split())
LONGEST = 14
#: sentences in which a text says when its main happening was
LEAD = 6
#: days between a happening and its report
NEAR = 9
HEADS = ("title",)
BODY = ("lead", "paragraph", "quote", "list-item")


def find(
    doc: Document, cast: Cast, times: tuple[Time, ...], places: tuple[Place, ...], published: str | None = None
) -> Main:
    """The main happening of a text as four spans, None where its first sentences do not say. `published`: its ISO date."""
    for sentence in _first_sentences(doc):
        verb = _main_verb(doc, sentence)
        if verb is None:
            continue
        return Main(
            who=_who(doc, verb, cast),
            what=_what(doc, verb, sentence),
            when=_when(doc, times, sentence, published),
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


def _who(doc: Document, verb: int, cast: Cast) -> Span | None:
    """The subject's phrase, of a passive the one it is done to; for a pronoun or a role the name that the text gives it."""
    found = clauses.surface_subjects(doc, verb)
    if not found:
        return None
    here = next((m for m in cast.mentions if doc.token_at(m.start) is not None and _heads(doc, m, found[0])), None)
    if here is not None and here.form != "name" and here.entity is not None:
        named = next((m for m in cast.mentions if m.entity == here.entity and m.form == "name"), None)
        if named is not None:
            return named.start, named.end
    return _phrase(doc, found[0])


def _heads(doc: Document, mention: Mention, token: int) -> bool:
    """Whether a token is the head word of a mention."""
    return (
        mention.start <= doc.start[token] < mention.end
        and doc.head_in(doc.tokens_in((mention.start, mention.end))) == token
    )


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


def _when(doc: Document, times: tuple[Time, ...], sentence: range, published: str | None) -> Span | None:
    """The day of the main sentence, else the first of the text. Days near the publication go before years and other days; "now",
    "this night" and spans of time do not say when."""
    start, end = doc.span(sentence)
    end = max(end, doc.end[doc.sentences[min(len(doc.sentences), LEAD) - 1][-1]])
    days = [t for t in times if t.type in ("DATE", "TIME") and (t.value or "X")[:1].isdigit()]
    ranked = [
        (
            not start <= t.start < end if _near(t, published) else 2 + (not start <= t.start < end),
            _is_weak(t),
            t.start,
            t.end,
        )
        for t in days
    ]
    best = min(ranked, default=None)
    return best[2:] if best else None


def _near(time: Time, published: str | None) -> bool:
    """Whether a time is a day within `NEAR` days of the publication; any single day where nobody knows when that was."""
    if time.from_ is None or time.to is None or len(time.value or "") < 8 or _is_weak(time):
        return False
    if published is None:
        return True
    return abs((date.fromisoformat(time.from_) - date.fromisoformat(published[:10])).days) <= NEAR


def _is_weak(time: Time) -> bool:
    """Whether a time only points ("today", "the night"), which says less than the name of a day."""
    return (
        time.text.lower().split()[-1] in ("today", "day", "night", "tonight", "morning", "now", "moment")
        and not any(ch.isdigit() for ch in time.text)
        and len(time.text.split()) < 3
        and not time.text.lower().split()[0].endswith("day")
    )


def _where(doc: Document, places: tuple[Place, ...], sentence: range) -> Span | None:
    """The place that the main sentence puts the happening in, else that of the dateline, else one that it names, else the one
    that the text names most often; of several the nearest to a point on the map."""
    start, end = doc.span(sentence)
    known = [p for p in places if p.lat is not None]
    lines = datelines.spans(doc)
    often = Counter(p.name for p in known)
    ranked = [
        (rank, rank == 0 and p.precision not in ("city", "point"), -often[p.name], p.start, p.end)
        for p in known
        for rank in (_place_rank(doc, p, (start, end), lines),)
    ]
    best = min(ranked, default=None)
    return best[3:] if best else None


def _place_rank(doc: Document, place: Place, sentence: Span, lines: tuple[Span, ...]) -> int:
    """0 behind a preposition of place in the main sentence, 1 in a dateline or anywhere in that sentence, 2 elsewhere."""
    head = doc.head_in(doc.tokens_in((place.start, place.end)))
    if binding.inside((place.start, place.end), lines):
        return 1
    if not sentence[0] <= place.start < sentence[1]:
        return 2
    return 0 if head is not None and clauses.case_of(doc, head) in binding.AT else 1
