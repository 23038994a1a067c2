"""The block scorer: oblivious decision trees kept as plain tables, evaluated with numpy.

A tree of depth d asks the same d questions ("is feature f above t?") of every unit; the answers are the bits of an index into 2**d leaf
values. The score of a unit is the logistic function of the sum over all trees (gradient boosting, Friedman 2001; oblivious trees as in
CatBoost, Prokhorenkova et al. 2018). `training/blocks` fits the tables.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.errors import RuleError


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """One ensemble. `feature`, `threshold`: (trees, depth); `leaves`: (trees, 2**depth); `names`: the columns it was fitted on."""

    names: tuple[str, ...]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float32]
    leaves: NDArray[np.float32]
    bias: float

    def score(self, matrix: NDArray[np.float32]) -> NDArray[np.float32]:
        """The probability of each row to be what the trees were fitted to find."""
        out = np.empty(len(matrix), dtype=np.float32)
        for start in range(0, len(matrix), _ROWS):
            out[start : start + _ROWS] = self._sums(matrix[start : start + _ROWS])
        chance: NDArray[np.float32] = (1 / (1 + np.exp(-(out + self.bias)))).astype(np.float32)
        return chance

    def _sums(self, matrix: NDArray[np.float32]) -> NDArray[np.float32]:
        trees, depth = self.feature.shape
        columns = np.ascontiguousarray(matrix.T)
        index = np.zeros((trees, len(matrix)), dtype=np.int32)
        for bit in range(depth):
            yes = columns[self.feature[:, bit]] > self.threshold[:, bit, None]
            index |= yes.astype(np.int32) << bit
        index += (np.arange(trees, dtype=np.int32) << depth)[:, None]
        # Trees along the second axis: the sum is taken in the same order whatever the number of rows.
        sums: NDArray[np.float32] = np.ascontiguousarray(self.leaves.ravel()[index].T).sum(axis=1)
        return sums


_DATA = Path(__file__).parent / "data"
#: Rows evaluated at once, so that memory stays small on pages of any length.
_ROWS = 4096


@cache
def load(name: str, columns: tuple[str, ...]) -> Trees:
    """The ensemble `data/<name>.json` of this package. Raises `RuleError` when it was fitted on other columns than these."""
    raw = json.loads((_DATA / f"{name}.json").read_text("utf-8"))
    if tuple(raw["columns"]) != columns:
        raise RuleError("the tables were fitted on other features; run training/blocks again", name)
    return Trees(
        columns,
        np.array(raw["feature"], dtype=np.int32),
        np.array(raw["threshold"], dtype=np.float32),
        np.array(raw["leaves"], dtype=np.float32),
        float(raw["bias"]),
    )
