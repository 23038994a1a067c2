"""From the network's scores on one window to sentences, trees, spans and links. Plain functions of arrays; nothing is learned here."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.language.labels import DEPREL, NAME_TAGS
from dateline.language.network import Floats, Output
from dateline.language.trees import heads

Ints = NDArray[np.int64]
_ROOT = DEPREL.index("root")
#: A begin tag has an odd number, its inside tag the next one.
_IMPOSSIBLE = -1e4


@dataclass(frozen=True, slots=True)
class Syntax:
    """Columns of one window: sentence starts, UPOS, heads (in the window, -1 at roots), relations."""

    start: NDArray[np.bool_]
    upos: Ints
    head: Ints
    deprel: Ints


@dataclass(frozen=True, slots=True)
class Marked:
    """A tagged span of words, half-open, with the mean probability of its tags. `kind`: number of the label, from 0."""

    first: int
    last: int
    kind: int
    score: float


def softmax(scores: Floats) -> Floats:
    """Probabilities along the last axis."""
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    made: Floats = powers / powers.sum(-1, keepdims=True)
    return made


def syntax(said: Output, fixed: dict[str, Floats], forced: NDArray[np.bool_], line: NDArray[np.bool_]) -> Syntax:
    """Sentences, parts of speech and trees. `forced`: words that must begin a sentence; `line`: words that begin a line."""
    score = said.tags["start"][:, 0]
    start = (score > 0) | forced | (line & (score > _LINE_START))
    start[0] = True
    head = _heads(said, fixed["arc_root"], np.flatnonzero(start))
    return Syntax(start, said.tags["upos"].argmax(1), head, _relations(said, fixed, head))


#: A line's first word begins a sentence from this score on (a logit): a broken line may go on, most lines do not.
_LINE_START = -1.4


def _heads(said: Output, root: Floats, starts: Ints) -> Ints:
    scale = 1 / math.sqrt(said.arc_from.shape[1])
    made = np.empty(len(said.arc_from), np.int64)
    as_root = said.arc_from @ root * scale
    for low, high in zip(starts, [*starts[1:], len(made)], strict=True):
        scores = np.empty((high - low, high - low + 1), np.float32)
        scores[:, 0] = as_root[low:high]
        scores[:, 1:] = said.arc_from[low:high] @ said.arc_to[low:high].T * scale
        tree = heads(scores)
        made[low:high] = np.where(tree < 0, -1, tree + low)
    return made


def _relations(said: Output, fixed: dict[str, Floats], head: Ints) -> Ints:
    to = np.where((head >= 0)[:, None], said.relation_to[head], fixed["relation_root"])
    scores = _gelu(said.relation_of + to) @ fixed["relation_weight"] + fixed["relation_bias"]
    scores[:, _ROOT] = _IMPOSSIBLE
    made: Ints = scores.argmax(1)
    made[head < 0] = _ROOT
    return made


def _gelu(x: Floats) -> Floats:
    """The smooth rectifier in its tanh form (Hendrycks and Gimpel 2016)."""
    made: Floats = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))
    return made


def names(scores: Floats) -> list[Marked]:
    """Names in BIO tags, the best legal sequence."""
    return spans(scores, len(NAME_TAGS) // 2)


def spans(scores: Floats, kinds: int) -> list[Marked]:
    """Spans of the best legal sequence of tags O, B-0, I-0, B-1, I-1 ..."""
    best = scores.argmax(1)
    if not _legal(best):
        best = _viterbi(scores, kinds)
    inside = np.flatnonzero(best)
    if not len(inside):
        return []
    chance = softmax(scores)[np.arange(len(best)), best]
    made: list[Marked] = []
    first = -1
    for i in [*inside.tolist(), -1]:
        if first >= 0 and (i < 0 or best[i] % 2 == 1 or i != last + 1):
            made.append(Marked(first, last + 1, int(best[first] - 1) // 2, float(chance[first : last + 1].mean())))
            first = -1
        if first < 0:
            first = i
        last = i
    return made


def _legal(tags: Ints) -> bool:
    """Whether every inside tag follows a tag of its own kind."""
    inside = (tags > 0) & (tags % 2 == 0)
    if inside[0]:
        return False
    before = tags[:-1][inside[1:]]
    here = tags[1:][inside[1:]]
    return bool(((before == here) | (before == here - 1)).all())


def _viterbi(scores: Floats, kinds: int) -> Ints:
    """The sequence of the highest sum in which inside tags follow their own kind."""
    size = 2 * kinds + 1
    step = np.zeros((size, size), np.float32)
    for tag in range(2, size, 2):
        step[:, tag] = _IMPOSSIBLE
        step[tag, tag] = step[tag - 1, tag] = 0
    total = scores[0].copy()
    total[2::2] += _IMPOSSIBLE
    back = np.empty((len(scores), size), np.int64)
    for i in range(1, len(scores)):
        paths = total[:, None] + step
        back[i] = paths.argmax(0)
        total = paths.max(0) + scores[i]
    made = np.empty(len(scores), np.int64)
    made[-1] = total.argmax()
    for i in range(len(scores) - 1, 0, -1):
        made[i - 1] = back[i, made[i]]
    return made


def link_scores(said: Output, bias: Floats, kind: int, word: int, to: Ints) -> Floats:
    """Probabilities that a word links to some words."""
    score = said.link_to[to, kind] @ said.link_from[word, kind] / math.sqrt(said.link_to.shape[2]) + bias[kind]
    made: Floats = 1 / (1 + np.exp(-np.clip(score, -30, 30)))
    return made
