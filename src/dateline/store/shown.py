"""Records as lists show them: flat values, made of the columns that were written for them, without reading their article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import RowMapping

from dateline.model import Span
from dateline.standing import Standing
from dateline.store.protocol import Heading

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Listed(Generic[Item]):
    """A part of a list: its rows, and how many there are in all."""

    rows: tuple[Item, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Side:
    """A party as named, with the actor that it is; None for one without a name."""

    name: str
    actor: str | None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in a list."""

    record: str
    article: Heading
    n: int
    type: str
    mode: str | None
    quad: int
    standing: Standing
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    #: the day that it is filed under; `told`: it is the article's, for the event names none
    day: str | None
    told: bool
    #: its own half-open span of days, and the words that name it
    own: tuple[str | None, str | None]
    when: str | None
    time: str | None
    where: str | None
    geonames: int | None
    country: str | None
    lat: float | None
    lon: float | None
    says: str | None
    claimer: str | None
    trigger: str
    trigger_span: Span
    sentence: str
    sentence_span: Span
    confidence: float
    url: str | None


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement in a list."""

    record: str
    article: Heading
    n: int
    type: str
    kind: str
    polarity: str
    speaker: str
    actor: str | None
    role: str | None
    said: str
    source: str
    cue: str
    spans: tuple[Span, ...]
    inner: bool
    day: str | None
    told: bool
    url: str | None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list; `passage`: pieces of text, those at odd positions are what was looked for."""

    heading: Heading
    lead: str
    events: int
    statements: int
    passage: tuple[str, ...]
    url: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records are filed under each ISO day, in order: day -> standing (or kind, or "articles") -> count."""

    days: Mapping[str, Mapping[str, int]]
    undated: Mapping[str, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.undated.values()) + sum(sum(counts.values()) for counts in self.days.values())

    @property
    def span(self) -> tuple[str, str] | None:
        """The first and the last day; None where no record has one."""
        return (min(self.days), max(self.days)) if self.days else None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with the events that are told of it."""

    geonames: int
    name: str
    country: str | None
    lat: float
    lon: float
    precision: str
    count: int


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way in which a name is written, and how often."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Role:
    """What an article calls somebody, with the words that say so."""

    text: str
    count: int
    article: str
    entity: int


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody on the other side of events of an actor."""

    key: str
    name: str
    did: int
    suffered: int


def event_row(row: RowMapping) -> EventRow:
    """An event from its columns and those of its article."""
    shown = row["shown"]
    at = shown["at"] or (None, None, None)
    return EventRow(
        record=row["record"],
        article=heading(row),
        n=row["n"],
        type=row["type"],
        mode=row["mode"],
        quad=row["quad"],
        standing=row["standing"],
        actors=tuple(Side(*side) for side in shown["actors"]),
        recipients=tuple(Side(*side) for side in shown["recipients"]),
        day=row["day"],
        told=bool(row["told"]),
        own=tuple(shown["own"] or (None, None)),
        when=shown["when"],
        time=shown["time"],
        where=shown["where"],
        geonames=row["geonames"],
        country=row["country"],
        lat=at[0],
        lon=at[1],
        says=shown["says"],
        claimer=row["claimer"],
        trigger=shown["trigger"],
        trigger_span=tuple(row["trigger"]),
        sentence=shown["sentence"],
        sentence_span=tuple(row["sentence"]),
        confidence=row["confidence"],
        url=row["url"],
    )


def statement_row(row: RowMapping) -> StatementRow:
    """A statement from its columns and those of its article."""
    shown = row["shown"]
    return StatementRow(
        record=row["record"],
        article=heading(row),
        n=row["n"],
        type=row["type"],
        kind=row["kind"],
        polarity=row["polarity"],
        speaker=shown["speaker"],
        actor=row["actor"],
        role=shown["role"],
        said=shown["said"],
        source=shown["source"],
        cue=shown["cue"],
        spans=tuple((start, end) for start, end in row["content"]),
        inner=row["within"] is not None,
        day=row["day"],
        told=bool(row["told"]),
        url=row["url"],
    )


def heading(row: RowMapping) -> Heading:
    """The article of a row."""
    return Heading(row["article_id"], row["title"], row["site"], row["published_on"])
