"""Charts and maps as numbers, addresses as text: pairs of what goes in and what comes out."""

from __future__ import annotations

import pytest

from dateline.errors import QueryError
from dateline.store.shown import Spot, Tally
from dateline.web import charts, query, worldmap
from dateline.web.query import Query

UNITS = [
    ("2031-05-01", "2031-05-31", "day"),
    ("2031-05-01", "2031-09-01", "month"),
    ("2011-05-01", "2031-09-01", "year"),
]


@pytest.mark.parametrize(("first", "last", "unit"), UNITS)
def test_units(first: str, last: str, unit: str) -> None:
    assert charts.unit_for(first, last) == unit


STEPS = [
    ("2031-02-27", "2031-03-01", "day", ["2031-02-27", "2031-02-28", "2031-03-01"]),
    ("2031-11-05", "2032-01-02", "month", ["2031-11", "2031-12", "2032-01"]),
    ("2029-11-05", "2031-01-02", "year", ["2029", "2030", "2031"]),
]


@pytest.mark.parametrize(("first", "last", "unit", "expected"), STEPS)
def test_steps(first: str, last: str, unit: charts.Unit, expected: list[str]) -> None:
    assert charts.steps(first, last, unit) == expected


DAYS = [("2031-05-04", ("2031-05-04", "2031-05-04")), ("2032-02", ("2032-02-01", "2032-02-29")), ("2031-12", ("2031-12-01", "2031-12-31")), ("2031", ("2031-01-01", "2031-12-31"))]  # fmt: skip


@pytest.mark.parametrize(("step", "expected"), DAYS)
def test_days(step: str, expected: tuple[str, str]) -> None:
    assert charts.days_of(step) == expected


def test_a_chart_stands_on_the_ground_and_counts_what_lies_outside() -> None:
    tally = Tally(
        {"2031-05-01": {"happened": 2, "claimed": 2}, "2031-05-03": {"claimed": 1}, "2040-01-01": {"planned": 5}},
        {"denied": 1},
    )
    made = charts.chart(
        tally, ("2031-05-01", "2031-05-04"), "happened", lambda c: str(sum(c.values())), lambda a, b: f"{a}..{b}", "x"
    )
    first, second = made.bars
    ground = made.height - made.foot
    assert (first.href, first.title, second.href) == (
        "2031-05-01..2031-05-01",
        "1 May 2031: 4",
        "2031-05-03..2031-05-03",
    )
    assert first.solid_y + first.solid == pytest.approx(ground, abs=0.2)
    assert first.open_y + first.open == pytest.approx(first.solid_y, abs=0.2)
    assert second.solid == 0 and second.open == pytest.approx(first.solid / 2, abs=0.2)
    assert (made.outside, made.top, tally.total) == (5, 4, 11)


def spot(name: str, lon: float, lat: float, count: int, precision: str = "city") -> Spot:
    return Spot(hash(name) % 10_000, name, "XXX", lat, lon, precision, count)


def draw(*spots: Spot, asked: worldmap.Box | None = None) -> worldmap.Map:
    return worldmap.draw(
        spots, lambda group: "/events", lambda box: "/map" if box is None else f"/map?box={box}", "x", asked
    )


def test_places_that_lie_close_together_are_one() -> None:
    made = draw(spot("Aa", 10, 50, 9), spot("Bb", 10.2, 50.1, 3), spot("Cc", -60, -20, 1))
    assert [(dot.count, dot.several) for dot in made.dots] == [(12, True), (1, False)]
    assert made.dots[0].label == "Aa +1" and "Bb" in made.dots[0].title


def test_a_country_is_never_joined_with_a_town() -> None:
    made = draw(spot("Land", 10, 50, 9, "country"), spot("Town", 10, 50, 3))
    assert sorted((dot.whole, dot.count) for dot in made.dots) == [(False, 3), (True, 9)]


def test_names_do_not_lie_over_each_other_or_the_edge() -> None:
    made = draw(*(spot(f"Town number {n}", (n * 37) % 300 - 150, (n * 17) % 120 - 60, 90 - n) for n in range(80)))
    boxes = []
    for dot in made.dots:
        if dot.label:
            length = len(dot.label) * worldmap.LETTER
            low = dot.label_x if dot.anchor == "start" else dot.label_x - length
            boxes.append((low, dot.label_y - 12, low + length, dot.label_y + 4))
    assert len(boxes) > 4 and all(box[0] > 0 and box[2] < made.width for box in boxes)
    assert not any(worldmap._meet(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_a_part_of_the_world() -> None:
    made = draw(spot("Aa", 10, 50, 9), spot("Cc", -60, -20, 1), asked=(5.0, 45.0, 15.0, 55.0))
    assert (len(made.dots), made.hidden, made.zoom_out) == (1, 1, "/map")
    assert len(made.land) < 100 and all(0 <= dot.x <= made.width and 0 <= dot.y <= made.height for dot in made.dots)


def test_no_place_is_the_whole_world() -> None:
    made = draw()
    assert made.dots == () and len(made.land) > 150


def test_addresses() -> None:
    asked = Query("/events", (("q", "a b&c"), ("type", "AID"), ("type", "COERCE"), ("page", "3")))
    assert asked.to() == "/events?q=a%20b%26c&type=AID&type=COERCE"
    assert asked.to(page=4) == "/events?q=a%20b%26c&type=AID&type=COERCE&page=4"
    assert asked.to("/map", q=None) == "/map?type=AID&type=COERCE"
    assert asked.without("type", "AID") == "/events?q=a%20b%26c&type=COERCE"
    assert asked.all("type") == ("AID", "COERCE")


def test_empty_parameters_are_left_out() -> None:
    assert query.query("/x", [("a", " "), ("b", " c\x00 "), ("d", "")]).pairs == (("b", "c"),)
    with pytest.raises(QueryError, match="4,001"):
        query.query("/x", [], "a" * 4001)
