"""Who is who across articles: proposals that two articles' entities are one, and the groups that follow from them and from people.

Pure functions over compact keys. A proposal is a judgement of the machine with its score and its reasons; from `MERGE` on it joins,
below it waits for a person. What people decided (`Decision`) always wins: a confirmed pair is joined, a rejected pair never is, and a
decision that is withdrawn is simply not passed in any more, so that everything can be taken back.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dateline.model import Entity, EntityKind
from dateline.names import cluster
from dateline.names.actor import is_state, name_class
from dateline.names.actor import plain as _plain
from dateline.names.compare import weigh
from dateline.names.parts import take_apart

#: From this score on the machine may join two entities by itself; see benchmarks/names.py for the precision.
MERGE = 0.9
#: Under this score a pair is not worth a person's look.
ASK = 0.66
#: more entities of one name key than this are only compared with those of the same spelling
CROWDED = 200
_DIFFERENT_COUNTRY = 0.6
_DIFFERENT_SECTOR = 0.95
_ONE_PART = 0.75

Verdict = Literal["merge", "ask"]


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of one article, as little of it as identity needs. `record`: its key in the store, or any unique string."""

    record: str
    article: str
    kind: EntityKind
    names: tuple[str, ...]
    country: str | None = None
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """That two records are one: score 0 to 1, "merge" from `MERGE` on and else "ask", and the reasons."""

    a: str
    b: str
    score: float
    verdict: Verdict
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of two records: one (`same`) or two."""

    a: str
    b: str
    same: bool


def known(entity: Entity, record: str, article: str) -> Known | None:
    """The key of an entity, None for one without a name: it means nothing outside its article."""
    if not entity.names:
        return None
    return Known(
        record,
        article,
        entity.kind,
        (entity.name, *(n for n in entity.names if n != entity.name)),
        entity.country,
        entity.sectors,
    )


def propose(entities: Iterable[Known]) -> Iterator[Proposal]:
    """Proposals for entities of different articles, each pair once, the records of a pair in alphabetical order.

    Entities with the same names, kind and country are compared once and linked in a chain: the number of proposals grows with the
    number of entities, not with its square.
    """
    alike: dict[tuple[str, str, str | None], list[Known]] = defaultdict(list)
    for entity in entities:
        if entity.names:
            alike[(name_class(entity.kind), _plain(entity.names[0]), entity.country)].append(entity)
    for members in alike.values():
        for a, b in itertools.pairwise(members):
            if a.article != b.article:
                yield from _proposed(a, b)
    heads = [members[0] for members in alike.values()]
    for a, b in _candidates(heads):
        yield from _proposed(a, b)


def compare(a: Known, b: Known) -> tuple[float, tuple[str, ...]]:
    """(score, reasons) that two entities are one, by names, country and sectors."""
    if name_class(a.kind) != name_class(b.kind):
        return 0.0, ("one is a person, the other is none",)
    score, why = _persons(a, b) if a.kind == "person" else _others(a, b)
    reasons = [why]
    if score and a.country and b.country and a.country != b.country:
        score *= _DIFFERENT_COUNTRY
        reasons.append(f"of {a.country} and of {b.country}")
    elif score and a.country and a.country == b.country:
        reasons.append(f"both of {a.country}")
    if score and a.kind == "person" and a.sectors and b.sectors and set(a.sectors).isdisjoint(b.sectors):
        score *= _DIFFERENT_SECTOR
        reasons.append(f"{a.sectors[0]} against {b.sectors[0]}")
    return round(score, 3), tuple(reasons)


def groups(
    entities: Iterable[Known], proposals: Iterable[Proposal], decisions: Iterable[Decision] = ()
) -> list[tuple[str, ...]]:
    """The records that are one, by the proposals that merge and the decisions of people; groups of one are left out.

    A merge that would bring two records together of which a person said that they are two is not made; surer merges come first.
    """
    home = {entity.record: entity.record for entity in entities}
    members = {record: [record] for record in home}
    apart: dict[str, set[str]] = defaultdict(set)
    said = list(decisions)
    for decision in said:
        if not decision.same:
            apart[decision.a].add(decision.b)
            apart[decision.b].add(decision.a)
    wanted = [(2.0, d.a, d.b) for d in said if d.same]
    wanted += sorted(((p.score, p.a, p.b) for p in proposals if p.verdict == "merge"), reverse=True)
    for _, a, b in wanted:
        if a in home and b in home and (one := home[a]) != (two := home[b]):
            if any(not apart[m].isdisjoint(members[one]) for m in members[two]):
                continue
            for record in members.pop(two):
                home[record] = one
                members[one].append(record)
    return [tuple(sorted(found)) for found in members.values() if len(found) > 1]


def _proposed(a: Known, b: Known) -> Iterator[Proposal]:
    score, why = compare(a, b)
    if score >= ASK:
        first, second = sorted((a.record, b.record))
        yield Proposal(first, second, score, "merge" if score >= MERGE else "ask", why)


def _candidates(entities: list[Known]) -> Iterator[tuple[Known, Known]]:
    """Pairs that share a key, each once."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, entity in enumerate(entities):
        for key in keys(entity):
            blocks[key].append(number)
    seen: set[tuple[int, int]] = set()
    for found in blocks.values():
        if len(found) > CROWDED:
            continue
        for i, a in enumerate(found):
            for b in found[i + 1 :]:
                if (a, b) not in seen:
                    seen.add((a, b))
                    yield entities[a], entities[b]


def keys(entity: Known) -> frozenset[str]:
    """What two entities that may be one have in common: they are compared when they share a key."""
    if entity.kind == "person":
        return frozenset(key for name in entity.names for key in cluster.keys(name))
    found = {_plain(name) for name in entity.names}.union(*(_initials(name) for name in entity.names))
    return frozenset(found | ({f"state {entity.country}"} if _is_state(entity) else set()))


def _persons(a: Known, b: Known) -> tuple[float, str]:
    """The best score of the full names of two persons; two names of one part prove little."""
    best, why = 0.0, "no name in common"
    for name in a.names:
        for other in b.names:
            one, two = take_apart(name), take_apart(other)
            score, said = weigh(one, two)
            if min(len(one.parts), len(two.parts)) < 2:
                score *= _ONE_PART
                said = f"{said}; a name of one part"
            if score > best:
                best, why = score, said
    return best, why


def _others(a: Known, b: Known) -> tuple[float, str]:
    """Institutions and places by the same name, an acronym, or as the same state."""
    if _is_state(a) and _is_state(b):
        return (1.0, "names of one state") if a.country == b.country else (0.0, "two states")
    if _is_state(a) != _is_state(b):
        return 0.0, "a state and no state"
    mine, theirs = ({_plain(n) for n in e.names} for e in (a, b))
    if shared := mine & theirs:
        name = max(shared, key=len)
        return (
            (0.95, f"the same name: {name}")
            if " " in name or a.country == b.country
            else (0.85, f"the same word: {name}")
        )
    if any(_initials(n) & theirs for n in a.names) or any(_initials(n) & mine for n in b.names):
        return 0.8, "one is the acronym of the other"
    return 0.0, "no name in common"


def _is_state(entity: Known) -> bool:
    return is_state(entity.names, entity.country)


@lru_cache(maxsize=1 << 15)
def _initials(name: str) -> frozenset[str]:
    """The acronyms that the words of a name may have, hyphens parting words or not; none for a single word."""
    words = _plain(name).split()
    parts = [p for w in words for p in w.split("-") if p]
    return frozenset("".join(w[0] for w in found) for found in (words, parts)) if len(words) > 1 else frozenset()
