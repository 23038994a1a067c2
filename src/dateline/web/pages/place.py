"""A place: what happened there, over time, and which articles name it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from dateline.errors import NotFound
from dateline.store import ArticleFilter, EventFilter
from dateline.store.desk import Desk
from dateline.web import query, words
from dateline.web.charts import Chart
from dateline.web.pages.common import Shell, event_chart
from dateline.web.pages.events import PlaceCount, event_map
from dateline.web.query import Query
from dateline.web.views import ArticleView, EventView, article_view, event_view
from dateline.web.worldmap import Map

FEW = 12


@dataclass(frozen=True, slots=True)
class PlacePage:
    """A place."""

    template: ClassVar[str] = "place.html"
    shell: Shell
    name: str
    facts: str
    geonames: int
    coordinates: str
    total: str
    all: str
    timeline: str
    chart: Chart | None
    events: tuple[EventView, ...]
    articles: tuple[ArticleView, ...]
    articles_total: str
    articles_all: str
    map: Map


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """Places where events happened, those with most events first."""

    template: ClassVar[str] = "places.html"
    shell: Shell
    total: str
    map: Map
    places: tuple[PlaceCount, ...]


def place_page(desk: Desk, shell: Shell, number: str) -> PlacePage:
    """The page of a place by its number in GeoNames. Raises `NotFound`, `QueryError`."""
    geonames = query.number(number, "place")
    spot = desk.figures.place(geonames)
    if spot is None:
        raise NotFound("no article names this place", number)
    wanted = EventFilter(at=(geonames,))
    events = desk.events(wanted, limit=FEW)
    articles = desk.articles(ArticleFilter(at=geonames), limit=FEW)
    asked = Query("/events", (("at", number),))
    return PlacePage(
        shell=shell,
        name=spot.name,
        facts=" · ".join(part for part in (spot.country, words.PRECISIONS.get(spot.precision)) if part),
        geonames=geonames,
        coordinates=f"{abs(spot.lat):.2f}° {'N' if spot.lat >= 0 else 'S'}, {abs(spot.lon):.2f}° {'E' if spot.lon >= 0 else 'W'}",
        total=words.counted(events.total, "event"),
        all=asked.to(),
        timeline=asked.to("/timeline"),
        chart=event_chart(desk.figures.event_days(wanted), asked, desk.figures.published(), "/timeline"),
        events=tuple(map(event_view, events.rows)),
        articles=tuple(map(article_view, articles.rows)),
        articles_total=words.counted(articles.total, "article"),
        articles_all=Query("/articles", (("at", number),)).to(),
        map=event_map([spot], asked, "/map"),
    )  # fmt: skip


def places_page(desk: Desk, shell: Shell, asked: Query) -> PlacesPage:
    """All places."""
    spots = desk.figures.spots(EventFilter())
    return PlacesPage(
        shell=shell,
        total=words.counted(len(spots), "place"),
        map=event_map(spots, asked.only("box"), "/places"),
        places=tuple(
            PlaceCount(
                spot.name,
                f"/place/{spot.geonames}",
                " · ".join(part for part in (spot.country, words.PRECISIONS.get(spot.precision)) if part),
                f"{spot.count:,}",
            )
            for spot in spots[:300]
        ),
    )
