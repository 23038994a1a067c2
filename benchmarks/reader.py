"""Quality and speed of the reader alone: python benchmarks/reader.py DATA [--weights FOLDER] [--sets names,syntax,speed,...] [--limit N]

DATA is the shared folder with `data/dev` and `score`. Names and syntax are scored by the scorers there, on the reader's own marks
(no rule of `reading/` touches them), so a change of the network shows as it is.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from dateline.language import Reader
from dateline.language.network import weights_folder
from dateline.language.windows import windows, words_of
from dateline.model import Annotation

KINDS = {"PER": "person", "ORG": "organization", "LOC": "place", "NORP": "group", "MISC": "other"}
SETS = {
    "worldwide": ("ner/worldwide.dev", "entities.py"),
    "crossner": ("ner/crossner-politics.dev", "entities.py"),
    "ewt-names": ("ner/ud-ewt.dev", "entities.py"),
    "ewt": ("syntax/ud-ewt.dev", "syntax.py"),
    "gum": ("syntax/gum.dev", "syntax.py"),
    "uw": ("statements/factuality_uw.dev", "statements.py factuality"),
    "polnear": ("statements/polnear.dev", "statements.py"),
}


def rows(path: Path, limit: int | None) -> list[dict[str, Any]]:
    """The rows of a gold file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines][:limit]


def reading(text: str, marks: Annotation) -> dict[str, Any]:
    """The fields of a reading that the scorers need, from the reader's marks alone."""
    mentions = [
        {
            "start": one.start,
            "end": one.end,
            "text": text[one.start : one.end],
            "kind": KINDS[one.label],
            "form": "name",
            "entity": None,
        }
        for one in marks.names
    ]
    statements = [
        {
            "id": i,
            "type": "indirect",
            "source": one.source,
            "cue": one.cue,
            "content": one.content,
            "speaker": None,
            "within": None,
        }
        for i, one in enumerate(marks.attributions)
    ]
    tokens = list(marks.tokens.rows())
    predicates = [
        {
            "trigger": [tokens[one.token]["start"], tokens[one.token]["end"]],
            "status": {"value": one.value},
            "value": one.value,
        }
        for one in marks.predicates
    ]
    return {"article": {"text": text}, "entities": [], "mentions": mentions, "statements": statements, "events": [], "tokens": tokens,
            "predicates": predicates}  # fmt: skip


def score(shared: Path, gold: str, scorer: str, reader: Reader, limit: int | None) -> dict[str, Any]:
    """Run one scorer over one set."""
    path = shared / "data" / "dev" / f"{gold}.jsonl.gz"
    with tempfile.TemporaryDirectory() as folder:
        out, part = Path(folder) / "readings.jsonl", Path(folder) / "gold.jsonl"
        with out.open("w", encoding="utf-8") as made, part.open("w", encoding="utf-8") as kept:
            for row in rows(path, limit):
                made.write(
                    json.dumps({"id": row["id"], "reading": reading(row["text"], reader.annotate(row["text"]))}) + "\n"
                )
                kept.write(json.dumps(row) + "\n")
        name, *mode = scorer.split()
        command = [sys.executable, str(shared / "score" / name), *mode, str(part), str(out), "--json"]
        found: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        return found


def speed(shared: Path, folder: Path) -> dict[str, float]:
    """Words a second on one thread from text to annotation, the share of the decode, start-up and peak memory."""
    began = time.perf_counter()
    reader = Reader(folder)
    reader.annotate("It began.")
    started = time.perf_counter() - began
    texts = [row["text"] for row in rows(shared / "data" / "dev" / "statements" / "polnear.dev.jsonl.gz", 40)]
    reader.annotate(texts[0])
    began, count = time.process_time(), 0
    for text in texts:
        count += len(reader.annotate(text).tokens)
    whole = time.process_time() - began
    began = time.process_time()
    split = [words_of(text, reader.pieces) for text in texts]
    splitting = time.process_time() - began
    began = time.process_time()
    for words, text in zip(split, texts, strict=True):
        for low, high in windows(words, text):
            reader.network(words, low, high)
    network = time.process_time() - began
    return {
        "words": count,
        "words a second": round(count / whole),
        "network s": round(network, 2),
        "splitting s": round(splitting, 2),
        "decode s": round(whole - network - splitting, 2),
        "start-up s": round(started, 2),
        "peak MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def line(name: str, found: dict[str, Any]) -> str:
    """The figures that count, on one line."""
    if "core" in found:
        core = found["core"]
        parts = dict({**found["types"], **found.get("region", {})}.items())
        return f"{name:10} core {core['strict']} spans {core['spans']} relaxed {core['relaxed']}\n{'':11}" + " ".join(
            f"{label} {value}" for label, value in parts.items()
        )
    if "aligned" in found:
        news = found.get("genre", {}).get("news", {})
        return f"{name:10} f1 {found['f1']}\n{'':11}aligned {found['aligned']} news {news}"
    return f"{name:10} {json.dumps(found)[:900]}"


def main() -> None:
    """Read the arguments, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--sets", default="worldwide,crossner,ewt-names,ewt,gum,uw,speed")
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    folder = args.weights or weights_folder()
    wanted = args.sets.split(",")
    if "speed" in wanted:
        print("speed", speed(args.shared, folder), flush=True)
    reader = Reader(folder)
    for name in wanted:
        if name in SETS:
            print(line(name, score(args.shared, *SETS[name], reader, args.limit)), flush=True)


if __name__ == "__main__":
    main()
