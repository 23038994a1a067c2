"""Who did what to whom, and did it: PLOVER events with status, place, time and the chain of claims."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.model import Amount, Event, Main, Place, Predicate, Rejected, Statement, Time
from dateline.reading.document import Document
from dateline.reading.who import Cast


@dataclass(frozen=True, slots=True)
class Found:
    """What the other subjects found in the text: events bind to it."""

    cast: Cast
    times: tuple[Time, ...]
    amounts: tuple[Amount, ...]
    places: tuple[Place, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Acts:
    """The events of a text, its main happening, the status of its predicates, and what was not recorded and why."""

    events: tuple[Event, ...] = ()
    main: Main = field(default_factory=Main)
    predicates: tuple[Predicate, ...] = ()
    rejected: tuple[Rejected, ...] = ()


def find(document: Document, found: Found) -> Acts:
    """The acts of a text, events in text order of their triggers; ids are positions in this order."""
    return Acts()
