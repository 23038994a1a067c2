"""Compile the world map of `dateline.web` from the npm package world-atlas (Natural Earth, public domain; package ISC).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/compile_world.py package/countries-110m.json package/countries-50m.json package/LICENSE

Every country becomes SVG paths, one a ring, in a plate carrée of 3600 by 1800 units: x = (lon + 180) * 10, y = (90 - lat) * 10.
The coarse map is for views of the whole world, the fine one for parts of it.
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path

OUT = Path(__file__).parent.parent / "src/dateline/web/data"


def arcs_of(topology: dict) -> list[list[tuple[float, float]]]:
    """The arcs of a TopoJSON topology as lists of (lon, lat), delta coding undone (TopoJSON specification, section 2.1.3)."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + tx, y * ky + ty))
        arcs.append(points)
    return arcs


def ring(arcs: list[list[tuple[float, float]]], numbers: list[int]) -> list[tuple[float, float]]:
    """A closed ring stitched from arcs; a negative number is the arc backwards."""
    points: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def path(points: list[tuple[float, float]], digits: int) -> str:
    """The SVG path of a ring, relative after its first point; points that fall together are one."""
    unit = 10**digits
    places = [(round((lon + 180) * 10 * unit), round((90 - lat) * 10 * unit)) for lon, lat in points]
    kept = [p for i, p in enumerate(places) if i == 0 or p != places[i - 1]]
    x, y = kept[0]
    parts = [f"M{x / unit:g} {y / unit:g}l"]
    for px, py in kept[1:]:
        parts.append(f"{(px - x) / unit:g} {(py - y) / unit:g} ")
        x, y = px, py
    return "".join(parts).strip() + "Z"


def countries(source: str, digits: int) -> list[dict]:
    """The countries of a map: name, and for each ring its box [left, top, right, bottom] and path."""
    topology = json.loads(Path(source).read_text())
    arcs = arcs_of(topology)
    found = []
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [ring(arcs, numbers) for polygon in polygons for numbers in polygon]
        rings = [part for points in rings for part in unwrapped(points)]
        found.append(
            {"name": shape["properties"]["name"], "rings": [[box(points), path(points, digits)] for points in rings]}
        )
    return found


def unwrapped(points: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """A ring that crosses the line where longitudes jump from 180 to -180, drawn on both sides of the map; any other as it is."""
    if all(abs(a[0] - b[0]) <= 180 for a, b in itertools.pairwise(points)):
        return [points]
    east = [(lon + 360 if lon < 0 else lon, lat) for lon, lat in points]
    return [east, [(lon - 360, lat) for lon, lat in east]]


def box(points: list[tuple[float, float]]) -> list[int]:
    """Left, top, right and bottom of a ring in the units of the map."""
    x, y = [(lon + 180) * 10 for lon, _ in points], [(90 - lat) * 10 for _, lat in points]
    return [int(min(x)), int(min(y)), int(max(x)) + 1, int(max(y)) + 1]


def main(coarse: str, fine: str, licence: str) -> None:
    """Write both maps and the licence beside them."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, source, digits in (("world.json", coarse, 0), ("world-fine.json", fine, 1)):
        text = json.dumps(countries(source, digits), ensure_ascii=False, separators=(",", ":"))
        (OUT / name).write_text(text, encoding="utf-8")
    (OUT / "world.LICENSE").write_text(Path(licence).read_text())


if __name__ == "__main__":
    main(*sys.argv[1:4])
