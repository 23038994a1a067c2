"""Put in, asked, replaced, judged: the store as its protocol promises."""

from __future__ import annotations

import dataclasses
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.errors import BrokenStore, InputError, NotFound, OldSchema, QueryError, UnreadablePage
from dateline.model import Status
from dateline.store import EventFilter, Judgement, Store, open_store

from .dump import dump
from .factory import ENGINE, page, reading

DENIED = Status("negative", "past", "certain")
AHEAD = Status("positive", "future", "certain")
VISITS = (
    reading(),
    reading("Oksana Hrymchenko", "Ilva Marensky", "Odesa", 2, "ports stay open", claimed=True),
    reading("Оксана Гримченко", "Tomas Beriden", "Minsk", 9, "nothing was signed", status=DENIED),
    reading("Joren Vask", "Tomas Beriden", "Vilnius", 20, "100% of it is paid", status=AHEAD),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the visits, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("store") / "news.sqlite"
    opened = open_store(path)
    for n, visit in enumerate(VISITS):
        opened.put(page(f"<p>{n}</p>", f"{n}.html"), None, visit)
    opened.close()
    return path


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Iterator[Store]:
    shutil.copy(made, tmp_path / "news.sqlite")
    opened = open_store(tmp_path / "news.sqlite")
    yield opened
    opened.close()


def cities(found: list) -> list[str]:  # type: ignore[type-arg]
    return [VISITS_BY_ID[dated.pointer.article.id] for dated in found]


VISITS_BY_ID = {made.article.id: made.entities[2].name for made in VISITS}


def test_a_reading_comes_back_as_it_went_in(store: Store) -> None:
    for made in VISITS:
        assert store.reading(made.article.id) == made


def test_adding_twice_changes_nothing(store: Store, tmp_path: Path) -> None:
    before = dump(tmp_path / "news.sqlite")
    assert store.put(page("<p>0</p>", "0.html"), None, VISITS[0]) == "same"
    assert dump(tmp_path / "news.sqlite") == before
    assert store.knows(page("<p>0</p>", "other name.html"), None, ENGINE)
    assert not store.knows(page("<p>0</p>"), "2031-05-05", ENGINE)


def test_a_newer_engine_replaces_what_the_machine_read_and_keeps_judgements(store: Store) -> None:
    article = VISITS[0].article.id
    event = store.keys(article)["event"][0]
    judged = store.judge(Judgement("Ana", "2031-05-06T10:00:00Z", "reject", event, note="only a phone call"))
    newer = reading(engine="dateline 9 / reader 9", claimed=True)
    assert store.put(page("<p>0</p>", "0.html"), None, newer) == "replaced"
    assert store.reading(article) == newer
    assert store.judgements() == [judged]
    assert store.locate(event).article.id == article
    assert list(store.check()) == []


def test_a_page_that_is_now_another_article_leaves_no_orphan(store: Store) -> None:
    other = reading("Ilva Marensky-Toll", engine="dateline 9 / reader 9")
    assert store.put(page("<p>0</p>", "0.html"), None, other) == "new"
    with pytest.raises(NotFound):
        store.reading(VISITS[0].article.id)
    assert list(store.check()) == []


FILTERS = [
    (EventFilter(), ["Odesa", "Sochi", "Minsk", "Vilnius"]),
    (EventFilter(actor="marensky"), ["Sochi"]),
    (EventFilter(actor="HRYMCHENKO"), ["Odesa"]),
    (EventFilter(actor="grimchenko"), ["Minsk"]),
    (EventFilter(actor="oksana"), ["Odesa", "Minsk"]),
    (EventFilter(actor="%"), []),
    (EventFilter(since="2031-05-04"), ["Sochi", "Minsk", "Vilnius"]),
    (EventFilter(until="2031-05-04"), ["Odesa", "Sochi"]),
    (EventFilter(place="odes"), ["Odesa"]),
    (EventFilter(standings=("denied",)), ["Minsk"]),
    (EventFilter(standings=("claimed", "planned")), ["Odesa", "Vilnius"]),
    (EventFilter(types=("ASSAULT",)), []),
    (EventFilter(types=("CONSULT", "ASSAULT"), since="2031-05-10"), ["Vilnius"]),
]


@pytest.mark.parametrize(("wanted", "expected"), FILTERS)
def test_events(store: Store, wanted: EventFilter, expected: list[str]) -> None:
    assert cities(store.events(wanted)) == expected


def test_who_is_no_entity_is_found_by_the_words_of_the_telling(store: Store) -> None:
    made = reading(city="Riga")
    event, said = made.events[0], made.statements[0]
    nameless = dataclasses.replace(event, actors=(dataclasses.replace(event.actors[0], entity=None),))
    silent = dataclasses.replace(said, speaker=None)
    store.put(page("r"), None, dataclasses.replace(made, events=(nameless,), statements=(silent,)))
    assert len(store.events(EventFilter(actor="marensky"))) == 2
    assert len(store.statements(None, "beriden")) == 4


SAID = [
    (None, None, ["Sochi", "Odesa", "Minsk", "Vilnius"]),
    ("signed", None, ["Minsk"]),
    ("100%", None, ["Vilnius"]),
    ("ports stay", "marensky", ["Odesa"]),
    ("ports", "beriden", []),
    (None, "Tomas Beriden", ["Sochi", "Minsk", "Vilnius"]),
]


@pytest.mark.parametrize(("typed", "by", "expected"), SAID)
def test_statements(store: Store, typed: str | None, by: str | None, expected: list[str]) -> None:
    assert sorted(cities(store.statements(typed, by))) == sorted(expected)


SEARCHES = [
    ("vilnius", ["Vilnius"]),
    ('"ports stay open"', ["Odesa"]),
    ('"stay ports"', []),
    ("visited -sochi tomas", ["Minsk", "Vilnius"]),
]


@pytest.mark.parametrize(("typed", "expected"), SEARCHES)
def test_search(store: Store, typed: str, expected: list[str]) -> None:
    hits = store.search(typed)
    assert sorted(VISITS_BY_ID[hit.article.id] for hit in hits) == expected
    assert all(len(hit.passage) % 2 == 1 for hit in hits)


def test_passages_mark_what_was_looked_for(store: Store) -> None:
    passage = store.search("vilnius")[0].passage
    assert passage[1] == "Vilnius"


def test_records_are_found_by_the_beginning_of_their_key(store: Store) -> None:
    key = store.keys(VISITS[1].article.id)["statement"][0]
    found = store.locate(key[:12])
    assert (found.record, found.kind, found.article.id, found.n) == (key, "statement", VISITS[1].article.id, 0)


@pytest.mark.parametrize("key", ["ev-", "ev-zz", "ev-%", "st-_"])
def test_keys_that_lead_nowhere(store: Store, key: str) -> None:
    with pytest.raises(NotFound):
        store.locate(key)


@pytest.mark.parametrize("key", ["", "x", "zz-12", "ev"])
def test_what_is_no_key(store: Store, key: str) -> None:
    with pytest.raises(QueryError):
        store.locate(key)


def test_failures_go_when_the_page_is_read(store: Store) -> None:
    store.fail("x.html", UnreadablePage("empty", "x.html"), ENGINE)
    store.fail("x.html", UnreadablePage("empty", "x.html"), ENGINE)
    assert store.counts().failures == {"unreadable": 1}
    store.put(page("<p>x</p>", "x.html"), None, reading(city="Riga"))
    assert store.counts().failures == {}


def test_counts(store: Store) -> None:
    counts = store.counts()
    assert (counts.rows["articles"], counts.rows["events"], counts.rows["mentions"]) == (4, 4, 16)
    assert counts.engines == {ENGINE: 4}
    assert (counts.first, counts.last) == ("2031-05-05", "2031-05-05")


def test_files_that_are_no_store(tmp_path: Path) -> None:
    noise, other, newer = tmp_path / "noise", tmp_path / "other", tmp_path / "newer"
    noise.write_bytes(b"This is not a database at all, only text. " * 40)
    for path, statement in ((other, "CREATE TABLE recipes (x)"), (newer, "CREATE TABLE alembic_version (version_num)")):
        with sqlite3.connect(path) as database:
            database.execute(statement)
        database.close()
    with sqlite3.connect(newer) as database:
        database.execute("INSERT INTO alembic_version VALUES ('0999')")
    database.close()
    for path, error in (
        (noise, BrokenStore),
        (other, BrokenStore),
        (newer, OldSchema),
        (tmp_path / "no" / "x", InputError),
    ):
        with pytest.raises(error):
            open_store(path)
    with pytest.raises(InputError):
        open_store(tmp_path / "absent.sqlite", fresh=False)
