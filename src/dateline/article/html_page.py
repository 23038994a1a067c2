"""An HTML page to its draft: parse, score, decide, ask for the metadata, assemble."""

from __future__ import annotations

import dataclasses
import re
from functools import partial
from html import unescape

from dateline.article import blocks, head, hints, markup, metadata, rescue
from dateline.article.assembly import Draft
from dateline.article.blocks import Verdict
from dateline.article.elements import Element, Unit
from dateline.article.evidence import Evidence, Line, Metadata
from dateline.article.features import table
from dateline.article.marks import marks_of
from dateline.article.mending import Mended, Piece, mend
from dateline.article.surroundings import key
from dateline.article.units import fold, linked_share
from dateline.model import Notice, Page, Removed

#: Elements outward whose class and id are told of a line.
_HINT_LEVELS = 5


def read(page: Page, text: str) -> tuple[Draft, Metadata, tuple[Removed, ...]]:
    """The draft of the article, its metadata, and what was taken out. Raises `PageTooCostly`."""
    parsed = markup.parse(text, page.name)
    units = fold(parsed.units, text)
    meta = head.read_meta(parsed.metas)
    scripts = [text[start:end] for start, end in parsed.json_scripts]
    json_ld = head.read_json_ld(scripts)
    clues = head.clues_of(parsed, text, meta, json_ld)
    verdicts: list[Verdict] = []
    keys: list[str] = []
    if units:
        page_table = table(units, clues)
        verdicts = blocks.decide(units, blocks.scores(page_table), page_table.says)
        keys = page_table.keys
    kept = [place for place, verdict in enumerate(verdicts) if verdict.kind in BODY_KINDS]
    low, high = (kept[0], kept[-1] + 1) if kept else (0, 0)
    saved = [] if kept else rescue.paragraphs(text, parsed.scripts, json_ld)
    lines = lines_of(units, verdicts) + tuple(Line(one, 0, 0, "paragraph") for one in saved)
    if saved:
        low, high = len(units), len(lines)
    evidence = Evidence(
        media="html",
        text=text,
        url=page.url,
        json_ld=json_ld,
        meta=meta,
        lines=lines,
        headline=blocks.headlines(units, keys, clues, low),
        body=(low, high),
        marks=marks_of(parsed.marked, text),
        title_element=unescape(text[slice(*parsed.title)]),
        language=language_of(parsed.root),
        broken=() if json_ld else tuple(scripts),
    )
    found = metadata.read(evidence)
    name_title(found.title, units, verdicts, evidence.headline)
    name_bylines(found, units, verdicts, low)
    drop_copies(keys, verdicts)
    out = draft(text, units, verdicts, found.title)
    for one in saved:
        out.add("paragraph", Mended([Piece(one, 0, 0)]))
    if saved:
        notice = Notice(
            "body-from-script", "the page shows its text by script only; the body has no ranges in the page"
        )
        found = dataclasses.replace(found, notices=(*found.notices, notice))
    return out, found, removed(units, verdicts)


BODY_KINDS = frozenset(("lead", "heading", "paragraph", "list-item", "pull-quote"))


def language_of(root: str) -> str:
    """The language that the attributes of the `html` element declare; empty for none."""
    given = head.attributes_of(root)
    return given.get("lang") or given.get("xml:lang") or ""


def lines_of(units: list[Unit], verdicts: list[Verdict]) -> tuple[Line, ...]:
    """The units with their verdicts, as the metadata sees them."""
    return tuple(
        [
            Line(
                unit.text,
                unit.runs[0][0],
                unit.runs[-1][1],
                verdict.kind,
                verdict.why,
                unit.element.tag,
                partial(hint_words, unit.inner or unit.element),
                linked_share(unit),
            )
            for unit, verdict in zip(units, verdicts, strict=True)
        ]
    )


def hint_words(element: Element) -> str:
    """Class, id and their like of an element and of those around it, innermost first; kept on the element."""
    if element.words is None:
        words = []
        outer: Element | None = element
        for _ in range(_HINT_LEVELS):
            if outer is None:
                break
            if "=" in outer.attributes:
                words.append(hints.values(outer.attributes))
            outer = outer.parent
        element.words = " ".join(filter(None, words))
    return element.words


def name_title(title: str | None, units: list[Unit], verdicts: list[Verdict], headline: tuple[int, ...]) -> None:
    """Make the unit that is the headline the title block; its copies inside the body are taken out."""
    if not title:
        return
    own = key(title)
    places = [place for place in headline if key(units[place].text) == own]
    if not places:
        return
    verdicts[places[0]] = Verdict("title")
    for place, unit in enumerate(units):
        if place != places[0] and verdicts[place].kind is not None and key(unit.text) == own:
            verdicts[place] = Verdict(None, "title repeated")


#: Units around the beginning of the text that may be nothing but the names of its authors.
_BYLINE_BEFORE, _BYLINE_BEHIND = 25, 4
_BETWEEN_NAMES = re.compile(r"^(?:by|von|par|por|di)\s+|\s*[/&,;|]\s*|\s+(?:and|und|et|y|e)\s+", re.IGNORECASE)


def name_bylines(found: Metadata, units: list[Unit], verdicts: list[Verdict], low: int) -> None:
    """Make units near the beginning of the text that hold nothing but names of authors byline blocks."""
    authors = {key(author.name) for author in found.authors}
    for place in range(max(0, low - _BYLINE_BEFORE), min(low + _BYLINE_BEHIND, len(units))) if authors else ():
        if verdicts[place].kind in ("title", "caption") or len(units[place].text) > 120:
            continue
        names = {key(name) for name in _BETWEEN_NAMES.split(units[place].text)} - {""}
        if names and names <= authors:
            verdicts[place] = Verdict("byline")


def drop_copies(keys: list[str], verdicts: list[Verdict]) -> None:
    """Take out captions that stand on the page a second time, once for each size of the window."""
    seen: set[str] = set()
    for place, verdict in enumerate(verdicts):
        if verdict.kind == "caption" and keys[place]:
            if keys[place] in seen:
                verdicts[place] = Verdict(None, "caption repeated")
            seen.add(keys[place])


def draft(text: str, units: list[Unit], verdicts: list[Verdict], title: str | None) -> Draft:
    """The canonical text in page order; a title that no unit shows stands first, without a source."""
    out = Draft()
    if title and not any(verdict.kind == "title" for verdict in verdicts):
        out.add("title", Mended([Piece(" ".join(title.split()), 0, 0)]))
    for unit, verdict in zip(units, verdicts, strict=True):
        if verdict.kind is not None:
            out.add(verdict.kind, mend(text, unit.runs))
    return out


def removed(units: list[Unit], verdicts: list[Verdict]) -> tuple[Removed, ...]:
    """Every unit that was taken out, with its reason."""
    return tuple(
        Removed(unit.text, verdict.why) for unit, verdict in zip(units, verdicts, strict=True) if verdict.kind is None
    )
