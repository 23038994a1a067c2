"""The training loop: one seed, one schedule, resumable at every checkpoint; keeps a running mean of the weights, which is what is used."""

from __future__ import annotations

import logging
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from dateline.language.pieces import Pieces
from torch import Tensor

from training.augment import noisy
from training.documents import Document
from training.losses import WEIGHTS, losses
from training.network import Batch, Reader
from training.windows import Labels, batches, chunks, pack

log = logging.getLogger("training")


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn. `decay`: the last share of the steps, over which the rate falls to zero."""

    steps: int
    rate: float = 2e-4
    head_rate: float = 1e-3
    warm: int = 150
    decay: float = 0.3
    mean: float = 0.998
    seed: int = 20
    save_every: int = 150
    bf16: bool = True


def rate_at(step: int, plan: Plan) -> float:
    """Share of the full rate at a step: up, level, down."""
    left = (plan.steps - step) / max(1.0, plan.steps * plan.decay)
    return max(0.0, min(1.0, (step + 1) / plan.warm, left))


def groups(model: Reader, plan: Plan) -> list[dict]:
    """Parameters by rate and decay; the word vectors are not trained, so that unseen words stay beside seen ones."""
    model.words.weight.requires_grad_(False)
    encoder, heads, plain = [], [], []
    for name, value in model.named_parameters():
        if not value.requires_grad:
            continue
        if value.ndim < 2:
            plain.append(value)
        elif name.startswith(("layers.", "places.", "norm.")):
            encoder.append(value)
        else:
            heads.append(value)
    return [
        {"params": encoder, "base": plan.rate, "weight_decay": 0.01},
        {"params": heads, "base": plan.head_rate, "weight_decay": 0.01},
        {"params": plain, "base": plan.head_rate, "weight_decay": 0.0},
    ]


def stream(
    epoch: Callable[[random.Random], list[Document]], pieces: Pieces, seed: int, start: int, room: int
) -> Iterator[tuple[int, Batch, Labels]]:
    """Endless batches, epoch after epoch, each from its own seed, so that a resumed run starts at the epoch it stood in."""
    number = start
    while True:
        dice = random.Random(seed * 1000 + number)
        parts = [noisy(chunk, dice) for one in epoch(dice) for chunk, _ in chunks(one, pieces, dice.choice((48, 96, 160, 256)))]
        dice.shuffle(parts)
        for batch, labels in batches(pack(parts, pieces, dice), pieces, dice, room):
            yield number, batch, labels
        number += 1


def train(
    model: Reader, epoch: Callable[[random.Random], list[Document]], pieces: Pieces, plan: Plan, out: Path, room: int = 3072
) -> dict[str, Tensor]:
    """Train to the plan's last step and return the mean weights. A checkpoint in `out` is taken up where it ended."""
    torch.manual_seed(plan.seed)
    optimiser = torch.optim.AdamW(groups(model, plan), lr=plan.rate, betas=(0.9, 0.98), fused=True)
    mean = {name: value.detach().clone() for name, value in model.state_dict().items() if name != "words.weight"}
    step = number = 0
    if (out / "checkpoint.pt").exists():
        held = torch.load(out / "checkpoint.pt", weights_only=True)
        model.load_state_dict(held["model"])
        optimiser.load_state_dict(held["optimiser"])
        mean, step, number = held["mean"], held["step"], held["epoch"] + 1
    sums: dict[str, list[float]] = defaultdict(list)
    clock, seen = time.monotonic(), 0
    model.train()
    for number, batch, labels in stream(epoch, pieces, plan.seed, number, room):
        if step >= plan.steps:
            break
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * rate_at(step, plan)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=plan.bf16):
            encoded = model(batch)
        found = losses(model, {name: value.float() for name, value in encoded.items()}, labels)
        sum(WEIGHTS[name] * value for name, value in found.items()).backward()
        torch.nn.utils.clip_grad_norm_([p for group in optimiser.param_groups for p in group["params"]], 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        keep = min(plan.mean, step / (step + 10))
        with torch.no_grad():
            for name, value in model.state_dict().items():
                if name in mean:
                    mean[name].lerp_(value, 1 - keep)
        seen += int(batch.length.sum())
        for name, value in found.items():
            sums[name].append(float(value.detach()))
        if step % 25 == 0:
            shown = " ".join(f"{name} {sum(values) / len(values):.3f}" for name, values in sums.items())
            log.info("step %d epoch %d %.0f pieces/s %s", step, number, seen / (time.monotonic() - clock), shown)
            sums.clear()
            clock, seen = time.monotonic(), 0
        if step % plan.save_every == 0 or step == plan.steps:
            held = {"model": model.state_dict(), "optimiser": optimiser.state_dict(), "mean": mean, "step": step, "epoch": number}
            torch.save(held, out / "checkpoint.new")
            (out / "checkpoint.new").replace(out / "checkpoint.pt")
    return {**mean, "words.weight": model.words.weight.detach()}
