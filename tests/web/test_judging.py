"""Judgements: they join and part at once, can be undone, and outlive a newer engine's reading."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from dateline.chronicle.joining import join
from dateline.errors import QueryError
from dateline.model import Page, Reading
from dateline.store import Store, open_store
from dateline.store.desk import Desk
from dateline.web.judging import Judge

from ..store.factory import reading

NOW = "2031-06-01T10:00:00Z"


def put(store: Store, made: Reading, number: int) -> None:
    store.put(Page(f"{number}".encode(), "text", f"{number}.txt", None), None, made)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    store = open_store(tmp_path / "x.sqlite")
    put(store, reading("Zoran Vučković", "Tomas Beriden", "Sochi"), 1)
    put(store, reading("Зоран Вучковић", "Tomas Beriden", "Riga"), 2)
    put(store, reading("Anselmo Rivarola", "Ilva Marensky", "Oslo"), 3)
    put(store, reading("Anselmo Ribarola", "Ilva Marensky", "Bern"), 4)
    join(store.ledger, store.judgements())
    store.close()
    return tmp_path / "x.sqlite"


def groups(path: Path) -> set[frozenset[str]]:
    """The names that are one, of all groups of more than one actor."""
    desk = Desk(path)
    found = {frozenset(a.name for a in desk.people.group(actor.key)) for actor in desk.people.actors(limit=99).rows}
    desk.close()
    return {group for group in found if len(group) > 1}


def keys(path: Path, *names: str) -> tuple[str, ...]:
    desk = Desk(path)
    found = {a.name: a.key for actor in desk.people.actors(limit=99).rows for a in desk.people.group(actor.key)}
    desk.close()
    return tuple(found[name] for name in names)


def form(path: Path, verdict: str, a: str, b: str) -> dict[str, str]:
    one, two = keys(path, a, b)
    return {"verdict": verdict, "a": one, "b": two, "by": "Ana", "note": "saw both"}


SPELT = frozenset({"Zoran Vučković", "Зоран Вучковић"})
ASKED = frozenset({"Anselmo Rivarola", "Anselmo Ribarola"})


def test_the_machine_joins_what_it_is_sure_of_and_asks_about_the_rest(path: Path) -> None:
    assert groups(path) == {SPELT}
    desk = Desk(path)
    assert [link.verdict for link in desk.people.all_proposals("ask").rows] == ["ask"]
    desk.close()


def test_a_person_joins_and_takes_it_back(path: Path) -> None:
    judge = Judge(path)
    written = judge.decide(form(path, "confirm", *sorted(ASKED)), NOW)
    assert groups(path) == {SPELT, ASKED}
    desk = Desk(path)
    assert desk.people.all_proposals("ask").total == 0
    desk.close()
    judge.decide({"verdict": "withdraw", "n": str(written.n)}, NOW)
    assert groups(path) == {SPELT}
    judge.close()


def test_a_person_parts_what_the_machine_joined(path: Path) -> None:
    judge = Judge(path)
    written = judge.decide(form(path, "reject", *sorted(SPELT)), NOW)
    assert groups(path) == set()
    judge.decide({"verdict": "withdraw", "n": str(written.n)}, NOW)
    assert groups(path) == {SPELT}
    judge.close()


def test_judgements_outlive_a_newer_reading(path: Path) -> None:
    judge = Judge(path)
    judge.decide(form(path, "confirm", *sorted(ASKED)), NOW)
    judge.decide(form(path, "reject", *sorted(SPELT)), NOW)
    judge.close()
    store = open_store(path)
    log = store.judgements()
    for number, name, city in ((1, "Zoran Vučković", "Sochi"), (4, "Anselmo Ribarola", "Bern")):
        host = "Tomas Beriden" if number == 1 else "Ilva Marensky"
        put(store, dataclasses.replace(reading(name, host, city), engine="dateline 9 / reader 9"), number)
    join(store.ledger, store.judgements())
    assert store.judgements() == log and list(store.check()) == []
    store.close()
    assert groups(path) == {ASKED}


def test_lists_follow_the_judgement(path: Path) -> None:
    from dateline.store import EventFilter

    judge = Judge(path)
    judge.decide(form(path, "confirm", *sorted(ASKED)), NOW)
    judge.close()
    desk = Desk(path)
    group = tuple(actor.key for actor in desk.people.group(keys(path, "Anselmo Ribarola")[0]))
    assert desk.events(EventFilter(who=group, role="actor")).total == 2
    assert {s.text for s in desk.people.spellings(group)} == ASKED
    desk.close()


WRONG = [
    {"verdict": "confirm"}, {"verdict": "confirm", "a": "x", "b": "y"}, {"verdict": "burn"}, {"verdict": "withdraw", "n": "1"},
    {"verdict": "confirm", "a": "ac-" + "0" * 16, "b": "ac-" + "1" * 16}, {"verdict": "withdraw", "n": "' OR 1=1"}, {},
]  # fmt: skip


@pytest.mark.parametrize("given", WRONG)
def test_forms_that_make_no_sense(path: Path, given: dict[str, str]) -> None:
    judge = Judge(path)
    with pytest.raises(QueryError):
        judge.decide(given, NOW)
    judge.close()
    store = open_store(path)
    assert store.judgements() == []
    store.close()
