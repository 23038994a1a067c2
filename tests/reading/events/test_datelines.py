"""First lines in, datelines out."""

import pytest

from dateline.engine import as_it_stands
from dateline.language import load
from dateline.reading.document import Document
from dateline.reading.events import datelines, titles

LINES = [
    ("VARNA, May 12 (Lira News) — Dock workers marched.", "VARNA, May 12 (Lira News) — "),
    ("GUWAHATI: Two men were held.", "GUWAHATI: "),
    ("Accra, March 3 – The council met.", "Accra, March 3 – "),
    ("The council met on Monday - again.", ""),
]


@pytest.mark.parametrize(("text", "wanted"), LINES)
def test_dateline(text: str, wanted: str) -> None:
    article = as_it_stands(text)
    found = datelines.spans(Document(article, load().annotate(text, (0,))))
    assert "".join(text[start:end] for start, end in found) == wanted


TITLES = [
    ("Police arrest editor\nPolice arrested an editor.", "Police arrest editor"),
    ("Police arrested an editor.\nShe was freed.", None),
    ("Police arrest editor", None),
]


@pytest.mark.parametrize(("text", "wanted"), TITLES)
def test_title(text: str, wanted: str | None) -> None:
    article = as_it_stands(text)
    span = titles.span(Document(article, load().annotate(text, (0,))))
    assert (text[slice(*span)] if span else None) == wanted
