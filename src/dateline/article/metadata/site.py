"""The outlet: what the page calls itself, checked against its host; and the words by which other fields know it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dateline.article.evidence import Evidence
from dateline.article.metadata.structured import Structured, plain, text_of, types_of

#: Between a headline and the outlet in a title element.
SEPARATOR = re.compile(r"\s+[|\-–—·•:»›«‹/⋅~]+\s+|\s*[|｜ㅣ]\s*|\s*::\s*|(?<=\S)：(?=\S)|\s+[»›]\s*")
HOST = re.compile(r"^\w+://(?:[^/@]*@)?(?P<host>[^/:?#]+)", re.I)
#: Labels of a host that name no outlet.
DULL = frozenset(
    "www www1 www2 m mobile amp web news blog blogs com org net co gov edu ac info de at ch uk us fr es it nl be pl ru ua tr se no dk fi "
    "pt br ar mx in au nz za ng ke jp kr cn tw io eu tv html archive edition en amp-www".split()
)
NO_LETTER = re.compile(r"[^a-z0-9]+")
MAX_NAME = 60
#: A dump names its outlet in a line of credit.
CREDIT = re.compile(
    r"^(?:text by|texte? par|text von|source|quelle|fuente|fonte|źródło|bron|kilde|källa|copyright|©)\s*:?\s*(?:\d{4}\s+)?(?P<name>\S.{1,40}?)"
    r"(?:\s+(?:follow|suivre|folgen|seguir|segui)|[.,]?\s*(?:all rights|alle rechte|tous droits).{0,40})?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """The name of the outlet, and all keys that mean it: folded names without spaces, and the labels of its host."""

    name: str | None
    keys: frozenset[str]

    def is_named(self, text: str) -> bool:
        """Whether a string is nothing but a name of the outlet."""
        own = key(text)
        if not own:
            return False
        bare = re.sub(
            r"(?:online|news|nachrichten|redaktion|newsroom|staff|team|redaccion|redazione|redaction|com|de|at|ch|fr|es|it)$",
            "",
            own,
        )
        the = re.sub(r"^(?:the|der|die|das|le|la|el|il|o|a)(?=\w{4})", "", own)
        return bool({own, bare, the} & self.keys) or (
            len(own) > 5 and any(own == other[: len(own)] for other in self.keys if len(other) < len(own) + 5)
        )


def read(evidence: Evidence, structured: Structured) -> Outlet:
    """The outlet of a page. The host stands in for a name where the page gives none."""
    host = _host(evidence)
    named = [name for name in _names(evidence, structured) if 1 < len(name) <= MAX_NAME]
    labels = [label for label in host.split(".") if label not in DULL and len(label) > 1]
    keys = {key(name) for name in named} | {key(label) for label in labels} | {key(host)}
    tail = _title_tail(evidence, keys)
    if tail:
        keys.add(key(tail))
    name = next(iter(named), None) or tail or _credit(evidence) or (host or None)
    if name and CREDIT.match(name) is None:
        keys.add(key(name))
    return Outlet(name, frozenset(keys - {""}))


@lru_cache(maxsize=1024)
def key(text: str) -> str:
    """Letters and digits in lower case without accents: "Última Hora" and "ultimahora" are one."""
    if text.isascii():
        return NO_LETTER.sub("", text.lower())
    spread = unicodedata.normalize("NFKD", text.lower().replace("ı", "i").replace("ß", "ss"))
    return "".join(c for c in spread if c.isalnum())


def without_outlet(text: str, outlet: Outlet) -> str:
    """A title without the outlet (and what stands beyond it) at its end, or the outlet at its start."""
    cuts = list(SEPARATOR.finditer(text))
    for cut in cuts:
        tail = SEPARATOR.split(text[cut.end() :])
        if any(outlet.is_named(part) for part in tail) and len(text[: cut.start()]) > 3:
            return text[: cut.start()].strip()
    if cuts and outlet.is_named(text[: cuts[0].start()]):
        return text[cuts[0].end() :].strip()
    return text


def _names(evidence: Evidence, structured: Structured) -> list[str]:
    """Names that the page gives itself, the most trusted first."""
    publisher = structured.resolved(structured.article.get("publisher"))
    found = [*evidence.meta.get("og:site_name", ())[:1], text_of(publisher)]
    for node in structured.nodes[:200]:
        if types_of(node) & {"website", "newsmediaorganization"}:
            found.append(text_of(node.get("name")))
    for name in (
        "application-name",
        "al:ios:app_name",
        "al:android:app_name",
        "apple-mobile-web-app-title",
        "dc.publisher",
        "twitter:app:name:iphone",
    ):
        found += evidence.meta.get(name, ())[:1]
    return [name for name in (plain(name) for name in found) if name and not name.startswith(("http", "@"))]


def _title_tail(evidence: Evidence, keys: set[str]) -> str | None:
    """The part of the title element that the host confirms; of a page without host and name, what it adds to the headline."""
    text = title_element(evidence)
    parts = SEPARATOR.split(text) if text else []
    if len(parts) == 2 and not keys - {""} and key(parts[0]) in _headlines(evidence):
        return parts[1].strip()[:MAX_NAME]
    for part in (*reversed(parts[1:]), *parts[:1]):
        own = key(part)
        if (
            len(own) > 2
            and len(parts) > 1
            and any(own == other or (len(other) > 3 and other in own and len(own) < 3 * len(other)) for other in keys)
        ):
            return part.strip()[:MAX_NAME]
    return None


def _headlines(evidence: Evidence) -> frozenset[str]:
    """The headlines that the page names elsewhere than in its title element, as keys."""
    told = [value for name in ("og:title", "twitter:title") for value in evidence.meta.get(name, ())[:1]]
    shown = [evidence.lines[evidence.headline[0]].text] if evidence.headline else []
    return frozenset(map(key, (*told, *shown))) - {""}


def title_element(evidence: Evidence) -> str:
    """The text of the page's title element; empty without one."""
    return plain(evidence.title_element)


def _credit(evidence: Evidence) -> str | None:
    """The outlet in a line of credit near the title of a dump."""
    first = evidence.body[0] or 12
    for line in evidence.lines[: first + 1]:
        hit = CREDIT.match(line.text) if evidence.media == "dump" and len(line.text) < 80 else None
        if hit:
            return hit["name"].strip()
    return None


def _host(evidence: Evidence) -> str:
    """The host of the page without www; behind an archive, the host that was archived."""
    urls: Mapping[str, tuple[str, ...]] = evidence.meta
    url = evidence.url or next(iter(urls.get("og:url", ())), "")
    inner = url.rfind("http", 8)
    hit = HOST.match(url[inner:] if inner > 0 else url)
    return re.sub(r"^(?:www\d?|m|amp|mobile)\.", "", hit["host"].lower()) if hit else ""
