"""Lists taken away exactly as they are filtered, all rows: CSV, JSON, and Web Annotations for the marks. Written as they are read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from starlette.responses import Response, StreamingResponse

from dateline.exports.annotations import annotation, page_head
from dateline.exports.table import cell
from dateline.model import Span
from dateline.store.desk import Desk
from dateline.store.shown import ArticleRow, EventRow, StatementRow
from dateline.web import query, tables
from dateline.web.query import Query

MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "jsonld": 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
}
Rows = Iterable[dict[str, Any]]
Mark = tuple[str, str, Sequence[Span], str | None, tuple[str, ...], str]


def download(desk: Desk, asked: Query, name: str, form: str, base: str) -> Response:
    """The list `name` ("events", "statements", "articles") in a form. `base`: the address of this server, for stable names."""
    order = query.order(asked, "oldest" if name == "timeline" else "newest", ("best",))
    order = "newest" if order == "best" else order
    make, columns = LISTS[name]
    rows, marks = make(desk, asked, order)
    if form == "csv":
        body = csv_lines(columns, rows())
    elif form == "json":
        body = json_list(rows())
    else:
        body = annotation_page(desk, marks(), base, f"{base}{asked.to(f'/{name}.jsonld')}", name)
    return StreamingResponse(body, headers={
        "content-type": MEDIA[form], "content-disposition": f'attachment; filename="dateline-{name}.{form}"',
    })  # fmt: skip


Maker = Callable[[Desk, Query, str], tuple[Callable[[], Rows], Callable[[], Iterable[Mark]]]]


def _events(desk: Desk, asked: Query, order: str) -> tuple[Callable[[], Rows], Callable[[], Iterable[Mark]]]:
    wanted = query.events(asked, desk)
    desk.events(wanted, limit=0)  # a bad question is told before anything is sent
    return (
        lambda: map(tables.event, desk.every_event(wanted, order)),
        lambda: map(event_mark, desk.every_event(wanted, order)),
    )


def _statements(desk: Desk, asked: Query, order: str) -> tuple[Callable[[], Rows], Callable[[], Iterable[Mark]]]:
    wanted = query.statements(asked, desk)
    desk.statements(wanted, limit=0)
    return (
        lambda: map(tables.statement, desk.every_statement(wanted, order)),
        lambda: map(statement_mark, desk.every_statement(wanted, order)),
    )


def _articles(desk: Desk, asked: Query, order: str) -> tuple[Callable[[], Rows], Callable[[], Iterable[Mark]]]:
    wanted = query.articles(asked, desk)
    desk.articles(wanted, limit=0)

    def marks() -> Iterator[Mark]:
        for row in desk.every_article(wanted, order):
            yield from article_marks(desk, row)

    return (lambda: map(tables.article, desk.every_article(wanted, order))), marks


LISTS: dict[str, tuple[Maker, tuple[str, ...]]] = {
    "events": (_events, tables.EVENT_COLUMNS),
    "statements": (_statements, tables.STATEMENT_COLUMNS),
    "articles": (_articles, tables.ARTICLE_COLUMNS),
}


def event_mark(row: EventRow) -> Mark:
    """What an event marks: its trigger."""
    label = f"{row.type} {row.mode}" if row.mode else row.type
    actors, recipients = (", ".join(side.name for side in sides) or "—" for sides in (row.actors, row.recipients))
    comment = f"{actors} → {recipients}" + (f"; says {row.says}" if row.says else "")
    return row.record, row.article.id, [row.trigger_span], row.url, (label, row.standing), comment


def statement_mark(row: StatementRow) -> Mark:
    """What a statement marks: the words that are said."""
    return row.record, row.article.id, row.spans, row.url, (f"{row.type} {row.kind}", row.polarity), row.speaker


def article_marks(desk: Desk, row: ArticleRow) -> Iterator[Mark]:
    """The events and statements of an article."""
    from dateline.store import EventFilter, StatementFilter

    yield from map(event_mark, desk.every_event(EventFilter(article=row.heading.id)))
    yield from map(statement_mark, desk.every_statement(StatementFilter(article=row.heading.id)))


def annotation_page(desk: Desk, marks: Iterable[Mark], base: str, name: str, label: str) -> Iterator[str]:
    """An annotation page of all marks."""
    text = lru_cache(maxsize=64)(desk.text)

    def items() -> Rows:
        for record, article, spans, url, tags, comment in marks:
            if spans:
                source = f"{base}/article/{article}.txt"
                found = annotation(f"{base}/why/{record}", text(article), spans, source, url, tags, comment)
                yield {key: value for key, value in found.items() if key != "@context"}

    head = json.dumps(page_head(name, label), ensure_ascii=False)
    yield head[:-1] + ', "items": '
    yield from json_list(items())
    yield "}"


def csv_lines(columns: Sequence[str], rows: Rows) -> Iterator[str]:
    """Lines of CSV, many at a time."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: cell(value) for name, value in row.items()})
        if out.tell() > 60_000:
            yield out.getvalue()
            out.seek(0)
            out.truncate()
    yield out.getvalue()


def json_list(rows: Rows) -> Iterator[str]:
    """A list of JSON, one row a line."""
    yield "["
    pending: list[str] = []
    first = True
    for row in rows:
        pending.append(("\n" if first else ",\n") + json.dumps(row, ensure_ascii=False))
        first = False
        if len(pending) >= 200:
            yield "".join(pending)
            pending.clear()
    yield "".join(pending) + "\n]"
