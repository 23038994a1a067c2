"""What a person types, and the query that it becomes."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import QueryError
from dateline.store.query import fts5, like

PAIRS = [
    ("loan", '("loan")'),
    ("loan Minsk", '("loan" AND "Minsk")'),
    ('"state of emergency" port', '("state of emergency" AND "port")'),
    ("“Black Sea” fleet", '("Black Sea" AND "fleet")'),
    ("strike -football", '("strike") NOT "football"'),
    ("protest*", '("protest"*)'),
    ('"never closed', '("never closed")'),
    ("title:loan OR (x", '("title:loan" AND "OR" AND "(x")'),
    ("... loan !!", '("loan")'),
    ("NEAR(a b)", '("NEAR(a" AND "b)")'),
]


@pytest.mark.parametrize(("typed", "query"), PAIRS)
def test_compiled(typed: str, query: str) -> None:
    assert fts5(typed) == query


@pytest.mark.parametrize("typed", ["", "  ", "-loan", '"', "***", "-", "x" * 1001])
def test_refused(typed: str) -> None:
    with pytest.raises(QueryError):
        fts5(typed)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60) | st.text(alphabet="\"'*-:^()+ aNEARORANDNOT{}\x00\ud800", max_size=40))
def test_whatever_is_typed_fts5_understands(typed: str) -> None:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    try:
        query = fts5(typed)
    except QueryError:
        return
    finally_rows = database.execute("SELECT x FROM t WHERE t MATCH ?", (query,)).fetchall()
    assert finally_rows == []
    database.close()


def test_like_takes_wildcards_as_letters() -> None:
    database = sqlite3.connect(":memory:")
    found = database.execute(
        "SELECT 'a100%b' LIKE ? ESCAPE '\\', 'a100xb' LIKE ? ESCAPE '\\'", (like("0%"), like("0%"))
    )
    assert found.fetchone() == (1, 0)
    database.close()
