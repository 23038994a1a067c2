"""How large one page may be. A page over a limit is refused with `PageTooCostly`; the others go on."""

from __future__ import annotations

from typing import Protocol

from dateline.errors import PageTooCostly, UnreadablePage

#: Bytes of one page, after unpacking. The largest news page seen has 3 million; live blogs reach 10.
MAX_PAGE_BYTES = 20_000_000
#: Bytes of one line of JSON: a page of the largest size, with every second character escaped.
MAX_LINE_BYTES = 60_000_000

#: First bytes of files that hold no text -> what to call them.
MAGIC = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a media file",
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive",
    b"\x1f\x8b": "a gzip archive inside a gzip archive",
    b"\x7fELF": "a program",
    b"wOFF": "a font",
    b"wOF2": "a font",
    b"SQLite format 3\x00": "a database",
    b"\x00\x00\x01\x00": "an icon",
}
#: Control characters that no text has; a NUL is told apart, for UTF-16 is full of them.
CONTROLS = bytes(code for code in range(1, 32) if code not in b"\t\n\v\f\r\x1b\x1a")
SAMPLE = 65_536


class Stream(Protocol):
    """What is read here of an open file, packed or not."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""

    def readline(self, size: int, /) -> bytes:
        """At most `size` bytes, up to a line end."""


def read_bounded(stream: Stream, about: str, limit: int = MAX_PAGE_BYTES) -> bytes:
    """All bytes of a stream. Raises `PageTooCostly` when there are more than `limit`; reads no further than that."""
    content = stream.read(limit + 1)
    if len(content) > limit:
        raise PageTooCostly(f"more than {limit:,} bytes", about)
    return content


def check(content: bytes, about: str) -> None:
    """Raises `PageTooCostly` for too many bytes, `UnreadablePage` for none and for bytes that are plainly not text."""
    if len(content) > MAX_PAGE_BYTES:
        raise PageTooCostly(f"{len(content):,} bytes, more than {MAX_PAGE_BYTES:,}", about)
    if not content.strip(b"\x00 \t\r\n"):
        raise UnreadablePage("an empty page", about)
    for magic, name in MAGIC.items():
        if content.startswith(magic):
            raise UnreadablePage(f"{name}, not a text", about)
    sample = content[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    # A fifth of noise is far more than a damaged text has, and far less than a compressed file or an image.
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff")) or sample.count(0) * 4 > len(sample)
    if controls * 20 > len(sample) and not wide:
        raise UnreadablePage("binary data, not a text", about)
