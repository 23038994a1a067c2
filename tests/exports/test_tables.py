"""Events as tables: the columns, and what stands in them."""

from __future__ import annotations

import csv
import io
import json

from dateline.exports import events, plover, table
from dateline.reading.events.plover import QUADS

from .factory import reading

KEYED = [("ev-1", reading().events[0])]


def test_plain() -> None:
    (row,) = events.rows(reading(), KEYED)
    assert tuple(row) == events.COLUMNS
    expected = {
        "record": "ev-1", "standing": "claimed", "type": "COERCE", "mode": "arrest", "actors": "Tomas Beriden",
        "recipients": "20 miners", "day_from": "2031-05-05", "day_to": "2031-05-06", "place": "Sochi", "country": "RUS",
        "claimed_by": "Ilva Marensky", "published": "2031-05-05",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    assert reading().article.text[row["start"] : row["end"]] == "arrested"


def test_plover() -> None:
    (row,) = plover.rows(reading(), KEYED)
    assert tuple(row) == plover.COLUMNS
    expected = {
        "Event Date": "2031-05-05", "Event Date End": "2031-05-05", "Quad Code": "MATERIAL CONFLICT", "Intensity": -7.0,
        "Recipient Name": "20 miners", "Actor Country": None, "GeoNames ID": 491422, "Standing": "claimed",
        "Trigger": "arrested", "Version": "dateline 0.1.0 / reader test",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_types_are_those_of_the_reading() -> None:
    order = ("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
    assert {name: order.index(quad) + 1 for name, (quad, _) in plover.TYPES.items()} == QUADS


def test_csv_and_json_carry_the_same() -> None:
    rows = list(events.rows(reading(), KEYED))
    as_csv, as_json = io.StringIO(), io.StringIO()
    table.write_csv(events.COLUMNS, rows, as_csv)
    table.write_json(rows, as_json)
    (from_csv,) = csv.DictReader(io.StringIO(as_csv.getvalue()))
    from_json = json.loads(as_json.getvalue())
    assert from_csv == {name: "" if value is None else str(value) for name, value in from_json.items()}
