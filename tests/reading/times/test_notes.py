"""Notes of a few words say more with less; running text does not take its figures for times."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("times_factory", Path(__file__).with_name("factory.py"))
assert _spec is not None and _spec.loader is not None
factory = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(factory)

THURSDAY = "2019-01-31"
LONG = " The rest of the letter was about the harbour, its cranes and the many people who work there every night of the year."

NOTES = [
    ("next Friday", ["next Friday = DATE 2019-02-08"]),
    ("last Wednesday", ["last Wednesday = DATE 2019-01-23"]),
    ("this upcoming Friday", ["this upcoming Friday = DATE 2019-02-01"]),
    ("Call Ana at seven", ["seven = TIME 2019-01-31T07:00"]),
    ("Call Ana at 7 schools", []),
    ("born before 1990", ["1990 = DATE 1990"]),
    ("Ramadan", ["Ramadan = DATE 2019-05"]),
    ("the weekend", ["the weekend = DATE 2019-W05-WE"]),
    ("Tel: 138-2010-2015", []),
]

RUNNING = [
    ("The minister met his colleague next Friday." + LONG, "next Friday = DATE 2019-02-01"),
    ("She began at seven and led it at 1030." + LONG, None),
    ("He was the third of 15 on 4-22 and had 7." + LONG, None),
]


@pytest.mark.parametrize(("text", "expected"), NOTES)
def test_notes(text: str, expected: list[str]) -> None:
    assert factory.told(text, THURSDAY) == expected


@pytest.mark.parametrize(("text", "first"), RUNNING)
def test_running_text_is_no_note(text: str, first: str | None) -> None:
    rest = factory.told(LONG, THURSDAY)
    found = factory.told(text, THURSDAY)
    assert found == ([first, *rest] if first else rest)
