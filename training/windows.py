"""Documents -> windows of whole sentences -> batches of padded arrays."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from dateline.language.network import START
from dateline.language.pieces import Pieces
from training.documents import ANY_NAME, MARKS, PARAGRAPH, Document, joined, part
from training.network import Batch

INSIDE = 4
LONGEST = 320
NAME_BITS = ANY_NAME.bit_length()


@dataclass(frozen=True, slots=True)
class Labels:
    """Padded label columns; -1 (for heads -2) is masked. `sentence` numbers the sentences of a window, -1 at padding."""

    start: Tensor
    upos: Tensor
    head: Tensor
    deprel: Tensor
    sentence: Tensor
    names: Tensor
    name_weight: Tensor
    value: Tensor
    certain: Tensor
    source: Tensor
    cue: Tensor
    content: Tensor
    act: Tensor
    mode: Tensor
    polarity: Tensor
    time: Tensor
    certainty: Tensor
    event: Tensor
    bag: Tensor
    #: (window, kind, from, to)
    links: Tensor


def sizes(document: Document, pieces: Pieces) -> list[int]:
    """Pieces of each word."""
    return [len(pieces(word)[0]) for word in document.words]


def sentences(document: Document) -> list[tuple[int, int]]:
    """Half-open word ranges of the sentences; one where starts are unknown."""
    starts = [i for i, flag in enumerate(document.start) if flag == 1] or [0]
    starts[0] = 0
    return list(zip(starts, [*starts[1:], len(document)]))


def chunks(document: Document, pieces: Pieces, budget: int) -> Iterator[tuple[Document, int]]:
    """Runs of whole sentences of at most `budget` pieces, with their piece counts; a sentence that is longer is cut."""
    count = sizes(document, pieces)
    low, used = 0, 0
    for a, b in sentences(document):
        need = sum(count[a:b])
        if used and used + need > budget:
            yield part(document, low, a), used
            low, used = a, 0
        while need > LONGEST:
            cut = a + max(1, (b - a) // 2)
            yield part(document, low, cut), sum(count[low:cut])
            low = a = cut
            used, need = 0, sum(count[a:b])
        used += need
    if low < len(document):
        yield part(document, low, len(document)), used


def pack(documents: Sequence[Document], pieces: Pieces, dice: random.Random) -> list[tuple[list[Document], int]]:
    """Windows of mixed sizes: chunks of documents, small ones put together until the window's own budget is full."""
    made: list[tuple[list[Document], int]] = []
    held: list[Document] = []
    room = budget = 0
    for document in documents:
        for chunk, need in chunks(document, pieces, dice.choice((64, 128, 192, 256))):
            if held and need > room:
                made.append((held, budget - room))
                held = []
            if not held:
                room = budget = max(need, dice.choice((96, 160, 224)))
            held.append(chunk)
            room -= need
    if held:
        made.append((held, budget - room))
    return made


def batches(
    windows: list[tuple[list[Document], int]], pieces: Pieces, dice: random.Random, room: int = 3072
) -> Iterator[tuple[Batch, Labels]]:
    """Batches of about `room` pieces of windows of like length, in random order."""
    windows = sorted(windows, key=lambda window: window[1])
    groups: list[list[list[Document]]] = []
    used = 0
    for window, need in windows:
        if not groups or (len(groups[-1]) + 1) * need > room:
            groups.append([])
        groups[-1].append(window)
        used += need
    dice.shuffle(groups)
    for group in groups:
        yield arrays([window_of(parts, dice) for parts in group], pieces)


def window_of(parts: list[Document], dice: random.Random) -> list[Document]:
    """Parts of one window, each after the first opened by a paragraph break, with places counted in the window."""
    made = joined(parts)
    for i, one in enumerate(made):
        if one.words and (i == 0 or dice.random() < 0.7):
            one.space[0] = PARAGRAPH
    return made


def arrays(windows: list[list[Document]], pieces: Pieces) -> tuple[Batch, Labels]:
    """Windows as padded tensors."""
    flat = [flattened(parts, pieces) for parts in windows]
    length = max(len(one["pieces"]) for one in flat)
    words = max(len(one["first"]) for one in flat)

    def padded(key: str, size: int, fill: float, dtype: type = np.int64) -> Tensor:
        table = np.full((len(flat), size), fill, dtype)
        for row, one in enumerate(flat):
            table[row, : len(one[key])] = one[key]
        return torch.from_numpy(table)

    batch = Batch(
        padded("pieces", length, 0),
        padded("cases", length, 0),
        padded("spaces", length, 0),
        torch.tensor([len(one["pieces"]) for one in flat]),
        padded("first", words, 0),
    )
    links = [(row, *link) for row, one in enumerate(flat) for link in one["links"]]
    plain = {name: padded(name, words, -1) for name in ("start", "upos", "deprel", "sentence", *MARKS)}
    return batch, Labels(
        **plain,
        head=padded("head", words, -2),
        names=padded("names", words, ANY_NAME),
        name_weight=padded("name_weight", words, 0, np.float32),
        value=padded("value", words, np.nan, np.float32),
        certain=padded("certain", words, np.nan, np.float32),
        links=torch.tensor(links, dtype=torch.long).view(-1, 4),
    )


def flattened(parts: list[Document], pieces: Pieces) -> dict[str, list]:
    """One window as flat columns over pieces and words, opened by the mark that the encoder was pretrained with, as at run time."""
    made: dict[str, list] = defaultdict(list, pieces=[START], cases=[0], spaces=[PARAGRAPH])
    number = -1
    for one in parts:
        for word, space, start in zip(one.words, one.space, one.start):
            ids, case = pieces(word)
            made["first"].append(len(made["pieces"]))
            made["pieces"].extend(ids)
            made["cases"].extend([case] * len(ids))
            made["spaces"].extend([space] + [INSIDE] * (len(ids) - 1))
            number += start == 1 or number < 0
            made["sentence"].append(number)
        for name in ("start", "upos", "head", "deprel", "names", *MARKS):
            made[name].extend(getattr(one, name))
        made["name_weight"].extend([one.name_weight] * len(one))
        for name in ("value", "certain"):
            made[name].extend(float("nan") if value is None else value for value in getattr(one, name))
        made["links"].extend(one.links)
    return made
