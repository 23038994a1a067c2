"""Columns that lists and filters need, worked out from a reading: the day a record is filed under, who and where it is across
articles, and the names and words that a list shows. Everything here can be made again from the rows of one article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from dateline import labels
from dateline.model import Event, Party, Reading, Statement
from dateline.names.actor import actor_key
from dateline.store.folding import folded
from dateline.text import squeezed

Row = dict[str, Any]


def actors(reading: Reading) -> list[str | None]:
    """For each entity the key of who it is across articles."""
    article = reading.article.id
    return [
        actor_key(entity.kind, (entity.name, *entity.names), entity.country, article) if entity.names else None
        for entity in reading.entities
    ]


def spellings(reading: Reading, keys: list[str | None]) -> list[Row]:
    """How often each spelling of each named entity is written."""
    counts: Counter[tuple[int, str]] = Counter()
    for mention in reading.mentions:
        if mention.form == "name" and mention.entity is not None:
            counts[mention.entity, squeezed(mention.text)] += 1
    return [
        {"actor": key, "text": text, "count": count}
        for (entity, text), count in sorted(counts.items())
        if (key := keys[entity]) is not None
    ]


def filed(reading: Reading, time: int | None) -> Row:
    """The day that a record is filed under: its own, or that of the article when it names none, and the first day after."""
    own = reading.times[time] if time is not None else None
    if own is not None and own.from_:
        return {"day": own.from_, "day_to": own.to or after(own.from_), "told": 0}
    published = reading.article.published
    day = published.value[:10] if published else None
    return {"day": day, "day_to": after(day), "told": 1}


def after(day: str | None) -> str | None:
    """The day after an ISO day; None where there is no full date."""
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat() if day else None
    except (ValueError, OverflowError):
        return None


def event(reading: Reading, found: Event, keys: list[str | None]) -> Row:
    """The columns of an event."""
    place = reading.places[found.place] if found.place is not None else None
    speaker = _said(reading, found.attribution)
    article = reading.article
    shown = {
        "actors": _side(reading, found.actors, keys),
        "recipients": _side(reading, found.recipients, keys),
        "when": labels.event_time(reading, found),
        "time": squeezed(reading.times[found.time].text) if found.time is not None else None,
        "own": [reading.times[found.time].from_, reading.times[found.time].to] if found.time is not None else None,
        "where": labels.event_place(reading, found),
        "at": [place.lat, place.lon, place.precision] if place and place.lat is not None else None,
        "says": labels.claimed_by(reading, found),
        "trigger": squeezed(article.text[slice(*found.trigger)]),
        "sentence": squeezed(article.text[slice(*found.sentence)]),
    }
    return {
        **filed(reading, found.time),
        "geonames": place.geonames if place else None,
        "country": place.country if place else None,
        "claimer": keys[speaker] if speaker is not None else None,
        "shown": shown,
    }


def statement(reading: Reading, said: Statement, keys: list[str | None]) -> Row:
    """The columns of a statement."""
    shown = {
        "speaker": labels.speaker_label(reading, said),
        "role": labels.role_label(reading, said.speaker),
        "said": labels.words(reading.article, said.content),
        "source": labels.words(reading.article, said.source),
        "cue": labels.words(reading.article, said.cue),
    }
    return {
        **filed(reading, said.time),
        "actor": keys[said.speaker] if said.speaker is not None else None,
        "shown": shown,
    }


def event_words(rows: dict[str, list[Row]]) -> Iterable[Row]:
    """For each event of the rows of an article what its search index holds: folded names of each side, and its sentence."""
    names = {entity["n"]: entity["folded"] for entity in rows["entities"]}
    said = {statement["n"]: statement for statement in rows["statements"]}
    for n, found in enumerate(rows["events"]):
        sides: dict[str, list[str]] = {"actor": [], "recipient": []}
        for party in rows["parties"]:
            if party["event"] == n:
                sides[party["role"]] += [party["folded"], names.get(party["entity"], "")]
        speakers = [said[number] for number in found["attribution"] if number in said]
        claims = [name for one in speakers for name in (one["folded"], names.get(one["speaker"], ""))]
        place = rows["places"][found["place"]] if found["place"] is not None else None
        where = [place["name"] or "", place["text"], place["country"] or ""] if place else []
        yield {
            "rowid": found["seq"],
            "actor": " | ".join(sides["actor"]),
            "recipient": " | ".join(sides["recipient"]),
            "place": folded(" | ".join(where)),
            "says": " | ".join(claims),
            "words": found["shown"]["sentence"],
        }


def statement_words(rows: dict[str, list[Row]]) -> Iterable[Row]:
    """For each statement of the rows of an article what its search index holds: folded names of the speaker, and the words."""
    names = {entity["n"]: entity["folded"] for entity in rows["entities"]}
    for said in rows["statements"]:
        speaker = " | ".join((said["folded"], names.get(said["speaker"], "")))
        yield {"rowid": said["seq"], "speaker": speaker, "said": said["said"]}


def _said(reading: Reading, attribution: tuple[int, ...]) -> int | None:
    """The entity that the first statement around an event leads to."""
    said = {one.id: one for one in reading.statements}
    return next((said[number].speaker for number in attribution if number in said), None)


def _side(reading: Reading, parties: tuple[Party, ...], keys: list[str | None]) -> list[list[str | None]]:
    """[name, actor] of each party once."""
    found = {
        labels.party_label(reading, party): keys[party.entity] if party.entity is not None else None
        for party in parties
    }
    return [[name, key] for name, key in found.items()]
