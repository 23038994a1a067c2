"""quotes over a store of pages that are read: one utterance in two translations stands together."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dateline.cli.quotes import spans
from dateline.engine import read
from dateline.model import Page
from dateline.store import open_store

Run = Callable[..., Result]
#: outlet, day, paragraph
PAGES = [
    (
        "Orla Herald",
        "2031-05-04",
        "Harbour master Jorun Astvik said on Sunday: “The harbour will stay closed until the fleet pays its debts.”",
    ),
    (
        "Le Phare",
        "2031-05-05",
        "“The port stays closed until the fleet has paid its debts”, said the harbour master Jorun Astvik.",
    ),
    (
        "Coast Copy",
        "2031-05-05",
        "Harbour master Jorun Astvik said on Sunday: “The harbour will stay closed until the fleet pays its debts.”",
    ),
    ("Orla Herald", "2031-07-01", "“The harbour is open,” harbour master Jorun Astvik said on Tuesday."),
]
PAGE = """<html><head><title>Harbour</title><meta property="og:site_name" content="{0}"></head><body><article><h1>Harbour of Orla</h1><p>{1}</p>
<p>The island lives from fishing and from the ferry, and its market was full of people all day.</p></article></body></html>"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("quotes") / "harbour.sqlite"
    store = open_store(path)
    for n, parts in enumerate(PAGES):
        page = Page(PAGE.format(parts[0], parts[2]).encode(), "html", f"{n}.html", f"https://example.org/{n}", "utf-8")
        store.put(page, parts[1], read(page, published=parts[1]))
    store.close()
    return path


def test_translations_and_copies_stand_under_the_first_telling(run: Run, harbour: Path) -> None:
    printed = run("quotes", "harbour", "--by", "Astvik", "--store", harbour).stdout
    rows = [line.split("  st-")[0].strip() for line in printed.splitlines()]
    assert rows[0] == "2031-05-04 Jorun Astvik: “The harbour will stay closed until the fleet pays its debts.”"
    assert "the same words  Coast Copy" in rows
    assert (
        "in other words  Le Phare: “The port stays closed until the fleet has paid its debts”" in rows
    )  # no "harbour"
    assert "2031-07-01 Jorun Astvik: “The harbour is open,”" in rows


def test_json_gives_an_utterance_with_its_renderings(run: Run, harbour: Path) -> None:
    lines = [json.loads(line) for line in run("quotes", "debts", "--json", "--store", harbour).stdout.splitlines()]
    assert len(lines) == 1 and lines[0]["site"] == "Orla Herald"
    assert {one["site"] for one in lines[0]["renderings"]} == {"Le Phare", "Coast Copy"}


def test_stretches_of_days() -> None:
    assert list(spans({"2031-05-01", "2031-05-20", "2031-09-01"}, 14)) == [
        ("2031-04-17", "2031-06-03"),
        ("2031-08-18", "2031-09-15"),
    ]
    assert list(spans({"2031-05-01", None}, 14)) == [(None, None)]
