"""Pages that show nothing without their scripts: the body as their JSON-LD or the data of their scripts hold it.

The way of last resort, taken only where the markup holds no body. What is found has no place in the page that could be pointed at
(it stands escaped inside strings), so it gets no source ranges and the article a notice.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from dateline.article import markup
from dateline.article.units import fold
from dateline.errors import PageTooCostly

#: Strings in scripts with fewer characters are no body; scripts beyond this many characters are not searched.
MIN_CHARS = 400
MAX_CHARS = 2_000_000
#: How often a string may stand escaped in another.
_DEPTH = 2
_STRING = re.compile(r'"((?:[^"\\]++|\\.)*+)"', re.DOTALL)
_SENTENCE = re.compile(r"[.!?。！？](?=[\s<\"'”’»)]|$)|[。！？]|다\.")
_CODE = re.compile(r"function\s*\(|=>|\bvar |\breturn |https?://\S+\.js\b")


def paragraphs(page: str, scripts: list[tuple[int, int]], json_ld: tuple[Mapping[str, Any], ...]) -> list[str]:
    """The paragraphs of the likeliest body among the strings of a page's scripts; empty when none is prose."""
    told = [
        value
        for thing in json_ld
        if isinstance(value := thing.get("articleBody"), str) and len(value) >= MIN_CHARS // 2
    ]
    candidates = told or list(_strings(page, scripts))
    best = max(candidates, key=_prose, default="")
    return _paragraphs(best) if _prose(best) >= 3 else []


def _strings(page: str, scripts: list[tuple[int, int]]) -> Iterator[str]:
    left = MAX_CHARS
    for start, end in scripts:
        left -= end - start
        if left < 0:
            return
        yield from _long(page[start:end], _DEPTH)


def _long(text: str, depth: int) -> Iterator[str]:
    """The long strings of a piece of script, and those that stand in them."""
    for found in _STRING.finditer(text):
        if found.end() - found.start() < MIN_CHARS:
            continue
        try:
            value = json.loads(found[0], strict=False)
        except ValueError:
            continue
        inner = list(_long(value, depth - 1)) if depth and '"' in value else []
        yield from inner or [value]


def _prose(text: str) -> int:
    """How many sentences a string holds; 0 for code and data."""
    head = text[:2000]
    if head.lstrip()[:1] in "{[" or _CODE.search(head) or head.count("{") > 4:
        return 0
    return len(_SENTENCE.findall(text))


def _paragraphs(text: str) -> list[str]:
    if "<" not in text:
        return [line for raw in unescape(text).split("\n") if (line := " ".join(raw.split()))]
    try:
        return [unit.text for unit in fold(markup.parse(text).units, text)]
    except PageTooCostly:
        return []
