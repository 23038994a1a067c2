"""Two hundred attack strings as title, author, quotation, name, tag, outlet, address, file name and query: none runs, none breaks a page or a file."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html
from playwright.sync_api import Browser

from dateline.chronicle.joining import join
from dateline.model import (  # fmt: skip
    Article,
    Author,
    Block,
    Entity,
    Event,
    Mention,
    Notice,
    Page,
    Party,
    Place,
    Quote,
    Reading,
    Removed,
    Statement,
    Status,
)
from dateline.store import open_store
from dateline.text import article_id

from .attacks import ATTACKS
from .conftest import Desk, serving

#: Elements that our templates make; nothing else may stand on a page.
OURS = set(
    "html head meta title link script body a header div nav ul li form label input button main footer p span h1 h2 h3 article time "
    "mark blockquote figure figcaption svg g path rect circle line text section details summary fieldset legend b i ol dl dt dd aside "
    "table thead tbody tr th td select option br".split()
)
FORMULA = re.compile(r"[\s\x00-\x1f\u200b\ufeff]*[=+\-@＝＋－＠|]")


def hostile(attack: str, number: int) -> Reading:
    """A reading of which every text that a page or a person can choose is the attack."""
    words = f"{attack} x{number}"
    text = f"{words}\n\n{words} struck {words} in {words}. “{words}”, said {words}."
    places = [m.start() for m in re.finditer(re.escape(words), text)]

    def span(n: int) -> tuple[int, int]:
        return places[n], places[n] + len(words)

    struck = text.index(" struck ") + 1
    said = text.index(", said ", places[4]) + 2
    mentions = tuple(
        Mention(*span(n), words, kind, "name", e, words) for n, kind, e in ((1, "person", 0), (2, "group", 1), (3, "place", 2))  # type: ignore[arg-type]
    )  # fmt: skip
    event = Event(0, "ASSAULT", attack[:60] or "x", 4, (struck, struck + 6), ((struck, struck + 6),), (Party(*span(1), 0),),
                  (Party(*span(2), 1),), None, 0, (), Status("positive", "past", "certain"), (0,), (places[1], places[4]), 0.5, (words,))  # fmt: skip
    url = f"{attack}/{number}"
    return Reading(
        engine="dateline test",
        article=Article(
            article_id(text, url), text, (Block("title", 0, len(words)), Block("paragraph", places[1], len(text))), url, words, words, words,
            (Author(words),), (words,), None, None, words, None, (words,), (Removed(words, words),), notices=(Notice("x", words),),
        ),
        entities=(
            Entity(0, "person", words, (words,), (Quote(*span(1), words),), None, (), (words,)),
            Entity(1, "group", words, (words,)), Entity(2, "place", words, (words,)),
        ),
        mentions=mentions,
        places=(Place(*span(3), words, 2, 900_000 + number, words, "XXX", (number % 160) - 80.0, (number % 340) - 170.0, "point", words),),
        statements=(Statement(0, "direct", (span(5),), ((said, said + 4),), (span(4),), 0, why=words),),
        events=(event,),
    )  # fmt: skip


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("poison") / "<img src=x onerror=alert(1)>.sqlite"
    store = open_store(path)
    for number, attack in enumerate(ATTACKS):
        reading = hostile(attack, number)
        store.put(
            Page(reading.article.text.encode("utf-8", "replace"), "text", attack, reading.article.url), None, reading
        )
    join(store.ledger, ())
    store.close()
    with serving(path) as desk:
        yield desk


def test_there_are_two_hundred() -> None:
    assert len(ATTACKS) >= 200


def addresses(desk: Desk) -> Iterator[str]:
    """Pages that show the attacks: all lists, and for every attack its article, its records, its actor and its place."""
    for look in ("/events", "/timeline", "/statements", "/articles", "/actors", "/identity", "/identity?look=merge"):
        yield from (f"{look}{'&' if '?' in look else '?'}page={n}" for n in range(1, 5))
    yield from ("/", "/map", "/places")
    rows = [row for n in (1, 2) for row in desk.get(f"/api/events?limit=200&page={n}").json()["rows"]]
    for n, row in enumerate(rows):
        yield f"/article/{row['article']}"
        sides = [side["actor"] for side in row["actors"] + row["recipients"] if side["actor"]]
        yield (f"/why/{row['record']}", f"/place/{row['geonames']}", f"/actor/{sides[0] if sides else ''}")[
            n % 3 if sides else n % 2
        ]


def sound(text: str) -> list[str]:
    """What is on a page that is not ours."""
    tree = html.fromstring(text)
    wrong = [f"<{e.tag}>" for e in tree.iter() if isinstance(e.tag, str) and e.tag.lower() not in OURS]
    wrong += [
        f"{e.tag} {name}" for e in tree.iter() for name in e.attrib if name.lower().startswith("on") or name == "style"
    ]
    wrong += [link for link in tree.xpath("//@src | //@action") if not link.startswith("/") or link.startswith("//")]
    wrong += [link for link in tree.xpath("//link/@href") if not link.startswith("/static/")]
    scripts = tree.xpath("//script")
    wrong += (
        []
        if len(scripts) == 1 and scripts[0].get("src") == "/static/dateline.js" and not scripts[0].text
        else ["script"]
    )
    for link in tree.xpath("//a/@href"):
        if not (link.startswith(("/", "#")) and not link.startswith("//")) and not re.match(r"https?://", link):
            wrong.append(link)
    return wrong


def test_nothing_foreign_on_any_page(poisoned: Desk) -> None:
    wrong = {}
    for path in addresses(poisoned):
        answer = poisoned.get(path)
        assert answer.status_code == 200, (path, answer.text[:300])
        assert "54439" not in answer.text and "hit" not in answer.cookies  # 7 * 7777
        if found := sound(answer.text):
            wrong[path] = found
    assert wrong == {}


@pytest.mark.parametrize("chunk", range(0, len(ATTACKS), 40))
def test_as_a_query(poisoned: Desk, chunk: int) -> None:
    """Every attack in every parameter: an answer or a clear refusal, never a defect, never an echo that runs."""
    for attack in ATTACKS[chunk : chunk + 40]:
        typed = quote(attack.encode("utf-8", "replace"), safe="")
        for path in (
            f"/search?q={typed}", f"/events?q={typed}", f"/events?actor={typed}&place={typed}", f"/events?says={typed}&type={typed}",
            f"/statements?q={typed}&by={typed}", f"/articles?q={typed}&site={typed}", f"/actors?q={typed}", f"/events?who={typed}",
            f"/map?box={typed}", f"/timeline?since={typed}", f"/?since={typed}", f"/events?{typed}={typed}",
            f"/article/{typed}", f"/why/{typed}", f"/actor/{typed}", f"/place/{typed}", f"/{typed}", f"/api/events?q={typed}", f"/api/records/{typed}",
        ):  # fmt: skip
            answer = poisoned.get(path)
            assert answer.status_code in (200, 400, 404) or path.endswith(".."), (
                path,
                answer.status_code,
                answer.text[:300],
            )
            if answer.headers.get("content-type", "").startswith("text/html"):
                assert sound(answer.text) == [], path
        csv_text = poisoned.get(f"/events.csv?q={typed}")
        assert csv_text.status_code in (200, 400)
        assert "\n" not in csv_text.headers.get("content-disposition", "") and "evil" not in str(csv_text.headers)


def test_files_hold_together(poisoned: Desk) -> None:
    total = len(ATTACKS)
    for name in ("events", "statements", "articles"):
        text = poisoned.get(f"/{name}.csv").content.decode()
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        assert len(rows) == total and all(None not in row and None not in row.values() for row in rows)
        cells = [cell for row in rows for column, cell in row.items() if column not in ("lat", "lon")]
        assert [cell for cell in cells if FORMULA.match(cell)] == []
        plain = json.loads(poisoned.get(f"/{name}.json").content)
        assert len(plain) == total
        marks = json.loads(poisoned.get(f"/{name}.jsonld").content)
        assert len(marks["items"]) == total * (2 if name == "articles" else 1)
        assert (
            poisoned.get(f"/{name}.csv").headers["content-disposition"] == f'attachment; filename="dateline-{name}.csv"'
        )


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_runs_in_the_browser(poisoned: Desk, chromium: Browser, scripts: bool) -> None:
    context = chromium.new_context(java_script_enabled=scripts)
    page = context.new_page()
    asked: list[str] = []
    ran: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: ran.append(str(error)))
    pages = list(addresses(poisoned))
    for path in [*pages[:31], *pages[31 :: 5 if scripts else 25]]:
        page.goto(poisoned.url + path)
        if scripts:
            assert page.evaluate("window.hit") is None, path
    assert ran == []
    assert [url for url in asked if not url.startswith(poisoned.url + "/")] == []
    assert context.cookies() and {cookie["name"] for cookie in context.cookies()} == {"dateline_session"}
    context.close()
    assert not Path("/tmp/hit").exists()


def test_a_store_stays_sound(poisoned: Desk) -> None:
    store = open_store(poisoned.store)
    assert list(store.check()) == []
    assert len(list(store.articles())) == len(ATTACKS)
    for article in list(store.articles())[:20]:
        assert dataclasses.replace(store.reading(article.id)).article.id == article.id
    store.close()
