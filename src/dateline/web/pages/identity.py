"""Who is who: what the machine proposes, what people decided, and the log that nothing writes over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from dateline.chronicle.joining import SAME
from dateline.store import Judgement, Link
from dateline.store.desk import Desk
from dateline.store.people import decided
from dateline.web import query, words
from dateline.web.pages.common import Link as Tab
from dateline.web.pages.common import Pager, Shell, pager
from dateline.web.query import Query
from dateline.web.views import ActorView, actor_view

PER_SIDE = 25


@dataclass(frozen=True, slots=True)
class Proposal:
    """That two actors are one: who proposes it, how sure, why, and what was decided. `undo`: the judgement that may be taken back."""

    a: ActorView
    b: ActorView
    a_key: str
    b_key: str
    score: str
    #: "the machine joins them" or "the machine asks"
    machine: str
    why: tuple[str, ...]
    #: "", "one" or "two", as a person decided
    decided: str
    by: str
    undo: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the log."""

    number: int
    made: str
    by: str
    verdict: str
    about: str
    note: str
    undo: int | None


@dataclass(frozen=True, slots=True)
class IdentityPage:
    """Proposals, or the log."""

    template: ClassVar[str] = "identity.html"
    shell: Shell
    tabs: tuple[Tab, ...]
    look: str
    proposals: tuple[Proposal, ...]
    log: tuple[Entry, ...]
    pager: Pager


def identity_page(desk: Desk, shell: Shell, asked: Query) -> IdentityPage:
    """The page for a query; `look` is "ask" (open questions), "merge" (joined by the machine) or "log"."""
    look = next(iter(query.chosen(asked, "look", ("ask", "merge", "log"))), "ask")
    number = query.page(asked)
    found = desk.people.all_proposals("ask" if look == "log" else look, (number - 1) * PER_SIDE, PER_SIDE)
    joined = desk.people.all_proposals("merge", limit=0).total
    asking = desk.people.all_proposals("ask", limit=0).total
    judged = desk.people.judgements()
    return IdentityPage(
        shell=shell,
        tabs=(
            Tab(f"{asking:,} open questions", "/identity", look == "ask"),
            Tab(f"{joined:,} joined by the machine", "/identity?look=merge", look == "merge"),
            Tab(f"{len(judged):,} in the log", "/identity?look=log", look == "log"),
        ),
        look=look,
        proposals=() if look == "log" else proposals_of(desk, found.rows),
        log=_log(desk, judged) if look == "log" else (),
        pager=pager(asked, number, found.total, PER_SIDE) if look != "log" else Pager("", None, None),
    )


def proposals_of(desk: Desk, links: Sequence[Link]) -> tuple[Proposal, ...]:
    """Proposals with what people decided about each."""
    actors = desk.people.named({key for link in links for key in (link.a, link.b)})
    last = decided(desk.people.judgements())
    found = []
    for link in links:
        if link.a in actors and link.b in actors:
            one = last.get((link.a, link.b))
            found.append(Proposal(
                actor_view(actors[link.a]), actor_view(actors[link.b]), link.a, link.b, f"{link.score:.2f}",
                "the machine joins them" if link.verdict == "merge" else "the machine asks", link.why,
                "" if one is None else "one" if SAME[one.verdict] else "two",
                one.by if one else "", one.n if one else None,
            ))  # fmt: skip
    return tuple(found)


def _log(desk: Desk, log: Sequence[Judgement]) -> tuple[Entry, ...]:
    withdrawn = {one.subject for one in log if one.verdict == "withdraw"}
    actors = desk.people.named({key for one in log for key in (one.subject, one.object or "")})

    def named(key: str | None) -> str:
        return actors[key].name if key in actors else str(key)

    found = []
    for one in log[:500]:
        if one.verdict == "withdraw":
            verdict, about = "took back", f"judgement {one.subject}"
        else:
            verdict = "one" if SAME.get(one.verdict) else "two" if one.verdict in SAME else one.verdict
            value = one.value or {}
            about = (
                f"{value.get('a', named(one.subject))} and {value.get('b', named(one.object))}"
                if one.object
                else one.subject
            )
        open_still = one.verdict in SAME and str(one.n) not in withdrawn
        found.append(
            Entry(
                one.n or 0,
                one.made.replace("T", " ")[:16],
                one.by,
                verdict,
                about,
                one.note,
                one.n if open_still else None,
            )
        )
    return tuple(found)


def described(count: int) -> str:
    """How many questions are open."""
    return words.counted(count, "open question")
