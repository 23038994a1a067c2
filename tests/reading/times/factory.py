"""Small documents for the tests of time expressions: words without tags, as the rules must also cope with."""

from __future__ import annotations

import re

import numpy as np

from dateline.engine import as_it_stands
from dateline.model import Annotation, Time, Tokens
from dateline.reading import times
from dateline.reading.document import Document


def document(text: str) -> Document:
    spans = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    start = np.array([s for s, _ in spans], dtype=np.int32)
    end = np.array([e for _, e in spans], dtype=np.int32)
    tags = np.zeros(len(spans), dtype=np.uint8)
    zeros = np.zeros(len(spans), dtype=np.int32)
    return Document(as_it_stands(text), Annotation(Tokens(start, end, tags, zeros - 1, tags, zeros, ("X",), ("dep",))))


def find(text: str, published: str | None = None) -> tuple[Time, ...]:
    return times.find(document(text), published)


def told(text: str, published: str | None = None) -> list[str]:
    """The times of a text, each as "words = TYPE value mod", None left out."""
    return [
        " ".join(str(part) for part in (f"{one.text} =", one.type, one.value, one.mod) if part is not None)
        for one in find(text, published)
    ]
