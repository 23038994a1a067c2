"""What lists need is worked out from the rows of articles: doing it again changes nothing, taking articles out leaves nothing."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from dateline.chronicle.joining import decisions, join
from dateline.store import EventFilter, Judgement, open_store
from dateline.store.database import Database
from dateline.store.desk import Desk
from dateline.store.writing import rewrite

from .dump import dump
from .factory import page, reading

FREE = ("name_keys", "links", "alembic_version")


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    return {name: rows for name, rows in dump(path).items() if name not in FREE}


def test_working_it_out_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    store = open_store(path)
    for n, made in enumerate((reading(), reading("Joren Vask", claimed=True), reading(city="Riga", day=9))):
        store.put(page(f"{n}", f"{n}.html"), None, made)
    store.close()
    before = content(path)
    database = Database(path)
    with database.writing() as connection:
        rewrite(connection)
    database.close()
    after = content(path)
    columns = {"actors"}  # their numbers say in which order they came
    assert {name: rows for name, rows in after.items() if name not in columns} == {
        name: rows for name, rows in before.items() if name not in columns
    }
    assert [row[1:] for row in after["actors"]] == [row[1:] for row in before["actors"]]


def test_what_is_taken_out_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    store = open_store(path)
    store.put(page("0", "0.html"), None, reading())
    store.put(page("1", "1.html"), None, reading("Joren Vask", city="Riga"))
    join(store.ledger, ())
    other = dataclasses.replace(reading("Oksana Hrymchenko", "Nils Adder", "Oslo"), engine="dateline 9 / reader 9")
    assert store.put(page("1", "1.html"), None, other) == "new"
    assert list(store.check()) == []
    store.close()
    desk = Desk(path)
    names = {actor.name for actor in desk.people.actors(limit=99).rows}
    assert "Joren Vask" not in names and "Riga" not in names and {"Oksana Hrymchenko", "Tomas Beriden"} <= names
    assert desk.events(EventFilter(actor="vask")).total == 0
    assert desk.events(EventFilter(actor="hrym")).total == 1
    assert desk.figures.event_days(EventFilter()).total == 2
    desk.close()


def test_counts_are_those_of_the_filter(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    store = open_store(path)
    for n in range(1, 29):
        store.put(page(f"{n}", f"{n}.html"), None, reading(city="Riga" if n % 3 else "Oslo", day=n, claimed=n % 2 == 0))
    store.close()
    desk = Desk(path)
    for wanted in (
        EventFilter(),
        EventFilter(since="2031-05-03", until="2031-05-09"),
        EventFilter(standings=("claimed",)),
        EventFilter(place="Oslo"),
    ):
        tally = desk.figures.event_days(wanted)
        rows = list(desk.every_event(wanted))
        assert tally.total == len(rows) == desk.events(wanted).total
        assert sum(spot.count for spot in desk.figures.spots(wanted)) == len(rows)
        for start in range(0, len(rows), 5):
            for order in ("newest", "oldest"):
                part = desk.events(wanted, order, start, 5).rows
                everything = list(desk.every_event(wanted, order))
                assert list(part) == everything[start : start + 5]
    desk.close()


def test_the_last_word_on_a_pair_counts() -> None:
    def said(n: int, verdict: str, subject: str, other: str | None = None) -> Judgement:
        return Judgement("Ana", "2031", verdict, subject, other, n=n)  # type: ignore[arg-type]

    log = [
        said(1, "confirm", "a", "b"),
        said(2, "reject", "b", "a"),
        said(3, "reject", "c", "d"),
        said(4, "withdraw", "3"),
    ]
    assert [(one.a, one.b, one.same) for one in decisions(log)] == [("a", "b", False)]
    log.append(said(5, "withdraw", "2"))
    assert [(one.a, one.b, one.same) for one in decisions(log)] == [("a", "b", True)]
