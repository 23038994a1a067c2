"""Keys made of content: the same page, record or reading has the same key on every machine and in every run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from dateline.model import Page, Reading


def page_key(page: Page, published: str | None) -> str:
    """The key of a page: its bytes and what the caller said of them, not its name. 64 hexadecimal digits."""
    about = json.dumps([page.media, page.url, page.charset, published])
    return hashlib.sha256(about.encode() + b"\n" + page.content).hexdigest()


def failure_key(name: str) -> str:
    """The key of a page that could not be read: its name, for its bytes may never have been seen."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()


def reading_digest(reading: Reading) -> str:
    """SHA-256 over the JSON of a reading, keys sorted: what `check` proves the rows of an article against."""
    return digest(reading.to_dict())


def digest(value: Any) -> str:
    """SHA-256 over a value as JSON with sorted keys."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def record_keys(prefix: str, article: str, facts: Iterable[object]) -> list[str]:
    """A key for each finding of one kind: the prefix and 16 hexadecimal digits over article, kind and fact.

    A fact is what was found and where (spans, a type); of findings with equal facts the later get a number.
    """
    seen: dict[str, int] = {}
    found = []
    for fact in facts:
        text = json.dumps([prefix, article, fact])
        again = seen[text] = seen.get(text, -1) + 1
        named = f"{text} {again}" if again else text
        found.append(f"{prefix}-{hashlib.sha256(named.encode()).hexdigest()[:16]}")
    return found
