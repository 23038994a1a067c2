"""What stands around a unit, as numbers: its place on the page, its neighbours, the elements that hold it, the units that look like it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float32]
Matrix = NDArray[np.float32]
Group = NDArray[np.int64]

PLACE = [
    "order-share",
    "chars-before",
    "from-headline",
    "seen-before",
    "seen-times",
    "in-title",
    "in-description",
    "in-json",
]
AROUND = (
    "before-size before-linked before-prose after-size after-linked after-prose same-tag-before same-tag-after prose-3 prose-8 linked-3"
    " linked-8".split()
)
KIN = ("parent", "grandparent", "great-grandparent", "looks")
KINSHIP = [f"{name}-{kin}" for kin in KIN for name in ("prose", "prose-share", "linked", "count", "density")]


#: How much of a text is compared with other texts.
KEY_CHARS = 200


@dataclass(frozen=True, slots=True)
class Clues:
    """What the page says of itself, folded for comparison: headlines, descriptions, article bodies of its JSON-LD."""

    titles: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    body: str = ""


def key(text: str) -> str:
    """Letters and digits only, lower case: a form in which copies of a text compare equal."""
    return "".join(filter(str.isalnum, text)).lower()


def keys_of(texts: list[str]) -> list[str]:
    """The keys of the first `KEY_CHARS` characters of some texts."""
    return [_short_key(text[:KEY_CHARS]) for text in texts]


_short_key = lru_cache(maxsize=20_000)(key)


def place_matrix(sizes: Column, rows: Group, keys: list[str], clues: Clues) -> Matrix:
    """The columns `PLACE` of the units `rows`. `sizes`: characters of all units of the page; `keys`: of `keys_of`, for the rows."""
    count = Counter(keys)
    before = np.concatenate([[0.0], np.cumsum(sizes)])
    total = max(1.0, float(before[-1]))
    headline = _headline(rows.tolist(), keys, clues)
    titles = frozenset(clues.titles)
    seen: set[str] = set()
    found: list[tuple[float, ...]] = []
    for order, own in zip(rows.tolist(), keys, strict=True):
        size = len(own)
        found.append(
            (
                order / len(sizes),
                before[order] / total,
                min(max(order - headline, -50), 200) if headline >= 0 else -100,
                own in seen,
                min(count[own], 9),
                own in titles or (size > 15 and any(own in title for title in clues.titles)),
                size > 20 and any(own[:80] in one or one[:80] in own for one in clues.descriptions),
                _inside(own, clues.body),
            )
        )
        seen.add(own)
    return np.array(found, dtype=np.float32).reshape(-1, len(PLACE))


def _inside(own: str, body: str) -> float:
    if len(body) < 200:
        return -1.0
    return float(len(own) > 3 and own[:80] in body)


def _headline(rows: list[int], keys: list[str], clues: Clues) -> int:
    """The first unit that repeats a headline of the page's own data; -1 for none."""
    for title in clues.titles:
        if len(title) > 8 and title in keys:
            return rows[keys.index(title)]
    return -1


def around_matrix(size: Column, linked: Column, prose: Column, same: NDArray[np.bool_]) -> Matrix:
    """The columns `AROUND`. `same`: whether each unit but the first has the tag of the one before."""
    columns = [
        *(shifted(column, 1) for column in (size, linked, prose)),
        *(shifted(column, -1) for column in (size, linked, prose)),
        np.concatenate([[False], same]),
        np.concatenate([same, [False]]),
        windowed(prose, 3),
        windowed(prose, 8),
        windowed(linked * size, 3),
        windowed(linked * size, 8),
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def kinship_matrix(size: Column, linked: Column, prose: Column, groups: list[Group]) -> Matrix:
    """The columns `KINSHIP`: how much prose the kin of a unit hold, how linked, how many and how close together they are."""
    total = max(1.0, float(prose.sum()))
    rows = np.arange(len(size))
    columns = []
    for group in groups:
        held = np.bincount(group, weights=prose)
        sizes = np.bincount(group, weights=size)
        count = np.bincount(group)
        low = np.full(len(count), len(size))
        high = np.zeros(len(count), dtype=np.int64)
        np.minimum.at(low, group, rows)
        np.maximum.at(high, group, rows)
        links = np.bincount(group, weights=linked * size) / np.maximum(sizes, 1)
        for column in (held, held / total, links, count, count / (high - low + 1)):
            columns.append(column[group])
    return np.stack(columns, axis=1).astype(np.float32)


def shifted(column: Column, by: int) -> Column:
    """The column moved by some rows, zeros moved in."""
    out = np.zeros_like(column)
    if by > 0:
        out[by:] = column[:-by]
    elif by < 0:
        out[:by] = column[-by:]
    return out


def windowed(column: Column, reach: int) -> Column:
    """The sum over each row and `reach` rows to both sides."""
    total = np.concatenate([[0.0], np.cumsum(column, dtype=np.float64)])
    rows = np.arange(len(column))
    low, high = np.maximum(rows - reach, 0), np.minimum(rows + reach + 1, len(column))
    return np.asarray(total[high] - total[low], dtype=np.float32)
