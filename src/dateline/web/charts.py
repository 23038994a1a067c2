"""Bars by day, month or year, as numbers that an SVG template only has to print; every bar leads to its own days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateline.labels import MONTHS
from dateline.store.shown import Tally

Unit = Literal["day", "month", "year"]
#: Unit -> characters of an ISO day that name it.
LENGTHS: dict[Unit, int] = {"day": 10, "month": 7, "year": 4}
#: The drawing: units of its own, scaled by the page.
WIDTH, HEIGHT, FOOT = 960, 150, 22
#: More bars than this are drawn by the next larger unit.
MOST = 62
#: A bar is no wider than this.
WIDEST = 64.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `solid` stands on the ground, `open` on top of it. Lengths in units of the drawing."""

    x: float
    width: float
    solid_y: float
    solid: float
    open_y: float
    open: float
    #: what it shows, in words
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A row of bars. `zoom_out`: the address of the wider view, None in the widest."""

    bars: tuple[Bar, ...]
    #: words under the bars: at the left end, in the middle, at the right end
    ticks: tuple[str, ...]
    top: int
    unit: str
    label: str
    #: "4 May 2031 to 9 June 2031"
    span: str
    #: records that are filed under other days
    outside: int
    zoom_out: str | None
    width: int = WIDTH
    height: int = HEIGHT
    foot: int = FOOT


def unit_for(first: str, last: str) -> Unit:
    """The smallest unit that needs no more than `MOST` bars."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if (end - start).days < MOST:
        return "day"
    return "month" if (end.year - start.year) * 12 + end.month - start.month < MOST else "year"


def steps(first: str, last: str, unit: Unit) -> list[str]:
    """The beginnings of all units from the one of `first` to the one of `last`: "2031-05-04", "2031-05" or "2031"."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if unit == "day":
        return [(start + timedelta(days=n)).isoformat() for n in range((end - start).days + 1)]
    if unit == "month":
        count = (end.year - start.year) * 12 + end.month - start.month + 1
        months = (start.year * 12 + start.month - 1 + n for n in range(count))
        return [f"{month // 12:04}-{month % 12 + 1:02}" for month in months]
    return [f"{year:04}" for year in range(start.year, end.year + 1)]


def days_of(step: str) -> tuple[str, str]:
    """The first and the last day of a unit."""
    if len(step) == 10:
        return step, step
    if len(step) == 7:
        year, month = int(step[:4]), int(step[5:])
        after = date(year + month // 12, month % 12 + 1, 1)
        return f"{step}-01", (after - timedelta(days=1)).isoformat()
    return f"{step}-01-01", f"{step}-12-31"


def name_of(step: str) -> str:
    """A unit in words."""
    parts = step.split("-")
    year = str(int(parts[0]))
    return " ".join(
        [
            *([str(int(parts[2]))] if len(parts) > 2 else []),
            *([MONTHS[int(parts[1]) - 1]] if len(parts) > 1 else []),
            year,
        ]
    )


def chart(
    tally: Tally,
    span: tuple[str, str],
    solid: str,
    words: Callable[[Mapping[str, int]], str],
    address: Callable[[str, str], str],
    label: str,
    zoom_out: str | None = None,
) -> Chart:
    """A chart of what a tally has from the first to the last day of `span`.

    `solid`: the name of the counts that stand on the ground; all others stand on top. `words`: counts in words. `address`: where
    the days of a bar are shown.
    """
    unit = unit_for(*span)
    found = folded(tally, unit)
    begins = steps(*span, unit)
    top = max((sum(found.get(step, {}).values()) for step in begins), default=0)
    pitch = WIDTH / max(len(begins), 1)
    width = min(pitch * 0.8, WIDEST)
    scale = (HEIGHT - FOOT - 8) / max(top, 1)
    bars = []
    for n, step in enumerate(begins):
        counts = found.get(step)
        if not counts:
            continue
        low = counts.get(solid, 0) * scale
        high = (sum(counts.values()) - counts.get(solid, 0)) * scale
        ground = HEIGHT - FOOT
        title = f"{name_of(step)}: {words(counts)}"
        bars.append(Bar(
            round(n * pitch + (pitch - width) / 2, 1), round(width, 1), round(ground - low, 1), round(low, 1),
            round(ground - low - high, 1), round(high, 1), title, address(*days_of(step)),
        ))  # fmt: skip
    inside = set(begins)
    outside = sum(sum(counts.values()) for step, counts in found.items() if step not in inside)
    told = name_of(span[0]) if span[0] == span[1] else f"{name_of(span[0])} to {name_of(span[1])}"
    return Chart(tuple(bars), _ticks(begins), top, unit, label, told, outside, zoom_out)


def folded(tally: Tally, unit: Unit) -> dict[str, dict[str, int]]:
    """The counts of a tally by day, month or year."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for day, counts in tally.days.items():
        step = found[day[: LENGTHS[unit]]]
        for name, count in counts.items():
            step[name] += count
    return found


def _ticks(begins: Sequence[str]) -> tuple[str, ...]:
    """The first unit, the one in the middle, and the last."""
    places = sorted({0, (len(begins) - 1) // 2, len(begins) - 1}) if len(begins) % 2 else sorted({0, len(begins) - 1})
    return tuple(_short(begins[n]) for n in places)


def _short(step: str) -> str:
    parts = step.split("-")
    if len(parts) == 1:
        return parts[0]
    month = MONTHS[int(parts[1]) - 1][:3]
    return f"{int(parts[2])} {month}" if len(parts) == 3 else f"{month} {parts[0]}"
