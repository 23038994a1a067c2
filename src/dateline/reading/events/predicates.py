"""The status of every predicate of a text, with a factuality value from -3 (certainly not) to 3 (certainly so).

Predicates are verbs, heads of clauses and nouns of acts. The value is the mean of what the reader says and of what the status
read off the syntax says, weighted by how well each does: the reader was trained on one scheme in which the future counts as not
happened, the syntax sees what an article vouches for.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.model import Predicate, Status
from dateline.reading.document import Document
from dateline.reading.events import status
from dateline.reading.events.lexicon import index

_VALUES = {"certain": 3.0, "probable": 2.0, "possible": 1.0}
_FUTURE = 2.0
#: the value of a noun of an act of which nothing more is said
_COMMON = 2.4
#: the reader's weight where the syntax sees a plain fact, a future, a negation
_PLAIN, _PLANNED, _NEGATED = 0.75, 0.53, 0.6
_NOUN_ENDS = ("tion", "sion", "ment", "ance", "ence", "ing", "sal", "val", "ure", "ery", "age")


def find(doc: Document) -> tuple[Predicate, ...]:
    """The predicates of a text in text order."""
    marks = {mark.token: mark.value for mark in doc.annotation.predicates}
    found = []
    for token, upos in enumerate(doc.upos):
        if token in marks or upos == "VERB" or (upos == "NOUN" and _is_act(doc, token)):
            state = status.find(doc, token)
            value = round(
                _noun_value(state, doc, token)
                if upos == "NOUN" and token not in marks
                else _value(state, marks.get(token)),
                2,
            )
            found.append(Predicate((doc.start[token], doc.end[token]), replace(state, value=value), value))
    return tuple(found)


def _is_act(doc: Document, noun: int) -> bool:
    """Whether a noun may name an act or a happening: it stands in the lexicon of acts or has the ending of such nouns."""
    lemma = doc.lemmas[noun]
    return (lemma, False) in index() or (len(lemma) > 5 and lemma.endswith(_NOUN_ENDS))


def _noun_value(state: Status, doc: Document, noun: int) -> float:
    """The value of a noun of an act: what its own modifiers say, else what is common; half of what its clause says."""
    own = state.cue is not None and any(doc.start[c] == state.cue[0] for c in doc.children[noun])
    return _value(state, None) if own else 0.5 * _COMMON + 0.5 * _value(state, None) * _COMMON / 3


def _value(state: Status, said: float | None) -> float:
    """The value of a status, averaged with the reader's where it gave one."""
    value = _FUTURE if state.certainty == "certain" and state.time == "future" else _VALUES[state.certainty]
    value = -value if state.polarity == "negative" else value
    if said is None:
        return value
    weight = _NEGATED if state.polarity == "negative" else _PLANNED if state.time == "future" else _PLAIN
    return weight * said + (1 - weight) * value
