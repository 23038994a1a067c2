"""Mending: runs of raw text become one clean text, with the way back from each of its characters to the page.

What is done: white space is folded, entities are resolved, white space inside quotation marks is dropped, invisible marks are dropped. No
letter and no mark is added or changed; a quotation mark without a partner stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

#: Characters that no reader sees: zero-width spaces, byte order marks, direction marks, NUL.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\x00]+")
#: White space, written out or as an entity.
_SPACES = re.compile(r"(?:\s|&(?:nbsp|ensp|emsp|thinsp|#32|#160|#8201|#8239|#[xX][aA]0|#[xX]202[fF]);)+")
_QUOTE = re.compile('["“”„«»]')
_OPENING = frozenset("“„«")
_BEFORE_OPENING = frozenset(" ([{—–/“„«‘'¿¡")
_BEHIND_CLOSING = frozenset(" .,;:!?)]}—–-/…”»’'")


@dataclass(slots=True)
class Piece:
    """A stretch of clean text and the code points of the page that it came from."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Mended:
    """Clean text of one block in pieces; `text` is their concatenation."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The clean text."""
        return "".join([piece.text for piece in self.pieces])


def mend(page: str, runs: list[tuple[int, int]], markup: bool = True) -> Mended:
    """The clean text of some runs of a page (ascending half-open ranges of code points; an empty range is a space).

    `markup`: whether entities are to be resolved.
    """
    pieces: list[Piece] = []
    spaced = True
    for start, end in _visible(page, runs):
        raw = page[start:end]
        text = unescape(raw) if markup and "&" in raw else raw
        folded = " ".join(text.split())
        if not folded:
            spaced = _add_space(pieces, spaced)
            continue
        if text[0].isspace():
            _add_space(pieces, spaced)
        low = start + len(raw) - len(raw.lstrip())
        high = start + len(raw.rstrip())
        pieces.append(Piece(folded, low, high))
        spaced = text[-1].isspace() and _add_space(pieces, False)
    while pieces and pieces[-1].text == " ":
        pieces.pop()
    return Mended(_without_inner_spaces(pieces, page))


def _visible(page: str, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs cut at invisible characters."""
    out: list[tuple[int, int]] = []
    for start, end in runs:
        if page[start:end].isascii() and "\x00" not in page[start:end]:
            out.append((start, end))
            continue
        for mark in _INVISIBLE.finditer(page, start, end):
            if mark.start() > start:
                out.append((start, mark.start()))
            start = mark.end()
        if end > start or not out:
            out.append((start, end))
    return out


def _add_space(pieces: list[Piece], spaced: bool) -> bool:
    """Part the next piece from the last by one space, unless that is done or nothing stands before."""
    if pieces and not spaced:
        end = pieces[-1].end
        pieces.append(Piece(" ", end, end))
    return True


def _without_inner_spaces(pieces: list[Piece], page: str) -> list[Piece]:
    """The pieces without the white space inside pairs of quotation marks."""
    drop = inner_spaces("".join([piece.text for piece in pieces]))
    if not drop:
        return pieces
    out: list[Piece] = []
    offset = 0
    for piece in pieces:
        size = len(piece.text)
        places = {place - offset for place in drop if offset <= place < offset + size}
        out += _cut(piece, places, page) if places else [piece]
        offset += size
    return out


def _cut(piece: Piece, places: set[int], page: str) -> list[Piece]:
    """A piece without the spaces at some places of its text: parts that each map to their own range of the page."""
    if piece.text == " ":
        return []
    out: list[Piece] = []
    at = 0
    for start, end in _words(page, piece.start, piece.end):
        text = unescape(page[start:end])
        if out and at not in places:
            last = out[-1]
            out[-1] = Piece(f"{last.text} {text}", last.start, end)
        else:
            out.append(Piece(text, start, end))
        at += len(text) + (1 if start > piece.start else 0)
    return out


def _words(page: str, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges between white space, be it written out or as an entity."""
    edges = [place for space in _SPACES.finditer(page, start, end) for place in space.span()]
    bounds = [start, *edges, end]
    return [(low, high) for low, high in zip(bounds[::2], bounds[1::2], strict=True) if high > low]


def inner_spaces(text: str) -> list[int]:
    """Places of the spaces that stand directly inside pairs of quotation marks."""
    drop: list[int] = []
    opened: int | None = None
    for mark in _QUOTE.finditer(text):
        place = mark.start()
        opens = _opens(text, place, opened is not None)
        if opens:
            opened = place
        elif opened is not None:
            drop += [at for at in (opened + 1, place - 1) if text[at] == " " and place - opened > 2]
            opened = None
    return sorted(set(drop))


def _opens(text: str, place: int, inside: bool) -> bool:
    """Whether a quotation mark opens: by its form, by what it touches, and where it floats between spaces by parity."""
    mark = text[place]
    if mark in _OPENING:
        return not (inside and mark == "“" and place and text[place - 1].isalnum())
    if mark != '"':
        return False
    before = text[place - 1] if place else " "
    behind = text[place + 1] if place + 1 < len(text) else " "
    free_before = before in _BEFORE_OPENING
    free_behind = behind in _BEHIND_CLOSING
    if free_before != free_behind:
        return free_before
    return not inside
