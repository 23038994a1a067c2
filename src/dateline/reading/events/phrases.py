"""The words that name a party: its mention without the number before it and without what follows its own phrase."""

from __future__ import annotations

import re

from dateline.model import Mention, Span
from dateline.reading.document import Document

_ABOUT = r"(?:(?:about|around|some|nearly|almost|over|roughly|at least|at most|more than|fewer than|less than|up to|no less than|the|an?|its|their) )*"
_MANY = r"(?:dozens?|scores?|tens|hundreds?|thousands?|millions?|many|several|most|number|majority|handful)"
_SOME = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|some|any|none|all|both|each|few|half|\d+)"
#: a number with a comma or a quantity with "of": neither is part of the name of those who are counted
_COUNT = re.compile(
    rf"{_ABOUT}(?:\d{{1,3}}(?:,\d{{3}})+ |(?:{_MANY} of )+(?:the |its |their )?|{_SOME} of (?:\d+ )?)(?=\w)", re.I
)


def party_span(doc: Document, mention: Mention) -> Span:
    """The characters of a mention that name the party: "2,000 dock workers, including two clerks" gives "dock workers"."""
    start, end = mention.start, mention.end
    if mention.form != "nominal":
        return start, end
    counted = _COUNT.match(mention.text)
    if counted is not None and counted.end() < len(mention.text):
        start += counted.end()
    return start, _own_end(doc, start, end)


def _own_end(doc: Document, start: int, end: int) -> int:
    """Where a phrase ends if what follows its head is an adjective, a day or an enumeration of members."""
    tokens = doc.tokens_in((start, end))
    head = doc.head_in(tokens)
    if head is None or head + 1 >= tokens.stop:
        return end
    after = head + 1
    loose = doc.upos[after] == "ADJ" or doc.words[after] == "," or doc.deprel[after] == "obl:unmarked"
    return doc.end[head] if loose else end
