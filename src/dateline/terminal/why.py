"""Why a record is there: the sentence with its words underlined, the rule, and what people said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline import labels
from dateline.model import Event, Reading, Span, Statement
from dateline.standing import standing
from dateline.terminal.lists import Piece, Printer

#: Characters shown on each side of the words of a record, up to the ends of its block.
AROUND = 240
LISTS = {
    "entity": "entities", "mention": "mentions", "time": "times", "amount": "amounts", "place": "places",
    "statement": "statements", "event": "events",
}  # fmt: skip


def show_why(
    reading: Reading, kind: str, n: int, key: str, printer: Printer, judged: Sequence[tuple[str, str, str]] = ()
) -> None:
    """Print why record number `n` of a kind stands in the reading. `judged`: (by, verdict, note) of what people decided."""
    record = getattr(reading, LISTS[kind])[n]
    printer.line((key, "dim"), "  ", (kind, "section"), "  ", (summary(reading, kind, record), "name"))
    for passage in passages(reading, sorted(set(spans(reading, kind, record)))):
        printer.underlined(passage, indent=2)
    for reason in (record.why,) if isinstance(record.why, str) else record.why:
        printer.line(("why  ", "dim"), reason or "no reason was given", indent=2, hang=5)
    for by, verdict, note in judged:
        printer.line((f"{by}: {verdict}", "section"), f" {note}", indent=2)
    article = reading.article
    parts = [article.title, article.site, labels.day(article.published.value) if article.published else None]
    printer.line(("in   ", "dim"), f"{article.id}  " + " · ".join(part for part in parts if part), indent=2, hang=5)


def summary(reading: Reading, kind: str, record: object) -> str:
    """A record in a few words."""
    if isinstance(record, Event):
        parties = f"{labels.side(reading, record.actors)} → {labels.side(reading, record.recipients)}"
        return f"{labels.act_label(record)}: {parties} ({standing(record)})"
    if isinstance(record, Statement):
        return f"{labels.speaker_label(reading, record)}, {record.type} {record.kind}, {record.polarity}"
    facts = ("name", "value", "country", "low", "high", "unit", "of", "form", "kind", "type", "mod", "geonames")
    found = [f"{name} {value}" for name in facts if (value := getattr(record, name, None)) is not None]
    return ", ".join(dict.fromkeys(found))


def spans(reading: Reading, kind: str, record: object) -> Iterable[Span]:
    """The characters that a record came from."""
    if isinstance(record, Event):
        parties = ((party.start, party.end) for party in (*record.actors, *record.recipients))
        return (*record.evidence, record.trigger, *parties)
    if isinstance(record, Statement):
        return (*record.source, *record.cue, *record.content)
    if kind == "entity":
        number = getattr(record, "id", None)
        return [(mention.start, mention.end) for mention in reading.mentions if mention.entity == number][:6]
    return [(getattr(record, "start", 0), getattr(record, "end", 0))]


def passages(reading: Reading, found: Sequence[Span]) -> list[list[Piece]]:
    """The text around the spans as pieces, those of the record in the style "mark"; one passage for each block touched."""
    article = reading.article
    homes: dict[Span, list[Span]] = {}
    for start, end in found:
        block = next(((b.start, b.end) for b in article.blocks if b.start <= start < b.end), (start, end))
        homes.setdefault(block, []).append((start, end))
    return [_passage(article.text, block, inside) for block, inside in sorted(homes.items())]


def _passage(text: str, block: Span, inside: list[Span]) -> list[Piece]:
    low = max(block[0], min(start for start, _ in inside) - AROUND)
    high = min(block[1], max(end for _, end in inside) + AROUND)
    pieces: list[Piece] = [("… " if low > block[0] else "", "")]
    at = low
    for start, end in inside:
        start, end = max(start, at), min(end, high)
        if start < end:
            pieces += [(_line(text[at:start]), ""), (_line(text[start:end]), "mark")]
            at = end
    pieces.append((_line(text[at:high]) + (" …" if high < block[1] else ""), ""))
    return [piece for piece in pieces if piece[0]]


def _line(text: str) -> str:
    return text.replace("\n", " ")
