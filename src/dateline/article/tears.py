"""Torn lines of a text dump: which line goes on with the sentence of the line before, and how two lines are put together again.

A dump that was written one text node a line breaks every sentence at every link and every word set apart. Whether a line goes on is
decided by trees (see `scorer`) that were fitted on pages whose markup tells the truth: runs of text inside one block belong together.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from dateline.article.phrases import is_signed
from dateline.article.scorer import load
from dateline.article.surroundings import Matrix

#: Lines with at least this probability go on with the line before.
TORN = 0.5
_CLASSES = (
    "start",
    "lower",
    "upper",
    "digit",
    "stop",
    "comma",
    "colon",
    "open",
    "close",
    "quote",
    "dash",
    "bullet",
    "other",
)
_CLASS = {
    **dict.fromkeys(".!?…。！？؟", "stop"),
    **dict.fromkeys(",;、،", "comma"),
    ":": "colon",
    **dict.fromkeys("([{“„«‘‹「", "open"),
    **dict.fromkeys(")]}”»›」", "close"),
    **dict.fromkeys("\"'’", "quote"),
    **dict.fromkeys("-–—", "dash"),
    **dict.fromkeys("•|/·›→©@#*", "bullet"),
}
COLUMNS = (
    *(f"last-{name}" for name in _CLASSES),
    *(f"first-{name}" for name in _CLASSES),
    *(f"second-{name}" for name in _CLASSES),
    *(f"{which}-{what}" for which in ("line", "next") for what in ("size", "words", "upper-words", "stops")),
    "open-quotes",
    "open-bracket",
    "lower-tail",
    "tail-size",
    *(f"line-last-{name}" for name in _CLASSES),
    *(f"behind-first-{name}" for name in _CLASSES),
    "run-size",
    "behind-size",
)
_CLOSING_MARKS = frozenset(('"', "”", "»"))
_STOP = re.compile(r"[.!?](?=\s|$)")
#: A line that begins with one of these hugs the line before; one that ends so hugs the next.
_HUGS_BEFORE = frozenset(",.;:!?)]}”»’…%")
_HUGS_BEHIND = frozenset("([{“„«‘")


def going_on(lines: list[str]) -> NDArray[np.float32]:
    """For every line the probability that it goes on with the line before; 0 for the first."""
    if not lines:
        return np.zeros(0, dtype=np.float32)
    return settled(lines, load("tears", COLUMNS).score(matrix(lines)))


def settled(lines: list[str], chance: NDArray[np.float32]) -> NDArray[np.float32]:
    """The scores of the trees with the plain cases settled: a line that begins with a closing mark, one behind an opening mark, one
    behind the credit of a picture."""
    chance[0] = 0
    for place, line in enumerate(lines[1:], 1):
        before = lines[place - 1]
        if line[0] in ",;.)!?" or line in _CLOSING_MARKS:
            chance[place] = max(chance[place], 0.95)
        elif before[-1] in "([“„«" or before.endswith(' "'):
            chance[place] = max(chance[place], 0.9)
        elif before in _CLOSING_MARKS and line[0].isupper():
            chance[place] = min(chance[place], 0.3)
        elif is_signed(before):
            chance[place] = 0.0
    return chance


def matrix(lines: list[str]) -> Matrix:
    """The columns `COLUMNS` for every line and the line before it."""
    rows = []
    facts = [_facts(line) for line in lines]
    quotes = brackets = run = 0
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else " "
        if place == 0 or (_char_class(before.rstrip("\"'”’»)")[-1:]) == "stop" and _char_class(line[0]) != "lower"):
            quotes = brackets = run = 0
        quotes += before.count('"')
        brackets += before.count("(") - before.count(")")
        run += len(before)
        row = [*_one_of(before[-1:]), *_one_of(line[:1]), *_one_of(line[1:].lstrip()[:1])]
        tail = before.rsplit(" ", 1)[-1]
        row += facts[place - 1] if place else [0.0] * 4
        row += facts[place]
        row += [
            quotes % 2,
            brackets > 0,
            tail.islower(),
            len(tail),
            *_one_of(line[-1:]),
            *_one_of(lines[place + 1][:1] if place + 1 < len(lines) else ""),
            min(run, 2000),
            len(lines[place + 1]) if place + 1 < len(lines) else 0,
        ]
        rows.append(row)
    return np.array(rows, dtype=np.float32)


def _one_of(char: str) -> list[float]:
    row = [0.0] * len(_CLASSES)
    row[_INDEX[_char_class(char)]] = 1
    return row


_INDEX = {name: place for place, name in enumerate(_CLASSES)}


def _char_class(char: str) -> str:
    if not char or char == " ":
        return "start"
    found = _CLASS.get(char)
    if found:
        return found
    if char.isdigit():
        return "digit"
    if char.islower():
        return "lower"
    return "upper" if char.isupper() else "other"


def _facts(line: str) -> list[float]:
    words = line[:200].split(" ")
    return [
        len(line),
        len(words),
        sum([word[:1].isupper() for word in words]) / len(words),
        len(_STOP.findall(line)),
    ]


def apart(before: str, line: str) -> bool:
    """Whether a space stands between two parts of one sentence; straight quotation marks are settled when the whole is mended."""
    return not (line[0] in _HUGS_BEFORE or before[-1] in _HUGS_BEHIND)
