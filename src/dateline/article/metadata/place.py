"""The dateline: the place in capitals (and the agency) that a wire report opens with."""

from __future__ import annotations

import re

from dateline.article.evidence import Evidence

_PLACE = r"[A-ZÀ-ÞČŠŽŁĐĆ][A-ZÀ-ÞČŠŽŁĐĆ.'’\- ]{1,28}[A-ZÀ-ÞČŠŽŁĐĆ.]"
_MIXED = r"[A-ZÀ-Þ][\w.'’\-]+(?: [A-ZÀ-Þ][\w.'’\-]+){0,3}"
_REST = r"(?:[,/]\s?[A-ZÀ-Þ][^\W\d_.]*\.?(?: [A-ZÀ-Þ][^\W\d_]*\.?){0,2}){0,2}"
#: Capitals need a dash or an agency behind them; mixed case needs the agency.
CAPITALS = re.compile(
    rf"^(?P<place>{_PLACE}{_REST})\s*(?:,\s*\w+\.? \d{{1,2}}(?:, \d{{4}})?)?\s*(?:\([^()]{{2,40}}\)\s*[-–—:]*|\s[-–—]+|[—–]|\s?--)\s*(?=\S)"
)
MIXED = re.compile(
    rf"^(?P<place>{_MIXED}{_REST})\s*(?:,\s*\w+\.? \d{{1,2}}(?:, \d{{4}})?)?\s*\((?:[A-Z][\w/ \-]{{1,30}}|dpa[\w/ \-]{{0,20}})\)\s*[-–—.:]\s*(?=\S)"
)
#: No dateline without one of these near the start; a cheap test before the dear ones.
MARK = re.compile(r"[(—–]|\s-|--")
#: Capitals that open a text and are no place.
NO_PLACE = frozenset(
    "UPDATE BREAKING NEW EXCLUSIVE WATCH LIVE VIDEO OPINION ANALYSIS ADVERTISEMENT COVID-19 US UK EU UN A I".split()
)


def read(evidence: Evidence) -> str | None:
    """The place as printed at the head of the first paragraphs; None when the text has no dateline."""
    first, last = evidence.body
    for line in evidence.lines[first : min(last, first + 5)]:
        if len(line.text) < 60 or not MARK.search(line.text, 1, 80):
            continue
        hit = CAPITALS.match(line.text[:120]) or MIXED.match(line.text[:120])
        if hit and hit["place"].split(",")[0].strip(" .") not in NO_PLACE:
            return hit["place"].strip()
    return None
