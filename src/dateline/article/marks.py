"""Elements that mark a date or an author for machines (`time`, microdata, `rel=author`), as the metadata sees them."""

from __future__ import annotations

import re
from html import unescape

from dateline.article import hints
from dateline.article.elements import Element, Marked
from dateline.article.evidence import Mark
from dateline.article.head import attributes_of

#: Characters of markup behind the start tag in which the shown text of an element is looked for.
REACH = 1_500
MAX_TEXT = 160
#: Elements outward that are asked for their class and id.
LEVELS = 14
_TAG = re.compile(r"<[^>]*>")
_APART = frozenset(("aside", "footer", "nav"))
_WHOLE = frozenset(("body", "html", "main"))


def marks_of(marked: list[Marked], page: str) -> tuple[Mark, ...]:
    """The marks of a page in page order. `marked`: from `markup.parse` of that page."""
    return tuple(Mark(one.tag, attributes_of(one.attributes), _shown(one, page), tuple(_around(one))) for one in marked)


def _shown(one: Marked, page: str) -> str:
    """The text inside a marked element, white space folded."""
    raw = page[one.content : one.content + REACH]
    end = _end(raw, one.tag)
    return " ".join(unescape(_TAG.sub(" ", raw[:end])).split())[:MAX_TEXT]


def _end(raw: str, tag: str) -> int:
    """Where the element that `raw` is the inside of ends; elements of its own kind inside of it are passed over."""
    depth = 1
    for found in re.finditer(rf"<(/?){re.escape(tag)}\b", raw, re.IGNORECASE):
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.start()
    return 0 if tag == "meta" else len(raw)


def _around(one: Marked) -> list[str]:
    """Tag (where it sets a part of the page apart), class and id of the element and of those around it, nearest first."""
    words = [f" {hints.naming(one.attributes)}"[:200]]
    element: Element | None = one.parent
    while element is not None and element.tag not in _WHOLE and len(words) < LEVELS:
        tag = element.tag if element.tag in _APART else ""
        words.append(f"{tag} {hints.naming(element.attributes)}"[:200])
        element = element.parent
    return words
