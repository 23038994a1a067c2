"""Questions to a store: search, show, why, events."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.stores import opened, store_option
from dateline.errors import QueryError
from dateline.standing import STANDINGS, Standing

if TYPE_CHECKING:
    from dateline.model import Event, Reading
    from dateline.store import Dated, Store

DAY = "%Y-%m-%d"


# A word with a minus before it is part of the query, not an option; so no short options here, `-h` among them.
@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})
@click.argument("words", nargs=-1, required=True)
@store_option
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Most articles to show.")
def search(words: tuple[str, ...], path: str, limit: int) -> None:
    """Articles with these words, best first. "A phrase" in quotation marks, begin* for any ending, -word for without."""
    from dateline.terminal import Printer
    from dateline.terminal.lists import heading

    printer = Printer()
    with opened(path) as store:
        hits = store.search(" ".join(f'"{word}"' if " " in word else word for word in words), limit)
    for hit in hits:
        heading(printer, hit.article)
        pieces = [(" ".join(piece.split("\n")), "mark" if n % 2 else "") for n, piece in enumerate(hit.passage)]
        printer.line(*pieces, indent=2)
    nothing(hits, "no article has these words")


@click.command()
@click.argument("article")
@store_option
@click.option("--all", "everything", is_flag=True, help="Every record, however long.")
@click.option("--text", "as_text", is_flag=True, help="The clean text of the article.")
@click.option("--json", "as_json", is_flag=True, help="The reading as JSON.")
@click.option("--html", metavar="FILE", help="The reading as one self-contained page.")
def show(article: str, path: str, everything: bool, as_text: bool, as_json: bool, html: str | None) -> None:
    """One ARTICLE of the store, named by its id or the beginning of it, with its records and their keys."""
    from dateline.cli.lines import written
    from dateline.exports.page import write_page
    from dateline.terminal import Printer, show_reading

    with opened(path) as store:
        heading = store.find(article)
        reading = store.reading(heading.id)
        keys = store.keys(heading.id)
    if html is not None:
        write_page(reading, html)
    elif as_json:
        click.echo(written(reading.to_dict()))
    elif as_text:
        click.echo(reading.article.text)
    else:
        show_reading(reading, Printer(), everything, keys)


@click.command()
@click.argument("record")
@store_option
def why(record: str, path: str) -> None:
    """Why a RECORD is there: its sentence with the words underlined, the rule that found it, and the article it stands in."""
    from dateline.terminal import Printer
    from dateline.terminal.why import show_why

    with opened(path) as store:
        pointer = store.locate(record)
        reading = store.reading(pointer.article.id)
        judged = [one for one in store.judgements() if one.subject == pointer.record]
    show_why(reading, pointer.kind, pointer.n, pointer.record, Printer(), [(j.by, j.verdict, j.note) for j in judged])


@click.command()
@store_option
@click.option("--actor", metavar="NAME", help="Only what this actor did.")
@click.option(
    "--type", "types", metavar="TYPE", multiple=True, help="Only this PLOVER type; may be given several times."
)
@click.option(
    "--since", type=click.DateTime([DAY]), metavar="DATE", help="Only what happened, or was told, on this day or later."
)
@click.option("--until", type=click.DateTime([DAY]), metavar="DATE", help="Only up to this day.")
@click.option("--place", metavar="NAME", help="Only there: a name, or a country's three letters.")
@click.option(
    "--status",
    "standings",
    type=click.Choice(STANDINGS),
    multiple=True,
    help="How it stands; may be given several times.",
)
@click.option("--limit", type=click.IntRange(1), help="Most events to show.")
@click.option("--csv", "form", flag_value="csv", help="A plain table as CSV.")
@click.option("--json", "form", flag_value="json", help="One JSON object a line.")
@click.option("--plover", "form", flag_value="plover", help="A table in the manner of POLECAT, as CSV.")
def events(
    path: str,
    actor: str | None,
    types: tuple[str, ...],
    since: Any,
    until: Any,
    place: str | None,
    standings: tuple[Standing, ...],
    limit: int | None,
    form: str | None,
) -> None:
    """Who did what to whom, in order of time, as the articles tell it."""
    from dateline.store import EventFilter

    first, last = (moment.date().isoformat() if moment else None for moment in (since, until))
    wanted = EventFilter(actor, plover_types(types), first, last, place, standings)
    with opened(path) as store:
        found = store.events(wanted, limit)
        print_events(with_readings(store, found), form)
    if form is None:
        nothing(found, "no such event is told")


def plover_types(typed: Iterable[str]) -> tuple[str, ...]:
    """PLOVER types in capitals. Raises `QueryError` for what is none."""
    from dateline.exports.plover import TYPES

    found = tuple(name.upper() for name in typed)
    for name in found:
        if name not in TYPES:
            raise QueryError(f"no type of PLOVER; there are {', '.join(TYPES)}", name)
    return found


def print_events(found: Iterator[tuple[Dated, Reading]], form: str | None) -> None:
    """Print events as lines for a person or as a table."""
    from dateline.exports import events as plain
    from dateline.exports import plover, table
    from dateline.terminal import Printer
    from dateline.terminal.lists import event_row

    if form is None:
        printer = Printer()
        for dated, reading in found:
            event_row(printer, reading, reading.events[dated.pointer.n], dated.day, dated.told, dated.pointer.record)
        return
    make = plover.rows if form == "plover" else plain.rows
    columns = plover.COLUMNS if form == "plover" else plain.COLUMNS
    rows = (row for dated, reading in found for row in make(reading, [keyed(dated, reading)]))
    out = sys.stdout
    if form == "json":
        table.write_json(rows, out)
    else:
        table.write_csv(columns, rows, out)


def keyed(dated: Dated, reading: Reading) -> tuple[str, Event]:
    """The key of an event and the event."""
    return dated.pointer.record, reading.events[dated.pointer.n]


def with_readings(store: Store, found: Iterable[Dated]) -> Iterator[tuple[Dated, Reading]]:
    """Each record with the reading that it stands in; the last few readings are kept at hand."""
    from functools import lru_cache

    reading = lru_cache(maxsize=64)(store.reading)
    for dated in found:
        yield dated, reading(dated.pointer.article.id)


def nothing(found: list[Any], words: str) -> None:
    """When nothing was found, say so and end with 1."""
    if not found:
        click.echo(f"dateline: {words}", err=True)
        sys.exit(1)
