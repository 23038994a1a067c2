"""The front page: questions, articles and events by day, the newest events, the map, who is named most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from dateline.store import ArticleFilter, EventFilter
from dateline.store.desk import Desk
from dateline.web import query, words
from dateline.web.charts import Chart
from dateline.web.pages.common import Shell, day_chart, event_chart
from dateline.web.pages.events import event_map
from dateline.web.query import Query
from dateline.web.views import ActorView, ArticleView, EventView, actor_view, article_view, event_view
from dateline.web.worldmap import Map

NEWEST = 8
#: Places on the small map, those with most events.
PLACES = 250


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the desk holds, at a glance."""

    template: ClassVar[str] = "front.html"
    shell: Shell
    #: "30 articles, 179 statements, 175 events"
    holds: str
    empty: bool
    #: the days that the charts are narrowed to, "" for all
    narrowed: str
    events_chart: Chart | None
    articles_chart: Chart | None
    newest_events: tuple[EventView, ...]
    newest_articles: tuple[ArticleView, ...]
    people: tuple[ActorView, ...]
    map: Map
    all_events: str
    all_articles: str
    #: an example for the form of a day: the last day of publication
    last_day: str


def front_page(desk: Desk, shell: Shell, asked: Query) -> FrontPage:
    """The page; `since` and `until` narrow its charts, lists and map."""
    asked = asked.only("since", "until", "box")
    since, until = query.day(asked, "since"), query.day(asked, "until")
    totals, published = desk.figures.totals(), desk.figures.published()
    wanted = EventFilter(since=since, until=until)
    chart = event_chart(desk.figures.event_days(wanted), asked, published, "/", since, until)
    articles = desk.articles(ArticleFilter(since=since, until=until), limit=6)
    # The newest events are those that the newest articles tell, up to the last day that anything was published:
    # what lies ahead has its place on the time line.
    newest = EventFilter(since=since, until=until or (published[1] if published else None))
    events = desk.events(newest, limit=NEWEST, total=0)
    return FrontPage(
        shell=shell,
        holds=", ".join(words.counted(totals[name], name[:-1]) for name in ("articles", "statements", "events")),
        empty=not totals["articles"],
        narrowed=chart.span if chart and (since or until) else "",
        events_chart=chart,
        articles_chart=_articles_chart(desk, asked, published, since, until),
        newest_events=tuple(map(event_view, events.rows)),
        newest_articles=tuple(map(article_view, articles.rows)),
        people=tuple(map(actor_view, desk.people.actors(kind="person", limit=12).rows)),
        map=event_map(desk.figures.spots(wanted, PLACES), asked, "/"),
        all_events=asked.to("/events", box=None),
        all_articles=asked.to("/articles", box=None),
        last_day=published[1] if published else "",
    )


def _articles_chart(
    desk: Desk, asked: Query, usual: tuple[str, str] | None, since: str | None, until: str | None
) -> Chart | None:
    if usual is None:
        return None
    tally = desk.figures.article_days(ArticleFilter(since=since, until=until))
    span = (since or usual[0], until or usual[1])
    return day_chart(tally, span, "articles", words.articles, asked, "/", "Articles", bool(since or until))
