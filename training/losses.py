"""One loss a head, each over the words whose label is known."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional

from dateline.language.labels import LINKS, NAME_TAGS
from training.network import LINK, Reader, arc_scores
from training.windows import Labels

WEIGHTS = {
    "start": 1.0, "upos": 1.0, "arcs": 1.0, "relations": 1.0, "names": 2.0, "value": 0.5, "certain": 1.0, "source": 0.5, "cue": 0.5, "content": 0.5,
    "act": 1.0, "mode": 0.3, "polarity": 0.2, "time": 0.2, "certainty": 0.2, "links": 0.5, "event": 0.3, "bag": 0.5,
}  # fmt: skip
_BITS = torch.tensor([1 << i for i in range(len(NAME_TAGS))])


def losses(model: Reader, said: dict[str, Tensor], gold: Labels) -> dict[str, Tensor]:
    """Mean loss of each head that has a label in this batch."""
    made: dict[str, Tensor] = {}
    known = gold.start >= 0
    if known.any():
        made["start"] = functional.binary_cross_entropy_with_logits(
            said["start"][..., 0][known], gold.start[known].float()
        )
    for name in ("upos", "source", "cue", "content", "act", "mode", "polarity", "time", "certainty"):
        target = getattr(gold, name)
        if (target >= 0).any():
            made[name] = functional.cross_entropy(said[name].flatten(0, 1), target.flatten(), ignore_index=-1)
    if (gold.head >= -1).any():
        made["arcs"], made["relations"] = tree_losses(model, said, gold)
    if (gold.bag >= 0).any():
        made["bag"] = bag_loss(said["act"], gold)
    told = gold.event >= 0
    if told.any():
        made["event"] = functional.binary_cross_entropy_with_logits(
            said["event"][..., 0][told], gold.event[told].float()
        )
    made["names"] = name_loss(said["names"], gold)
    for name in ("value", "certain"):
        target = getattr(gold, name)
        known = ~torch.isnan(target)
        if known.any():
            loss = functional.smooth_l1_loss(said[name][..., 0][known], target[known], reduction="none")
            # What is denied is rare and matters most.
            weight = 1.0 + 1.5 * (target[known] < 0) * (name == "certain")
            made[name] = (loss * weight).sum() / weight.sum()
    if len(gold.links):
        made["links"] = link_loss(model, said["links"], gold)
    return made


def tree_losses(model: Reader, said: dict[str, Tensor], gold: Labels) -> tuple[Tensor, Tensor]:
    """Cross-entropy of heads among the words of the sentence and the root, and of relations given the right head."""
    scores = arc_scores(said, model.arc_root)
    same = gold.sentence[:, :, None] == gold.sentence[:, None, :]
    same = functional.pad(same, (1, 0), value=True)
    scores = scores.masked_fill(~same, -1e4)
    target = gold.head + 1
    arcs = functional.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=-1)
    known = gold.head >= -1
    heads = gold.head.clamp(min=0)[:, :, None].expand(-1, -1, said["relation_to"].shape[-1])
    to = torch.where((gold.head >= 0)[:, :, None], torch.gather(said["relation_to"], 1, heads), model.relation_root)
    relations = functional.cross_entropy(model.relations(said["relation_of"][known], to[known]), gold.deprel[known])
    return arcs, relations


def bag_loss(scores: Tensor, gold: Labels) -> Tensor:
    """Sentences of which only the act's type is known: at least one word has it (noisy or), every word has it or none."""
    log = scores.log_softmax(-1)
    total, count = scores.new_zeros(()), 0
    for row, number in torch.unique(torch.stack([gold.bag, gold.sentence], -1)[gold.bag >= 0], dim=0).tolist():
        inside = (gold.bag == row) & (gold.sentence == number)
        for window in torch.nonzero(inside.any(1))[:, 0].tolist():
            words = log[window][inside[window]]
            right = words[:, row]
            total = total - torch.log1p(
                -torch.exp(torch.log1p(-right.exp().clamp(max=0.999)).sum()).clamp(max=1 - 1e-6)
            )
            total = total - torch.logaddexp(words[:, 0], right).mean()
            count += 1
    return total / max(count, 1)


def name_loss(scores: Tensor, gold: Labels) -> Tensor:
    """Minus log of the probability of all tags that a word may have: a label that a set leaves out is unknown there, not O."""
    may = (gold.names[:, :, None] & _BITS) != 0
    some = ~may.all(-1) & (gold.sentence >= 0)
    if not some.any():
        return scores.sum() * 0.0
    log = scores[some].log_softmax(-1).masked_fill(~may[some], -math.inf).logsumexp(-1)
    weight = gold.name_weight[some]
    # Words that may be outside every name are many and easy; names carry the loss.
    weight = torch.where(may[some][:, 0], weight, 1.5 * weight)
    return -(log * weight).sum() / weight.sum().clamp(min=1.0)


def link_loss(model: Reader, vectors: Tensor, gold: Labels) -> Tensor:
    """Each word that starts a link against all words of its window, yes or no."""
    total = vectors.new_zeros(())
    count = 0
    for kind in range(len(LINKS)):
        of_kind = gold.links[gold.links[:, 1] == kind]
        if not len(of_kind):
            continue
        rows, index = torch.unique(of_kind[:, [0, 2]], dim=0, return_inverse=True)
        target = torch.zeros(len(rows), vectors.shape[1])
        some = of_kind[:, 3] >= 0
        target[index[some], of_kind[some, 3]] = 1.0
        start = vectors[rows[:, 0], rows[:, 1], 0, kind]
        ends = vectors[rows[:, 0], :, 1, kind]
        score = (start[:, None] * ends).sum(-1) / math.sqrt(LINK) + model.link_bias[kind]
        real = gold.sentence[rows[:, 0]] >= 0
        loss = functional.binary_cross_entropy_with_logits(score, target, reduction="none")
        total = total + (loss * real).sum()
        count += len(rows)
    return total / max(count, 1)
