"""Sentences in, parties out: which mention stands for whom, through titles, passives, coordination, owners and datelines."""

import pytest

from dateline.engine import read_text
from dateline.model import Event, Reading


def event(text: str, kind: str) -> tuple[Reading, Event]:
    """The reading of a text and its first event of a type."""
    reading = read_text(text, published="2031-05-12")
    return reading, next(e for e in reading.events if e.type == kind)


def sides(text: str, kind: str) -> tuple[list[str], list[str]]:
    """The words of actors and recipients of the first event of a type."""
    _, found = event(text, kind)
    return [text[p.start : p.end] for p in found.actors], [text[p.start : p.end] for p in found.recipients]


PARTIES = [
    # of an apposition the name
    ("The interior minister, Olha Tarnava, thanked Ghana.", "SUPPORT", (["Olha Tarnava"], ["Ghana"])),
    # a number with a comma and a quantity are no part of the name
    ("Police arrested 2,400 dock workers on Monday.", "COERCE", (["Police"], ["dock workers"])),
    ("Soldiers beat three of the prisoners.", "ASSAULT", (["Soldiers"], ["the prisoners"])),
    # whose the thing is that is refused
    ("The council rejected the governor's request.", "REJECT", (["The council"], ["the governor"])),
    # a passive whose auxiliary stands before the first participle
    ("Two students were arrested and beaten by soldiers.", "ASSAULT", (["soldiers"], ["Two students"])),
    # a dateline names nobody
    ("VARNA, May 12 (Lira News) — Dock workers marched through the city.", "PROTEST", (["Dock workers"], [])),
    # of the attack that somebody owns up to
    ("Rebels claimed responsibility for an attack on the army.", "ASSAULT", (["Rebels"], ["the army"])),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), PARTIES)
def test_parties(text: str, kind: str, wanted: tuple) -> None:
    assert sides(text, kind) == wanted


def test_a_refusal_answers_the_one_who_asked() -> None:
    text = "Ghana asked Togo to release the crew. Togo refused."
    assert sides(text, "REJECT") == (["Togo"], ["Ghana"])


def test_a_title_is_told_again_below() -> None:
    text = "Police arrest editor in Lusaka\nLUSAKA — Zambian police arrested a newspaper editor on Monday, her lawyer said."
    found = [e for e in read_text(text, published="2031-05-12").events if e.type == "COERCE"]
    assert len(found) == 1
    assert text[slice(*found[0].trigger)] == "arrested"
    assert len(found[0].evidence) == 2
