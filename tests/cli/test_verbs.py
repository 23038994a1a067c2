"""The verbs over a store: what is asked, what is printed, how it ends."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dateline.errors import InputError, NotFound, QueryError
from dateline.store import open_store

from .conftest import VISITS

Run = Callable[..., Result]
FOUND = [
    (("search", "vilnius"), ["A visit", "in Vilnius on 20 May 2031"]),
    (("search", "ports stay"), ["Odesa"]),
    (("search", "visited", "-harbour", "-odesa"), ["Vilnius", "Sochi"]),
    (("quotes", "ports"), ["2031-05-05", "Ilva Marensky: ports stay open", "st-"]),
    (("quotes", "--by", "beriden"), ["Tomas Beriden: the talks went well", "all of it is paid"]),
    (
        ("events", "--actor", "hrymchenko"),
        ["claimed   Oksana Hrymchenko → Ilva Marensky  CONSULT visit", "in Odesa", "says Ilva Marensky"],
    ),
    (("events", "--status", "planned"), ["planned   Joren Vask"]),
    (("events", "--type", "consult", "--since", "2031-05-03", "--until", "2031-05-04"), ["happened  Ilva Marensky"]),
    (("events", "--place", "RUS"), ["Sochi"]),
    (("status",), ["3 articles", "3 statements", "5 May 2031", "reader test"]),
    (("check",), ["3 articles, all sound"]),
]


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_found(run: Run, store: Path, words: tuple[str, ...], expected: list[str]) -> None:
    result = run(*words, "--store", store)
    assert result.exit_code == 0, result.output
    assert all(part in result.stdout for part in expected), result.stdout


NOTHING = [
    ("search", "unicorn"),
    ("quotes", "unicorn"),
    ("events", "--actor", "unicorn"),
    ("events", "--until", "2030-01-01"),
]


@pytest.mark.parametrize("words", NOTHING)
def test_nothing_found_ends_with_1(run: Run, store: Path, words: tuple[str, ...]) -> None:
    result = run(*words, "--store", store)
    assert result.exit_code == 1 and result.stdout == "" and result.stderr.startswith("dateline: ")


WRONG = [
    (("search", "***"), QueryError),
    (("events", "--type", "WAR"), QueryError),
    (("show", "zzzz"), NotFound),
    (("why", "ev-zzzz"), NotFound),
    (("why", "something"), QueryError),
]


@pytest.mark.parametrize(("words", "error"), WRONG)
def test_wrong_questions(run: Run, store: Path, words: tuple[str, ...], error: type[Exception]) -> None:
    assert isinstance(run(*words, "--store", store).exception, error)


USAGE = [
    ("read",),
    ("read", "x", "--jsonl", "y"),
    ("quotes",),
    ("events", "--since", "soon"),
    ("fly",),
    ("read", "--workers", "0", "x"),
]


@pytest.mark.parametrize("words", USAGE)
def test_commands_put_wrongly_end_with_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_a_store_that_is_not_there(run: Run, tmp_path: Path) -> None:
    assert isinstance(run("status", "--store", tmp_path / "none.sqlite").exception, InputError)


def test_show_and_why(run: Run, store: Path) -> None:
    article = VISITS[1].article.id
    shown = run("show", article[:8], "--store", store).stdout
    assert "Oksana Hrymchenko → Ilva Marensky" in shown and "by Ola Renn" in shown
    key = next(word for word in shown.split() if word.startswith("ev-"))
    why = run("why", key, "--store", store).stdout
    assert "visited" in why and "^^^^^^^" in why and "act head" in why and article in why


def test_show_gives_back_the_reading(run: Run, store: Path) -> None:
    result = run("show", VISITS[0].article.id, "--json", "--store", store)
    assert json.loads(result.stdout) == VISITS[0].to_dict()
    assert run("show", VISITS[0].article.id, "--text", "--store", store).stdout == VISITS[0].article.text + "\n"


def test_events_as_tables(run: Run, store: Path) -> None:
    plain = list(csv.DictReader(io.StringIO(run("events", "--csv", "--store", store).stdout)))
    lines = [json.loads(line) for line in run("events", "--json", "--store", store).stdout.splitlines()]
    plover = list(csv.DictReader(io.StringIO(run("events", "--plover", "--store", store).stdout)))
    assert [row["place"] for row in plain] == ["Odesa", "Sochi", "Vilnius"] == [row["place"] for row in lines]
    assert [row["Standing"] for row in plover] == ["claimed", "happened", "planned"]
    assert [row["record"] for row in plain] == [row["Event ID"] for row in plover]


def test_check_ends_with_1_on_a_damaged_store(run: Run, store: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.sqlite"
    path.write_bytes(store.read_bytes())
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("UPDATE mentions SET text = 'somebody else' WHERE n = 1")
    database.close()
    result = run("check", "--store", path)
    assert result.exit_code == 1 and "mentions 1" in result.stdout and "3 problems" not in result.stdout


def test_add_twice(run: Run, tmp_path: Path) -> None:
    source, path = tmp_path / "in.jsonl", tmp_path / "news.sqlite"
    text = "Police in Riga arrested eleven drivers on 3 May 2031, said Ilva Marensky."
    source.write_text("".join(json.dumps({"id": n, "text": f"{text} {n}"}) + "\n" for n in range(3)) + "broken\n")
    first = run("add", source, "--store", path)
    assert first.exit_code == 1 and "3 new, 1 could not be read" in first.stderr
    second = run("add", source, "--store", path)
    assert second.exit_code == 1 and "3 already there, 1 could not be read" in second.stderr
    store = open_store(path)
    assert store.counts().rows["articles"] == 3 and store.counts().failures == {"unreadable": 1}
    assert list(store.check()) == []
    store.close()
