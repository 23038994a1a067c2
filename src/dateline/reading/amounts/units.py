"""The tables of money and measures, read once: forms to ISO 4217 codes and to unit signs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).with_name("data")


@dataclass(frozen=True, slots=True)
class Money:
    """What money words mean: symbols and codes (as printed), nouns (lower case, singular), and what each means by country."""

    symbols: dict[str, str]
    codes: dict[str, str]
    nouns: dict[str, str]
    local: dict[tuple[str, str], str]
    #: words that several countries use for their money, and the country of each one's usual meaning
    shared: frozenset[str]
    home: dict[str, str]


def _rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def money() -> Money:
    """The tables of currencies."""
    found: dict[str, dict[str, str]] = {"symbol": {}, "code": {}, "noun": {}}
    for form, code, kind in _rows("currencies.tsv"):
        found[kind][form.lower() if kind == "noun" else form] = code
    local = {(country, form): code for country, form, code in _rows("local.tsv")}
    homes = {row[0]: row[1] for row in _rows("homes.tsv")}
    return Money(found["symbol"], found["code"], found["noun"], local, frozenset(form for _, form in local), homes)


@lru_cache(maxsize=1)
def measures() -> dict[tuple[str, ...], str]:
    """Words of a unit of measure (lower case, singular and plural) -> its sign."""
    found = {}
    for forms, sign in _rows("measures.tsv"):
        for form in forms.split(","):
            for variant in {form, plural(form)}:
                found[tuple(variant.split())] = sign
    return found


def plural(form: str) -> str:
    """The plural of a unit's name: the first noun takes it ("kilometres per hour", "square miles"); abbreviations have none."""
    words = form.split()
    head = (
        next(
            (i for i, w in enumerate(words) if w in ("per", "a", "an", "celsius", "fahrenheit", "centigrade")),
            len(words),
        )
        - 1
    )
    if words[head] == "ton":
        return form + "s"
    if len(words[head]) <= 3 or any(c in words[head] for c in "/.²³°0123456789"):
        return form
    words[head] = {"foot": "feet", "inch": "inches", "hertz": "hertz"}.get(words[head], words[head] + "s")
    return " ".join(words)


def singular(word: str) -> str:
    """A money noun in the singular, lower case: "roubles" -> "rouble", "pesos" -> "peso"."""
    nouns = money().nouns
    lower = word.lower()
    if lower in nouns or not lower.endswith("s"):
        return lower
    return lower[:-1] if lower[:-1] in nouns else lower
