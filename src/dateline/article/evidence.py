"""What a page shows, gathered once: the frozen view that the metadata is read from.

The seam between the two halves of this stage: the body's half makes an `Evidence`, `metadata.read(evidence)` answers with a `Metadata`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from dateline.model import Author, BlockKind, Dated, Media, Notice


class Line(NamedTuple):
    """One unit of visible text: a block of an HTML page or a mended run of dump lines, with what was decided about it."""

    #: White space folded, entities resolved.
    text: str
    #: Half-open range in the decoded page, code points.
    start: int
    end: int
    #: The kind of block it became, or None for a unit that was taken out.
    kind: BlockKind | None
    #: Why it was taken out ("navigation", "share", ...); empty for a unit that was kept.
    why: str = ""
    #: The innermost block-level tag, lower case; "" in a dump.
    tag: str = ""
    #: Where `hints` come from: what it asks, or the words themselves. Worked out when asked: few lines ever are.
    told: str | Callable[[], str] = ""
    #: The share of its characters that stand in links, 0 to 1.
    linked: float = 0.0

    @property
    def hints(self) -> str:
        """`class`, `id`, `itemprop` and `rel` of the unit's elements and of their ancestors, lower case, innermost first."""
        return self.told if isinstance(self.told, str) else self.told()


@dataclass(frozen=True, slots=True)
class Mark:
    """An element that tells machines that it holds a date or an author."""

    tag: str
    #: Its attributes by lower-cased name.
    attributes: Mapping[str, str]
    #: The text that it shows, white space folded.
    text: str
    #: Class and id (and the tag where it is an aside, a footer or a navigation) of it and of what is around it, nearest first, lower case.
    around: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """A page as the metadata sees it. For a dump only `media`, `text`, `url`, `lines`, `headline` and `body` say something."""

    media: Media
    #: The decoded page, markup and all; offsets of `Line` point here.
    text: str
    url: str | None
    #: Every JSON-LD object of the page in page order: lists and `@graph` opened one level, broken scripts left out.
    json_ld: tuple[Mapping[str, Any], ...]
    #: `meta` elements: lower-cased name, property, itemprop or http-equiv -> contents in page order, white space folded.
    meta: Mapping[str, tuple[str, ...]]
    #: All visible text units in page order, kept and removed.
    lines: tuple[Line, ...]
    #: Indices into `lines` that may be the page's headline, the likeliest first.
    headline: tuple[int, ...] = ()
    #: Half-open range of `lines` from the first kept body unit to the last; (0, 0) without a body.
    body: tuple[int, int] = (0, 0)
    #: Elements that mark a date or an author, in page order.
    marks: tuple[Mark, ...] = ()
    #: The text of the `title` element, and the language that the root element declares; empty for none.
    title_element: str = ""
    language: str = ""
    #: The JSON-LD scripts as they stand, where none of them could be read.
    broken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says about the article. Fields as in `model.Article`."""

    title: str | None = None
    site: str | None = None
    authors: tuple[Author, ...] = ()
    agencies: tuple[str, ...] = ()
    published: Dated | None = None
    modified: Dated | None = None
    dateline: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
