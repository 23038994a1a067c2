"""Quotation marks, paired as far as the text pairs them: all kinds, nested, spaced, one-sided, over paragraphs.

A mark is never invented. An opening mark that nothing closes in its paragraph reaches to the paragraph's end, and, where the
next paragraph opens with a mark again, the quotation goes on there. A closing mark that nothing opened reaches back to the
start of its paragraph only when the paragraph reads as one quoted run (`BACK_LIMIT`). An apostrophe is no mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = re.compile(r"``|''|[\"“”„‟«»＂]|(?<!\w)[‘‚']|[’'](?!\w)")
CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‟": "”", "‘": "’", "‚": "‘’", "``": "''", "”": "”"}
SINGLE = frozenset("‘’‚'")
STRAIGHT = frozenset('"＂')
#: a quotation of this many characters or less is words quoted, not speech
SHARD = 25


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted run with its marks: half-open span; `open_end`: its paragraph ends before a mark closes it."""

    start: int
    end: int
    open_end: bool = False
    single: bool = False


def find(text: str, blocks: tuple[tuple[int, int], ...]) -> tuple[Quotation, ...]:
    """The outermost quotations of a text in text order; `blocks`: the spans of its paragraphs."""
    found: list[Quotation] = []
    for start, end in blocks:
        found.extend(_paragraph(text, start, end))
    return tuple(found)


def _paragraph(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations of one paragraph, double marks first; single ones only where no double mark covers them."""
    marks = list(MARK.finditer(text, start, end))
    doubles = [m for m in marks if m.group() not in SINGLE]
    found = _pairs(text, doubles, start, end, single=False)
    singles = [m for m in marks if m.group() in SINGLE and not any(q.start <= m.start() < q.end for q in found)]
    return sorted([*found, *_pairs(text, singles, start, end, single=True)], key=lambda q: q.start)


def _pairs(text: str, marks: list[re.Match[str]], start: int, end: int, single: bool) -> list[Quotation]:
    """Marks of one family paired from the left; nested ones of the same family are swallowed."""
    found: list[Quotation] = []
    i = 0
    while i < len(marks):
        mark = marks[i]
        if not _opens(text, mark, start, found):
            i += 1
            continue
        j = next((k for k in range(i + 1, len(marks)) if _closes(text, mark, marks[k])), None)
        if j is None:
            if not single and _opens_surely(text, mark, start):
                found.append(Quotation(mark.start(), end, open_end=True))
                break
            i += 1
            continue
        found.append(Quotation(mark.start(), marks[j].end(), single=single))
        i = j + 1
    return found


def _opens(text: str, mark: re.Match[str], start: int, found: list[Quotation]) -> bool:
    """Whether a mark can open a quotation where it stands."""
    sign = mark.group()
    if sign in ("“", "„", "«", "‟", "‘", "‚", "``"):
        return True
    if sign == "'" and mark.start() > start and text[mark.start() - 1].isalnum():
        return False  # the apostrophe of "the workers' union"
    if sign in STRAIGHT or sign in ("'", "''"):
        return not (found and found[-1].end == mark.end())
    return sign == "”" and mark.start() == start


def _opens_surely(text: str, mark: re.Match[str], start: int) -> bool:
    """Whether an unclosed mark is an opening one: an opening shape, or a straight mark before a word and after a blank."""
    sign = mark.group()
    if sign in ("“", "„", "«", "``"):
        return True
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    return (before.isspace() or before in "(:—-") and not after.isspace()


def _closes(text: str, opener: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether a mark closes the opener: its counterpart, or the same straight mark."""
    sign, other = opener.group(), mark.group()
    if sign == "''":
        return other == "''"
    if sign in STRAIGHT or sign == "'":
        return other in (sign, "”") if sign != "'" else other in ("'", "’")
    return other in CLOSERS.get(sign, "") or (other in STRAIGHT and sign in "“„”")


def joined(text: str, quotations: tuple[Quotation, ...]) -> list[list[Quotation]]:
    """Quotations grouped where one goes on in the next paragraph: left open, and taken up again by a mark at its start."""
    groups: list[list[Quotation]] = []
    for quotation in quotations:
        last = groups[-1][-1] if groups else None
        if last is not None and last.open_end and not text[last.end : quotation.start].strip():
            groups[-1].append(quotation)
        else:
            groups.append([quotation])
    return groups
