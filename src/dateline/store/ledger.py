"""Who is who across articles, as the store keeps it: actors still to be compared, the machine's proposals, who leads whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from dateline.store import schema
from dateline.store.check_lists import link_digest
from dateline.store.database import Database
from dateline.store.protocol import Actor, Link

#: Values in one IN (...): SQLite takes 32,766.
MOST = 10_000


class Ledger:
    """Reads and writes what `chronicle.joining` works on."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def unjoined(self, limit: int) -> list[Actor]:
        """The first actors that were not compared with the others under all their names."""
        table = schema.actors
        with self.database.reading() as connection:
            return _actors(connection, [table.c.joined == 0], limit)

    def key(self, keys: Mapping[str, Iterable[str]]) -> None:
        """Write down under which keys of their names actors are looked for."""
        table = schema.name_keys
        rows = [{"key": key, "actor": actor} for actor, found in keys.items() for key in sorted(found)]
        with self.database.writing() as connection:
            connection.execute(delete(table).where(table.c.actor.in_(keys)))
            if rows:
                connection.execute(insert(table), rows)

    def near(self, keys: Iterable[str], most: int) -> dict[str, list[Actor]]:
        """For each of the keys of names the actors that have it; keys that more than `most` share are left out."""
        table, actors = schema.name_keys, schema.actors
        found: dict[str, list[str]] = defaultdict(list)
        with self.database.reading() as connection:
            for part in _parts(sorted(keys)):
                few = select(table.c.key).where(table.c.key.in_(part)).group_by(table.c.key)
                few = few.having(func.count() <= most).having(func.count() > 1)
                for key, actor in connection.execute(select(table.c.key, table.c.actor).where(table.c.key.in_(few))):
                    found[key].append(actor)
            wanted = sorted({actor for members in found.values() for actor in members})
            rows = [row for part in _parts(wanted) for row in _actors(connection, [actors.c.key.in_(part)])]
        there = {actor.key: actor for actor in rows}
        return {key: [there[actor] for actor in sorted(members)] for key, members in sorted(found.items())}

    def propose(self, joined: Iterable[str], links: Iterable[Link]) -> None:
        """Write down that actors were compared, and what came of it."""
        table = schema.links
        with self.database.writing() as connection:
            for link in links:
                row: dict[str, object] = {"score": link.score, "verdict": link.verdict, "why": list(link.why)}
                row["digest"] = link_digest(link.a, link.b, link.score, link.verdict, list(link.why))
                into = upsert(table).values(a=link.a, b=link.b, **row)
                connection.execute(into.on_conflict_do_update(index_elements=["a", "b"], set_=row))
            mine = schema.actors.c.key.in_(list(joined))
            connection.execute(update(schema.actors).where(mine).values(joined=1))

    def component(self, keys: Iterable[str], pairs: Sequence[tuple[str, str]]) -> tuple[list[Actor], list[Link]]:
        """The actors that merging proposals and `pairs` connect to these, and those proposals."""
        beside: dict[str, set[str]] = defaultdict(set)
        for a, b in pairs:
            beside[a].add(b)
            beside[b].add(a)
        reached: set[str] = set()
        links: dict[tuple[str, str], Link] = {}
        edge = set(keys)
        with self.database.reading() as connection:
            while edge:
                reached |= edge
                found = _links(connection, edge)
                links |= {(link.a, link.b): link for link in found}
                ends = {end for link in found for end in (link.a, link.b)}
                edge = (ends | {other for key in edge for other in beside[key]}) - reached
            table = schema.actors
            rows = [row for part in _parts(sorted(reached)) for row in _actors(connection, [table.c.key.in_(part)])]
        return rows, list(links.values())

    def lead(self, leaders: Mapping[str, str]) -> None:
        """Write down who leads whom: actor -> leader."""
        table = schema.actors
        with self.database.writing() as connection:
            for actor, leader in leaders.items():
                connection.execute(update(table).where(table.c.key == actor).values(leader=leader))


def _parts(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[start : start + MOST] for start in range(0, len(values), MOST))


def _links(connection: Connection, keys: Iterable[str]) -> list[Link]:
    """The merging proposals that have one of the keys at an end."""
    table = schema.links
    found = []
    for part in _parts(sorted(keys)):
        mine = or_(table.c.a.in_(part), table.c.b.in_(part))
        query = select(table).where(table.c.verdict == "merge", mine)
        found += [link_of(row) for row in connection.execute(query).mappings()]
    return found


def link_of(row: RowMapping) -> Link:
    """A proposal from its row."""
    return Link(row["a"], row["b"], row["score"], row["verdict"], tuple(row["why"]))


def _actors(connection: Connection, tests: Sequence[Any], limit: int | None = None) -> list[Actor]:
    table = schema.actors
    query = select(table).where(*tests).order_by(table.c.n).limit(limit)
    return [actor_of(row) for row in connection.execute(query).mappings()]


def actor_of(row: RowMapping) -> Actor:
    """An actor from its row."""
    names = tuple(row["names"])
    return Actor(row["key"], row["kind"], row["name"], names, row["country"], row["articles"], row["leader"])
