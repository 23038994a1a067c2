"""Who is who across articles, brought up to date: actors that are new are compared with those that are near, and groups follow.

Works in small steps over a ledger (the store has one), so that it may be stopped at any time and go on later. The machine proposes;
from `identity.MERGE` on it joins; what people decided wins always and is never written over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from dateline.chronicle import identity
from dateline.chronicle.identity import ASK, CROWDED, MERGE, Decision, Known, Proposal
from dateline.model import EntityKind

#: Actors that one step compares.
STEP = 200


class Named(Protocol):
    """An actor, as the ledger gives it."""

    @property
    def key(self) -> str:
        """Its key."""

    @property
    def kind(self) -> EntityKind:
        """Person, organization, place, group or other."""

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, the first seen first."""

    @property
    def country(self) -> str | None:
        """Its country."""

    @property
    def articles(self) -> int:
        """In how many articles it is named."""


class Judged(Protocol):
    """A judgement of a person, as the store gives it."""

    @property
    def n(self) -> int | None:
        """Its number."""

    @property
    def verdict(self) -> str:
        """What was decided."""

    @property
    def subject(self) -> str:
        """An actor, or the number of an earlier judgement."""

    @property
    def object(self) -> str | None:
        """The other actor."""


class Ledger(Protocol):
    """Where actors, proposals and leaders are kept; `store.Ledger` is one."""

    def unjoined(self, limit: int) -> Sequence[Any]:
        """Actors that were not compared yet."""

    def key(self, keys: Mapping[str, Iterable[str]]) -> None:
        """Write down the keys of names of actors."""

    def near(self, keys: Iterable[str], most: int) -> Mapping[str, Sequence[Any]]:
        """Key of names -> the actors that have it."""

    def propose(self, joined: Iterable[str], links: Iterable[Any]) -> None:
        """Write proposals down."""

    def component(self, keys: Iterable[str], pairs: Sequence[tuple[str, str]]) -> tuple[Sequence[Any], Sequence[Any]]:
        """Actors connected to these, and the merging proposals between them."""

    def lead(self, leaders: Mapping[str, str]) -> None:
        """Write leaders down."""


def join(ledger: Ledger, judgements: Iterable[Judged], steps: int | None = None) -> int:
    """Compare actors that are new, at most `steps` times `STEP` of them; how many were compared."""
    said = decisions(judgements)
    done = 0
    while (steps is None or steps > 0) and (batch := ledger.unjoined(STEP)):
        links = _compared(ledger, batch)
        ledger.propose([actor.key for actor in batch], links)
        touched = {end for link in links if link.verdict == "merge" for end in (link.a, link.b)}
        regroup(ledger, said, touched | {end for one in said for end in (one.a, one.b)} & {a.key for a in batch})
        done += len(batch)
        steps = None if steps is None else steps - 1
    return done


def regroup(ledger: Ledger, said: Sequence[Decision], keys: Iterable[str]) -> dict[str, str]:
    """Work out again who leads whom among the actors connected to these; actor -> leader."""
    actors, links = ledger.component(keys, [(one.a, one.b) for one in said if one.same])
    if not actors:
        return {}
    rank = {actor.key: (-actor.articles, actor.key) for actor in actors}
    leaders = {key: key for key in rank}
    proposals = [Proposal(link.a, link.b, link.score, link.verdict, link.why) for link in links]
    for group in identity.groups([known(actor) for actor in actors], proposals, said):
        first = min(group, key=lambda key: rank[key])
        leaders |= dict.fromkeys(group, first)
    ledger.lead(leaders)
    return leaders


def decisions(judgements: Iterable[Judged]) -> list[Decision]:
    """What people decided of pairs of actors and did not take back, the last word on each pair, in the order of the log."""
    found: dict[tuple[str, str], Judged] = {}
    log = list(judgements)
    withdrawn = {one.subject for one in log if one.verdict == "withdraw"}
    for one in log:
        if one.object and one.verdict in SAME and str(one.n) not in withdrawn:
            first, second = sorted((one.subject, one.object))
            found.pop((first, second), None)
            found[first, second] = one
    return [Decision(a, b, SAME[one.verdict]) for (a, b), one in found.items()]


#: verdict on a pair -> whether the two are one
SAME = {"merge": True, "confirm": True, "split": False, "reject": False}


def known(actor: Named) -> Known:
    """An actor as identity compares it; it is an article of its own."""
    return Known(actor.key, actor.key, actor.kind, actor.names, actor.country)


def _compared(ledger: Ledger, batch: Sequence[Named]) -> list[Proposal]:
    """Proposals for pairs of which at least one is in the batch."""
    keys = {actor.key: identity.keys(known(actor)) for actor in batch}
    ledger.key(keys)
    near = ledger.near({key for found in keys.values() for key in found}, CROWDED)
    pairs: dict[tuple[str, str], tuple[Named, Named]] = {}
    for members in near.values():
        for one in members:
            if one.key in keys:
                for other in members:
                    if other.key != one.key:
                        first, second = sorted((one, other), key=lambda actor: actor.key)
                        pairs[first.key, second.key] = (first, second)
    found = []
    for (a, b), (one, other) in sorted(pairs.items()):
        score, why = identity.compare(known(one), known(other))
        if score >= ASK:
            found.append(Proposal(a, b, score, "merge" if score >= MERGE else "ask", why))
    return found
