"""The reader: text in, annotation out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

from dateline.language.decode import Syntax, syntax
from dateline.language.labels import DEPREL, UPOS
from dateline.language.marks import act_marks, attribution_marks, name_marks, predicate_marks
from dateline.language.network import Network, weights_folder
from dateline.language.pieces import Pieces
from dateline.language.windows import Words, windows, words_of
from dateline.model import ActMark, Annotation, AttributionMark, NameMark, PredicateMark, Tokens


class Reader:
    """Marks words, sentences, syntax, names, statements and acts in one pass. Same text, same marks, whatever was read before.

    `weights`: a folder as the export makes it, by default the one in the package. `threads`: of one network call.
    """

    def __init__(self, weights: Path | None = None, threads: int = 1, providers: Sequence[str] | None = None) -> None:
        self.network = Network(weights or weights_folder(), threads, providers)
        self.pieces = Pieces(self.network.vocabulary)
        self.name: str = self.network.settings["name"]
        self.heads = frozenset(self.network.settings["trained"])

    def annotate(self, text: str, breaks: Sequence[int] = ()) -> Annotation:
        """Annotate a text. `breaks`: offsets (code points) at which a sentence must begin, such as the blocks of an article.
        Offsets of the annotation count code points of `text`. An empty text gives an empty annotation."""
        words = words_of(text, self.pieces, breaks)
        draft = _Draft(self.heads)
        for low, high in windows(words, text):
            draft.add(self.network, words, text, low, high)
        return draft.done(words, self.name)


class _Draft:
    """Collects what the windows of one text say."""

    def __init__(self, heads: frozenset[str]) -> None:
        self.heads = heads
        self.trees: list[Syntax] = []
        self.offsets: list[int] = []
        self.names: list[NameMark] = []
        self.attributions: list[AttributionMark] = []
        self.acts: list[ActMark] = []
        self.predicates: list[PredicateMark] = []

    def add(self, network: Network, words: Words, text: str, low: int, high: int) -> None:
        """Read and decode one window."""
        said, bias = network(words, low, high), network.fixed["link_bias"]
        tree = syntax(said, network, words, low, high)
        self.trees.append(tree)
        self.offsets.append(low)
        self.names.extend(name_marks(words, text, low, said))
        if "cue" in self.heads:
            self.attributions.extend(attribution_marks(words, low, said, bias))
        if "act" in self.heads:
            self.acts.extend(act_marks(low, said, bias))
        if "value" in self.heads:
            self.predicates.extend(predicate_marks(low, said, tree, self.heads))

    def done(self, words: Words, name: str) -> Annotation:
        """The annotation of the whole text."""
        return Annotation(
            self._tokens(words),
            tuple(self.names),
            tuple(self.attributions),
            tuple(self.acts),
            tuple(self.predicates),
            name,
        )

    def _tokens(self, words: Words) -> Tokens:
        trees = self.trees
        head = [np.where(tree.head >= 0, tree.head + low, -1) for tree, low in zip(trees, self.offsets, strict=True)]
        empty = np.empty(0, np.int64)
        start = np.concatenate([tree.start for tree in trees] or [empty.astype(bool)])
        return Tokens(
            np.array(words.start, np.int32),
            np.array(words.end, np.int32),
            np.concatenate([tree.upos for tree in trees] or [empty]).astype(np.uint8),
            np.concatenate(head or [empty]).astype(np.int32),
            np.concatenate([tree.deprel for tree in trees] or [empty]).astype(np.uint8),
            (np.cumsum(start) - 1).astype(np.int32),
            UPOS,
            DEPREL,
        )


@cache
def load(threads: int = 1) -> Reader:
    """The reader with the weights of the package, made once a process."""
    return Reader(threads=threads)
