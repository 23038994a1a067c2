"""Quality and speed of the amounts on corpus/gold/amounts.jsonl and on the phrase pairs of two other projects.

    python -m benchmarks.amounts [--errors N] [--kind KIND] [--shared ../shared] [--pairs] [--speed]

An amount of the gold is right when its span, kind, low, high, mod, unit and `of` are all said; a record too many is an error as
well, so the figure is 2 * right / (gold + said). `--errors` prints the first N disagreements of half a; those of half b are
never printed. The phrase pairs (Microsoft Recognizers-Text, duckling) only measure; their conventions differ, so the figure
is the share of phrases whose number (and unit of money or percent) is found as one of the amounts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dateline

OWN = Path(__file__).parent.parent / "corpus" / "gold" / "amounts.jsonl"
FIELDS = ("start", "end", "kind", "low", "high", "mod", "unit", "of")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Result:
    """Exact records of some rows: those right, those of the gold, those said, and the rows where all is right."""

    right: int
    gold: int
    said: int
    rows: int
    whole: int

    @property
    def exact(self) -> float:
        """F1 of exact records, 0 to 100."""
        return 200.0 * self.right / (self.gold + self.said) if self.gold + self.said else 100.0


def load(path: Path = OWN) -> list[Row]:
    """The rows of a gold file, plain or gzipped JSON Lines."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def said_of(text: str) -> list[Row]:
    """The amounts that a reading of the text says, with the fields that the gold has."""
    return [{f: getattr(a, f) for f in (*FIELDS, "text", "why")} for a in dateline.read_text(text).amounts]


def key(record: Row) -> tuple[Any, ...]:
    """What makes two records the same."""
    return tuple(record[f] for f in FIELDS)


def score(rows: list[Row], said: list[list[Row]]) -> Result:
    """Exact records of the rows."""
    right = gold = total = whole = 0
    for row, found in zip(rows, said, strict=True):
        wanted, got = {key(a) for a in row["amounts"]}, {key(a) for a in found}
        right, gold, total = right + len(wanted & got), gold + len(wanted), total + len(got)
        whole += wanted == got
    return Result(right, gold, total, len(rows), whole)


def show_errors(rows: list[Row], said: list[list[Row]], count: int, kind: str | None) -> None:
    """The first disagreements: what is wanted and missing (-), what is said and not wanted (+)."""
    for row, found in zip(rows, said, strict=True):
        wanted, got = {key(a) for a in row["amounts"]}, {key(a) for a in found}
        wrong = [("-", a) for a in row["amounts"] if key(a) not in got]
        wrong += [("+", a) for a in found if key(a) not in wanted]
        wrong = [(sign, a) for sign, a in wrong if kind is None or a["kind"] == kind]
        if wrong and count > 0:
            count -= 1
            print(f"  {row['id']} {row['text']}")
            for sign, a in wrong:
                print(
                    f"    {sign} '{a['text']}' " + " ".join(f"{f}={a[f]}" for f in FIELDS[2:]) + f" {a.get('why', '')}"
                )


def microsoft(path: Path) -> Counter[str]:
    """Of the phrase pairs with a plain number: by type, those wanted and those found with that number ("TYPE+")."""
    kinds = {"number": None, "percentage": "percent", "currency": "money", "age": "age", "dimension": "measure"}
    seen: Counter[str] = Counter()
    for row in load(path):
        found = said_of(row["text"]) if row["amounts"] else []
        for one in row["amounts"]:
            value = _number(one.get("resolution", {}).get("value"))
            if value is None or one["type"] not in kinds:
                continue
            kind = kinds[one["type"]]
            seen[one["type"]] += 1
            seen[f"{one['type']}+"] += any(_says(a, value, kind) for a in found)
    return seen


def duckling(path: Path) -> Counter[str]:
    """The same for duckling's phrases: the value is the last number of the expected expression."""
    kinds = {"AmountOfMoney": "money", "Distance": "measure", "Volume": "measure", "Quantity": "measure"}
    seen: Counter[str] = Counter()
    for row in load(path):
        match = re.search(
            r"(?:simple|NumeralValue|OrdinalData|^)\s*(?:[A-Z]\w*\s+)?\(?(-?\d[\d.]*)\)?\)?$", row["expect"]
        )
        if match is None or "Unnamed" in row["expect"]:
            continue
        name = row["dimension"]
        seen[name] += 1
        seen[f"{name}+"] += any(_says(a, float(match[1]), kinds.get(name)) for a in said_of(row["text"]))
    return seen


def _number(value: Any) -> float | None:
    try:
        return float(str(value).rstrip("%").replace(",", ""))
    except ValueError:
        return None


def _says(record: Row, value: float, kind: str | None) -> bool:
    bounds = [b for b in (record["low"], record["high"]) if b is not None]
    near = any(abs(b - value) <= 1e-6 * max(1.0, abs(value)) for b in bounds)
    return near and (kind is None or record["kind"] == kind)


def show_pairs(name: str, seen: Counter[str]) -> None:
    """One line a type, and all of them together."""
    types = sorted(t for t in seen if not t.endswith("+"))
    for kind in types:
        print(f"{name} {kind}: {seen[kind + '+']} of {seen[kind]}")
    total, found = sum(seen[t] for t in types), sum(seen[t + "+"] for t in types)
    print(f"{name} all: {found} of {total}, {100 * found / max(1, total):.1f} %")


def words_a_second(rows: list[Row], repeat: int = 20) -> float:
    """Words of the gold read a second of processor time, after the reader's annotation and the time expressions."""
    from dateline import language
    from dateline.engine import as_it_stands
    from dateline.reading import amounts, times
    from dateline.reading.document import Document

    text = " ".join(row["text"] for row in rows)
    article = as_it_stands(text)
    document = Document(article, language.load().annotate(text, tuple(b.start for b in article.blocks)))
    found = times.find(document, None)
    begin = time.process_time()
    for _ in range(repeat):
        amounts.find(document, tuple(found))
    return len(document) * repeat / (time.process_time() - begin)


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--kind", default=None)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--pairs", action="store_true", help="measure the phrase pairs as well")
    parser.add_argument("--speed", action="store_true", help="measure words a second as well")
    args = parser.parse_args()
    rows = load()
    for half in ("a", "b", "c"):
        part = [row for row in rows if row["half"] == half]
        said = [said_of(row["text"]) for row in part]
        result = score(part, said)
        print(
            f"half {half}: exact {result.exact:.1f} (right {result.right}, gold {result.gold}, said {result.said}); "
            f"recall {100 * result.right / result.gold:.1f}; rows all right {result.whole} of {result.rows}"
        )
        if half != "b" and args.errors:
            show_errors(part, said, args.errors, args.kind)
    folder = args.shared / "data" / "dev" / "amounts"
    if args.pairs and folder.is_dir():
        show_pairs("microsoft", microsoft(folder / "ms-specs-en.dev.jsonl.gz"))
        show_pairs("duckling", duckling(folder / "duckling-en.dev.jsonl.gz"))
    if args.speed:
        print(f"{words_a_second(rows):,.0f} words/s after annotation")


if __name__ == "__main__":
    main()
