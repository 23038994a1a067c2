"""Takes shipped weights up again: the exported folder -> the network's state, so that a new round starts where the last one ended.

The export keeps the encoder's matrices as bytes with one scale a channel and the rest as float32; word vectors are never trained and come
from the base encoder. What rounding took is a few tenths of a point, which the first steps give back.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.network import Reader

_PREFIX = "model."
_TURNED = ".weight_Transposed"


def restored(folder: Path, model: Reader) -> dict[str, Tensor]:
    """The state that `export` wrote into a folder, for `load_state_dict`. Raises KeyError where the folder lacks a part of the network."""
    held = {**_constants(folder / "reader.onnx"), **_constants(folder / "relations.onnx")}
    fixed = np.load(folder / "fixed.npz")
    state = model.state_dict()
    for name, value in state.items():
        if name == "words.weight":
            continue
        if name in fixed.files:
            found = fixed[name]
        elif name == "arc_root":
            found = _root(held)
        else:
            found = _matrix(held, name)
        state[name] = torch.from_numpy(np.array(found, np.float32)).reshape(value.shape)
    return state


def _constants(path: Path) -> dict[str, np.ndarray]:
    return {one.name: numpy_helper.to_array(one) for one in onnx.load(str(path)).graph.initializer}


def _matrix(held: dict[str, np.ndarray], name: str) -> np.ndarray:
    """A parameter by its name: as it stands, turned, or turned and in bytes."""
    stem = name.removesuffix(".weight")
    for key in (f"{_PREFIX}{name}", name):
        if key in held:
            return held[key]
    turned = f"{_PREFIX}{stem}{_TURNED}"
    for key in (turned, f"{stem}{_TURNED}"):
        if key in held:
            return held[key].T
    rows = held[f"{turned}_quantized"].astype(np.float32) - held[f"{turned}_zero_point"].astype(np.float32)
    return (rows * held[f"{turned}_scale"]).T


def _root(held: dict[str, np.ndarray]) -> np.ndarray:
    """The root's arc vector: the one column of its width."""
    if "unsqueeze" in held:
        return held["unsqueeze"]
    column = held["unsqueeze_quantized"].astype(np.float32) - held["unsqueeze_zero_point"].astype(np.float32)
    return column * held["unsqueeze_scale"]
