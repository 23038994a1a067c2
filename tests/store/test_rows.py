"""A reading goes into rows and comes back the same; keys are made of what was found and where."""

from __future__ import annotations

import dataclasses
import json

from dateline.model import Status
from dateline.store.keys import record_keys
from dateline.store.rows import reading_of, rows_of, words

from .factory import reading


def test_there_and_back() -> None:
    for made in (reading(), reading(claimed=True, status=Status("negative", "past", "probable", (0, 3)))):
        assert reading_of(rows_of(made)) == made


def test_there_and_back_through_json() -> None:
    rows = json.loads(json.dumps(rows_of(reading())))
    assert reading_of(rows).to_dict() == reading().to_dict()


def test_infinite_numbers_become_null() -> None:
    made = reading()
    made = dataclasses.replace(made, amounts=(dataclasses.replace(made.amounts[0], high=float("inf")),))
    assert reading_of(rows_of(made)).amounts[0].high is None


def test_keys_leave_out_the_rule_and_tell_doubles_apart() -> None:
    one = record_keys("ti", "a", [(0, 5), (0, 5), (6, 9)])
    assert len(set(one)) == 3
    assert one[2] == record_keys("ti", "a", [(6, 9)])[0] != record_keys("am", "a", [(6, 9)])[0]


def test_words_of_several_spans() -> None:
    assert words("We will, he said, go", ((0, 8), (18, 20))) == "We will, … go"
