"""Where a text is at home: the country of its outlet's host, the place in the outlet's name, and the words that its press uses.

A text about Dublin, Ohio, names no state when Dublin's own paper prints it; it speaks of a city manager and a school board. The words
stand in `data/home_cues.tsv`; the name of the outlet is read from its host and from the site's name ("The Yerevan Observer").
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from dateline.reading.document import Document
from dateline.reading.where.gazetteer import CITY, lookup

#: top-level domains that name no country of the outlet
_NO_COUNTRY = frozenset("co io tv me ai fm cc ws to ly info eu nu la tk gg so sh ac im vc ms gs bz st".split())
#: tenfold steps for the country of the top-level domain, and for each doubling of the cues of a country
DOMAIN = 1.5
CUES = 0.8
MOST_CUES = 7.0
#: words of outlets' names that are no place
_PAPER = frozenset(
    "the news newspaper newspapers times time herald daily post review beacon telegram telegraph journal gazette tribune sun star chronicle press online"
    " local today observer independent mail express echo standard examiner sentinel record recorder dispatch register citizen democrat republican"
    " leader ledger enquirer inquirer courier advocate mercury world globe mirror media paper web evening morning weekly sunday tv radio fm now"
    " live nation national voice report reporter bulletin messenger monitor argus free union item city county my this is dot net guardian"
    " tribune-review intelligencer transcript eagle banner bee argosy outlook insider network group network24 24 com co of and in".split()
)
_PATTERNS = (
    (re.compile(r"\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b"), ("US",), 1.0),
    (re.compile(r"\b\d+ (?:[NSEW]\.? )?[A-Z]\w+ (?:St|Ave|Rd|Blvd|Dr|Ln)\b"), ("US",), 1.0),
    (re.compile(r"\b[DR]-[A-Z][a-z]+"), ("US",), 2.0),
    (re.compile(r"\b(?:U\.S\.|US|State|County) (?:Highway|Route|Road) \d+|\bI-\d{2}\b"), ("US",), 1.0),
    (re.compile(r"£ ?\d"), ("GB",), 2.0),
    (re.compile(r"\b[A-Z]{1,2}\d{1,2} \d[A-Z]{2}\b"), ("GB",), 2.0),
)


@dataclass(frozen=True, slots=True)
class Home:
    """`countries`: ISO alpha-2 -> tenfold steps of evidence. `names`: place names that the outlet bears, as a gazetteer finds them."""

    countries: dict[str, float] = field(default_factory=dict)
    names: tuple[str, ...] = ()


def of(document: Document) -> Home:
    """Where a text is at home, from its address, its site's name and its words; empty where nothing tells."""
    found = _cues(document)
    weights = {country: CUES * math.log2(1 + min(MOST_CUES, mass)) for country, mass in found.items()}
    outlet = domain(document.article.url)
    if outlet is not None:
        weights[outlet] = weights.get(outlet, 0.0) + DOMAIN
    return Home(weights, _named(document.article.url, document.article.site))


def domain(url: str | None) -> str | None:
    """ISO alpha-2 of the outlet's country by its top-level domain, None for a generic one."""
    host = urlsplit(url).hostname if url else None
    last = host.rsplit(".", 1)[-1] if host else ""
    if len(last) != 2 or last in _NO_COUNTRY:
        return None
    return "GB" if last == "uk" else last.upper()


def _cues(document: Document) -> dict[str, float]:
    """Country -> weight of the different cues that the text has; how often each is printed does not count."""
    found: dict[str, float] = defaultdict(float)
    lower = document.text.lower()
    words = document.gate
    for first, phrase, countries, weight in _table():
        if first in words and (first == phrase or phrase in lower):
            for country in countries:
                found[country] += weight
    for pattern, countries, weight in _PATTERNS:
        if pattern.search(document.text):
            for country in countries:
                found[country] += weight
    return found


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[str, str, tuple[str, ...], float], ...]:
    """(first word, phrase, countries, weight) of every cue."""
    found = []
    for line in (Path(__file__).with_name("data") / "home_cues.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            weight, countries, phrases = line.split("\t")
            for phrase in phrases.split("|"):
                first = re.split(r"[ ']", phrase)[0]
                found.append((first, phrase, tuple(countries.split("|")), float(weight)))
    return tuple(found)


@lru_cache(maxsize=4096)
def _named(url: str | None, site: str | None) -> tuple[str, ...]:
    """The places that the outlet is named for: its host's label ("athensreview") and its site's name, papers' words set aside."""
    host = (urlsplit(url).hostname or "") if url else ""
    labels = [part for part in host.split(".") if part not in ("www", "com", "org", "net", "co", "news")]
    found = [_inside(label) for label in labels]
    rest = " ".join(word for word in re.findall(r"[\w'’-]+", site or "") if word.lower() not in _PAPER)
    found.append(rest if rest and _is_city(rest) else None)
    return tuple(dict.fromkeys(name for name in found if name))


def _inside(label: str) -> str | None:
    """The longest city's name that is left when words of papers are taken from both ends of a label."""
    label = label.replace("-", "")
    pieces = {label}
    for _ in range(3):
        pieces |= {p[len(w) :] for p in pieces for w in _PAPER if p.startswith(w)}
        pieces |= {p[: -len(w)] for p in pieces for w in _PAPER if p.endswith(w)}
    places = (p for p in pieces if len(p) > (6 if p == label else 3) and p not in _PAPER and _is_city(p))
    return min(places, key=lambda p: (-len(p), p), default=None)


def _is_city(name: str) -> bool:
    """Whether a city of more than a few thousand bears the name."""
    return any(place.kind == CITY and place.own_name and place.population > 3000 for place in lookup(name))
