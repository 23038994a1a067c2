"""Fit the tables of the block scorer and print the figures of grouped cross-validation.

    python -m training.blocks [pages] [dumps] [--trees 200] [--folds 5] [--dry]

Needs `catboost` (not a dependency of the package) and the developer pages in `../shared/data/pages`. Folds are made of hosts: no page of a
host that is measured was seen by the trees that score it. The second look is fitted on out-of-fold scores of the first. Nothing but numbers
is written: `src/dateline/article/data/*.json`. `--dry` writes nothing.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.article import dump_features, features, tears
from dateline.article.context import CONTEXT, context_matrix
from training.blocks import gold
from training.blocks.examples import Dump, Example, dumps, pages
from training.blocks.trees import export, fit, out_of_fold

TABLES = Path(__file__).resolve().parents[2] / "src" / "dateline" / "article" / "data"
LIMITS = (0.35, 0.42, 0.5)
KEEP_APART = 0.5
#: How much a line of a cut copy of a dump counts.
CROPPED = 0.5
#: Characters of a unit from which it counts as prose, where a torn line matters most.
PROSE = 100


def scorer() -> Any:
    """The scorer of the pages as a module."""
    path = gold.DATA.parents[1] / "score" / "pages.py"
    spec = importlib.util.spec_from_file_location("pages_scorer", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def stacked(examples: Sequence[Any], name: str) -> NDArray[Any]:
    """One column or matrix of all examples."""
    return np.concatenate([getattr(example, name) for example in examples])


def fit_pages(trees: int, folds: int, write: bool) -> None:
    """Tables `blocks` and `regions`."""
    examples = list(pages())

    def fitted(some: list[Any]) -> Any:
        return fit(stacked(some, "matrix"), stacked(some, "truth"), stacked(some, "weight"), trees)

    first = out_of_fold(examples, folds, lambda example: example.matrix, fitted)
    report(examples, first, "first look")
    if write:
        export(fitted(examples), features.NAMES, TABLES / "blocks.json")
    with_context(examples, first)
    second = out_of_fold(examples, folds, lambda example: example.matrix, fitted)
    report(examples, second, "second look")
    if write:
        export(fitted(examples), (*features.NAMES, *CONTEXT), TABLES / "regions.json")


def with_context(examples: Sequence[Any], scores: list[NDArray[np.float32]]) -> None:
    """Widen the matrix of every example by what the first look found around each row."""
    for example, score in zip(examples, scores, strict=True):
        around = context_matrix(score, example.matrix[:, 0], example.groups)
        example.matrix = np.concatenate([example.matrix, around], axis=1)


def report(examples: list[Example], scores: list[NDArray[np.float32]], name: str) -> None:
    """Print the figures of the pages scorer at a few limits."""
    score = scorer()
    for limit in LIMITS:
        for source in ("body", "news", "segments"):
            rows = [
                (
                    example.row,
                    "\n".join([text for text, chance in zip(example.texts, found, strict=True) if chance >= limit]),
                )
                for example, found in zip(examples, scores, strict=True)
                if example.source == source
            ]
            if source == "segments":
                figures = score.segment_scores([(row["with"] or [], row["without"] or [], text) for row, text in rows])
            else:
                _, figures = score.body_scores([(row["body"], text) for row, text in rows])
            shown = {key: round(value, 4) for key, value in figures.items()}
            print(f"{name} {limit} {source}: {shown}", flush=True)


def fit_dumps(trees: int, folds: int, write: bool) -> None:
    """Tables `tears`, `lines` and `line_regions`."""
    every = list(dumps())
    written = [dump for dump in every if dump.unit is not None]
    chances = out_of_fold(
        every, folds, lambda dump: dump.pairs, lambda some: fit_tears([d for d in some if d.unit is not None])
    )
    if write:
        export(fit_tears(written), tears.COLUMNS, TABLES / "tears.json")
    examples = []
    random = np.random.RandomState(0)
    for dump, raw in zip(every, chances, strict=True):
        if dump.source in ("dumps", "news", "segments"):
            torn = tears.settled(dump.lines, raw)
            examples.append(as_example(dump, torn, 0, len(dump.lines), 1.0))
            body = np.flatnonzero(dump.truth >= 0.5)
            if len(body) and dump.source != "segments":
                low = max(0, int(body[0]) - random.randint(3, 25))
                high = min(len(dump.lines), int(body[-1]) + random.randint(3, 25))
                examples.append(as_example(dump, torn, low, high, CROPPED))

    def fitted(some: list[Any]) -> Any:
        return fit(stacked(some, "matrix"), stacked(some, "truth"), stacked(some, "weight"), trees)

    first = out_of_fold(examples, folds, lambda example: example.matrix, fitted)
    report_dumps(examples, first, "lines, first look")
    if write:
        export(fitted(examples), dump_features.NAMES, TABLES / "lines.json")
    with_context(examples, first)
    second = out_of_fold(examples, folds, lambda example: example.matrix, fitted)
    report_dumps(examples, second, "lines, second look")
    if write:
        export(fitted(examples), (*dump_features.NAMES, *CONTEXT), TABLES / "line_regions.json")


def as_example(dump: Dump, torn: NDArray[np.float32], low: int, high: int, weight: float) -> Example:
    """The lines of a dump from `low` to `high` as an example. Cut copies teach that a body may fill nearly all of a short dump."""
    lines = dump.lines[low:high]
    table = dump_features.dump_table(lines, torn[low:high])
    source = dump.source if weight == 1.0 else "cut"
    truth, weights = dump.truth[low:high], dump.weight[low:high] * weight
    return Example(dump.id, source, dump.group, lines, table.matrix, table.groups, truth, weights, dump.row)


def fit_tears(some: list[Dump]) -> Any:
    """Trees that tell whether a line goes on: lines of one unit do. Of the lines that do not, a part is enough."""
    random = np.random.RandomState(0)
    rows, truth, weight = [], [], []
    for dump in some:
        assert dump.unit is not None
        goes_on = np.concatenate([[False], dump.unit[1:] == dump.unit[:-1]])
        keep = goes_on | (random.rand(len(goes_on)) < KEEP_APART)
        rows.append(dump.pairs[keep])
        truth.append(goes_on[keep].astype(float))
        sizes = np.bincount(dump.unit, weights=[len(line) for line in dump.lines])[dump.unit]
        prose = (sizes >= PROSE) | np.concatenate([[False], sizes[:-1] >= PROSE])
        weight.append((np.where(prose, 1.0, 0.1) * len(goes_on) ** -0.5)[keep])
    return fit(np.concatenate(rows), np.concatenate(truth), np.concatenate(weight), 120, 0.12)


def report_dumps(examples: list[Example], scores: list[NDArray[np.float32]], name: str) -> None:
    """Print line and body figures of the real dumps."""
    score = scorer()
    pairs = [(example, found) for example, found in zip(examples, scores, strict=True) if example.source == "dumps"]
    for limit in LIMITS:
        hit = wrong = missed = 0
        bodies = []
        for example, found in pairs:
            words = np.array([any(map(str.isalnum, text)) for text in example.texts])
            truth, kept = (example.truth >= 0.5)[words], (found >= limit)[words]
            hit, wrong, missed = (
                hit + (truth & kept).sum(),
                wrong + (kept & ~truth).sum(),
                missed + (truth & ~kept).sum(),
            )
            text = "\n".join([line for line, chance in zip(example.texts, found, strict=True) if chance >= limit])
            bodies.append((example.row["body"], text))
        _, figures = score.body_scores(bodies)
        line_f1 = 2 * hit / (2 * hit + wrong + missed)
        print(
            f"{name} {limit}: line F1 {line_f1:.4f}",
            {key: round(value, 4) for key, value in figures.items()},
            flush=True,
        )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", choices=["pages", "dumps"])
    parser.add_argument("--trees", type=int, default=300)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--dry", action="store_true")
    args = parser.parse_args()
    what = args.what or ["pages", "dumps"]
    if "pages" in what:
        fit_pages(args.trees, args.folds, not args.dry)
    if "dumps" in what:
        fit_dumps(args.trees, args.folds, not args.dry)


if __name__ == "__main__":
    sys.exit(main())
