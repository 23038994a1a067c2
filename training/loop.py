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
from torch import Tensor

from dateline.language.pieces import Pieces
from training.augment import noisy
from training.documents import Document
from training.losses import WEIGHTS, losses
from training.network import Batch, Reader
from training.windows import Labels, batches, chunks, pack

log = logging.getLogger("training")
Epoch = Callable[[random.Random], list[Document]]


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn. `decay`: the last share of the steps, over which the rate falls to zero."""

    steps: int
    rate: float = 2e-4
    head_rate: float = 1e-3
    warm: int = 150
    decay: float = 0.3
    mean: float = 0.998
    #: share that the weights of the round's middle have in its result; two points of one run together stray less than either
    half: float = 0.0
    seed: int = 20
    save_every: int = 150
    #: pieces of a batch
    room: int = 3072
    bf16: bool = True


def rate_at(step: int, plan: Plan) -> float:
    """Share of the full rate at a step: up, level, down."""
    left = (plan.steps - step) / (plan.steps * plan.decay) if plan.decay else 1.0
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


def stream(epoch: Epoch, pieces: Pieces, plan: Plan, start: int) -> Iterator[tuple[int, Batch, Labels]]:
    """Endless batches, epoch after epoch, each from its own seed, so that a resumed run starts at the epoch after its last."""
    number = start
    while True:
        dice = random.Random(plan.seed * 1000 + number)
        parts = [
            noisy(chunk, dice)
            for one in epoch(dice)
            for chunk, _ in chunks(one, pieces, dice.choice((48, 96, 160, 256)))
        ]
        dice.shuffle(parts)
        for batch, labels in batches(pack(parts, pieces, dice), pieces, dice, plan.room):
            yield number, batch, labels
        number += 1


class Trainer:
    """A model in training: its optimiser, the running mean of its weights, and where it stands."""

    def __init__(self, model: Reader, plan: Plan, out: Path) -> None:
        self.model, self.plan, self.out = model, plan, out
        self.optimiser = torch.optim.AdamW(groups(model, plan), lr=plan.rate, betas=(0.9, 0.98), fused=True)
        self.mean = {
            name: value.detach().clone() for name, value in model.state_dict().items() if name != "words.weight"
        }
        self.step = self.epoch = 0
        self.sums: dict[str, list[float]] = defaultdict(list)
        self.clock, self.seen = time.monotonic(), 0

    def resume(self) -> None:
        """Take up the checkpoint in `out`, if there is one."""
        if not (self.out / "checkpoint.pt").exists():
            return
        held = torch.load(self.out / "checkpoint.pt", weights_only=True)
        self.model.load_state_dict(held["model"])
        self.optimiser.load_state_dict(held["optimiser"])
        self.mean, self.step, self.epoch = held["mean"], held["step"], held["epoch"] + 1

    def save(self) -> None:
        """Write the checkpoint anew, never half."""
        held = {"model": self.model.state_dict(), "optimiser": self.optimiser.state_dict(), "mean": self.mean}
        torch.save({**held, "step": self.step, "epoch": self.epoch}, self.out / "checkpoint.new")
        (self.out / "checkpoint.new").replace(self.out / "checkpoint.pt")

    def learn(self, batch: Batch, labels: Labels) -> None:
        """One step."""
        for group in self.optimiser.param_groups:
            group["lr"] = group["base"] * rate_at(self.step, self.plan)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.plan.bf16):
            said = self.model(batch)
        found = losses(self.model, {name: value.float() for name, value in said.items()}, labels)
        sum(WEIGHTS[name] * value for name, value in found.items()).backward()
        torch.nn.utils.clip_grad_norm_([p for group in self.optimiser.param_groups for p in group["params"]], 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.step += 1
        self.average()
        self.report(found, int(batch.length.sum()))

    @torch.no_grad()
    def average(self) -> None:
        """Move the mean of the weights towards them."""
        keep = min(self.plan.mean, self.step / (self.step + 10))
        for name, value in self.model.state_dict().items():
            if name in self.mean:
                self.mean[name].lerp_(value, 1 - keep)

    def report(self, found: dict[str, Tensor], pieces: int) -> None:
        """A line of the log every 25 steps."""
        self.seen += pieces
        for name, value in found.items():
            self.sums[name].append(float(value.detach()))
        if self.step % 25 == 0:
            shown = " ".join(f"{name} {sum(values) / len(values):.3f}" for name, values in self.sums.items())
            speed = self.seen / (time.monotonic() - self.clock)
            log.info("step %d epoch %d %.0f pieces/s %s", self.step, self.epoch, speed, shown)
            self.sums.clear()
            self.clock, self.seen = time.monotonic(), 0


def train(model: Reader, epoch: Epoch, pieces: Pieces, plan: Plan, out: Path) -> dict[str, Tensor]:
    """Train to the plan's last step and return the mean weights. A checkpoint in `out` is taken up where it ended."""
    torch.manual_seed(plan.seed)
    trainer = Trainer(model, plan, out)
    trainer.resume()
    model.train()
    for number, batch, labels in stream(epoch, pieces, plan, trainer.epoch):
        if trainer.step >= plan.steps:
            break
        trainer.epoch = number
        trainer.learn(batch, labels)
        if trainer.step == plan.steps // 2:
            torch.save(trainer.mean, out / "half.pt")
        if trainer.step % plan.save_every == 0 or trainer.step == plan.steps:
            trainer.save()
    made = trainer.mean
    if plan.half:
        middle = torch.load(out / "half.pt", weights_only=True)
        made = {name: (1 - plan.half) * value + plan.half * middle[name] for name, value in made.items()}
    return {**made, "words.weight": model.words.weight.detach()}
