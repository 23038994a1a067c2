"""Fitting of oblivious trees and their export as the plain tables that `dateline.article.scorer` reads. Needs `catboost`."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from catboost import CatBoostClassifier
from numpy.typing import NDArray

DEPTH = 5
SEED = 1


class Grouped(Protocol):
    """Anything with a host."""

    group: str


def fit(
    matrix: NDArray[Any], truth: NDArray[Any], weight: NDArray[Any], trees: int, rate: float = 0.05
) -> CatBoostClassifier:
    """Trees that tell rows with truth of at least one half from the others; rows of no weight are left out."""
    rows = weight > 0
    model = CatBoostClassifier(
        iterations=trees,
        depth=DEPTH,
        learning_rate=rate,
        l2_leaf_reg=10,
        random_seed=SEED,
        thread_count=1,
        verbose=0,
        rsm=0.3,
        border_count=64,
        bootstrap_type="Bernoulli",
        subsample=0.6,
        allow_writing_files=False,
    )
    model.fit(matrix[rows], truth[rows] >= 0.5, sample_weight=weight[rows] * (1000 / weight.max()))
    return model


def chance(model: CatBoostClassifier, matrix: NDArray[Any]) -> NDArray[np.float32]:
    """The probability of each row."""
    return np.asarray(model.predict_proba(matrix)[:, 1], dtype=np.float32)


def folds(examples: Sequence[Grouped], count: int) -> list[int]:
    """The fold of each example; a host stays in one fold."""
    hosts = sorted({example.group for example in examples})
    np.random.RandomState(3).shuffle(hosts)
    place = {host: number % count for number, host in enumerate(hosts)}
    return [place[example.group] for example in examples]


def out_of_fold(
    examples: Sequence[Any],
    count: int,
    rows: Callable[[Any], NDArray[Any]],
    fitted: Callable[[list[Any]], CatBoostClassifier],
) -> list[NDArray[np.float32]]:
    """For each example the scores of trees that saw no page of its host."""
    fold = folds(examples, count)
    found: dict[int, NDArray[np.float32]] = {}
    for number in range(count):
        model = fitted([example for example, own in zip(examples, fold, strict=True) if own != number])
        for place, (example, own) in enumerate(zip(examples, fold, strict=True)):
            if own == number:
                found[place] = chance(model, rows(example))
    return [found[place] for place in range(len(examples))]


def export(model: CatBoostClassifier, columns: Sequence[str], path: Path) -> None:
    """Write the trees as tables: questions and leaves of every tree, all trees of the same depth."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        model.save_model(file.name, format="json")
        raw = json.loads(Path(file.name).read_text())
    scale, bias = raw["scale_and_bias"]
    feature, threshold, leaves = [], [], []
    for tree in raw["oblivious_trees"]:
        missing = DEPTH - len(tree["splits"])
        feature.append([split["float_feature_index"] for split in tree["splits"]] + [0] * missing)
        threshold.append([round(split["border"], 5) for split in tree["splits"]] + [1e30] * missing)
        leaves.append([round(value * scale, 4) for value in tree["leaf_values"] * 2**missing])
    tables = {
        "columns": list(columns),
        "bias": bias[0] if isinstance(bias, list) else bias,
        "feature": feature,
        "threshold": threshold,
        "leaves": leaves,
    }
    path.write_text(json.dumps(tables, separators=(",", ":")) + "\n")
