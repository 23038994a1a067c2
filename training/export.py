"""Weights -> the folder that ships: ONNX for one window, int8 with one scale a channel, and the small fixed vectors beside it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.labels import DEPREL
from training.network import ARC, ATTENTION_HEADS, LINK, RELATION, TAGS, WIDTH, Reader

INPUTS = ("pieces", "cases", "spaces", "first")
OUTPUTS = ("tags", "arcs", "relation_of", "relation_to", "link_from", "link_to")


class Window(nn.Module):
    """The network for one window without padding. Word vectors are bytes with one scale a row: a third of the file, no loss."""

    def __init__(self, model: Reader, bytes_: bool = True) -> None:
        super().__init__()
        self.model = model
        table = model.words.weight.detach()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.bytes_ = bytes_
        self.register_buffer("table", (table / scale).round().to(torch.int8) if bytes_ else table)
        self.register_buffer("scale", scale)

    def forward(self, pieces: Tensor, cases: Tensor, spaces: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Columns over the window's words."""
        model = self.model
        rows = self.table[pieces]
        x = rows.float() * self.scale[pieces] if self.bytes_ else rows
        x = model.norm(x + model.cases(cases) + model.spaces(spaces) + model.places.weight[: pieces.shape[0]])
        for layer in model.layers:
            x = self.layer(layer, x)
        x = x[first]
        arcs = functional.gelu(model.arc_in(x))
        of = model.arc(arcs[:, :ARC]) / ARC**0.5
        relation = model.relation_in(x)
        links = model.link_in(x).view(x.shape[0], 2, -1, LINK)
        return (
            model.tags(x),
            torch.cat([of @ model.arc_root[:, None], of @ arcs[:, ARC:].T], -1),
            relation[:, :RELATION],
            relation[:, RELATION:],
            links[:, 0],
            links[:, 1],
        )

    @staticmethod
    def layer(layer: nn.Module, x: Tensor) -> Tensor:
        """One transformer layer on one window."""
        size = WIDTH // ATTENTION_HEADS
        q, k, v = (part.view(-1, ATTENTION_HEADS, size).transpose(0, 1) for part in layer.qkv(x).split(WIDTH, -1))
        seen = ((q / size**0.5) @ k.transpose(1, 2)).softmax(-1) @ v
        x = layer.norm1(x + layer.out(seen.transpose(0, 1).reshape(-1, WIDTH)))
        return layer.norm2(x + layer.down(functional.gelu(layer.up(x))))


class Relations(nn.Module):
    """The relation of each word to its head, once the heads are known: (vectors of words, of their heads) -> labels."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.relation = model.relation
        never = torch.zeros(len(DEPREL))
        never[DEPREL.index("root")] = -1e4
        self.register_buffer("never", never)

    def forward(self, of: Tensor, to: Tensor) -> Tensor:
        """Label numbers; a word with a head is no root."""
        return (self.relation(functional.gelu(of + to)) + self.never).argmax(-1)


def export(model: Reader, vocabulary: list[str], out: Path, name: str, trained: list[str], int8: bool = True) -> None:
    """Write the folder: reader.onnx, relations.onnx, fixed.npz, vocabulary.txt, reader.json."""
    out.mkdir(parents=True, exist_ok=True)
    model.eval()
    sample = (
        torch.randint(1000, 2000, (40,)),
        torch.zeros(40, dtype=torch.long),
        torch.zeros(40, dtype=torch.long),
        torch.arange(30),
    )
    plain = out / "float.onnx" if int8 else out / "reader.onnx"
    pieces, words = torch.export.Dim("pieces", min=2, max=510), torch.export.Dim("words", min=2, max=510)
    torch.onnx.export(
        Window(model, int8),
        sample,
        str(plain),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_shapes=({0: pieces}, {0: pieces}, {0: pieces}, {0: words}),
        opset_version=18,
        external_data=False,
        dynamo=True,
    )
    if int8:
        heads = head_nodes(plain)
        quantize_dynamic(
            str(plain), str(out / "reader.onnx"), op_types_to_quantize=["MatMul"], per_channel=True,
            weight_type=QuantType.QInt8, nodes_to_exclude=heads, extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip
        plain.unlink()
    vectors = (torch.zeros(30, RELATION), torch.zeros(30, RELATION))
    torch.onnx.export(
        Relations(model),
        vectors,
        str(out / "relations.onnx"),
        input_names=["of", "to"],
        output_names=["label"],
        dynamic_shapes=({0: words}, {0: words}),
        opset_version=18,
        external_data=False,
        dynamo=True,
    )
    for name_of_file in ("reader.onnx", "relations.onnx"):
        without_notes(out / name_of_file)
    fixed = {"relation_root": model.relation_root, "link_bias": model.link_bias}
    np.savez(out / "fixed.npz", **{key: value.detach().numpy().astype(np.float32) for key, value in fixed.items()})
    (out / "vocabulary.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    settings = {"name": name, "tags": TAGS, "trained": trained}
    (out / "reader.json").write_text(json.dumps(settings, indent=1), encoding="utf-8")


def without_notes(path: Path) -> None:
    """Take the exporter's notes out of a network: they hold the paths of the machine that made it, and change nothing."""
    network = onnx.load(str(path))
    bodies = [network.graph, *network.functions]
    for part in (network, *bodies, *(node for body in bodies for node in body.node)):
        part.doc_string = ""
        del part.metadata_props[:]
    for value in (*network.graph.input, *network.graph.output, *network.graph.value_info, *network.graph.initializer):
        value.doc_string = ""
        del value.metadata_props[:]
    onnx.save(network, str(path))


def head_nodes(path: Path) -> list[str]:
    """Names of the matrix products outside the encoder's layers (the quantiser turns a Gemm into a product of this name and a sum)."""
    graph = onnx.load(str(path)).graph
    heads = [node for node in graph.node if node.op_type in ("MatMul", "Gemm") and _of_a_head(list(node.input))]
    return [name for node in heads for name in (node.name, f"{node.name}_MatMul")]


def _of_a_head(inputs: list[str]) -> bool:
    return any(name.startswith("model.") and not name.startswith("model.layers.") for name in inputs)
