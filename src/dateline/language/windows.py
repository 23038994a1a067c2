"""Cuts a text into the windows that the network reads: whole paragraphs while they fit, else whole sentences, else words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.language.pieces import CASES, Pieces
from dateline.language.words import words as split_words

#: Pieces of a window, where it can be cut; a sentence longer than `MOST` is cut anywhere.
ROOM, MOST = 224, 384
NO_SPACE, SPACE, LINE, PARAGRAPH, INSIDE = range(5)
_CLOSING = frozenset("\"'”’»)]")
_QUOTE = CASES.index("quote")
_STOPS = frozenset(".!?")
_ENDING = re.compile(r"[.!?…]+")
_TITLE = re.compile(r"[A-Z][a-z]{0,4}\.|(?:[A-Za-z]\.)+")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as columns: spans, white space before each (NO_SPACE ... PARAGRAPH), pieces and case class."""

    start: list[int]
    end: list[int]
    space: list[int]
    pieces: list[tuple[int, ...]]
    case: list[int]
    #: words that must begin a sentence
    forced: list[bool]
    #: quotation marks and brackets that open: white space before, none after
    opening: list[bool]
    #: words with a capital after a full stop, an exclamation or a question mark and a space
    fresh: list[bool]


def words_of(text: str, pieces: Pieces, breaks: Sequence[int] = ()) -> Words:
    """Split a text into words. `breaks`: offsets at which a sentence must begin (the blocks of an article)."""
    spans = split_words(text)
    start, end = [a for a, _ in spans], [b for _, b in spans]
    split = [pieces(text[a:b]) for a, b in spans]
    space = [PARAGRAPH] * min(1, len(spans)) + [_gap(text, a, b) for a, b in zip(end, start[1:])]
    forced = [gap == PARAGRAPH for gap in space]
    for offset in breaks:
        found = _first_at(start, offset)
        if found < len(start):
            forced[found] = True
            space[found] = max(space[found], LINE)
    case = [number for _, number in split]
    fresh = [False] * min(1, len(spans)) + [
        gap == SPACE and text[a:b] in _STOPS and text[c].isupper()
        for gap, a, b, c in zip(space[1:], start, end, start[1:], strict=False)
    ]
    return Words(start, end, space, [ids for ids, _ in split], case, forced, _opening(text, start, space, case), fresh)


def _opening(text: str, start: list[int], space: list[int], case: list[int]) -> list[bool]:
    after = [*space[1:], SPACE][: len(space)]
    return [
        gap > NO_SPACE and next_gap == NO_SPACE and (kind == _QUOTE or text[at] in "([")
        for at, gap, next_gap, kind in zip(start, space, after, case, strict=True)
    ]


def _gap(text: str, end: int, start: int) -> int:
    if end == start:
        return NO_SPACE
    gap = text[end:start]
    if gap == " ":
        return SPACE
    lines = gap.count("\n") or gap.count("\r") or sum(char in gap for char in "\u2028\u2029\x85\x0b\x0c")
    return PARAGRAPH if lines > 1 or "\u2029" in gap else LINE if lines else SPACE


def _first_at(start: list[int], offset: int) -> int:
    """Number of the first word that begins at or after an offset."""
    low, high = 0, len(start)
    while low < high:
        middle = (low + high) // 2
        if start[middle] < offset:
            low = middle + 1
        else:
            high = middle
    return low


def windows(words: Words, text: str) -> list[tuple[int, int]]:
    """Half-open word ranges, in order, that cover all words. Cuts fall at paragraph ends, else at line ends, else after a sentence."""
    made: list[tuple[int, int]] = []
    size = [len(ids) for ids in words.pieces]
    low, total = 0, 0
    # The last place where the window may end, by how good a place it is: line or paragraph end, sentence end.
    best: dict[str, int] = {}
    for i, need in enumerate(size):
        if i > low:
            if words.forced[i] or words.space[i] >= LINE:
                best["line"] = i
            elif words.space[i] and _sentence_may_end(words, text, i):
                best["sentence"] = i
        if (total + need > ROOM and best) or total + need > MOST:
            cut = _cut(best, low, i)
            made.append((low, cut))
            low, total, best = cut, sum(size[cut:i]), {kind: place for kind, place in best.items() if place > cut}
        total += need
    if low < len(size):
        made.append((low, len(size)))
    return made


def _cut(best: dict[str, int], low: int, here: int) -> int:
    """Where to end a full window: at a line end unless that wastes more than half of it and a sentence ends later."""
    line, sentence = best.get("line", low), best.get("sentence", low)
    if line > low and (line - low) * 2 >= here - low:
        return line
    return max(line, sentence) if max(line, sentence) > low else here


def _sentence_may_end(words: Words, text: str, i: int) -> bool:
    """Whether a sentence surely ends before word i: an ending mark, perhaps closing quotes, then a capital; no initials, no titles."""
    if not (text[words.start[i]].isupper() or text[words.start[i]] in "\"“«‘'"):
        return False
    k = i - 1
    while k > 0 and i - k < 4 and text[words.start[k] : words.end[k]] in _CLOSING:
        k -= 1
    last = text[words.start[k] : words.end[k]]
    if not _ENDING.fullmatch(last) or k == 0:
        return False
    before = text[words.start[k - 1] : words.end[k - 1]]
    return last != "." or (len(before) > 2 and not _TITLE.fullmatch(before + "."))
