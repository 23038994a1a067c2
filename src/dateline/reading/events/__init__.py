"""Who did what to whom, and did it: PLOVER events with status, place, time and the chain of claims.

A lexicon names the words that may be acts (`triggers`), the syntax gives their parties (`parties`, `clauses`) and status
(`status`), PLOVER's rules move what is promised or threatened (`plover`), times, places and amounts are bound by syntax
(`binding`), and tellings of one act become one event (`merge`). The reader's act heads, where its weights have them, weigh in
on type and confidence.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.model import Event, Main, Predicate, Rejected
from dateline.reading.document import Document
from dateline.reading.events import main, predicates, records
from dateline.reading.events.records import Found


@dataclass(frozen=True, slots=True)
class Acts:
    """The events of a text, its main happening, the status of its predicates, and what was not recorded and why."""

    events: tuple[Event, ...] = ()
    main: Main = field(default_factory=Main)
    predicates: tuple[Predicate, ...] = ()
    rejected: tuple[Rejected, ...] = ()


def find(document: Document, found: Found) -> Acts:
    """The acts of a text, events in text order of their triggers; ids are positions in this order."""
    events, rejected = records.find(document, found)
    return Acts(
        events,
        main.find(document, found.cast, found.times, found.places, found.published),
        predicates.find(document),
        rejected,
    )


__all__ = ["Acts", "Found", "find"]
