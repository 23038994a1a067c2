"""`dateline read`: pages for a person or as JSON, and many texts from one JSONL file."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.errors import PageError

if TYPE_CHECKING:
    from dateline.cli import lines
    from dateline.model import Reading


@click.command()
@click.argument("pages", metavar="PAGE...", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="One reading a line, as JSON.")
@click.option(
    "--published", metavar="DATE", help="The ISO date that the pages were published on, where you know better."
)
@click.option("--url", help="Where the page came from.")
@click.option("--jsonl", metavar="IN", help='Read lines {"id", "text" or "html"} from a file, a .gz file or "-".')
@click.option("--out", metavar="OUT", default="-", help="Where --jsonl writes its lines; a file, a .gz file or -.")
@click.option("--tokens", is_flag=True, help="Add words with their syntax, and the status of every predicate.")
@click.option("--rejected", is_flag=True, help="Add the events that were considered and not recorded.")
@click.option("--clean", is_flag=True, help="Only the clean article; skip the reading.")
@click.option("--html", metavar="FILE", help="Write the reading of one page as a self-contained page to look at.")
@click.option("--all", "everything", is_flag=True, help="Show every record, however long.")
@click.option("--workers", metavar="N", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
@click.option(
    "--seconds", type=float, default=60.0, show_default=True, help="Longest time for one page; 0 is no limit."
)
def read(
    pages: tuple[str, ...],
    as_json: bool,
    published: str | None,
    url: str | None,
    jsonl: str | None,
    out: str,
    tokens: bool,
    rejected: bool,
    clean: bool,
    html: str | None,
    everything: bool,
    workers: int,
    seconds: float,
) -> None:
    """Read pages (files, or - for standard input) and show what they say, with the words that say it."""
    from dateline.cli import lines

    options = lines.Options(tokens, rejected, clean, seconds)
    if jsonl is not None:
        if pages:
            raise click.UsageError("give either PAGE... or --jsonl IN, not both")
        read_lines(jsonl, out, options, workers)
        return
    if not pages:
        raise click.UsageError("give a PAGE to read, or --jsonl IN")
    if html is not None and len(pages) > 1:
        raise click.UsageError("--html takes one PAGE")
    view = View(as_json, html, everything)
    failed = [page for n, page in enumerate(pages) if not show(page, view, published, url, options, n)]
    if failed:
        sys.exit(1)


@dataclass(frozen=True, slots=True)
class View:
    """How a reading is shown: as JSON, as a page written to `html`, or for a person."""

    as_json: bool = False
    html: str | None = None
    everything: bool = False


def read_lines(source: str, out: str, options: lines.Options, workers: int) -> None:
    """Read every line of `source` and write its answer to `out`, in the same order."""
    from dateline import pages
    from dateline.cli import lines
    from dateline.pool import map_ordered

    answer = lines.Answerer(options)
    with lines.writing(out) as target:
        for line in map_ordered(answer, pages.jsonl(source), workers, answer.lost):
            target.write(line.encode() + b"\n")


def show(name: str, view: View, published: str | None, url: str | None, options: lines.Options, number: int) -> bool:
    """Read one page and show it; False when it could not be read, after saying so."""
    from dateline import engine, pages

    try:
        page = pages.stdin(url) if name == "-" else pages.load(Path(name), url)
        record = pages.Record(name, page, published=engine.iso(published))
    except PageError as error:
        return _failed(name, error)
    outcome = engine.read_record(record, options.seconds, options.clean)
    if outcome.reading is None:
        return _failed(name, outcome.error)
    if number and not view.as_json:
        click.echo()
    _print(outcome.reading, view, options)
    return True


def _failed(name: str, error: PageError | None) -> bool:
    click.echo(f"dateline: {name}: {error.detail if error else 'nothing was read'}", err=True)
    return False


def _print(reading: Reading, view: View, options: lines.Options) -> None:
    """Show a reading in the form that was asked for."""
    from dateline.cli import lines

    if view.html is not None:
        from dateline.exports.page import write_page

        write_page(reading, view.html)
    elif view.as_json:
        click.echo(lines.written(lines.asked(reading, options)))
    else:
        from dateline.terminal import Printer, show_reading

        show_reading(reading, Printer(), view.everything)
