"""A reading as one self-contained page: the article with its records marked in the text, and the records beside it.

No script, no request: style and everything else stand in the page. Every mark leads to its record and every record back to its
words. Whatever a page brought in is escaped by the template engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dateline import labels
from dateline.errors import InputError
from dateline.exports.marks import Mark, Segment, segments
from dateline.model import Block, Event, Reading, Statement
from dateline.standing import standing
from dateline.text import squeezed

TAGS = {
    "title": "h1", "lead": "p", "heading": "h2", "paragraph": "p", "list-item": "p", "pull-quote": "blockquote",
    "caption": "p", "byline": "p",
}  # fmt: skip
#: Kinds of entities that are listed under their own heading, in this order.
CAST = (
    ("person", "People"),
    ("organization", "Organizations"),
    ("group", "Groups"),
    ("place", "Places"),
    ("other", "Other"),
)


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block with its text in segments."""

    kind: str
    tag: str
    segments: tuple[Segment, ...]


def page(reading: Reading) -> str:
    """The page as HTML."""
    return _environment().get_template("reading.html").render(_view(reading))


def write_page(reading: Reading, path: str) -> None:
    """Write the page to a file. Raises `InputError` when it cannot be written."""
    try:
        Path(path).write_text(page(reading), encoding="utf-8", errors="replace")
    except OSError as error:
        raise InputError(error.strerror or "cannot be written", path) from error


def _view(reading: Reading) -> dict[str, Any]:
    article = reading.article
    marks = list(record_marks(reading))
    blocks = [_shown(article.text, block, marks) for block in article.blocks]
    marked = {record for block in blocks for segment in block.segments for record in segment.opens}
    return {
        "reading": reading,
        "article": article,
        "title": labels.headline(article),
        "has_title": any(block.kind == "title" for block in article.blocks),
        "published": labels.day(article.published.value) if article.published else None,
        "known": labels.how_known(article.published) if article.published else None,
        "blocks": blocks,
        "statements": [_statement(reading, said) for said in reading.statements],
        "events": [_event(reading, event) for event in reading.events],
        "cast": [(title, people) for kind, title in CAST if (people := list(_people(reading, kind)))],
        "times": [(f"t{n}", labels.time_label(time), time) for n, time in enumerate(reading.times)],
        "amounts": [(f"a{n}", amount) for n, amount in enumerate(reading.amounts)],
        "undecided": labels.undecided(reading),
        "marked": marked,
    }


def record_marks(reading: Reading) -> Iterator[Mark]:
    """The marks of every record. Names lead to their entity; a place is shown with its name."""
    for said in reading.statements:
        for start, end in said.content:
            yield Mark(start, end, f"s{said.id}", "said")
    for event in reading.events:
        for start, end in dict.fromkeys((event.trigger, *event.evidence)):
            yield Mark(start, end, f"e{event.id}", f"act {standing(event, reading.statements)}")
    for mention in reading.mentions:
        if mention.entity is not None and mention.form != "pronoun":
            yield Mark(
                mention.start, mention.end, f"n{mention.entity}", "name" if mention.form == "name" else "nominal"
            )
    for n, time in enumerate(reading.times):
        yield Mark(time.start, time.end, f"t{n}", "time")
    for n, amount in enumerate(reading.amounts):
        yield Mark(amount.start, amount.end, f"a{n}", "amount")


def _shown(text: str, block: Block, marks: list[Mark]) -> ShownBlock:
    linked = {mark.record for mark in marks if mark.kind != "said"}
    found = tuple(segments(text, block.start, block.end, marks, linked))
    return ShownBlock(block.kind, TAGS.get(block.kind, "p"), found)


def _statement(reading: Reading, said: Statement) -> dict[str, Any]:
    return {
        "id": f"s{said.id}",
        "speaker": labels.speaker_label(reading, said),
        "entity": f"n{said.speaker}" if said.speaker is not None else None,
        "role": labels.role_label(reading, said.speaker),
        "denial": labels.DENIALS.get(said.polarity),
        "said": labels.words(reading.article, said.content),
        "within": f"s{said.within}" if said.within is not None else None,
        "facts": " · ".join([said.type, said.kind, *([said.polarity] if said.polarity != "asserted" else [])]),
        "why": said.why,
    }


def _event(reading: Reading, event: Event) -> dict[str, Any]:
    return {
        "id": f"e{event.id}",
        "standing": standing(event, reading.statements),
        "label": labels.act_label(event),
        "trigger": squeezed(reading.article.text[slice(*event.trigger)]),
        "actors": labels.side(reading, event.actors),
        "recipients": labels.side(reading, event.recipients),
        "time": labels.event_time(reading, event),
        "place": labels.event_place(reading, event),
        "claimed_by": labels.claimed_by(reading, event),
        "why": "; ".join(event.why),
        "confidence": f"{event.confidence:.2f}",
    }


def _people(reading: Reading, kind: str) -> Iterator[dict[str, Any]]:
    """The entities of a kind with what the text says of each."""
    where = {reading.mentions[place.mention].entity: place for place in reading.places if place.mention is not None}
    for entity in reading.entities:
        if entity.kind != kind:
            continue
        place = where.get(entity.id)
        yield {
            "id": f"n{entity.id}",
            "name": entity.name,
            "others": [name for name in entity.names if name != entity.name],
            "role": labels.role_label(reading, entity.id),
            "codes": " ".join([*([entity.country] if entity.country else []), *entity.sectors]),
            "where": f"{place.lat:.2f}, {place.lon:.2f}"
            if place and place.lat is not None and place.lon is not None
            else None,
        }


@cache
def _environment() -> Environment:
    folder = FileSystemLoader(Path(__file__).parent / "templates")
    return Environment(loader=folder, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
