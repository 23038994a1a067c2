"""The JSON API under /api: the same filters as the pages, parts of lists by page, stable addresses for every record."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from starlette.responses import Response

from dateline import __version__
from dateline.errors import QueryError
from dateline.exports.plover import TYPES
from dateline.model import plain
from dateline.standing import STANDINGS
from dateline.store.desk import ORDERS, Desk
from dateline.web import query, tables
from dateline.web.pages.why import LISTS
from dateline.web.query import Query

#: Rows of a part of a list.
USUAL, MOST = 50, 500


def answer(value: Any, status: int = 200) -> Response:
    """JSON as a response."""
    body = json.dumps(value, ensure_ascii=False)
    return Response(body.encode("utf-8", "replace"), status, media_type="application/json")


def size(asked: Query) -> int:
    """How many rows are asked for."""
    value = asked.one("limit") or str(USUAL)
    if not value.isascii() or not value.isdigit() or not 0 <= int(value[:9]) <= MOST:
        raise QueryError(f"“limit” is a number from 0 to {MOST}", value[:40])
    return int(value)


def part(asked: Query, rows: Sequence[dict[str, Any]], total: int) -> Response:
    """A part of a list with the address of the next one."""
    number, limit = query.page(asked), size(asked)
    more = limit and number * limit < total
    return answer({"total": total, "next": asked.to(page=number + 1) if more else None, "rows": list(rows)})


def events(desk: Desk, asked: Query) -> Response:
    """Events that pass the filter."""
    limit = size(asked)
    found = desk.events(query.events(asked, desk), query.order(asked), (query.page(asked) - 1) * limit, limit)
    return part(asked, [tables.event_api(row) for row in found.rows], found.total)


def statements(desk: Desk, asked: Query) -> Response:
    """Statements that pass the filter."""
    limit = size(asked)
    found = desk.statements(query.statements(asked, desk), query.order(asked), (query.page(asked) - 1) * limit, limit)
    return part(asked, [tables.statement(row) for row in found.rows], found.total)


def articles(desk: Desk, asked: Query) -> Response:
    """Articles that pass the filter."""
    limit, order = size(asked), query.order(asked, more=("best",))
    found = desk.articles(query.articles(asked, desk), order, (query.page(asked) - 1) * limit, limit)
    return part(asked, [tables.article(row) for row in found.rows], found.total)


def actors(desk: Desk, asked: Query) -> Response:
    """Actors whose name begins so."""
    limit = size(asked)
    kind = next(iter(query.chosen(asked, "kind", query.ACTOR_KINDS)), None)
    found = desk.people.actors(asked.one("q"), kind, (query.page(asked) - 1) * limit, limit)
    return part(asked, [tables.actor(row) for row in found.rows], found.total)


def places(desk: Desk, asked: Query) -> Response:
    """Places of the events that pass the filter, at most 3,000."""
    spots = desk.figures.spots(query.events(asked, desk))
    limit, number = size(asked), query.page(asked)
    return part(asked, [tables.place(spot) for spot in spots[(number - 1) * limit : number * limit]], len(spots))


def proposals(desk: Desk, asked: Query) -> Response:
    """What the machine proposes about who is who, and nobody decided."""
    limit = size(asked)
    verdict = next(iter(query.chosen(asked, "verdict", ("ask", "merge"))), "ask")
    found = desk.people.all_proposals(verdict, (query.page(asked) - 1) * limit, limit)
    rows = [
        {"a": link.a, "b": link.b, "score": link.score, "verdict": link.verdict, "why": link.why} for link in found.rows
    ]
    return part(asked, rows, found.total)


def judgements(desk: Desk, asked: Query) -> Response:
    """The log of what people decided, the newest first."""
    log = desk.people.judgements()
    limit, number = size(asked), query.page(asked)
    return part(asked, [plain(one) for one in log[(number - 1) * limit : number * limit]], len(log))


def article(desk: Desk, name: str) -> Response:
    """The reading of an article (schema dateline.reading/1) with the keys of its records."""
    reading = desk.reading(name)
    return answer({**reading.to_dict(), "keys": desk.keys(name), "actors": desk.actor_keys(name)})


def record(desk: Desk, key: str) -> Response:
    """One record with its article and the words that it came from."""
    pointer = desk.locate(key)
    reading = desk.reading(pointer.article.id)
    found = getattr(reading, LISTS[pointer.kind])[pointer.n]
    return answer({
        "record": pointer.record, "kind": pointer.kind, "article": pointer.article.id, "n": pointer.n,
        "why": found.why, "value": plain(found),
    })  # fmt: skip


def actor(desk: Desk, key: str) -> Response:
    """An actor with all that are one with it."""
    query.members(key, desk)
    group = desk.people.group(key)
    keys = [one.key for one in group]
    return answer({
        **tables.actor(group[0]), "members": [tables.actor(one) for one in group],
        "articles": desk.people.articles(keys),
        "spellings": [{"text": s.text, "count": s.count} for s in desk.people.spellings(keys)],
        "roles": [{"text": r.text, "count": r.count, "article": r.article} for r in desk.people.roles(keys)],
        "partners": [{"actor": p.key, "name": p.name, "did": p.did, "suffered": p.suffered} for p in desk.people.partners(keys)],
    })  # fmt: skip


LISTED: dict[str, Callable[[Desk, Query], Response]] = {
    "events": events,
    "statements": statements,
    "articles": articles,
    "actors": actors,
    "places": places,
    "proposals": proposals,
    "judgements": judgements,
}
ONE: dict[str, Callable[[Desk, str], Response]] = {"articles": article, "records": record, "actors": actor}

_TEXT = {"type": "string", "maxLength": 1000}
_DAY = {"type": "string", "format": "date"}
_KEY = {"type": "string", "pattern": "^ac-[0-9a-f]{16}$"}


def _several(values: Sequence[str]) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string", "enum": list(values)}}


_ORDER = {"type": "string", "enum": list(ORDERS)}
_EVENTS = {
    "q": _TEXT, "actor": _TEXT, "recipient": _TEXT, "place": _TEXT, "says": _TEXT, "type": _several(tuple(TYPES)),
    "status": _several(STANDINGS), "since": _DAY, "until": _DAY, "who": _KEY,
    "role": {"type": "string", "enum": ["actor", "recipient"]}, "claimer": _KEY,
    "at": {"type": "array", "items": {"type": "integer"}}, "country": {"type": "string"},
    "quad": {"type": "string", "enum": list(query.QUADS)}, "article": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
}  # fmt: skip
#: list -> its filters, as JSON schemas
FILTERS: dict[str, dict[str, Any]] = {
    "events": {**_EVENTS, "order": _ORDER},
    "statements": {
        "q": _TEXT, "by": _TEXT, "since": _DAY, "until": _DAY, "kind": _several(query.KINDS),
        "polarity": _several(query.POLARITIES), "form": _several(query.SAYINGS), "who": _KEY, "order": _ORDER,
        "article": _EVENTS["article"],
    },
    "articles": {
        "q": _TEXT, "since": _DAY, "until": _DAY, "site": _TEXT, "who": _KEY, "at": {"type": "integer"},
        "order": {"type": "string", "enum": [*ORDERS, "best"]},
    },
    "actors": {"q": _TEXT, "kind": {"type": "string", "enum": list(query.ACTOR_KINDS)}},
    "places": _EVENTS,
    "proposals": {"verdict": {"type": "string", "enum": ["ask", "merge"]}},
    "judgements": {},
}  # fmt: skip


def openapi() -> dict[str, Any]:
    """The description of the API (OpenAPI 3.1)."""
    paths: dict[str, Any] = {}
    for name, filters in FILTERS.items():
        parameters = [{"name": key, "in": "query", "schema": schema} for key, schema in filters.items()]
        parameters += [
            {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1, "default": 1}},
            {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 0, "maximum": MOST, "default": USUAL}},
        ]  # fmt: skip
        paths[f"/api/{name}"] = {"get": {
            "summary": LISTED[name].__doc__, "operationId": f"list_{name}", "parameters": parameters,
            "responses": {"200": _response({"$ref": "#/components/schemas/Part"}), "400": _response(_ERROR)},
        }}  # fmt: skip
    for name, make in ONE.items():
        parameters = [{"name": "key", "in": "path", "required": True, "schema": {"type": "string"}}]
        paths[f"/api/{name}/{{key}}"] = {"get": {
            "summary": make.__doc__, "operationId": f"one_{name}", "parameters": parameters,
            "responses": {"200": _response({"type": "object"}), "404": _response(_ERROR)},
        }}  # fmt: skip
    return {
        "openapi": "3.1.0",
        "info": {"title": "dateline", "version": __version__, "description": __doc__},
        "paths": paths,
        "components": {"schemas": {"Part": {
            "type": "object", "required": ["total", "next", "rows"],
            "properties": {
                "total": {"type": "integer"}, "next": {"type": ["string", "null"]},
                "rows": {"type": "array", "items": {"type": "object"}},
            },
        }}},
    }  # fmt: skip


_ERROR = {
    "type": "object",
    "properties": {"error": {"type": "object", "properties": {"code": {"type": "string"}, "detail": {"type": "string"}}}},
}  # fmt: skip


def _response(schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": "", "content": {"application/json": {"schema": schema}}}
