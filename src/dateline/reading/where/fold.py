"""How place names are made alike before they are looked up: one fold for the gazetteer's compiler and for its reader."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_MARKS = re.compile(r"[^\w\s]|_")
_SPACE = re.compile(r"\s+")
#: First words that are written short or long: both forms fold to the long one.
_LONG = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a"}
)


def fold(name: str) -> str:
    """Lower case, no accents, no punctuation, "St." as "saint", no opening "the"; "" for a name of marks only."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    plain = plain.translate(_LETTERS).replace("'", "").replace("’", "").replace(".", "" if _is_short(plain) else " ")
    words = _SPACE.split(_MARKS.sub(" ", plain).strip())
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if len(words) > 1:
        words[0] = _LONG.get(words[0], words[0])
    return " ".join(words)


def _is_short(name: str) -> bool:
    """Whether the points are those of an abbreviation ("u.s.", "d.c."), where they join rather than part."""
    return bool(re.fullmatch(r"(?:\w\.\s?)+\w?\.?", name))


def key(name: str) -> int:
    """The 64-bit key of a name's fold: BLAKE2b, eight bytes, little endian."""
    return int.from_bytes(hashlib.blake2b(fold(name).encode(), digest_size=8).digest(), "little")
