"""Common nouns for people, institutions and places: kind, gender, sectors (`data/nouns.tsv`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dateline.errors import RuleError
from dateline.facts.given import Gender
from dateline.facts.tables import items, rows

NounKind = Literal["person", "organization", "group", "place"]
_KINDS: dict[str, NounKind] = {"person": "person", "organization": "organization", "group": "group", "place": "place"}


@dataclass(frozen=True, slots=True)
class Noun:
    """What a common noun names: the kinds it may be, the likeliest first; "m", "f" or "u" for its gender; PLOVER sectors."""

    kinds: tuple[NounKind, ...]
    gender: Gender
    sectors: tuple[str, ...]


@lru_cache(maxsize=1)
def nouns() -> dict[str, Noun]:
    """Singular lemma in lower case (nouns of several words with spaces) -> what it names. Raises `RuleError` for a broken row."""
    found: dict[str, Noun] = {}
    for kind, gender, sectors, words in rows("nouns.tsv", 4):
        if kind not in _KINDS:
            raise RuleError(f"no kind of noun: {kind!r}", "nouns.tsv")
        for word in items(words):
            found[word] = _with(found.get(word), _KINDS[kind], gender, () if sectors == "-" else items(sectors))
    return found


def _with(noun: Noun | None, kind: NounKind, gender: str, sectors: tuple[str, ...]) -> Noun:
    """A noun with one more row of the table."""
    told: Gender = "m" if gender == "m" else "f" if gender == "f" else "u"
    if noun is None:
        return Noun((kind,), told, sectors)
    kinds = noun.kinds if kind in noun.kinds else (*noun.kinds, kind)
    both: Gender = told if noun.gender == "u" else noun.gender
    return Noun(kinds, both, tuple(dict.fromkeys(noun.sectors + sectors)))
