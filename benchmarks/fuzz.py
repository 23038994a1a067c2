"""Break the marks of articles at random and prove that every reading of them is legal.

    python -m benchmarks.fuzz [--articles 2000] [--seed 1] [--pages examples/pages]

The texts of the example pages lose, double and swap quotation marks, commas, stops and line ends, and are cut at random places; each is
read as a whole. A reading is legal when every span lies in the text, is not empty and keeps its order, every id and reference is
whole, and no statement stands in itself. Prints what is not legal, with the seed of the article; the exit code is 1 if there is any.
"""

from __future__ import annotations

import argparse
import itertools
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dateline.engine import read, read_text
from dateline.model import Reading, Statement
from dateline.store.check import reading_faults

#: what opens, closes, leads and parts quotations, and what debris of encodings and translations puts in their place
MARKS = [
    '"',
    "“",
    "”",
    "„",
    "«",
    "»",
    "‘",
    "’",
    "'",
    "``",
    "''",
    "‹",
    "›",
    "＂",
    ":",
    ",",
    ".",
    "—",
    "\n",
    "\n\n",
    " ",
    "(",
    "?",
    "\u00a0",
]
#: share of marks that one article loses, doubles or swaps
LOST, DOUBLED, SWAPPED = 0.15, 0.15, 0.25
#: how often an article is cut off, and how often a mark is put where there was none
CUT, PUT = 0.4, 0.004


def broken(text: str, seed: int) -> str:
    """The text with marks dropped, doubled, swapped and put in, perhaps cut at both ends; the same for the same seed."""
    chance = random.Random(seed)
    made = [_letter(letter, chance) for letter in text]
    whole = "".join(made)
    if chance.random() < CUT:
        whole = whole[: chance.randrange(len(whole) + 1)]
    if chance.random() < CUT / 2:
        whole = whole[chance.randrange(len(whole) + 1) :]
    return whole


def _letter(letter: str, chance: random.Random) -> str:
    if letter not in MARKS or letter == " ":
        return letter + chance.choice(MARKS) if chance.random() < PUT else letter
    draw = chance.random()
    if draw < LOST:
        return ""
    if draw < LOST + DOUBLED:
        return letter * 2
    return chance.choice(MARKS) if draw < LOST + DOUBLED + SWAPPED else letter


def faults(reading: Reading) -> Iterator[str]:
    """What is not legal in a reading, in words."""
    yield from reading_faults(reading)
    text = reading.article.text
    for n, said in enumerate(reading.statements):
        if said.id != n:
            yield f"statement {n}: its id is {said.id}"
        if not said.content:
            yield f"statement {n}: no content"
        for role in ("source", "cue", "content"):
            spans = getattr(said, role)
            for start, end in spans:
                if start >= end or not text[start:end].strip():
                    yield f"statement {n}: empty {role} [{start}, {end}]"
                elif text[start:end] != text[start:end].strip():
                    yield f"statement {n}: {role} with a blank at its edge [{start}, {end}]"
            if any(after[0] < before[1] for before, after in itertools.pairwise(spans)):
                yield f"statement {n}: spans of its {role} overlap or stand in the wrong order"
        if _in_itself(said, reading.statements):
            yield f"statement {n}: stands in itself"


def _in_itself(said: Statement, statements: tuple[Statement, ...]) -> bool:
    seen = {said.id}
    while said.within is not None:
        if said.within in seen:
            return True
        seen.add(said.within)
        said = statements[said.within]
    return False


def main() -> int:
    """Break, read, prove; report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=Path, default=Path("examples/pages"))
    given = parser.parse_args()
    texts = [read(page).article.text for page in sorted(given.pages.iterdir())]
    begin, wrong, statements = time.perf_counter(), 0, 0
    for n in range(given.seed, given.seed + given.articles):
        try:
            reading = read_text(broken(texts[n % len(texts)], n))
            found = list(faults(reading))
            statements += len(reading.statements)
        except Exception as error:  # any exception is what is looked for
            found = [f"{type(error).__name__}: {error}"]
        for fault in found:
            print(f"seed {n}: {fault}")
        wrong += bool(found)
    seconds = time.perf_counter() - begin
    print(f"{given.articles} articles, {statements} statements, {wrong} not legal, {seconds:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
