"""What the tables are fitted on: pages as tables of features with a truth and a weight for every unit or line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.article import features, head, markup, tears
from dateline.article.elements import Unit
from dateline.article.surroundings import Group, Matrix
from dateline.article.units import fold, linked_share
from training.blocks import gold

#: How much a page counts of which only a few segments are known, beside a page with its whole body.
SEGMENT_WEIGHT = 0.35
_WORD = re.compile(r"\w+")


@dataclass(slots=True, eq=False)
class Example:
    """One page. `truth`: 1 for body, 0 for furniture, -1 for unknown; `group`: the host, never split between fitting and measuring."""

    id: str
    source: str
    group: str
    texts: list[str]
    matrix: Matrix
    groups: list[Group]
    truth: NDArray[np.float32]
    weight: NDArray[np.float64]
    row: dict[str, Any]


def pages() -> Iterator[Example]:
    """The HTML pages of body, news and segments; pages without a visible text are left out."""
    for source in ("body", "news", "segments"):
        for row in gold.rows(source):
            found = _page(source, row)
            if found is not None:
                yield found


def _page(source: str, row: dict[str, Any]) -> Example | None:
    html = row["html"]
    parsed = markup.parse(html)
    units = fold(parsed.units, html)
    if not units:
        return None
    json_ld = head.read_json_ld([html[start:end] for start, end in parsed.json_scripts])
    table = features.table(units, head.clues_of(parsed, html, head.read_meta(parsed.metas), json_ld))
    texts = [unit.text for unit in units]
    if source == "segments":
        known = np.array(gold.by_segments(texts, row["with"] or [], row["without"] or []))
        share = spread(known, units)
    else:
        known = share = np.array(gold.in_body(texts, row["body"]))
    keep = {key: row[key] for key in ("body", "with", "without") if key in row}
    weight = _weight(texts, share, known, source == "segments")
    rows = table.rows
    shown = [texts[row] for row in rows.tolist()]
    return Example(
        row["id"], source, gold.host(row), shown, table.matrix, table.groups, share[rows], weight[rows], keep
    )


def spread(known: NDArray[Any], units: list[Unit]) -> NDArray[Any]:
    """Truth from segments carried to units that look like marked ones and stand between them, and to links far from them."""
    body, furniture = np.flatnonzero(known >= 0.5), np.flatnonzero((known >= 0) & (known < 0.5))
    out = known.copy()
    if not len(body):
        return out
    looks = features.kinship(units)[-1]
    like = set(looks[body]) - set(looks[furniture])
    linked = [linked_share(unit) for unit in units]
    size = [len(unit.text) for unit in units]
    for place in np.flatnonzero(known < 0).tolist():
        if body[0] <= place <= body[-1]:
            if looks[place] in like and linked[place] < 0.5:
                out[place] = 1
        elif (place < body[0] - 8 or place > body[-1] + 15) and linked[place] > 0.9 and size[place] < 60:
            out[place] = 0
    return out


def _weight(texts: list[str], truth: NDArray[Any], known: NDArray[Any], partial: bool) -> NDArray[np.float64]:
    """The square root of a unit's words, so that every page counts the same as measured by its body."""
    words = np.sqrt([max(1, len(_WORD.findall(text))) for text in texts])
    if partial:
        words = words * (truth >= 0) * np.where(known >= 0, 1.0, 0.5)
    body = words[truth >= 0.5].sum() or words.sum() or 1.0
    return np.where(truth < 0, 0.0 if partial else 0.1, 1.0) * words / body * (SEGMENT_WEIGHT if partial else 1.0)


@dataclass(slots=True, eq=False)
class Dump:
    """One text dump, or a page written as one. `unit`: for a page, the unit that each line came from; None for a real dump."""

    id: str
    source: str
    group: str
    lines: list[str]
    unit: NDArray[np.int64] | None
    truth: NDArray[np.float32]
    weight: NDArray[np.float64]
    pairs: Matrix
    row: dict[str, Any]


def dumps() -> Iterator[Dump]:
    """The dumps, and the pages of news and segments written as dumps: every run of text between two tags a line."""
    for row in gold.rows("dumps"):
        lines = [" ".join(line.split()) for line in row["text"].split("\n")]
        keep = [place for place, line in enumerate(lines) if line]
        shown = [lines[place] for place in keep]
        truth = np.array([row["label"][place] for place in keep], dtype=np.float32)
        yield Dump(
            row["id"],
            "dumps",
            gold.host(row),
            shown,
            None,
            truth,
            _line_weight(shown, truth),
            tears.matrix(shown),
            {"body": row["body"]},
        )
    for source in ("body", "news", "segments"):
        for row in gold.rows(source):
            found = _written_as_dump(source, row)
            if found is not None:
                yield found


def _written_as_dump(source: str, row: dict[str, Any]) -> Dump | None:
    html = row["html"]
    lines, unit = [], []
    units = fold(markup.parse(html).units, html)
    for number, one in enumerate(units):
        for start, end in one.runs:
            line = " ".join(unescape(html[start:end]).split())
            if line:
                lines.append(line)
                unit.append(number)
    if not lines:
        return None
    if source == "news":
        truth = np.array(gold.in_body(lines, row["body"]), dtype=np.float32)
    elif source == "segments":
        known = np.array(gold.by_segments([one.text for one in units], row["with"] or [], row["without"] or []))
        truth = spread(known, units)[unit].astype(np.float32)
    else:
        truth = np.full(len(lines), -1, dtype=np.float32)
    weight = (SEGMENT_WEIGHT if source == "segments" else 0.7) * _line_weight(lines, truth)
    return Dump(row["id"], source, gold.host(row), lines, np.array(unit), truth, weight, tears.matrix(lines), {})


def _line_weight(lines: list[str], truth: NDArray[Any]) -> NDArray[np.float64]:
    words = np.array([len(_WORD.findall(line)) for line in lines])
    return np.where(truth < 0, 0.0, 0.5 + np.sqrt(words) / 20) * (words > 0)
