"""Who is who inside a text: CoNLL F1 of this engine and of a baseline on `gum.dev` and `ecbplus.dev`, and its speed.

    python -m benchmarks.who [--data ../shared/data/dev/coref] [--score ../shared/score] [--sets gum ecbplus] [--keep FOLDER]

The baselines see the same mentions. Both join names that are equal or of which one is the last word of the other. "nearest": every pronoun
and every noun phrase with "the", "this" or a possessive goes to the nearest earlier mention that number, gender and kind allow. "head": pronouns
likewise, but noun phrases to the nearest earlier one with the same head noun, whatever their articles.
`--keep` keeps the reader's annotations there, so that a second run measures `who` alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pickle
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dateline.engine import as_it_stands
from dateline.language import load
from dateline.model import Annotation, plain
from dateline.reading import who
from dateline.reading.document import Document
from dateline.reading.who import links, marks, roles
from dateline.reading.who.draft import Draft, Group


def annotated(path: Path, keep: Path) -> list[tuple[dict, Annotation]]:
    """The rows of a gold file with the reader's annotation of each text."""
    kept = keep / f"{path.name}.pkl"
    if not kept.exists():
        reader = load()
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        breaks = [tuple(b.start for b in as_it_stands(row["text"]).blocks) for row in rows]
        kept.write_bytes(pickle.dumps([(r, reader.annotate(r["text"], b)) for r, b in zip(rows, breaks, strict=True)]))
    return pickle.loads(kept.read_bytes())


def baseline(document: Document, heads: bool) -> who.Cast:
    """The cast by name matching and the nearest antecedent, or the nearest same head."""
    drafts = marks.find(document)
    for i, draft in enumerate(drafts):
        other = next((d for d in reversed(drafts[:i]) if points(draft, d, heads)), None)
        if other is None or other.entity is None:
            Group().add(draft)
        else:
            other.entity.add(draft)
    return roles.cast(document, drafts)


def points(draft: Draft, other: Draft, heads: bool) -> bool:
    """Whether the baseline joins a mention to an earlier one."""
    if draft.form == "name":
        a, b = draft.lemma.lower(), other.lemma.lower()
        return other.form == "name" and (a == b or a.split()[-1] == b or b.split()[-1] == a)
    if draft.form == "nominal":
        if heads:
            return other.form == "nominal" and draft.lemma == other.lemma
        return draft.det in ("def", "dem", "poss") and draft.kind == other.kind and links.fits(draft, other)
    if draft.person != 3:
        return other.form == "pronoun" and other.lemma == draft.lemma
    return other.person == 3 and links.fits(draft, other)


def measure(name: str, path: Path, keep: Path, scorer: Path) -> dict[str, float]:
    """The scores of both systems on a set, and the words a second of `who` on one core."""
    rows = annotated(path, keep)
    documents = [Document(as_it_stands(row["text"]), marks_) for row, marks_ in rows]
    words = sum(map(len, documents))
    begun = time.process_time()
    casts = [who.find(document) for document in documents]
    seconds = time.process_time() - begun
    ids = [row["id"] for row, _ in rows]
    ours = scored(path, ids, casts, scorer)
    near, head = (scored(path, ids, [baseline(d, kind) for d in documents], scorer)["conll"] for kind in (False, True))
    print(
        f"{name}: CoNLL {ours['conll']:.3f}; baselines: nearest {near:.3f}, head {head:.3f}; {words / seconds:,.0f} words/s"
    )
    for figure in ("mentions", "muc", "b3", "ceafe"):
        print(f"  {figure:9} " + " ".join(f"{k} {v:.3f}" for k, v in ours[figure].items()))
    return {"conll": ours["conll"], "nearest": near, "head": head, "words": words / seconds}


def scored(gold: Path, ids: list[str], casts: list[who.Cast], scorer: Path) -> dict:
    """What the scorer says of these casts."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        for name, cast in zip(ids, casts, strict=True):
            reading = {"entities": plain(cast.entities), "mentions": plain(cast.mentions)}
            out.write(json.dumps({"id": name, "reading": reading}) + "\n")
        out.flush()
        told = subprocess.run(
            [sys.executable, str(scorer / "coref.py"), str(gold), out.name, "--json"],
            capture_output=True,
            text=True,
            check=True,
        )
    return json.loads(told.stdout)


def main() -> None:
    """Measure the sets named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/dev/coref"))
    parser.add_argument("--score", type=Path, default=Path("../shared/score"))
    parser.add_argument("--sets", nargs="+", default=["gum", "ecbplus"])
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        keep = args.keep or Path(folder)
        keep.mkdir(parents=True, exist_ok=True)
        for name in args.sets:
            measure(name, args.data / f"{name}.dev.jsonl.gz", keep, args.score)


if __name__ == "__main__":
    main()
