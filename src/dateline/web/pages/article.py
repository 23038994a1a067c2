"""One article: its text with the records marked, every mark to its record and back, what was taken out of the page and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit

from dateline import labels
from dateline.exports.marks import Mark, Segment, segments
from dateline.exports.page import CAST, TAGS, record_marks
from dateline.model import Article, Block, Event, Party, Reading, Statement
from dateline.standing import standing
from dateline.store.desk import Desk
from dateline.text import squeezed
from dateline.web import words
from dateline.web.pages.common import Link, Shell
from dateline.web.views import Who


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the text in segments. `tag`: the element that it is."""

    kind: str
    tag: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event beside the text. `anchor` names it on the page; its mark is `m-` and the anchor."""

    anchor: str
    why: str
    standing: str
    standing_means: str
    label: str
    means: str
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    trigger: str
    #: when, where and who claims it, or why it is not known: (name, value, whether it is known)
    facts: tuple[tuple[str, str, bool], ...]
    confidence: str


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """A statement beside the text."""

    anchor: str
    number: int
    why: str
    speaker: Who
    role: str | None
    denial: str | None
    said: str
    inner: bool
    facts: str


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """Who or what is named."""

    anchor: str
    why: str
    name: str
    href: str | None
    others: str
    role: str | None
    codes: str


@dataclass(frozen=True, slots=True)
class SmallRecord:
    """A time, an amount or a place."""

    anchor: str
    why: str
    text: str
    value: str
    note: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """Entities of one kind."""

    title: str
    people: tuple[EntityRecord, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article and everything that was read from it."""

    template: ClassVar[str] = "article.html"
    shell: Shell
    id: str
    language: str
    headline: str
    has_title: bool
    outlet: str
    published: str
    published_note: str
    iso: str | None
    modified: str | None
    authors: str
    url: str | None
    url_shown: str
    tags: tuple[str, ...]
    main: tuple[tuple[str, str], ...]
    blocks: tuple[BlockView, ...]
    marked: frozenset[str]
    events: tuple[EventRecord, ...]
    statements: tuple[StatementRecord, ...]
    cast: tuple[Cast, ...]
    times: tuple[SmallRecord, ...]
    amounts: tuple[SmallRecord, ...]
    places: tuple[SmallRecord, ...]
    undecided: tuple[tuple[str, str], ...]
    removed: tuple[tuple[str, str], ...]
    engine: str
    downloads: tuple[Link, ...]


def article_page(desk: Desk, shell: Shell, article: str) -> ArticlePage:
    """The page of the article of that id. Raises `NotFound`."""
    reading = desk.reading(article)
    keys, actors = desk.keys(article), desk.actor_keys(article)
    found = reading.article
    marks = list(record_marks(reading))
    linked = {mark.record for mark in marks if mark.kind != "said"}
    blocks = tuple(_block(found.text, block, marks, linked) for block in found.blocks)
    return ArticlePage(
        shell=shell,
        id=found.id,
        language=found.language or "en",
        headline=labels.headline(found),
        has_title=any(block.kind == "title" for block in found.blocks),
        outlet=" · ".join([*([found.site] if found.site else []), *found.agencies]),
        published=labels.day(found.published.value) or "" if found.published else "no date",
        published_note=labels.how_known(found.published) if found.published else "the page names no day of publication",
        iso=found.published.value[:10] if found.published else None,
        modified=labels.day(found.modified.value) if found.modified else None,
        authors=", ".join(author.name for author in found.authors),
        url=outside(found.url),
        url_shown=labels.shortened(found.url or "", 110),
        tags=found.tags,
        main=tuple(_main(reading)),
        blocks=blocks,
        marked=frozenset(record for block in blocks for segment in block.segments for record in segment.opens),
        events=tuple(_event(reading, event, key, actors) for event, key in zip(reading.events, keys["event"])),
        statements=tuple(_statement(reading, said, key, actors) for said, key in zip(reading.statements, keys["statement"])),
        cast=tuple(_cast(reading, keys["entity"], actors)),
        times=tuple(
            SmallRecord(f"t{n}", f"/why/{key}", squeezed(time.text), labels.time_label(time), time.why)
            for n, (time, key) in enumerate(zip(reading.times, keys["time"]))
        ),
        amounts=tuple(
            SmallRecord(f"a{n}", f"/why/{key}", squeezed(amount.text), " · ".join(filter(None, (amount.kind, amount.unit, amount.of))), amount.why)
            for n, (amount, key) in enumerate(zip(reading.amounts, keys["amount"]))
        ),
        places=tuple(_places(reading, keys["place"])),
        undecided=tuple(labels.undecided(reading)),
        removed=tuple((squeezed(part.text), part.why) for part in found.removed),
        engine=reading.engine,
        downloads=(
            Link("Reading as JSON", f"/api/articles/{found.id}"),
            Link("Web Annotations", f"/article/{found.id}.jsonld"),
            Link("Plain text", f"/article/{found.id}.txt"),
        ),
    )  # fmt: skip


def outside(url: str | None) -> str | None:
    """An address that a page may link to: of the web, nothing else."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _main(reading: Reading) -> Iterator[tuple[str, str]]:
    for name in ("who", "what", "when", "where"):
        span = getattr(reading.main, name)
        if span is not None:
            yield name, labels.shortened(squeezed(reading.article.text[slice(*span)]), 120)


def _block(text: str, block: Block, marks: Sequence[Mark], linked: set[str]) -> BlockView:
    return BlockView(
        block.kind, TAGS.get(block.kind, "p"), tuple(segments(text, block.start, block.end, marks, linked))
    )


def who(reading: Reading, party: Party, actors: Sequence[str | None]) -> Who:
    """A party with the page of the actor."""
    key = actors[party.entity] if party.entity is not None else None
    return Who(labels.party_label(reading, party), f"/actor/{key}" if key else None)


def _event(reading: Reading, event: Event, key: str, actors: Sequence[str | None]) -> EventRecord:
    stands = standing(event, reading.statements)
    when, where = labels.event_time(reading, event), labels.event_place(reading, event)
    says = labels.claimed_by(reading, event)
    facts = [("when", when or "the article names no day for it", bool(when))]
    facts.append(("where", where or "the article names no place for it", bool(where)))
    if says:
        facts.append(("says", says, True))
    return EventRecord(
        f"e{event.id}",
        f"/why/{key}",
        stands,
        words.STANDINGS[stands],
        labels.act_label(event),
        words.TYPES.get(event.type, ""),
        tuple(dict.fromkeys(who(reading, party, actors) for party in event.actors)),
        tuple(dict.fromkeys(who(reading, party, actors) for party in event.recipients)),
        squeezed(reading.article.text[slice(*event.trigger)]),
        tuple(facts),
        f"{event.confidence:.0%}",
    )


def _statement(reading: Reading, said: Statement, key: str, actors: Sequence[str | None]) -> StatementRecord:
    actor = actors[said.speaker] if said.speaker is not None else None
    return StatementRecord(
        f"s{said.id}",
        said.id + 1,
        f"/why/{key}",
        Who(labels.speaker_label(reading, said), f"/actor/{actor}" if actor else None),
        labels.role_label(reading, said.speaker),
        labels.DENIALS.get(said.polarity),
        labels.words(reading.article, said.content),
        said.within is not None,
        f"{said.type} {said.kind}",
    )


def _cast(reading: Reading, keys: Sequence[str], actors: Sequence[str | None]) -> Iterator[Cast]:
    for kind, title in CAST:
        people = tuple(
            EntityRecord(
                f"n{entity.id}",
                f"/why/{keys[entity.id]}",
                squeezed(entity.name),
                f"/actor/{actors[entity.id]}" if actors[entity.id] else None,
                ", ".join(name for name in entity.names if name != entity.name),
                labels.role_label(reading, entity.id),
                " ".join([*([entity.country] if entity.country else []), *entity.sectors]),
            )
            for entity in reading.entities
            if entity.kind == kind
        )
        if people:
            yield Cast(title, people)


def _places(reading: Reading, keys: Sequence[str]) -> Iterator[SmallRecord]:
    for place, key in zip(reading.places, keys):
        mention = reading.mentions[place.mention] if place.mention is not None else None
        anchor = f"n{mention.entity}" if mention and mention.entity is not None else ""
        value = ", ".join(part for part in (place.name, place.country) if part) if place.geonames else "not on the map"
        href = f"/place/{place.geonames}" if place.geonames is not None else None
        yield SmallRecord(anchor, f"/why/{key}", squeezed(place.text), value, place.why, href)


def plain_text(article: Article) -> str:
    """The canonical text."""
    return article.text
