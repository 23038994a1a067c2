"""How an article goes into the tables, comes out of them, and leaves them. All functions work inside the caller's transaction."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from dateline.errors import NotFound
from dateline.model import Page, Reading
from dateline.store import cast, facets, schema
from dateline.store.protocol import Change
from dateline.store.rows import Row, Rows, reading_of, rows_of

#: `seq` of a record: this many times the number of its article, and its own number.
STEP = 1 << 16
INDEXES = {
    "event_search": (facets.event_words, ("actor", "recipient", "place", "says", "words")),
    "statement_search": (facets.statement_words, ("speaker", "said")),
}


def rows_in(connection: Connection, article: str) -> Rows:
    """The rows of one article in every table, each table in the order of `n`. Raises `NotFound`."""
    head = connection.execute(select(schema.articles).where(schema.articles.c.id == article)).mappings().first()
    if head is None:
        raise NotFound("no such article", article)
    rows: Rows = {"articles": [dict(head)]}
    for table in schema.PARTS:
        mine = select(table).where(table.c.article == article).order_by(table.c.n)
        rows[table.name] = [dict(row) for row in connection.execute(mine).mappings()]
    return rows


def put_article(connection: Connection, rows: Rows) -> Change:
    """Write the rows of an article, in the place of what an older engine read."""
    head = rows["articles"][0]
    articles = schema.articles
    before = connection.execute(select(articles.c.engine).where(articles.c.id == head["id"])).scalar()
    if before == head["engine"]:
        return "same"
    if before is None:
        connection.execute(insert(articles).values(**head))
    else:
        _take_out(connection, head["id"])
        connection.execute(update(articles).where(articles.c.id == head["id"]).values(**head))
    put_parts(connection, rows)
    return "new" if before is None else "replaced"


def put_parts(connection: Connection, rows: Rows) -> None:
    """Write everything that belongs to an article which is there, and what lists and searches need of it."""
    article = rows["articles"][0]["id"]
    number = connection.execute(select(schema.articles.c.n).where(schema.articles.c.id == article)).scalar_one()
    numbered(rows, number)
    for table in schema.PARTS:
        if rows[table.name]:
            connection.execute(insert(table), rows[table.name])
    for name, words in index_rows(rows).items():
        if words:
            columns = ("rowid", *INDEXES[name][1])
            into = f"INSERT INTO {name}({', '.join(columns)}) VALUES ({', '.join(f':{c}' for c in columns)})"
            connection.execute(text(into), words)
    cast.enter(connection, rows["entities"])


def numbered(rows: Rows, number: int) -> None:
    """Give statements, events and parties the number in the store that follows from the number of their article."""
    for name in ("statements", "events"):
        for row in rows[name]:
            row["seq"] = number * STEP + row["n"]
    for row in rows["parties"]:
        row["seq"] = number * STEP + row["event"]


def index_rows(rows: Rows) -> dict[str, list[Row]]:
    """For each search index of records the rows that the article has in it."""
    return {name: list(make(rows)) for name, (make, _) in INDEXES.items()}


def put_page(connection: Connection, key: str, page: Page, published: str | None, reading: Reading) -> None:
    """Write a page as it came, with the article that it became."""
    row = {"article": reading.article.id, "engine": reading.engine}
    content = zlib.compress(page.content, 6)
    facts = {"name": page.name, "media": page.media, "url": page.url, "charset": page.charset, "published": published}
    into = upsert(schema.pages).values(key=key, content=content, **facts, **row)
    connection.execute(into.on_conflict_do_update(index_elements=["key"], set_=row))


def drop_orphan(connection: Connection, article: str) -> None:
    """Take out an article that no page leads to any more."""
    used = connection.execute(select(schema.pages.c.key).where(schema.pages.c.article == article).limit(1)).first()
    if used is None:
        _take_out(connection, article)
        connection.execute(delete(schema.articles).where(schema.articles.c.id == article))


def rewrite(connection: Connection) -> None:
    """Work out anew all that lists and searches need; after a migration. What was read stays as it is."""
    for article in connection.execute(select(schema.articles.c.id).order_by(schema.articles.c.n)).scalars().all():
        before = rows_in(connection, article)
        rows = rows_of(reading_of(before))
        _take_out(connection, article)
        for column in ("rejected", "rejected_digest"):
            rows["articles"][0][column] = before["articles"][0][column] or rows["articles"][0][column]
        connection.execute(update(schema.articles).where(schema.articles.c.id == article).values(**rows["articles"][0]))
        put_parts(connection, rows)


def _take_out(connection: Connection, article: str) -> None:
    """Delete all that belongs to an article, but not itself."""
    numbers = select(schema.articles.c.n).where(schema.articles.c.id == article)
    number = connection.execute(numbers).scalar()
    actors = _actors(connection, article)
    if number is not None:
        for name in INDEXES:
            span = {"low": number * STEP, "high": (number + 1) * STEP}
            connection.execute(text(f"DELETE FROM {name} WHERE rowid >= :low AND rowid < :high"), span)
    for table in schema.PARTS:
        connection.execute(delete(table).where(table.c.article == article))
    cast.leave(connection, actors)


def _actors(connection: Connection, article: str) -> Iterable[str]:
    entities = schema.entities
    mine = select(entities.c.actor).where(entities.c.article == article, entities.c.actor.is_not(None)).distinct()
    return sorted(connection.execute(mine).scalars().all())
