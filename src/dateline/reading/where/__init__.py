"""Where: place mentions resolved to GeoNames ids.

The printed names of a text are resolved together (`resolve`): what the text says a place lies in ("Minsk, Belarus", "in the
Gomel region"), the size of the places that bear the name, and the text's other places.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from dateline.facts.countries import countries
from dateline.model import Mention, Place, Precision
from dateline.reading.document import Document
from dateline.reading.where import home
from dateline.reading.where.gazetteer import CITY, COUNTRY, DISTRICT, REGION, Candidate, load
from dateline.reading.where.names import Named, abbreviations, senses
from dateline.reading.where.resolve import Choice, resolve
from dateline.reading.who import Cast

_PRECISION: dict[int, Precision] = {COUNTRY: "country", REGION: "region", DISTRICT: "region", CITY: "city"}
#: what may stand between a place and the one that holds it
_WITHIN = re.compile(r"\s*,\s*|\s*\(|,? in (?:the |northern |southern |eastern |western |central )?|,? of ")
#: what follows a town's name, and what stands before it, where the text speaks of it as of a town
_TOWN_AFTER = re.compile(
    r"(?:'s|’s)? (?:(?:City|Town|Village|Borough) (?:Council|Hall|Manager|Attorney|Commission|Clerk|Board)|city (?:council|manager|attorney|hall)|Mayor\b"
    r"|(?:Senior |Junior )?(?:High|Middle|Elementary|Primary|Secondary) School|(?:high|middle|elementary) school|Township|Community|Police\b|Fire\b"
    r"|firefighters|Public Library|Area\b|School|Road\b|Chamber of|Little League"
    r"|residents?\b|woman\b|man\b|teen\b|native\b|police\b)"
)
_TOWN_BEFORE = re.compile(
    r"(?:\b(?:[Cc]ity|[Tt]own|[Vv]illage|[Bb]orough|[Mm]ayor|[Tt]ownship) of |\b(?:downtown|Downtown|metro) "
    r"|\b(?:St|Ave|Rd|Blvd|Dr|Street|Avenue|Road|Drive|Lane|Boulevard|Route \d+(?: \w+)?)\.?,? (?:in )?)$"
)


def find(document: Document, cast: Cast) -> tuple[Place, ...]:
    """The places of a text in text order, each with its id and coordinates or with the reason why there are none."""
    indices = [i for i, mention in enumerate(cast.mentions) if _is_place(mention)]
    mentions = [cast.mentions[i] for i in indices]
    named = _named(document.text, mentions)
    chosen = resolve(named, home.of(document))
    return tuple(_place(i, cast.mentions[i], chosen[name]) for i, name in zip(indices, named, strict=True))


def _is_place(mention: Mention) -> bool:
    """Named places; a nominal ("the capital") is on no map by itself."""
    return mention.kind == "place" and mention.form == "name"


def _named(text: str, mentions: list[Mention]) -> list[Named]:
    """Every mention with the name of what the text says it lies in."""
    inside = [_WITHIN.fullmatch(text, _end(text, a), b.start) is not None for a, b in pairwise(mentions)]
    found = []
    for i, mention in enumerate(mentions):
        within = _printed(text, mentions[i + 1]) if i < len(inside) and inside[i] else None
        found.append(Named(_printed(text, mention), within, outer=i > 0 and inside[i - 1]))
    towns = {named.name.lower() for named, mention in zip(found, mentions, strict=True) if _is_town(text, mention)}
    return [replace(named, local=named.name.lower() in towns) for named in found]


def _is_town(text: str, mention: Mention) -> bool:
    """Whether the words around a name speak of a town: its council, its mayor, a street in it."""
    before = _TOWN_BEFORE.search(text, max(0, mention.start - 24), mention.start)
    return before is not None or _TOWN_AFTER.match(text, mention.end) is not None


def _end(text: str, mention: Mention) -> int:
    """Where a printed name ends, the point of an abbreviation counted in."""
    return mention.end + (_printed(text, mention) != mention.text)


def _printed(text: str, mention: Mention) -> str:
    """The name as printed, with the point of an abbreviation that also ends a sentence or that the mention leaves out."""
    longer = mention.text.removeprefix("D-").removeprefix("R-") + "."
    return longer if text.startswith(".", mention.end) and longer in abbreviations() else mention.text


def _place(index: int, mention: Mention, choice: Choice) -> Place:
    """The record of a mention with its chosen place."""
    at = choice.place
    return Place(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        mention=index,
        geonames=at.geonames if at else None,
        name=at.name if at else None,
        country=alpha3().get(choice.country) if choice.country else None,
        lat=at.lat if at else None,
        lon=at.lon if at else None,
        precision=_PRECISION[at.kind] if at else None,
        why=choice.why,
    )


@lru_cache(maxsize=1)
def alpha3() -> dict[str, str]:
    """ISO 3166-1 alpha-2 -> alpha-3."""
    return {country.iso2: country.iso3 for country in countries().values()}


__all__ = ["Candidate", "find", "load", "senses"]
