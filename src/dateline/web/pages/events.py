"""Events that pass a filter, as a list, as a time line, and on the map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from dateline import labels
from dateline.errors import QueryError
from dateline.exports.plover import TYPES
from dateline.standing import STANDINGS
from dateline.store import EventFilter
from dateline.store.desk import Desk
from dateline.store.shown import Spot
from dateline.web import query, words, worldmap
from dateline.web.charts import Chart
from dateline.web.pages.common import (
    Field,
    Link,
    Option,
    Pager,
    Shell,
    chips,
    downloads,
    event_chart,
    key_names,
    options,
    pager,
)
from dateline.web.query import PER_PAGE, Query
from dateline.web.views import EventView, event_view
from dateline.web.worldmap import Map

#: Events of a page of the time line.
PER_LINE = 100


@dataclass(frozen=True, slots=True)
class EventForm:
    """The filter of events as a form. `kept`: parameters that the form has no field for."""

    action: str
    fields: tuple[Field, ...]
    types: tuple[Option, ...]
    standings: tuple[Option, ...]
    kept: tuple[tuple[str, str], ...]
    #: how many of its fields are filled in
    filled: int


@dataclass(frozen=True, slots=True)
class EventsPage:
    """Events as a list."""

    template: ClassVar[str] = "events.html"
    shell: Shell
    total: str
    tabs: tuple[Link, ...]
    form: EventForm
    chips: tuple[Link, ...]
    chart: Chart | None
    orders: tuple[Link, ...]
    events: tuple[EventView, ...]
    pager: Pager
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DayOfEvents:
    """A day of the time line."""

    day: str
    iso: str | None
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Events by the day on which they happened, happenings and claims told apart by their look."""

    template: ClassVar[str] = "timeline.html"
    shell: Shell
    total: str
    tabs: tuple[Link, ...]
    form: EventForm
    chips: tuple[Link, ...]
    chart: Chart | None
    orders: tuple[Link, ...]
    days: tuple[DayOfEvents, ...]
    pager: Pager
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A place of the map in its list."""

    name: str
    href: str
    note: str
    count: str


@dataclass(frozen=True, slots=True)
class MapPage:
    """Events on the map."""

    template: ClassVar[str] = "map.html"
    shell: Shell
    total: str
    tabs: tuple[Link, ...]
    form: EventForm
    chips: tuple[Link, ...]
    map: Map
    places: tuple[PlaceCount, ...]
    #: how many of the events are on no map, and why
    unplaced: str
    downloads: tuple[Link, ...]


def events_page(desk: Desk, shell: Shell, asked: Query) -> EventsPage:
    """The page for a query."""
    wanted, number, order = query.events(asked, desk), query.page(asked), query.order(asked)
    tally = desk.figures.event_days(wanted)
    found = desk.events(wanted, order, (number - 1) * PER_PAGE, PER_PAGE, tally.total)
    return EventsPage(
        shell=shell,
        total=words.counted(found.total, "event"),
        tabs=tabs(asked),
        form=form(asked, wanted),
        chips=chips(asked, key_names(asked, desk)),
        chart=event_chart(tally, asked, desk.figures.published(), "/events", wanted.since, wanted.until),
        orders=orders(asked, order),
        events=tuple(map(event_view, found.rows)),
        pager=pager(asked, number, found.total),
        downloads=downloads(asked, "/events"),
    )


def timeline_page(desk: Desk, shell: Shell, asked: Query) -> TimelinePage:
    """The page for a query; the oldest day comes first."""
    wanted, number, order = query.events(asked, desk), query.page(asked), query.order(asked, "oldest")
    tally = desk.figures.event_days(wanted)
    found = desk.events(wanted, order, (number - 1) * PER_LINE, PER_LINE, tally.total)
    return TimelinePage(
        shell=shell,
        total=words.counted(found.total, "event"),
        tabs=tabs(asked),
        form=form(asked, wanted),
        chips=chips(asked, key_names(asked, desk)),
        chart=event_chart(tally, asked, desk.figures.published(), "/timeline", wanted.since, wanted.until),
        orders=orders(asked, order),
        days=tuple(_days(map(event_view, found.rows))),
        pager=pager(asked, number, found.total, PER_LINE),
        downloads=downloads(asked, "/events"),
    )


def map_page(desk: Desk, shell: Shell, asked: Query) -> MapPage:
    """The page for a query; `box`: the part of the world that is asked for."""
    wanted = query.events(asked, desk)
    total = desk.events(wanted, limit=0).total
    spots = desk.figures.spots(wanted)
    placed = sum(spot.count for spot in spots)
    return MapPage(
        shell=shell,
        total=words.counted(total, "event"),
        tabs=tabs(asked),
        form=form(asked, wanted),
        chips=chips(asked, key_names(asked, desk)),
        map=event_map(spots, asked, "/map"),
        places=tuple(
            PlaceCount(
                spot.name,
                asked.to("/events", at=spot.geonames, box=None),
                " · ".join(part for part in (spot.country, words.PRECISIONS.get(spot.precision)) if part),
                f"{spot.count:,}",
            )
            for spot in spots[:60]
        ),
        unplaced=f"{total - placed:,} of these {words.counted(total, 'event').split()[-1]} "
        f"{'names' if total - placed == 1 else 'name'} no place that is known" if total > placed else "",
        downloads=downloads(asked, "/events"),
    )  # fmt: skip


def event_map(spots: Iterable[Spot], asked: Query, path: str) -> Map:
    """A map of events; a dot leads to its events, several together to a nearer view."""

    def place(group: Iterable[Spot]) -> str:
        numbers = [("at", str(spot.geonames)) for spot in group]
        kept = [pair for pair in asked.pairs if pair[0] not in ("at", "box", "page")]
        return query.address("/events", [*kept, *numbers[:60]])

    def zoom(box: worldmap.Box | None) -> str:
        return asked.to(path, box=",".join(f"{edge:.2f}" for edge in box) if box else None)

    return worldmap.draw(tuple(spots), place, zoom, "Where events happened", asked_box(asked))


def asked_box(asked: Query) -> worldmap.Box | None:
    """The part of the world that `box` names: west, south, east, north in degrees."""
    value = asked.one("box")
    if value is None:
        return None
    try:
        west, south, east, north = (float(edge) for edge in value.split(","))
    except ValueError as error:
        raise QueryError("a box is four numbers: west,south,east,north", value[:40]) from error
    if not (-200 <= west < east <= 200 and -100 <= south < north <= 100):
        raise QueryError("a box lies on the map: west,south,east,north in degrees", value[:40])
    return west, south, east, north


def tabs(asked: Query) -> tuple[Link, ...]:
    """The three looks of the same events."""
    pairs = (("List", "/events"), ("Time line", "/timeline"), ("Map", "/map"))
    return tuple(Link(name, asked.to(path, order=None, box=None), path == asked.path) for name, path in pairs)


def orders(asked: Query, order: str) -> tuple[Link, ...]:
    """The two orders of a list."""
    return tuple(
        Link(name, asked.to(order=value), order == value)
        for name, value in (("newest first", "newest"), ("oldest first", "oldest"))
    )


def form(asked: Query, wanted: EventFilter) -> EventForm:
    """The form that shows the filter."""
    fields = (
        Field("q", "Words of the sentence", asked.one("q") or "", hint="tear gas"),
        Field("actor", "Who did it", asked.one("actor") or "", hint="police"),
        Field("recipient", "To whom", asked.one("recipient") or "", hint="drivers"),
        Field("place", "Where", asked.one("place") or "", hint="a town, or PER"),
        Field("says", "Who claims it", asked.one("says") or "", hint="ministry"),
        Field("since", "From", wanted.since or "", "date"),
        Field("until", "To", wanted.until or "", "date"),
    )
    own = {field.name for field in fields} | {"type", "status", "page"}
    filled = sum(bool(field.value) for field in fields) + len(wanted.types) + len(wanted.standings)
    return EventForm(
        action=asked.path,
        fields=fields,
        types=options(TYPES, wanted.types, words.TYPES),
        standings=options(STANDINGS, wanted.standings, words.STANDINGS),
        kept=tuple(pair for pair in asked.pairs if pair[0] not in own),
        filled=filled,
    )


def _days(events: Iterable[EventView]) -> Iterable[DayOfEvents]:
    found: dict[str | None, list[EventView]] = {}
    for event in events:
        found.setdefault(event.iso, []).append(event)
    for iso, members in found.items():
        yield DayOfEvents(labels.day(iso) or "No day", iso, tuple(members))
