"""Filters of lists, compiled to tests of SQL: exact facts on columns, names and words on the search indexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, false, or_, select, text

from dateline.errors import QueryError
from dateline.store import schema
from dateline.store.folding import folded
from dateline.store.protocol import ArticleFilter, EventFilter, StatementFilter
from dateline.store.query import LONGEST, fts5

Tests = list[ColumnElement[bool]]
WORD = re.compile(r"\w+")


def event_tests(wanted: EventFilter) -> Tests:
    """The filter as tests on events."""
    events, parties = schema.events, schema.parties
    tests = _facts(events, wanted)
    if wanted.types:
        tests.append(events.c.type.in_(wanted.types))
    if wanted.standings:
        tests.append(events.c.standing.in_(wanted.standings))
    if wanted.quad:
        tests.append(events.c.quad == wanted.quad)
    if wanted.at:
        tests.append(events.c.geonames.in_(wanted.at))
    if wanted.country:
        tests.append(events.c.country == wanted.country.upper())
    if wanted.claimers:
        tests.append(events.c.claimer.in_(wanted.claimers))
    if wanted.who:
        mine = select(parties.c.seq).where(parties.c.actor.in_(wanted.who))
        tests.append(events.c.seq.in_(mine.where(parties.c.role == wanted.role) if wanted.role else mine))
    tests += _searched(events, "event_search", [
        ("actor", names(wanted.actor)), ("recipient", names(wanted.recipient)), ("says", names(wanted.says)),
        ("words", fts5(wanted.words) if wanted.words else None),
    ])  # fmt: skip
    if wanted.place:
        tests.append(
            or_(
                events.c.country == wanted.place.upper(),
                *_searched(events, "event_search", [("place", names(wanted.place))], "there"),
            )
        )
    return tests


def statement_tests(wanted: StatementFilter) -> Tests:
    """The filter as tests on statements."""
    said = schema.statements
    tests = _facts(said, wanted)
    for column, values in (
        (said.c.kind, wanted.kinds),
        (said.c.polarity, wanted.polarities),
        (said.c.type, wanted.types),
    ):
        if values:
            tests.append(column.in_(values))
    if wanted.who:
        tests.append(said.c.actor.in_(wanted.who))
    words = fts5(wanted.words) if wanted.words else None
    return tests + _searched(said, "statement_search", [("speaker", names(wanted.speaker)), ("said", words)])


def article_tests(wanted: ArticleFilter) -> Tests:
    """The filter as tests on articles."""
    table, entities, places = schema.articles, schema.entities, schema.places
    tests: Tests = []
    if wanted.words:
        tests.append(_matching(table.c.n, "article_search", fts5(wanted.words), "words"))
    if wanted.since:
        tests.append(table.c.published_on >= wanted.since)
    if wanted.until:
        tests.append(table.c.published_on < f"{wanted.until}U")  # after every instant of that day: "T" comes before "U"
    if wanted.site:
        tests.append(table.c.site == wanted.site)
    if wanted.who:
        tests.append(table.c.id.in_(select(entities.c.article).where(entities.c.actor.in_(wanted.who))))
    if wanted.at:
        tests.append(table.c.id.in_(select(places.c.article).where(places.c.geonames == wanted.at)))
    return tests


def names(typed: str | None) -> str | None:
    """A name as a query of FTS5: every word of it begins a word; None without one, "" where nothing can match."""
    if typed is None:
        return None
    if len(typed) > LONGEST:
        raise QueryError(f"a name may have {LONGEST:,} characters; this one has {len(typed):,}")
    found = WORD.findall(folded(typed))
    if not folded(typed):
        raise QueryError("a name has letters", typed)
    return " AND ".join(f'"{word}"*' for word in found)


def _facts(table: Any, wanted: EventFilter | StatementFilter) -> Tests:
    """Days and article; `day_to` is the first day after: what ends where `since` begins is over."""
    tests: Tests = []
    if wanted.since:
        tests.append(table.c.day_to > wanted.since)
    if wanted.until:
        tests.append(table.c.day <= wanted.until)
    if wanted.article:
        tests.append(table.c.article == wanted.article)
    return tests


def _searched(table: Any, index: str, parts: Sequence[tuple[str, str | None]], name: str = "words") -> Tests:
    """Tests that the index holds what each column is searched for."""
    asked = [(column, query) for column, query in parts if query is not None]
    if not asked:
        return []
    if not all(query for _, query in asked):
        return [false()]
    return [_matching(table.c.seq, index, " AND ".join(f"{{{column}}} : ({query})" for column, query in asked), name)]


def _matching(column: ColumnElement[Any], index: str, query: str, name: str) -> ColumnElement[bool]:
    name = f"{index}_{name}"
    rows = text(f"SELECT rowid FROM {index} WHERE {index} MATCH :{name}")
    return and_(column.in_(rows.bindparams(bindparam(name, query)).columns(schema.articles.c.n)))
