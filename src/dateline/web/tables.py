"""Lists as tables: the columns of an export, and rows of the store as values for them."""

from __future__ import annotations

from typing import Any

from dateline.exports.events import COLUMNS as EVENT_COLUMNS
from dateline.store.protocol import Actor
from dateline.store.shown import ArticleRow, EventRow, Side, Spot, StatementRow

STATEMENT_COLUMNS = (
    "record", "article", "published", "site", "title", "speaker", "actor", "role", "verb", "said", "type", "kind", "polarity",
    "inner", "day", "told", "start", "end", "url",
)  # fmt: skip
ARTICLE_COLUMNS = ("article", "published", "site", "title", "lead", "events", "statements", "language", "url")
ACTOR_COLUMNS = ("actor", "name", "kind", "country", "articles", "names")
PLACE_COLUMNS = ("geonames", "name", "country", "lat", "lon", "precision", "events")

__all__ = [
    "ACTOR_COLUMNS",
    "ARTICLE_COLUMNS",
    "EVENT_COLUMNS",
    "PLACE_COLUMNS",
    "STATEMENT_COLUMNS",
    "actor",
    "article",
    "event",
    "event_api",
    "place",
    "statement",
]


def event(row: EventRow) -> dict[str, Any]:
    """A row of the table of events, the same as `exports.events.rows` makes of the reading."""
    head = row.article
    values = (
        row.record, head.id, head.published, head.site, head.title, row.standing, row.type, row.mode, row.quad,
        _names(row.actors), _names(row.recipients), row.own[0], row.own[1], row.time, row.where, row.country, row.lat,
        row.lon, row.says, row.confidence, row.sentence, *row.trigger_span, row.url,
    )  # fmt: skip
    return dict(zip(EVENT_COLUMNS, values, strict=True))


def event_api(row: EventRow) -> dict[str, Any]:
    """An event for the API: the table's columns, the day it is filed under, and the parties with their keys."""
    return {
        **event(row),
        "day": row.day,
        "told": row.told,
        "actors": [_side(side) for side in row.actors],
        "recipients": [_side(side) for side in row.recipients],
        "geonames": row.geonames,
        "claimer": row.claimer,
    }


def statement(row: StatementRow) -> dict[str, Any]:
    """A row of the table of statements; `start` and `end` of its first span of words."""
    head = row.article
    values = (
        row.record, head.id, head.published, head.site, head.title, row.speaker, row.actor, row.role, row.cue, row.said,
        row.type, row.kind, row.polarity, row.inner, row.day, row.told, row.spans[0][0] if row.spans else None,
        row.spans[-1][1] if row.spans else None, row.url,
    )  # fmt: skip
    return dict(zip(STATEMENT_COLUMNS, values, strict=True))


def article(row: ArticleRow) -> dict[str, Any]:
    """A row of the table of articles."""
    head = row.heading
    values = (
        head.id,
        head.published,
        head.site,
        head.title,
        row.lead,
        row.events,
        row.statements,
        row.language,
        row.url,
    )
    return dict(zip(ARTICLE_COLUMNS, values, strict=True))


def actor(row: Actor) -> dict[str, Any]:
    """A row of the table of actors."""
    values = (row.key, row.name, row.kind, row.country, row.articles, "; ".join(row.names))
    return dict(zip(ACTOR_COLUMNS, values, strict=True))


def place(row: Spot) -> dict[str, Any]:
    """A row of the table of places."""
    values = (row.geonames, row.name, row.country, row.lat, row.lon, row.precision, row.count)
    return dict(zip(PLACE_COLUMNS, values, strict=True))


def _names(sides: tuple[Side, ...]) -> str | None:
    return "; ".join(side.name for side in sides) or None


def _side(side: Side) -> dict[str, str | None]:
    return {"name": side.name, "actor": side.actor}
