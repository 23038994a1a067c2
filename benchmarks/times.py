"""Quality and speed of the time expressions on corpus/gold/times.jsonl ("own") and the sets of ../shared/data/dev/times.

    python -m benchmarks.times [SET ...] [--reader] [--errors N] [--timex] [--shared ../shared]

Without `--reader` the words come from a plain splitter and have no tags: the figures of the rules alone, at once. With it the
text is annotated by the reader first. `--timex` scores the phrase sets once more on the pairs that have a TIMEX3 value (`has_timex`). `--errors` prints the first N disagreements of each set by cause, for work on the rules.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from dateline.engine import as_it_stands
from dateline.model import Annotation, Time, Tokens
from dateline.reading import times
from dateline.reading.document import Document

OWN = Path(__file__).parent.parent / "corpus" / "gold" / "times.jsonl"
SETS = ("own", "timebank", "aquaint", "wikiwars.train", "tweets.train", "esl.dev", "ms-specs-en.dev", "duckling-en.dev")
HEADLINES = {
    "timex3": ("strict", "relaxed", "value", "type"),
    "partial": ("recall_relaxed", "recall_strict", "value_accuracy", "date_accuracy"),
    "phrase": ("found", "value", "span", "phrase", "quiet"),
}


def plain_document(text: str) -> Document:
    """A document whose words have no tags and no syntax."""
    spans = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    zeros = np.zeros(len(spans), dtype=np.int32)
    start = np.array([s for s, _ in spans], dtype=np.int32)
    end = np.array([e for _, e in spans], dtype=np.int32)
    tags = np.zeros(len(spans), dtype=np.uint8)
    tokens = Tokens(start, end, tags, zeros - 1, tags, zeros, ("X",), ("dep",))
    return Document(as_it_stands(text), Annotation(tokens))


def read_document(text: str) -> Document:
    """A document that the reader annotated."""
    from dateline import language

    article = as_it_stands(text)
    return Document(article, language.load().annotate(text, tuple(b.start for b in article.blocks)))


def as_json(found: Time) -> dict[str, Any]:
    """A time as a reading writes it."""
    fields = ("start", "end", "text", "type", "value", "mod", "to", "why")
    return {name: getattr(found, name) for name in fields} | {"from": found.from_}


def load(path: Path) -> list[dict[str, Any]]:
    """The rows of a gold file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def measure(rows: list[dict[str, Any]], with_reader: bool) -> tuple[list[dict[str, Any]], float, int]:
    """Readings of the rows, the seconds that the rules took, and the number of words."""
    make = read_document if with_reader else plain_document
    documents = [make(row["text"]) for row in rows]
    begin = time.process_time()
    found = [times.find(document, row["published"]) for document, row in zip(documents, rows, strict=True)]
    seconds = time.process_time() - begin
    readings = [
        {"id": row["id"], "reading": {"article": {"text": row["text"]}, "times": [as_json(one) for one in said]}}
        for row, said in zip(rows, found, strict=True)
    ]
    return readings, seconds, sum(len(document) for document in documents)


def scored(shared: Path, gold: Path, readings: list[dict[str, Any]]) -> dict[str, Any]:
    """The scorer's figures of a set."""
    if str(shared / "score") not in sys.path:
        sys.path.insert(0, str(shared / "score"))
    import importlib.util

    spec = importlib.util.spec_from_file_location("score_times", shared / "score" / "times.py")
    assert spec is not None and spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(reading) + "\n" for reading in readings)
        file.flush()
        return dict(scorer.score(str(gold), file.name))


#: notations that TIMEX3 does not have: fiscal and school years, working days, meals, weeks numbered within a month, bare seasons
_NO_TIMEX = re.compile(r"FY|SY|P\d*\.?\d*(?:BD|WD|WE)$|TMEL|TMEB|TMED|TBH|\d\d-W0\d|^S[UP]$|^FA$|^WI$|P0\.\d")
#: phrases reckoned from the clock of the request, which the date of an article does not have
_BY_CLOCK = re.compile(
    r"\b(?:now|ago|hence|moment|in|from|later|back|past|h|minutes?|mins?|hours?|seconds?|week|day|days)\b|'", re.I
)
_ZONE = re.compile(r"\b(?:GMT|UTC|[PECMB]ST|IST|CET)\b", re.I)


def has_timex(gold: dict[str, Any]) -> bool:
    """Whether a phrase pair has a value that TIMEX3 writes and that a dated text can bind: no clock of the request in it, no zone
    turned into another, not only an open form where the date of the text is known, no notation of the other project's own."""
    values = [value for value in gold["values"] if not _NO_TIMEX.search(value)]
    values = [
        value for value in values if not value.startswith("XXXX") or (len(gold["values"]) == 1 and "TXX" in value)
    ]
    if not values or _ZONE.search(gold["text"]):
        return False
    clocks = all("T" in value[1:] and value[0].isdigit() for value in values)
    return not (
        clocks
        and _BY_CLOCK.search(gold["text"])
        and not re.search(r"\d\s*(?:[ap]\.?m|:)|o'?clock|morning|night", gold["text"], re.I)
    )


def only_timex(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the values of pairs that have no TIMEX3 value taken away, so that they do not count."""
    return [row | {"times": [one if has_timex(one) else one | {"values": []} for one in row["times"]]} for row in rows]


def disagreements(rows: list[dict[str, Any]], readings: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """(cause, line) of every difference between gold and reading."""
    found = []
    for row, reading in zip(rows, readings, strict=True):
        said = {(one["start"], one["end"]): one for one in reading["reading"]["times"]}
        gold = {(one["start"], one["end"]): one for one in row["times"]}
        for span, one in gold.items():
            found += _difference(row, span, one, said)
        if row["scheme"] != "partial":
            for span, one in said.items():
                if not any(span[0] < g[1] and g[0] < span[1] for g in gold):
                    found.append(("spurious", f"{_around(row, span)} = {one['type']} {one['value']} ({one['why']})"))
    return found


def _difference(
    row: dict[str, Any], span: tuple[int, int], gold: dict[str, Any], said: dict[Any, Any]
) -> list[tuple[str, str]]:
    accepted = gold["values"] if "values" in gold else [gold["value"]]
    expected = f"{gold.get('type', '')} {'|'.join(str(v) for v in accepted)}"
    one = said.get(span)
    if one is None:
        near = [other for other in said if other[0] < span[1] and span[0] < other[1]]
        if not near:
            return [("missed", f"{_around(row, span)} = {expected}")]
        one = said[near[0]]
        line = f"{_around(row, span)} = {expected}; said '{one['text']}' {one['value']} ({one['why']})"
        return [("extent" if one["value"] in accepted else "extent and value", line)]
    if accepted and one["value"] not in accepted:
        return [("value", f"{row['published']} {_around(row, span)} = {expected}; said {one['value']} ({one['why']})")]
    if gold.get("type") and gold["type"] != one["type"]:
        return [("type", f"{_around(row, span)} = {expected}; said {one['type']} {one['value']}")]
    return []


def _around(row: dict[str, Any], span: tuple[int, int]) -> str:
    text = row["text"]
    left, right = text[max(0, span[0] - 60) : span[0]], text[span[1] : span[1] + 40]
    return f"{row['id'][:12]} {left}[{text[span[0] : span[1]]}]{right}".replace("\n", " ")


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=SETS)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--reader", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--cause", default=None)
    parser.add_argument("--timex", action="store_true")
    args = parser.parse_args()
    for name in args.sets or SETS:
        gold = OWN if name == "own" else args.shared / "data" / "dev" / "times" / f"{name}.jsonl.gz"
        rows = load(gold)
        readings, seconds, words = measure(rows, args.reader)
        result = scored(args.shared, gold, readings)
        scheme = next(key for key in HEADLINES if key in result)
        parts = [f"{key} {_figure(result[scheme][key])}" for key in HEADLINES[scheme] if key in result[scheme]]
        print(f"{name:18s} {'  '.join(parts)}  {words / seconds:,.0f} words/s")
        if args.timex and scheme == "phrase":
            show_timex(args.shared, rows, readings)
        if args.errors:
            show_errors(disagreements(rows, readings), args.errors, args.cause)


def show_timex(shared: Path, rows: list[dict[str, Any]], readings: list[dict[str, Any]]) -> None:
    """The value figure of a phrase set on the pairs that have a TIMEX3 value."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in only_timex(rows))
        file.flush()
        result = scored(shared, Path(file.name), readings)["phrase"]
    print(f"{'':18s} value {_figure(result['value'])} of {result['counts']['valued']} pairs with a TIMEX3 value")


def _figure(value: Any) -> str:
    return f"{100 * (value['f1'] if isinstance(value, dict) else value):.1f}"


def show_errors(found: list[tuple[str, str]], count: int, cause: str | None) -> None:
    """The number of differences by cause, and the first of them."""
    print("   ", dict(Counter(kind for kind, _ in found)))
    for kind in dict.fromkeys(kind for kind, _ in found):
        if cause is None or kind == cause:
            for line in [line for k, line in found if k == kind][:count]:
                print(f"    {kind}: {line}")


if __name__ == "__main__":
    main()
