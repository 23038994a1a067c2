"""Dates that a page gives to machines: JSON-LD, meta tags, microdata, `time` elements, the URL, and data hidden in scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from typing import Literal

from dateline.article.evidence import Evidence, Mark
from dateline.article.metadata.date_candidate import Candidate
from dateline.article.metadata.days import Day, first_day
from dateline.article.metadata.months import MONTHS
from dateline.article.metadata.structured import ARTICLE_TYPES, Structured, text_of, types_of

Kind = Literal["published", "modified"]

#: Key of the JSON-LD article -> kind and weight.
JSON_LD: tuple[tuple[str, Kind, float], ...] = (
    ("datePublished", "published", 100),
    ("dateCreated", "published", 70),
    ("uploadDate", "published", 60),
    ("dateModified", "modified", 100),
)
#: Name or property of a meta tag, lower case -> kind and weight. Policy: only names whose meaning is publication or change; dates of
#: events, licences, expiry and crawling stay out.
META: dict[str, tuple[Kind, float]] = {
    "article:published_time": ("published", 97), "article:published": ("published", 92), "og:article:published_time": ("published", 95),
    "og:published_time": ("published", 92), "og:pubdate": ("published", 90), "datepublished": ("published", 92),
    "article.published": ("published", 90), "published_time": ("published", 88), "published": ("published", 85),
    "published-date": ("published", 88), "published_date": ("published", 88), "publisheddate": ("published", 88),
    "publish-date": ("published", 88), "publish_date": ("published", 88), "publishdate": ("published", 88), "publish_time": ("published", 88),
    "publication_date": ("published", 88), "publication-date": ("published", 88), "publicationdate": ("published", 88),
    "pubdate": ("published", 90), "pub_date": ("published", 88), "parsely-pub-date": ("published", 90), "sailthru.date": ("published", 85),
    "cxenseparse:recs:publishtime": ("published", 88), "cxenseparse:publishtime": ("published", 88), "mrf:publishedtime": ("published", 85),
    "bt:pubdate": ("published", 85), "shareaholic:article_published_time": ("published", 85), "vr:published_time": ("published", 85),
    "citation_publication_date": ("published", 80), "citation_online_date": ("published", 82), "citation_date": ("published", 75),
    "dc.date.issued": ("published", 85), "dcterms.issued": ("published", 85), "dc.date.created": ("published", 72), "dcterms.created": ("published", 72),
    "dc.date.published": ("published", 85), "dcterms.date": ("published", 72), "dc.date": ("published", 75), "dc:date": ("published", 75), "dcterms.available": ("published", 70),
    "date": ("published", 78), "article_date_original": ("published", 85), "article:date": ("published", 80), "article_date": ("published", 80),
    "originalpublicationdate": ("published", 88), "rnews:datepublished": ("published", 85), "displaydate": ("published", 80), "ptime": ("published", 75),
    "created": ("published", 65), "datecreated": ("published", 72), "date_created": ("published", 70), "creation_date": ("published", 65), "timestamp": ("published", 50),
    "article:modified_time": ("modified", 95), "og:updated_time": ("modified", 80), "og:modified_time": ("modified", 80), "datemodified": ("modified", 90),
    "article:updated_time": ("modified", 90), "article:modified": ("modified", 90), "article.updated": ("modified", 85),
    "dc.date.modified": ("modified", 80), "dcterms.modified": ("modified", 80), "last-modified": ("modified", 70), "lastmod": ("modified", 70),
    "revised": ("modified", 65), "modified_time": ("modified", 75), "last_updated": ("modified", 70), "dateupdated": ("modified", 75), "bt:moddate": ("modified", 70),
}  # fmt: skip
#: Class or id words of elements that belong to another text of the page.
FOREIGN = re.compile(
    r"comment|kommentar|related|recommend|teaser|sidebar|side-bar|widget|aside|(?<!article[-_])footer|popular|trending|most-?read|latest|recent|newest|ticker|card|"
    r"listing|more-(?:news|from|on)|carousel|slider|event|calendar|promo|copyright|disqus|respon[sd]|\breply|replies|archive|masthead|today|current-date|"
    r"author-?(?:bio|box|info)|weather|twitter|embed|poll|rating|bewertung|customer|job|pager|pagination|navigation|\bnav\b|tweet|menu"
)
PUBLISHED_CLASS = re.compile(r"publi|posted|entry-date|post-date|pubdate|article-?_?date|dateline|created|timestamp")
MODIFIED_CLASS = re.compile(r"updated|modif|lastmod|changed|edited")
#: schema.org types of pages that stand for years; what a system stored as their date is no date of publication that a reader knows.
STANDING_TYPES = frozenset("recipe product softwareapplication localbusiness lodgingbusiness event sportsevent".split())
PAGE_TYPES = frozenset({"webpage", "aboutpage", "contactpage", "faqpage"})
#: News is not rewritten after this time.
KEPT_UP = timedelta(days=60)
STANDING = 75.0
MAX_TIMES = 40
DATE_PROPERTIES = frozenset(("datepublished", "datemodified", "datecreated"))
URL_DAY = re.compile(
    r"(?:^|[/_.\-=])(?P<year>19[89]\d|20[0-4]\d)(?P<sep>[/_.\-]?)(?P<month>0[1-9]|1[0-2]|(?<=[/\-_.])[1-9])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01]|(?<=[/\-_.])[1-9](?=/|$))(?!\d)"
)
URL_NAMED_DAY = re.compile(r"/(?P<year>20[0-4]\d)[/\-](?P<name>[a-z]{3,9})[/\-](?P<day>[0-3]?\d)(?=[/\-]|$)", re.I)
URL_BACKWARDS = re.compile(
    r"[/\-_](?P<day>0[1-9]|[12]\d|3[01])(?P<sep>[\-_.])(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<year>20[0-4]\d)(?!\d)"
)
URL_MONTH = re.compile(r"[/\-_](?P<year>19[89]\d|20[0-4]\d)[/\-_]?(?P<month>0[1-9]|1[0-2])(?=[/\-_.]|$)")
#: Data of page frameworks in scripts, read only when nothing better is there.
HIDDEN = re.compile(
    r"[\"'\\](?:date_?published|publish(?:ed)?_?(?:date|at|time|on)|first_?published?(?:_?at|_?date)?|pub_?date|publication_?date|article_?publish\w{0,10})"
    r"\\?[\"']\s*[:=,]\s*\\?[\"'](?P<value>[12]\d{3}-[01]\d-[0-3]\d[^\"'\\]{0,20})",
    re.I,
)
IN_SCRIPT = "data in a script of the page"
HIDDEN_REACH = 600_000


def candidates(evidence: Evidence, structured: Structured, locale: str) -> Iterator[Candidate]:
    """Every date that the page gives in structured data or in its URL."""
    standing = STANDING if is_standing_page(structured) else 0.0
    for key, kind, weight in JSON_LD:
        yield from _candidate(text_of(structured.article.get(key)), kind, weight - standing, f"JSON-LD {key}", locale)
    for name in sorted(META.keys() & evidence.meta.keys()):
        kind, weight = META[name]
        for content in evidence.meta[name][:2]:
            yield from _candidate(content, kind, weight - standing, f"meta {name}", locale)
    yield from _times(evidence, locale, bool(structured.article.get("datePublished")))
    yield from _url_days(evidence)


def is_standing_page(structured: Structured) -> bool:
    """Whether the page tells machines what it is, and that is no article: a recipe, a product, a place; or a page kept up for months."""
    if is_article(structured):
        return False
    kinds = _kinds(structured)
    if kinds & STANDING_TYPES:
        return True
    first, last = (first_day(text_of(structured.article.get(key))[:40]) for key in ("datePublished", "dateModified"))
    return bool(kinds & PAGE_TYPES) and first is not None and last is not None and last.day - first.day > KEPT_UP


def is_article(structured: Structured) -> bool:
    """Whether JSON-LD calls the page, or something on it, an article."""
    return any(ARTICLE_TYPES.get(kind, 0) > 0 for kind in _kinds(structured))


def _kinds(structured: Structured) -> frozenset[str]:
    """All types of the objects of JSON-LD."""
    return frozenset().union(*(types_of(node) for node in structured.nodes))


def hidden(evidence: Evidence) -> Iterator[Candidate]:
    """The first date of publication in a script of the page."""
    if evidence.media == "html":
        hit = HIDDEN.search(evidence.text, 0, HIDDEN_REACH)
        if hit:
            yield from _candidate(hit["value"], "published", 52, IN_SCRIPT, "")


def url_months(evidence: Evidence) -> frozenset[tuple[int, int]]:
    """Year and month that the URL names without a day."""
    return frozenset(
        (int(hit["year"]), int(hit["month"])) for url in _urls(evidence)[:1] for hit in URL_MONTH.finditer(url)
    )


def _candidate(text: str, kind: Kind, weight: float, why: str, locale: str) -> Iterator[Candidate]:
    """The candidate of one value of structured data."""
    day = first_day(text[:120], locale.endswith("US"), locale[:2]) if text else None
    if day:
        yield Candidate(day, "structured", weight, why, kind)


def _times(evidence: Evidence, locale: str, told: bool) -> Iterator[Candidate]:
    """Dates of microdata (asked only where JSON-LD has not `told` the date) and of `time` elements."""
    marked = [mark for mark in evidence.marks if mark.tag == "time"][:MAX_TIMES]
    if not told:
        marked = [mark for mark in evidence.marks if _property(mark) in DATE_PROPERTIES][:MAX_TIMES] + marked
    for mark in marked:
        given = mark.attributes
        text = given.get("datetime") or given.get("content") or given.get("title") or mark.text
        day = first_day(text[:100], locale.endswith("US"), locale[:2])
        if day:
            yield _weighed(mark, day)


def _property(mark: Mark) -> str:
    """What a mark's microdata or RDFa calls it, lower case."""
    return (mark.attributes.get("itemprop") or mark.attributes.get("property") or "").lower()


def _weighed(mark: Mark, day: Day) -> Candidate:
    """The weight of a marked date: its own property first, then the words of its classes, less inside something foreign."""
    prop = _property(mark)
    own = f"{mark.around[0]} {prop}"
    changed = "modified" in prop or (MODIFIED_CLASS.search(own) and not PUBLISHED_CLASS.search(own))
    named = "pubdate" in mark.attributes or PUBLISHED_CLASS.search(" ".join((own, *mark.around))[:120])
    weight = 90.0 if "date" in prop else 60.0 if changed else 74.0 if named else 62.0
    if any(is_foreign(words) for words in mark.around):
        weight -= 50.0
    why = f"microdata {prop}" if "date" in prop else "time element"
    kind: Kind = "modified" if changed else "published"
    return Candidate(day, "structured" if "date" in prop else "visible", weight, why, kind)


@lru_cache(maxsize=4096)
def is_foreign(words: str) -> bool:
    """Whether classes and ids say that an element holds another text of the page; pages repeat them a thousand times."""
    return FOREIGN.search(words) is not None


def _urls(evidence: Evidence) -> list[str]:
    """The URLs that the page is known by, the given one first."""
    own = [evidence.url] if evidence.url else []
    return [url[:600] for url in (*own, *evidence.meta.get("og:url", ())[:1])]


def _url_days(evidence: Evidence) -> Iterator[Candidate]:
    """A whole day in a URL of the page."""
    for url in _urls(evidence)[:2]:
        path = re.sub(r"^\w+://[^/]+", "", url)
        for pattern in (URL_DAY, URL_NAMED_DAY, URL_BACKWARDS):
            hit = pattern.search(path)
            if not hit:
                continue
            parts = hit.groupdict()
            month = str(MONTHS.get(parts["name"].lower(), 0)) if parts.get("name") else parts["month"]
            day = first_day(f"{parts['year']}-{int(month):02}-{int(parts['day']):02}")
            if day:
                yield Candidate(day, "url", 72.0, "the day in the URL")
                break
