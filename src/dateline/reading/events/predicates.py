"""The status of every predicate of a text, with a factuality value from -3 (certainly not) to 3 (certainly so)."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import Predicate, Status
from dateline.reading.document import Document
from dateline.reading.events import status

_VALUES = {"certain": 3.0, "probable": 2.0, "possible": 1.0}


def find(doc: Document) -> tuple[Predicate, ...]:
    """Predicates in text order: those that the reader marked with a value, else every verb with the value of its status."""
    marks = {mark.token: mark.value for mark in doc.annotation.predicates}
    tokens = sorted(marks) if marks else [t for t, upos in enumerate(doc.upos) if upos == "VERB"]
    found = []
    for token in tokens:
        state = status.find(doc, token)
        value = round(marks.get(token, _value(state)), 2)
        found.append(Predicate((doc.start[token], doc.end[token]), replace(state, value=value), value))
    return tuple(found)


def _value(state: Status) -> float:
    """The value of a status: certain 3, probable 2, possible 1, a certain future 1.5, negated below zero."""
    value = 1.5 if state.certainty == "certain" and state.time == "future" else _VALUES[state.certainty]
    return -value if state.polarity == "negative" else value
