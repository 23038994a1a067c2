"""Bytes -> text. A byte order mark decides; then what is valid UTF-8 is UTF-8; then what was declared; then detection.

Declared charsets are read as browsers read them (the labels of the WHATWG Encoding Standard: "iso-8859-1" means
windows-1252). A declaration that the bytes contradict is passed over: half of all wrong letters on news pages come from
servers that lie about UTF-8.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from dateline.errors import UnreadablePage
from dateline.model import Decoded, Page
from dateline.pages.limits import check

BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
#: Declared names whose meaning differs from Python's codec of that name. Who reads it: `codec_of`.
BROWSER_NAMES = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "iso_8859-1": "cp1252",
    "latin1": "cp1252", "latin-1": "cp1252", "l1": "cp1252", "windows-1252": "cp1252", "ansi": "cp1252",
    "iso-8859-9": "cp1254", "latin5": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "euc-cn": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "korean": "cp949", "windows-949": "cp949",
    "big5": "big5hkscs", "x-x-big5": "big5hkscs", "utf8": "utf-8", "utf-8": "utf-8", "unicode-1-1-utf-8": "utf-8",
    # A page that is read far enough to say "utf-16" in ASCII letters is not UTF-16.
    "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8", "unicode": "utf-8",
}  # fmt: skip
META = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*(?P<name>[\w.:-]{2,40})", re.I)
_SOMETHING = re.compile("[^\ufeff\ufffd \\t\\r\\n]")
#: Browsers look for the declaration in the first 1,024 bytes; scrapers put comments before it.
HEAD = 8_192
SAMPLE = 65_536
#: Of the bytes of a text that is UTF-8 in the main, how many may be broken: cut at a limit, or pasted from elsewhere.
BROKEN_SHARE = 0.02


def decode(page: Page) -> Decoded:
    """The text of a page, its codec, and how that was known; line ends stay, NUL characters of a page become spaces.

    Raises `UnreadablePage` when the bytes are no text, `PageTooCostly` when they are too many.
    """
    check(page.content, page.name)
    whole = _utf8(page.content)
    encoding, basis, skip = _encoding(page, whole is not None)
    if whole is not None and encoding == "utf-8" and not skip:
        text = whole
    else:
        text = _text(page.content[skip:], encoding)
    if page.media != "text" and "\x00" in text:
        text = text.replace("\x00", " ")
    if not _SOMETHING.search(text):
        raise UnreadablePage("nothing in it is text", page.name)
    return Decoded(text, encoding, basis)


def _utf8(content: bytes) -> str | None:
    """The text of bytes that are UTF-8 throughout; None for others."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def codec_of(label: str | None) -> str | None:
    """Python's name of the codec that browsers use for a declared charset; None when it is none, or none for text."""
    if not label:
        return None
    label = label.strip().strip("\"'").lower()
    label = BROWSER_NAMES.get(label, label)
    try:
        info = codecs.lookup(label)
    except (LookupError, ValueError):
        return None
    # `_is_text_encoding` keeps "rot13" and "base64" out, as bytes.decode itself does.
    return info.name if getattr(info, "_is_text_encoding", True) and info.name not in {"idna", "punycode"} else None


def _encoding(page: Page, valid: bool) -> tuple[str, str, int]:
    """Codec, basis, and how many bytes of a byte order mark to skip. `valid`: all bytes are UTF-8."""
    content = page.content
    for mark, name in BOMS:
        if content.startswith(mark):
            return name, "bom", len(mark)
    wide = _wide(content)
    if wide:
        return wide, "detected", 0
    header = codec_of(page.charset)
    found = META.search(content, 0, HEAD) if page.media == "html" else None
    declared = (("header", header), ("meta", codec_of(found["name"].decode("ascii")) if found else None))
    return (*_narrow(content, declared, valid), 0)


def _narrow(content: bytes, declared: tuple[tuple[str, str | None], ...], valid: bool) -> tuple[str, str]:
    """Codec and basis of bytes that are not UTF-16: valid UTF-8 first, for no other text is that by chance."""
    broken = 0.0 if valid else _broken_utf8(content)
    if broken == 0 and (not content.isascii() or not any(_is_modal(codec) for _, codec in declared)):
        basis = next((basis for basis, codec in declared if codec == "utf-8"), "utf-8")
        return "utf-8", basis
    for basis, codec in declared:
        if codec and codec != "utf-8" and _valid(content, codec):
            return codec, basis
    if broken <= BROKEN_SHARE:
        return "utf-8", next((basis for basis, codec in declared if codec == "utf-8"), "detected")
    return _detected(content), "detected"


def _is_modal(codec: str | None) -> bool:
    """Whether a codec writes other letters with ASCII bytes."""
    return bool(codec) and str(codec).startswith(("iso2022", "hz", "utf-7"))


def _broken_utf8(content: bytes) -> float:
    """The share of the non-ASCII characters that are not UTF-8; 0 for valid text, also when its last character is cut."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(content, final=False)
        return 0.0
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
        beyond = len(text) - len(text.encode("ascii", "ignore"))
        return text.count("\ufffd") / max(1, beyond)


def _wide(content: bytes) -> str | None:
    """UTF-16 without a byte order mark: every second byte of its markup is NUL."""
    sample = content[: SAMPLE // 16]
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.3 and even < odd / 4:
        return "utf-16-le"
    return "utf-16-be" if even > 0.3 and odd < even / 4 else None


def _valid(content: bytes, codec: str) -> bool:
    """Whether the bytes can be text of that codec; codecs of one byte a letter take nearly all bytes."""
    try:
        content.decode(codec)
    except (UnicodeDecodeError, ValueError):
        return codec == "cp1252" or content.decode(codec, "replace").count("\ufffd") * 1000 < len(content)
    return True


def _detected(content: bytes) -> str:
    """The codec by the statistics of letters, from a sample around the first byte that is not ASCII."""
    first = next((match.start() for match in re.finditer(rb"[\x80-\xff]", content)), 0)
    best = from_bytes(content[max(0, first - 256) : first + SAMPLE // 4]).best()
    return (codec_of(best.encoding) if best else None) or "cp1252"


def _text(content: bytes, encoding: str) -> str:
    """The decoded text; what is invalid becomes U+FFFD, in windows-1252 the C1 control that browsers make of it."""
    if encoding != "cp1252":
        return content.decode(encoding, "replace")
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(
            bytes((code,)).decode("cp1252", "ignore") or chr(code) if code > 127 else chr(code) for code in content
        )
