"""Events against the desk corpus: scores, errors by cause, and the fit of thresholds and confidence.

    python -m benchmarks.events score [--split dev] [--shared ../shared]      figures of a split, and a reliability table
    python -m benchmarks.events fit [--ids FILE] [--keep] [--shared ../shared]      writes src/dateline/reading/events/data/fit.json

The corpus is annotated by the reader once and events are found again for every setting. `fit` uses the train split only; with
`--ids`, only the articles that the file names, one id a line: best those that the weights have not seen, for what a head says of its
own training articles is too sure. The thresholds are chosen one after the other for the best strict F1; the confidence is a logistic
regression on whether type, actors and recipients are right.
"""

from __future__ import annotations

import argparse
import collections
import dataclasses
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np

from dateline import engine, language
from dateline.model import plain
from dateline.reading import amounts, events, statements, times, where, who
from dateline.reading.document import Document
from dateline.reading.events import confidence, thresholds

#: settings that are tried for each threshold, in the order in which they are chosen
GRID = {
    "seen": (0.03, 0.08, 0.15, 0.25),
    "new": (0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9),
    "known": (0.3, 0.4, 0.55, 0.7),
    "other": (0.6, 0.7, 0.8, 0.9, 0.98),
    "target": (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
    "doer": (0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
}
Row = dict[str, Any]
Read = tuple[Row, Document, events.Found]


def gold_rows(split: str, ids: Path | None) -> list[Row]:
    """The gold readings of a split, or of those articles of it that the file `ids` names."""
    command = [sys.executable, "-m", "corpus", "json", "corpus/articles", "--split", split]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    kept = set(ids.read_text(encoding="utf-8").split()) if ids else None
    return [row for row in map(json.loads, lines) if kept is None or row["id"] in kept]


def read(row: Row) -> Read:
    """A row with its document and all that events bind to."""
    article = engine.as_it_stands(row["text"])
    marks = language.load().annotate(article.text, tuple(block.start for block in article.blocks))
    document, published = Document(article, marks), row.get("published")
    cast, when = who.find(document), times.find(document, published)
    found = events.Found(
        cast,
        when,
        amounts.find(document, when),
        where.find(document, cast),
        statements.find(document, cast, when),
        published,
    )
    return row, document, found


def readings(data: list[Read]) -> list[tuple[Row, Row]]:
    """Gold and found readings, the latter with what the scorer reads of it."""
    made = []
    for row, document, found in data:
        acts = events.find(document, found).events
        part = {"events": acts, "times": found.times, "places": found.places, "statements": found.statements}
        made.append((row, plain(part)))
    return made


def strict(scorer: Any, data: list[Read]) -> float:
    """The strict F1 of the present settings, 0 to 100."""
    return float(scorer.records(readings(data))["strict"]["F1"] or 0.0)


def fit_thresholds(scorer: Any, data: list[Read]) -> thresholds.Thresholds:
    """The best setting of every threshold, one after the other; of equals the present one."""
    best = thresholds.current()
    for name, values in GRID.items():
        options = [best, *(dataclasses.replace(best, **{name: value}) for value in values)]
        scores = []
        for option in options:
            thresholds.current = lambda option=option: option  # type: ignore[misc, assignment]
            _rebind(option)
            scores.append(strict(scorer, data))
        best = options[int(np.argmax(scores))]
        print(f"{name}: {getattr(best, name)}  strict F1 {max(scores):.1f}  ({scores})", flush=True)
    _rebind(best)
    return best


def _rebind(option: thresholds.Thresholds) -> None:
    """Let the modules that read thresholds see a setting."""
    from dateline.reading.events import heard, parties

    for module in (heard, parties):
        module.current = lambda: option  # type: ignore[attr-defined]


def fit_confidence(scorer: Any, data: list[Read]) -> dict[str, float]:
    """Weights of the signs by logistic regression with a small ridge."""
    kept: list[confidence.Signs] = []
    score = confidence.score

    def remember(found: confidence.Signs) -> float:
        kept.append(found)
        return len(kept) - 1

    confidence.score = remember  # type: ignore[assignment]
    pairs, right = readings(data), []
    confidence.score = score
    for gold, found in pairs:
        words = scorer.readings.Words(gold["text"])
        sides = [scorer.records_of(words, gold["reading"]), scorer.records_of(words, found)]
        matched = {j for _, j, _, _, slots in scorer.pair_records(*sides) if scorer.is_strict(slots)}
        right += [(int(event["confidence"]), j in matched) for j, event in enumerate(found["events"])]
    names = sorted({name for index, _ in right for name in kept[index]})
    signs = np.array([[kept[index].get(name, 0.0) for name in names] for index, _ in right])
    return dict(
        zip(
            names,
            (round(float(w), 3) for w in _logistic(signs, np.array([r for _, r in right]), names.index("always"))),
            strict=True,
        )
    )


def _logistic(signs: np.ndarray, right: np.ndarray, free: int, ridge: float = 1.0, steps: int = 30) -> np.ndarray:
    """Weights by Newton's method; the one numbered `free` carries no ridge."""
    weights, ridges = np.zeros(signs.shape[1]), np.full(signs.shape[1], ridge)
    ridges[free] = 0.0
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (right - chance) - ridges * weights
        bend = (signs * (chance * (1 - chance))[:, None]).T @ signs + np.diag(ridges)
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def reliability(scorer: Any, pairs: list[tuple[Row, Row]]) -> None:
    """Print, by tenths of confidence, how many records there are and how many are strictly right."""
    bins: dict[int, list[bool]] = collections.defaultdict(list)
    for gold, found in pairs:
        words = scorer.readings.Words(gold["text"])
        sides = [scorer.records_of(words, gold["reading"]), scorer.records_of(words, found)]
        matched = {j for _, j, _, _, slots in scorer.pair_records(*sides) if scorer.is_strict(slots)}
        for j, event in enumerate(found["events"]):
            bins[min(9, int(event["confidence"] * 10))].append(j in matched)
    for tenth, hits in sorted(bins.items()):
        print(f"confidence .{tenth}: {len(hits)} records, {100 * sum(hits) / len(hits):.0f} % strictly right")


def main() -> int:
    """Score a split, or fit on the train split."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=("score", "fit"))
    parser.add_argument("--split", default="dev", choices=("train", "dev"))
    parser.add_argument("--keep", action="store_true", help="keep the thresholds, fit the confidence only")
    parser.add_argument("--ids", type=Path, help="a file of article ids, one a line")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    options = parser.parse_args()
    sys.path.insert(0, str(options.shared / "score"))
    import event_records as scorer

    split = "train" if options.verb == "fit" else options.split
    data = [read(row) for row in gold_rows(split, options.ids)]
    if options.verb == "fit":
        best = thresholds.current() if options.keep else fit_thresholds(scorer, data)
        weights = fit_confidence(scorer, data)
        text = json.dumps({"thresholds": dataclasses.asdict(best), "confidence": weights}, indent=1)
        thresholds.DATA.write_text(text + "\n", encoding="utf-8")
        return 0
    pairs = readings(data)
    figures = scorer.records(pairs)
    for name in ("strict", "full", "strict macro", "status accuracy", "calibration error", "by slot", "strict by type"):
        print(f"{name}: {figures[name]}")
    reliability(scorer, pairs)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
