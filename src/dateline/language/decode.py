"""From the network's scores on one window to sentences, trees, spans and links. Plain functions of arrays; nothing is learned here."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.language.labels import DEPREL, NAME_TAGS
from dateline.language.network import Floats, Network, Output
from dateline.language.trees import heads
from dateline.language.windows import LINE, Words

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


#: A line's first word, and a capital after a full stop, begin a sentence from this score on (a logit): few do not.
_LIKELY_START = -1.4


def syntax(said: Output, network: Network, words: Words, low: int, high: int) -> Syntax:
    """Sentences, parts of speech and trees of the words low..high."""
    start = _starts(said.tags["start"][:, 0], words, low, high)
    head = _heads(said.arcs, np.flatnonzero(start))
    to = np.where((head >= 0)[:, None], said.relation_to[head], network.fixed["relation_root"])
    deprel = network.relations(said.relation_of, to)
    deprel[head < 0] = _ROOT
    return Syntax(start, said.tags["upos"].argmax(1), head, deprel)


def _starts(score: Floats, words: Words, low: int, high: int) -> NDArray[np.bool_]:
    """Words that begin a sentence: by the network's score, at forced places, and never between an opening mark and what it opens."""
    line = np.array(words.space[low:high]) >= LINE
    likely = line | np.array(words.fresh[low:high])
    start: NDArray[np.bool_] = (score > 0) | np.array(words.forced[low:high]) | (likely & (score > _LIKELY_START))
    start[0] = True
    for i in np.flatnonzero(start[1:]).tolist():
        if words.opening[low + i]:
            start[i], start[i + 1] = True, False
    return start


def _heads(arcs: Floats, starts: Ints) -> Ints:
    """One tree a sentence, as heads in the window."""
    made = np.empty(len(arcs), np.int64)
    for low, high in zip(starts, [*starts[1:], len(arcs)], strict=True):
        scores = np.empty((high - low, high - low + 1), np.float32)
        scores[:, 0] = arcs[low:high, 0]
        scores[:, 1:] = arcs[low:high, low + 1 : high + 1]
        tree = heads(scores)
        made[low:high] = np.where(tree < 0, -1, tree + low)
    return made


def names(scores: Floats, line: NDArray[np.bool_]) -> list[Marked]:
    """Names in BIO tags, the best legal sequence; none runs over a line end. `line`: words that begin a line."""
    made: list[Marked] = []
    for one in spans(scores, len(NAME_TAGS) // 2):
        cuts = [one.first, *(np.flatnonzero(line[one.first + 1 : one.last]) + one.first + 1).tolist(), one.last]
        made.extend(Marked(low, high, one.kind, one.score) for low, high in itertools.pairwise(cuts))
    return made


def spans(scores: Floats, kinds: int) -> list[Marked]:
    """Spans of the best legal sequence of tags O, B-0, I-0, B-1, I-1 ..."""
    best = scores.argmax(1)
    if not _legal(best):
        best = _viterbi(scores, kinds)
    inside = np.flatnonzero(best)
    if not len(inside):
        return []
    chance = softmax(scores)[np.arange(len(best)), best]
    # A span begins at each begin tag and runs on over the inside tags after it.
    firsts = inside[best[inside] % 2 == 1]
    made: list[Marked] = []
    for first in firsts.tolist():
        last = first + 1
        while last < len(best) and best[last] and best[last] % 2 == 0:
            last += 1
        made.append(Marked(first, last, int(best[first] - 1) // 2, float(chance[first:last].mean())))
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
