"""`dateline read`: pages for a person or as JSON, and many texts from one JSONL file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.errors import PageError

if TYPE_CHECKING:
    from dateline.cli import lines


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
    failed = False
    for page in pages:
        try:
            show(page, as_json, published, url, options)
        except PageError as error:
            click.echo(f"dateline: {page}: {error.detail}", err=True)
            failed = True
    if failed:
        sys.exit(1)


def read_lines(source: str, out: str, options: lines.Options, workers: int) -> None:
    """Read every line of `source` and write its answer to `out`, in the same order."""
    from dateline import pages
    from dateline.cli import lines
    from dateline.pool import map_ordered

    answer = lines.Answerer(options)
    with lines.writing(out) as target:
        for line in map_ordered(answer, pages.jsonl(source), workers, answer.lost):
            target.write(line.encode() + b"\n")


def show(name: str, as_json: bool, published: str | None, url: str | None, options: lines.Options) -> None:
    """Read one page and print it."""
    from dateline import engine, pages
    from dateline.cli import lines
    from dateline.limits import time_limit

    page = pages.stdin(url) if name == "-" else pages.load(Path(name), url)
    with time_limit(options.seconds):
        reading = (engine.clean if options.clean else engine.read)(page, published=published)
    if as_json:
        click.echo(lines.written(lines.asked(reading, options)))
    else:
        click.echo(reading.article.text)
