"""Markup to units: one pass over the characters of an HTML page that keeps the offset of every run of text.

A unit is the text between two block-level boundaries. Elements are followed with the rules of HTML for implied ends (a `p` ends where a
block begins, a `td` where the next cell begins, an end tag without a start is nothing), so any soup of tags gives a tree; the cost is
linear in the length of the page whatever its nesting.
"""

from __future__ import annotations

import re

from dateline.article.elements import (
    BOLD,
    CHROME,
    FORMAT,
    IMPLIED,
    INLINE,
    LISTS,
    TABLE_PARTS,
    UNSEEN,
    VOID,
    WALLS,
    Element,
    Marked,
    Markup,
    Unit,
)
from dateline.errors import PageTooCostly

#: A page with more characters, elements or units of text than this is refused with `PageTooCostly`.
MAX_CHARS = 32_000_000
MAX_ELEMENTS = 150_000
MAX_UNITS = 25_000

#: A whole tag, or how a comment begins. Searched up to the last ">" of the page only, so the end of a tag is always found.
_TAG = re.compile(r"<(?:(/?)([a-zA-Z][^\s/>\x00]*)([^>]*)>|!--|[!?])")
_BEGIN = re.compile(r"<[a-zA-Z/!?]")
#: The rest of a tag with its quoted values, in which ">" may stand.
_REST = re.compile(r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")
#: Attributes that mark a date or an author for machines.
_MARK = re.compile(r"itemprop\s*=\s*[\"']?(?:date[A-Z]|author|creator)|rel\s*=\s*[\"']?author\b")
#: No page marks more elements than this for us.
_MAX_MARKED = 400
#: How far the end of a tag with an open quotation mark is looked for, and how often that may fail on one page.
_REST_CHARS = 20_000
_REST_FAILURES = 500
_SENTENCE_END = re.compile(r"[.!?:…。！？।][\"'”’»)\]]*\s*$")


def parse(text: str, name: str = "-") -> Markup:
    """The units of an HTML page. Raises `PageTooCostly` over one of the limits of this module."""
    if len(text) > MAX_CHARS:
        raise PageTooCostly(f"{len(text):,} characters, more than {MAX_CHARS:,}", name)
    return _Parser(text, name).run()


class _Parser:
    """The state of one pass: the open elements, the unit being filled."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        root = Element("html", None, "", 0, 0)
        self.stack = [root]
        #: For each tag, for walls and for list walls: the positions in `stack` where one is open.
        self.open: dict[str, list[int]] = {"html": [0]}
        self.walls = [0]
        self.list_walls = [0]
        self.count = 1
        self.units: list[Unit] = []
        self.metas: list[str] = []
        self.json_scripts: list[tuple[int, int]] = []
        self.title = (0, 0)
        self.scripts: list[tuple[int, int]] = []
        self.root_attributes = ""
        self.marked: list[Marked] = []
        self.marks = "itemprop" in text or "author" in text
        self.unit: Unit | None = None
        self.block = root
        self.link_in: Element | None = None
        self.bold = 0
        self.breaks = 0
        #: How many formatting elements are open, and whether the line since the last break began, and last spoke, inside of one.
        self.formats = 0
        self.line_formatted: bool | None = None
        self.run_formatted = False
        self.failures = 0
        self.unclosed: set[str] = set()

    def run(self) -> Markup:
        text, search = self.text, _TAG.search
        take, characters = self.tag, self.characters
        position, last = 0, text.rfind(">") + 1
        while position < last:
            tag = search(text, position, last)
            if tag is None:
                break
            start = tag.start()
            if start > position:
                characters(position, start)
            position = take(tag)
        cut = _BEGIN.search(text, position)
        end = cut.start() if cut else len(text)
        if end > position:
            characters(position, end)
        self.flush()
        return Markup(
            self.units,
            self.count,
            self.metas,
            self.json_scripts,
            self.title,
            self.scripts,
            self.root_attributes,
            self.marked,
        )

    def tag(self, tag: re.Match[str]) -> int:
        """Take one tag or comment; the position behind it."""
        slash, name, attributes = tag.groups()
        if name is None:
            closer = "-->" if tag[0] == "<!--" else ">"
            end = self.text.find(closer, tag.end())
            return len(self.text) if end < 0 else end + len(closer)
        name = name.lower()
        if slash:
            self.close(name)
            return tag.end()
        end = tag.end() - 1
        if attributes and (attributes.count('"') & 1 or attributes.count("'") & 1):
            behind = tag.start(3)
            end = self.rest(behind, end)
            attributes = self.text[behind:end]
        if name in UNSEEN:
            if name not in INLINE and name not in ("script", "style", "noscript", "svg"):
                self.flush()
            return (
                end + 1 if attributes.endswith("/") and name == "svg" else self.behind_unseen(name, attributes, end + 1)
            )
        if (self.marks and ("itemprop" in attributes or "author" in attributes)) or name == "time":
            self.mark(name, attributes, end + 1)
        self.start(name, attributes)
        return end + 1

    def mark(self, name: str, attributes: str, content: int) -> None:
        """Remember an element that marks a date or an author; those of the head are told by its `meta` elements."""
        told = name == "time" or (name != "link" and _MARK.search(attributes))
        if told and len(self.marked) < _MAX_MARKED and not self.open.get("head"):
            self.marked.append(Marked(name, attributes, self.stack[-1], content))

    def rest(self, behind: int, end: int) -> int:
        """Where a tag ends that has an odd number of quotation marks before the first ">"."""
        if self.failures > _REST_FAILURES:
            return end
        found = _REST.match(self.text, behind, behind + _REST_CHARS)
        if found is None:
            self.failures += 1
            return end
        return found.end() - 1

    def behind_unseen(self, name: str, attributes: str, position: int) -> int:
        """The position behind the end tag of an element whose content is skipped; behind its start tag if it never ends."""
        if name not in self.unclosed:
            ends = _ENDS[name].search(self.text, position)
            if ends:
                if name in ("script", "style"):
                    self.scripts.append((position, ends.start()))
                    if "ld+json" in attributes:
                        self.json_scripts.append((position, ends.start()))
                elif name == "title" and self.title == (0, 0):
                    self.title = (position, ends.start())
                return ends.end()
            self.unclosed.add(name)
        return len(self.text) if name in ("script", "style") else position

    def characters(self, start: int, end: int) -> None:
        text = self.text
        if text[start:end].isspace():
            unit = self.unit
            if unit is not None and unit.runs[-1][1] != start:
                unit.runs.append((start, end))
                unit.linked.append(False)
                unit.bold.append(False)
            return
        unit = self.unit
        if unit is None:
            unit = self.unit = Unit(self.block)
        self.breaks = 0
        self.run_formatted = self.formats > 0
        if self.line_formatted is None:
            self.line_formatted = self.run_formatted
        unit.runs.append((start, end))
        unit.linked.append(self.link_in is not None)
        unit.bold.append(self.bold > 0)
        top = self.stack[-1]
        if top is not self.block and unit.inner is None:
            unit.inner = top

    def flush(self) -> None:
        self.breaks = 0
        self.line_formatted = None
        if self.unit is None:
            return
        self.units.append(self.unit)
        self.unit = None
        if len(self.units) > MAX_UNITS:
            raise PageTooCostly(f"more than {MAX_UNITS:,} units of text", self.name)

    def line_break(self) -> None:
        """A `br`: two in a row part paragraphs, and so does one behind the end of a sentence or behind a line set apart as a whole."""
        self.breaks += 1
        unit = self.unit
        if unit is None:
            return
        start, end = unit.runs[-1]
        apart = self.line_formatted and self.run_formatted and not self.formats
        self.line_formatted = None
        if self.breaks > 1 or apart or _SENTENCE_END.search(self.text, max(start, end - 8), end):
            self.flush()
        elif end > start:
            unit.runs.append((end, end))
            unit.linked.append(False)
            unit.bold.append(False)

    def start(self, name: str, attributes: str) -> None:
        if name in FORMAT:
            self.bold += name in BOLD
            self.formats += 1
            return
        if name == "br":
            self.line_break()
            return
        if name in VOID:
            if name == "hr":
                self.flush()
            elif name == "meta":
                self.metas.append(attributes)
            return
        inline = name in INLINE or (":" in name)
        if inline:
            if name == "a":
                self.link_in = self.block
            elif name != "span" or not attributes:
                return
        else:
            if self.unit is not None:
                self.flush()
            self.bold = self.breaks = self.formats = 0
            self.imply_ends(name)
            if name == "html" and not self.root_attributes:
                self.root_attributes = attributes
        self.push(name, attributes, inline)

    def imply_ends(self, name: str) -> None:
        """Close what the start of a block closes: an open `p`, the item or cell before."""
        paragraphs = self.open.get("p")
        if paragraphs and paragraphs[-1] > self.walls[-1]:
            self.pop_to(paragraphs[-1])
        for tag in IMPLIED.get(name, ()):
            places = self.open.get(tag)
            wall = (self.open.get("table") or (0,))[-1] if name in TABLE_PARTS else self.list_walls[-1]
            if places and places[-1] > wall:
                self.pop_to(places[-1])

    def push(self, name: str, attributes: str, inline: bool) -> None:
        stack = self.stack
        parent = stack[-1]
        element = Element(name, parent, attributes, len(stack), self.count, parent.chrome | CHROME.get(name, 0))
        self.count += 1
        if self.count > MAX_ELEMENTS:
            raise PageTooCostly(f"more than {MAX_ELEMENTS:,} elements", self.name)
        place = len(stack)
        stack.append(element)
        self.open.setdefault(name, []).append(place)
        if name in LISTS:
            self.list_walls.append(place)
            if name in WALLS:
                self.walls.append(place)
        if not inline:
            self.block = element

    def close(self, name: str) -> None:
        if name in FORMAT:
            if name in BOLD and self.bold:
                self.bold -= 1
            if self.formats:
                self.formats -= 1
            return
        if name == "a":
            self.link_in = None
        places = self.open.get(name)
        if not places:
            if name in ("p", "br"):
                self.flush()
            return
        place = places[-1]
        if name in INLINE:
            if self.block.depth < place:
                self.pop_to(place)
            return
        if place < self.walls[-1] and name not in WALLS and name not in TABLE_PARTS:
            return
        if self.unit is not None:
            self.flush()
        self.bold = self.breaks = self.formats = 0
        self.pop_to(place)

    def pop_to(self, place: int) -> None:
        """Close the open elements from position `place` of the stack upward; the root stays."""
        stack = self.stack
        place = max(place, 1)
        while len(stack) > place:
            element = stack.pop()
            name = element.tag
            self.open[name].pop()
            if name in LISTS:
                self.list_walls.pop()
                if name in WALLS:
                    self.walls.pop()
            if element is self.link_in:
                self.link_in = None
        block = stack[-1]
        while block.tag in INLINE and block.parent is not None:
            block = block.parent
        self.block = block


#: The usual spellings only: a pattern without case would search ten times slower through long scripts.
_ENDS = {name: re.compile(rf"</(?:{name}|{name.upper()}|{name.capitalize()})\b[^>]*>") for name in UNSEEN}
