"""The subjects that the newsroom gave the article: tags and keywords, not the sections of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.article.evidence import Evidence, Line
from dateline.article.metadata.site import Outlet, key
from dateline.article.metadata.structured import Structured, plain, text_of

META = ("article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "cxenseparse:tags", "keywords")
BULLET = re.compile(r"^\s*[•·▪◦‣*#–-]\s*(?P<tag>\S.{0,60})$")
HINT = re.compile(r"\btags?\b|tag-?list|keywords?|topics?\b|schlagwort|stichwort|mots-cles|etiqueta")
#: How a list of tags begins.
LABEL = re.compile(
    r"^(?:tags?|tagged(?: (?:with|as|in))?|topics?|keywords?|filed under|schlagw[oö]rter|themen|mots-clés|etiquetas)\s*[:|]?\s+",
    re.I,
)
MAX_LIST = 300
MAX_TAG = 60
MAX_TAGS = 40


def read(evidence: Evidence, structured: Structured, outlet: Outlet) -> tuple[str, ...]:
    """The tags in the order of the page: tags that it shows or gives outright before lists of keywords."""
    for found in (_meta(evidence, META[:1]), _shown(evidence), _json_ld(structured), _meta(evidence, META[1:])):
        tags = _clean(found, outlet)
        if tags:
            return tags
    return ()


def _meta(evidence: Evidence, names: Iterable[str]) -> list[str]:
    """The contents of the first meta tag that has any."""
    for name in names:
        values = [plain(value) for value in evidence.meta.get(name, ())]
        if any(values):
            return [part for value in values for part in _split(value)]
    return []


def _json_ld(structured: Structured) -> list[str]:
    """Keywords of the article object."""
    value = structured.article.get("keywords")
    values = value if isinstance(value, list) else [value]
    return [
        part for item in values[:MAX_TAGS] for part in (_split(text_of(item)) if len(values) == 1 else [text_of(item)])
    ]


def _split(text: str) -> list[str]:
    """A list of keywords by its own separator."""
    separator = (
        "#"
        if text.count("#") > 1
        else ";"
        if text.count(";") > text.count(",")
        else "|"
        if "|" in text and "," not in text
        else ","
    )
    return [part.strip() for part in text.split(separator)]


def _shown(evidence: Evidence) -> list[str]:
    """Tags below the text: links of a tag list, in a dump a run of bulleted lines of which the text uses some."""
    last = evidence.body[1]
    after = evidence.lines[last : last + 40]
    if evidence.media == "html":
        lists = [line for line in after if len(line.text) <= MAX_LIST and HINT.search(line.hints[:90])]
        return [tag for line in lists for tag in _listed(line)]
    return list(_bulleted([line.text for line in after], _words(line.text for line in evidence.lines[: last or None])))


def _listed(line: Line) -> list[str]:
    """The tags of one line: the line itself where it is one link, the parts of a list with a label or commas."""
    text = LABEL.sub("", line.text)
    if text == line.text and "," not in text:
        return [text.lstrip("#")] if len(text) <= MAX_TAG and line.linked > 0.7 else []
    return [part.strip().lstrip("#") for part in text.split(",")] if line.linked > 0.4 else []


def _bulleted(lines: list[str], words: frozenset[str]) -> Iterator[str]:
    """The longest run of short bulleted lines, when at least half of them share a word with the text."""
    best: list[str] = []
    run: list[str] = []
    for line in [*lines, ""]:
        hit = BULLET.match(line)
        if hit and len(hit["tag"].split()) <= 6:
            run.append(hit["tag"].strip())
        elif line.strip() or not lines:
            best, run = max(best, run, key=len), []
    best = max(best, run, key=len)
    known = sum(bool(_words([tag]) & words) for tag in best)
    if len(best) > 1 and known * 2 >= len(best):
        yield from best


def _words(texts: Iterable[str]) -> frozenset[str]:
    """Words of four letters and more."""
    return frozenset(word.lower() for text in texts for word in re.findall(r"[^\W\d_]{4,}", text))


def _clean(found: Iterable[str], outlet: Outlet) -> tuple[str, ...]:
    """Tags once each, without the outlet, empty ones and machine keys."""
    tags: dict[str, str] = {}
    for tag in found:
        tag = tag.strip(" #•·,;\"'")
        if (
            1 < len(tag) <= MAX_TAG
            and not outlet.is_named(tag)
            and not re.search(r"[=<>{}_]|https?:|^\d+$|^\w+:\S", tag)
        ):
            tags.setdefault(key(tag), tag)
    return tuple(tags.values())[:MAX_TAGS]
