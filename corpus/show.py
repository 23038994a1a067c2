"""An article with its marks and records on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from corpus.model import Document, Fault
from corpus.printer import reading_of
from dateline import model

STYLES = {
    "content": "italic",
    "source": "underline",
    "cue": "bold yellow",
    "name": "cyan",
    "nominal": "blue",
    "pronoun": "bright_blue",
    "time": "green",
    "amount": "magenta",
    "trigger": "bold red",
}


def show(document: Document, faults: list[Fault], console: Console | None = None) -> None:
    """Print the text in colours, then entities, times, statements and events; errors first."""
    console = console or Console()
    for fault in faults:
        console.print(Text(str(fault), "bold red"))
    reading = reading_of(document)
    head = document.head
    console.rule(" · ".join(filter(None, (document.id, head.get("genre"), head.get("published"), head.get("outlet")))))
    console.print(Text.assemble(*((f"{name} ", style) for name, style in STYLES.items())))
    painted = paint(reading)
    for block in reading.article.blocks:
        console.print()
        console.print(painted[block.start : block.end])
    for table in (entity_table(reading), time_table(reading), statement_table(reading), event_table(reading)):
        console.print()
        console.print(table)


def paint(reading: model.Reading) -> Text:
    """The text with a style for every kind of mark."""
    text = Text(reading.article.text)
    for statement in reading.statements:
        for role in ("content", "source", "cue"):
            for start, end in getattr(statement, role):
                text.stylize(STYLES[role], start, end)
    for mention in reading.mentions:
        text.stylize(STYLES[mention.form], mention.start, mention.end)
    for time in reading.times:
        text.stylize(STYLES["time"], time.start, time.end)
    for amount in reading.amounts:
        text.stylize(STYLES["amount"], amount.start, amount.end)
    for event in reading.events:
        for start, end in event.evidence:
            text.stylize(STYLES["trigger"], start, end)
    return text


def table_of(*columns: str) -> Table:
    """An empty table with a plain look."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def entity_table(reading: model.Reading) -> Table:
    """Entities with their mentions."""
    table = table_of("", "entity", "kind", "country", "sectors", "mentions")
    for entity in reading.entities:
        told = [m.text for m in reading.mentions if m.entity == entity.id]
        row = (
            f"e{entity.id}",
            entity.name,
            entity.kind,
            entity.country or "",
            " ".join(entity.sectors),
            " | ".join(told),
        )
        table.add_row(*map(Text, row))
    return table


def time_table(reading: model.Reading) -> Table:
    """Times with values, then amounts, then places."""
    table = table_of("when, how much, where", "", "")
    for time in reading.times:
        days = f"{time.from_} .. {time.to}" if time.from_ else ""
        table.add_row(Text(time.text), Text(f"{time.type} {time.value} {time.mod or ''}"), days)
    for amount in reading.amounts:
        range_ = (
            f"{amount.low:g}"
            if amount.low == amount.high and amount.low is not None
            else f"{amount.low} .. {amount.high}"
        )
        table.add_row(
            Text(amount.text), Text(f"{amount.kind} {range_} {amount.unit or ''} {amount.mod or ''}"), amount.of or ""
        )
    for place in reading.places:
        point = f"{place.lat}, {place.lon}" if place.lat is not None else place.why
        table.add_row(Text(place.text), Text(f"{place.name} {place.country or ''} {place.geonames or ''}"), point)
    return table


def statement_table(reading: model.Reading) -> Table:
    """Statements: who, cue, what."""
    table = table_of("", "kind", "speaker", "cue", "content")
    names = {entity.id: entity.name for entity in reading.entities}
    for said in reading.statements:
        parts = [" … ".join(reading.article.text[a:b] for a, b in spans) for spans in (said.cue, said.content)]
        kind = " ".join(filter(None, (said.type, said.kind, said.polarity if said.polarity != "asserted" else "")))
        number = f"s{said.id}" + (f" in s{said.within}" if said.within is not None else "")
        table.add_row(
            *map(Text, (number, kind, names.get(said.speaker if said.speaker is not None else -1, "-"), *parts))
        )
    return table


def event_table(reading: model.Reading) -> Table:
    """Events: type, actors, recipients, slots, status, whose words."""
    text, table = (
        reading.article.text,
        table_of("", "event", "trigger", "actors -> recipients", "when, where, how many", "status"),
    )
    for event in reading.events:
        sides = [", ".join(text[p.start : p.end] for p in side) or "-" for side in (event.actors, event.recipients)]
        slots = [reading.times[event.time].text] if event.time is not None else []
        slots += [f"in {reading.places[event.place].text}"] if event.place is not None else []
        slots += [reading.amounts[i].text for i in event.amounts]
        status = f"{event.status.polarity} {event.status.time} {event.status.certainty}"
        whose = "".join(f" s{i}" for i in event.attribution)
        kind = event.type + (f"/{event.mode}" if event.mode else "")
        told = " | ".join(text[a:b] for a, b in event.evidence)
        row = (
            f"v{event.id}",
            kind,
            told,
            " -> ".join(sides),
            "; ".join(slots),
            status + (f" by{whose}" if whose else ""),
        )
        table.add_row(*map(Text, row))
    return table
