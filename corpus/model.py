"""The types of the corpus tool: faults, marks, the lines under an article, and the parsed document.

Offsets are half-open and count code points of `Document.text`, the canonical text of the article.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Span = tuple[int, int]
Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something wrong in a file: where (line and column from 1), what is wrong, and what to write instead."""

    path: str
    line: int
    column: int
    level: Level
    what: str
    advice: str = ""

    def __str__(self) -> str:
        text = f"{self.path}:{self.line}:{self.column}: {self.level}: {self.what}"
        return f"{text} ({self.advice})" if self.advice else text


@dataclass(frozen=True, slots=True)
class Mark:
    """One bracket of the body: letter and number of its record, the letters after the number, and its trimmed span."""

    letter: str
    number: int
    suffix: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The half-open span in the text."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Line:
    """One block of the body: its kind, its span in the text, and where in the file each of its characters stands."""

    kind: str
    start: int
    end: int
    number: int
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EntityRow:
    """`e1 person Name ; BLR GOV ; "description"`; `geo`: a GeoNames id, "none", or None where nothing is said."""

    number: int
    line: int
    kind: str
    name: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    geo: str | None = None
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class TimeRow:
    """`t1 DATE 2021-03-08 MOD`; value None for `none`."""

    number: int
    line: int
    type: str
    value: str | None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class AmountRow:
    """`a1 count 20-99 APPROX unit ; of`."""

    number: int
    line: int
    kind: str
    low: float | None
    high: float | None
    mod: str | None = None
    unit: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class StatementRow:
    """`s2 speaker=e1 kind=belief polarity=denied type=mixed time=t1`: what differs from the defaults."""

    number: int
    line: int
    speaker: int | None = None
    #: whether the line names the speaker (`speaker=none` says that there is none)
    speaker_said: bool = False
    kind: str = "speech"
    polarity: str = "asserted"
    type: str | None = None
    time: int | None = None


@dataclass(frozen=True, slots=True)
class PartyRef:
    """`e5` or `e5#2`: an entity, and which of its mentions (from 1) where the default is not meant."""

    entity: int
    mention: int | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """`v1 RETREAT/release e4 -> e2 t1 @e3 a1 ; attr=s1 = negative past certain`."""

    number: int
    line: int
    type: str
    mode: str | None
    actors: tuple[PartyRef, ...]
    recipients: tuple[PartyRef, ...]
    time: int | None = None
    place: PartyRef | None = None
    amounts: tuple[int, ...] = ()
    polarity: str = "positive"
    when: str = "past"
    certainty: str = "certain"
    #: statement numbers, or None for the default
    attribution: tuple[int, ...] | None = None


@dataclass(slots=True)
class Document:
    """One parsed article: its head, its text with marks, and its records by number."""

    path: Path
    head: dict[str, str] = field(default_factory=dict)
    head_lines: dict[str, int] = field(default_factory=dict)
    invented: bool = False
    text: str = ""
    lines: list[Line] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    entities: dict[int, EntityRow] = field(default_factory=dict)
    times: dict[int, TimeRow] = field(default_factory=dict)
    amounts: dict[int, AmountRow] = field(default_factory=dict)
    statements: dict[int, StatementRow] = field(default_factory=dict)
    events: dict[int, EventRow] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The article's id, else its file name."""
        return self.head.get("id") or self.path.stem

    @property
    def writer(self) -> str:
        """The letters of the writer, which open the id."""
        return self.id.split("-")[0]

    def marks_of(self, letter: str, number: int | None = None, suffix: str | None = None) -> list[Mark]:
        """The marks of a kind in text order, of one record, with one suffix."""
        return [
            mark
            for mark in self.marks
            if mark.letter == letter
            and (number is None or mark.number == number)
            and (suffix is None or mark.suffix == suffix)
        ]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column in the file, from 1, of a character of the text."""
        for line in self.lines:
            if line.start <= offset <= line.end:
                return line.number, line.columns[min(offset - line.start, len(line.columns) - 1)]
        return 1, 1
