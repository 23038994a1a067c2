"""Pages in layouts that the measured sets hardly have, written for the project: what is the article, its title, its writers, its day."""

from pathlib import Path

import pytest

from dateline import article, pages
from dateline.model import Article, Page

LAYOUTS = Path(__file__).parent / "layouts"
#: Page -> title, authors, day, tags, words that begin blocks of the body, words that must stand in captions, texts that must be taken out with the reason.
EXPECTED: dict[str, tuple[str, list[str], str, list[str], list[str], list[str], dict[str, str]]] = {
    "live_blog.html": (
        "Sundholm bridge closure: ferries resume as engineers find second crack – as it happened",
        ["Petra Oyelaran", "Tomas Veidt"], "2029-11-06", [],
        ["The crossing will", "The first ferry", "“We carry", "Engineers have", "The bridge has", "The county has"], [],
        {"Quiz: name the island": "related", "Share": "share", "Privacy policy Cookie policy": "navigation"},
    ),
    "amp.html": (
        "Court frees three printers held over strike leaflet",
        ["Rohini Kadavil"], "2031-02-18", ["Pallanur", "Press freedom"],
        ["PALLANUR: A", "Judge Meera", "The three,", "The prosecution"], ["sessions court in Pallanur"],
        {"Advertisement": "advertising", "Leave a Comment": "comments", "You may also like": "related"},
    ),
    "widgets.html": (
        "Valley towns share one fire engine after budget vote",
        ["Dora Hollenbeck"], "2030-06-21", ["fire department", "budget", "Pine Fork"],
        ["Three towns", "“Nobody wanted", "The engine", "What it costs", "The towns pay", "A first review"], ["Engine 2"],
        {"Sponsored": "advertising", "Cold Spring counts its hydrants": "related", "Share this:": "share"},
    ),
    "foreign_chrome.html": (
        "Brenner tunnel: miners break through three months early",
        ["Leonie Wallnöfer"], "2032-03-04", [],
        ["Trains could", "Miners from", "The transport minister", "Rails, signals", "Villages at"], ["last metre of rock"],
        {"Anzeige": "advertising", "Jetzt Alpenbote Plus testen": "subscription", "bergfex77": "comments"},
    ),
    "tables_2003.html": (
        "Ferry line to stop night crossings", ["Ewan Tulloch-Reid"], "2003-10-09", [],
        ["The last night ferry", "The line's manager", "Fish buyers", "The island council"], ["Maid of Gannet"],
        {"Print this story | E-mail to a friend": "links"},
    ),
    "captions.txt": (
        "Lake villages move uphill as the water keeps rising",
        ["Hawa Nkunda"], "2030-08-12", [],
        ["KIBUYE POINT", "Nearly four", "“We do not", "Geologists blame", "What the villages", "The minister"], ["Nets hang", "Pupils carry", "A house in the water"],
        {"Advertisement": "advertising", "Read more": "navigation", "Save": "share"},
    ),
}  # fmt: skip
#: What the page embeds from elsewhere and may stay.
EMBEDDED = {
    "live_blog.html": [
        "Buses 4 and 9 go round by Ulvik until further notice. Allow fifty minutes more.",
        "— Tarn Transit (@tarntransit) November 6, 2029",
    ]
}
BODY = {"lead", "heading", "paragraph", "list-item", "pull-quote"}


def read(name: str) -> Article:
    media = "dump" if name.endswith(".txt") else "html"
    page = Page((LAYOUTS / name).read_bytes(), media, name, f"https://example.org/{name}")  # type: ignore[arg-type]
    return article.extract(page, pages.decode(page))


@pytest.mark.parametrize("name", EXPECTED)
def test_layout(name: str) -> None:
    title, authors, day, tags, body, captions, removed = EXPECTED[name]
    found = read(name)
    assert found.title == title
    assert [author.name for author in found.authors] == authors
    assert found.published and found.published.value[:10] == day
    assert list(found.tags) == tags
    shown = [(block.kind, found.text[block.start : block.end]) for block in found.blocks]
    texts = [text for kind, text in shown if kind in BODY]
    assert [start for start in body if not any(text.startswith(start) for text in texts)] == []
    assert [text for text in texts if not text.startswith(tuple(body))] == EMBEDDED.get(name, [])
    held = " ".join(text for kind, text in shown if kind == "caption")
    assert [words for words in captions if words not in held] == []
    reasons = {one.text: one.why for one in found.removed}
    assert {text: reasons.get(text) for text in removed} == removed


def test_every_page_of_the_folder_is_expected() -> None:
    assert {path.name for path in LAYOUTS.iterdir()} == set(EXPECTED)
