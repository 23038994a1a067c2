"""Sentences in, events out: type, trigger, actors, recipients, status."""

import pytest

from dateline.engine import read_text

ACTS = [
    ("Police arrested three journalists on Monday.", ("COERCE", "arrested", ["Police"], ["three journalists"], "past")),
    (
        "The demonstrators were dispersed by riot police.",
        ("ASSAULT", "dispersed", ["riot police"], ["The demonstrators"], "past"),
    ),
    ("Ghana accused Togo of shelling the village.", ("ACCUSE", "accused", ["Ghana"], ["Togo"], "past")),
    ("France will send food aid to Chad.", ("AGREE", "send", ["France"], ["Chad"], "future")),
    ("Kenya refused to release the rebels.", ("REJECT", "refused", ["Kenya"], ["the rebels"], "past")),
]


@pytest.mark.parametrize(("text", "wanted"), ACTS)
def test_event(text: str, wanted: tuple) -> None:
    found = read_text(text, published="2021-03-09").events
    parts = [
        (
            e.type,
            text[slice(*e.trigger)],
            [text[a.start : a.end] for a in e.actors],
            [text[a.start : a.end] for a in e.recipients],
            e.status.time,
        )
        for e in found
    ]
    assert wanted in parts


SILENT = ["The river flooded the valley.", "The team attacked from the left.", "Rain is expected on Monday."]


@pytest.mark.parametrize("text", SILENT)
def test_no_event(text: str) -> None:
    assert read_text(text).events == ()


def test_rejected_candidates_say_why() -> None:
    reading = read_text("An attack was reported.")
    assert reading.events == ()
    assert all(r.why for r in reading.rejected or ())
