"""Proof of what lists and searches need: numbers, search indexes, actors and the machine's proposals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, literal, select, text

from dateline.errors import StoreError
from dateline.store import cast, schema
from dateline.store.database import Database
from dateline.store.folding import folded
from dateline.store.keys import digest
from dateline.store.protocol import Problem
from dateline.store.rows import Row, Rows
from dateline.store.writing import INDEXES, STEP, index_rows

SEARCHES = ("article_search", *INDEXES, "actor_search")


def article_problems(connection: Connection, rows: Rows) -> Iterator[Problem]:
    """One article: the digest of its rejected candidates, its numbers in the store, its rows in the search indexes."""
    head = rows["articles"][0]
    about = f"article {head['id']}"
    if head["rejected_digest"] is not None and digest(head["rejected"]) != head["rejected_digest"]:
        yield Problem(about, "its rejected candidates have changed")
    if head["rejected_digest"] is None:
        yield Problem(about, "its rejected candidates have no digest")
    for name, column in (("statements", "n"), ("events", "n"), ("parties", "event")):
        for row in rows[name]:
            if row["seq"] != head["n"] * STEP + row[column]:
                yield Problem(about, f"{name} {row['n']}: seq is {row['seq']}")
    try:
        indexed = index_rows(rows)
    except (TypeError, KeyError, IndexError) as error:
        yield Problem(about, f"its rows make no search index: {error}")
        return
    for name, expected in indexed.items():
        if _indexed(connection, name, head["n"]) != expected:
            yield Problem(about, f"{name} does not agree with its records")


def _indexed(connection: Connection, name: str, number: int) -> list[Row]:
    query = (
        f"SELECT rowid, {', '.join(INDEXES[name][1])} FROM {name} WHERE rowid >= :low AND rowid < :high ORDER BY rowid"
    )
    span = {"low": number * STEP, "high": (number + 1) * STEP}
    return [dict(row) for row in connection.execute(text(query), span).mappings()]


def actor_problems(connection: Connection) -> Iterator[Problem]:
    """Actors against the entities that articles name, in whatever order these came; their search index; who leads whom."""
    entities = connection.execute(select(schema.entities).order_by(text("rowid"))).mappings()
    try:
        expected = cast.described(dict(row) for row in entities)
    except TypeError as error:
        yield Problem("actors", f"the entities make none: {error}")
        return
    indexed = {row.rowid: row.names for row in connection.execute(text("SELECT rowid, names FROM actor_search"))}
    found: dict[str, Any] = {row.key: row for row in connection.execute(select(schema.actors))}
    for key in sorted(expected.keys() ^ found.keys()):
        yield Problem(f"actor {key}", "is named nowhere" if key in found else "is missing")
    for key in sorted(expected.keys() & found.keys()):
        row = found[key]
        for column in ("articles", "kind", "name", "country", "names"):
            if getattr(row, column) != expected[key][column]:
                yield Problem(f"actor {key}", f"{column} is {getattr(row, column)!r}, not {expected[key][column]!r}")
        if indexed.get(row.n) != folded(" | ".join(expected[key]["names"])):
            yield Problem(f"actor {key}", "its names are not in the search index as they should be")
        if row.leader not in found or found[row.leader].leader != row.leader:
            yield Problem(f"actor {key}", f"is led by {row.leader}, who leads nobody")
    if indexed.keys() != {row.n for row in found.values()}:
        yield Problem("actor_search", "has other actors than there are")


def tally_problems(connection: Connection) -> Iterator[Problem]:
    """The counts by day against what they count."""
    events, said, articles, table = schema.events, schema.statements, schema.articles, schema.tallies
    expected: dict[tuple[str, str, str], int] = {}
    for name, day, kind in (
        ("event", events.c.day, events.c.standing),
        ("statement", said.c.day, said.c.kind),
        ("article", func.substr(articles.c.published_on, 1, 10), literal("articles")),
    ):
        for value, group, count in connection.execute(select(day, kind, func.count()).group_by(day, kind)):
            expected[name, value or "", group] = count
    rows = connection.execute(select(table)).mappings()
    found = {(row["list"], row["day"], row["kind"]): row["count"] for row in rows}
    for key in sorted(expected.keys() | found.keys()):
        if expected.get(key) != found.get(key):
            yield Problem("tallies", f"{' '.join(key)}: {found.get(key)} counted, {expected.get(key)} are there")


def link_problems(connection: Connection) -> Iterator[Problem]:
    """The machine's proposals against their digests."""
    for row in connection.execute(select(schema.links)).mappings():
        if row["digest"] != link_digest(row["a"], row["b"], row["score"], row["verdict"], row["why"]):
            yield Problem(f"proposal {row['a']} {row['b']}", "has changed since it was made")


def link_digest(a: str, b: str, score: float, verdict: str, why: list[str]) -> str:
    """The digest of a proposal."""
    return digest([a, b, score, verdict, why])


def search_problems(database: Database) -> Iterator[Problem]:
    """Every search index against its content. The test is written as an insert, and needs a transaction that may write."""
    for name in SEARCHES:
        try:
            with database.writing() as connection:
                connection.execute(text(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)"))
        except StoreError as error:
            yield Problem("search index", f"{name} does not agree with its content: {error.detail}")
