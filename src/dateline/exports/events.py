"""Events as a plain table: one row an event, in the words of a person, with what is needed to check it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dateline import labels
from dateline.model import Event, Reading
from dateline.standing import standing
from dateline.text import squeezed

COLUMNS = (
    "record", "article", "published", "site", "title", "standing", "type", "mode", "quad", "actors", "recipients", "day_from",
    "day_to", "time", "place", "country", "lat", "lon", "claimed_by", "confidence", "sentence", "start", "end", "url",
)  # fmt: skip


def rows(reading: Reading, keys: Iterable[tuple[str, Event]]) -> Iterator[dict[str, Any]]:
    """A row for each (record key, event) of one reading, keys of the row in the order of `COLUMNS`. Unknown is None.

    `start` and `end` are the half-open span of the trigger in the article's text, in code points; `day_to` is the first day after.
    """
    article = reading.article
    for key, event in keys:
        time = reading.times[event.time] if event.time is not None else None
        place = reading.places[event.place] if event.place is not None else None
        values = (
            key,
            article.id,
            article.published.value if article.published else None,
            article.site,
            article.title,
            standing(event, reading.statements),
            event.type,
            event.mode,
            event.quad,
            names(reading, event, "actors"),
            names(reading, event, "recipients"),
            time.from_ if time else None,
            time.to if time else None,
            squeezed(time.text) if time else None,
            labels.event_place(reading, event),
            place.country if place else None,
            place.lat if place else None,
            place.lon if place else None,
            labels.claimed_by(reading, event),
            event.confidence,
            squeezed(article.text[slice(*event.sentence)]),
            *event.trigger,
            article.url,
        )
        yield dict(zip(COLUMNS, values, strict=True))


def names(reading: Reading, event: Event, side: str) -> str | None:
    """The parties of one side, joined by "; "."""
    found = dict.fromkeys(labels.party_label(reading, party) for party in getattr(event, side))
    return "; ".join(found) or None
