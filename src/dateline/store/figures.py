"""Counts for pages: records by day, by place, by outlet; how much there is in all."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, func, literal, select, text

from dateline.store import schema
from dateline.store.filters import Tests, article_tests, event_tests, statement_tests
from dateline.store.protocol import ArticleFilter, EventFilter, StatementFilter
from dateline.store.shown import Spot, Tally

#: Days of publication from which on whole lists are counted by month.
LONG = 70


class Asking(Protocol):
    """What gives connections: a `Desk`."""

    def asking(self, seconds: float | None = None) -> AbstractContextManager[Connection]:
        """A connection for reading."""


class Figures:
    """Counts over the whole store or what a filter leaves of it."""

    def __init__(self, desk: Asking) -> None:
        self.desk = desk

    def totals(self) -> dict[str, int]:
        """How many articles, events and statements there are."""
        tables = (schema.articles, schema.events, schema.statements)
        with self.desk.asking() as connection:
            return {t.name: connection.execute(select(func.count()).select_from(t)).scalar_one() for t in tables}

    def event_days(self, wanted: EventFilter) -> Tally:
        """Events by day and standing."""
        events = schema.events
        if wanted == EventFilter():
            return self._counted("event")
        return self._tally(events.c.day, events.c.standing, event_tests(wanted))

    def statement_days(self, wanted: StatementFilter) -> Tally:
        """Statements by day and kind."""
        said = schema.statements
        if wanted == StatementFilter():
            return self._counted("statement")
        return self._tally(said.c.day, said.c.kind, statement_tests(wanted))

    def article_days(self, wanted: ArticleFilter) -> Tally:
        """Articles by day of publication."""
        if wanted == ArticleFilter():
            return self._counted("article")
        return self._tally(schema.articles.c.published_on, literal("articles"), article_tests(wanted))

    def _counted(self, name: str) -> Tally:
        """What triggers counted of a whole list; of long times by month, each under its first day."""
        table = schema.tallies
        span = self.published()
        long = span is not None and (date.fromisoformat(span[1]) - date.fromisoformat(span[0])).days > LONG
        day: ColumnElement[Any] = func.substr(table.c.day, 1, 7).concat("-01") if long else table.c.day
        query = (
            select(day, table.c.kind, func.sum(table.c["count"]))
            .where(table.c.list == name)
            .group_by(day, table.c.kind)
        )
        with self.desk.asking() as connection:
            return _tally_of(connection.execute(query).all())

    def _tally(self, day: ColumnElement[Any], kind: ColumnElement[Any], tests: Tests) -> Tally:
        """Counts in the order of an index: by whole values; days are cut from instants here."""
        query = select(day, kind, func.count()).where(*tests).group_by(day, kind)
        with self.desk.asking() as connection:
            return _tally_of(connection.execute(query).all())

    def published(self) -> tuple[str, str] | None:
        """The first and the last day of publication; None where no article has one."""
        day = schema.articles.c.published_on
        with self.desk.asking() as connection:
            first = connection.execute(select(func.min(day))).scalar()
            last = connection.execute(select(func.max(day))).scalar()
        return (str(first)[:10], str(last)[:10]) if first and last else None

    def spots(self, wanted: EventFilter, limit: int = 3000) -> list[Spot]:
        """Places where events that pass the filter happened, those with the most events first."""
        events = schema.events
        count = func.count()
        query = select(events.c.geonames, count).where(*event_tests(wanted), events.c.geonames.is_not(None))
        with self.desk.asking() as connection:
            counted = query.group_by(events.c.geonames).order_by(count.desc(), events.c.geonames).limit(limit)
            numbers = {number: times for number, times in connection.execute(counted)}  # noqa: C416 - rows are no pairs
            return [_spot(row, numbers[row["geonames"]]) for row in places(connection, numbers)]

    def place(self, geonames: int) -> Spot | None:
        """A place with the number of events that are told of it; None for one that nothing names."""
        events = schema.events
        with self.desk.asking() as connection:
            row = next(places(connection, [geonames]), None)
            count = connection.execute(select(func.count()).where(events.c.geonames == geonames)).scalar_one()
        return _spot(row, count) if row else None

    def named_places(self, typed: str, limit: int = 12) -> list[Spot]:
        """Places whose name begins so, those that most events are told of first."""
        return self.spots(EventFilter(place=typed), limit)

    def kinds(self, wanted: EventFilter) -> dict[str, int]:
        """How many events of each type pass the filter, the most first."""
        kind, count = schema.events.c.type, func.count()
        query = select(kind, count).where(*event_tests(wanted)).group_by(kind).order_by(count.desc(), kind)
        with self.desk.asking() as connection:
            return {name: times for name, times in connection.execute(query)}  # noqa: C416 - rows are no pairs

    def sites(self, limit: int = 200) -> dict[str, int]:
        """Outlets with the number of their articles, the most first."""
        site, count = schema.articles.c.site, func.count()
        query = select(site, count).where(site.is_not(None)).group_by(site).order_by(count.desc(), site).limit(limit)
        with self.desk.asking() as connection:
            return {name: times for name, times in connection.execute(query)}  # noqa: C416 - rows are no pairs


def _tally_of(rows: Any) -> Tally:
    """A tally of rows (day or instant, kind, count); "" and "-01" are no day."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for value, name, count in rows:
        counts = found[value[:10] if value and value != "-01" else ""]
        counts[name] = counts.get(name, 0) + count
    undated = found.pop("", {})
    return Tally({day: found[day] for day in sorted(found)}, undated)


def places(connection: Connection, numbers: Iterable[int]) -> Iterator[Any]:
    """What GeoNames says of each of these places, as some article's row has it; in the order of the numbers."""
    wanted = [int(number) for number in numbers]
    rows = connection.execute(FIRST, {"numbers": json.dumps(wanted)}).mappings()
    found = {row["geonames"]: row for row in rows}
    return (found[number] for number in wanted if number in found and found[number]["lat"] is not None)


#: One row of each place: thousands of them are looked up one by one, which is faster than to group all rows.
FIRST = text(
    """SELECT p.geonames, p.name, p.text, p.country, p.lat, p.lon, p.precision FROM json_each(:numbers) AS n
    JOIN places AS p ON p.rowid = (SELECT rowid FROM places WHERE geonames = n.value LIMIT 1)"""
)


def _spot(row: Any, count: int) -> Spot:
    return Spot(
        row["geonames"],
        row["name"] or row["text"],
        row["country"],
        row["lat"],
        row["lon"],
        row["precision"] or "point",
        count,
    )
