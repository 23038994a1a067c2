"""What pages share: the frame around them, parts of lists, filters that can be taken off, downloads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dateline import labels
from dateline.store.desk import Desk
from dateline.store.shown import Tally
from dateline.web import charts, words
from dateline.web.charts import Chart
from dateline.web.query import PER_PAGE, Query


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame of every page."""

    title: str
    #: the part of the desk that the page belongs to, as the navigation names it
    part: str
    #: what stands in the search box
    typed: str
    store: str
    articles: str
    #: what a form that writes must carry
    form_token: str


@dataclass(frozen=True, slots=True)
class Pager:
    """The way through a list. `span`: "1–50 of 1,234"."""

    span: str
    newer: str | None
    older: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads somewhere; `here`: it is what the page shows."""

    name: str
    href: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a form."""

    value: str
    name: str
    chosen: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form with what stands in it."""

    name: str
    label: str
    value: str
    kind: str = "text"
    hint: str = ""


def pager(asked: Query, page: int, total: int, per_page: int = PER_PAGE) -> Pager:
    """The way through a list of `total` rows from one of its pages."""
    first = (page - 1) * per_page
    last = min(total, first + per_page)
    span = f"{first + 1:,}–{last:,} of {total:,}" if first < total else f"none here, {total:,} in all"
    return Pager(
        span=span if total else "none",
        newer=asked.to(page=page - 1 if page > 2 else None) if page > 1 else None,
        older=asked.to(page=page + 1) if last < total else None,
    )


#: parameter -> how a chip names it
CHIPS = {
    "q": "words", "actor": "by", "recipient": "to", "place": "in", "says": "claimed by", "type": "type", "status": "",
    "since": "from", "until": "to", "country": "in", "quad": "", "by": "said by", "kind": "", "polarity": "",
    "form": "", "site": "outlet", "who": "", "claimer": "claimed by", "at": "in", "article": "article", "role": "as",
}  # fmt: skip


def chips(asked: Query, names: Mapping[tuple[str, str], str]) -> tuple[Link, ...]:
    """The filters of a list, each with the address without it. `names`: (parameter, value) -> words for a value that is a key."""
    found = []
    for name, value in asked.pairs:
        if name in CHIPS:
            said = names.get((name, value)) or (labels.day(value) if name in ("since", "until") else value) or value
            said = words.QUADS.get(int(value), value) if name == "quad" and value.isdigit() else said
            found.append(Link(f"{CHIPS[name]} {said}".strip(), asked.without(name, value)))
    return tuple(found)


def key_names(asked: Query, desk: Desk) -> dict[tuple[str, str], str]:
    """Words for the keys among the parameters of a query: actors and places."""
    found = {}
    for name in ("who", "claimer"):
        if key := asked.one(name):
            actors = desk.people.named([key])
            found[name, key] = actors[key].name if key in actors else key
    for number in asked.all("at"):
        spot = desk.figures.place(int(number)) if number.isdigit() and len(number) < 13 else None
        found["at", number] = spot.name if spot else number
    return found


def downloads(asked: Query, path: str) -> tuple[Link, ...]:
    """A list as it is filtered, all rows, in three forms."""
    forms = (("CSV", "csv"), ("JSON", "json"), ("Web Annotations", "jsonld"))
    return tuple(Link(name, Query(f"{path}.{form}", asked.pairs).to()) for name, form in forms)


def options(values: Iterable[str], chosen: Iterable[str], notes: Mapping[str, str] | None = None) -> tuple[Option, ...]:
    """The choices of a form."""
    picked = set(chosen)
    return tuple(Option(value, value, value in picked, (notes or {}).get(value, "")) for value in values)


def event_chart(
    tally: Tally,
    asked: Query,
    usual: tuple[str, str] | None,
    path: str,
    since: str | None = None,
    until: str | None = None,
) -> Chart | None:
    """Events by day. Without `since` and `until` the chart spans `usual`; None where no event has a day."""
    if tally.span is None:
        return None
    first, last = tally.span
    low, high = since or first, until or last
    if since is None and until is None and usual is not None and usual[0] <= last and first <= usual[1]:
        low, high = usual
    return day_chart(tally, (low, high), "happened", words.events, asked, path, "Events", bool(since or until))


def day_chart(
    tally: Tally,
    span: tuple[str, str],
    solid: str,
    said: Callable[[Mapping[str, int]], str],
    asked: Query,
    path: str,
    label: str,
    narrowed: bool,
) -> Chart:
    """A chart whose bars lead to their own days under `path`."""
    low, high = min(span), max(span)
    return charts.chart(
        tally,
        (low, high),
        solid,
        said,
        lambda since, until: asked.to(path, since=since, until=until),
        f"{label} by {charts.unit_for(low, high)}",
        asked.to(path, since=None, until=None) if narrowed else None,
    )
