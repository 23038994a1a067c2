"""The second look: how each unit's neighbourhood was scored at first, so that the body comes out as one or a few coherent regions."""

from __future__ import annotations

import numpy as np

from dateline.article.surroundings import Column, Group, Matrix, windowed

CONTEXT = [
    "p",
    *(f"p{by:+d}" for by in (-3, -2, -1, 1, 2, 3)),
    *(f"p-mass-{reach}" for reach in (2, 5, 12)),
    *(f"p-{name}" for name in ("siblings", "cousins", "second-cousins", "alike")),
    "alike-count",
    "p-mass-before",
    "p-mass-after",
    "p-page",
    "p-best",
    "region",
    "region-distance",
    "gap-before",
    "gap-after",
]
_SURE = 0.6


def context_matrix(p: Column, size: Column, groups: list[Group]) -> Matrix:
    """The columns `CONTEXT`. `p`: first scores; `size`: characters; `groups`: for each kind of kinship (same parent, grandparent, great-
    grandparent, same looks) the number of the group that each unit belongs to."""
    mass = p * size
    around = [windowed(mass, reach) / np.maximum(1, windowed(size, reach)) for reach in (2, 5, 12)]
    kin = [_group_mean(group, mass, size) for group in groups]
    total = max(1.0, float(mass.sum()))
    before = (np.cumsum(mass) - mass) / total
    inside, distance = _region(p, size)
    back, ahead = _gaps(p)
    constant = np.ones_like(p)
    columns = [
        p,
        *(_at(p, by) for by in (-3, -2, -1, 1, 2, 3)),
        *around,
        *kin,
        np.bincount(groups[-1])[groups[-1]],
        before,
        1 - before - mass / total,
        constant * (total / max(1.0, float(size.sum()))),
        constant * p.max(),
        inside,
        distance,
        back,
        ahead,
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def _at(p: Column, by: int) -> Column:
    out = np.zeros_like(p)
    if by < 0:
        out[-by:] = p[:by]
    else:
        out[:-by] = p[by:]
    return out


def _group_mean(group: Group, mass: Column, size: Column) -> Column:
    """For each unit the mean first score of the other units of its group, weighted by size; its own where it stands alone."""
    masses = np.bincount(group, weights=mass)[group]
    sizes = np.bincount(group, weights=size)[group]
    others = sizes - size
    alone = mass / np.maximum(size, 1)
    return np.where(others > 0, (masses - mass) / np.maximum(others, 1), alone)


def _region(p: Column, size: Column) -> tuple[Column, Column]:
    """Which units lie in the stretch of the page with the highest sum of evidence, and how far from it the others are."""
    gain = (p - 0.35) * np.sqrt(size)
    best = low = high = start = 0
    total = best_total = 0.0
    for place, value in enumerate(gain.tolist()):
        if total <= 0:
            total, start = 0.0, place
        total += value
        if total > best_total:
            best_total, low, high, best = total, start, place, 1
    rows = np.arange(len(p))
    distance = np.where(rows < low, rows - low, np.where(rows > high, rows - high, 0))
    inside = (distance == 0) & bool(best)
    return inside.astype(np.float32), np.clip(distance, -40, 40).astype(np.float32)


def _gaps(p: Column) -> tuple[Column, Column]:
    """How many units lie between each unit and the nearest sure one before, and behind it; at most 30."""
    rows = np.arange(len(p))
    sure = p > _SURE
    last = np.maximum.accumulate(np.where(sure, rows, -30))
    last_before = np.concatenate([[-30], last[:-1]])
    following = np.minimum.accumulate(np.where(sure, rows, len(p) + 30)[::-1])[::-1]
    next_after = np.concatenate([following[1:], [len(p) + 30]])
    return np.minimum(rows - last_before, 30).astype(np.float32), np.minimum(next_after - rows, 30).astype(np.float32)
