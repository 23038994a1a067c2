"""Proof of a store: pages, hashes, spans, references, order, record keys, judgements and indexes.

The digest of an article is taken over everything that was read from it, so that any changed, lost or added row shows, whatever
the row says; the other tests name what is wrong where they can. `problems` never stops at the first.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, select, text

from dateline.model import Page, Reading
from dateline.store import check_lists, schema
from dateline.store.database import HEAD, Database
from dateline.store.keys import digest, page_key, reading_digest
from dateline.store.protocol import Problem
from dateline.store.rows import Rows, reading_of, rows_of
from dateline.store.writing import rows_in
from dateline.text import article_id

#: Columns of a row that do not follow from the others; digests prove them.
UNDERIVED = {"digest", "rejected", "rejected_digest"}


def problems(database: Database) -> Iterator[Problem]:
    """Everything that is wrong with the store."""
    with database.reading() as connection:
        yield from _file(connection)
        yield from _pages(connection)
        for article in connection.execute(select(schema.articles.c.id).order_by(schema.articles.c.n)).scalars().all():
            yield from _article(connection, article)
        yield from _strays(connection)
        yield from _judgements(connection)
        yield from check_lists.actor_problems(connection)
        yield from check_lists.link_problems(connection)
        yield from check_lists.tally_problems(connection)
    yield from check_lists.search_problems(database)


def _file(connection: Connection) -> Iterator[Problem]:
    """SQLite's own tests, references between tables, and the schema."""
    for (detail,) in connection.execute(text("PRAGMA integrity_check")):
        if detail != "ok":
            yield Problem("file", str(detail))
    for table, rowid, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield Problem(f"{table} row {rowid}", f"points to nothing in {parent}")
    versions = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if versions != [HEAD]:
        yield Problem("schema", f"stands at {', '.join(map(str, versions)) or 'nothing'}, not at {HEAD}")


def _pages(connection: Connection) -> Iterator[Problem]:
    """Every page against its key, and against the engine that read its article."""
    engines = dict(map(tuple, connection.execute(select(schema.articles.c.id, schema.articles.c.engine))))
    read = set()
    for row in connection.execute(select(schema.pages).order_by(schema.pages.c.key)):
        read.add(row.article)
        try:
            page = Page(zlib.decompress(row.content), row.media, row.name, row.url, row.charset)
        except (zlib.error, TypeError) as error:
            yield Problem(f"page {row.name}", f"cannot be unpacked: {error}")
            continue
        if page_key(page, row.published) != row.key:
            yield Problem(f"page {row.name}", "its bytes or what was said of them have changed")
        if row.engine != engines.get(row.article):
            yield Problem(f"page {row.name}", f"says it was read by {row.engine}, its article says otherwise")
    for article in sorted(engines.keys() - read):
        yield Problem(f"article {article}", "no page leads to it")


def _article(connection: Connection, article: str) -> Iterator[Problem]:
    """One article: order of its rows, digest, keys, then every span and reference."""
    about = f"article {article}"
    rows = rows_in(connection, article)
    for table in schema.PARTS:
        if [row["n"] for row in rows[table.name]] != list(range(len(rows[table.name]))):
            yield Problem(about, f"{table.name} are not numbered from 0 without gaps")
    try:
        reading = reading_of(rows)
        again = rows_of(reading)
        faults = list(reading_faults(reading))
    except (TypeError, ValueError, KeyError, AttributeError, IndexError) as error:
        yield Problem(about, f"its rows make no reading: {error}")
        return
    if reading_digest(reading) != rows["articles"][0]["digest"]:
        yield Problem(about, "what was read from it has changed since it was written")
    yield from _derived(about, rows, again)
    yield from check_lists.article_problems(connection, rows)
    yield from (Problem(about, detail) for detail in faults)


def _derived(about: str, rows: Rows, again: Rows) -> Iterator[Problem]:
    """Columns that are worked out from others: record keys, folded names, standings."""
    for name, part in again.items():
        if len(part) != len(rows[name]):
            yield Problem(about, f"{name}: there are {len(rows[name])}, not {len(part)}")
        for row, expected in zip(rows[name], part, strict=False):
            for column in sorted(expected.keys() - UNDERIVED):
                if row[column] != expected[column]:
                    yield Problem(about, f"{name} {row['n']}: {column} is {row[column]!r}, not {expected[column]!r}")


def reading_faults(reading: Reading) -> Iterator[str]:
    """What is wrong with a reading by itself: its id, spans outside the text, words that are not there, dangling references."""
    article, length = reading.article, len(reading.article.text)
    if article.id != article_id(article.text, article.url):
        yield "its id is not the hash of its URL and text"
    for name, start, end in spans(reading):
        if not 0 <= start <= end <= length:
            yield f"{name}: [{start}, {end}] is no span of a text of {length} characters"
    for name, start, end, words in quotes(reading):
        if article.text[start:end] != words:
            yield f"{name}: [{start}, {end}] is not {words!r:.60}"
    for before, after in zip(article.blocks, article.blocks[1:], strict=False):
        if after.start < before.end:
            yield f"blocks: [{after.start}, {after.end}] runs into the one before it"
    for low, high, first, last in article.source:
        if not (0 <= low <= high <= length and 0 <= first <= last):
            yield f"source: [{low}, {high}, {first}, {last}] is no range"
    for name, index, count in references(reading):
        if index is not None and not 0 <= index < count:
            yield f"{name}: points to {index} of {count}"


def spans(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """Every span of a reading with the name of what has it."""
    for name in ("mentions", "times", "amounts", "places"):
        for n, found in enumerate(getattr(reading, name)):
            yield f"{name} {n}", found.start, found.end
    for n, block in enumerate(reading.article.blocks):
        yield f"blocks {n}", block.start, block.end
    for said in reading.statements:
        for start, end in (*said.source, *said.cue, *said.content):
            yield f"statements {said.id}", start, end
    for event in reading.events:
        cue = (event.status.cue,) if event.status.cue else ()
        sides = ((party.start, party.end) for party in (*event.actors, *event.recipients))
        for start, end in (event.trigger, *event.evidence, event.sentence, *cue, *sides):
            yield f"events {event.id}", start, end
    for name in ("who", "what", "when", "where"):
        span = getattr(reading.main, name)
        if span is not None:
            yield f"main {name}", *span


def quotes(reading: Reading) -> Iterator[tuple[str, int, int, str]]:
    """Every span that carries its own words."""
    for name in ("mentions", "times", "amounts", "places"):
        for n, found in enumerate(getattr(reading, name)):
            yield f"{name} {n}", found.start, found.end, found.text
    for entity in reading.entities:
        for quote in entity.descriptions:
            yield f"entities {entity.id}", quote.start, quote.end, quote.text


def references(reading: Reading) -> Iterator[tuple[str, int | None, int]]:
    """Every index of a reading with the length of the list that it points into."""
    entities, times, said = len(reading.entities), len(reading.times), len(reading.statements)
    yield from _ids("entities", (entity.id for entity in reading.entities), entities)
    for n, mention in enumerate(reading.mentions):
        yield f"mentions {n}", mention.entity, entities
    for n, place in enumerate(reading.places):
        yield f"places {n}", place.mention, len(reading.mentions)
    for statement in reading.statements:
        name = f"statements {statement.id}"
        yield name, statement.speaker, entities
        yield name, statement.within, said
        yield name, statement.time, times
    for event in reading.events:
        name = f"events {event.id}"
        yield name, event.time, times
        yield name, event.place, len(reading.places)
        yield from ((name, party.entity, entities) for party in (*event.actors, *event.recipients))
        yield from ((name, amount, len(reading.amounts)) for amount in event.amounts)
        yield from ((name, statement, said) for statement in event.attribution)


def _ids(name: str, found: Iterable[int], count: int) -> Iterator[tuple[str, int | None, int]]:
    yield from ((f"{name} {n}", n, count) for n in found)


def _strays(connection: Connection) -> Iterator[Problem]:
    """Parties of events that are not there."""
    parties, events = schema.parties, schema.events
    there = (events.c.article == parties.c.article) & (events.c.n == parties.c.event)
    stray = select(parties.c.article, parties.c.n).where(~select(events.c.n).where(there).exists())
    for article, n in connection.execute(stray):
        yield Problem(f"article {article}", f"parties {n}: belongs to no event")


def _judgements(connection: Connection) -> Iterator[Problem]:
    """The log of judgements: each row is sealed with the one before it."""
    seal = ""
    for n, row in enumerate(connection.execute(select(schema.judgements).order_by(schema.judgements.c.n)), start=1):
        facts: dict[str, Any] = {name: value for name, value in row._mapping.items() if name != "digest"}
        if row.n != n or row.digest != digest([seal, facts]):
            yield Problem(f"judgement {row.n}", "it, or one before it, was changed or taken out")
        seal = row.digest
