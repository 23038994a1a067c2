"""Tellings of one act in, one event out."""

from dateline.engine import read
from dateline.model import Reading

PAGE = """<html><head><title>Harbour pilots end walkout - Kestrel Bay Times</title></head><body>
<h1>Harbour pilots end walkout</h1>
<article><p>Harbour pilots in Kestrel Bay called off a nine-day strike on Wednesday, the pilots' union said.</p>
<p>Ilse Vandermoor, who leads the union, denied that members had blocked a tanker on Sunday, as the transport ministry claims.</p>
<p>About 140 ships were waiting off the coast on Tuesday night, according to the chamber of commerce, and it rained.</p>
</article></body></html>"""


def events_on(reading: Reading, word: str) -> list[tuple[str, bool]]:
    """Type of the events of which a word is a telling, and whether the article vouches for them."""
    text = reading.article.text
    return [(e.type, not e.attribution) for e in reading.events if any(text[s:t] == word for s, t in e.evidence)]


def test_a_title_does_not_vouch_for_what_somebody_denies() -> None:
    assert events_on(read(PAGE), "blocked") == [("PROTEST", False)]
