"""The paper that everything is printed on: width, colour, and lines that never break a word in the wrong place."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Protocol, TextIO

from rich.console import Console
from rich.text import Span, Text

from dateline import labels
from dateline.model import Event, Reading, Statement
from dateline.standing import Standing, standing

#: Columns where the output is no terminal: the same page on every machine.
PLAIN_WIDTH = 100
#: Rows of a terminal that tells no height.
PLAIN_HEIGHT = 45

STYLES: dict[str, str] = {
    "headline": "bold",
    "section": "bold cyan",
    "dim": "dim",
    "name": "bold",
    "mark": "underline bold",
    "happened": "green",
    "claimed": "yellow",
    "planned": "blue",
    "denied": "red",
    "uncertain": "magenta",
}
Piece = tuple[str, str]


class Heading(Protocol):
    """What a list shows of an article."""

    @property
    def id(self) -> str:
        """The article's id."""

    @property
    def title(self) -> str | None:
        """The headline."""

    @property
    def site(self) -> str | None:
        """The outlet."""

    @property
    def published(self) -> str | None:
        """ISO date of publication."""


class Printer:
    """Prints lines of styled pieces. `out`: a stream, by default standard output."""

    def __init__(self, out: TextIO | None = None, width: int | None = None) -> None:
        stream = out or sys.stdout
        terminal = stream.isatty()
        plain = not terminal or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        self.width = width or (self._columns() if terminal else PLAIN_WIDTH)
        self.height = os.get_terminal_size(stream.fileno()).lines if terminal and not out else PLAIN_HEIGHT
        self.console = Console(
            file=stream, width=self.width, no_color=plain, force_terminal=None if terminal else False, highlight=False
        )
        self.plain = plain

    def line(self, *pieces: Piece | str, indent: int = 0, hang: int = 0) -> None:
        """One paragraph of pieces (text, style), wrapped; lines after the first are indented by `hang` more."""
        text = Text()
        for piece in pieces:
            words, style = (piece, "") if isinstance(piece, str) else piece
            text.append(_safe(words), "" if self.plain else STYLES.get(style, style))
        for n, row in enumerate(text.wrap(self.console, max(20, self.width - indent - hang))):
            row.rstrip()
            self.console.print(Text(" " * (indent + (hang if n else 0))) + row, soft_wrap=True)

    def underlined(self, pieces: Sequence[Piece], indent: int) -> None:
        """A passage whose pieces of style "mark" are underlined; in plain output by a row of ^ under each row."""
        text = Text()
        for words, style in pieces:
            text.append(_safe(words), style)
        for row in text.wrap(self.console, max(20, self.width - indent)):
            row.rstrip()
            marks = [(span.start, span.end) for span in row.spans if span.style == "mark"]
            row.spans = [] if self.plain else [Span(start, end, STYLES["mark"]) for start, end in marks]
            self.console.print(Text(" " * indent) + row, soft_wrap=True)
            if self.plain and marks:
                under = "".join("^" if any(s <= i < e for s, e in marks) else " " for i in range(len(row)))
                self.console.print(Text(" " * indent + under.rstrip()), soft_wrap=True)

    def section(self, title: str) -> None:
        """A heading with an empty line above it."""
        self.line("")
        self.line((title, "section"))

    @staticmethod
    def _columns() -> int:
        return min(120, os.get_terminal_size().columns)


def standing_piece(word: Standing) -> Piece:
    """The standing of an event in its colour, padded to a column."""
    return f"{word:<9} ", word


def _safe(words: str) -> str:
    """The words without control characters, so that no page can steer a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in words)


def heading(printer: Printer, article: Heading) -> None:
    """An article in a list: id, day, outlet, headline."""
    parts = [labels.day(article.published), article.site]
    told = " · ".join(part for part in parts if part)
    printer.line(
        (article.id, "dim"), "  ", (article.title or "(no headline)", "headline"), (f"  {told}", "dim"), hang=2
    )


def statement_row(printer: Printer, reading: Reading, said: Statement, day: str | None, record: str) -> None:
    """A statement in a list: day, speaker, words, key."""
    denial = labels.DENIALS.get(said.polarity)
    printer.line(
        (f"{day or 'no date':<11}", "dim"),
        (labels.speaker_label(reading, said), "name"),
        (f" ({denial})" if denial else "", "denied"),
        ": ",
        labels.words(reading.article, said.content),
        (f"  {record}", "dim"),
        hang=11,
    )


def rendering_row(printer: Printer, reading: Reading, said: Statement, record: str, alike: bool) -> None:
    """A further telling of the statement above: its outlet and key and, unless its words are the same, its words."""
    outlet = reading.article.site or "another article"
    pieces: list[Piece | str] = [("the same words" if alike else "in other words", "section"), (f"  {outlet}", "dim")]
    if not alike:
        pieces += [": ", labels.words(reading.article, said.content)]
    printer.line(*pieces, (f"  {record}", "dim"), indent=11, hang=2)


def event_row(printer: Printer, reading: Reading, event: Event, day: str | None, told: bool, record: str) -> None:
    """An event in a list: day ("told" when it is only the day of the article), standing, parties, type, place, key."""
    when = f"{day or 'no date':<11}" + ("told " if told and day else "     ")
    printer.line((when, "dim"), *event_pieces(reading, event), (f"  {record}", "dim"), hang=16)


def event_pieces(reading: Reading, event: Event) -> list[Piece]:
    """An event as one line: standing, parties, kind, when, where, who claims it."""
    where, when = labels.event_place(reading, event), labels.event_time(reading, event)
    told = " · ".join(part for part in (when, f"in {where}" if where else None) if part)
    claim = labels.claimed_by(reading, event)
    stands = standing(event, reading.statements)
    pieces = [
        standing_piece(stands),
        (labels.side(reading, event.actors), "name"),
        (" → ", "dim"),
        (labels.side(reading, event.recipients), "name"),
        (f"  {labels.act_label(event)}", "section"),
        (f"  {told}" if told else "", ""),
        (f"  {'denied by' if stands == 'denied' else 'says'} {claim}" if claim else "", "claimed"),
    ]
    return [piece for piece in pieces if piece[0]]
