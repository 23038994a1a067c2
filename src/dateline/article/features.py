"""A unit as numbers: what its text looks like, where it stands, what its elements hint at, what stands around it.

One row a unit, one column a feature; `NAMES` gives the columns. A dump line is a unit without elements: its rows are made by the same
functions with the markup columns left out.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.article import hints, phrases
from dateline.article.markup import Element, Unit
from dateline.article.units import bold_share, linked_share

Matrix = NDArray[np.float32]

_TAGS = {
    tag: place
    for place, tag in enumerate(
        "p div li h1 h2 h3 h4 h5 td blockquote figcaption section article span a button dd pre".split()
    )
}
_WITHIN = (
    "nav",
    "header",
    "footer",
    "aside",
    "figure",
    "form",
    "table",
    "ul",
    "article",
    "main",
    "blockquote",
    "a",
    "button",
    "p",
    "figcaption",
)
_WITHIN_PLACE = {tag: place for place, tag in enumerate(_WITHIN)}
_SENTENCE = re.compile(r"[.!?。！？؟۔।](?=[\s\"'”’»)」]|$)|[。！？]")
_TERMINAL = frozenset(".!?。！？؟۔।…")
_CLOSERS = " \"'”’»)]」』"
_FAR = 12

TEXT = "size words sentences commas terminal colon-end lower-start upper-share digit-share quotes short-words symbols upper-words mean-word".split()
MARKUP = ["linked", "bold", "runs", "depth", *(f"tag-{tag}" for tag in _TAGS), *(f"within-{tag}" for tag in _WITHIN)]
HINT_COLUMNS = [f"{where}-{kind}" for where in ("own", "near", "far") for kind in hints.KINDS]
PHRASE_COLUMNS = [f"says-{why}" for why in phrases.REASONS]
PLACE = [
    "order",
    "order-share",
    "chars-before",
    "from-headline",
    "seen-before",
    "seen-times",
    "in-title",
    "in-description",
    "in-json",
    "units",
]
AROUND = "before-size before-linked before-prose after-size after-linked after-prose same-tag-before same-tag-after prose-3 prose-8 linked-3 linked-8".split()
CONTAINER = [f"{name}-{level}" for level in (1, 2, 3, 4) for name in ("prose", "prose-share", "linked", "count")] + [
    "best-inside",
    "best-child",
    "best-share",
    "best-depth",
]


@dataclass(frozen=True, slots=True)
class Clues:
    """What the page says of itself, folded for comparison: headlines, description, article bodies of its JSON-LD."""

    titles: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    body: str = ""
    extra: dict[str, str] = field(default_factory=dict)


def key(text: str) -> str:
    """Letters and digits only, lower case: a form in which copies of a text compare equal."""
    return "".join(filter(str.isalnum, text)).lower()


def text_row(text: str) -> list[float]:
    """The columns `TEXT` of one unit."""
    size = len(text)
    words = text.split(" ")
    count = len(words)
    if size > 30 and not text.isascii() and size / count > 14:
        count = max(count, size // 3)
    body = text.rstrip(_CLOSERS)
    last = body[-1:] or " "
    first = text.lstrip(" \"'“„«‘([•-–—")[:1]
    sample = text[:300]
    upper = sum(map(str.isupper, sample))
    return [
        size,
        count,
        len(_SENTENCE.findall(text)),
        text.count(",") + text.count("、") + text.count("،"),
        last in _TERMINAL,
        last == ":",
        first.islower(),
        upper / len(sample),
        sum(map(str.isdigit, sample)) / len(sample),
        sum(map(text.count, '"“”„«»')),
        sum([len(word) < 4 and word.islower() for word in words[:60]]) / min(60, len(words)),
        sum(map(text.count, "|/•·›»→#@")) / size,
        sum(map(str.isupper, [word[0] for word in words[:60]])) / min(60, len(words)),
        min(size / count, 20),
    ]


def markup_row(unit: Unit) -> tuple[list[float], int, int, int]:
    """The columns `MARKUP` of one unit, and the hints of its own elements, of the next three, and of those beyond."""
    element: Element | None = unit.element
    row = [0.0] * len(MARKUP)
    row[0], row[1], row[2], row[3] = linked_share(unit), bold_share(unit), len(unit.runs), unit.element.depth
    tag = _TAGS.get(unit.element.tag)
    if tag is not None:
        row[4 + tag] = 1.0
    offset = 4 + len(_TAGS)
    own = near = far = 0
    inner = unit.inner
    if inner is not None:
        own |= hints.mask(inner)
    for distance in range(_FAR):
        if element is None:
            break
        place = _WITHIN_PLACE.get(element.tag)
        if place is not None and not row[offset + place]:
            row[offset + place] = 1 / (1 + distance)
        bits = hints.mask(element)
        if distance == 0:
            own |= bits
        elif distance < 4:
            near |= bits
        else:
            far |= bits
        element = element.parent
    return row, own, near, far


def _bits(masks: list[int], width: int) -> Matrix:
    column = np.array(masks, dtype=np.int64)[:, None]
    return ((column >> np.arange(width)) & 1).astype(np.float32)


def place_rows(texts: list[str], clues: Clues) -> Matrix:
    """The columns `PLACE` of all units."""
    keys = [key(text[:400]) for text in texts]
    count = Counter(keys)
    total = max(1, sum(map(len, texts)))
    headline = _headline(keys, clues)
    seen: set[str] = set()
    rows, before = [], 0
    for order, (text, own) in enumerate(zip(texts, keys, strict=True)):
        rows.append(
            [
                order,
                order / len(texts),
                before / total,
                np.clip(order - headline, -50, 200) if headline >= 0 else -100,
                own in seen,
                min(count[own], 9),
                any(own == title for title in clues.titles)
                or any(len(own) > 15 and own in title for title in clues.titles),
                any(len(own) > 20 and (own[:80] in text or text[:80] in own) for text in clues.descriptions),
                _inside(own, clues.body),
                len(texts),
            ]
        )
        seen.add(own)
        before += len(text)
    return np.array(rows, dtype=np.float32)


def _inside(own: str, body: str) -> float:
    if len(body) < 200:
        return -1.0
    return float(len(own) > 3 and own[:80] in body)


def _headline(keys: list[str], clues: Clues) -> int:
    """The unit that repeats a headline of the page's own data; -1 for none. The last one before a long text counts."""
    for title in clues.titles:
        if len(title) > 8:
            places = [place for place, own in enumerate(keys) if own == title]
            if places:
                return places[0]
    return -1


def _around(
    size: NDArray[np.float32], linked: NDArray[np.float32], prose: NDArray[np.float32], tags: list[str]
) -> Matrix:
    """The columns `AROUND`: neighbours and windows."""
    same = np.array([first == second for first, second in pairwise(tags)], dtype=np.float32)
    columns = [
        *(_shifted(column, 1) for column in (size, linked, prose)),
        *(_shifted(column, -1) for column in (size, linked, prose)),
        np.concatenate([[0], same]),
        np.concatenate([same, [0]]),
        windowed(prose, 3),
        windowed(prose, 8),
        windowed(linked * size, 3),
        windowed(linked * size, 8),
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def _shifted(column: NDArray[np.float32], by: int) -> NDArray[np.float32]:
    """The column moved by some rows, zeros moved in."""
    out = np.zeros_like(column)
    if by > 0:
        out[by:] = column[:-by]
    else:
        out[:by] = column[-by:]
    return out


def windowed(column: NDArray[np.float32], reach: int) -> NDArray[np.float32]:
    """The sum over each row and `reach` rows to both sides."""
    total = np.concatenate([[0.0], np.cumsum(column, dtype=np.float64)])
    rows = np.arange(len(column))
    low, high = np.maximum(rows - reach, 0), np.minimum(rows + reach + 1, len(column))
    return np.asarray(total[high] - total[low], dtype=np.float32)


def _containers(units: list[Unit], size: list[float], linked: list[float], prose: list[float]) -> Matrix:
    """The columns `CONTAINER`: how much prose the elements around a unit hold, and whether the richest one is among them."""
    sums: dict[int, list[float]] = {}
    chains: list[list[int]] = []
    for place, unit in enumerate(units):
        element: Element | None = unit.element
        chain: list[int] = []
        for _ in range(8):
            if element is None:
                break
            own = sums.get(element.index)
            if own is None:
                own = sums[element.index] = [0.0, 0.0, 0.0, 0.0, element.depth]
            own[0] += prose[place]
            own[1] += linked[place] * size[place]
            own[2] += size[place]
            own[3] += 1
            chain.append(element.index)
            element = element.parent
        chains.append(chain)
    total = max(1.0, sum(prose))
    best = _richest(chains, prose)
    rows = []
    for chain in chains:
        row: list[float] = []
        for level in (1, 2, 3, 4):
            own = sums[chain[min(level, len(chain) - 1)]] if chain else [0.0] * 5
            row += [own[0], own[0] / total, own[1] / max(1.0, own[2]), own[3]]
        inside = chain.index(best) if best in chain else -1
        row += [inside >= 0, inside, sums[best][0] / total if best >= 0 else 0, sums[best][4] if best >= 0 else 0]
        rows.append(row)
    return np.array(rows, dtype=np.float32)


def _richest(chains: list[list[int]], prose: list[float]) -> int:
    """The element that holds the most prose, text that stands close to it counting more; -1 for none."""
    score: dict[int, float] = {}
    for chain, amount in zip(chains, prose, strict=True):
        if amount:
            for level, index in enumerate(chain[:5]):
                share = amount / (1.6 if level == 0 else 1.25 ** (level - 1))
                score[index] = score.get(index, 0.0) + share
    return max(score, key=score.__getitem__) if score else -1


def page_matrix(units: list[Unit], clues: Clues) -> Matrix:
    """The features of all units of an HTML page, one row a unit, columns as `NAMES`."""
    texts = [unit.text for unit in units]
    text = np.array([text_row(one) for one in texts], dtype=np.float32)
    markup, own, near, far = (list(part) for part in zip(*map(markup_row, units), strict=True))
    marks = np.array(markup, dtype=np.float32)
    width = len(hints.KINDS)
    says = _bits([phrases.mask_of(one) for one in texts], len(phrases.REASONS))
    size, linked = text[:, 0], marks[:, 0]
    prose = np.where(text[:, 2] > 0, size * (1 - linked), 0).astype(np.float32)
    prose[size < 40] = 0
    return np.concatenate(
        [
            text,
            marks,
            _bits(own, width),
            _bits(near, width),
            _bits(far, width),
            says,
            place_rows(texts, clues),
            _around(size, linked, prose, [unit.element.tag for unit in units]),
            _containers(units, size.tolist(), linked.tolist(), prose.tolist()),
        ],
        axis=1,
    )


NAMES = (*TEXT, *MARKUP, *HINT_COLUMNS, *PHRASE_COLUMNS, *PLACE, *AROUND, *CONTAINER)
