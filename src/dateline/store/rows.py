"""A reading as rows of tables, and back: `reading_of(rows_of(r))` is `r` without tokens, predicates and rejected candidates."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from dateline.model import (
    Amount,
    Article,
    Author,
    Block,
    Dated,
    Entity,
    Event,
    Main,
    Mention,
    Notice,
    Party,
    Place,
    Quote,
    Reading,
    Removed,
    Statement,
    Status,
    Time,
    field_names,
    plain,
)
from dateline.standing import standing
from dateline.store import facets
from dateline.store.folding import folded
from dateline.store.keys import digest, reading_digest, record_keys

Row = dict[str, Any]
Rows = dict[str, list[Row]]
Record = TypeVar("Record")

#: Fields of a dataclass -> the column that holds them, where the two names differ.
COLUMNS = {"from_": "day_from", "to": "day_to", "id": "n"}
#: Columns of numbers that the JSON may have written without a decimal point.
FLOATS = frozenset({"low", "high", "lat", "lon", "confidence"})
#: Columns of the article row that are not fields of `Article`.
BESIDE = frozenset({"n", "engine", "digest", "published_on", "main", "rejected", "rejected_digest"})


def rows_of(reading: Reading) -> Rows:
    """The rows of every table for one reading; `articles` has one. Numbers that no database holds (infinite) become NULL."""
    article = reading.article
    text = article.text
    actors = facets.actors(reading)
    rows: Rows = {
        "blocks": [_row(block) for block in article.blocks],
        "removed": [_row(part) for part in article.removed],
        "notices": [{"scope": "article", **_row(notice)} for notice in article.notices]
        + [{"scope": "reading", **_row(notice)} for notice in reading.notices],
        "entities": [
            _row(entity, folded=folded(" | ".join(entity.names)), actor=actor)
            for entity, actor in zip(reading.entities, actors, strict=True)
        ],
        "spellings": facets.spellings(reading, actors),
        "mentions": [_row(mention) for mention in reading.mentions],
        "times": [_row(time) for time in reading.times],
        "amounts": [_row(amount) for amount in reading.amounts],
        "places": [_row(place) for place in reading.places],
        "statements": [_statement_row(reading, said, actors) for said in reading.statements],
        "events": [_event_row(reading, event, actors) for event in reading.events],
        "parties": [row for event in reading.events for row in _party_rows(text, event, actors)],
    }
    for prefix, (table, facts) in _facts(reading).items():
        for row, key in zip(rows[table], record_keys(prefix, article.id, facts), strict=True):
            row["record"] = key
    for part in rows.values():
        for n, row in enumerate(part):
            row.update(article=article.id, n=n)
    rows["articles"] = [_article_row(reading)]
    rows["articles"][0]["digest"] = reading_digest(reading_of(rows))
    return rows


def reading_of(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> Reading:
    """The reading that the rows of one article hold. The rows of each table must be in the order of `n`."""
    head = rows["articles"][0]
    notices = {scope: _notices(rows["notices"], scope) for scope in ("article", "reading")}
    return Reading(
        engine=head["engine"],
        article=_article(head, rows, notices["article"]),
        entities=tuple(_entity(row) for row in rows["entities"]),
        mentions=_all(Mention, rows["mentions"]),
        times=_all(Time, rows["times"]),
        amounts=_all(Amount, rows["amounts"]),
        places=_all(Place, rows["places"]),
        statements=_all(Statement, rows["statements"]),
        events=tuple(_event(row, rows["parties"]) for row in rows["events"]),
        main=Main(**{name: _frozen(span) for name, span in head["main"].items()}),
        notices=notices["reading"],
    )


def words(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The words of several spans, with an ellipsis where the text between them is left out."""
    return " … ".join(text[start:end] for start, end in spans)


def _facts(reading: Reading) -> dict[str, tuple[str, list[object]]]:
    """For each kind of record: its table, and the fact that makes the key of each."""
    first = {mention.entity: (mention.start, mention.end) for mention in reversed(reading.mentions)}
    return {
        "en": ("entities", [first.get(entity.id, entity.name) for entity in reading.entities]),
        "me": ("mentions", [(mention.start, mention.end) for mention in reading.mentions]),
        "ti": ("times", [(time.start, time.end) for time in reading.times]),
        "am": ("amounts", [(amount.start, amount.end) for amount in reading.amounts]),
        "pl": ("places", [(place.start, place.end) for place in reading.places]),
        "st": ("statements", [(said.source, said.cue, said.content) for said in reading.statements]),
        "ev": ("events", [(event.type, event.trigger) for event in reading.events]),
    }


def _row(record: Any, **more: Any) -> Row:
    """The fields of a record under the names of their columns."""
    found = {COLUMNS.get(name, name): plain(getattr(record, name)) for name in field_names(type(record))}
    for name in FLOATS & found.keys():
        value = found[name]
        found[name] = float(value) if value is not None and math.isfinite(value) else None
    return {**found, **more}


def _article_row(reading: Reading) -> Row:
    article = reading.article
    found = {name: plain(getattr(article, name)) for name in field_names(type(article))}
    for elsewhere in ("blocks", "removed", "notices"):
        del found[elsewhere]
    published = article.published.value if article.published else None
    rejected = plain(reading.rejected) if reading.rejected is not None else None
    return {
        **found,
        "engine": reading.engine,
        "published_on": published,
        "main": plain(reading.main),
        "rejected": rejected,
        "rejected_digest": digest(rejected),
    }


def _event_row(reading: Reading, event: Event, actors: list[str | None]) -> Row:
    found = _row(event, standing=standing(event, reading.statements), **facets.event(reading, event, actors))
    del found["actors"], found["recipients"]
    return found


def _statement_row(reading: Reading, said: Statement, actors: list[str | None]) -> Row:
    text = reading.article.text
    names = folded(words(text, said.source))
    return _row(said, said=words(text, said.content), folded=names, **facets.statement(reading, said, actors))


def _party_rows(text: str, event: Event, actors: list[str | None]) -> list[Row]:
    sides = (("actor", event.actors), ("recipient", event.recipients))
    return [
        {
            "event": event.id,
            "role": role,
            **_row(party, folded=folded(text[party.start : party.end])),
            "actor": actors[party.entity] if party.entity is not None else None,
        }
        for role, side in sides
        for party in side
    ]


def _all(kind: type[Record], rows: Iterable[Mapping[str, Any]]) -> tuple[Record, ...]:
    return tuple(_record(kind, row) for row in rows)


def _record(kind: type[Record], row: Mapping[str, Any], **given: Any) -> Record:
    """A record of `kind` from the columns of its fields; `given` fields come from elsewhere."""
    names = [name for name in field_names(kind) if name not in given]
    return kind(**{name: _frozen(row[COLUMNS.get(name, name)]) for name in names}, **given)


def _frozen(value: Any) -> Any:
    """Lists of JSON as the tuples that they were."""
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def _dated(value: Mapping[str, str] | None) -> Dated | None:
    return Dated(**value) if value else None


def _notices(rows: Iterable[Mapping[str, Any]], scope: str) -> tuple[Notice, ...]:
    return _all(Notice, (row for row in rows if row["scope"] == scope))


def _article(
    head: Mapping[str, Any], rows: Mapping[str, Sequence[Mapping[str, Any]]], notices: tuple[Notice, ...]
) -> Article:
    return _record(
        Article,
        {name: value for name, value in head.items() if name not in BESIDE} | {"n": head["id"]},
        authors=tuple(Author(**author) for author in head["authors"]),
        published=_dated(head["published"]),
        modified=_dated(head["modified"]),
        blocks=_all(Block, rows["blocks"]),
        removed=_all(Removed, rows["removed"]),
        notices=notices,
    )


def _entity(row: Mapping[str, Any]) -> Entity:
    return _record(Entity, row, descriptions=tuple(Quote(**quote) for quote in row["descriptions"]))


def _event(row: Mapping[str, Any], parties: Iterable[Mapping[str, Any]]) -> Event:
    mine = [party for party in parties if party["event"] == row["n"]]
    sides = {role: _all(Party, (party for party in mine if party["role"] == role)) for role in ("actor", "recipient")}
    status = Status(**{name: _frozen(value) for name, value in row["status"].items()})
    return _record(Event, row, actors=sides["actor"], recipients=sides["recipient"], status=status)
