"""One body line with marks -> its plain text and its marks, with every trouble told by column."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.model import Mark

OPENING = re.compile(r"\[(?P<letter>[etasv])(?P<number>\d+)(?P<suffix>[a-z]*) ")
SUFFIXES = {
    "e": re.compile(r"n?[pog]?|[pog]n"),
    "t": re.compile(r""),
    "a": re.compile(r""),
    "s": re.compile(r"[scx]"),
    "v": re.compile(r"t?"),
}
EDGE = " \t\u00a0,"
KINDS_OF_MARKS = "e1 e1n e1p e1o e1g t1 a1 s1s s1c s1x v1 v1t"


@dataclass(slots=True)
class Marked:
    """The plain text of a line, the column in the file (from 1) of each of its characters, its marks, and its troubles."""

    text: str = ""
    columns: list[int] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    #: (column, what is wrong, what to write)
    troubles: list[tuple[int, str, str]] = field(default_factory=list)


def unmarked(source: str, first_column: int = 1) -> Marked:
    r"""The line without its marks; marks carry spans in the line's plain text, in text order, outer before inner.

    `\[`, `\]` and `\\` are literal. White space and commas at the edge of a mark are left out of its span. A trouble never
    stops the reading of the line: a bracket that makes no mark is taken as text.
    """
    made, chars = Marked(), []
    open_marks: list[tuple[re.Match[str], int]] = []
    i = 0
    while i < len(source):
        char = source[i]
        if char == "\\" and source[i + 1 : i + 2] in ("[", "]", "\\"):
            chars.append(source[i + 1])
            made.columns.append(first_column + i)
            i += 2
            continue
        if char == "[" and (match := OPENING.match(source, i)):
            open_marks.append((match, len(chars)))
            i = match.end()
            continue
        if char == "]" and open_marks:
            close(made, "".join(chars), *open_marks.pop(), first_column)
            i += 1
            continue
        if char in "[]":
            made.troubles.append((first_column + i, *stray(source, i)))
        chars.append(char)
        made.columns.append(first_column + i)
        i += 1
    for match, _ in open_marks:
        made.troubles.append((first_column + match.start(), f"the mark {match[0].strip()} is never closed", "add ]"))
    made.text = "".join(chars)
    made.marks.reverse()
    made.marks.sort(key=lambda mark: (mark.start, -mark.end))
    return made


def close(made: Marked, text: str, match: re.Match[str], start: int, first_column: int) -> None:
    """Add the mark that a closing bracket ends, trimmed, or the trouble with it."""
    letter, suffix, end, column = match["letter"], match["suffix"], len(text), first_column + match.start()
    name = f"{letter}{match['number']}{suffix}"
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    if not SUFFIXES[letter].fullmatch(suffix):
        advice = "write s1s, s1c or s1x" if letter == "s" else f"known marks: {KINDS_OF_MARKS}"
        made.troubles.append((column, f"there is no mark {name}", advice))
    elif start == end:
        made.troubles.append((column, f"the mark {name} is empty", "put text between the blank and ]"))
    else:
        made.marks.append(Mark(letter, int(match["number"]), suffix, start, end))


def stray(source: str, i: int) -> tuple[str, str]:
    """What is wrong with a bracket that neither opens nor closes a mark, and what to write."""
    if source[i] == "]":
        return "a ] closes nothing", r"remove it, or write \] for a bracket of the text"
    shown = source[i : i + 12]
    return f"{shown!r} opens no mark", rf"write [ID text] with one of {KINDS_OF_MARKS}, or \[ for a bracket of the text"
