"""Name matching: pair F1 with thresholds fitted on one half of the people and measured on the other, cost of a pair, clusters.

    python -m benchmarks.names [--data ../shared/data/dev/names] [--score ../shared/score] [--groups]

The halves: by the first hexadecimal digit of SHA-256 of the pair's first person (even: fitted, odd: measured). The operating point is the
threshold of the best F1 on Latin and Cyrillic pairs of the first half; the merging point its lowest threshold with precision .97 or more.
Cost is process time: "cold" with nothing cached, "warm" with the keys of every name cached and every comparison made again.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from dateline.names import MERGE, SAME, compare
from dateline.names.cluster import clusters
from dateline.names.compare import alike


def rows(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def second_half(pair: dict) -> bool:
    """Whether a pair stands in the half that is measured."""
    return int(hashlib.sha256(pair["groups"][0].encode()).hexdigest(), 16) % 2 == 1


def cost(work: Callable[[], object], count: int) -> float:
    """Microseconds of process time for one of `count`."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) / count * 1e6


def pairs(path: Path, scorer) -> None:
    """Score all pairs, fit on one half, print the other."""
    found = rows(path)
    answers: list[dict] = []
    cold = cost(
        lambda: answers.extend({"id": p["id"], "score": compare(p["a"], p["b"]).score} for p in found), len(found)
    )
    alike.cache_clear()
    warm = cost(lambda: [compare(p["a"], p["b"]) for p in found], len(found))
    print(f"cost of a pair: cold {cold:.1f} us, keys cached {warm:.1f} us")
    fitted = [p for p in found if not second_half(p) and p["cat"] in scorer.CORE]
    measured = [p for p in found if second_half(p)]
    merging = min(t for t, p, _ in scorer.curve(fitted, answers) if p >= 0.97)
    points = (
        ("fitted, best F1", scorer.fit(fitted, answers)),
        ("fitted, precision .97", merging),
        ("shipped SAME", SAME),
        ("shipped MERGE", MERGE),
    )
    for name, threshold in points:
        print(f"{name}: {threshold:.3f}")
        told = scorer.score_pairs(measured, answers, threshold)
        for part in ("lat+cyr", "lat-lat", "cyr-lat", "cyr-cyr", "alphabet-lat", "abjad", "other", "all"):
            print(f"  {part:13} p {told[part]['p']:.3f} r {told[part]['r']:.3f} f1 {told[part]['f1']:.3f}")


def groups(path: Path, scorer) -> None:
    """Cluster all names."""
    found = rows(path)
    begun = time.process_time()
    told = clusters([row["name"] for row in found])
    print(f"clusters of {len(found)} names in {time.process_time() - begun:.0f} s")
    for name, part in scorer.score_groups(
        found, [{"id": r["id"], "cluster": c} for r, c in zip(found, told, strict=True)]
    ).items():
        if isinstance(part, dict):
            print(f"  {name:18} BCubed p {part['p']:.3f} r {part['r']:.3f} f1 {part['f1']:.3f}")


def main() -> None:
    """Measure pairs, and clusters on request."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/dev/names"))
    parser.add_argument("--score", type=Path, default=Path("../shared/score"))
    parser.add_argument("--groups", action="store_true")
    args = parser.parse_args()
    sys.path.insert(0, str(args.score))
    import names as scorer

    pairs(args.data / "pairs.jsonl.gz", scorer)
    if args.groups:
        groups(args.data / "groups.jsonl.gz", scorer)


if __name__ == "__main__":
    main()
