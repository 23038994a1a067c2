"""Every page on a wide screen and on a phone, light and dark: nothing is cut or lies over something else, and axe-core finds nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from .conftest import Desk

pytestmark = pytest.mark.browser
PAGES = (
    "/", "/?since=2031-05-01&until=2031-05-31", "/events", "/events?actor=police&status=happened&type=COERCE", "/timeline",
    "/map", "/statements?q=road", "/articles?q=curfew&order=best", "/actors", "/places", "/identity", "/identity?look=merge",
    "/identity?look=log", "/search?q=police", "/search?q=***", "ACTOR", "PLACE", "ARTICLE", "EVENT", "STATEMENT", "ENTITY",
    "/events?type=WAR", "/nowhere", "/events?actor=nobodyatall",
)  # fmt: skip
#: Elements whose text does not fit into them, or that stick out of the page.
CUT = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > wide) found.push('the page is wider than the screen');
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('svg, .unseen, .skip') || e.closest('.scroll')) continue;
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    if (!box.width || style.visibility === 'hidden') continue;
    if (box.right > wide + 1 || box.left < -1) found.push('out: ' + e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40));
    if (['hidden', 'clip'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1 && !e.matches('input, select')) found.push('cut: ' + e.tagName + '.' + e.className);
  }
  return found.slice(0, 5);
}"""
#: Pieces of text that lie over each other.
OVER = """() => {
  const boxes = [], found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.textContent.trim() || parent.closest('title, .unseen, .skip, option, details:not([open]) > :not(summary), sup, .ref')) continue;
    const range = document.createRange(); range.selectNodeContents(node);
    const scroller = parent.closest('.records, .scroll');
    const clip = scroller && scroller.scrollHeight > scroller.clientHeight + 1 ? scroller.getBoundingClientRect() : null;
    for (const r of range.getClientRects()) {
      if (r.width < 2 || r.height < 2) continue;
      if (clip && (r.bottom > clip.bottom || r.top < clip.top)) continue;
      boxes.push([r.left, r.top, r.right, r.bottom, node]);
    }
  }
  boxes.sort((a, b) => a[1] - b[1]);
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length && boxes[j][1] < boxes[i][3]; j++) {
    const [a, b] = [boxes[i], boxes[j]];
    const w = Math.min(a[2], b[2]) - Math.max(a[0], b[0]), h = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
    // Line boxes of neighbouring lines may meet by a few pixels; letters do not.
    if (a[4] !== b[4] && w > 3 && h > 0.45 * Math.min(a[3] - a[1], b[3] - b[1])) found.push(a[4].textContent.slice(0, 30) + ' | ' + b[4].textContent.slice(0, 30));
  }
  return found.slice(0, 5);
}"""


@pytest.fixture(scope="module")
def addresses(desk: Desk) -> dict[str, str]:
    """Addresses of one page of each kind that has a key."""
    event = desk.get("/api/events?place=Arequipa&limit=1").json()["rows"][0]
    said = desk.get("/api/statements?limit=1").json()["rows"][0]
    keys = desk.get(f"/api/articles/{event['article']}").json()["keys"]
    actor = desk.get("/api/actors?q=velikyan").json()["rows"][0]["actor"]
    return {
        "ACTOR": f"/actor/{actor}", "PLACE": f"/place/{event['geonames']}", "ARTICLE": f"/article/{event['article']}",
        "EVENT": f"/why/{event['record']}", "STATEMENT": f"/why/{said['record']}", "ENTITY": f"/why/{keys['entity'][0]}",
    }  # fmt: skip


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_looks(
    desk: Desk,
    chromium: Browser,
    run_axe: Callable[[Page], list[str]],
    addresses: dict[str, str],
    width: int,
    scheme: str,
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    wrong = []
    for name in PAGES:
        page.goto(desk.url + addresses.get(name, name))
        wrong += [f"{name}: {line}" for line in page.evaluate(CUT) + page.evaluate(OVER) + run_axe(page)]
    context.close()
    assert not wrong, "\n".join(wrong)


def test_pages_print(desk: Desk, chromium: Browser, addresses: dict[str, str]) -> None:
    context = chromium.new_context(viewport={"width": 800, "height": 1100})
    page = context.new_page()
    page.emulate_media(media="print")
    for name in PAGES:
        page.goto(desk.url + addresses.get(name, name))
        assert not page.locator("nav, .find, .filter").first.is_visible()
        assert page.pdf(format="A4").startswith(b"%PDF")
    context.close()
