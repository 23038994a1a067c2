"""A page in, where its text is at home out."""

import re
from dataclasses import replace

import numpy as np
import pytest

from dateline.engine import as_it_stands
from dateline.model import Annotation, Tokens
from dateline.reading.document import Document
from dateline.reading.where import home


def document(text: str, url: str | None = None, site: str | None = None) -> Document:
    spans = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    start, end = (np.array(ends, dtype=np.int32) for ends in zip(*spans, strict=True))
    none, tags = np.zeros(len(spans), dtype=np.int32), np.zeros(len(spans), dtype=np.uint8)
    tokens = Tokens(start, end, tags, none - 1, tags, none, ("X",), ("dep",))
    return Document(replace(as_it_stands(text), url=url, site=site), Annotation(tokens))


DOMAINS = [
    ("https://www.example.co.uk/news/1", "GB"),
    ("https://example.ke/a", "KE"),
    ("https://example.tv/a", None),
    ("https://example.com/a", None),
    (None, None),
]


@pytest.mark.parametrize(("url", "country"), DOMAINS)
def test_the_country_of_a_top_level_domain(url: str | None, country: str | None) -> None:
    assert home.domain(url) == country


WORDS = [
    ("The sheriff's office and the school board said the city manager had left.", "US"),
    ("The Garda and the county council told the Dáil.", "IE"),
    ("Police in the taluk seized 2 crore rupees, the sarpanch said.", "IN"),
    ("The borough council said magistrates had heard the case at crown court.", "GB"),
]


@pytest.mark.parametrize(("text", "country"), WORDS)
def test_the_words_of_a_countrys_press(text: str, country: str) -> None:
    weights = home.of(document(text)).countries
    assert max(weights, key=lambda code: weights[code]) == country


def test_a_text_without_such_words_is_nowhere_at_home() -> None:
    assert home.of(document("The ministers met for an hour.")).countries == {}


NAMED = [
    ("https://www.athensreview.com/a", None, ("athens",)),
    ("https://example.org/a", "The Yerevan Observer", ("Yerevan",)),
    ("https://dailynews.com/a", "Daily News", ()),
]


@pytest.mark.parametrize(("url", "site", "names"), NAMED)
def test_the_place_that_an_outlet_is_named_for(url: str, site: str | None, names: tuple[str, ...]) -> None:
    assert home.of(document("Text.", url, site)).names == names
