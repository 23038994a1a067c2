"""Labelled units: which units of a page stand in its gold body. Pages are read from `../shared/data/pages` and never stored."""

from __future__ import annotations

import difflib
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "pages"
_WORD = re.compile(r"\w+")


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The records of one file of developer pages."""
    with gzip.open(DATA / f"{name}.dev.jsonl.gz", "rt", encoding="utf8", newline="\n") as lines:
        for line in lines:
            yield json.loads(line)


def host(row: dict[str, Any]) -> str:
    """The group of a page in cross-validation: the last two labels of its host."""
    url = row.get("url") or ""
    name = (urlsplit(url).hostname or row["id"]) if "://" in url else row["id"]
    parts = name.split(".")
    tail = 3 if len(parts) > 2 and len(parts[-2]) <= 3 else 2
    return ".".join(parts[-tail:])


def in_body(texts: list[str], body: str) -> list[float]:
    """For each unit the share of its words that align with the gold body; -1 for a unit without a word."""
    owned = [(word, place) for place, text in enumerate(texts) for word in _WORD.findall(text.lower())]
    total = Counter(place for _, place in owned)
    found: Counter[int] = Counter()
    gold = _WORD.findall(body.lower())
    matcher = difflib.SequenceMatcher(None, [word for word, _ in owned], gold, autojunk=False)
    for match in matcher.get_matching_blocks():
        if match.size >= 2 or len(gold) < 4:
            found.update(place for _, place in owned[match.a : match.a + match.size])
    return [found[place] / total[place] if total[place] else -1.0 for place in range(len(texts))]


def by_segments(texts: list[str], wanted: list[str], unwanted: list[str]) -> list[float]:
    """For each unit 1 if it holds a segment of the body, 0 if it holds one of the furniture, -1 if nothing is known."""
    folded = [" ".join(text.split()) for text in texts]
    good = [" ".join(text.split()) for text in wanted]
    bad = [" ".join(text.split()) for text in unwanted]
    return [
        1.0 if any(one in text for one in good) else 0.0 if any(one in text for one in bad) else -1.0 for text in folded
    ]
