"""`dateline serve`: the store on a page of the browser."""

from __future__ import annotations

import secrets
from pathlib import Path

import click

from dateline.cli.stores import opened, store_option

LOCAL = ("127.0.0.1", "localhost", "::1")


@click.command()
@store_option
@click.option("--port", type=click.IntRange(0, 65535), help="The port; by default the first free one from 8031 on.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address; any but this one asks for a token.")
@click.option("--token", metavar="WORDS", help="What visitors of another address must bring; by default it is drawn.")
@click.option("--name", "names", metavar="NAME", multiple=True, help="Another name under which the server is known.")
@click.option("--no-browser", is_flag=True, help="Do not open the browser.")
def serve(path: str, port: int | None, host: str, token: str | None, names: tuple[str, ...], no_browser: bool) -> None:
    """Show the store in the browser: search, events, statements, people, places, maps. Ctrl-C stops it.

    Works offline and while `dateline add` runs. Nothing in the store is written but what you decide about who is who.
    """
    from dateline.chronicle.joining import join

    with opened(path) as store:  # brings the store up to date: its schema, and who is who
        join(store.ledger, store.judgements())
    from dateline.web import Address
    from dateline.web import serve as run

    given = token or (None if host in LOCAL else secrets.token_urlsafe(18))
    where = Address("127.0.0.1" if host == "localhost" else host, port, given, names)
    run(Path(path), where, lambda address: click.echo(f"{path} at {address}   Ctrl-C stops"), not no_browser)
