"""Which characters of a text stand inside quotation marks, and the type of a statement that follows from it."""

from __future__ import annotations

import re

from corpus.model import Line, Span
from dateline.text import QUOTE_PAIRS

DIRECT, MIXED = 0.98, 0.02


def quotations(text: str, lines: list[Line]) -> list[Span]:
    """The outermost quotations as half-open spans with their marks, in text order.

    A quotation left open at the end of its block runs to that end: a speech over several paragraphs opens each of them anew.
    """
    return [span for line in lines for span in quotations_of(text, line.start, line.end)]


def quotations_of(text: str, start: int, stop: int) -> list[Span]:
    """The outermost quotations of one block."""
    found, i = [], start
    while i < stop:
        closing = QUOTE_PAIRS.get(text[i]) if text[i] != "'" else "'"
        if closing and (text[i] not in "'‘‚" or opens_single(text, i, start)):
            end = closing_at(text, i + 1, stop, closing)
            found.append((i, end))
            i = end
        else:
            i += 1
    return found


def opens_single(text: str, i: int, start: int) -> bool:
    """Whether a single mark opens a quotation: after a blank or an opening bracket, before a letter."""
    return (i == start or text[i - 1] in " \u00a0([—–") and re.match(r"\w", text[i + 1 : i + 2]) is not None


def closing_at(text: str, i: int, stop: int, closing: str) -> int:
    """The offset behind the mark that closes a quotation opened before `i`, or `stop`."""
    for k in range(i, stop):
        if text[k] not in closing:
            continue
        if text[k] in "'’" and closing in ("'", "’", "‘’"):
            after, before = text[k + 1 : k + 2], text[k - 1]
            if after.isalnum() or (before == "s" and after == " " and re.search(r"['’](?!\w)", text[k + 1 : stop])):
                continue
        return k + 1
    return stop


def type_of(text: str, found: list[Span], content: list[Span], own: list[Span]) -> str:
    """direct, mixed or indirect by the share of the content's letters inside quotation marks (FORMAT.md).

    Marks that also hold the statement's own cue or source (`own`) belong to an outer speaker and do not count.
    """
    marks = [q for q in found if not any(q[0] < start and end < q[1] for start, end in own)]
    letters = [i for start, end in content for i in range(start, end) if text[i].isalnum()]
    inside = sum(any(start < i < end for start, end in marks) for i in letters)
    share = inside / len(letters) if letters else 0.0
    return "direct" if share >= DIRECT else "mixed" if share > MIXED else "indirect"
