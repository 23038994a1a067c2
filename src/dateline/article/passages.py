"""Lines put together to passages: torn sentences whole, a quotation that runs over several lines in one piece."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from dateline.article.tears import TORN, apart
from dateline.model import BlockKind

#: How many passages, and how many characters, a quotation may run back over to find where its last mark stands.
_QUOTE_PASSAGES = 4
_QUOTE_CHARS = 1_500
_CLOSING = ('"', "”", "»")


@dataclass(slots=True)
class Passage:
    """Some lines that are one block. `spaced`: for each line whether a space parts it from the one before."""

    lines: list[int]
    text: str
    body: bool
    spaced: list[bool] = field(default_factory=lambda: [False])
    kind: BlockKind | None = None
    why: str = ""

    def take(self, line: int, text: str) -> None:
        """Append a line."""
        space = apart(self.text, text)
        self.lines.append(line)
        self.spaced.append(space)
        self.text += (" " if space else "") + text


def passages(lines: list[str], torn: NDArray[np.float32], body: NDArray[np.bool_]) -> list[Passage]:
    """Passages of lines in order; only body lines are put together, so furniture stays line by line.

    `torn`: the chance of each line to go on with the one before. A line of a few marks belongs to the body text that it hugs.
    """
    body = _with_marks(lines, body)
    found: list[Passage] = []
    for place, line in enumerate(lines):
        last = found[-1] if found else None
        joins = (
            last is not None
            and (_in_brackets(last) or (last.body and torn[place] >= TORN))
            and last.body == body[place]
        )
        if last is not None and joins:
            last.take(place, line)
            if line in _CLOSING:
                _close_quotation(found)
        else:
            found.append(Passage([place], line, bool(body[place])))
    return found


def _in_brackets(passage: Passage) -> bool:
    """Whether a short passage holds nothing but an open bracket and what follows it."""
    return passage.text[0] == "(" and ")" not in passage.text and len(passage.text) < 60


def _with_marks(lines: list[str], body: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The body with the lines that hold marks only and stand behind a body line."""
    out = body.copy()
    for place, line in enumerate(lines[1:], 1):
        if not body[place] and out[place - 1] and len(line) < 4 and all(char in "\"'”’»).,;:!? " for char in line):
            out[place] = True
    return out


def _close_quotation(found: list[Passage]) -> None:
    """A mark that closes alone behind its passage: put the passages before it together back to the one where a mark stands."""
    last = found[-1]
    mark = last.text[-1]
    if _marks(last.text, mark) > 1:
        return
    size = len(last.text)
    for back in range(2, min(_QUOTE_PASSAGES, len(found)) + 1):
        earlier = found[-back]
        size += len(earlier.text)
        if not earlier.body or size > _QUOTE_CHARS:
            return
        if _marks(earlier.text, mark) % 2:
            whole = found[-back]
            for passage in found[-back + 1 :]:
                _append(whole, passage)
            del found[-back + 1 :]
            return


def _marks(text: str, closing: str) -> int:
    opening = {"”": "“", "»": "«"}.get(closing, "")
    return text.count(closing) + (text.count(opening) if opening else 0)


def _append(whole: Passage, passage: Passage) -> None:
    whole.lines += passage.lines
    whole.spaced += [True, *passage.spaced[1:]]
    whole.text += " " + passage.text
