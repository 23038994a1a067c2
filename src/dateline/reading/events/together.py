"""Work done together: "the two guards patrol the river jointly", "opened a joint customs post" is a COOPERATE of those who do it."""

from __future__ import annotations

from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.events.lexicon import Row, frame
from dateline.reading.events.triggers import Trigger

#: adverbs that say that several do one thing
JOINTLY = frozenset("together jointly".split())
#: adjectives of what several have or do together
JOINT = frozenset("joint common shared".split())
#: verbs of talk, belief and company, which are no work
IDLE = frozenset(
    "say tell come live stand sit meet gather issue sign release publish announce make write speak walk march eat sing pray have hold "
    "discuss agree want propose demand condemn call reject find share belong bring put get go keep form protest strike fight".split()
)
ROW = Row(
    "v.work-together.cooperate", ("together",), True, "COOPERATE", None, frame("s=with"), frozenset(), frozenset()
)


def find(doc: Document) -> list[Trigger]:
    """Verbs of work that several do together, or whose object is a joint one."""
    return [
        Trigger(verb, (doc.start[verb], doc.end[verb]), ROW)
        for verb, lemma in enumerate(doc.lemmas)
        if doc.upos[verb] == "VERB" and lemma not in IDLE and _is_joint(doc, verb)
    ]


def _is_joint(doc: Document, verb: int) -> bool:
    """Whether an adverb or the object of a verb says that several work together."""
    if any(doc.lower[c] in JOINTLY and doc.deprel[c].split(":")[0] == "advmod" for c in doc.children[verb]):
        return True
    things = [t for t in clauses.objects(doc, verb) if doc.upos[t] == "NOUN"]
    return any(doc.lower[c] in JOINT and doc.deprel[c] == "amod" for t in things for c in doc.children[t])
