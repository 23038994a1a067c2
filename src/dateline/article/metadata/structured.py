"""The page's own structured data: which JSON-LD object is the article, and plain values out of any shape that sites write."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from dateline.article.evidence import Evidence
from dateline.text import squeezed

#: schema.org types of an article -> how surely the object is the page's own. Who reads it: `_score`.
ARTICLE_TYPES = {
    "newsarticle": 4, "reportagenewsarticle": 4, "analysisnewsarticle": 4, "opinionnewsarticle": 4, "reviewnewsarticle": 4,
    "backgroundnewsarticle": 4, "askpublicnewsarticle": 4, "liveblogposting": 4, "article": 3, "blogposting": 3,
    "report": 3, "scholarlyarticle": 3, "techarticle": 3, "advertisercontentarticle": 3, "satiricalarticle": 3, "claimreview": 2,
    "socialmediaposting": 2, "discussionforumposting": 1, "review": 1, "webpage": 0, "itempage": 0, "videoobject": 0,
}  # fmt: skip
#: Keys under which other articles, pictures and firms hang; what is found there is not about this page.
FOREIGN = frozenset(
    "mentions haspart itemlistelement relatedlink citation associatedmedia image logo publisher review comment breadcrumb "
    "thumbnail video offers about suggestedanswer acceptedanswer ispartof significantlink liveblogupdate author".split()
)
MAX_NODES = 2_000
MAX_DEPTH = 8
TAG = re.compile(r"<[^<>]{1,200}>")
#: What can be saved from a JSON-LD script that no parser takes: the plain string of a key.
SALVAGED = {
    key: re.compile(rf'"{key}"\s*:\s*"(?P<value>[^"\\]{{4,300}})"')
    for key in ("headline", "datePublished", "dateModified", "dateCreated")
}
SALVAGED_AUTHOR = re.compile(
    r'"author"\s*:\s*[\[{\s]*(?:"@type"\s*:\s*"(?P<type>\w+)"[^{}\[\]]{0,200}?)?"name"\s*:\s*"(?P<name>[^"\\]{2,80})"'
)


@dataclass(frozen=True, slots=True, eq=False)
class Structured:
    """The article object of the page (empty when there is none), and every object that has an id."""

    article: Mapping[str, Any] = field(default_factory=dict)
    by_id: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    #: All objects in page order, the article among them.
    nodes: tuple[Mapping[str, Any], ...] = ()

    def resolved(self, value: object) -> object:
        """The object that a bare `{"@id": ...}` points to, else the value itself."""
        if isinstance(value, Mapping) and "name" not in value and isinstance(value.get("@id"), str):
            return self.by_id.get(value["@id"], value)
        return value


def read(evidence: Evidence, headline: str) -> Structured:
    """The structured data of a page; `headline` (folded) tells the article of this page from others."""
    nodes = tuple(_nodes(evidence.json_ld))
    by_id: dict[str, Mapping[str, Any]] = {}
    for node in nodes:
        key = node.get("@id")
        if isinstance(key, str) and ("name" in node or key not in by_id):
            by_id[key] = node
    best: Mapping[str, Any] = {}
    score = 1.5
    for node in nodes:
        found = _score(node, headline, evidence.url)
        if found > score:
            best, score = node, found
    return Structured(best or _salvaged(evidence), by_id, nodes)


def types_of(node: Mapping[str, Any]) -> frozenset[str]:
    """The lower-case schema.org types of an object, without a vocabulary in front."""
    value = node.get("@type")
    values = value if isinstance(value, list) else [value]
    return frozenset(str(v).rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for v in values[:10] if isinstance(v, str))


def text_of(value: object) -> str:
    """The plain text of a value: a string, the first of a list, the name or @value of an object; entities and tags gone."""
    for _ in range(4):
        if isinstance(value, str):
            return plain(value)
        if isinstance(value, list | tuple):
            value = value[0] if value else None
        elif isinstance(value, Mapping):
            value = value.get("name") or value.get("@value") or value.get("headline")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


@lru_cache(maxsize=512)
def plain(text: str) -> str:
    """Text with entities (also doubly escaped ones) resolved, tags dropped, white space folded, at most 2,000 characters."""
    text = text[:2_000]
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = TAG.sub(" ", text)
    return squeezed(text.replace("\u00ad", ""))


def folded(text: str) -> str:
    """Lower-case letters and digits with single spaces: what two writings of one headline have in common."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def _nodes(roots: tuple[Mapping[str, Any], ...]) -> Iterator[Mapping[str, Any]]:
    """All objects below the roots in page order, without those that are about something else; bounded in number and depth."""
    stack: list[tuple[object, int]] = [(root, 0) for root in reversed(roots[:MAX_NODES])]
    seen = 0
    while stack and seen < MAX_NODES:
        value, depth = stack.pop()
        if isinstance(value, Mapping):
            seen += 1
            yield value
            below = [v for k, v in value.items() if isinstance(v, Mapping | list) and k.lower() not in FOREIGN]
        else:
            below = list(value) if isinstance(value, list) else []
        if depth < MAX_DEPTH:
            stack += [(v, depth + 1) for v in reversed(below[:200]) if isinstance(v, Mapping | list)]


def _score(node: Mapping[str, Any], headline: str, url: str | None) -> float:
    """How surely an object is the article of this page."""
    kinds = types_of(node)
    score = max((ARTICLE_TYPES[kind] for kind in kinds if kind in ARTICLE_TYPES), default=-1)
    if score < 0:
        return -1
    own = folded(text_of(node.get("headline") or node.get("name")))
    if headline and own:
        score += 4 if own == headline or headline in own or own in headline else 0
    place = node.get("mainEntityOfPage") or node.get("url")
    place = place.get("@id") if isinstance(place, Mapping) else place
    if url and isinstance(place, str) and _path(place) == _path(url):
        score += 3
    return score + ("datePublished" in node) + ("author" in node) + 0.5 * ("articleBody" in node) + ("headline" in node)


def _path(url: str) -> str:
    """A URL without scheme, host and query."""
    return re.sub(r"^\w+://[^/]+|[?#].*$", "", url).strip("/").lower()


def _salvaged(evidence: Evidence) -> Mapping[str, Any]:
    """What plain strings say in JSON-LD scripts that are broken; empty when every script could be read."""
    found: dict[str, Any] = {}
    for text in evidence.broken:
        text = text[:200_000]
        for key, pattern in SALVAGED.items():
            hit = pattern.search(text)
            if hit and key not in found:
                found[key] = hit["value"]
        author = SALVAGED_AUTHOR.search(text)
        if author and "author" not in found:
            found["author"] = {"@type": author["type"] or "Person", "name": author["name"]}
    return found
