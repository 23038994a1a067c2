"""Noun phrases whose antecedent follows from what the noun means: offices, relations between two people, the country of somebody.

Each rule is a row: name, the nouns that call it, the function that finds the entity. A rule that finds none leaves the phrase to `rank`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dateline.reading.document import Document
from dateline.reading.who import words
from dateline.reading.who.draft import Draft, Group

#: sentences back that a relation may look
REACH = 5


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule may look at: the document, drafts by head token, and the entities mentioned so far."""

    doc: Document
    by_head: dict[int, Draft]
    groups: list[Group]


Finder = Callable[[Scene, Draft], Group | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """`nouns`: lemmas that call the rule; `find`: the entity, None where the text does not tell; `why`: the reason it gives."""

    name: str
    nouns: frozenset[str]
    find: Finder
    why: str


def _holder(scene: Scene, draft: Draft) -> Group | None:
    """The one named person of the text who was given the office ("the head of state": the president)."""
    if draft.det not in ("def", "dem") or draft.number != "s":
        return None
    offices = next((row for row in _OFFICES if draft.lemma in row), frozenset((draft.lemma,)))
    found = [
        g
        for g in scene.groups
        if g.named and g.kind == "person" and not offices.isdisjoint(g.lemmas) and _agree(draft, g)
    ]
    return found[0] if len(found) == 1 else None


def _agree(draft: Draft, group: Group) -> bool:
    """Whether country and gender do not forbid it."""
    if draft.country and group.country and draft.country != group.country:
        return False
    return {draft.gender, group.gender} != {"m", "f"}


def _other(scene: Scene, draft: Draft) -> Group | None:
    """Who stands in the relation: the latest named person who is neither the subject of the clause nor told another country."""
    if draft.det != "poss" or draft.number != "s":
        return None
    own = _owner(scene, draft)
    subject = _clause_subject(scene, draft)
    barred = {id(g) for g in (own, subject) if g is not None}
    found = [
        g
        for g in scene.groups
        if g.named and g.kind == "person" and id(g) not in barred and g.last is not None
        and draft.sentence - g.last.sentence <= REACH and _agree(draft, g)
    ]  # fmt: skip
    if not barred and len(found) > 1:
        return None
    return max(found, key=lambda g: g.last.index if g.last else 0, default=None)


def _owner(scene: Scene, draft: Draft) -> Group | None:
    """The entity of the possessive before a noun ("his", "Kovač's")."""
    for child in scene.doc.children[draft.head]:
        if scene.doc.deprel[child] == "nmod:poss" and (owner := scene.by_head.get(child)) is not None:
            return owner.entity
    return None


def owners(doc: Document, drafts: list[Draft]) -> None:
    """Note the possessive of every counterpart ("his Russian counterpart": "his")."""
    wanted = [d for d in drafts if d.lemma == "counterpart"]
    by_head = {d.head: d for d in drafts} if wanted else {}
    for draft in wanted:
        draft.owner = next((by_head.get(c) for c in doc.children[draft.head] if doc.deprel[c] == "nmod:poss"), None)


def _clause_subject(scene: Scene, draft: Draft) -> Group | None:
    """The subject of the clause of a noun; of a relative clause what it describes."""
    doc, token = scene.doc, draft.head
    for _ in range(5):
        token = doc.head[token]
        if token < 0:
            return None
        for child in doc.children[token]:
            if doc.deprel[child].startswith("nsubj") and child != draft.head:
                subject = scene.by_head.get(child)
                if subject is not None:
                    return subject.entity
                if doc.deprel[token] == "acl:relcl" and (subject := scene.by_head.get(doc.head[token])) is not None:
                    return subject.entity
    return None


def _homeland(scene: Scene, draft: Draft) -> Group | None:
    """The state of the possessor ("his country": the country that his descriptions tell)."""
    owner = _owner(scene, draft) if draft.det == "poss" else None
    if owner is None or owner.country is None:
        return None
    return next((g for g in scene.groups if g.state == owner.country), None)


def forward(scene: Scene, draft: Draft) -> Draft | None:
    """The subject that a pronoun of a phrase or clause before it points forward to ("After her arrest, Jana Vesela said ...")."""
    doc = scene.doc
    at = draft.head
    while doc.head[at] >= 0 and doc.deprel[at].split(":")[0] not in ("obl", "advcl"):
        at = doc.head[at]
    governor = doc.head[at]
    if governor < 0 or doc.deprel[governor] != "root" or at > governor:
        return None
    for child in doc.children[governor]:
        if doc.deprel[child].startswith("nsubj") and child > draft.head:
            subject = scene.by_head.get(child)
            if subject is not None and subject.form == "name" and subject.kind == "person" and draft.gender in "mf":
                return subject if subject.gender in ("?", draft.gender) else None
    return None


_OFFICES = (
    frozenset(("president", "head of state")),
    frozenset(("prime minister", "premier", "head of government")),
    frozenset(("king", "monarch", "sovereign", "head of state")),
    frozenset(("queen", "monarch", "sovereign", "head of state")),
    frozenset(("pope", "pontiff")),
)
RULES = (
    Rule("office", frozenset().union(*_OFFICES) | frozenset("chancellor mayor governor chairman spokesman spokeswoman emir sultan emperor"
         " archbishop ambassador speaker defendant".split()), _holder, "the only one of the text who is given this office"),
    Rule("relation", words.RELATIONAL, _other, "a relation to somebody else: the other one of the scene"),
    Rule("homeland", words.STATE_NOUNS, _homeland, "the country that the owner's descriptions tell"),
)  # fmt: skip
_BY_NOUN = {noun: rule for rule in RULES for noun in rule.nouns}


def find(scene: Scene, draft: Draft) -> tuple[Group | None, str]:
    """The entity that a noun phrase must mean by its noun, with the reason; (None, "") where no rule tells."""
    rule = _BY_NOUN.get(draft.lemma) if draft.form == "nominal" else None
    if rule is None:
        return None, ""
    group = rule.find(scene, draft)
    return group, rule.why if group is not None else ""
