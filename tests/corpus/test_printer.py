import json
from collections.abc import Callable

from corpus.model import Document
from corpus.printer import reading_of

Build = Callable[..., Document]


def test_the_example_as_a_reading(example: Document) -> None:
    reading = reading_of(example).to_dict()
    text = reading["article"]["text"]
    assert json.loads(json.dumps(reading)) == reading
    assert reading["schema"] == "dateline.reading/1"
    assert reading["article"]["dateline"] == "KUMASI, Ghana, May 18"
    shown = [
        (
            event["type"],
            event["quad"],
            [text[p["start"] : p["end"]] for p in event["actors"]],
            [text[p["start"] : p["end"]] for p in event["recipients"]],
            [text[a:b] for a, b in event["evidence"]],
            event["attribution"],
        )
        for event in reading["events"]
    ]
    assert shown == [
        ("SANCTION", 4, ["Ghana's cocoa regulator"], ["foreign buying companies"], ["suspends", "suspended"], []),
        ("PROTEST", 4, ["farmers"], [], ["protest", "blocked"], []),
        ("THREATEN", 3, ["they"], ["the buyers"], ["march"], [2]),
        ("ACCUSE", 3, ["She"], ["the companies"], ["accused"], []),
    ]
    assert text[slice(*reading["events"][0]["trigger"])] == "suspended"
    assert [(s["type"], s["polarity"], s["speaker"]) for s in reading["statements"]] == [
        ("direct", "asserted", 5),
        ("indirect", "asserted", 5),
        ("indirect", "asserted", 5),
        ("indirect", "denied", 3),
    ]


def test_every_quote_is_exact(example: Document) -> None:
    reading = reading_of(example)
    for found in (*reading.mentions, *reading.times, *reading.amounts, *reading.places):
        assert reading.article.text[found.start : found.end] == found.text


def test_places_come_from_name_and_country(example: Document) -> None:
    shown = [(p.text, p.geonames, p.country, p.precision) for p in reading_of(example).places]
    assert shown == [
        ("KUMASI", 2298890, "GHA", "city"),
        ("Ghana", 2300660, "GHA", "country"),
        ("Kumasi", 2298890, "GHA", "city"),
        ("Accra", 2306104, "GHA", "city"),
    ]


def test_the_place_of_an_event_points_to_its_place(article: Build) -> None:
    document = article(
        "In [e1n the village] of [e1 Bagar] [e2n herders] [v1 rallied] [t1 today] for [a1 5 days].",
        "e1 place Bagar ; NPL ; geo=none@28.5,83.2\ne2 group herders\nt1 DATE 2022-05-18\na1 count 5\nv1 PROTEST/demo e2 -> t1 @e1 a1",
    )
    reading = reading_of(document)
    event, (place,) = reading.events[0], reading.places
    assert (event.time, event.place, event.amounts) == (0, 0, (0,))
    assert (place.text, place.lat, place.precision) == ("Bagar", 28.5, "point")
    assert reading.times[0].from_ == "2022-05-18"
