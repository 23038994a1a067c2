"""The same words in different renderings: one utterance that several articles give, each as its translator or its newsroom put it.

Two statements of one speaker are renderings of each other when they are told within `NEAR` days and have the same words, or when both
are quoted (direct or mixed) and most of their content words agree. Figures and denials must not differ. Nothing here knows a store.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from anyascii import anyascii

#: Days between two tellings of one utterance.
NEAR = 14
#: Share of content words (Dice) from which on, and the number of them that must agree.
ALIKE, SHARED = 0.5, 3
#: A short rendering may be a part of a longer one: the share of its words that the longer one has, of this many or more.
PART, PART_OF = 0.75, 4
#: Letters that begin both of two forms of one word.
STEM = 5
WORD = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)*")
_EMPTY = frozenset(
    """a an the of to in on at by for from with as and or but if so than then that this these those there here it its is are was were be
    been being am will would shall should can could may might must do does did has have had having i we you he she they them us me him
    her my our your his their who whom which what when where how very also just only more most much many some any all own into over
    about up out one s t re ve ll d m""".split()
)
_DENIALS = frozenset("not no never nobody none nothing neither nor cannot without".split())
#: endings that tell forms of one word apart, the longest first
_ENDINGS = ("ations", "ation", "ings", "ing", "ers", "ies", "ed", "es", "er", "ly", "s", "e", "y")


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as little of it as this needs. `speaker`: who it is across articles; `day`: ISO, None where none is known."""

    record: str
    speaker: Hashable
    words: str
    quoted: bool
    day: str | None = None


def groups(statements: Iterable[Said]) -> list[tuple[Said, ...]]:
    """Statements by utterance, in the order of the first of each; a statement without renderings is a group of one."""
    found: list[list[Said]] = []
    by_speaker: dict[Hashable, list[list[Said]]] = {}
    for one in statements:
        mine = by_speaker.setdefault(one.speaker, [])
        group = next((g for g in mine if any(same(one, other) for other in g)), None)
        if group is None:
            group = []
            mine.append(group)
            found.append(group)
        group.append(one)
    return [tuple(group) for group in found]


def same(a: Said, b: Said) -> bool:
    """Whether two statements of one speaker are renderings of one utterance."""
    if not _near(a.day, b.day):
        return False
    if worded_alike(a.words, b.words):
        return True
    return a.quoted and b.quoted and _overlap(content_words(a.words), content_words(b.words))


def worded_alike(a: str, b: str) -> bool:
    """Whether two texts have the same words in the same order, whatever their case and marks."""
    first = _plain(a)
    return bool(first) and first == _plain(b)


@lru_cache(maxsize=1 << 14)
def content_words(text: str) -> tuple[frozenset[str], frozenset[str], bool]:
    """(stems of the content words, figures, whether something is denied) of a text."""
    words = _plain(text)
    figures = frozenset(w.replace(",", "") for w in words if w[0].isdigit())
    stems = frozenset(_stem(w) for w in words if w not in _EMPTY and w not in _DENIALS and not w[0].isdigit())
    denied = any(w in _DENIALS or w.endswith(("n't", "n’t")) for w in words)
    return stems | figures, figures, denied


def _overlap(a: tuple[frozenset[str], frozenset[str], bool], b: tuple[frozenset[str], frozenset[str], bool]) -> bool:
    (one, figures, denied), (other, others, also_denied) = a, b
    if denied != also_denied or (figures and others and not figures & others) or not one or not other:
        return False
    shared = _agreeing(sorted(one), sorted(other))
    least = min(len(one), len(other))
    whole = 2 * shared / (len(one) + len(other)) >= ALIKE and shared >= SHARED
    return whole or (least >= PART_OF and shared / least >= PART)


def _agreeing(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words of one have a form of the same word in the other, each used once."""
    left = list(other)
    count = 0
    for word in one:
        match = next((w for w in left if w == word), None) or next((w for w in left if _forms(word, w)), None)
        if match is not None:
            left.remove(match)
            count += 1
    return count


def _forms(a: str, b: str) -> bool:
    return len(a) >= STEM and len(b) >= STEM and a[:STEM] == b[:STEM] and abs(len(a) - len(b)) <= 3


def _near(a: str | None, b: str | None) -> bool:
    """Whether two days may be of one utterance; without both days they may."""
    try:
        return a is None or b is None or abs((date.fromisoformat(a[:10]) - date.fromisoformat(b[:10])).days) <= NEAR
    except ValueError:
        return True


@lru_cache(maxsize=1 << 14)
def _plain(text: str) -> tuple[str, ...]:
    """The words of a text in plain lower-case Latin letters."""
    return tuple(WORD.findall(anyascii(text.replace("’", "'")).casefold()))


def _stem(word: str) -> str:
    """A word without its ending; short words keep theirs."""
    word = word.split("'")[0] or word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word.removesuffix(ending)
            return stem[:-1] if stem[-1] == stem[-2] and len(stem) > 3 else stem  # "robbing" is "rob"
    return word
