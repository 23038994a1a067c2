"""The reading as a page: escaped, self-contained, linked both ways, and in a real browser without JavaScript."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dateline.exports.page import page

from .factory import TEXT, reading


class Links(HTMLParser):
    """All ids and all links of a page, and the tags that could load or run something."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.active: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "id" in given:
            self.ids.append(str(given["id"]))
        if tag == "a":
            self.depth += 1
            assert self.depth == 1, "a link inside a link"
            self.targets.append(str(given["href"]))
        if tag in ("script", "iframe", "img", "link", "form") or any(name.startswith("on") for name in given):
            self.active.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.depth -= 1


def links(html: str) -> Links:
    found = Links()
    found.feed(html)
    return found


def test_every_link_leads_somewhere_and_ids_are_unique() -> None:
    found = links(page(reading()))
    assert len(found.ids) == len(set(found.ids))
    assert {target.removeprefix("#") for target in found.targets} <= set(found.ids)


def test_every_record_is_linked_from_its_words_and_back() -> None:
    found = links(page(reading()))
    for record in ("s0", "s1", "s2", "e0", "n0", "n1", "n2", "t0", "a0"):
        assert f"r-{record}" in found.ids and f"m-{record}" in found.ids
        assert f"#r-{record}" in found.targets and f"#m-{record}" in found.targets


def test_nothing_of_the_page_is_active_or_loaded() -> None:
    html = page(reading())
    assert links(html).active == []
    assert "<script" not in html and "<b>end" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; Read more" in html


def test_the_text_of_the_article_is_whole() -> None:
    article = re.search(r"<article>(.*)</article>", page(reading()), re.S)
    assert article
    blocks = re.sub(r'<a class="ref".*?</a>|<p class="credits">.*?</p>', "", article[1], flags=re.S)
    plain = re.sub(r"<[^>]+>", "", blocks).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert plain.split() == TEXT.split()


CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--no-first-run",
]


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no chromium here")
def test_in_a_browser(tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    file = tmp_path / "reading.html"
    file.write_text(page(reading()))
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for width in (1280, 390):
            context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=False)
            tab = context.new_page()
            asked: list[str] = []
            tab.on("request", lambda request, asked=asked: asked.append(request.url))
            tab.goto(file.as_uri())
            assert tab.locator("article").bounding_box()["width"] <= width  # type: ignore[index]
            assert all(box["x"] + box["width"] <= width for box in boxes(tab)), "something sticks out to the right"
            tab.click('article a[href="#r-e0"]')
            assert tab.url.endswith("#r-e0") and tab.locator("#r-e0").is_visible()
            tab.click("#r-e0 a.back")
            assert tab.url.endswith("#m-e0")
            assert [url for url in asked if not url.startswith("file:")] == []
            context.close()
        browser.close()


def boxes(tab: object) -> list[dict[str, float]]:
    found = [element.bounding_box() for element in tab.locator("p, h1, h2, li, .record").all()]  # type: ignore[attr-defined]
    return [box for box in found if box]
