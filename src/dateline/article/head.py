"""What a page says of itself outside its text: `meta` elements and JSON-LD objects. Evidence, never truth."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from dateline.article.elements import Markup
from dateline.article.surroundings import Clues, key

_ATTRIBUTE = re.compile(r"([a-zA-Z][a-zA-Z:_-]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_NAMES = ("name", "property", "itemprop", "http-equiv")
_TITLES = ("og:title", "twitter:title", "dc.title", "title", "headline", "sailthru.title", "parsely-title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
_MAX_JSON = 4_000_000
_CONTROL = re.compile(r"[\x00-\x1f]+")
_COMMA = re.compile(r",\s*([}\]])")
_MARKUP = re.compile(r"<[^>]{0,300}>")


def attributes_of(raw: str) -> dict[str, str]:
    """The attributes of a start tag by lower-cased name, entities as written."""
    return {name.lower(): "".join(value) for name, *value in _ATTRIBUTE.findall(raw)}


def read_meta(attributes: list[str]) -> dict[str, tuple[str, ...]]:
    """`meta` elements by lower-cased name, property, itemprop or http-equiv; contents in page order, white space folded."""
    found: dict[str, tuple[str, ...]] = {}
    for raw in attributes:
        pairs = attributes_of(raw)
        content = " ".join(unescape(pairs.get("content", "")).split())
        if not content:
            continue
        for name in _NAMES:
            if name in pairs:
                label = pairs[name].strip().lower()
                found[label] = (*found.get(label, ()), content)
    return found


def read_json_ld(scripts: list[str]) -> tuple[Mapping[str, Any], ...]:
    """Every JSON-LD object of a page: lists and `@graph` opened one level; a script that cannot be read is left out."""
    found: list[Mapping[str, Any]] = []
    for script in scripts:
        _open(_loads(script), found, 3)
    return tuple(found)


def _loads(script: str) -> object:
    """A JSON script as loosely as pages write it: comments around it, raw line ends in strings, commas too many."""
    if len(script) > _MAX_JSON:
        return None
    script = script.strip()
    start = min((place for place in (script.find("{"), script.find("[")) if place >= 0), default=-1)
    if start < 0:
        return None
    decoder = json.JSONDecoder(strict=False)
    for attempt in (script[start:], _COMMA.sub(r"\1", _CONTROL.sub(" ", script[start:]))):
        try:
            return decoder.raw_decode(attempt)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _open(value: object, found: list[Mapping[str, Any]], depth: int) -> None:
    if isinstance(value, list) and depth:
        for item in value:
            _open(item, found, depth - 1)
    elif isinstance(value, dict):
        found.append(value)
        _open(value.get("@graph"), found, depth - 1)


def clues_of(
    markup: Markup, page: str, meta: Mapping[str, tuple[str, ...]], json_ld: tuple[Mapping[str, Any], ...]
) -> Clues:
    """What the page says of its headline, description and body, folded so that units can be compared with it."""
    titles = [text for name in _TITLES for text in meta.get(name, ())[:1]]
    descriptions = [text for name in _DESCRIPTIONS for text in meta.get(name, ())[:1]]
    bodies = []
    for thing in json_ld:
        titles += _texts(thing.get("headline"))
        descriptions += _texts(thing.get("description"))
        bodies += _texts(thing.get("articleBody"))
    titles.append(unescape(page[slice(*markup.title)]))
    body = max(bodies, key=len, default="")
    return Clues(_keys(titles), _keys(descriptions), key(_MARKUP.sub(" ", unescape(body))))


def _texts(value: object) -> list[str]:
    return [value] if isinstance(value, str) else []


def _keys(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (key(unescape(text)) for text in texts))))
