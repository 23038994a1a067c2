"""A line of a text dump as numbers: what it says, the sentence it is torn from, its place and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.article import phrases, wording
from dateline.article.features import bits
from dateline.article.surroundings import (
    AROUND,
    KINSHIP,
    PLACE,
    Clues,
    Group,
    Matrix,
    around_matrix,
    keys_of,
    kinship_matrix,
    place_matrix,
    windowed,
)
from dateline.article.tears import TORN, apart

SENTENCE = [f"sentence-{name}" for name in wording.COLUMNS]
NAMES = (
    *wording.COLUMNS,
    *SENTENCE,
    *(f"says-{why}" for why in phrases.REASONS),
    *(f"sentence-says-{why}" for why in phrases.REASONS),
    "torn",
    "torn-next",
    "place-in-sentence",
    "lines-of-sentence",
    "prose-20",
    "prose-50",
    *PLACE,
    *AROUND,
    *KINSHIP,
)


@dataclass(frozen=True, slots=True, eq=False)
class DumpTable:
    """The features of a dump, with what later steps need of their making."""

    matrix: Matrix
    says: list[int]
    #: The number of the sentence group that each line belongs to, and coarser groups (see `kin`).
    groups: list[Group]


def sentences(lines: list[str], torn: NDArray[np.float32]) -> tuple[Group, list[str]]:
    """Lines put together where they go on: the number of each line's whole, and the text of each whole."""
    numbers: list[int] = []
    wholes: list[str] = []
    for line, chance in zip(lines, torn.tolist(), strict=True):
        if chance >= TORN and wholes and len(wholes[-1]) < 4000:
            wholes[-1] += (" " if apart(wholes[-1], line) else "") + line
        else:
            wholes.append(line)
        numbers.append(len(wholes) - 1)
    return np.array(numbers, dtype=np.int64), wholes


def dump_table(lines: list[str], torn: NDArray[np.float32]) -> DumpTable:
    """The features of all lines of a dump."""
    number, wholes = sentences(lines, torn)
    text = np.array([wording.row(line) for line in lines], dtype=np.float32)
    whole = np.array([wording.row(one) for one in wholes], dtype=np.float32)[number]
    says = [phrases.mask_of(line) for line in lines]
    whole_says = [phrases.mask_of(one) for one in wholes]
    size = text[:, 0]
    count = np.bincount(number)
    first = np.concatenate([[0], np.cumsum(count)[:-1]])
    share = (size / np.maximum(whole[:, 0], 1)).astype(np.float32)
    prose = np.where((whole[:, 2] > 0) & (whole[:, 0] >= 60), size, 0).astype(np.float32)
    groups = kin(number, whole)
    width = len(phrases.REASONS)
    following = np.concatenate([torn[1:], [0]])
    extra: list[NDArray[Any]] = [
        torn,
        following,
        np.arange(len(lines)) - first[number],
        count[number],
        windowed(prose, 20),
        windowed(prose, 50),
    ]
    parts = [
        text,
        whole,
        bits(says, width),
        bits([whole_says[one] for one in number.tolist()], width),
        np.stack(extra, axis=1).astype(np.float32),
        place_matrix(size, np.arange(len(lines)), keys_of(lines), Clues()),
        around_matrix(size, share, prose, number[1:] == number[:-1]),
        kinship_matrix(size, share, prose, groups),
    ]
    return DumpTable(np.concatenate(parts, axis=1).astype(np.float32), says, groups)


def kin(number: Group, whole: Matrix) -> list[Group]:
    """Groups of lines: the same sentence, stretches of 4 and of 16 sentences, and the same looks (long or short, ended or not)."""
    columns = wording.COLUMNS
    long = np.digitize(whole[:, columns.index("size")], (20, 60, 150))
    looks = (
        long * 4
        + whole[:, columns.index("terminal")].astype(int) * 2
        + whole[:, columns.index("lower-start")].astype(int)
    )
    return [np.unique(group, return_inverse=True)[1] for group in (number, number // 4, number // 16, looks)]
