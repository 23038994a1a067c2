"""The map: the part of the world that matters, places that lie close together as one, names where there is room.

The world is Natural Earth's, by way of world-atlas, compiled into the package (`tools/compile_world.py`): nothing is fetched.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from dateline.store.shown import Spot

DATA = Path(__file__).parent / "data"
#: The drawing, in units of its own.
WIDTH, HEIGHT = 960, 480
#: Degrees that a view is wide at least and at most.
NARROWEST, WIDEST = 6.0, 360.0
#: Views wider than this many degrees are drawn from the coarse map.
COARSE = 150.0
#: Places closer than this are drawn as one.
CELL = 34
LABELS = 26
LETTER = 7.4

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Dot:
    """One place, or several that lie close together. `label` is "" where there is no room for it."""

    x: float
    y: float
    r: float
    count: int
    title: str
    href: str
    label: str
    label_x: float
    label_y: float
    anchor: str
    #: it stands for a whole country, not for a point in it
    whole: bool
    several: bool


@dataclass(frozen=True, slots=True)
class Map:
    """A drawing of a part of the world. `transform` brings `land`, in units of the compiled map, onto it."""

    transform: str
    land: tuple[str, ...]
    dots: tuple[Dot, ...]
    label: str
    zoom_out: str | None
    hidden: int
    width: int = WIDTH
    height: int = HEIGHT


def draw(
    spots: Sequence[Spot],
    place: Callable[[Sequence[Spot]], str],
    zoom: Callable[[Box | None], str],
    label: str,
    asked: Box | None = None,
) -> Map:
    """A map of the spots; `asked`: west, south, east, north of the part to show, else all spots are on it.

    `place`: the address of what happened at some spots. `zoom`: the address of this map for a part of the world, None for all of it.
    """
    box = asked or around(spots)
    left, top, right, bottom = frame(box)
    scale = WIDTH / (right - left)
    inside = [s for s in spots if left <= _x(s) <= right and top <= _y(s) <= bottom]
    dots = _labelled([_dot(group, scale, (left, top), place, zoom) for group in clusters(inside, scale)])
    fine = right - left < COARSE * 10
    land = tuple(d for (a, b, c, e), d in _rings(fine) if a <= right and c >= left and b <= bottom and e >= top)
    transform = f"scale({scale:.5f}) translate({-left:.2f} {-top:.2f})"
    return Map(transform, land, dots, label, zoom(None) if asked else None, len(spots) - len(inside))


def around(spots: Sequence[Spot]) -> Box:
    """The part of the world that holds all spots with some room, west, south, east, north."""
    if not spots:
        return (-180.0, -60.0, 180.0, 85.0)
    lons, lats = [spot.lon for spot in spots], [spot.lat for spot in spots]
    room = max(2.5, 0.12 * (max(lons) - min(lons)), 0.12 * (max(lats) - min(lats)))
    return (min(lons) - room, min(lats) - room, max(lons) + room, max(lats) + room)


def frame(box: Box) -> Box:
    """Left, top, right and bottom in units of the compiled map of a view twice as wide as high that holds the box."""
    west, south, east, north = box
    width = min(WIDEST, max(NARROWEST, east - west, 2 * (north - south)))
    middle, centre = (west + east) / 2, (south + north) / 2
    middle = min(180 - width / 2, max(-180 + width / 2, middle))
    centre = min(90 - width / 4, max(-90 + width / 4, centre))
    left, top = (middle - width / 2 + 180) * 10, (90 - centre - width / 4) * 10
    return left, top, left + width * 10, top + width * 5


def clusters(spots: Sequence[Spot], scale: float) -> list[list[Spot]]:
    """Spots that lie close together on the drawing, those with most events first; whole countries are never joined with towns."""
    found: list[list[Spot]] = []
    cells: dict[tuple[int, int, bool], list[Spot]] = {}
    for spot in sorted(spots, key=lambda s: (-s.count, s.geonames)):
        whole = spot.precision == "country"
        column, row = int(_x(spot) * scale // CELL), int(_y(spot) * scale // CELL)
        beside = [(column + i, row + j, whole) for i in (0, -1, 1) for j in (0, -1, 1)]
        home = next((cells[cell] for cell in beside if cell in cells and _close(cells[cell][0], spot, scale)), None)
        if home is None:
            home = cells[column, row, whole] = []
            found.append(home)
        home.append(spot)
    return found


def _close(a: Spot, b: Spot, scale: float) -> bool:
    return math.hypot(_x(a) - _x(b), _y(a) - _y(b)) * scale < CELL * 0.8


def _dot(
    group: Sequence[Spot],
    scale: float,
    origin: tuple[float, float],
    place: Callable[[Sequence[Spot]], str],
    zoom: Callable[[Box | None], str],
) -> Dot:
    first, count = group[0], sum(spot.count for spot in group)
    spread = max(
        max(s.lon for s in group) - min(s.lon for s in group), max(s.lat for s in group) - min(s.lat for s in group)
    )
    several = len(group) > 1
    names = ", ".join(spot.name for spot in group[:4]) + (f" and {len(group) - 4} more" if len(group) > 4 else "")
    label = first.name + (f" +{len(group) - 1}" if several else "")
    return Dot(
        x=round((_x(first) - origin[0]) * scale, 1),
        y=round((_y(first) - origin[1]) * scale, 1),
        r=round(min(24.0, 4.5 + 1.6 * math.sqrt(count)), 1),
        count=count,
        title=f"{label}: {names + ', ' if several else ''}{count:,} {'event' if count == 1 else 'events'}",
        href=zoom(around(group)) if several and spread > 0.4 else place(group),
        label=label,
        label_x=0.0,
        label_y=0.0,
        anchor="start",
        whole=first.precision == "country",
        several=several,
    )


def _labelled(dots: list[Dot]) -> tuple[Dot, ...]:
    """The dots with their names beside them, as far as there is room; those with most events come first."""
    taken: list[Box] = [(dot.x - dot.r, dot.y - dot.r, dot.x + dot.r, dot.y + dot.r) for dot in dots]
    done: list[Dot] = []
    for number, dot in enumerate(dots):
        spot = _room(dot, taken) if number < LABELS * 3 and len([d for d in done if d.label]) < LABELS else None
        if spot is None:
            done.append(_with(dot, "", 0.0, 0.0, "start"))
            continue
        box, x, anchor = spot
        taken.append(box)
        done.append(_with(dot, dot.label, x, round(dot.y + 4.5, 1), anchor))
    # Small ones are drawn last, so that none is hidden.
    return tuple(done)


def _room(dot: Dot, taken: Sequence[Box]) -> tuple[Box, float, str] | None:
    """Where the name of a dot fits: to its right, else to its left."""
    length, gap = len(dot.label) * LETTER + 6, dot.r + 4
    for x, anchor, low, high in (
        (dot.x + gap, "start", dot.x + gap, dot.x + gap + length),
        (dot.x - gap, "end", dot.x - gap - length, dot.x - gap),
    ):
        box = (low, dot.y - 9, high, dot.y + 9)
        if low > 2 and high < WIDTH - 2 and 9 < dot.y < HEIGHT - 9 and not any(_meet(box, other) for other in taken):
            return box, round(x, 1), anchor
    return None


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _with(dot: Dot, label: str, x: float, y: float, anchor: str) -> Dot:
    return replace(dot, label=label, label_x=x, label_y=y, anchor=anchor)


def _x(spot: Spot) -> float:
    return (spot.lon + 180) * 10


def _y(spot: Spot) -> float:
    return (90 - spot.lat) * 10


@cache
def _rings(fine: bool) -> tuple[tuple[Any, str], ...]:
    """(box, path) of every ring of the map."""
    text = (DATA / ("world-fine.json" if fine else "world.json")).read_text(encoding="utf-8")
    return tuple((box, path) for country in json.loads(text) for box, path in country["rings"])
