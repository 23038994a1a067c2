"""When, where and how much: what of the text's times, places and amounts belongs to a trigger.

Bound by syntax: a time or place belongs to the trigger whose clause it hangs in. In the trigger's sentence a time of the
governing clause may be taken over; from other sentences nothing is taken.
"""

from __future__ import annotations

from dateline.model import Amount, Party, Place, Time
from dateline.reading import clauses
from dateline.reading.document import Document

#: prepositions that put an act in a place (not towards it or away from it)
AT = frozenset(
    (
        "in",
        "at",
        "near",
        "outside",
        "around",
        "on",
        "across",
        "inside",
        "throughout",
        "over",
        "off",
        "along",
        "within",
        "between",
    )
)


def time_of(doc: Document, token: int, times: tuple[Time, ...]) -> int | None:
    """The index of the time that belongs to a trigger, None where its clause has none."""
    return _nearest(doc, token, [(i, (t.start, t.end)) for i, t in enumerate(times) if t.type in ("DATE", "TIME")])


def place_of(doc: Document, token: int, places: tuple[Place, ...], parties: tuple[Party, ...]) -> int | None:
    """The index of the place where a trigger's act took place, None where its clause names none."""
    spans = []
    for i, place in enumerate(places):
        head = doc.head_in(doc.tokens_in((place.start, place.end)))
        taken = any(p.start <= place.start and place.end <= p.end for p in parties)
        if head is not None and not taken and _at_place(doc, head):
            spans.append((i, (place.start, place.end)))
    return _nearest(doc, token, spans)


def _at_place(doc: Document, head: int) -> bool:
    """Whether a place name stands behind a preposition of place, in a list of such, or behind another place as its holder."""
    at = head
    for _ in range(3):
        case = clauses.case_of(doc, at)
        if case:
            return case in AT
        if doc.deprel[at].split(":")[0] not in ("conj", "appos", "compound", "nmod", "flat") or doc.head[at] < 0:
            return False
        at = doc.head[at]
    return False


def _nearest(doc: Document, token: int, spans: list[tuple[int, tuple[int, int]]]) -> int | None:
    """Of the spans in the trigger's sentence the one that hangs nearest in the tree; of equals the nearer in the text."""
    sentence = doc.sentence_at(doc.start[token])
    best = None
    for index, span in spans:
        tokens = doc.tokens_in(span)
        head = doc.head_in(tokens)
        if head is None or head not in sentence:
            continue
        steps = _steps(doc, head, token)
        if steps is None:
            continue
        score = (steps, abs(doc.start[head] - doc.start[token]), index)
        best = min(best, score) if best else score
    return best[2] if best else None


def _path(doc: Document, token: int) -> list[int]:
    found = [token]
    while doc.head[found[-1]] >= 0 and len(found) < 12:
        found.append(doc.head[found[-1]])
    return found


def _steps(doc: Document, modifier: int, trigger: int) -> int | None:
    """How far a modifier hangs from a trigger, by clauses crossed; None where another clause owns it."""
    up = _path(doc, trigger)
    for down, node in enumerate(_path(doc, modifier)):
        if node in up:
            crossed = sum(1 for step in up[1 : up.index(node) + 1] if doc.upos[step] in ("VERB", "AUX"))
            inside = [step for step in _path(doc, modifier)[1:down] if doc.upos[step] == "VERB"]
            if inside:
                return None
            return crossed * 2 + min(down, 3) if crossed <= 2 else None
    return None


def amounts_of(doc: Document, token: int, amounts: tuple[Amount, ...], parties: tuple[Party, ...]) -> tuple[int, ...]:
    """The indices of the amounts that count the parties of an act or its objects: the dead, the crowd, the sum."""
    spans = [(p.start, p.end) for p in parties]
    for thing in (
        *clauses.objects(doc, token),
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
