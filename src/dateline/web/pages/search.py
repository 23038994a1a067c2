"""One box for everything: people, places, statements and articles with the words that were typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from dateline.errors import QueryError
from dateline.store import ArticleFilter, EventFilter, StatementFilter
from dateline.store.desk import Desk
from dateline.web import query, words
from dateline.web.pages.common import Field, Link, Pager, Shell, chips, downloads, key_names, pager
from dateline.web.pages.events import orders
from dateline.web.query import Query
from dateline.web.views import (
    ActorView,
    ArticleView,
    EventView,
    StatementView,
    actor_view,
    article_view,
    event_view,
    statement_view,
)

PER_ARTICLES = 30


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found for some words, of each kind the first few."""

    template: ClassVar[str] = "search.html"
    shell: Shell
    typed: str
    #: why nothing could be looked for, "" when something was
    trouble: str
    people: tuple[ActorView, ...]
    people_all: str
    people_total: str
    statements: tuple[StatementView, ...]
    statements_all: str
    statements_first: str
    statements_total: str
    events: tuple[EventView, ...]
    events_all: str
    events_total: str
    articles: tuple[ArticleView, ...]
    articles_all: str
    articles_total: str


@dataclass(frozen=True, slots=True)
class ArticlesPage:
    """Articles as a list."""

    template: ClassVar[str] = "articles.html"
    shell: Shell
    total: str
    fields: tuple[Field, ...]
    sites: tuple[tuple[str, str, bool], ...]
    kept: tuple[tuple[str, str], ...]
    filled: int
    chips: tuple[Link, ...]
    orders: tuple[Link, ...]
    articles: tuple[ArticleView, ...]
    pager: Pager
    downloads: tuple[Link, ...]


def search_page(desk: Desk, shell: Shell, asked: Query) -> SearchPage:
    """The page for `q`. Words that nothing can be made of are told as such, never passed on."""
    typed = asked.one("q") or ""
    try:
        statements = desk.statements(StatementFilter(words=typed or None), limit=5)
        events = desk.events(EventFilter(words=typed or None), limit=5)
        articles = desk.articles(ArticleFilter(words=typed or None), "best" if typed else "newest", limit=10)
        people = desk.people.actors(typed or None, limit=8)
    except QueryError as error:
        return _nothing(shell, typed, str(error.detail))
    mine = (("q", typed),) if typed else ()
    return SearchPage(
        shell=shell,
        typed=typed,
        trouble="",
        people=tuple(map(actor_view, people.rows)),
        people_all=Query("/actors", mine).to(),
        people_total=f"{people.total:,}",
        statements=tuple(map(statement_view, statements.rows)),
        statements_all=Query("/statements", mine).to(),
        statements_first=Query("/statements", mine).to(order="oldest"),
        statements_total=f"{statements.total:,}",
        events=tuple(map(event_view, events.rows)),
        events_all=Query("/events", mine).to(),
        events_total=f"{events.total:,}",
        articles=tuple(map(article_view, articles.rows)),
        articles_all=Query("/articles", mine).to(order="best" if typed else None),
        articles_total=f"{articles.total:,}",
    )


def _nothing(shell: Shell, typed: str, trouble: str) -> SearchPage:
    return SearchPage(shell, typed[:200], trouble, (), "", "0", (), "", "", "0", (), "", "0", (), "", "0")


def articles_page(desk: Desk, shell: Shell, asked: Query) -> ArticlesPage:
    """The list for a query."""
    wanted, number = query.articles(asked, desk), query.page(asked)
    order = query.order(asked, more=("best",))
    found = desk.articles(wanted, order, (number - 1) * PER_ARTICLES, PER_ARTICLES)
    best = (Link("best first", asked.to(order="best"), order == "best"),) if wanted.words else ()
    fields = (
        Field("q", "Words", asked.one("q") or "", hint='curfew "tear gas"'),
        Field("since", "From", wanted.since or "", "date"),
        Field("until", "To", wanted.until or "", "date"),
    )
    own = {field.name for field in fields} | {"site", "page"}
    return ArticlesPage(
        shell=shell,
        total=words.counted(found.total, "article"),
        fields=fields,
        sites=tuple((name, f"{count:,}", name == wanted.site) for name, count in desk.figures.sites().items()),
        kept=tuple(pair for pair in asked.pairs if pair[0] not in own),
        filled=sum(bool(field.value) for field in fields) + bool(wanted.site),
        chips=chips(asked, key_names(asked, desk)),
        orders=(*orders(asked, order), *best),
        articles=tuple(map(article_view, found.rows)),
        pager=pager(asked, number, found.total, PER_ARTICLES),
        downloads=downloads(asked, "/articles"),
    )
