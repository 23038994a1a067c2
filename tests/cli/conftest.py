"""A small store, and a way to run the command in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import cli
from dateline.model import Status
from dateline.store import open_store

from ..store.factory import page, reading

VISITS = (
    reading(),
    reading("Oksana Hrymchenko", "Ilva Marensky", "Odesa", 2, "ports stay open", claimed=True),
    reading(
        "Joren Vask",
        "Tomas Beriden",
        "Vilnius",
        20,
        "all of it is paid",
        status=Status("positive", "future", "certain"),
    ),
)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "news.sqlite"
    opened = open_store(path)
    for n, visit in enumerate(VISITS):
        opened.put(page(f"<p>{n}</p>", f"{n}.html"), None, visit)
    opened.close()
    return path


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run the command with these words; `input` is its standard input."""

    def go(*words: str | Path, input: str | None = None) -> Result:
        return CliRunner().invoke(cli, [str(word) for word in words], input=input)

    return go
