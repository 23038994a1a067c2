"""Who wrote the article: people named by structured data and bylines, the best witness first, what others add considered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.article import phrases
from dateline.article.evidence import Evidence, Line, Mark
from dateline.article.metadata.agencies import NAME as AGENCY
from dateline.article.metadata.agencies import agency_of
from dateline.article.metadata.date_evidence import is_foreign
from dateline.article.metadata.date_lines import PUBLISHED, UPDATED
from dateline.article.metadata.names import LABEL, LABEL_ONLY, people, person
from dateline.article.metadata.site import Outlet, key
from dateline.article.metadata.structured import Structured, plain, text_of, types_of
from dateline.model import Author

#: Meta tags that name authors, the most trusted first.
META = (
    "article:author_name", "author", "parsely-author", "sailthru.author", "cxenseparse:author", "mrf:authors", "byl", "byline", "article:author", "og:author",
    "og:article:author", "dc.creator", "dcterms.creator", "citation_author", "articleauthor", "article.author", "rnews:author", "authors", "vr:author", "bt:author", "shareaholic:article_author_name",
)  # fmt: skip
WRITTEN = re.compile(r"(?:written|geschrieben|verfasst|écrit|escrito|scritto|skriven|skrevet|author|autor)", re.I)
BYLINE_HINT = re.compile(
    r"byline|by-line|author|autor|auteur|verfasser|redakteur|writer|skribent|firma\b|signature|creator|contributor|reporter|journalist"
)
#: Between the parts of a line such as "Home | By Ana Roth | 3 May 2024".
PARTS = re.compile(r"\s*[|•·●]\s*|\s+[–—]\s+")
#: "Posted on 3 May 2024 by Ana Roth": the name behind the date.
DATED = re.compile(
    r"^.{0,40}?\b(?:19|20)\d\d\b(?:[\s,]+\d{1,2}:\d\d)?\W{0,4}(?P<rest>(?:by|von|par|por|door|af|av|autor:?|author:?)\s?:?\s+\S.*)$",
    re.I,
)
#: A line with nothing but names, up to so many characters, may be a byline without a label.
MAX_BARE = 60
MAX_BYLINE = 160
#: Furniture whose words look like names where they are written in capitals ("Watch Live", "Copy Link").
NO_BYLINE = frozenset(("share", "navigation", "video", "newsletter", "related", "reading-time", "advertising"))
MAX_ELEMENTS = 12
#: Lines behind the headline that are asked for bare names.
BARE_REACH = 8
CAPITAL_NOUNS = frozenset(("de", "lb"))
BARE_PARTS = re.compile(r"\s*[/&,]\s*|\s+(?:and|und|et|y|e)\s+")


@dataclass(frozen=True, slots=True)
class Byline:
    """What one witness says: people, and the string it said it in (for agencies)."""

    names: tuple[str, ...]
    text: str
    weight: float


def read(evidence: Evidence, structured: Structured, outlet: Outlet) -> tuple[tuple[Author, ...], tuple[str, ...]]:
    """The authors, and the strings of all bylines, in which agencies may be named."""
    found = [*_told(structured, outlet), *_meta(evidence, outlet), *_visible(evidence, outlet)]
    for last_resort in (_elements, _bare):
        if not any(byline.names for byline in found):
            found += list(last_resort(evidence, outlet))
    named = [byline for byline in found if byline.names]
    best = max(named, key=lambda byline: byline.weight, default=None)
    if best is None:
        return (), tuple(byline.text for byline in found)
    names = _completed(best, named)
    return tuple(Author(name) for name in names), tuple(byline.text for byline in found)


def _completed(best: Byline, found: list[Byline]) -> tuple[str, ...]:
    """The longest list that a visible or structured witness gives and that has all of the best witness's names in it."""
    own = {key(name) for name in best.names}
    wider = [
        b.names for b in found if b.weight >= 60 and len(b.names) > len(own) and own <= {key(name) for name in b.names}
    ]
    return max(wider, key=len, default=best.names)


def _told(structured: Structured, outlet: Outlet) -> Iterator[Byline]:
    """The authors of the article object of JSON-LD."""
    for field in ("author", "creator"):
        value = structured.article.get(field)
        values = value if isinstance(value, list) else [value]
        names: dict[str, None] = {}
        texts = []
        for item in values[:20]:
            item = structured.resolved(item)
            text = text_of(item)
            texts.append(text)
            firm = isinstance(item, Mapping) and types_of(item) and not types_of(item) & {"person", "thing"}
            for name in () if firm or not text else people(text, outlet, structured=True):
                names.setdefault(name)
        yield Byline(tuple(names), "; ".join(texts), 100.0 if field == "author" else 70.0)


def _meta(evidence: Evidence, outlet: Outlet) -> Iterator[Byline]:
    """The authors of meta tags; addresses and handles name nobody."""
    for rank, name in enumerate(META):
        values = [plain(value) for value in evidence.meta.get(name, ())[:8]]
        values = [
            value
            for value in values
            if value and "://" not in value and "@" not in value and not re.fullmatch(r"[\w-]+-[\w-]+", value)
        ]
        names = dict.fromkeys(person for value in values for person in people(value, outlet, structured=True))
        if values:
            yield Byline(tuple(names), "; ".join(values), 85.0 - rank)
    for number in ("1", "2"):
        label = evidence.meta.get(f"twitter:label{number}", ("",))[0]
        if WRITTEN.match(label):
            text = plain(evidence.meta.get(f"twitter:data{number}", ("",))[0])
            yield Byline(people(text, outlet, structured=True), text, 80.0)


def _visible(evidence: Evidence, outlet: Outlet) -> Iterator[Byline]:
    """Bylines that people read: labelled lines and lines of byline elements beside the title, a signature below the text."""
    head = evidence.headline[0] if evidence.headline else 0
    first, last = evidence.body
    lines = evidence.lines
    top = range(max(0, min(head, first) - 4), min(len(lines), max(head + 14, min(first + 3, head + 45))))
    previous = ""
    for number in top:
        line = lines[number]
        byline = _byline(line, previous, outlet, number < first or number > head)
        if byline:
            yield byline
        previous = line.text
    for number in range(max(first, last - 2), min(len(lines), last + 6)):
        byline = _signature(lines, number, evidence, outlet)
        if byline:
            yield byline


def _byline(line: Line, previous: str, outlet: Outlet, beside: bool) -> Byline | None:
    """What a line near the title says of its writer."""
    text = line.text
    if (
        not 3 < len(text) <= MAX_BYLINE
        or line.kind in {"caption", "title", "heading"}
        or not NO_BYLINE.isdisjoint(phrases.reasons(phrases.mask_of(text)))
        or is_foreign(line.hints[:40].replace("author-info", "").replace("card", ""))
    ):
        return None
    label = any(LABEL.match(part) for part in PARTS.split(text)) or DATED.match(text) is not None
    hinted = bool(BYLINE_HINT.search(line.hints[:70])) or line.kind == "byline"
    if not (label or hinted or LABEL_ONLY.match(previous)) or not beside:
        return None
    if (
        line.kind in {"paragraph", "lead", "list-item"}
        and not hinted
        and (len(text) > 70 or text.endswith((".", "?", "!")))
    ):
        return None
    parts = [part for part in PARTS.split(text) if LABEL.match(part)] if PARTS.search(text) else []
    dated = DATED.match(text)
    names = people(parts[0] if parts else dated["rest"] if dated else text, outlet)
    if not label and not BYLINE_HINT.search(line.hints[:70]):
        # A date stands here, perhaps names with it: "Today at 20:07" is written like one.
        labelled = PUBLISHED.search(text) or UPDATED.search(text)
        names = () if labelled else tuple(name for name in names if name in text or name.upper() in text)
    weight = 78.0 if label and hinted else 72.0 if label else 66.0
    return Byline(names, text, weight) if names or AGENCY.search(text) else None


def _signature(lines: tuple[Line, ...], number: int, evidence: Evidence, outlet: Outlet) -> Byline | None:
    """A name below the text that an agency's credit follows ("Ana Roth (with AFP)"), or that a byline element holds."""
    text = lines[number].text
    if not 3 < len(text) <= 90:
        return None
    credit = re.match(
        r"^(?P<name>[^()/]{4,50}?)\s*[(/]\s*(?:(?:with|avec|mit|con|com|med|met|z)\s+)?(?P<agency>[\w\s-]{2,30}?)\s*[)/]?$",
        text,
        re.I,
    )
    if credit and agency_of(credit["agency"]):
        name = person(credit["name"], outlet)
        return Byline((name,), text, 64.0) if name else None
    following = " ".join(line.text for line in lines[number + 1 : number + 5] if len(line.text) < 30)
    follows = re.match(r"^\W{0,3}(?:with|avec|mit|con|com|med|met|z)?\s*(?P<agency>[\w-]{2,20})", following, re.I)
    name = person(text, outlet)
    labelled = LABEL.match(text) is not None and len(text) < 60
    if name and follows and agency_of(follows["agency"]):
        return Byline((name,), f"{text} ({follows['agency']})", 64.0)
    hinted = bool(BYLINE_HINT.search(lines[number].hints[:70])) and evidence.media == "html"
    names = people(text, outlet) if labelled or hinted else ()
    return Byline(names, text, 50.0) if names else None


def _bare(evidence: Evidence, outlet: Outlet) -> Iterator[Byline]:
    """Names alone on the lines between headline and text ("Ana Roth/Jon Doe"), when the text never names them: its subject it would.

    Not for languages that write every noun with a capital.
    """
    first, last = evidence.body
    if not evidence.headline or evidence.language[:2].lower() in CAPITAL_NOUNS:
        return
    told = " ".join(line.text for line in evidence.lines[first:last] if len(line.text) > MAX_BARE)
    start = evidence.headline[0] + 1
    for line in evidence.lines[start : min(start + BARE_REACH, last)]:
        if len(line.text) > 2 * MAX_BARE or (line.kind == "paragraph" and line.text.endswith(".")):
            return
        pieces = [piece for piece in BARE_PARTS.split(line.text) if piece]
        names = [name for piece in pieces if _as_name(piece) and (name := person(piece, outlet))]
        stands = line.kind in {"heading", "byline"} and line.linked < 0.5
        if names and stands and len(names) == len(pieces) and not any(name.split()[-1] in told for name in names):
            yield Byline(tuple(names), line.text, 40.0)
            return


def _as_name(text: str) -> bool:
    """Whether every word of two to four begins with a capital and goes on in lower case."""
    words = text.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() and (len(word) < 3 or not word.isupper()) for word in words)


def _is_author(mark: Mark) -> bool:
    return mark.attributes.get("rel") == "author" or mark.attributes.get("itemprop") in ("author", "creator")


def _elements(evidence: Evidence, outlet: Outlet) -> Iterator[Byline]:
    """Author elements anywhere but in comments and teasers; asked only when nothing else names one."""
    marked = [mark for mark in evidence.marks if _is_author(mark)]
    for mark in marked[:MAX_ELEMENTS]:
        if is_foreign(" ".join(mark.around[1:])[:300]):
            continue
        text = plain(mark.attributes.get("content") or mark.text)[:MAX_BYLINE]
        names = people(text, outlet, structured="itemprop" in mark.attributes)
        if names:
            yield Byline(names, text, 45.0)
            return
