"""The elements of HTML by what they do to text, and the light tree that `markup` makes of a page: elements, units, marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

_WORDS = str.split
VOID = frozenset(_WORDS("area base br col embed frame hr img input keygen link meta param source track wbr"))
#: Elements whose content is not text that a reader sees.
UNSEEN = frozenset(
    _WORDS(
        "script style noscript template svg iframe textarea title noembed noframes xmp math object select video audio canvas"
    )
)
#: Elements that only format: they neither part text nor say what it is.
FORMAT = frozenset(
    _WORDS(
        "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small strike strong sub sup tt u var"
    )
)
#: Elements that stand inside a line but may carry a telling class.
INLINE = FORMAT | frozenset(_WORDS("a span time label picture amp-img ruby rt rp rb slot o:p"))
BOLD = frozenset(("b", "strong"))
#: Elements that an end tag or a new cell outside of them cannot reach into.
WALLS = frozenset(_WORDS("td th caption table button html"))
LISTS = WALLS | frozenset(
    _WORDS("ul ol dl menu section article aside nav header footer main blockquote form fieldset figure details")
)
#: What the start of an element ends: the item, the cell, the row before it.
IMPLIED = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("tr",),
    "tbody": ("tbody", "thead", "tfoot"),
    "thead": ("tbody", "thead", "tfoot"),
    "tfoot": ("tbody", "thead", "tfoot"),
    "option": ("option",),
    "body": ("head",),
}
#: The page's own furniture by name; see `features.candidates`.
CHROME = {"nav": 1, "footer": 1, "form": 2, "dialog": 4}
TABLE_PARTS = frozenset(_WORDS("td th tr tbody thead tfoot"))


@dataclass(slots=True, eq=False)
class Element:
    """One element of the light tree. `attributes` is the raw text of the start tag behind its name."""

    tag: str
    parent: Element | None
    attributes: str
    depth: int
    index: int
    #: Bits of `CHROME`: the furniture that it is or stands in.
    chrome: int = 0
    #: Kinds of words in its class and id, worked out on demand (see `hints`); -1: not yet.
    mask: int = -1
    #: Class and id of it and of what is around it (see `html_page`), and its features (see `features`); both on demand.
    words: str | None = None
    facts: Any = None


@dataclass(slots=True, eq=False)
class Unit:
    """One unit of text. `runs`: (start, end) of its runs of characters in the page, ascending, markup between them."""

    element: Element
    runs: list[tuple[int, int]] = field(default_factory=list)
    linked: list[bool] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    #: An innermost inline element with attributes (a `span class="credit"`), where the unit has one.
    inner: Element | None = None
    #: White space folded, entities resolved; filled by `units.fold`.
    text: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """An element of a kind that machines are to read: its tag, its attributes, the element around it, where its content begins."""

    tag: str
    attributes: str
    parent: Element
    content: int


@dataclass(slots=True, eq=False)
class Markup:
    """A page taken apart: its units in page order, and how many elements it has."""

    units: list[Unit]
    elements: int
    #: Attributes of every `meta` element.
    metas: list[str] = field(default_factory=list)
    #: Ranges of the contents of JSON-LD scripts, and of the first `title`.
    json_scripts: list[tuple[int, int]] = field(default_factory=list)
    title: tuple[int, int] = (0, 0)
    #: Ranges of the contents of all scripts and styles.
    scripts: list[tuple[int, int]] = field(default_factory=list)
    #: Attributes of the `html` element.
    root: str = ""
    #: Elements that say in their markup that they hold a date or an author.
    marked: list[Marked] = field(default_factory=list)
