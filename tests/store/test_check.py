"""A damaged store never passes: any cell changed, any row taken out or doubled, any byte of the index."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.errors import StoreError
from dateline.model import Status
from dateline.store import Judgement, Link, open_store
from dateline.store.schema import metadata

from .factory import page, reading

#: Columns that nothing depends on: the name under which a page came (its key leaves it out), and failures, which are a log.
#: `joined` and `name_keys` only say what is still to be compared; `check` proves that what was compared holds.
FREE = {("pages", "name"), ("actors", "joined"), ("name_keys", "key"), ("name_keys", "actor")}
TABLES = [table.name for table in metadata.sorted_tables if table.name not in ("failures", "name_keys", "links")]
CELLS = [
    (table.name, column.name)
    for table in metadata.sorted_tables
    for column in table.columns
    if table.name != "failures" and (table.name, column.name) not in FREE and column.name != "n"
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("check") / "sound.sqlite"
    store = open_store(path)
    for n, made in enumerate(
        (reading(claimed=True), reading("Joren Vask", status=Status("negative", "past", "certain")))
    ):
        store.put(page(f"<p>{n}</p>", f"{n}.html"), None, made)
    for verdict in ("reject", "confirm"):
        store.judge(Judgement("Ana", "2031-05-06T10:00:00Z", verdict, "ev-1", value={"a": 1}, note="x"))  # type: ignore[arg-type]
    links = [Link("ac-1", "ac-2", 0.8, "ask", ("x",))]
    actors = [actor.key for actor in store.ledger.unjoined(9)]
    store.ledger.propose(actors, [replace(link, a=actors[0], b=actors[1]) for link in links])
    store.close()
    return path


def found(sound: Path, folder: Path, damage: Callable[[sqlite3.Connection], object]) -> list[str]:
    """What `check` says of a copy that was damaged; a store that cannot even be read is one finding."""
    path = folder / "damaged.sqlite"
    shutil.copy(sound, path)
    database = sqlite3.connect(path, isolation_level=None)
    damage(database)
    database.close()
    try:
        store = open_store(path)
        problems = [f"{problem.about}: {problem.detail}" for problem in store.check()]
        store.close()
    except StoreError as error:
        return [str(error)]
    return problems


def test_a_sound_store_passes(sound: Path, tmp_path: Path) -> None:
    assert found(sound, tmp_path, lambda database: None) == []


@pytest.mark.parametrize(("table", "column"), CELLS)
def test_any_cell_changed(sound: Path, tmp_path: Path, table: str, column: str) -> None:
    def damage(database: sqlite3.Connection) -> None:
        (kind,) = database.execute(f'SELECT typeof("{column}") FROM {table} LIMIT 1').fetchone()
        numbers = f'coalesce("{column}", 0) + 1'
        other = numbers if kind in ("integer", "real") else "x'00'" if kind == "blob" else "'changed'"
        if column in JSONS[table]:
            other = "'[[7, 7]]'"
        database.execute("PRAGMA ignore_check_constraints = ON")
        database.execute(f'UPDATE {table} SET "{column}" = {other} WHERE rowid = (SELECT max(rowid) FROM {table})')

    assert found(sound, tmp_path, damage)


JSONS = {
    table.name: {column.name for column in table.columns if str(column.type) == "JSON"}
    for table in metadata.sorted_tables
}


@pytest.mark.parametrize("table", [name for name in TABLES if name != "judgements"])
def test_any_row_lost(sound: Path, tmp_path: Path, table: str) -> None:
    last = f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})"
    assert found(sound, tmp_path, lambda database: database.execute(last))


def test_a_judgement_lost(sound: Path, tmp_path: Path) -> None:
    assert found(sound, tmp_path, lambda database: database.execute("DELETE FROM judgements WHERE n = 1"))


# `article_search_idx` says on which leaf a word stands; an index of one leaf does without.
@pytest.mark.parametrize(
    "name",
    [
        f"{index}_{part}"
        for index in ("article_search", "event_search", "statement_search", "actor_search")
        for part in ("data", "docsize")
    ]
    + ["event_search_content", "statement_search_content", "actor_search_content"],
)
def test_the_index_damaged(sound: Path, tmp_path: Path, name: str) -> None:
    assert found(sound, tmp_path, lambda database: database.execute(f"DELETE FROM {name}"))


def test_the_file_damaged(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "torn.sqlite"
    content = bytearray(sound.read_bytes())
    for start in range(8192, len(content) - 4096, 4096 * 3):
        content[start + 100 : start + 600] = bytes(500)
    path.write_bytes(content)
    try:
        store = open_store(path)
        problems = list(store.check())
        store.close()
    except StoreError:
        return
    assert problems
