"""The checker: what makes a file wrong (errors) and what makes it suspect (warnings)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from corpus import gazetteer
from corpus.derive import Derived
from corpus.model import Document, Fault, Level
from corpus.plover import NONSTATES, SECTORS, TYPES
from corpus.printer import located, outlet_of
from corpus.suspect import suspicions

GENRES = ("wire", "analysis", "local", "release", "interview", "liveblog", "translated", "dump")
NEEDED = ("id", "genre", "region", "topic", "published", "outlet")
KNOWN = frozenset((*NEEDED, "agency", "author"))
WORD = re.compile(r"\w+(?:['’]\w+)*")
FEWEST, MOST = 120, 600


def check(document: Document) -> list[Fault]:
    """All faults of a parsed document, by line."""
    derived = Derived(document)
    faults = [
        *head_faults(document),
        *reference_faults(document),
        *entity_faults(document, derived),
        *statement_faults(document, derived),
        *event_faults(document, derived),
        *suspicions(document, derived),
    ]
    return sorted(faults)


def words_of(document: Document) -> int:
    """The number of words of an article."""
    return len(WORD.findall(document.text))


def at_line(document: Document, line: int, level: Level, what: str, advice: str = "") -> Fault:
    """A fault of a whole line."""
    return Fault(str(document.path), line or 1, 1, level, what, advice)


def at(document: Document, offset: int, level: Level, what: str, advice: str = "") -> Fault:
    """A fault at a character of the text."""
    return Fault(str(document.path), *document.position(offset), level, what, advice)


def head_faults(document: Document) -> Iterator[Fault]:
    """The head is complete and legal, the file says that it is invented, the article has 120 to 600 words."""
    head, lines = document.head, document.head_lines
    if not document.invented:
        advice = "open with: # dateline desk corpus, CC0 1.0. The people, words and deeds in this file are invented."
        yield at_line(document, 1, "error", "the file does not say that it is invented", advice)
    for key in NEEDED:
        if not head.get(key):
            yield at_line(document, lines.get(key, 1), "error", f"the head has no {key}", f"add a line {key}: ...")
    for key in head.keys() - KNOWN:
        yield at_line(
            document, lines[key], "error", f"there is no head line {key}", f"known: {', '.join(sorted(KNOWN))}"
        )
    if head.get("id") and head["id"] != document.path.stem:
        yield at_line(document, lines["id"], "error", f"id {head['id']} is not the file's name {document.path.stem}")
    if head.get("genre") and head["genre"] not in GENRES:
        yield at_line(
            document, lines["genre"], "error", f"there is no genre {head['genre']}", f"write one of {', '.join(GENRES)}"
        )
    if head.get("published", "none") != "none" and not is_day(head["published"]):
        yield at_line(
            document, lines["published"], "error", f"{head['published']} is no day", "write 2021-03-09 or none"
        )
    if head.get("outlet") and outlet_of(document)[1] not in gazetteer.alpha2():
        yield at_line(
            document,
            lines["outlet"],
            "error",
            "the outlet has no country",
            "end the line with an ISO alpha-3 code: Vesna Press BLR",
        )
    if not any(line.kind == "title" for line in document.lines):
        yield at_line(document, 1, "warning", "the article has no title", "open the body with title: ...")
    if not FEWEST <= words_of(document) <= MOST:
        yield at_line(
            document, 1, "warning", f"the article has {words_of(document)} words", f"{FEWEST} to {MOST} are wanted"
        )


def is_day(value: str) -> bool:
    """Whether a value is an ISO day."""
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return len(value) == 10


def reference_faults(document: Document) -> Iterator[Fault]:
    """Every mark has its record (statements may do without), every record its mark, every reference its record."""
    tables: dict[str, Mapping[int, Any]] = {
        "e": document.entities,
        "t": document.times,
        "a": document.amounts,
        "v": document.events,
    }
    for mark in document.marks:
        if mark.letter in tables and mark.number not in tables[mark.letter]:
            name = f"{mark.letter}{mark.number}"
            yield at(
                document, mark.start, "error", f"the mark {name} has no record", f"add a line {name} ... below ---"
            )
    for letter, rows in {**tables, "s": document.statements}.items():
        marked = {mark.number for mark in document.marks_of(letter)}
        for number, row in rows.items():
            if number not in marked:
                yield at_line(
                    document,
                    row.line,
                    "error",
                    f"{letter}{number} is marked nowhere in the text",
                    "mark it or delete the line",
                )
    for number, told in sorted({(m.number, m.suffix) for m in document.marks_of("v") if m.suffix == "t"}):
        if len(document.marks_of("v", number, told)) > 1:
            yield at_line(
                document,
                document.events[number].line if number in document.events else 1,
                "error",
                f"v{number} has several triggers v{number}t",
                "one v t mark; the others without t",
            )


def entity_faults(document: Document, derived: Derived) -> Iterator[Fault]:
    """Countries and sectors are known, descriptions stand in the text, places are on the map."""
    used = {m.number for m in derived.mentions if derived.kind(m) == "place" and derived.form(m) == "name"}
    used |= {row.place.entity for row in document.events.values() if row.place}
    for number, row in sorted(document.entities.items()):
        if row.country and row.country not in gazetteer.alpha2() and row.country not in NONSTATES:
            yield at_line(
                document,
                row.line,
                "error",
                f"e{number}: there is no country {row.country}",
                "write an ISO alpha-3 code, IGO UNO EUR NGO ISM IMG MNC, or -",
            )
        for sector in row.sectors:
            if sector not in SECTORS:
                yield at_line(
                    document,
                    row.line,
                    "error",
                    f"e{number}: there is no sector {sector}",
                    f"known: {' '.join(sorted(SECTORS))}",
                )
        for quote in row.descriptions:
            if quote.casefold() not in document.text.casefold():
                near = get_close_matches(quote, [document.text[m.start : m.end] for m in derived.mentions], 1)
                yield at_line(
                    document,
                    row.line,
                    "error",
                    f"e{number}: the description {quote!r} does not stand in the text",
                    f"perhaps {near[0]!r}" if near else "copy it from the text",
                )
        if (
            number in used
            and row.name[0].isupper()
            and row.country not in (None, *NONSTATES)
            and row.geo is None
            and not located(derived, row)
        ):
            yield at_line(
                document,
                row.line,
                "warning",
                f"e{number}: {row.name} is not in the gazetteer of {row.country}",
                "mend spelling or country, or add ; geo=ID, or ; geo=none",
            )
        if row.geo not in (None, "none") and not row.point and not located(derived, row):
            yield at_line(
                document,
                row.line,
                "error",
                f"e{number}: the gazetteer has no id {row.geo}",
                f"give its point: ; geo={row.geo}@LAT,LON",
            )


def statement_faults(document: Document, derived: Derived) -> Iterator[Fault]:
    """Every statement has a content, and a cue or a source; speakers and times exist."""
    for number, said in derived.said.items():
        spans = [*said.content, *said.source, *said.cue]
        if not spans:
            continue
        if not said.content:
            yield at(document, spans[0][0], "error", f"s{number} has no content", f"mark it [s{number}x ...]")
        elif not said.cue and not said.source and said.row.speaker is None:
            yield at(
                document,
                spans[0][0],
                "warning",
                f"s{number} has neither cue nor source",
                "a statement needs one, unless a speech runs on from the block before",
            )
        elif not said.cue and said.source:
            yield at(document, spans[0][0], "warning", f"s{number} has no cue", f"mark it [s{number}c ...]")
        if said.source and derived.speaker(said) is None and not said.row.speaker_said:
            yield at(
                document,
                said.source[0][0],
                "warning",
                f"s{number}: no entity is marked in its source",
                f"mark the source as a mention, or write s{number} speaker=none",
            )
        if said.row.speaker is not None and said.row.speaker not in document.entities:
            yield at_line(document, said.row.line, "error", f"s{number}: e{said.row.speaker} is not defined")
        if said.row.time is not None and said.row.time not in document.times:
            yield at_line(document, said.row.line, "error", f"s{number}: t{said.row.time} is not defined")


def event_faults(document: Document, derived: Derived) -> Iterator[Fault]:
    """Type and mode are legal, slots refer to what exists, some party or place is named."""
    for number, row in sorted(document.events.items()):
        if row.type not in TYPES:
            near = get_close_matches(row.type.upper(), TYPES, 1)
            yield at_line(
                document,
                row.line,
                "error",
                f"v{number}: there is no type {row.type}",
                f"perhaps {near[0]}" if near else f"known: {' '.join(TYPES)}",
            )
        elif row.mode and row.mode not in TYPES[row.type][1]:
            modes = ", ".join(TYPES[row.type][1]) or "none"
            yield at_line(
                document,
                row.line,
                "error",
                f"v{number}: {row.type} has no mode {row.mode}",
                f"modes of {row.type}: {modes}",
            )
        parties = [*row.actors, *row.recipients, *([row.place] if row.place else [])]
        for ref in parties:
            count = len(derived.mentions_of(ref.entity))
            if ref.entity not in document.entities:
                yield at_line(document, row.line, "error", f"v{number}: e{ref.entity} is not defined")
            elif ref.mention is not None and not 1 <= ref.mention <= count:
                yield at_line(
                    document,
                    row.line,
                    "error",
                    f"v{number}: e{ref.entity} has {count} mentions, none is #{ref.mention}",
                )
        missing = [f"t{row.time}"] if row.time is not None and row.time not in document.times else []
        missing += [f"a{n}" for n in row.amounts if n not in document.amounts]
        missing += [f"s{n}" for n in row.attribution or () if n not in derived.said]
        for name in missing:
            yield at_line(document, row.line, "error", f"v{number}: {name} is not defined")
        if not row.actors and not row.recipients:
            yield at_line(
                document,
                row.line,
                "warning",
                f"v{number} has no party",
                "name the doer or the target, or drop the event (GUIDE 5)",
            )
        if {p.entity for p in row.actors} & {p.entity for p in row.recipients}:
            yield at_line(document, row.line, "warning", f"v{number}: the same entity is actor and recipient")
        if row.type in TYPES and TYPES[row.type][1] and not row.mode and row.type not in ("CONSULT", "ASSAULT"):
            yield at_line(
                document,
                row.line,
                "warning",
                f"v{number}: {row.type} without a mode",
                f"one of {', '.join(TYPES[row.type][1])}, if it fits",
            )
