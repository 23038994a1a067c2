"""Times and places belong to the act of their own clause."""

import pytest

from dateline.engine import read_text

TIMES = [
    ("Police arrested two men on Monday.", "arrested", "Monday"),
    ("The police said on Thursday that soldiers had beaten two men.", "beaten", None),
    ("The court pardoned men who were arrested after the 2006 riots.", "arrested", None),
    ("LUSAKA, May 3 — Soldiers arrested the editor.", "arrested", None),
    ("On Sunday rebels attacked the army and kidnapped two drivers.", "kidnapped", "Sunday"),
]


@pytest.mark.parametrize(("text", "word", "wanted"), TIMES)
def test_time(text: str, word: str, wanted: str | None) -> None:
    reading = read_text(text, published="2031-05-12")
    found = next(e for e in reading.events if text[slice(*e.trigger)] == word)
    assert (reading.times[found.time].text if found.time is not None else None) == wanted


PLACES = [
    ("Police arrested two men in Lusaka.", "arrested", "Lusaka"),
    ("The defence ministry in Paris accused Togo of lying.", "accused", None),
    ("President Olha Tarnava visited Accra on Monday.", "visited", "Accra"),
]


@pytest.mark.parametrize(("text", "word", "wanted"), PLACES)
def test_place(text: str, word: str, wanted: str | None) -> None:
    reading = read_text(text, published="2031-05-12")
    found = next(e for e in reading.events if text[slice(*e.trigger)] == word)
    assert (reading.places[found.place].text if found.place is not None else None) == wanted
