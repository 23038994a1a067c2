"""Actors for pages: lists, and what articles say of one under all its names; proposals and what people decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, func, or_, select, text, tuple_

from dateline.errors import NotFound
from dateline.store import schema
from dateline.store.figures import Asking
from dateline.store.filters import names
from dateline.store.ledger import actor_of, link_of
from dateline.store.protocol import Actor, Judgement, Link
from dateline.store.shown import Listed, Partner, Role, Spelling
from dateline.text import squeezed

#: Entities whose descriptions are looked at, the newest articles first.
LOOKED = 200
T = schema.actors


class People:
    """Who is named, across articles."""

    def __init__(self, desk: Asking) -> None:
        self.desk = desk

    def actors(
        self, typed: str | None = None, kind: str | None = None, offset: int = 0, limit: int = 50
    ) -> Listed[Actor]:
        """Leaders whose group has a name that begins so, those in most articles first."""
        tests = [] if kind is None else [T.c.kind == kind]
        query = names(typed) if typed else None
        if query == "":
            return Listed((), 0)
        if query:
            hits = text("SELECT rowid FROM actor_search WHERE actor_search MATCH :names").bindparams(names=query)
            found = select(T.c.leader).where(T.c.n.in_(hits.columns(schema.articles.c.n)))
            tests.append(T.c.key.in_(found))
        tests.append(T.c.key == T.c.leader)
        order = select(T).where(*tests).order_by(T.c.articles.desc(), T.c.n).offset(offset).limit(limit)
        with self.desk.asking() as connection:
            total = connection.execute(select(func.count()).select_from(T).where(*tests)).scalar_one()
            return Listed(tuple(map(actor_of, connection.execute(order).mappings())), total)

    def group(self, key: str) -> list[Actor]:
        """The actors that are one with this one, the leader first. Raises `NotFound`."""
        with self.desk.asking() as connection:
            leader = connection.execute(select(T.c.leader).where(T.c.key == key)).scalar()
            if leader is None:
                raise NotFound("nobody in the store has this key", key[:40])
            rows = connection.execute(select(T).where(T.c.leader == leader).order_by(T.c.articles.desc(), T.c.n))
            found = [actor_of(row) for row in rows.mappings()]
        return sorted(found, key=lambda actor: actor.key != leader)

    def named(self, keys: Iterable[str]) -> dict[str, Actor]:
        """The actors of these keys."""
        with self.desk.asking() as connection:
            rows = connection.execute(select(T).where(T.c.key.in_(list(keys)))).mappings()
            return {row["key"]: actor_of(row) for row in rows}

    def articles(self, keys: Sequence[str]) -> int:
        """In how many articles any of the actors is named."""
        entities = schema.entities
        count = select(func.count(entities.c.article.distinct())).where(entities.c.actor.in_(keys))
        with self.desk.asking() as connection:
            return connection.execute(count).scalar_one()

    def spellings(self, keys: Sequence[str]) -> list[Spelling]:
        """How the actors are written, the most frequent first."""
        table = schema.spellings
        count = func.sum(table.c.count)
        query = select(table.c.text, count).where(table.c.actor.in_(keys)).group_by(table.c.text)
        with self.desk.asking() as connection:
            rows = connection.execute(query.order_by(count.desc(), table.c.text))
            return [Spelling(name, times) for name, times in rows]

    def roles(self, keys: Sequence[str], limit: int = 20) -> list[Role]:
        """What articles call the actors, the most frequent first, each with the newest article that does."""
        entities = schema.entities
        query = (
            select(entities.c.article, entities.c.n, entities.c.descriptions)
            .where(entities.c.actor.in_(keys), text("descriptions <> '[]'"))
            .order_by(text("entities.rowid DESC"))
            .limit(LOOKED)
        )
        counts: Counter[str] = Counter()
        where: dict[str, tuple[str, int]] = {}
        with self.desk.asking() as connection:
            for article, n, descriptions in connection.execute(query):
                for quote in descriptions:
                    said = squeezed(quote["text"])
                    counts[said] += 1
                    where.setdefault(said, (article, n))
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]
        return [Role(said, count, *where[said]) for said, count in ranked]

    def codes(self, keys: Sequence[str]) -> tuple[list[str], list[str]]:
        """Countries and PLOVER sectors of the actors, the most frequent first."""
        entities = schema.entities
        countries: Counter[str] = Counter()
        sectors: Counter[str] = Counter()
        some = select(entities.c.country, entities.c.sectors).where(entities.c.actor.in_(keys)).limit(LOOKED).subquery()
        query = select(some.c.country, some.c.sectors, func.count())
        with self.desk.asking() as connection:
            for country, found, count in connection.execute(query.group_by(some.c.country, some.c.sectors)):
                countries.update({country: count} if country else {})
                sectors.update(dict.fromkeys(found, count))
        return [name for name, _ in countries.most_common()], [name for name, _ in sectors.most_common()]

    def partners(self, keys: Sequence[str], limit: int = 24) -> list[Partner]:
        """Who stands on the other side of the actors' events, with how often they acted on it and it on them."""
        mine, other = schema.parties.alias("mine"), schema.parties.alias("other")
        query = (
            select(other.c.actor, mine.c.role, func.count(mine.c.seq.distinct()))
            .where(mine.c.actor.in_(keys), other.c.seq == mine.c.seq, other.c.role != mine.c.role)
            .where(other.c.actor.is_not(None), other.c.actor.not_in(keys))
            .group_by(other.c.actor, mine.c.role)
        )
        counts: dict[str, dict[str, int]] = {}
        with self.desk.asking() as connection:
            for key, role, count in connection.execute(query):
                counts.setdefault(key, {})[role] = count
            top = sorted(counts, key=lambda key: (-sum(counts[key].values()), key))[:limit]
            rows = dict(tuple(row) for row in connection.execute(select(T.c.key, T.c.name).where(T.c.key.in_(top))))
        return [
            Partner(key, rows.get(key, key), counts[key].get("actor", 0), counts[key].get("recipient", 0))
            for key in top
        ]

    # --- identity ---

    def proposals(self, keys: Sequence[str], limit: int = 40) -> list[Link]:
        """The machine's proposals about these actors, the surest first."""
        table = schema.links
        mine = or_(table.c.a.in_(keys), table.c.b.in_(keys))
        with self.desk.asking() as connection:
            rows = connection.execute(select(table).where(mine).order_by(table.c.score.desc(), table.c.a).limit(limit))
            return [link_of(row) for row in rows.mappings()]

    def all_proposals(self, verdict: str, offset: int = 0, limit: int = 25) -> Listed[Link]:
        """Proposals that wait for a person ("ask"), or that the machine joined by itself ("merge"), those not decided yet."""
        table = schema.links
        with self.desk.asking() as connection:
            pairs = [(a, b) for a, b in decided(log(connection)) if a and b]
            tests = [table.c.verdict == verdict]
            if pairs:
                tests.append(tuple_(table.c.a, table.c.b).not_in(pairs))
            total = connection.execute(select(func.count()).select_from(table).where(*tests)).scalar_one()
            order = select(table).where(*tests).order_by(table.c.score.desc(), table.c.a.desc(), table.c.b.desc())
            rows = connection.execute(order.offset(offset).limit(limit)).mappings()
            return Listed(tuple(link_of(row) for row in rows), total)

    def judgements(self, limit: int | None = None) -> list[Judgement]:
        """What people decided, the newest first."""
        with self.desk.asking() as connection:
            return log(connection, limit)


def decided(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Judgement]:
    """Pair of actors, in order -> the newest judgement on it that was not taken back. `judgements`: the newest first."""
    found: dict[tuple[str, str], Judgement] = {}
    withdrawn = set()
    for one in judgements:
        if one.verdict == "withdraw":
            withdrawn.add(one.subject)
        elif one.object and str(one.n) not in withdrawn:
            first, second = sorted((one.subject, one.object))
            found.setdefault((first, second), one)
    return found


def log(connection: Connection, limit: int | None = None) -> list[Judgement]:
    """The log of judgements, the newest first."""
    table = schema.judgements
    rows = connection.execute(select(table).order_by(table.c.n.desc()).limit(limit)).mappings()
    return [Judgement(**{name: row[name] for name in row if name != "digest"}) for row in rows]
