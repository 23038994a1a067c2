"""Demands made by saying what somebody must do: "the minister said Minsk must release them" is a REQUEST of the minister."""

from __future__ import annotations

from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.events.lexicon import Frame, Row
from dateline.reading.events.triggers import Trigger

SAYING = frozenset(
    "say tell insist state stress argue reiterate declare add warn emphasize emphasise repeat maintain write".split()
)
OBLIGED = frozenset(("must", "should", "ought"))
ROW = Row(
    "v.say-must.request",
    ("say", "must"),
    True,
    "REQUEST",
    None,
    Frame(("s",), ("must",), False),
    frozenset(),
    frozenset(),
)


def find(doc: Document) -> list[Trigger]:
    """Cue verbs whose that-clause obliges somebody else than the speaker."""
    return [
        Trigger(verb, (doc.start[verb], doc.end[verb]), ROW)
        for verb, lemma in enumerate(doc.lemmas)
        if lemma in SAYING and doc.upos[verb] == "VERB" and obliged(doc, verb)
    ]


def obliged(doc: Document, verb: int) -> list[int]:
    """Who must do something according to a cue verb: the subjects of its clause with "must", "should", "has to" or "needs to"."""
    for clause in doc.children[verb]:
        if doc.deprel[clause] not in ("ccomp", "parataxis"):
            continue
        head = clause
        if doc.lemmas[clause] in ("need", "have") and any(doc.deprel[c] == "xcomp" for c in doc.children[clause]):
            return clauses.surface_subjects(doc, head)
        if any(doc.deprel[c] == "aux" and doc.lower[c] in OBLIGED for c in doc.children[clause]):
            return clauses.surface_subjects(doc, head)
    return []
