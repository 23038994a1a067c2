"""The network: MiniLM-L6 over word pieces with case and spacing features, and one set of heads over the first piece of each word."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.labels import (
    ACTS,
    CERTAINTY,
    DEPREL,
    LINKS,
    MODES,
    NAME_TAGS,
    POLARITY,
    SPACES,
    SPAN_TAGS,
    TIME,
    UPOS,
)
from dateline.language.pieces import CASES

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
ARC, RELATION, LINK = 256, 192, 64

#: Word-level outputs in order: name -> width. The run-time decoder reads the same table from the weights' settings.
TAGS = {
    "start": 1,
    "upos": len(UPOS),
    "names": len(NAME_TAGS),
    "source": len(SPAN_TAGS),
    "cue": len(SPAN_TAGS),
    "content": len(SPAN_TAGS),
    "act": len(ACTS),
    "mode": len(MODES),
    "polarity": len(POLARITY),
    "time": len(TIME),
    "certainty": len(CERTAINTY),
    "value": 1,
    "event": 1,
    "certain": 1,
}


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded arrays of some windows. `first` gives the place of each word's first piece."""

    pieces: Tensor
    cases: Tensor
    spaces: Tensor
    length: Tensor
    first: Tensor


class Layer(nn.Module):
    """One transformer layer as BERT has it (normalisation after the sum)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=bias)
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.norm1(x + functional.dropout(seen, self.dropout, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + functional.dropout(inner, self.dropout, self.training))


class Reader(nn.Module):
    """Pieces in; per word: tag scores, and the vectors from which arcs, relations and links are scored."""

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.cases = nn.Embedding(len(CASES), WIDTH)
        self.spaces = nn.Embedding(len(SPACES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = dropout
        self.tags = nn.Linear(WIDTH, sum(TAGS.values()))
        self.arc_in = nn.Linear(WIDTH, 2 * ARC)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_root = nn.Parameter(torch.zeros(ARC))
        self.relation_in = nn.Linear(WIDTH, 2 * RELATION)
        self.relation_root = nn.Parameter(torch.zeros(RELATION))
        self.relation = nn.Linear(RELATION, len(DEPREL))
        self.link_in = nn.Linear(WIDTH, 2 * LINK * len(LINKS))
        self.link_bias = nn.Parameter(torch.full((len(LINKS),), -3.0))
        nn.init.normal_(self.cases.weight, std=0.02)
        nn.init.normal_(self.spaces.weight, std=0.02)
        nn.init.normal_(self.arc_root, std=0.1)

    def encode(self, batch: Batch) -> Tensor:
        """One vector a word."""
        length = batch.pieces.shape[1]
        at = torch.arange(length)
        x = self.words(batch.pieces) + self.cases(batch.cases) + self.spaces(batch.spaces) + self.places(at)
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        bias = torch.where(at[None, :] < batch.length[:, None], 0.0, -1e4)[:, None, None, :].to(x.dtype)
        for layer in self.layers:
            x = layer(x, bias.to(torch.bfloat16) if torch.is_autocast_enabled("cpu") else bias)
        return torch.gather(x, 1, batch.first[:, :, None].expand(-1, -1, WIDTH))

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Tag scores by name; `arc_from`, `arc_to`, `relation_of`, `relation_to` [batch, word, n]; `links` [batch, word, 2, kind, n]."""
        x = functional.dropout(self.encode(batch).float(), self.dropout, self.training)
        made = dict(zip(TAGS, self.tags(x).split(list(TAGS.values()), -1)))
        arcs = functional.dropout(functional.gelu(self.arc_in(x)), 0.2, self.training)
        made["arc_from"], made["arc_to"] = self.arc(arcs[..., :ARC]), arcs[..., ARC:]
        made["relation_of"], made["relation_to"] = self.relation_in(x).split(RELATION, -1)
        links = self.link_in(x)
        made["links"] = links.view(*links.shape[:2], 2, len(LINKS), LINK)
        return made

    def relations(self, of: Tensor, to: Tensor) -> Tensor:
        """Relation scores of words with their heads' vectors."""
        hidden = functional.dropout(functional.gelu(of + to), 0.2, self.training)
        scores: Tensor = self.relation(hidden)
        return scores


def arc_scores(said: dict[str, Tensor], root: Tensor) -> Tensor:
    """[batch, word, 1 + word]: score of the root and of every word of the window as head."""
    scale = 1 / math.sqrt(ARC)
    among = said["arc_from"] @ said["arc_to"].transpose(1, 2)
    return torch.cat([said["arc_from"] @ root[:, None], among], -1) * scale


def start_from(model: Reader, weights: dict[str, Tensor]) -> None:
    """Copy a BERT encoder's weights into the network."""
    state = model.state_dict()
    names = {key.removeprefix("bert."): value for key, value in weights.items()}
    state["words.weight"] = names["embeddings.word_embeddings.weight"]
    state["places.weight"] = (
        names["embeddings.position_embeddings.weight"] + names["embeddings.token_type_embeddings.weight"][0]
    )
    state["norm.weight"], state["norm.bias"] = names["embeddings.LayerNorm.weight"], names["embeddings.LayerNorm.bias"]
    for i in range(LAYERS):
        old, new = f"encoder.layer.{i}.", f"layers.{i}."
        for end in ("weight", "bias"):
            state[f"{new}qkv.{end}"] = torch.cat(
                [names[f"{old}attention.self.{part}.{end}"] for part in ("query", "key", "value")]
            )
            state[f"{new}out.{end}"] = names[f"{old}attention.output.dense.{end}"]
            state[f"{new}norm1.{end}"] = names[f"{old}attention.output.LayerNorm.{end}"]
            state[f"{new}up.{end}"] = names[f"{old}intermediate.dense.{end}"]
            state[f"{new}down.{end}"] = names[f"{old}output.dense.{end}"]
            state[f"{new}norm2.{end}"] = names[f"{old}output.LayerNorm.{end}"]
    model.load_state_dict(state)


def widened(state: dict[str, Tensor], model: Reader) -> dict[str, Tensor]:
    """Weights that lack the last tag heads, with those of the model in their place."""
    made = dict(state)
    for name in ("tags.weight", "tags.bias"):
        have = len(state[name])
        made[name] = torch.cat([state[name], model.state_dict()[name][have:]])
    return made
