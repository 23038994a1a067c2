"""Events as a table in the manner of POLECAT, the public data set coded in PLOVER: one row an event, codes as PLOVER has them.

Column names follow POLECAT's, so that scripts written for it read this table. What POLECAT cannot say (standing, who claims it,
which characters say so) follows in columns of our own at the end. Only what an article tells as having happened is an event in
POLECAT: the other standings are in the table too, and `Standing` tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dateline import labels
from dateline.exports.events import names
from dateline.model import Entity, Event, Party, Place, Reading
from dateline.standing import standing
from dateline.text import squeezed

#: PLOVER type -> quadrant and intensity of the type, from the PLOVER manual (-10 to 10). In the manual's order.
TYPES: dict[str, tuple[str, float]] = {
    "AGREE": ("VERBAL COOPERATION", 2.5),
    "CONSULT": ("VERBAL COOPERATION", 2.5),
    "SUPPORT": ("VERBAL COOPERATION", 5.0),
    "CONCEDE": ("VERBAL COOPERATION", 4.5),
    "COOPERATE": ("MATERIAL COOPERATION", 9.5),
    "AID": ("MATERIAL COOPERATION", 10.0),
    "RETREAT": ("MATERIAL COOPERATION", 6.5),
    "REQUEST": ("VERBAL CONFLICT", 0.0),
    "ACCUSE": ("VERBAL CONFLICT", -3.0),
    "REJECT": ("VERBAL CONFLICT", -2.0),
    "THREATEN": ("VERBAL CONFLICT", -3.5),
    "PROTEST": ("MATERIAL CONFLICT", -5.0),
    "SANCTION": ("MATERIAL CONFLICT", -6.0),
    "MOBILIZE": ("MATERIAL CONFLICT", -5.5),
    "COERCE": ("MATERIAL CONFLICT", -7.0),
    "ASSAULT": ("MATERIAL CONFLICT", -9.0),
}

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Actor Name", "Actor Name Raw",
    "Actor Country", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Recipient Name", "Recipient Name Raw",
    "Recipient Country", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Placename", "Raw Placename",
    "Country", "Latitude", "Longitude", "GeoNames ID", "Source", "Publication Date", "Story ID", "Headline", "Language",
    "Version", "Standing", "Claimed By", "Event Date End", "Trigger", "Trigger Start", "Trigger End", "Sentence", "URL",
)  # fmt: skip


def rows(reading: Reading, keys: Iterable[tuple[str, Event]]) -> Iterator[dict[str, Any]]:
    """A row for each (record key, event) of one reading. Several parties of a side are joined by "; "; unknown is None.

    `Event Date` is the day the event is told to be of, None where the article does not say; `Event Date End` its last day.
    """
    for key, event in keys:
        values = {
            **_act(key, reading, event),
            **_side("Actor", reading, event, "actors"),
            **_side("Recipient", reading, event, "recipients"),
            **_place(reading.places[event.place] if event.place is not None else None),
            **_story(reading),
            **_proof(reading, event),
        }
        yield {column: values[column] for column in COLUMNS}


def _act(key: str, reading: Reading, event: Event) -> dict[str, Any]:
    time = reading.times[event.time] if event.time is not None else None
    quad, intensity = TYPES.get(event.type, (None, None))
    return {
        "Event ID": key,
        "Event Date": time.from_ if time else None,
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": intensity,
        "Quad Code": quad,
        "Event Date End": labels.last_day(time.to) if time else None,
    }


def _side(title: str, reading: Reading, event: Event, side: str) -> dict[str, Any]:
    parties: tuple[Party, ...] = getattr(event, side)
    found = [reading.entities[party.entity] for party in parties if party.entity is not None]
    sectors = list(dict.fromkeys(sector for entity in found for sector in entity.sectors))
    return {
        f"{title} Name": names(reading, event, side),
        f"{title} Name Raw": _joined(squeezed(reading.article.text[p.start : p.end]) for p in parties),
        f"{title} Country": _joined(entity.country for entity in found),
        f"Primary {title} Sector": sectors[0] if sectors else None,
        f"{title} Sectors": _joined(sectors),
        f"{title} Title": _joined(_titles(found)),
    }


def _titles(entities: Iterable[Entity]) -> Iterator[str]:
    for entity in entities:
        yield from (squeezed(quote.text) for quote in entity.descriptions)


def _place(place: Place | None) -> dict[str, Any]:
    return {
        "Placename": place.name if place else None,
        "Raw Placename": place.text if place else None,
        "Country": place.country if place else None,
        "Latitude": place.lat if place else None,
        "Longitude": place.lon if place else None,
        "GeoNames ID": place.geonames if place else None,
    }


def _story(reading: Reading) -> dict[str, Any]:
    article = reading.article
    return {
        "Source": article.site,
        "Publication Date": article.published.value[:10] if article.published else None,
        "Story ID": article.id,
        "Headline": article.title,
        "Language": article.language,
        "Version": reading.engine,
        "URL": article.url,
    }


def _proof(reading: Reading, event: Event) -> dict[str, Any]:
    text = reading.article.text
    return {
        "Standing": standing(event, reading.statements),
        "Claimed By": labels.claimed_by(reading, event),
        "Trigger": text[slice(*event.trigger)],
        "Trigger Start": event.trigger[0],
        "Trigger End": event.trigger[1],
        "Sentence": squeezed(text[slice(*event.sentence)]),
    }


def _joined(values: Iterable[str | None]) -> str | None:
    return "; ".join(dict.fromkeys(value for value in values if value)) or None
