"""A parsed document -> the reading of READING.md, as `dateline.model` has it."""

from __future__ import annotations

import hashlib
import re
from typing import Any, cast

from corpus import gazetteer, timex
from corpus.derive import Derived, Said
from corpus.model import Document, EntityRow, EventRow, Mark, PartyRef, Span
from corpus.plover import TYPES
from corpus.sentences import sentence_at
from dateline import model

ENGINE = "dateline desk corpus"
DATELINE = re.compile(r"(?P<place>[A-Z][\w' .\-]*[A-Z](?:[,/] [^—–]{1,40}?)?)(?: \([^)]{1,20}\))? [—–-] ")


def reading_of(document: Document) -> model.Reading:
    """The whole reading of a document that `check` finds without errors."""
    derived = Derived(document)
    entities = {number: i for i, number in enumerate(sorted(document.entities))}
    times = ordered(document.marks_of("t"), document.times)
    amounts = ordered(document.marks_of("a"), document.amounts)
    mentions = [m for m in derived.mentions if m.number in entities]
    mention_at = {(m.number, m.span): i for i, m in enumerate(mentions)}
    statements = {number: i for i, number in enumerate(sorted(derived.said))}
    time_at = first_index(times)
    amount_at = first_index(amounts)
    events = [row for _, row in sorted(document.events.items()) if derived.trigger(row.number)]
    placed = place_marks(derived, mentions, events)
    return model.Reading(
        engine=ENGINE,
        article=article_of(document),
        entities=tuple(entity(derived, document.entities[number], i) for number, i in entities.items()),
        mentions=tuple(mention(derived, m, entities[m.number]) for m in mentions),
        times=tuple(time(document, mark) for mark in times),
        amounts=tuple(amount(document, mark) for mark in amounts),
        places=tuple(place(derived, mark, mention_at[mark.number, mark.span]) for mark in placed),
        statements=tuple(statement(derived, derived.said[n], statements, entities, time_at) for n in statements),
        events=tuple(
            event(derived, row, i, entities, statements, time_at, amount_at, placed) for i, row in enumerate(events)
        ),
    )


def ordered(marks: list[Mark], rows: dict[int, Any]) -> list[Mark]:
    """The marks that have a row, in text order."""
    return sorted((m for m in marks if m.number in rows), key=lambda m: m.span)


def first_index(marks: list[Mark]) -> dict[int, int]:
    """Record number -> index of its first mark."""
    found: dict[int, int] = {}
    for i, mark in enumerate(marks):
        found.setdefault(mark.number, i)
    return found


def article_of(document: Document) -> model.Article:
    """The clean article with its blocks and what the head says."""
    text, head = document.text, document.head
    first = {line.kind: text[line.start : line.end] for line in reversed(document.lines)}
    body = next((text[line.start : line.end] for line in document.lines if line.kind in ("lead", "paragraph")), "")
    opening = DATELINE.match(body)
    published = head.get("published", "none")
    return model.Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        text=text,
        blocks=tuple(model.Block(cast(model.BlockKind, line.kind), line.start, line.end) for line in document.lines),
        site=outlet_of(document)[0] or None,
        title=first.get("title"),
        lead=first.get("lead"),
        authors=tuple(model.Author(name.strip()) for name in head.get("author", "").split(";") if name.strip()),
        agencies=tuple(name.strip() for name in head.get("agency", "").split(";") if name.strip()),
        published=None if published == "none" else model.Dated(published, "given", "the head of the file"),
        dateline=opening["place"] if opening else None,
        language="en",
    )


def outlet_of(document: Document) -> tuple[str, str | None]:
    """The outlet's name and the ISO alpha-3 code of its country."""
    outlet = document.head.get("outlet", "")
    match = re.fullmatch(r"(.*?)[\s,;]+([A-Z]{3})", outlet)
    return (match[1].strip(), match[2]) if match else (outlet, None)


def entity(derived: Derived, row: EntityRow, number: int) -> model.Entity:
    """One entity; `names` are its proper names in text order, then its own name where the text has another."""
    text = derived.document.text
    marks = [m for m in derived.mentions_of(row.number) if derived.form(m) == "name"]
    names = tuple(dict.fromkeys([*(text[m.start : m.end] for m in marks), row.name]))
    found = [(text.casefold().find(quote.casefold()), len(quote)) for quote in row.descriptions]
    return model.Entity(
        id=number,
        kind=cast(model.EntityKind, row.kind),
        name=row.name,
        names=names,
        descriptions=tuple(model.Quote(at, at + size, text[at : at + size]) for at, size in found if at >= 0),
        country=row.country,
        sectors=row.sectors,
    )


def mention(derived: Derived, mark: Mark, number: int) -> model.Mention:
    """One mention."""
    text = derived.document.text[mark.start : mark.end]
    kind, form = cast(model.EntityKind, derived.kind(mark)), cast(model.Form, derived.form(mark))
    return model.Mention(mark.start, mark.end, text, kind, form, number)


def time(document: Document, mark: Mark) -> model.Time:
    """One time expression with the days it may mean."""
    row = document.times[mark.number]
    start, end = timex.interval(row.value) if row.type in ("DATE", "TIME") else (None, None)
    text = document.text[mark.start : mark.end]
    return model.Time(mark.start, mark.end, text, cast(model.TimeType, row.type), row.value, row.mod, start, end)


def amount(document: Document, mark: Mark) -> model.Amount:
    """One amount."""
    row = document.amounts[mark.number]
    text = document.text[mark.start : mark.end]
    kind = cast(model.AmountKind, row.kind)
    return model.Amount(mark.start, mark.end, text, kind, row.low, row.high, row.mod, row.unit, row.of)


def place_marks(derived: Derived, mentions: list[Mark], events: list[EventRow]) -> list[Mark]:
    """The mentions that become places: names used as places, and where an event is said to have happened."""
    found = {m.span: m for m in mentions if derived.kind(m) == "place" and derived.form(m) == "name"}
    for row in events:
        trigger = derived.trigger(row.number)
        mark = derived.party(row.place, trigger) if row.place and trigger else None
        if mark and mark in mentions:
            found.setdefault(mark.span, mark)
    return sorted(found.values(), key=lambda m: m.span)


def located(derived: Derived, row: EntityRow) -> gazetteer.Found | None:
    """The gazetteer's place of an entity: by id where the line names one, else by its names and country."""
    if row.geo and row.geo != "none":
        return gazetteer.by_id(int(row.geo))
    if row.geo == "none":
        return None
    marks = [m for m in derived.mentions_of(row.number) if derived.form(m) == "name"]
    names = dict.fromkeys([row.name, *(derived.document.text[m.start : m.end] for m in marks)])
    return gazetteer.find(tuple(names), row.country)


def place(derived: Derived, mark: Mark, number: int) -> model.Place:
    """One place mention on the map."""
    row, text = derived.document.entities[mark.number], derived.document.text[mark.start : mark.end]
    found = located(derived, row)
    if found:
        return model.Place(
            mark.start, mark.end, text, number, found.geonames, found.name, found.country,
            *(row.point or (found.lat, found.lon)), found.precision, "name and country",
        )  # fmt: skip
    geonames = int(row.geo) if row.geo and row.geo != "none" else None
    lat, lon = row.point or (None, None)
    precision: model.Precision | None = "point" if row.point else None
    why = "given by the annotator" if geonames or row.point else "not in the gazetteer"
    return model.Place(mark.start, mark.end, text, number, geonames, row.name, row.country, lat, lon, precision, why)


def statement(
    derived: Derived, said: Said, ids: dict[int, int], entities: dict[int, int], time_at: dict[int, int]
) -> model.Statement:
    """One statement."""
    speaker, within = derived.speaker(said), derived.within(said)
    return model.Statement(
        id=ids[said.number],
        type=cast(model.StatementType, derived.type(said)),
        source=tuple(said.source),
        cue=tuple(said.cue),
        content=tuple(said.content),
        speaker=entities.get(speaker) if speaker is not None else None,
        within=ids[within] if within is not None else None,
        kind=cast(model.StatementKind, said.row.kind),
        polarity=cast(model.StatementPolarity, said.row.polarity),
        time=time_at.get(said.row.time) if said.row.time is not None else None,
    )


def event(
    derived: Derived,
    row: EventRow,
    number: int,
    entities: dict[int, int],
    statements: dict[int, int],
    time_at: dict[int, int],
    amount_at: dict[int, int],
    placed: list[Mark],
) -> model.Event:
    """One event with its slots looked up."""
    trigger = cast(Mark, derived.trigger(row.number))
    where = derived.party(row.place, trigger) if row.place else None
    spans = [mark.span for mark in placed]
    return model.Event(
        id=number,
        type=row.type,
        mode=row.mode,
        quad=TYPES[row.type][0] if row.type in TYPES else 0,
        trigger=trigger.span,
        evidence=tuple(mark.span for mark in derived.tellings(row.number)),
        actors=parties(derived, row.actors, trigger, entities),
        recipients=parties(derived, row.recipients, trigger, entities),
        time=time_at.get(row.time) if row.time is not None else None,
        place=spans.index(where.span) if where and where.span in spans else None,
        amounts=tuple(amount_at[a] for a in row.amounts if a in amount_at),
        status=model.Status(
            cast(model.Polarity, row.polarity), cast(model.Tense, row.when), cast(model.Certainty, row.certainty)
        ),
        attribution=tuple(statements[s] for s in derived.attribution(row)),
        sentence=sentence_at(derived.sentences, trigger.start),
        confidence=1.0,
    )


def parties(
    derived: Derived, refs: tuple[PartyRef, ...], trigger: Mark, entities: dict[int, int]
) -> tuple[model.Party, ...]:
    """Actors or recipients as spans with their entities."""
    found: list[tuple[Span, int]] = []
    for ref in refs:
        mark = derived.party(ref, trigger)
        if mark and ref.entity in entities:
            found.append((mark.span, entities[ref.entity]))
    return tuple(model.Party(*span, number) for span, number in found)
