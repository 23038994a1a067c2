"""One page from bytes, text, a path, standard input."""

import gzip
import io
from pathlib import Path

import pytest

from dateline.errors import InputError, UnreadablePage
from dateline.model import Page
from dateline.pages import decode, load, stdin


@pytest.mark.parametrize(
    ("source", "media"),
    [
        ("<!DOCTYPE html><title>x</title>", "html"),
        (b"\xef\xbb\xbf<html><p>x", "html"),
        ("<div><p>One.</p><p>Two.</p></div>", "html"),
        ("Storm hits the coast\n\nBy Ana Roth\n\nThe storm <b>hit</b> on Monday.", "dump"),
        ("The share price < 5 and > 3.", "dump"),
        ("<!doctype html><p>x</p>".encode("utf-16-le"), "html"),
    ],
)
def test_media_is_told_by_content(source: str | bytes, media: str) -> None:
    assert load(source).media == media


@pytest.mark.parametrize(
    ("name", "content", "media"),
    [
        ("a.html", b"<p>Short.</p>", "html"),
        ("a.html", b"No markup at all.", "dump"),
        ("a.txt", b"A dump that shows <p>some</p> <p>tags</p> as <b>text</b>.", "dump"),
        ("a.txt", b"<!doctype html><p>x</p>", "html"),
        ("a.html.gz", gzip.compress(b"<p>x</p>"), "html"),
        ("a", b"<html><p>x</p>", "html"),
    ],
)
def test_path(tmp_path: Path, name: str, content: bytes, media: str) -> None:
    (tmp_path / name).write_bytes(content)
    page = load(tmp_path / name, "https://example.org/a")
    assert (page.media, page.url, page.name) == (media, "https://example.org/a", str(tmp_path / name))


def test_text_needs_no_declared_charset() -> None:
    page = load('<html><meta charset="iso-8859-1"><p>“café”')
    assert decode(page).text.endswith("“café”")


def test_lone_surrogates_keep_byte_offsets() -> None:
    text = "<p>a\ud800b</p>"
    assert len(load(text).content) == len(text.encode("utf-8", "surrogatepass"))


def test_page_keeps_itself() -> None:
    page = Page(b"x", "dump", url="https://example.org/")
    assert load(page) is page
    assert load(page, "https://example.net/").url == "https://example.net/"


def test_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"<html><p>x")))
    assert stdin().media == "html"


def test_what_cannot_be_loaded(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        load(tmp_path / "none.html")
    with pytest.raises(InputError, match="not a file"):
        load(tmp_path)
    (tmp_path / "x.html").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(UnreadablePage, match=r"x.html: a PNG image"):
        load(tmp_path / "x.html")
    (tmp_path / "x.html.gz").write_bytes(gzip.compress(b"<p>x</p>" * 99)[:-9])
    with pytest.raises(UnreadablePage, match="cannot be read"):
        load(tmp_path / "x.html.gz")
    with pytest.raises(UnreadablePage, match="an empty page"):
        load("")
