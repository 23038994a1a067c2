"""Bytes -> text, codec and basis."""

import time

import pytest

from dateline.errors import PageTooCostly, UnreadablePage
from dateline.model import Page
from dateline.pages import MAX_PAGE_BYTES, decode
from dateline.pages.decode import codec_of

GREEK = "Η κυβέρνηση ανακοίνωσε χθες νέα μέτρα για τους αγρότες της περιοχής. " * 8
RUSSIAN = "Правительство объявило вчера о новых мерах поддержки для жителей города. " * 8


def meta(charset: str, body: str) -> str:
    return f'<html><head><meta charset="{charset}"></head><body><p>{body}</p></body></html>'


@pytest.mark.parametrize(
    ("content", "charset", "encoding", "basis", "has"),
    [
        (b"\xef\xbb\xbf<p>caf\xc3\xa9</p>", "iso-8859-1", "utf-8", "bom", "café"),
        ("<p>café</p>".encode("utf-16"), None, "utf-16-le", "bom", "<p>café"),
        (meta("utf-8", "café").encode("utf-16-le"), "utf-8", "utf-16-le", "detected", "café"),
        (meta("utf-8", "café").encode("utf-16-be"), None, "utf-16-be", "detected", "café"),
        (meta("utf-8", "café").encode(), None, "utf-8", "meta", "café"),
        (meta("iso-8859-1", "café").encode(), None, "utf-8", "utf-8", "café"),
        (meta("iso-8859-1", "“café” – 5 €").encode("cp1252"), None, "cp1252", "meta", "“café” – 5 €"),
        (meta("utf-8", "caf\x81é").encode("latin-1"), "latin1", "cp1252", "header", "é"),
        (meta("utf-8", RUSSIAN).encode("cp1251"), "windows-1251", "cp1251", "header", "Правительство"),
        (meta("utf-8", RUSSIAN).encode("cp1251"), None, "cp1251", "detected", "Правительство"),
        (meta("utf-8", GREEK).encode("cp1253"), "nonsense", "cp1253", "detected", "κυβέρνηση"),
        (meta("shift_jis", "政府は昨日、新しい対策を発表した。").encode("cp932"), None, "cp932", "meta", "政府は昨日"),
        (meta("gb2312", "政府昨天宣布了新的措施。").encode("gbk"), None, "gb18030", "meta", "政府昨天"),
        (meta("iso-2022-jp", "政府は昨日").encode("iso2022_jp"), None, "iso2022_jp", "meta", "政府は昨日"),
        (meta("utf-8", "plain").encode(), None, "utf-8", "meta", "plain"),
        (b"<p>plain</p>", None, "utf-8", "utf-8", "plain"),
        ("<p>cut at a limit: é".encode()[:-1], None, "utf-8", "utf-8", "limit: "),
        (("é" * 300).encode() + b"\xff", None, "utf-8", "detected", "éé"),
        (b"<p>a\x00b</p>", None, "utf-8", "utf-8", "<p>a b</p>"),
        (b"<p>rot13 is no charset of pages</p>", "rot13", "utf-8", "utf-8", "rot13"),
    ],
)
def test_decode(content: bytes, charset: str | None, encoding: str, basis: str, has: str) -> None:
    found = decode(Page(content, "html", charset=charset))
    assert (found.encoding, found.basis) == (encoding, basis)
    assert has in found.text


def test_text_is_left_as_it_stands() -> None:
    assert decode(Page(b"a\x00b\r\n", "text")).text == "a\x00b\r\n"


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (b"", UnreadablePage, "empty"),
        (b" \n\x00\x00", UnreadablePage, "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", UnreadablePage, "a PNG image"),
        (b"%PDF-1.7\n", UnreadablePage, "a PDF document"),
        (bytes(range(256)) * 40, UnreadablePage, "binary"),
        (b"\xef\xbb\xbf", UnreadablePage, "nothing in it is text"),
        (b"x" * (MAX_PAGE_BYTES + 1), PageTooCostly, "20,000,001 bytes"),
    ],
)
def test_refused(content: bytes, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        decode(Page(content, "html", "page.html"))


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        (" 'UTF8' ", "utf-8"),
        ("KS_C_5601-1987", "cp949"),
        ("base64", None),
        ("", None),
        ("x\0", None),
    ],
)
def test_codec_of(label: str, codec: str | None) -> None:
    assert codec_of(label) == codec


def test_cost_is_linear() -> None:
    start = time.process_time()
    decode(Page(b"<p>" + b"caf\xe9 " * 1_500_000, "html"))
    assert time.process_time() - start < 4
