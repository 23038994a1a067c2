"""The store in one file of SQLite: see `protocol.Store` for what each method promises."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, func, insert, or_, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from dateline.errors import NotFound, PageError, QueryError
from dateline.model import Page, Reading
from dateline.store import schema
from dateline.store.check import problems
from dateline.store.database import Database
from dateline.store.folding import folded
from dateline.store.keys import digest, failure_key, page_key
from dateline.store.protocol import KINDS, Change, Counts, Dated, EventFilter, Heading, Hit, Judgement, Pointer, Problem
from dateline.store.query import fts5, like, terms
from dateline.store.rows import Rows, reading_of, rows_of

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
            change = _put_article(connection, rows)
            before = connection.execute(select(schema.pages.c.article).where(schema.pages.c.key == key)).scalar()
            _put_page(connection, key, page, published, reading)
            if before not in (None, reading.article.id):
                _drop_orphan(connection, str(before))
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
        said, who = schema.statements, schema.entities
        tests: list[ColumnElement[bool]] = []
        for term in terms(typed) if typed else ():
            found = func.lower(said.c.said).like(like(term.text.lower()), escape="\\")
            tests.append(found if term.wanted else ~found)
        if by:
            speaks = and_(who.c.article == said.c.article, who.c.n == said.c.speaker, _named(who.c.folded, by))
            tests.append(or_(_named(said.c.folded, by), select(who.c.n).where(speaks).exists()))
        return self._dated(said, tests, limit)

    def events(self, wanted: EventFilter, limit: int | None = None) -> list[Dated]:
        """Events that pass the filter, in order of time."""
        return self._dated(schema.events, _event_tests(wanted), limit)

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
        pattern = like(start)[1:]
        with self.database.reading() as connection:
            rows = connection.execute(query.where(column.like(pattern, escape="\\")).limit(2)).all()
        if len(rows) != 1 or not start:
            raise NotFound("several begin so; give more of it" if rows else "nothing in the store has this key", start)
        return rows

    def _dated(self, table: Table, tests: Sequence[ColumnElement[bool]], limit: int | None) -> list[Dated]:
        """Records of the table that pass the tests, by day."""
        query = (
            select(*HEADING, table.c.record, table.c.n, day, schema.times.c.day_from)
            .select_from(_with_day(table))
            .where(*tests)
            .order_by(day.nulls_last(), schema.articles.c.published_on.nulls_last(), table.c.article, table.c.n)
            .limit(limit)
        )
        with self.database.reading() as connection:
            return [
                Dated(Pointer(row[4], KINDS[row[4][:2]], Heading(*row[:4]), row[5]), row[6], row[7] is None)
                for row in connection.execute(query)
            ]


#: The day of a record: its own where it names one, else the day of publication.
day = func.coalesce(schema.times.c.day_from, func.substr(schema.articles.c.published_on, 1, 10)).label("day")


def _with_day(table: Table) -> Any:
    """The table joined to its articles and to the time that each record names."""
    times = schema.times
    own = and_(times.c.article == table.c.article, times.c.n == table.c.time)
    return table.join(schema.articles, schema.articles.c.id == table.c.article).outerjoin(times, own)


def _named(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """A test that a folded name holds every word of `name`."""
    parts = folded(name).split()
    if not parts:
        raise QueryError("a name has letters", name)
    return and_(*(column.like(like(part), escape="\\") for part in parts))


def _event_tests(wanted: EventFilter) -> list[ColumnElement[bool]]:
    """The filter as tests on events joined to their day."""
    events, times = schema.events, schema.times
    tests: list[ColumnElement[bool]] = []
    if wanted.types:
        tests.append(events.c.type.in_(wanted.types))
    if wanted.standings:
        tests.append(events.c.standing.in_(wanted.standings))
    if wanted.since:
        # `day_to` is the first day after: what ends where `since` begins is over
        tests.append(or_(day >= wanted.since, times.c.day_to > wanted.since))
    if wanted.until:
        tests.append(day <= wanted.until)
    if wanted.actor:
        tests.append(_acts(wanted.actor))
    if wanted.place:
        places = schema.places
        pattern = like(wanted.place)
        there = and_(
            places.c.article == events.c.article,
            places.c.n == events.c.place,
            or_(
                places.c.name.ilike(pattern, escape="\\"),
                places.c.text.ilike(pattern, escape="\\"),
                places.c.country == wanted.place.upper(),
            ),
        )
        tests.append(select(places.c.n).where(there).exists())
    return tests


def _acts(actor: str) -> ColumnElement[bool]:
    """A test that an event has an actor of that name: under any of its names in the article, or in the words of the telling."""
    events, parties, who = schema.events, schema.parties, schema.entities
    same = and_(who.c.article == parties.c.article, who.c.n == parties.c.entity)
    mine = and_(parties.c.article == events.c.article, parties.c.event == events.c.n, parties.c.role == "actor")
    named = or_(_named(parties.c.folded, actor), _named(who.c.folded, actor))
    return select(parties.c.n).select_from(parties.outerjoin(who, same)).where(mine, named).exists()


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


def _put_article(connection: Connection, rows: Rows) -> Change:
    """Write the rows of an article, in the place of what an older engine read."""
    head = rows["articles"][0]
    articles = schema.articles
    mine = articles.c.id == head["id"]
    before = connection.execute(select(articles.c.engine).where(mine)).scalar()
    if before == head["engine"]:
        return "same"
    if before is None:
        connection.execute(insert(articles).values(**head))
    else:
        connection.execute(update(articles).where(mine).values(**head))
        for table in schema.PARTS:
            connection.execute(delete(table).where(table.c.article == head["id"]))
    for table in schema.PARTS:
        if rows[table.name]:
            connection.execute(insert(table), rows[table.name])
    return "new" if before is None else "replaced"


def _put_page(connection: Connection, key: str, page: Page, published: str | None, reading: Reading) -> None:
    row = {"article": reading.article.id, "engine": reading.engine}
    content = zlib.compress(page.content, 6)
    facts = {"name": page.name, "media": page.media, "url": page.url, "charset": page.charset, "published": published}
    into = upsert(schema.pages).values(key=key, content=content, **facts, **row)
    connection.execute(into.on_conflict_do_update(index_elements=["key"], set_=row))


def _drop_orphan(connection: Connection, article: str) -> None:
    """Take out an article that no page leads to any more."""
    used = connection.execute(select(schema.pages.c.key).where(schema.pages.c.article == article).limit(1)).first()
    if used is None:
        connection.execute(delete(schema.articles).where(schema.articles.c.id == article))


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
