"""What the text of a unit looks like, as numbers: length, marks, capitals, the words of people who address their customers."""

from __future__ import annotations

import re
from functools import lru_cache

#: Columns of `row`.
COLUMNS = (
    "size words sentences commas terminal colon-end lower-start upper-share digit-share quotes short-words symbols upper-words mean-word"
    " address braces"
).split()
#: Words with which a page speaks to its reader, in the languages of the larger presses. Who reads it: `row`. Nothing that articles use
#: outside of quotations.
_ADDRESS = frozenset(
    "you your yours please click enter email e-mail password account subscribe sign login ihr ihre ihren ihnen sie bitte passwort konto dein deine"
    " vous votre vos veuillez usted su sus tu tus seu sua você uw je jouw din deg".split()
)
_SENTENCE = re.compile(r"[.!?؟۔।](?=[\s\"'”’»)]|$)|[。！？]")
_TERMINAL = frozenset(".!?。！？؟۔।…")
_CLOSERS = " \"'”’»)]」』"
_OPENERS = " \"'“„«‘([•-–—"
_MARKS = '"“”„«»'
_ANY_MARK = re.compile('["“”„«»]')
_SYMBOL = re.compile("[|/•·›»→#@]")
_DIGIT = re.compile(r"\d")
#: Characters and words of a unit that are looked at for shares.
#: Texts up to this many characters are remembered.
SHORT = 80
_SAMPLE = 160
_WORDS = 24


def row(text: str) -> tuple[float, ...]:
    """The numbers of one unit in the order of `COLUMNS`. `text` is not empty and has its white space folded.

    Short texts are remembered: the furniture of an outlet is the same on all its pages."""
    return _short_row(text) if len(text) <= SHORT else _row(text)


def _row(text: str) -> tuple[float, ...]:
    size = len(text)
    count = text.count(" ") + 1
    if size > 30 and size / count > 14 and not text.isascii():
        count = max(count, size // 3)
    sample = text[:_SAMPLE]
    words = sample.split(" ", _WORDS)[:_WORDS]
    last = text.rstrip(_CLOSERS)[-1:]
    number = len(words)
    letters = len(sample)
    return (
        size,
        count,
        len(_SENTENCE.findall(text)) if size > 12 else last in _TERMINAL,
        text.count(","),
        last in _TERMINAL,
        last == ":",
        text.lstrip(_OPENERS)[:1].islower(),
        *_shares(sample),
        len([word for word in words if len(word) < 4 and word.islower()]) / number,
        len(_SYMBOL.findall(sample)) / letters,
        len([word for word in words if word[:1].isupper()]) / number,
        min(size / count, 20),
        len([word for word in sample.lower().split(" ") if word in _ADDRESS]) / number,
        "{" in sample,
    )


def _shares(sample: str) -> tuple[float, float, int]:
    """The shares of capitals and of digits, and the number of quotation marks."""
    letters = len(sample)
    if sample.isascii():
        raw = sample.encode("ascii")
        upper = letters - len(raw.translate(None, _CAPITALS))
        digits = letters - len(raw.translate(None, _FIGURES))
        return upper / letters, digits / letters, raw.count(b'"')
    return (
        sum(map(str.isupper, sample)) / letters,
        sum(map(str.isdigit, sample)) / letters if _DIGIT.search(sample) else 0,
        sum(map(sample.count, _MARKS)) if _ANY_MARK.search(sample) else 0,
    )


_CAPITALS, _FIGURES = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789"
_short_row = lru_cache(maxsize=20_000)(_row)
