"""Which split an article belongs to: by writer and topic, so that one happening never straddles two splits."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from corpus.model import Document

SPLITS = ("train", "dev", "test")
#: Shares of the hash space: 70 % train, 15 % dev, 15 % test.
EDGES = (0.70, 0.85)
LISTED = Path(__file__).with_name("splits.json")


@cache
def listed() -> dict[str, str]:
    """Splits that are set by hand: "writer/topic" -> split."""
    return json.loads(LISTED.read_text(encoding="utf-8")) if LISTED.exists() else {}


def split_of(document: Document) -> str:
    """train, dev or test; the same for all articles of a writer on a topic, whatever else the corpus holds."""
    key = f"{document.writer}/{document.head.get('topic', document.id)}"
    if key in listed():
        return listed()[key]
    share = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") / 2**32
    return SPLITS[sum(share >= edge for edge in EDGES)]
