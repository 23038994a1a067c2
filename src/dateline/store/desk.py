"""Reading for pages and lists: a connection that cannot write, answers that are cut off after a time, parts of lists by number."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, create_engine, event, func, select, text
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from dateline.errors import BrokenStore, NotFound, QueryError, StoreBusy, StoreError
from dateline.model import Reading
from dateline.store import schema
from dateline.store.figures import Figures
from dateline.store.filters import Tests, article_tests, event_tests, statement_tests
from dateline.store.people import People
from dateline.store.protocol import KINDS, ArticleFilter, EventFilter, Pointer, StatementFilter
from dateline.store.query import fts5
from dateline.store.rows import reading_of
from dateline.store.shown import ArticleRow, EventRow, Listed, StatementRow, event_row, heading, statement_row
from dateline.store.sqlite import CLOSE, OPEN
from dateline.store.writing import rows_in
from dateline.text import squeezed

#: Steps of SQLite's machine between two looks at the clock.
STEPS = 20_000
#: Rows that an export fetches at once.
CHUNK = 500
A = schema.articles
HEAD = (A.c.id.label("article_id"), A.c.title, A.c.site, A.c.published_on, A.c.url)
#: How a list is ordered -> whether the newest day comes first.
ORDERS = {"newest": True, "oldest": False}


class Desk:
    """A store that is only read. Raises `QueryError` for a bad question and for one that takes longer than `seconds`."""

    def __init__(self, path: Path, seconds: float = 3.0) -> None:
        self.path = path
        self.seconds = seconds
        self.engine = _engine(path)
        self.figures = Figures(self)
        self.people = People(self)

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()

    @contextmanager
    def asking(self, seconds: float | None = None) -> Iterator[Connection]:
        """A connection that sees one state of the store; 0 seconds are no limit."""
        limit = self.seconds if seconds is None else seconds
        end = time.monotonic() + limit
        with _seam(self.path, limit), self.engine.connect() as connection, connection.begin():
            driver: Any = connection.connection.driver_connection
            driver.set_progress_handler((lambda: time.monotonic() > end) if limit else None, STEPS)
            try:
                yield connection
            finally:
                driver.set_progress_handler(None, STEPS)

    # --- one thing ---

    def reading(self, article: str) -> Reading:
        """What was read from the article of that id. Raises `NotFound`."""
        with self.asking() as connection:
            return reading_of(rows_in(connection, article))

    def text(self, article: str) -> str:
        """The canonical text of an article. Raises `NotFound`."""
        with self.asking() as connection:
            found = connection.execute(select(A.c.text).where(A.c.id == article)).scalar()
        if found is None:
            raise NotFound("no such article", article[:40])
        return str(found)

    def rejected(self, article: str) -> list[dict[str, Any]]:
        """Candidates of the article that were considered and not recorded: {"trigger", "type", "why"}."""
        with self.asking() as connection:
            found = connection.execute(select(A.c.rejected).where(A.c.id == article)).scalar()
        return list(found or ())

    def keys(self, article: str) -> dict[str, list[str]]:
        """For each kind of record the keys of the article's records, in the order of the reading."""
        with self.asking() as connection:
            return {
                KINDS[prefix]: list(
                    connection.execute(select(t.c.record).where(t.c.article == article).order_by(t.c.n)).scalars()
                )
                for prefix, t in schema.RECORDS.items()
            }

    def actor_keys(self, article: str) -> list[str | None]:
        """For each entity of the article the actor that it is."""
        table = schema.entities
        with self.asking() as connection:
            mine = select(table.c.actor).where(table.c.article == article).order_by(table.c.n)
            return list(connection.execute(mine).scalars())

    def locate(self, record: str) -> Pointer:
        """The record of that key. Raises `NotFound`, `QueryError` for what is no key."""
        table = schema.RECORDS.get(record[:2])
        if table is None or record[2:3] != "-":
            letters = ", ".join(f"{prefix}- ({kind})" for prefix, kind in KINDS.items())
            raise QueryError(f"a record begins with one of {letters}", record[:40])
        query = select(*HEAD, table.c.n).select_from(table.join(A)).where(table.c.record == record)
        with self.asking() as connection:
            row = connection.execute(query).mappings().first()
        if row is None:
            raise NotFound("nothing in the store has this key", record[:40])
        return Pointer(record, KINDS[record[:2]], heading(row), row["n"])

    # --- lists ---

    def events(
        self, wanted: EventFilter, order: str = "newest", offset: int = 0, limit: int = 50, total: int | None = None
    ) -> Listed[EventRow]:
        """Events that pass the filter; `total`: how many there are, where that is known."""
        with self.asking() as connection:
            numbers, total = _part(connection, schema.events, event_tests(wanted), order, offset, limit, total)
            return Listed(tuple(map(event_row, _rows(connection, schema.events, numbers))), total)

    def statements(
        self, wanted: StatementFilter, order: str = "newest", offset: int = 0, limit: int = 50, total: int | None = None
    ) -> Listed[StatementRow]:
        """Statements that pass the filter; `total`: how many there are, where that is known."""
        with self.asking() as connection:
            numbers, total = _part(connection, schema.statements, statement_tests(wanted), order, offset, limit, total)
            return Listed(tuple(map(statement_row, _rows(connection, schema.statements, numbers))), total)

    def every_event(self, wanted: EventFilter, order: str = "newest") -> Iterator[EventRow]:
        """All events that pass the filter, for an export."""
        yield from map(event_row, self._every(schema.events, event_tests(wanted), order))

    def every_statement(self, wanted: StatementFilter, order: str = "newest") -> Iterator[StatementRow]:
        """All statements that pass the filter, for an export."""
        yield from map(statement_row, self._every(schema.statements, statement_tests(wanted), order))

    def articles(
        self, wanted: ArticleFilter, order: str = "newest", offset: int = 0, limit: int = 30
    ) -> Listed[ArticleRow]:
        """Articles that pass the filter; in the order "best" those that fit the words best come first."""
        tests = article_tests(wanted)
        with self.asking() as connection:
            total = _count(connection, wanted, tests)
            if order == "best" and wanted.words:
                beside = article_tests(replace(wanted, words=None))
                numbers = _best(connection, beside, wanted.words, offset, limit)
            else:
                numbers = list(connection.execute(_dated(tests, order).offset(offset).limit(limit)).scalars())
            return Listed(tuple(_articles(connection, numbers, wanted.words)), total)

    def every_article(self, wanted: ArticleFilter, order: str = "newest") -> Iterator[ArticleRow]:
        """All articles that pass the filter, for an export."""
        with self.asking() as connection:
            numbers = list(connection.execute(_dated(article_tests(wanted), order)).scalars())
        for start in range(0, len(numbers), CHUNK):
            with self.asking() as connection:
                rows = list(_articles(connection, numbers[start : start + CHUNK], None))
            yield from rows

    def _every(self, table: Table, tests: Tests, order: str) -> Iterator[Any]:
        with self.asking() as connection:
            numbers, _ = _part(connection, table, tests, order, 0, -1)
        for start in range(0, len(numbers), CHUNK):
            with self.asking() as connection:
                rows = _rows(connection, table, numbers[start : start + CHUNK])
            yield from rows


def _part(
    connection: Connection, table: Table, tests: Tests, order: str, offset: int, limit: int, total: int | None = None
) -> tuple[list[int], int]:
    """The numbers of a part of a list, and how many there are in all. Records without a day come last in either order."""
    if total is None:
        total = connection.execute(select(func.count()).select_from(table).where(*tests)).scalar_one()
    if limit == 0:
        return [], total
    numbers = select(table.c.seq).where(*tests)
    if ORDERS.get(order, True):
        newest = numbers.order_by(table.c.day.desc(), table.c.seq.desc()).offset(offset).limit(limit)
        return list(connection.execute(newest).scalars()), total
    dated = numbers.where(table.c.day.is_not(None)).order_by(table.c.day, table.c.seq)
    found = list(connection.execute(dated.offset(offset).limit(limit)).scalars())
    if len(found) < limit or limit < 0:
        rest = limit - len(found) if limit >= 0 else -1
        undated = numbers.where(table.c.day.is_(None)).order_by(table.c.seq)
        without = select(func.count()).select_from(table).where(*tests, table.c.day.is_(None))
        start = max(0, offset - total + connection.execute(without).scalar_one())
        found += connection.execute(undated.offset(start).limit(rest)).scalars()
    return found, total


def _rows(connection: Connection, table: Table, numbers: Sequence[int]) -> list[Any]:
    """The rows of these numbers with their articles, in the order of the numbers."""
    query = select(table, *HEAD).select_from(table.join(A)).where(table.c.seq.in_(numbers))
    found = {row["seq"]: row for row in connection.execute(query).mappings()}
    return [found[number] for number in numbers if number in found]


def _dated(tests: Tests, order: str) -> Select[Any]:
    """Numbers of articles by day of publication, undated ones last."""
    day, number = A.c.published_on, A.c.n
    if order == "oldest":
        return select(number).where(*tests).order_by(day.nulls_last(), number)
    return select(number).where(*tests).order_by(day.desc(), number.desc())


def _count(connection: Connection, wanted: ArticleFilter, tests: Tests) -> int:
    """How many articles pass; words alone, or a name alone, are counted by their index."""
    if wanted.words and wanted == ArticleFilter(words=wanted.words):
        count = text("SELECT count(*) FROM article_search WHERE article_search MATCH :words")
        return int(connection.execute(count, {"words": fts5(wanted.words)}).scalar_one())
    if wanted.who and wanted == ArticleFilter(who=wanted.who):
        named = schema.entities.c
        distinct = select(func.count(named.article.distinct())).where(named.actor.in_(wanted.who))
        return connection.execute(distinct).scalar_one()
    return connection.execute(select(func.count()).select_from(A).where(*tests)).scalar_one()


#: The search index ranks by itself, words of the title four times those of the text.
RANKED = text(
    """SELECT rowid FROM article_search WHERE article_search MATCH :words AND rank MATCH 'bm25(4.0, 1.0)'
    ORDER BY rank LIMIT :limit OFFSET :offset"""
)


def _best(connection: Connection, tests: Tests, words: str, offset: int, limit: int) -> list[int]:
    """Numbers of articles, those that fit the words best first. `tests`: what they pass beside the words."""
    if not tests:
        values = {"words": fts5(words), "limit": limit, "offset": offset}
        return list(connection.execute(RANKED, values).scalars())
    ranked = connection.execute(RANKED, {"words": fts5(words), "limit": -1, "offset": 0}).scalars().all()
    passing = set(connection.execute(select(A.c.n).where(*tests)).scalars())
    return [number for number in ranked if number in passing][offset : offset + limit]


def _articles(connection: Connection, numbers: Sequence[int], words: str | None) -> Iterator[ArticleRow]:
    """Articles of these numbers with how much was read from each, in the order of the numbers."""
    events, said = schema.events, schema.statements
    counts = [
        select(func.count()).where(table.c.article == A.c.id).scalar_subquery().label(name)
        for table, name in ((events, "events"), (said, "statements"))
    ]
    blocks = schema.blocks
    body = select(func.min(blocks.c.start)).where(blocks.c.article == A.c.id, blocks.c.kind.in_(("lead", "paragraph")))
    body = body.scalar_subquery()  # type: ignore[assignment]
    query = select(
        *HEAD,
        A.c.n,
        A.c.lead,
        func.substr(A.c.text, 1 + func.coalesce(body, 0), 400).label("start"),
        A.c.language,
        *counts,
    )
    found = {row["n"]: row for row in connection.execute(query.where(A.c.n.in_(numbers))).mappings()}
    passages = _passages(connection, numbers, words) if words else {}
    for number in numbers:
        if number in found:
            row = found[number]
            passage = passages.get(number, ())
            yield ArticleRow(
                heading(row), _lead(row), row["events"], row["statements"], passage, row["url"], row["language"]
            )


def _passages(connection: Connection, numbers: Sequence[int], words: str) -> dict[int, tuple[str, ...]]:
    query = text(
        f"""SELECT rowid, snippet(article_search, 1, :open, :close, ' … ', 28) AS passage FROM article_search
        WHERE article_search MATCH :query AND rowid IN ({", ".join(str(int(n)) for n in numbers) or "NULL"})"""
    )
    rows = connection.execute(query, {"query": fts5(words), "open": OPEN, "close": CLOSE})
    return {row.rowid: tuple(row.passage.replace(CLOSE, OPEN).split(OPEN)) for row in rows}


def _lead(row: Any) -> str:
    """How an article begins: its lead, else its first paragraph."""
    return squeezed(row["lead"] or str(row["start"]).split("\n")[0])


def _engine(path: Path) -> Engine:
    """Connections that are opened for reading only, and kept."""
    target = f"sqlite:///file:{path.absolute().as_posix().replace('?', '%3f').replace('#', '%23')}?mode=ro&uri=true"
    engine = create_engine(
        target,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=8,
        pool_use_lifo=True,
        connect_args={"check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None
    for pragma in (
        "query_only = ON",
        "cache_size = -12000",
        "mmap_size = 150000000",
        "busy_timeout = 2000",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def _seam(path: Path, limit: float) -> Iterator[None]:
    """Errors of the database come out as ours; one that was cut off as a question that is too wide."""
    try:
        yield
    except OperationalError as error:
        detail = str(error.orig)
        if "interrupted" in detail:
            raise QueryError(
                f"this takes longer than {limit:g} seconds; ask for fewer days, or more exactly"
            ) from error
        if "locked" in detail or "busy" in detail:
            raise StoreBusy("somebody else is writing to it; try again", str(path)) from error
        raise BrokenStore(detail, str(path)) from error
    except SQLAlchemyError as error:
        raise StoreError(str(error), str(path)) from error
