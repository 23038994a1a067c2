"""One reading on one screen: headline, outlet, date and how it is known; who said what; who did what to whom; what is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline import labels
from dateline.model import Article, Reading, Statement
from dateline.terminal.lists import Printer, event_pieces

#: Shares of the rows of a screen: statements, events, open questions.
SAID, DONE, OPEN = 0.3, 0.4, 0.15


Keys = Mapping[str, Sequence[str]]


def show_reading(reading: Reading, printer: Printer, everything: bool = False, keys: Keys | None = None) -> None:
    """Print a reading; without `everything` each section keeps to its share of the screen and says what it left out.

    `keys`: for "statement" and "event" the record keys in the order of the reading, printed after each; None prints none.
    """
    _head(reading.article, printer)
    rows = 10**9 if everything else printer.height
    _statements(reading, printer, max(3, int(rows * SAID) // 2), keys)
    _events(reading, printer, max(4, int(rows * DONE)), keys)
    _open(reading, printer, max(3, int(rows * OPEN)))


def _head(article: Article, printer: Printer) -> None:
    printer.line((labels.headline(article), "headline"))
    date = article.published
    when = f"{labels.day(date.value)} ({labels.how_known(date)})" if date else "no date"
    people = ", ".join(author.name for author in article.authors)
    parts = [article.site, when, f"by {people}" if people else None, " / ".join(article.agencies) or None]
    printer.line((" · ".join(part for part in parts if part), "dim"))
    if article.url:
        printer.line((article.url, "dim"))


def _statements(reading: Reading, printer: Printer, most: int, keys: Keys | None) -> None:
    outer = [said for said in reading.statements if said.within is None]
    printer.section("Who said what")
    if not outer:
        printer.line(("nobody is quoted", "dim"), indent=2)
    for said in outer[:most]:
        _statement(reading, said, printer, keys)
    _left_out(printer, len(outer) - most)


def _statement(reading: Reading, said: Statement, printer: Printer, keys: Keys | None) -> None:
    role = labels.role_label(reading, said.speaker)
    who: list[tuple[str, str]] = [(labels.speaker_label(reading, said), "name")]
    if role:
        who.append((f", {role}", "dim"))
    if said.polarity in labels.DENIALS:
        who.append((f" ({labels.DENIALS[said.polarity]})", "denied"))
    if said.kind != "speech":
        who.append((f" ({said.kind})", "dim"))
    content = labels.words(reading.article, said.content)
    content = labels.shortened(content, 2 * printer.width - sum(len(words) for words, _ in who) - 34)
    printer.line(*who, ": ", content, *_key(keys, "statement", said.id), indent=2, hang=4)


def _events(reading: Reading, printer: Printer, most: int, keys: Keys | None) -> None:
    printer.section("Who did what to whom")
    if not reading.events:
        printer.line(("no political event is told", "dim"), indent=2)
    for event in reading.events[:most]:
        printer.line(*event_pieces(reading, event), *_key(keys, "event", event.id), indent=2, hang=10)
    _left_out(printer, len(reading.events) - most)


def _open(reading: Reading, printer: Printer, most: int) -> None:
    found = labels.undecided(reading)
    if not found:
        return
    printer.section("Not decided")
    for what, why in found[:most]:
        printer.line(what, (f": {why}", "dim"), indent=2, hang=2)
    _left_out(printer, len(found) - most)


def _left_out(printer: Printer, count: int) -> None:
    if count > 0:
        printer.line((f"and {count} more (--all)", "dim"), indent=2)


def _key(keys: Keys | None, kind: str, n: int) -> list[tuple[str, str]]:
    return [(f"  {keys[kind][n]}", "dim")] if keys else []
