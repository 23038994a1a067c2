"""Numerals in running text, figures and words, to numbers: "1.5 billion", "one and a half million", "tens of thousands".

A scan over words (`Word`) finds the longest numeral at a place. Nothing here knows of units or of what is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

#: a point belongs to the word before it in the few abbreviations of money and measures only: elsewhere it ends the sentence
WORD = re.compile(
    r"\d[\d,.]*\d|\d|\b(?:sq|Rs|KSh|[Nn]os?|U\.S|D\.C)\.(?=\s*\S)|[^\W\d_]+(?:(?:\.|['’](?![sS]\b))[^\W\d_]+)*|[^\w\s]"
)
FIGURE = re.compile(r"\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")

UNITS = {w: float(i) for i, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)}  # fmt: skip
TENS = {w: 10.0 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "dozen": 12.0, "score": 20.0,
}  # fmt: skip
SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12}
#: words after "300m" that make it metres; so does a thousand and more ("the 1,500m race")
METRES = frozenset("tall high wide deep long away below above race final hurdles freestyle apart".split())
FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2}
#: inexact quantities: the least and the most number of the scale word that follows or that they are
VAGUE = {"several": (3.0, 9.0), "few": (3.0, 5.0), "couple": (2.0, 2.0)}
PLURAL_SCALES = {
    "tens": (20.0, 99.0), "dozens": (24.0, 99.0), "scores": (40.0, 99.0), "hundreds": (2e2, 999.0), "thousands": (2e3, 9999.0),
    "millions": (2e6, 9_999_999.0), "billions": (2e9, 9_999_999_999.0), "trillions": (2e12, 9_999_999_999_999.0),
    "lakhs": (2e5, 999_999.0), "crores": (2e7, 99_999_999.0),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of the text with its span; `lower` without a closing point."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral: words from `first` to before `last`, the least and the most that it says; `vague`: "dozens", "several hundred"."""

    first: int
    last: int
    low: float
    high: float
    vague: bool = False
    figures: bool = False


def words(text: str) -> list[Word]:
    """The words and marks of a text; a figure with its separators is one word ("1,500", "3.5")."""
    found = []
    for match in WORD.finditer(text):
        plain = match.group().lower()
        found.append(Word(match.start(), match.end(), match.group(), plain.rstrip(".") if len(plain) > 1 else plain))
    return found


def figure(text: str) -> float | None:
    """The number of a figure, thousands parted by commas; None where it is no plain number ("1.2.3", "12,34")."""
    if not FIGURE.fullmatch(text):
        return None
    return float(re.sub(r"[,  ]", "", text))


def numeral_at(row: list[Word], i: int) -> Numeral | None:
    """The longest numeral that starts at word `i`, None for none."""
    return _vague(row, i) or _exact(row, i)


def _lower(row: list[Word], i: int) -> str:
    return row[i].lower if i < len(row) else ""


def _vague(row: list[Word], i: int) -> Numeral | None:
    """ "tens of thousands", "hundreds", "several hundred", "a few dozen", "a couple"."""
    word = _lower(row, i)
    start = i
    if word == "a" and _lower(row, i + 1) in ("few", "couple"):
        i, word = i + 1, _lower(row, i + 1)
    if word in PLURAL_SCALES:
        low, high = PLURAL_SCALES[word]
        nested = PLURAL_SCALES.get(_lower(row, i + 2)) if _lower(row, i + 1) == "of" else None
        if nested:
            scale = SCALES[_lower(row, i + 2).rstrip("s")]
            return Numeral(start, i + 3, low * scale, (high + 1) * scale - 1, True)
        return Numeral(start, i + 1, low, high, True)
    if word in VAGUE:
        low, high = VAGUE[word]
        following = i + 2 if _lower(row, i + 1) == "of" and word == "couple" else i + 1
        scale = SCALES.get(_lower(row, following), 1.0)
        if scale > 1.0:
            return Numeral(start, following + 1, low * scale, high * scale, True)
        return Numeral(start, i + 1, low, high, True) if word != "few" or start != i else None
    return None


def _exact(row: list[Word], i: int) -> Numeral | None:
    """Figures and number words with scales and halves."""
    found = _half(row, i) or _figure(row, i) or _spelled(row, i)
    if found is None:
        return None
    value, last, figures = found
    value, last = _and_a_half(row, value, last)
    last = _hyphen_before_scale(row, last)
    while _lower(row, last) in SCALES and not (_lower(row, last) == "score" and figures):
        scale = SCALES[_lower(row, last)]
        value, last = value * scale, last + 1
        if [_lower(row, last + k) for k in range(3)] == ["and", "a", "half"]:
            value, last = value + scale / 2, last + 3
    return Numeral(i, last, value, value, figures=figures)


def _half(row: list[Word], i: int) -> tuple[float, int, bool] | None:
    """ "half a million", "half a dozen", "a million", "a hundred"."""
    if _lower(row, i) == "half" and _lower(row, i + 1) in ("a", "an") and _lower(row, i + 2) in SCALES:
        return 0.5, i + 2, False
    if [_lower(row, i + k) for k in range(4)] == ["a", "quarter", "of", "a"] and _lower(row, i + 4) in SCALES:
        return 0.25, i + 4, False
    if _lower(row, i) in ("a", "an") and _lower(row, i + 1) in SCALES and _lower(row, i + 1) != "score":
        return 1.0, i + 1, False
    return None


def _figure(row: list[Word], i: int) -> tuple[float, int, bool] | None:
    value = figure(row[i].text) if i < len(row) and row[i].text[0].isdigit() else None
    if value is None:
        return None
    beside = i + 1 < len(row) and row[i + 1].start == row[i].end
    if (
        beside
        and row[i + 1].lower in SHORT
        and not (row[i + 1].lower == "m" and (value >= 1000 or _lower(row, i + 2) in METRES))
        and not (i + 2 < len(row) and row[i + 2].start == row[i + 1].end and row[i + 2].text.isalnum())
    ):
        return value * SHORT[row[i + 1].lower], i + 2, True
    if not beside and _lower(row, i + 1) in ("bn", "mn", "mln", "bln", "tn", "trn"):
        return value * SHORT[_lower(row, i + 1)], i + 2, True
    return value, i + 1, True


def _spelled(row: list[Word], i: int) -> tuple[float, int, bool] | None:
    """Number words: "twenty-six", "two hundred and fifty thousand"; the scale at the end is left to the caller."""
    total = group = 0.0
    at, seen = i, False
    while True:
        word = _lower(row, at)
        if word in TENS or word in UNITS:
            if seen and not (group % 100 == 0 or (group % 10 == 0 and word in UNITS and UNITS[word] < 10)):
                break
            group += TENS.get(word, 0.0) + UNITS.get(word, 0.0)
        elif word == "hundred" and seen and 0 < group < 100:
            group *= 100
        elif word in ("thousand", "million", "billion") and seen and group:
            total, group = total + group * SCALES[word], 0.0
        elif word in ("and", "-") and seen and (_lower(row, at + 1) in UNITS or _lower(row, at + 1) in TENS):
            if word == "and" and group % 100:
                break
            at += 1
            continue
        else:
            break
        seen, at = True, at + 1
    return (total + group, at, False) if seen else None


def _and_a_half(row: list[Word], value: float, last: int) -> tuple[float, int]:
    """ "one and a half" (billion)."""
    if _lower(row, last) == "and" and _lower(row, last + 1) == "a" and _lower(row, last + 2) in ("half", "quarter"):
        return value + FRACTIONS[_lower(row, last + 2)], last + 3
    return value, last


def _hyphen_before_scale(row: list[Word], last: int) -> int:
    """ "$700-million": the place of the scale, where a glued hyphen stands before it."""
    glued = _lower(row, last) == "-" and last + 1 < len(row) and row[last + 1].start == row[last].end
    return last + 1 if glued and _lower(row, last + 1) in SCALES else last


#: words that link the two ends of a range
LINKS = frozenset(("to", "-", "–", "—", "or"))


def range_at(row: list[Word], first: Numeral) -> Numeral | None:
    """The range that a numeral opens: "10 to 15", "10-15", "two or three", "2 to 3 million"; "between 10 and 20"; None for none.

    "from 120 to 340" is a change and no range. A scale of the second number holds for a small first one that has none.
    """
    link = _lower(row, first.last)
    opener = row[first.first - 1].lower if first.first else ""
    if first.vague or not (link in LINKS or (link == "and" and opener == "between")) or first.last + 1 >= len(row):
        return None
    other = _exact(row, first.last + 1)
    if other is None or other.figures != first.figures or (link == "to" and opener == "from"):
        return None
    if link in "-–—" and not _tight(row, first, other):
        return None
    low = first.low * _shared_scale(row, first, other)
    if low >= other.high:
        return None
    return Numeral(first.first, other.last, low, other.high, figures=first.figures)


def _tight(row: list[Word], first: Numeral, other: Numeral) -> bool:
    """Whether a dash joins exactly two numbers: no third one ("2020-09-14") and no letter before ("B-52")."""
    before = first.first - 1
    free = before < 0 or row[before].end < row[first.first].start or row[before].text in "$€£¥₹("
    after = row[other.last] if other.last < len(row) else None
    return free and (after is None or after.text not in "-–/:" or after.start > row[other.last - 1].end)


def _shared_scale(row: list[Word], first: Numeral, other: Numeral) -> float:
    last = row[other.last - 1].lower
    scale = SCALES.get(last) or (SHORT.get(last) if other.figures else None)
    bare = row[first.last - 1].lower not in SCALES and row[first.last - 1].lower not in SHORT
    return scale if scale and other.last - other.first > 1 and bare and first.low < 1000 else 1.0
