"""The store in one file of SQLite: see `protocol.Store` for what each method promises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, func, insert, select, text
from sqlalchemy.dialects.sqlite import insert as upsert

from dateline.errors import NotFound, PageError, QueryError
from dateline.model import Page, Reading
from dateline.store import schema
from dateline.store.check import problems
from dateline.store.database import Database
from dateline.store.filters import event_tests, statement_tests
from dateline.store.keys import digest, failure_key, page_key
from dateline.store.ledger import Ledger
from dateline.store.protocol import (
    KINDS,
    Change,
    Counts,
    Dated,
    EventFilter,
    Heading,
    Hit,
    Judgement,
    Pointer,
    Problem,
    StatementFilter,
)
from dateline.store.query import fts5
from dateline.store.rows import reading_of, rows_of
from dateline.store.writing import drop_orphan, put_article, put_page, rows_in

HEADING = (schema.articles.c.id, schema.articles.c.title, schema.articles.c.site, schema.articles.c.published_on)
#: Marks around what a search found; control characters that no article has.
OPEN, CLOSE = "\x02", "\x03"
SEARCH = text(
    """SELECT a.id, a.title, a.site, a.published_on, snippet(article_search, 1, :open, :close, ' … ', 28) AS passage
    FROM article_search JOIN articles a ON a.n = article_search.rowid
    WHERE article_search MATCH :query ORDER BY bm25(article_search, 4.0, 1.0), a.id LIMIT :limit"""
)


class SqliteStore:
    """One file with a write-ahead log: many may read while one writes."""

    def __init__(self, path: Path, fresh: bool = True) -> None:
        self.database = Database(path, fresh)
        self.ledger = Ledger(self.database)

    def close(self) -> None:
        """Give all connections back."""
        self.database.close()

    # --- writing ---

    def knows(self, page: Page, published: str | None, engine: str) -> bool:
        """Whether this engine's reading of the page is in."""
        with self.database.reading() as connection:
            known = select(schema.pages.c.engine).where(schema.pages.c.key == page_key(page, published))
            return connection.execute(known).scalar() == engine

    def put(self, page: Page, published: str | None, reading: Reading) -> Change:
        """Write a page and its reading in one transaction; the reading of an older engine gives way."""
        rows, key = rows_of(reading), page_key(page, published)
        with self.database.writing() as connection:
            change = put_article(connection, rows)
            before = connection.execute(select(schema.pages.c.article).where(schema.pages.c.key == key)).scalar()
            put_page(connection, key, page, published, reading)
            if before not in (None, reading.article.id):
                drop_orphan(connection, str(before))
            connection.execute(delete(schema.failures).where(schema.failures.c.key == failure_key(page.name)))
        return change

    def fail(self, name: str, error: PageError, engine: str) -> None:
        """Write down that a page could not be read."""
        row = {"name": name, "code": error.code, "detail": error.detail, "engine": engine}
        with self.database.writing() as connection:
            into = upsert(schema.failures).values(key=failure_key(name), **row)
            connection.execute(into.on_conflict_do_update(index_elements=["key"], set_=row))

    def judge(self, judgement: Judgement) -> Judgement:
        """Write a judgement down; the answer has its number."""
        table = schema.judgements
        with self.database.writing() as connection:
            last = connection.execute(select(table.c.n, table.c.digest).order_by(table.c.n.desc()).limit(1)).first()
            n = (last.n if last else 0) + 1
            row = judgement_row(judgement, n)
            connection.execute(insert(table).values(**row, digest=digest([last.digest if last else "", row])))
        return _judgement(row)

    # --- reading ---

    def articles(self) -> Iterator[Heading]:
        """All articles by day of publication, undated ones last."""
        order = select(*HEADING).order_by(schema.articles.c.published_on.nulls_last(), schema.articles.c.id)
        with self.database.reading() as connection:
            yield from [Heading(*row) for row in connection.execute(order)]

    def find(self, article: str) -> Heading:
        """The article whose id begins so. Raises `NotFound` for none and for several."""
        rows = self._beginning(schema.articles, schema.articles.c.id, article)
        return Heading(*rows[0][:4])

    def reading(self, article: str) -> Reading:
        """What was read from the article of that id, without tokens. Raises `NotFound`."""
        with self.database.reading() as connection:
            return reading_of(rows_in(connection, article))

    def keys(self, article: str) -> dict[str, list[str]]:
        """For each kind of record the keys of the article's records, in the order of the reading."""
        with self.database.reading() as connection:
            return {
                KINDS[prefix]: list(
                    connection.execute(
                        select(table.c.record).where(table.c.article == article).order_by(table.c.n)
                    ).scalars()
                )
                for prefix, table in schema.RECORDS.items()
            }

    def locate(self, record: str) -> Pointer:
        """The record whose key begins so. Raises `NotFound` for none and for several."""
        table = schema.RECORDS.get(record[:2])
        if table is None or record[2:3] != "-":
            letters = ", ".join(f"{prefix}- ({kind})" for prefix, kind in KINDS.items())
            raise QueryError(f"a record begins with one of {letters}", record)
        row = self._beginning(table, table.c.record, record)[0]
        return Pointer(row[4], KINDS[record[:2]], Heading(*row[:4]), row[5])

    def search(self, typed: str, limit: int = 20) -> list[Hit]:
        """The articles with these words and "phrases", best first."""
        values = {"query": fts5(typed), "limit": limit, "open": OPEN, "close": CLOSE}
        with self.database.reading() as connection:
            return [
                Hit(Heading(*row[:4]), tuple(row.passage.replace(CLOSE, OPEN).split(OPEN)))
                for row in connection.execute(SEARCH, values)
            ]

    def statements(self, typed: str | None, by: str | None, limit: int | None = None) -> list[Dated]:
        """Statements with these words by a speaker of that name, in order of time."""
        return self._dated(schema.statements, statement_tests(StatementFilter(typed, by)), limit)

    def said(self, wanted: StatementFilter) -> list[Dated]:
        """Statements that pass the filter, in order of time."""
        return self._dated(schema.statements, statement_tests(wanted), None)

    def events(self, wanted: EventFilter, limit: int | None = None) -> list[Dated]:
        """Events that pass the filter, in order of time."""
        return self._dated(schema.events, event_tests(wanted), limit)

    def judgements(self) -> list[Judgement]:
        """All judgements in the order in which they were made."""
        with self.database.reading() as connection:
            rows = connection.execute(select(schema.judgements).order_by(schema.judgements.c.n)).mappings()
            return [_judgement({name: row[name] for name in row if name != "digest"}) for row in rows]

    def counts(self) -> Counts:
        """How much is in the store."""
        tables = (schema.articles, schema.pages, schema.failures, *schema.PARTS, schema.judgements)
        a, f = schema.articles, schema.failures
        with self.database.reading() as connection:
            rows = {t.name: connection.execute(select(func.count()).select_from(t)).scalar_one() for t in tables}
            engines = connection.execute(select(a.c.engine, func.count()).group_by(a.c.engine).order_by(a.c.engine))
            codes = connection.execute(select(f.c.code, func.count()).group_by(f.c.code).order_by(f.c.code))
            first, last = connection.execute(select(func.min(a.c.published_on), func.max(a.c.published_on))).one()
            size = self.database.path.stat().st_size
            return Counts(rows, dict(map(tuple, engines)), dict(map(tuple, codes)), first, last, size)

    def check(self) -> Iterator[Problem]:
        """Everything that is wrong with the store; nothing, when it is sound."""
        yield from problems(self.database)

    # --- parts ---

    def _beginning(self, table: Table, column: ColumnElement[str], start: str) -> Sequence[Any]:
        """The one row whose key begins so: heading, key, n."""
        join = table if table is schema.articles else table.join(schema.articles)
        query = select(*HEADING, column, table.c.n).select_from(join)
        with self.database.reading() as connection:
            rows = connection.execute(query.where(column >= start, column < f"{start}\U0010ffff").limit(2)).all()
        if len(rows) != 1 or not start:
            raise NotFound("several begin so; give more of it" if rows else "nothing in the store has this key", start)
        return rows

    def _dated(self, table: Table, tests: Sequence[ColumnElement[bool]], limit: int | None) -> list[Dated]:
        """Records of the table that pass the tests, by day."""
        when = table.c.day
        query = (
            select(*HEADING, table.c.record, table.c.n, when, table.c.told)
            .select_from(table.join(schema.articles))
            .where(*tests)
            .order_by(when.nulls_last(), schema.articles.c.published_on.nulls_last(), table.c.article, table.c.n)
            .limit(limit)
        )
        with self.database.reading() as connection:
            return [
                Dated(Pointer(row[4], KINDS[row[4][:2]], Heading(*row[:4]), row[5]), row[6], bool(row[7]))
                for row in connection.execute(query)
            ]


def judgement_row(judgement: Judgement, n: int) -> dict[str, Any]:
    """The columns of a judgement, without its digest."""
    return {
        "n": n,
        "made": judgement.made,
        "by": judgement.by,
        "verdict": judgement.verdict,
        "subject": judgement.subject,
        "object": judgement.object,
        "value": judgement.value,
        "note": judgement.note,
    }


def _judgement(row: dict[str, Any]) -> Judgement:
    return Judgement(**row)
