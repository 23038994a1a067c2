"""When, where and how much: what of the text's times, places and amounts belongs to a trigger.

Bound by syntax: a time or place belongs to the trigger whose clause it hangs in; a coordinated act shares those of the first.
What stands in a clause above, around a report or beside another noun is that clause's or noun's. From other sentences nothing
is taken.
"""

from __future__ import annotations

from itertools import pairwise

from dateline.model import Amount, Party, Place, Span, Time
from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.events.lexicon import index

#: prepositions that put an act in a place (not towards it or away from it)
AT = frozenset(
    "in at near outside around on across inside throughout over off along within between beside through opposite behind above by".split()
)
#: prepositions of a goal, which is the place of a journey or a move
TOWARDS = frozenset("to into towards toward onto for".split())
#: values that say nothing about when
VAGUE = frozenset(("PRESENT_REF", "PAST_REF", "FUTURE_REF"))
#: relations by which a trigger shares the times and places of the verb above it
SHARED = frozenset(("conj", "xcomp"))
#: relations of a trigger noun to the verb that carries it
CARRIED = frozenset(("obj", "nsubj", "obl", "nmod", "compound"))


def time_of(doc: Document, token: int, times: tuple[Time, ...], datelines: tuple[Span, ...]) -> int | None:
    """The index of the time that belongs to a trigger, None where its clause has none. A day goes before a length of time."""
    free = [(i, t) for i, t in enumerate(times) if t.value not in VAGUE and not inside((t.start, t.end), datelines)]
    days = [(i, (t.start, t.end)) for i, t in free if t.type in ("DATE", "TIME") and not _of_noun(doc, token, t)]
    found = _nearest(doc, token, days)
    if found is not None:
        return found
    lengths = [(i, (t.start, t.end)) for i, t in free if t.type == "DURATION" and _lasts(doc, token, t)]
    return _nearest(doc, token, lengths)


def inside(span: Span, others: tuple[Span, ...]) -> bool:
    """Whether a span lies in one of others."""
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _of_noun(doc: Document, token: int, time: Time) -> bool:
    """Whether a time only says which thing a noun beside the trigger is: "the 2006 riots", "a night patrol", "the meeting on Thursday"."""
    head = doc.head_in(doc.tokens_in((time.start, time.end)))
    if head is None or doc.head[head] in (-1, token):
        return False
    noun, relation = doc.head[head], doc.deprel[head]
    if doc.upos[noun] not in ("NOUN", "PROPN") or relation == "flat":
        return False
    if relation in ("compound", "amod", "nmod:poss", "nummod"):
        return True
    return relation.split(":")[0] == "nmod" and (doc.lemmas[noun], False) in index() and noun != doc.head[token]


def _lasts(doc: Document, token: int, time: Time) -> bool:
    """Whether a length of time hangs on the trigger itself ("camped for a week")."""
    head = doc.head_in(doc.tokens_in((time.start, time.end)))
    return head is not None and doc.head[head] == token and clauses.case_of(doc, head) in ("", "for", "over", "during")


def place_of(doc: Document, token: int, places: tuple[Place, ...], kind: str) -> int | None:
    """The index of the place where a trigger's act of a type took place, None where its clause names none."""
    spans = []
    for i, place in enumerate(places):
        head = doc.head_in(doc.tokens_in((place.start, place.end)))
        if head is not None and _at_place(doc, head, token, kind):
            spans.append((i, (place.start, place.end)))
    return _nearest(doc, token, spans)


def _at_place(doc: Document, head: int, token: int, kind: str) -> bool:
    """Whether a place name says where a trigger's act was: behind a preposition of place, in a list of such, as the holder of
    another place, as the goal of a move or as what is visited or taken. The seat of somebody ("the ministry in Paris") does not."""
    at = head
    for _ in range(4):
        above, relation, case = doc.head[at], doc.deprel[at].split(":")[0], clauses.case_of(doc, at)
        if case in AT:
            return not _is_seat(doc, at, above, token)
        if case in TOWARDS and above == token and kind in ("CONSULT", "MOBILIZE", "RETREAT", "AGREE", "CONCEDE"):
            return True
        if not case and relation in ("obj", "nsubj:pass") and above == token:
            return kind in ("CONSULT", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST")
        if above < 0 or relation not in ("conj", "appos", "compound", "nmod", "flat", "amod"):
            return False
        if case and case not in ("of", "from"):
            return False
        at = above
    return False


def _is_seat(doc: Document, place: int, noun: int, token: int) -> bool:
    """Whether a place belongs to a noun beside the trigger that is the subject of something or says something."""
    if noun < 0 or noun == token or doc.upos[noun] not in ("NOUN", "PROPN", "PRON"):
        return False
    if doc.deprel[place].split(":")[0] not in ("nmod", "acl"):
        return False
    return doc.deprel[noun].split(":")[0] in ("nsubj", "nmod", "appos", "conj") and noun != doc.head[token]


def _nearest(doc: Document, token: int, spans: list[tuple[int, Span]]) -> int | None:
    """Of the spans in the trigger's sentence the one that hangs nearest in the tree; of equals the nearer in the text."""
    sentence = doc.sentence_at(doc.start[token])
    best = None
    for index_, span in spans:
        head = doc.head_in(doc.tokens_in(span))
        if head is None or head not in sentence:
            continue
        steps = _steps(doc, head, token)
        if steps is None:
            continue
        score = (steps, abs(doc.start[head] - doc.start[token]), index_)
        best = min(best, score) if best else score
    return best[2] if best else None


def _path(doc: Document, token: int) -> list[int]:
    found = [token]
    while doc.head[found[-1]] >= 0 and len(found) < 12:
        found.append(doc.head[found[-1]])
    return found


def _steps(doc: Document, modifier: int, trigger: int) -> int | None:
    """How far a modifier hangs from a trigger, by clauses crossed; None where another clause owns it."""
    up, down = _path(doc, trigger), _path(doc, modifier)
    shared = next((node for node in down if node in up), None)
    if shared is None or any(doc.upos[node] == "VERB" for node in down[1 : down.index(shared)]):
        return None
    crossed = 0
    for step, above in pairwise(up[: up.index(shared) + 1]):
        if not _shares(doc, step, above, modifier):
            return None
        crossed += doc.upos[above] in ("VERB", "AUX")
    return crossed * 2 + min(down.index(shared), 3) if crossed <= 2 else None


def _shares(doc: Document, step: int, above: int, modifier: int) -> bool:
    """Whether an act has a modifier of the word above it in common with that word."""
    relation = doc.deprel[step].split(":")[0]
    if relation in SHARED or (doc.upos[step] == "NOUN" and relation in CARRIED):
        return True
    participle = doc.lower[step].endswith("ing") and not doc.dependents(step, "mark", "nsubj", "case")
    return relation == "advcl" and (participle or modifier < above) and not doc.dependents(step, "mark")


def amounts_of(doc: Document, token: int, amounts: tuple[Amount, ...], parties: tuple[Party, ...]) -> tuple[int, ...]:
    """The indices of the amounts that count the parties of an act or its objects: the dead, the crowd, the sum."""
    spans = [(p.start, p.end) for p in parties]
    for thing in (
        *clauses.objects(doc, token),
        *clauses.subjects(doc, token),
        *doc.dependents(token, "nsubj", "nsubj:pass", "nmod", "compound", "nummod"),
    ):
        members = [t for t in doc.subtree(thing) if doc.upos[t] != "VERB"]
        if not members:
            continue
        spans.append((doc.start[min(members)], doc.end[max(members)]))
    return tuple(
        i
        for i, amount in enumerate(amounts)
        if amount.kind in ("count", "money", "measure", "percent")
        and any(s <= amount.start and amount.end <= e for s, e in spans)
    )
