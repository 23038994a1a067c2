"""What the syntax itself joins: appositions, titles before names, "X is the Y", reflexives, sentences told twice."""

from __future__ import annotations

from dateline.reading.document import Document
from dateline.reading.who import words
from dateline.reading.who.draft import Draft, Group

_NEGATION = frozenset(("not", "n't", "never", "no", "hardly"))
#: a passage of at least so many words that is printed twice is the same telling
_LONG = 8


def join(doc: Document, drafts: list[Draft]) -> None:
    """Join nominals and pronouns to the names and nominals that the syntax ties them to."""
    by_head = _by_head(drafts)
    starts = {d.first: d for d in drafts if d.form == "name"}
    ends = {d.last: d for d in drafts if d.form == "name"}
    for draft in drafts:
        if draft.form == "nominal":
            for other, why in (
                _apposed(doc, draft, by_head),
                _between_commas(doc, draft, starts, ends),
                _titled(doc, draft, drafts),
                _predicated(doc, draft, by_head),
            ):
                if other is not None and other is not draft and fits(draft, other):
                    tie(draft, other, why)
                    break
        elif draft.lemma in words.REFLEXIVES:
            other = _subject_of(doc, draft.head, by_head)
            if other is not None and (draft.number in (other.number, "?") or other.number == "?"):
                tie(draft, other, "reflexive: the subject of its clause")


def tie(draft: Draft, other: Draft, why: str) -> None:
    """Put two drafts into one group."""
    group = other.entity
    if group is None:
        group = Group()
        group.add(other)
    if draft.entity is group:
        return
    draft.why = draft.why or why
    if draft.entity is not None:
        group.absorb(draft.entity)
    else:
        group.add(draft)


def fits(draft: Draft, other: Draft) -> bool:
    """Whether number, gender and kind let two mentions be one."""
    if {draft.gender, other.gender} in ({"m", "f"}, {"m", "n"}, {"f", "n"}):
        return False
    if {draft.number, other.number} == {"s", "p"}:
        return False
    if draft.form == other.form == "name":
        return False
    people = {"person"} & {draft.kind, other.kind}
    if people:
        return draft.kind == other.kind or "person" in (draft.kinds if draft.kind != "person" else other.kinds)
    return bool({draft.kind, *draft.kinds} & {other.kind, *other.kinds}) or "other" in (draft.kind, other.kind)


def _by_head(drafts: list[Draft]) -> dict[int, Draft]:
    found: dict[int, Draft] = {}
    for draft in drafts:
        if draft.head not in found or draft.last - draft.first > found[draft.head].last - found[draft.head].first:
            found[draft.head] = draft
    return found


def _apposed(doc: Document, draft: Draft, by_head: dict[int, Draft]) -> tuple[Draft | None, str]:
    """The mention that this one stands in apposition to, or that stands in apposition to it."""
    if doc.deprel[draft.head] == "appos":
        return by_head.get(doc.head[draft.head]), "apposition"
    for child in doc.children[draft.head]:
        if doc.deprel[child] == "appos" and (other := by_head.get(child)) is not None and other.form == "name":
            return other, "apposition"
    return None, ""


def _between_commas(
    doc: Document, draft: Draft, starts: dict[int, Draft], ends: dict[int, Draft]
) -> tuple[Draft | None, str]:
    """The name that a role follows or goes before between commas ("Ines Duarte, the mayor of Porto,"), where the syntax misses it."""
    if draft.kind != "person" or draft.number != "s" or draft.det not in ("def", "indef", "bare", "poss"):
        return None, ""
    words_, first, last = doc.words, draft.first, draft.last
    closed = last + 1 >= len(doc) or words_[last + 1] in (",", ".", ")", ";")
    before = ends.get(first - 2) if first > 1 and words_[first - 1] == "," else None
    if before is not None and closed and before.kind == "person":
        return before, "a role between commas after the name"
    after = starts.get(last + 2) if last + 2 < len(doc) and words_[last + 1] == "," else None
    if after is not None and after.kind == "person" and after.last + 1 < len(doc) and words_[after.last + 1] == ",":
        return after, "a role before the name between commas"
    return None, ""


def _titled(doc: Document, draft: Draft, drafts: list[Draft]) -> tuple[Draft | None, str]:
    """The name right behind a role ("his Russian counterpart Jan Novak")."""
    if draft.kind != "person" or draft.number != "s":
        return None, ""
    for other in drafts[draft.index + 1 : draft.index + 4]:
        if other.form == "name" and other.kind == "person" and draft.head + 1 == other.first:
            return other, "a role before the name"
        if other.start > draft.end + 2:
            break
    return None, ""


def _predicated(doc: Document, draft: Draft, by_head: dict[int, Draft]) -> tuple[Draft | None, str]:
    """The subject of which this mention is predicated ("she is the mayor of Graz")."""
    children = doc.children[draft.head]
    if not any(doc.deprel[c] == "cop" for c in children) or any(doc.lower[c] in _NEGATION for c in children):
        return None, ""
    for child in children:
        if doc.deprel[child] == "nsubj" and (other := by_head.get(child)) is not None:
            if other.form == "pronoun" and other.entity is None:
                return None, ""
            return other, "said to be this"
    return None, ""


def _subject_of(doc: Document, token: int, by_head: dict[int, Draft]) -> Draft | None:
    """The subject of the clause that a token stands in."""
    for _ in range(4):
        token = doc.head[token]
        if token < 0:
            return None
        for child in doc.children[token]:
            if doc.deprel[child].startswith("nsubj") and (other := by_head.get(child)) is not None:
                return other
    return None


def repeated(doc: Document, drafts: list[Draft]) -> dict[Draft, Draft]:
    """Mentions in a passage that is printed again (a pull quote, a caption), each with its double in the first printing."""
    shift = _shifts(doc)
    if not shift:
        return {}
    places = {(d.first, d.last): d for d in drafts}
    found = {}
    for draft in drafts:
        by = shift.get(draft.first)
        if (
            by is not None
            and shift.get(draft.last) == by
            and (double := places.get((draft.first - by, draft.last - by)))
        ):
            found[draft] = double
    return found


def _shifts(doc: Document) -> dict[int, int]:
    """Token -> how many tokens before it the same passage of at least `_LONG` words stood for the first time."""
    first: dict[tuple[str, ...], int] = {}
    shift: dict[int, int] = {}
    low = doc.lower
    for at in range(len(low) - _LONG + 1):
        earlier = first.setdefault(tuple(low[at : at + _LONG]), at)
        if earlier != at:
            by = at - earlier
            for token in range(at, at + _LONG):
                shift.setdefault(token, by)
    return shift
