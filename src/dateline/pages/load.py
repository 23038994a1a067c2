"""One page from whatever a caller has: bytes, text, a path, standard input, or a `Page` already."""

from __future__ import annotations

import gzip
import re
import sys
import zlib
from dataclasses import replace
from pathlib import Path

from dateline.errors import InputError, UnreadablePage
from dateline.model import Media, Page
from dateline.pages.limits import check, read_bounded

HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".php", ".asp", ".aspx", ".jsp"})
DUMP_SUFFIXES = frozenset({".txt", ".text", ".md", ".dump"})
#: What only markup begins with, and the tags that a fragment of a page is full of.
OPENING = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml|!--)", re.I)
TAG = re.compile(
    rb"</?(?:html|head|body|div|p|a|span|article|section|h[1-6]|ul|li|table|td|br|script|meta)\b[^<>]*>", re.I
)
SAMPLE = 16_384
#: A lone surrogate has three bytes in some writers' UTF-8; U+FFFD has three as well, so byte offsets keep.
SURROGATE = re.compile("[\ud800-\udfff]")


def load(source: bytes | str | Path | Page, url: str | None = None) -> Page:
    """A `Page` from bytes or text (HTML or a text dump, told apart by content), from a path (by suffix, then content), or itself.

    `url`: where the page came from; it replaces a `Page`'s own only when given. Raises `InputError` when a path leads to no
    file, `UnreadablePage` for an empty page or one that is no text, `PageTooCostly` over the limit of bytes.
    """
    if isinstance(source, Page):
        return replace(source, url=url) if url else source
    if isinstance(source, Path):
        return _from_path(source, url)
    if isinstance(source, str):
        return page_of_text(source, None, "-", url)
    check(source, "-")
    return Page(source, sniff(source), url=url)


def page_of_text(text: str, media: Media | None, name: str, url: str | None) -> Page:
    """A `Page` from text that somebody has decoded: its bytes are UTF-8 whatever its markup declares.

    `media` None: told by content. Raises as `load`.
    """
    content = SURROGATE.sub("\ufffd", text).encode("utf-8")
    check(content, name)
    return Page(content, media or sniff(content), name, url, "utf-8")


def stdin(url: str | None = None) -> Page:
    """The page on standard input. Raises as `load`."""
    content = read_bounded(sys.stdin.buffer, "-")
    check(content, "-")
    return Page(content, sniff(content), url=url)


def sniff(content: bytes, suffix: str = "") -> Media:
    """`html` or `dump`: markup at the start or five tags near it make HTML; a suffix decides where the content does not."""
    sample = content[:SAMPLE].replace(b"\x00", b"")
    if OPENING.match(sample):
        return "html"
    tags = sum(1 for _ in TAG.finditer(sample))
    if suffix in HTML_SUFFIXES:
        return "html" if tags else "dump"
    return "html" if tags >= (15 if suffix in DUMP_SUFFIXES else 5) else "dump"


def _from_path(path: Path, url: str | None) -> Page:
    """The page in a file; a file that ends in .gz is unpacked."""
    name = str(path)
    if not path.is_file():
        raise InputError("no such file" if not path.exists() else "not a file", name)
    packed = path.suffix.lower() == ".gz"
    try:
        with gzip.open(path, "rb") if packed else path.open("rb") as stream:
            content = read_bounded(stream, name)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadablePage(f"cannot be read: {error}", name) from error
    check(content, name)
    suffix = Path(path.stem).suffix if packed else path.suffix
    return Page(content, sniff(content, suffix.lower()), name, url)
