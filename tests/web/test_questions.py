"""In a real browser, with scripts and without: two questions in at most three clicks, marks and records both ways, the way back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .conftest import Desk

pytestmark = pytest.mark.browser


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=request.param, accept_downloads=True)
    yield context.new_page()
    context.close()


def texts(page: Page, selector: str) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(selector).all_text_contents()]


def test_when_did_she_first_say_that(desk: Desk, page: Page) -> None:
    """ "When did Saroyan first speak of the road?" One form, one click; the second leads to the words."""
    page.goto(desk.url)
    page.fill("form[action='/statements'] input[name=q]", "road")
    page.fill("form[action='/statements'] input[name=by]", "Saroyan")
    page.click("text=Show statements")  # 1
    days = [time.get_attribute("datetime") for time in page.locator(".statement time").all()]
    assert days and days == sorted(days, key=str)
    assert all("road" in words.lower() for words in texts(page, ".statement blockquote"))
    assert all("Saroyan" in who for who in texts(page, ".statement h3"))
    page.locator(".statement .from a").first.click()  # 2
    page.wait_for_url("**/article/*#r-s*")
    assert page.locator(":target").count() == 1
    assert "road" in " ".join(texts(page, ":target")).lower()


def test_what_happened_in_arequipa_that_day_and_who_says_so(desk: Desk, page: Page) -> None:
    page.goto(desk.url)
    page.fill("form[action='/events'] input[name=place]", "Arequipa")
    page.fill("form[action='/events'] input[name=since]", "2031-04-20")
    page.fill("form[action='/events'] input[name=until]", "2031-04-23")
    page.click("text=Show events")  # 1
    told = desk.get("/api/events?place=Arequipa&since=2031-04-20&until=2031-04-23").json()
    assert page.locator(".event").count() == told["total"] > 0
    assert all("Arequipa" in where for where in texts(page, ".event .place"))
    page.locator(".event .whylink").first.click()  # 2
    page.wait_for_url("**/why/ev-*")
    assert page.locator(".passage mark").count() > 0
    page.locator(".from a").first.click()  # 3
    page.wait_for_url("**/article/*#m-*")
    assert page.locator(":target").count() == 1


def test_the_same_from_the_search_box(desk: Desk, page: Page) -> None:
    page.goto(desk.url)
    page.fill("#find", "Saroyan")
    page.press("#find", "Enter")  # 1
    page.locator(".people a.name").first.click()  # 2
    assert "Saroyan" in page.locator("h1").inner_text()
    page.click("text=first to last")  # 3
    days = [time.get_attribute("datetime") for time in page.locator(".statement time").all()]
    assert days and days == sorted(days, key=str)


def test_filters_and_the_way_back(desk: Desk, page: Page, request: pytest.FixtureRequest) -> None:
    page.goto(f"{desk.url}/events")
    page.click("summary")
    page.fill("input[name=actor]", "police")
    page.click(".filter button")
    everything = page.locator("h1").inner_text()
    first = page.url
    assert "actor=police" in first and page.locator(".chips li").count() == 1
    if not page.locator("details.filter[open]").count():
        page.click("summary")
    page.locator(".filter input[value=COERCE]").check()
    if not request.node.callspec.params["page"]:  # with scripts a box answers at once
        page.click(".filter button")
    page.wait_for_url("**type=COERCE**")
    narrowed = page.locator("h1").inner_text()
    assert int(narrowed.split()[0]) < int(everything.split()[0])
    page.go_back()
    assert (page.url, page.locator("h1").inner_text()) == (first, everything)
    page.go_forward()
    assert page.locator("h1").inner_text() == narrowed
    page.locator(".chips a").first.click()
    assert "actor=" not in page.url and page.locator(".chips li").count() == 1


@pytest.mark.parametrize("look", ["/events", "/statements", "/articles"])
def test_downloads_are_what_is_on_the_screen(desk: Desk, page: Page, look: str) -> None:
    page.goto(f"{desk.url}{look}?since=2031-05-01&order=oldest" + ("" if look == "/articles" else "&until=2031-06-30"))
    shown = int(page.locator("h1").inner_text().split()[0].replace(",", ""))
    files = {}
    for name in ("CSV", "JSON", "Web Annotations"):
        with page.expect_download() as waiting:
            page.click(f".taken a:text-is('{name}')")
        files[name] = waiting.value.path().read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(files["CSV"])))
    plain = json.loads(files["JSON"])
    assert len(rows) == len(plain) == shown
    key = "article" if look == "/articles" else "record"
    assert [row[key] for row in rows] == [row[key] for row in plain]
    if look != "/articles":
        on_screen: list[str | None] = []
        while True:
            on_screen += [row.get_attribute("id") for row in page.locator(".list article").all()]
            if not page.locator("a[rel=next]").count():
                break
            page.click("a[rel=next]")
        assert on_screen == [row["record"] for row in rows]
        marked = json.loads(files["Web Annotations"])["items"]
        assert [item["id"].rsplit("/", 1)[1] for item in marked] == on_screen


def test_marks_lead_to_records_and_back(desk: Desk, page: Page) -> None:
    article = desk.get("/api/events?place=Arequipa&limit=1").json()["rows"][0]["article"]
    page.goto(f"{desk.url}/article/{article}")
    page.locator(".paper a.act").first.click()
    record = page.url.split("#")[1]
    assert page.locator(f"#{record}").count() == 1 and page.locator(":target").is_visible()
    page.locator(f"#{record} a.back").click()
    assert page.url.split("#")[1] == record.replace("r-", "m-", 1)
    assert page.locator(":target").count() == 1


def test_bars_lead_nearer_and_back(desk: Desk, page: Page) -> None:
    page.goto(desk.url)
    whole = page.locator(".chart.events figcaption .quiet").inner_text()
    page.locator(".chart.events a").last.click()
    assert "since=" in page.url and "by day" in page.locator(".chart.events figcaption").inner_text()
    page.click(".chart.events figcaption a")
    assert page.locator(".chart.events figcaption .quiet").inner_text() == whole


def test_the_map_leads_to_events(desk: Desk, page: Page) -> None:
    page.goto(f"{desk.url}/map")
    dot = page.locator("a.dot:not(.several)").first
    told = dot.get_attribute("aria-label") or ""
    dot.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/events?at=*")
    assert page.locator("h1").inner_text() == told.split(": ")[1]


def test_keys(desk: Desk, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{desk.url}/events")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('.event') !== null")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.close()


def test_judging_in_the_browser(fresh: Desk, page: Page) -> None:
    page.goto(f"{fresh.url}/identity")
    both = texts(page, ".proposal >> nth=0 >> .name")
    page.locator(".proposal button.yes").first.click()
    page.wait_for_url("**/identity")
    page.goto(f"{fresh.url}/identity?look=log")
    assert both[0] in page.locator(".log tbody").inner_text() and page.locator(".by.human").count() == 1
    page.goto(f"{fresh.url}/actors?q={both[0]}")
    page.locator(".people a.name").first.click()
    assert any(both[1] in line for line in texts(page, ".merged li")) and page.locator(".merged .by.human").count() == 1
    page.goto(f"{fresh.url}/identity?look=log")
    page.click("text=Undo >> nth=-1")
    assert page.locator(".log tbody tr").count() == 2 and page.locator(".log button").count() == 0
