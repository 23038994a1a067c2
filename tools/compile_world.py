"""Compile the world map of `dateline.web` from the npm package world-atlas (Natural Earth, public domain; package ISC).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/compile_world.py package/countries-110m.json package/LICENSE

Every country becomes one SVG path in a plate carrée of 3600 by 1800 units: x = (lon + 180) * 10, y = (90 - lat) * 10.
"""

from __future__ import annotations

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


def path(rings: list[list[tuple[float, float]]]) -> str:
    """The SVG path of rings."""
    parts = []
    for points in rings:
        places = [f"{round((lon + 180) * 10)} {round((90 - lat) * 10)}" for lon, lat in points]
        kept = [p for i, p in enumerate(places) if i == 0 or p != places[i - 1]]
        parts.append("M" + "L".join(kept) + "Z")
    return "".join(parts)


def main(source: str, licence: str) -> None:
    """Write world.json and the licence beside it."""
    topology = json.loads(Path(source).read_text())
    arcs = arcs_of(topology)
    found = []
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [ring(arcs, numbers) for polygon in polygons for numbers in polygon]
        found.append({"id": shape.get("id"), "name": shape["properties"]["name"], "d": path(rings)})
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "world.json").write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")))
    (OUT / "world.LICENSE").write_text(Path(licence).read_text())


if __name__ == "__main__":
    main(*sys.argv[1:3])
