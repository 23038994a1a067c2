"""The floor of the amounts on the project's own gold: every fourth row of the parts that were looked at (a and c)."""

from benchmarks.amounts import load, said_of, score

#: exact records, F1; measured 100.0 on all of both parts
FLOOR = 99.0


def test_what_was_looked_at_stays_above_its_floor() -> None:
    rows = [row for row in load() if row["half"] != "b"][::4]
    result = score(rows, [said_of(row["text"]) for row in rows])
    assert result.gold > 30
    assert result.exact >= FLOOR


def test_gold_points_into_its_text() -> None:
    for row in load():
        for amount in row["amounts"]:
            assert row["text"][amount["start"] : amount["end"]] == amount["text"]
            assert amount["of"] is None or amount["of"] in row["text"]
