"""Filters against the readings themselves: what a list shows, its API gives and its files hold is what a slow look at all records finds."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest
from lxml import html

from dateline import labels
from dateline.exports import events as plain
from dateline.model import Event, Reading, Statement
from dateline.standing import standing
from dateline.store import open_store
from dateline.store.folding import folded

from .conftest import Desk

Finds = Callable[[Reading, Event], bool]
Said = Callable[[Reading, Statement], bool]


def starts(wanted: str, *texts: str | None) -> bool:
    """Whether every word of a name begins a word of the texts."""
    words = [
        word for text in texts if text for word in "".join(c if c.isalnum() else " " for c in folded(text)).split()
    ]
    return all(any(word.startswith(part) for word in words) for part in folded(wanted).split())


def names(reading: Reading, entity: int | None) -> tuple[str, ...]:
    return reading.entities[entity].names if entity is not None else ()


def side(reading: Reading, event: Event, role: str, wanted: str) -> bool:
    texts: list[str] = []
    for party in getattr(event, role):
        texts += [reading.article.text[party.start : party.end], *names(reading, party.entity)]
    return starts(wanted, *texts)


def day(reading: Reading, record: Event | Statement) -> tuple[str | None, str | None]:
    time = reading.times[record.time] if record.time is not None else None
    if time is not None and time.from_:
        return time.from_, time.to
    published = reading.article.published
    return (published.value[:10], None) if published else (None, None)


def within(reading: Reading, record: Event | Statement, since: str, until: str) -> bool:
    first, after = day(reading, record)
    return first is not None and first <= until and (first >= since or (after is not None and after > since))


def place(reading: Reading, event: Event, wanted: str) -> bool:
    if event.place is None:
        return False
    found = reading.places[event.place]
    return found.country == wanted.upper() or starts(wanted, found.name, found.text, found.country)


EVENTS: list[tuple[str, Finds]] = [
    ("", lambda r, e: True),
    ("actor=police", lambda r, e: side(r, e, "actors", "police")),
    ("actor=POLI&recipient=driv", lambda r, e: side(r, e, "actors", "poli") and side(r, e, "recipients", "driv")),
    ("type=COERCE", lambda r, e: e.type == "COERCE"),
    (
        "type=coerce&type=ASSAULT&status=claimed",
        lambda r, e: e.type in ("COERCE", "ASSAULT") and standing(e, r.statements) == "claimed",
    ),
    ("status=planned&status=denied", lambda r, e: standing(e, r.statements) in ("planned", "denied")),
    ("quad=4", lambda r, e: e.quad == 4),
    ("since=2031-05-12&until=2031-05-15", lambda r, e: within(r, e, "2031-05-12", "2031-05-15")),
    ("since=2031-04-22&until=2031-04-22", lambda r, e: within(r, e, "2031-04-22", "2031-04-22")),
    ("place=arequipa", lambda r, e: place(r, e, "arequipa")),
    ("place=PER", lambda r, e: place(r, e, "PER")),
    ("place=Adré", lambda r, e: place(r, e, "Adré")),
    ("country=TCD", lambda r, e: e.place is not None and r.places[e.place].country == "TCD"),
    ("q=tear+gas", lambda r, e: "tear" in sentence(r, e) and "gas" in sentence(r, e)),
    ("q=%22tear+gas%22", lambda r, e: "tear gas" in sentence(r, e)),
    ("q=police+-tear", lambda r, e: starts("police", sentence(r, e)) and "tear" not in sentence(r, e).split()),
    ("article=ARTICLE", lambda r, e: r.article.id == ARTICLE[0]),
    ("actor=nobodyatall", lambda r, e: False),
    ("actor=%25", lambda r, e: False),
]
ARTICLE: list[str] = []


def sentence(reading: Reading, event: Event) -> str:
    return " ".join(reading.article.text[slice(*event.sentence)].split()).lower()


@pytest.fixture(scope="module")
def readings(desk: Desk) -> list[Reading]:
    found = desk.readings()
    ARTICLE[:] = [found[3].article.id]
    return found


@pytest.fixture(scope="module")
def keys(desk: Desk, readings: list[Reading]) -> dict[str, dict[str, list[str]]]:
    store = open_store(desk.store)
    found = {reading.article.id: store.keys(reading.article.id) for reading in readings}
    store.close()
    return found


def all_rows(desk: Desk, path: str) -> list[dict[str, object]]:
    """All rows of an API list, part by part."""
    found: list[dict[str, object]] = []
    following: str | None = f"{path}{'&' if '?' in path else '?'}limit=40"
    while following:
        part = desk.get(following).json()
        found += part["rows"]
        following = part["next"]
    assert len(found) == part["total"]
    return found


@pytest.mark.parametrize(("asked", "finds"), EVENTS, ids=[asked for asked, _ in EVENTS])
def test_events(
    desk: Desk, readings: list[Reading], keys: dict[str, dict[str, list[str]]], asked: str, finds: Finds
) -> None:
    asked = asked.replace("ARTICLE", ARTICLE[0])
    expected = {keys[r.article.id]["event"][e.id] for r in readings for e in r.events if finds(r, e)}
    rows = all_rows(desk, f"/api/events?{asked}")
    assert {row["record"] for row in rows} == expected
    assert len(rows) == len(expected)
    lines = list(csv.DictReader(io.StringIO(desk.get(f"/events.csv?{asked}").text)))
    assert [line["record"] for line in lines] == [row["record"] for row in rows]
    assert [line["record"] for line in json.loads(desk.get(f"/events.json?{asked}").text)] == [
        row["record"] for row in rows
    ]
    for look in ("/events", "/timeline", "/map"):
        heading = html.fromstring(desk.get(f"{look}?{asked}").text).xpath("//h1")[0].text_content()
        assert heading.split()[0].replace(",", "") == str(len(expected))


SAID: list[tuple[str, Said]] = [
    ("", lambda r, s: True),
    ("q=road", lambda r, s: starts_word("road", labels.words(r.article, s.content))),
    ("by=velikyan", lambda r, s: starts("velikyan", labels.words(r.article, s.source), *names(r, s.speaker))),
    ("kind=speech&polarity=denied", lambda r, s: s.kind == "speech" and s.polarity == "denied"),
    ("form=direct", lambda r, s: s.type == "direct"),
    ("since=2031-09-01&until=2031-09-30", lambda r, s: within(r, s, "2031-09-01", "2031-09-30")),
]


def starts_word(word: str, text: str) -> bool:
    return word in "".join(c if c.isalnum() else " " for c in text.lower()).split()


@pytest.mark.parametrize(("asked", "finds"), SAID, ids=[asked for asked, _ in SAID])
def test_statements(
    desk: Desk, readings: list[Reading], keys: dict[str, dict[str, list[str]]], asked: str, finds: Said
) -> None:
    expected = {keys[r.article.id]["statement"][s.id] for r in readings for s in r.statements if finds(r, s)}
    rows = all_rows(desk, f"/api/statements?{asked}")
    assert {row["record"] for row in rows} == expected and len(rows) == len(expected)
    lines = list(csv.DictReader(io.StringIO(desk.get(f"/statements.csv?{asked}").text)))
    assert [line["record"] for line in lines] == [row["record"] for row in rows]


@pytest.mark.parametrize("order", ["newest", "oldest"])
def test_order(desk: Desk, order: str) -> None:
    days = [row["day"] for row in all_rows(desk, f"/api/events?order={order}")]
    dated = [day for day in days if day is not None]
    assert dated == sorted(dated, key=str, reverse=order == "newest")
    assert all(day is None for day in days[len(dated) :])


def test_the_table_is_that_of_the_command(
    desk: Desk, readings: list[Reading], keys: dict[str, dict[str, list[str]]]
) -> None:
    """CSV of the page and `dateline events --csv` have the same rows."""
    expected = {}
    for reading in readings:
        pairs = [(keys[reading.article.id]["event"][event.id], event) for event in reading.events]
        expected |= {row["record"]: row for row in plain.rows(reading, pairs)}
    rows = json.loads(desk.get("/events.json").text)
    assert {row["record"]: row for row in rows} == json.loads(json.dumps(expected))


def test_annotations_quote_the_words(desk: Desk, readings: list[Reading]) -> None:
    texts = {reading.article.id: reading.article.text for reading in readings}
    for path in (
        "/events.jsonld?place=PER",
        "/statements.jsonld",
        "/articles.jsonld?q=curfew",
        f"/article/{ARTICLE[0]}.jsonld",
    ):
        answer = desk.get(path)
        assert answer.headers["content-type"].startswith("application/ld+json")
        page = answer.json()
        assert (
            page["@context"] == "http://www.w3.org/ns/anno.jsonld"
            and page["type"] == "AnnotationPage"
            and page["items"]
        )
        for item in page["items"]:
            targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
            for target in targets:
                article = target["source"].rsplit("/", 1)[1].removesuffix(".txt")
                position, quote = target["selector"]
                text = texts[article]
                assert text[position["start"] : position["end"]] == quote["exact"]
                assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    assert desk.get(f"/article/{ARTICLE[0]}.txt").text == texts[ARTICLE[0]]


def test_the_api_describes_itself(desk: Desk) -> None:
    description = desk.get("/api/openapi.json").json()
    assert description["openapi"].startswith("3.")
    for path, operations in description["paths"].items():
        if "{" not in path:
            answer = desk.get(path)
            assert answer.status_code == 200 and set(answer.json()) == {"total", "next", "rows"}, path
            for parameter in operations["get"]["parameters"]:
                values = parameter["schema"].get("enum") or parameter["schema"].get("items", {}).get("enum") or []
                for value in values:
                    assert desk.get(f"{path}?{parameter['name']}={value}").status_code == 200


def test_records_have_addresses_that_stay(
    desk: Desk, readings: list[Reading], keys: dict[str, dict[str, list[str]]]
) -> None:
    reading = readings[5]
    found = desk.get(f"/api/articles/{reading.article.id}").json()
    assert {name: found[name] for name in reading.to_dict()} == json.loads(json.dumps(reading.to_dict()))
    for kind, mine in keys[reading.article.id].items():
        for n, key in enumerate(mine[:3]):
            record = desk.get(f"/api/records/{key}").json()
            assert (record["kind"], record["n"], record["article"]) == (kind, n, reading.article.id)
            assert desk.get(f"/why/{key}").status_code == 200


def test_actors_count_what_articles_name(desk: Desk, readings: list[Reading]) -> None:
    actor = desk.get("/api/actors?q=velikyan").json()["rows"][0]["actor"]
    found = desk.get(f"/api/actors/{actor}").json()
    spelt: dict[str, int] = {}
    articles = set()
    for reading in readings:
        mine = {e.id for e in reading.entities if {"Aram Velikyan", "Aram Welikian"} & set(e.names)}
        for mention in reading.mentions:
            if mention.entity in mine and mention.form == "name":
                spelt[" ".join(mention.text.split())] = spelt.get(" ".join(mention.text.split()), 0) + 1
                articles.add(reading.article.id)
    assert {s["text"]: s["count"] for s in found["spellings"]} == spelt
    assert found["articles"] == len(articles)
