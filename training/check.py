"""int8 against float32: `python -m training.check DATA FLOAT INT8` scores both exports on the dev sets and prints what int8 loses.

DATA is the shared folder (`data/dev`, `score`). FLOAT comes from `python -m training.check --export WEIGHTS.pt FLOAT`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

SETS = ("worldwide", "crossner", "ewt-names", "ewt", "gum")


def export_float(weights: Path, out: Path) -> None:
    """The float32 twin of an export."""
    import torch

    from dateline.language.network import weights_folder
    from training.export import export
    from training.network import Reader, widened

    state = torch.load(weights, weights_only=True)
    model = Reader(len(state["words.weight"]))
    model.load_state_dict(widened(state, model))
    vocabulary = (weights_folder() / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
    export(model, vocabulary, out, "float32", ["start", "upos", "names"], int8=False)


def figures(shared: Path, folder: Path) -> dict[str, float]:
    """The figures that a set is judged by, in points."""
    from benchmarks.reader import SETS as GOLD
    from benchmarks.reader import score
    from dateline.language import Reader

    reader, made = Reader(folder), {}
    for name in SETS:
        found = score(shared, *GOLD[name], reader, None)
        if "core" in found:
            made[f"{name} names F1"] = 100 * found["core"]["strict"]["f1"]
        else:
            made |= {f"{name} {key}": 100 * found["f1"][key] for key in ("upos", "las", "sentences")}
    return made


def main() -> None:
    """Export the float32 twin, or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--export", action="store_true")
    parser.add_argument("paths", type=Path, nargs="+")
    args = parser.parse_args()
    if args.export:
        export_float(*args.paths)
        return
    shared, plain, small = args.paths
    wide, narrow = figures(shared, plain), figures(shared, small)
    for name, value in wide.items():
        print(f"{name:24} float32 {value:6.2f}  int8 {narrow[name]:6.2f}  {narrow[name] - value:+.2f}")


if __name__ == "__main__":
    main()
