"""Why a record is there: its sentence with the words underlined, the rule or head that found it, what else was considered."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from dateline import labels
from dateline.model import Event, Reading, Span, Statement
from dateline.standing import standing
from dateline.store import Pointer
from dateline.store.desk import Desk
from dateline.store.protocol import Heading
from dateline.text import squeezed
from dateline.web import words
from dateline.web.pages.article import outside
from dateline.web.pages.common import Shell
from dateline.web.views import Source, source

#: Characters shown on each side of the words of a record, up to the ends of its block.
AROUND = 320
LISTS = {
    "entity": "entities", "mention": "mentions", "time": "times", "amount": "amounts", "place": "places",
    "statement": "statements", "event": "events",
}  # fmt: skip
ANCHORS = {"event": "e", "statement": "s", "entity": "n", "time": "t", "amount": "a"}


@dataclass(frozen=True, slots=True)
class Passage:
    """Text around the words of a record: (text, what the words are to the record, "" for those around)."""

    pieces: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Something else that was considered, or found in the same words."""

    name: str
    why: str
    href: str | None


@dataclass(frozen=True, slots=True)
class WhyPage:
    """A record and its evidence."""

    template: ClassVar[str] = "why.html"
    shell: Shell
    record: str
    kind: str
    summary: str
    standing: str
    passages: tuple[Passage, ...]
    #: what the colours under the words mean: (class, words)
    legend: tuple[tuple[str, str], ...]
    reasons: tuple[str, ...]
    confidence: str
    confidence_width: int
    facts: tuple[tuple[str, str], ...]
    others: tuple[Other, ...]
    nothing_else: str
    judged: tuple[str, ...]
    source: Source
    url: str | None
    engine: str
    json: str


def why_page(desk: Desk, shell: Shell, key: str) -> WhyPage:
    """The page of the record of that key. Raises `NotFound`, `QueryError`."""
    pointer = desk.locate(key)
    reading = desk.reading(pointer.article.id)
    record = getattr(reading, LISTS[pointer.kind])[pointer.n]
    marks = sorted(set(spans(reading, pointer.kind, record)))
    others = tuple(_others(desk, reading, pointer, record))
    anchor = f"#m-{ANCHORS[pointer.kind]}{pointer.n}" if pointer.kind in ANCHORS else ""
    confidence = getattr(record, "confidence", None)
    return WhyPage(
        shell=shell,
        record=pointer.record,
        kind=pointer.kind,
        summary=summary(reading, record),
        standing=standing(record) if isinstance(record, Event) else "",
        passages=tuple(passages(reading, marks)),
        legend=tuple(dict.fromkeys((role, ROLES[role]) for _, _, role in marks)),
        reasons=tuple(reason for reason in (record.why if isinstance(record.why, tuple) else (record.why,)) if reason)
        or ("no reason was written down by the engine that read this",),
        confidence=f"{confidence:.0%}" if confidence is not None else "",
        confidence_width=round(100 * min(1.0, max(0.0, confidence or 0.0))),
        facts=tuple(_facts(reading, record)),
        others=others,
        nothing_else="" if others else "No other record or candidate shares these words.",
        judged=tuple(
            f"{one.by}: {one.verdict}{' · ' + one.note if one.note else ''}"
            for one in desk.people.judgements()
            if one.subject == pointer.record
        ),
        source=_source(pointer.article, anchor),
        url=outside(reading.article.url),
        engine=reading.engine,
        json=f"/api/records/{pointer.record}",
    )


#: Part of a record -> what it is, in words.
ROLES = {
    "act": "the words of the act",
    "actor": "who",
    "recipient": "to whom",
    "source": "who says it",
    "cue": "the words that say so",
    "said": "what is said",
    "mark": "the words of the record",
}
Marked = tuple[int, int, str]


def spans(reading: Reading, kind: str, record: Any) -> Iterator[Marked]:
    """The characters that a record came from, and what they are to it."""
    if isinstance(record, Event):
        yield from ((*span, "act") for span in (record.trigger, *record.evidence))
        yield from ((party.start, party.end, "actor") for party in record.actors)
        yield from ((party.start, party.end, "recipient") for party in record.recipients)
    elif isinstance(record, Statement):
        for role, found in (("source", record.source), ("cue", record.cue), ("said", record.content)):
            yield from ((start, end, role) for start, end in found)
    elif kind == "entity":
        mine = [mention for mention in reading.mentions if mention.entity == record.id]
        yield from ((mention.start, mention.end, "mark") for mention in mine[:8])
    else:
        yield record.start, record.end, "mark"


def passages(reading: Reading, found: Sequence[Marked]) -> Iterator[Passage]:
    """The text around the spans, one passage for each block that they touch."""
    homes: dict[Span, list[Marked]] = {}
    for start, end, role in found:
        blocks = reading.article.blocks
        home = next(((b.start, b.end) for b in blocks if b.start <= start < b.end), (start, end))
        homes.setdefault(home, []).append((start, end, role))
    for block, inside in sorted(homes.items()):
        yield Passage(tuple(_pieces(reading.article.text, block, inside)))


def _pieces(text: str, block: Span, inside: Sequence[Marked]) -> Iterator[tuple[str, str]]:
    """The text of a passage; where two marks meet, the shorter one shows."""
    low = max(block[0], min(start for start, _, _ in inside) - AROUND)
    high = min(block[1], max(end for _, end, _ in inside) + AROUND)
    edges = sorted({low, high, *(min(max(edge, low), high) for start, end, _ in inside for edge in (start, end))})
    if low > block[0]:
        yield "… ", ""
    for start, end in itertools.pairwise(edges):
        over = sorted((e - s, role) for s, e, role in inside if s <= start and e >= end)
        yield " ".join(text[start:end].split("\n")), over[0][1] if over else ""
    if high < block[1]:
        yield " …", ""


def summary(reading: Reading, record: Any) -> str:
    """A record in a few words."""
    if isinstance(record, Event):
        sides = (labels.side(reading, side) if side else "nobody named" for side in (record.actors, record.recipients))
        return f"{' → '.join(sides)}: {labels.act_label(record)}"
    if isinstance(record, Statement):
        return f"{labels.speaker_label(reading, record)}: {labels.shortened(labels.words(reading.article, record.content), 160)}"
    return squeezed(str(getattr(record, "name", None) or getattr(record, "text", "")))


def _facts(reading: Reading, record: Any) -> Iterator[tuple[str, str]]:
    """What the record says, field by field; where it says nothing, why."""
    if isinstance(record, Event):
        status = record.status
        yield "stands as", f"{standing(record)}: {words.STANDINGS[standing(record)]}"
        yield "kind", f"{labels.act_label(record)} ({words.TYPES.get(record.type, '')}); {words.QUADS[record.quad]}"
        yield (
            "status",
            f"{status.polarity}, {status.time}, {status.certainty}"
            + (f", by “{squeezed(reading.article.text[slice(*status.cue)])}”" if status.cue else ""),
        )
        yield "when", labels.event_time(reading, record) or "unknown: the article names no day for it"
        yield "where", labels.event_place(reading, record) or "unknown: the article names no place for it"
        yield "claimed by", labels.claimed_by(reading, record) or "nobody: the article itself tells it"
    elif isinstance(record, Statement):
        yield "form", f"{record.type} {record.kind}, {record.polarity}"
        yield (
            "speaker",
            labels.speaker_label(reading, record)
            if record.speaker is not None
            else (
                "unknown: the words of the source lead to nobody named here"
                if record.source
                else "unknown: the text names no source"
            ),
        )
    else:
        for name in (
            "kind",
            "form",
            "type",
            "value",
            "mod",
            "from_",
            "to",
            "low",
            "high",
            "unit",
            "of",
            "country",
            "sectors",
            "geonames",
            "precision",
            "lat",
            "lon",
            "names",
        ):
            value = getattr(record, name, None)
            if value is not None and value != ():
                yield name.rstrip("_"), ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _others(desk: Desk, reading: Reading, pointer: Pointer, record: Any) -> Iterator[Other]:
    """Candidates that were rejected in the same sentence, other records on the same words, other names that may be this one."""
    here = [(start, end) for start, end, _ in spans(reading, pointer.kind, record)]
    keys = desk.keys(pointer.article.id)
    if isinstance(record, Event):
        low, high = record.sentence
        for candidate in desk.rejected(pointer.article.id):
            start, end = candidate["trigger"]
            if low <= start < high:
                name = f"“{squeezed(reading.article.text[start:end])}”" + (
                    f" as {candidate['type']}" if candidate["type"] else ""
                )
                yield Other(f"not recorded: {name}", candidate["why"], None)
        for n, other in enumerate(reading.events):
            if n != pointer.n and low <= other.trigger[0] < high:
                yield Other(
                    f"also recorded: {summary(reading, other)}", "; ".join(other.why), f"/why/{keys['event'][n]}"
                )
    elif isinstance(record, Statement):
        for n, said in enumerate(reading.statements):
            if n != pointer.n and _touch(here, said.content):
                yield Other(f"also recorded: {summary(reading, said)}", said.why, f"/why/{keys['statement'][n]}")
    elif pointer.kind == "entity":
        actor = desk.actor_keys(pointer.article.id)[pointer.n]
        links = desk.people.proposals([actor], 10) if actor else []
        named = desk.people.named({key for link in links for key in (link.a, link.b)})
        for link in links:
            key = link.b if link.a == actor else link.a
            if key in named:
                yield Other(f"may be {named[key].name} ({link.score:.2f})", "; ".join(link.why), f"/actor/{key}")
    for notice in reading.notices:
        if notice.start is not None and notice.end is not None and _touch(here, [(notice.start, notice.end)]):
            yield Other(f"left open: {notice.code.replace('-', ' ')}", notice.detail, None)


def _touch(mine: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(start < high and low < end for start, end in mine for low, high in others)


def _source(article: Heading, anchor: str) -> Source:
    found = source(article)
    return Source(found.href + anchor, found.title, found.credit)
