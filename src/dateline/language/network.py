"""The exported network: its files, its ONNX session, and one window in, columns out.

One window a call, always: the int8 network scales its activations by what it sees in a call, so a window read together with
others would read otherwise. Alone, a window reads the same whatever the batch, the order and the number of workers.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from dateline.language.labels import SPACES
from dateline.language.windows import Words

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Output:
    """What the network says of the words of one window: tag scores, arc scores, and the vectors of relations and links."""

    tags: dict[str, Floats]
    #: [word, 1 + word]: score of the root, then of each word of the window, as head
    arcs: Floats
    relation_of: Floats
    relation_to: Floats
    #: [word, kind, n]
    link_from: Floats
    link_to: Floats


class Network:
    """The reader's weights in an ONNX session. `settings` is what the export wrote beside them: tag widths, name, fixed vectors."""

    def __init__(self, folder: Path, threads: int = 1, providers: Sequence[str] | None = None) -> None:
        self.settings: dict[str, Any] = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
        fixed = np.load(folder / "fixed.npz")
        self.fixed: dict[str, Floats] = {name: fixed[name].astype(np.float32) for name in fixed.files}
        self.vocabulary = (folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_ALL
        options.add_session_config_entry("session.intra_op.allow_spinning", "0" if threads == 1 else "1")
        options.log_severity_level = 3
        chosen = list(providers or ["CPUExecutionProvider"])
        self.session = ort.InferenceSession(str(folder / "reader.onnx"), options, providers=chosen)
        self.relation_session = ort.InferenceSession(str(folder / "relations.onnx"), options, providers=chosen)
        self._cuts = np.cumsum(list(self.settings["tags"].values()))[:-1]

    def __call__(self, words: Words, low: int, high: int) -> Output:
        """Read the words low..high as one window."""
        tags, *vectors = self.session.run(None, _inputs(words, low, high))
        split = np.split(tags, self._cuts, axis=1)
        return Output(dict(zip(self.settings["tags"], split, strict=True)), *vectors)

    def relations(self, of: Floats, to: Floats) -> NDArray[np.int64]:
        """The label of each word's relation to its head, given the vectors of both."""
        (label,) = self.relation_session.run(None, {"of": of, "to": to})
        made: NDArray[np.int64] = label
        return made


#: the number of the word piece [CLS] in the encoder's vocabulary
START = 101


def _inputs(words: Words, low: int, high: int) -> dict[str, NDArray[np.int64]]:
    inside = len(SPACES) - 1
    ids: list[int] = []
    cases: list[int] = []
    spaces: list[int] = []
    first: list[int] = []
    for pieces, case, space in zip(words.pieces[low:high], words.case[low:high], words.space[low:high], strict=True):
        first.append(len(ids))
        ids.extend(pieces)
        cases.extend([case] * len(pieces))
        spaces.append(space)
        spaces.extend([inside] * (len(pieces) - 1))
    # The network has always seen a window open as a paragraph opens. The encoder was pretrained with a mark at its first
    # place and heeds it from everywhere: a word that stood there would be read worse than all others.
    spaces[0] = inside - 1
    columns = {
        "pieces": [START, *ids],
        "cases": [0, *cases],
        "spaces": [inside - 1, *spaces],
        "first": [at + 1 for at in first],
    }
    return {name: np.array(column, np.int64) for name, column in columns.items()}


def weights_folder() -> Path:
    """The folder of the weights that ship with the package."""
    with as_file(files("dateline.language") / "weights") as folder:
        return folder
