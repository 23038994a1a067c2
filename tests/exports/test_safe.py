"""Cells of CSV that a spreadsheet would run, and annotations that find their words again."""

from __future__ import annotations

import csv
import io

import pytest

from dateline.exports.annotations import annotation
from dateline.exports.table import cell, write_csv

CELLS = [
    ("plain", "plain"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), (" =1", "' =1"), ("\t=1", "'\t=1"), ("＝1", "'＝1"),
    ('"=1"', "'\"=1\""), (-1.5, -1.5), (3, 3), (None, ""), ("a=b", "a=b"), ("|x", "'|x"), ("a\r\nb\rc", "a\nb\nc"), ("\r=1", "'\n=1"), ("x\x00y", "xy"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "expected"), CELLS)
def test_cells(value: object, expected: object) -> None:
    assert cell(value) == expected


def test_rows_stay_rows() -> None:
    out = io.StringIO()
    write_csv(("a", "b"), [{"a": 'x",=1+1', "b": "line\r\none\rtwo"}, {"a": None, "b": 0.5}], out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))
    assert rows == [{"a": 'x",=1+1', "b": "line\none\ntwo"}, {"a": "", "b": "0.5"}]


def test_an_annotation_has_position_and_quotation() -> None:
    text = "Ilva Marensky visited Sochi."
    made = annotation("http://x/1", text, [(14, 21)], "http://x/a.txt", "https://e.org/a", ("CONSULT visit",), "a → b")
    position, quotation = made["target"]["selector"]
    assert (position["start"], position["end"]) == (14, 21)
    assert (quotation["prefix"], quotation["exact"], quotation["suffix"]) == ("Ilva Marensky ", "visited", " Sochi.")
    assert made["body"][0] == {"type": "TextualBody", "purpose": "tagging", "value": "CONSULT visit"}
    assert made["target"]["canonical"] == "https://e.org/a"


def test_several_spans_are_several_targets() -> None:
    assert len(annotation("x", "a b c", [(0, 1), (4, 5)], "s", None, (), "")["target"]) == 2
