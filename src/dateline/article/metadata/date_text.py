"""The last resort: a day that the text itself shows. A picture of the day, dated in its caption, on a weekday that the text names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.article.evidence import Evidence, Line
from dateline.article.metadata.date_candidate import Candidate
from dateline.article.metadata.days import GATE, days
from dateline.article.metadata.months import WEEKDAYS

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)?")
#: How much text from the top is asked for weekdays: what opens an article is what happened last.
OPENING = 2_500
MAX_CAPTION = 400


def candidates(evidence: Evidence, locale: str) -> Iterator[Candidate]:
    """Days of captions that agree with a weekday in the opening of the text."""
    first, last = evidence.body
    lines = evidence.lines[max(0, first - 12) : last or None]
    named = _weekdays(evidence.lines[first:last] or evidence.lines)
    for line in lines:
        if not _is_caption(line, evidence.media) or not GATE.search(line.text):
            continue
        for day in days(line.text, locale.endswith("US"), locale[:2]):
            word = named.get(day.day.weekday())
            if word:
                why = f"the caption's {line.text[day.start : day.end]} was the “{word}” of the text"
                yield Candidate(replace(day, instant=""), "caption", 34.0, why)


def _is_caption(line: Line, media: str) -> bool:
    """A caption, or in a dump a line that may be one."""
    if line.kind == "caption" or line.tag == "figcaption" or "caption" in line.hints:
        return True
    return media == "dump" and line.kind != "paragraph" and 30 < len(line.text) < MAX_CAPTION


def _weekdays(lines: tuple[Line, ...]) -> dict[int, str]:
    """Weekday number -> the word for it, as the opening of the text names it."""
    found: dict[int, str] = {}
    text = " ".join(line.text for line in lines if len(line.text) > 60)[:OPENING]
    for hit in WORD.finditer(text):
        number = WEEKDAYS.get(hit[0].lower())
        if number is not None:
            found.setdefault(number, hit[0])
    return found
