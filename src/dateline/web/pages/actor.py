"""Somebody, across all articles: spellings, roles with their evidence, what they said, did, and had done to them, with whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from dateline.chronicle.joining import decisions
from dateline.store import Actor, ArticleFilter, EventFilter, Link, StatementFilter
from dateline.store.desk import Desk
from dateline.web import query, words
from dateline.web.charts import Chart
from dateline.web.pages.common import Field, Pager, Shell, event_chart, pager
from dateline.web.pages.identity import Proposal, proposals_of
from dateline.web.query import ACTOR_KINDS, PER_PAGE, Query
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

#: Records of each kind that the page itself shows.
FEW = 6


@dataclass(frozen=True, slots=True)
class SpellingView:
    """A spelling. `share`: of the most frequent one, in percent, for its bar."""

    text: str
    count: str
    share: int


@dataclass(frozen=True, slots=True)
class RoleView:
    """What articles call somebody, with the words of one that does."""

    text: str
    count: str
    href: str


@dataclass(frozen=True, slots=True)
class PartnerView:
    """Somebody on the other side. `did`, `suffered`: what the actor did to them, and they to the actor."""

    name: str
    href: str
    did: str
    did_href: str
    suffered: str
    suffered_href: str


@dataclass(frozen=True, slots=True)
class Merged:
    """A name that was joined with this one, by whom, and why."""

    key: str
    name: str
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class ActorPage:
    """Somebody, across all articles."""

    template: ClassVar[str] = "actor.html"
    shell: Shell
    key: str
    name: str
    kind: str
    codes: str
    summary: str
    spellings: tuple[SpellingView, ...]
    roles: tuple[RoleView, ...]
    said: tuple[StatementView, ...]
    said_total: str
    said_all: str
    said_first: str
    did: tuple[EventView, ...]
    did_total: str
    did_all: str
    suffered: tuple[EventView, ...]
    suffered_total: str
    suffered_all: str
    timeline: str
    map: str
    chart: Chart | None
    partners: tuple[PartnerView, ...]
    articles: tuple[ArticleView, ...]
    articles_total: str
    articles_all: str
    merged: tuple[Merged, ...]
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class ActorsPage:
    """Who is named, those in most articles first."""

    template: ClassVar[str] = "actors.html"
    shell: Shell
    total: str
    field: Field
    kinds: tuple[tuple[str, str, bool], ...]
    actors: tuple[ActorView, ...]
    pager: Pager


def actor_page(desk: Desk, shell: Shell, key: str) -> ActorPage:
    """The page of an actor and of all that are one with it. Raises `NotFound`, `QueryError`."""
    query.members(key, desk)
    group = desk.people.group(key)
    lead, keys = group[0], tuple(actor.key for actor in group)
    said = desk.statements(StatementFilter(who=keys), limit=FEW)
    did = desk.events(EventFilter(who=keys, role="actor"), limit=FEW)
    suffered = desk.events(EventFilter(who=keys, role="recipient"), limit=FEW)
    articles = desk.articles(ArticleFilter(who=keys), limit=FEW)
    countries, sectors = desk.people.codes(keys)
    mine = (("who", lead.key),)
    asked = Query("/events", mine)
    return ActorPage(
        shell=shell,
        key=lead.key,
        name=lead.name,
        kind=words.ENTITY_KINDS.get(lead.kind, lead.kind),
        codes=" · ".join([*countries[:3], *sectors[:4]]),
        summary=f"named in {words.counted(articles.total, 'article')}",
        spellings=_spellings(desk, keys),
        roles=tuple(
            RoleView(role.text, f"{role.count:,}", f"/article/{role.article}#m-n{role.entity}")
            for role in desk.people.roles(keys)
        ),
        said=tuple(map(statement_view, said.rows)),
        said_total=words.counted(said.total, "statement"),
        said_all=Query("/statements", mine).to(),
        said_first=Query("/statements", mine).to(order="oldest"),
        did=tuple(map(event_view, did.rows)),
        did_total=words.counted(did.total, "event"),
        did_all=asked.to(role="actor"),
        suffered=tuple(map(event_view, suffered.rows)),
        suffered_total=words.counted(suffered.total, "event"),
        suffered_all=asked.to(role="recipient"),
        timeline=asked.to("/timeline"),
        map=asked.to("/map"),
        chart=event_chart(desk.figures.event_days(EventFilter(who=keys)), asked, desk.figures.published(), "/timeline"),
        partners=tuple(
            PartnerView(
                partner.name,
                f"/actor/{partner.key}",
                f"{partner.did:,}",
                asked.to(role="actor", recipient=partner.name),
                f"{partner.suffered:,}",
                asked.to(role="recipient", actor=partner.name),
            )
            for partner in desk.people.partners(keys)
        ),
        articles=tuple(map(article_view, articles.rows)),
        articles_total=words.counted(articles.total, "article"),
        articles_all=Query("/articles", mine).to(),
        merged=_merged(desk, group),
        proposals=proposals_of(desk, desk.people.proposals(keys, 12)),
    )


def actors_page(desk: Desk, shell: Shell, asked: Query) -> ActorsPage:
    """The list for a query: `q` begins a word of a name, `kind` is a kind of entity."""
    number = query.page(asked)
    kind = next(iter(query.chosen(asked, "kind", ACTOR_KINDS)), None)
    found = desk.people.actors(asked.one("q"), kind, (number - 1) * PER_PAGE, PER_PAGE)
    return ActorsPage(
        shell=shell,
        total=f"{found.total:,}",
        field=Field("q", "Name", asked.one("q") or "", hint="the beginning of a name"),
        kinds=(
            ("everybody", asked.to(kind=None), kind is None),
            *((words.ENTITY_KINDS[name], asked.to(kind=name), kind == name) for name in ACTOR_KINDS),
        ),
        actors=tuple(map(actor_view, found.rows)),
        pager=pager(asked, number, found.total),
    )


def _spellings(desk: Desk, keys: Sequence[str]) -> tuple[SpellingView, ...]:
    found = desk.people.spellings(keys)
    most = max((spelling.count for spelling in found), default=1)
    return tuple(SpellingView(s.text, f"{s.count:,}", max(1, round(100 * s.count / most))) for s in found[:40])


def _merged(desk: Desk, group: Sequence[Actor]) -> tuple[Merged, ...]:
    """How each other member came into the group: by a person's word, else by the surest proposal of the machine."""
    keys = [actor.key for actor in group]
    said = {end for one in decisions(reversed(desk.people.judgements())) if one.same for end in (one.a, one.b)}
    best: dict[str, Link] = {}
    for link in desk.people.proposals(keys, 200):
        for end in (link.a, link.b):
            if link.verdict == "merge" and link.a in keys and link.b in keys:
                best.setdefault(end, link)
    found = []
    for actor in group[1:]:
        surest = best.get(actor.key)
        if actor.key in said:
            found.append(Merged(actor.key, actor.name, "a person", "decided by a person"))
        elif surest is not None:
            found.append(Merged(actor.key, actor.name, "the machine", f"{'; '.join(surest.why)} ({surest.score:.2f})"))
        else:
            found.append(Merged(actor.key, actor.name, "the machine", "through another name"))
    return tuple(found)
