"""The fast word splitter of the time rules: exact offsets, numeric forms kept whole, punctuation as words of its own.

It does not follow the reader's splitting on purpose: "3:15", "1990s", "p.m." and "Sept." must be one word each.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
_DAYS = "Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun"

_WORD = re.compile(
    rf"""
    (?P<url>(?:https?://|www\.)\S+)
  | (?P<stamp>\d{{4}}-\d\d?-\d\d?T\d\d(?::?\d\d(?::?\d\d)?)?Z?)
  | (?P<iso>(?<![\d/.-])\d{{4}}(?P<s1>[-/.])\d\d?(?P=s1)\d\d?(?![\d]|[/.-]\d))
  | (?P<basic>(?<![\w.-])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w-]|\.\d))
  | (?P<dmy>(?<![\d/.-])\d\d?(?P<s2>\ ?[-/.]\ ?)\d\d?(?P=s2)(?:\d{{4}}|\d\d)(?![\d]|[/.-]\d))
  | (?P<clock>(?<![\d:.])\d\d?(?::\ ?[0-5]\d(?:(?::[0-5]\d)(?:\.\d+)?)?(?!\d|:\d)
      |[.]\ ?[0-5]\d(?=\ ?(?:[AaPp]\.?[Mm]\b|GMT|BST|UTC))|[hH][0-5]\d(?![^\W_])))
  | (?P<ordinal>\d{{1,2}}\ ?(?:st|nd|rd|th)\b|(?<![\w.,])\d{{1,2}}\.(?=\ ?(?:{_MONTHS}|May)[a-z]*\.?\ \d{{4}}\b))
  | (?P<glued>(?<![^\W\d_])(?!(?:[qQhH]|FY|fy|AD|BC)\d)(?!(?:{_MONTHS}|{_MONTHS.lower()})\d\d?\b)[^\W\d_]+\d\w*)
  | (?P<decade>(?:\d{{3}}0|['’‘`]?\d0)(?:\ ?['’])?\ ?s\b)
  | (?P<my>(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![\d]|[/.-]\d))
  | (?P<fraction>(?<![\d/.-])\d{{1,2}}\ ?/\ ?\d{{1,2}}(?![\d]|[/.-]\d))
  | (?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
  | (?P<dotted>\b(?:{_MONTHS}|{_DAYS}|{_MONTHS.upper()}|{_DAYS.upper()})\.(?![\w.])|\b[AaPp]\ ?\.\ ?[Mm]\b\.?
      |\b[BA]\.\s?[CD]\.(?:\s?E\.)?|\b(?:yrs?|hrs?|mins?|secs?|approx|ca|c)\.(?=\ ?[a-z\d,])|\bo\ ?['’]\ ?clock\b)
  | (?P<suffix>['’]s\b)
  | (?P<word>[^\W\d_]+(?:\.[^\W\d_](?![^\W\d_]))*)
  | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """A word of the text: as written and in lower case, its half-open span, and the shape that the splitter saw."""

    text: str
    lower: str
    start: int
    end: int
    shape: str


def split(text: str) -> list[Word]:
    """The words of a text in order."""
    found = []
    for match in _WORD.finditer(text):
        written = match.group()
        shape = match.lastgroup or ""
        lower = written.lower().replace("’", "'")
        if shape == "dotted":
            lower = lower.replace(" ", "")
        found.append(Word(written, lower, match.start(), match.end(), shape))
    return found
