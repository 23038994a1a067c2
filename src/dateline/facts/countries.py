"""States and territories: codes, names, demonyms, capitals (`data/countries.tsv`), asked by name as printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dateline.facts.tables import items, rows

_NO_PLURAL = ("s", "ese", "ch", "sh", "x")


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory. Names, adjectives and people as printed in English, the usual one first; capitals likewise."""

    iso3: str
    iso2: str
    name: str
    others: tuple[str, ...]
    adjectives: tuple[str, ...]
    #: nouns for one of its people that are not the adjective ("Dane"), singular
    people: tuple[str, ...]
    capitals: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all other names."""
        return (self.name, *self.others)


@lru_cache(maxsize=1)
def countries() -> dict[str, Country]:
    """ISO 3166-1 alpha-3 -> country, in order of the table."""
    found = {}
    for iso3, iso2, name, others, adjectives, people, capitals in rows("countries.tsv", 7):
        found[iso3] = Country(iso3, iso2, name, items(others), items(adjectives), items(people), items(capitals))
    return found


@lru_cache(maxsize=1)
def by_name() -> dict[str, str]:
    """Name of a country as printed, without "the" -> alpha-3. Upper-case forms too, but only of names over four letters."""
    return _index((country.iso3, country.names) for country in countries().values())


@lru_cache(maxsize=1)
def by_adjective() -> dict[str, str]:
    """Adjective as printed ("Belarusian", "U.S.") -> alpha-3; where two states share one, the first of the table."""
    return _index((country.iso3, country.adjectives) for country in countries().values())


@lru_cache(maxsize=1)
def by_people() -> dict[str, str]:
    """Noun for one or many of a state's people ("Dane", "Danes", "the French") as printed -> alpha-3."""
    return _index(
        (country.iso3, (form for noun in (*country.people, *country.adjectives) for form in (noun, plural(noun))))
        for country in countries().values()
    )


@lru_cache(maxsize=1)
def by_capital() -> dict[str, str]:
    """Capital or seat of government as printed -> alpha-3; of two states with one name the better known ("Kingston": JAM)."""
    return _index((country.iso3, country.capitals) for country in countries().values())


def alpha3(iso2: str) -> str | None:
    """The alpha-3 code of an alpha-2 code, None for an unknown one."""
    return _alpha3().get(iso2.upper())


@lru_cache(maxsize=1)
def _alpha3() -> dict[str, str]:
    return {country.iso2: country.iso3 for country in countries().values()}


def plural(noun: str) -> str:
    """The plural of a noun for people: "Dane" -> "Danes", "Frenchman" -> "Frenchmen", "Chinese" -> "Chinese"."""
    if noun.endswith("man"):
        return _men(noun)
    return noun if noun.endswith(_NO_PLURAL) or "." in noun or noun.isupper() else noun + "s"


def _men(noun: str) -> str:
    """Nouns of -man that are no men ("German") take -s."""
    return noun + "s" if noun in ("German", "Ottoman", "Roman") else noun[:-2] + "en"


def _index(pairs: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for iso3, names in pairs:
        for name in names:
            bare = name.removeprefix("the ").removeprefix("The ")
            found.setdefault(bare, iso3)
            if len(bare) > 4:
                found.setdefault(bare.upper(), iso3)
    return found
