"""Heads from arc scores: the best tree with one root (Chu and Liu 1965, Edmonds 1967, with the root tried as in Gabow and Tarjan 1984)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Wide = NDArray[np.float64]
Heads = NDArray[np.int64]


def heads(scores: Scores) -> Heads:
    """The best well-formed tree. `scores[i, 0]` is word i as root, `scores[i, 1 + j]` word j as its head. Returns heads, -1 at the root."""
    size = len(scores)
    if size == 1:
        return np.array([-1])
    wide = scores.astype(np.float64)
    wide[np.arange(size), 1 + np.arange(size)] = -np.inf
    best: Heads = wide.argmax(1) - 1
    if (best < 0).sum() == 1 and not _cycle(best):
        return best
    return _one_root(wide)


def _one_root(scores: Wide) -> Heads:
    """Try the likely roots one by one and keep the tree of the highest sum."""
    size = len(scores)
    found: tuple[float, Heads] | None = None
    lost = scores[:, 0] - scores[:, 1:].max(1)
    for root in np.argsort(-lost, kind="stable")[: min(size, 4)]:
        among = scores[:, 1:].copy()
        among[root] = -np.inf
        tree = _tree(among, int(root))
        total = float(scores[root, 0] + sum(among[i, tree[i]] for i in range(size) if i != root))
        if found is None or total > found[0]:
            found = (total, tree)
    assert found is not None
    return found[1]


def _cycle(best: Heads) -> list[int]:
    """The words of a cycle, empty where every word reaches the root."""
    state = [0] * len(best)
    for first in range(len(best)):
        path, word = [], first
        while word >= 0 and state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(best[word])
        if word >= 0 and state[word] == 1:
            return path[path.index(word) :]
        for done in path:
            state[done] = 2
    return []


def _tree(scores: Wide, root: int) -> Heads:
    """The best tree over words below `root`: greedy heads, cycles taken together and solved again."""
    best: Heads = scores.argmax(1)
    best[root] = -1
    cycle = _cycle(best)
    if not cycle:
        return best
    inside = np.zeros(len(scores), bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    members = np.array(cycle)
    kept = scores[members, best[members]]
    # Word `len(rest)` of the smaller problem stands for the whole cycle.
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[: len(rest), : len(rest)] = scores[np.ix_(rest, rest)]
    out_scores = scores[np.ix_(rest, members)]
    in_scores = scores[np.ix_(members, rest)] - kept[:, None]
    out_best, in_best = out_scores.argmax(1), in_scores.argmax(0)
    small[: len(rest), -1] = out_scores.max(1)
    small[-1, : len(rest)] = in_scores.max(0)
    solved = _tree(small, int(np.flatnonzero(rest == root)[0]))
    made: Heads = best.copy()
    for i, word in enumerate(rest):
        if word != root:
            made[word] = members[out_best[i]] if solved[i] == len(rest) else rest[solved[i]]
    entry = members[in_best[solved[-1]]]
    made[entry] = rest[solved[-1]]
    return made
