"""Pages as data: what each says, that its template uses nothing else, and that marks and records link both ways in every article."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from jinja2 import meta
from lxml import html

from dateline.web.app import PAGES, environment
from dateline.web.pages import actor, article, events, front, identity, place, search, statements, trouble, why

from .conftest import Desk

KINDS = (
    front.FrontPage, events.EventsPage, events.TimelinePage, events.MapPage, statements.StatementsPage, search.ArticlesPage,
    search.SearchPage, actor.ActorPage, actor.ActorsPage, place.PlacePage, place.PlacesPage, article.ArticlePage, why.WhyPage,
    identity.IdentityPage, trouble.TroublePage,
)  # fmt: skip
TEMPLATES = Path(article.__file__).parents[1] / "templates"
USED = re.compile(r"\bpage\.(\w+)")


def used(name: str) -> set[str]:
    """The fields of its page that a template uses, with those of the templates that it takes in."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    return set(USED.findall(text)).union(
        *(used(other) for other in re.findall(r'{% (?:include|extends) "(\S+)" %}', text))
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_template_uses_its_page_and_nothing_else(kind: type) -> None:
    fields = {field.name for field in dataclasses.fields(kind)}
    assert used(kind.template) <= fields  # type: ignore[attr-defined]
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]


def test_no_template_takes_anything_from_outside() -> None:
    for path in TEMPLATES.glob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert meta.find_undeclared_variables(environment().parse(text)) <= {"page", "parts"}, path.name
        assert "|safe" not in text.replace(" ", "") and "autoescape false" not in text


def test_every_template_has_its_page() -> None:
    made = {kind.template for kind in KINDS} | {"base.html", "parts.html", "event_form.html"}  # type: ignore[attr-defined]
    assert {path.name for path in TEMPLATES.glob("*.html")} == made


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_sound(desk: Desk, path: str) -> None:
    answer = desk.get(path)
    tree = html.fromstring(answer.text)
    ids = tree.xpath("//@id")
    assert answer.status_code == 200 and len(ids) == len(set(ids))
    assert len(tree.xpath("//h1")) == 1 and len(tree.xpath("//main")) == 1 and tree.xpath("//title")[0].text
    for link in tree.xpath("//a/@href"):
        assert link.startswith(("/", "#")), link


def test_every_link_of_the_desk_leads_somewhere(desk: Desk) -> None:
    """Two steps from every page: no link is dead, none is refused."""
    seen: dict[str, int] = {}
    edge = [*PAGES]
    for _ in range(2):
        found: list[str] = []
        for path in edge:
            answer = desk.get(path)
            seen[path] = answer.status_code
            if answer.headers["content-type"].startswith("text/html"):
                links = [link.split("#")[0] for link in html.fromstring(answer.text).xpath("//a/@href")]
                found += [link for link in links if link.startswith("/") and "." not in link.split("?")[0]]
        edge = [link for link in dict.fromkeys(found) if link not in seen][:250]
    assert {path: status for path, status in seen.items() if status not in (200, 302)} == {}


def test_marks_and_records_link_both_ways_in_every_article(desk: Desk) -> None:
    for reading in desk.readings():
        tree = html.fromstring(desk.get(f"/article/{reading.article.id}").text)
        ids = set(tree.xpath("//@id"))
        targets = {link[1:] for link in tree.xpath("//a/@href") if link.startswith("#")}
        assert targets <= ids, reading.article.id
        records = {name for name in ids if name.startswith("r-")}
        for number in range(len(reading.events)):
            assert f"r-e{number}" in records and f"m-e{number}" in ids
        for number in range(len(reading.statements)):
            assert f"r-s{number}" in records
        marked = {link for link in tree.xpath("//div[@class='paper']//a/@href") if link.startswith("#r-")}
        back = set(tree.xpath("//a[@class='back']/@href"))
        assert {link.replace("#r-", "#m-") for link in marked} == back
        for extra in tree.xpath("//a[@class='ref'] | //span[@class='kindname']"):
            extra.drop_tree()
        shown = "".join(tree.xpath("//div[@class='paper']")[0].text_content().split())
        for block in reading.article.blocks:
            words = "".join(reading.article.text[block.start : block.end].split())
            assert words in shown


def test_an_article_says_what_was_taken_out_and_where_it_is_from(desk: Desk) -> None:
    with_url = [reading for reading in desk.readings() if reading.article.removed]
    assert with_url
    for reading in with_url[:5]:
        page = desk.get(f"/article/{reading.article.id}").text
        reasons = {text.strip() for text in html.fromstring(page).xpath("//span[@class='reason']/text()")}
        assert reasons == {part.why for part in reading.article.removed}


def test_empty_fields_say_why(desk: Desk) -> None:
    reading = next(r for r in desk.readings() if any(e.time is None and e.place is None for e in r.events))
    page = desk.get(f"/article/{reading.article.id}").text
    assert "the article names no day for it" in page and "the article names no place for it" in page
    undated = next(r for r in desk.readings() if r.article.published is None)
    assert "the page names no day of publication" in desk.get(f"/article/{undated.article.id}").text


def test_why_shows_the_words_the_rule_and_what_else_was_considered(desk: Desk) -> None:
    considered = 0
    for reading in desk.readings()[:12]:
        keys = desk.get(f"/api/articles/{reading.article.id}").json()["keys"]
        for kind in ("event", "statement", "entity", "time", "amount", "place", "mention"):
            for n, key in list(enumerate(keys[kind]))[:2]:
                tree = html.fromstring(desk.get(f"/why/{key}").text)
                marked = " ".join(tree.xpath("//p[@class='passage']//mark/text()"))
                assert marked, key
                if kind == "event":
                    assert " ".join(reading.article.text[slice(*reading.events[n].trigger)].split()) in marked
                    assert reading.events[n].why[0] in tree.text_content()
                    considered += "not recorded" in tree.text_content()
    assert considered
