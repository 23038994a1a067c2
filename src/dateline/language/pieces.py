"""Word pieces of an uncased BERT vocabulary, word by word, with a cache; and what the pieces lose: the case of each word."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

UNKNOWN = "[UNK]"
_LONGEST = 64

#: Case classes of a word, the second input of the reader beside its pieces. The order is part of the weights.
CASES = ("lower", "title", "upper", "letter", "mixed", "digit", "number-and-letter", "mark", "quote", "other")
_QUOTES = frozenset("\"'`´“”„‟«»‘’‚‹›＂")


def case_of(word: str) -> int:
    """The class of a word in `CASES`, as an index."""
    if word.islower():
        return 0
    if word.isalpha() or word.replace(".", "").replace("-", "").isalpha():
        if word.isupper():
            return 3 if len(word) == 1 else 2
        return 1 if word[0].isupper() and word[1:].islower() else 4 if not word.islower() else 0
    if word[0].isdigit() and not any(char.isalpha() for char in word):
        return 5
    if any(char.isdigit() for char in word):
        return 6
    if word[0] in _QUOTES and len(word) <= 2:
        return 8
    if not any(char.isalnum() for char in word):
        return 7
    return 4 if word[1:] != word[1:].lower() else 1 if word[0].isupper() else 9


def plain(word: str) -> str:
    """The word as an uncased vocabulary has it: lower case, without accents and control characters."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in decomposed if unicodedata.category(char) not in ("Mn", "Cc", "Cf"))


def _atoms(word: str) -> list[str]:
    """The plain word, cut at marks and ideographs, which stand alone in the vocabulary."""
    if word.isalnum() and word.isascii():
        return [word]
    atoms: list[str] = []
    run = ""
    for char in word:
        if char.isalnum() and not "\u3400" <= char <= "\u9fff":
            run += char
            continue
        if run:
            atoms.append(run)
            run = ""
        if not char.isspace():
            atoms.append(char)
    return [*atoms, run] if run else atoms


class Pieces:
    """Word -> ids of its pieces, at least one and at most `most`; remembers the words it has seen."""

    def __init__(self, vocabulary: Sequence[str], most: int = 12, remember: int = 200_000) -> None:
        self.ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown = self.ids[UNKNOWN]
        self.most = most
        self.remember = remember
        self._seen: dict[str, tuple[tuple[int, ...], int]] = {}

    def __call__(self, word: str) -> tuple[tuple[int, ...], int]:
        """(piece ids, case class) of a word."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) >= self.remember:
                self._seen.clear()
            found = self._seen[word] = (self._split(word), case_of(word))
        return found

    def _split(self, word: str) -> tuple[int, ...]:
        made: list[int] = []
        for atom in _atoms(plain(word[:_LONGEST])):
            made.extend(self._longest_first(atom))
            if len(made) >= self.most:
                break
        return tuple(made[: self.most]) or (self.unknown,)

    def _longest_first(self, atom: str) -> list[int]:
        """Greedy longest match; an atom with a part that the vocabulary lacks is unknown as a whole."""
        made: list[int] = []
        start = 0
        while start < len(atom):
            end = len(atom)
            while end > start:
                number = self.ids.get(("##" if start else "") + atom[start:end])
                if number is not None:
                    break
                end -= 1
            else:
                return [self.unknown]
            made.append(number)
            start = end
        return made
