"""`dateline check` and `dateline status`: whether a store is sound, and what it holds."""

from __future__ import annotations

import sys

import click

from dateline.cli.stores import opened, store_option


@click.command()
@store_option
def check(path: str) -> None:
    """Prove the store: every span, hash, reference and index. Ends with 1 when anything is wrong."""
    with opened(path) as store:
        count = store.counts().rows["articles"]
        found = 0
        for problem in store.check():
            found += 1
            click.echo(f"{problem.about}: {problem.detail}")
    if found:
        click.echo(f"dateline: {found:,} problems in {path}", err=True)
        sys.exit(1)
    click.echo(f"{path}: {count:,} articles, all sound")


@click.command()
@store_option
def status(path: str) -> None:
    """What the store holds, by which engines it was read, and what could not be read."""
    from dateline import labels

    with opened(path) as store:
        counts = store.counts()
    rows = counts.rows
    click.echo(f"{path}: {counts.size / 1e6:,.1f} MB")
    for name in (
        "articles",
        "pages",
        "statements",
        "events",
        "entities",
        "mentions",
        "times",
        "places",
        "amounts",
        "judgements",
    ):
        click.echo(f"  {rows[name]:>9,} {name}")
    if counts.first and counts.last:
        click.echo(f"published from {labels.day(counts.first)} to {labels.day(counts.last)}")
    for engine, number in counts.engines.items():
        click.echo(f"read by {engine}: {number:,} articles")
    for code, number in counts.failures.items():
        click.echo(f"not read ({code}): {number:,} pages")
