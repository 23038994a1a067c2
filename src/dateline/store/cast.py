"""The table of actors and its search index, kept in step with the entities that articles name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update

from dateline.store import schema
from dateline.store.folding import folded

#: More spellings of one actor than this are not looked under.
SPELLINGS = 60
Row = dict[str, Any]
_ADD = text("INSERT INTO actor_search(rowid, names) VALUES (:n, :names)")
_DROP = text("DELETE FROM actor_search WHERE rowid = :n")


def enter(connection: Connection, entities: Iterable[Row]) -> None:
    """Count the actors that an article names, and write down those that are new and what is new of the others."""
    found = described(entities)
    table = schema.actors
    known = connection.execute(select(table.c.n, table.c.key, table.c.names).where(table.c.key.in_(found)))
    before = {row.key: row for row in known}
    for key, row in found.items():
        if key not in before:
            n = connection.execute(insert(table).values(**row, leader=key, joined=0)).inserted_primary_key
            _index(connection, n[0] if n else 0, row["names"], fresh=True)
            continue
        old = before[key]
        names = merged(old.names, row["names"])
        change: Row = {"articles": table.c.articles + row["articles"]}
        if names != old.names:
            change |= {"names": names, "joined": 0}
            _index(connection, old.n, names)
        connection.execute(update(table).where(table.c.key == key).values(**change))


def leave(connection: Connection, keys: Iterable[str]) -> None:
    """Work the rows of these actors out again after entities were taken out; who is named nowhere goes."""
    table, entities = schema.actors, schema.entities
    for key in keys:
        mine = select(entities).where(entities.c.actor == key).order_by(text("rowid"))
        row = described(dict(one) for one in connection.execute(mine).mappings()).get(key)
        n = connection.execute(select(table.c.n).where(table.c.key == key)).scalar()
        if row is None:
            connection.execute(_DROP, {"n": n})
            connection.execute(update(table).where(table.c.leader == key).values(leader=table.c.key))
            connection.execute(delete(table).where(table.c.key == key))
        else:
            connection.execute(update(table).where(table.c.key == key).values(**row, joined=0))
            _index(connection, int(n or 0), row["names"])


def described(entities: Iterable[Row]) -> dict[str, Row]:
    """What the table says of each actor that these entities are: as first named, all names, in how many articles."""
    found: dict[str, Row] = {}
    articles: dict[str, set[str]] = {}
    for entity in entities:
        key = entity["actor"]
        if key is None:
            continue
        row = found.setdefault(key, {
            "key": key, "kind": entity["kind"], "name": entity["name"], "country": entity["country"], "names": [],
        })  # fmt: skip
        row["names"] = merged(row["names"], [entity["name"], *entity["names"]])
        articles.setdefault(key, set()).add(entity["article"])
    return {key: {**row, "articles": len(articles[key])} for key, row in found.items()}


def merged(names: list[str], more: list[str]) -> list[str]:
    """The names with those that are new, in the order in which they were seen."""
    return list(dict.fromkeys([*names, *more]))[:SPELLINGS]


def _index(connection: Connection, n: int, names: list[str], fresh: bool = False) -> None:
    if not fresh:
        connection.execute(_DROP, {"n": n})
    connection.execute(_ADD, {"n": n, "names": folded(" | ".join(names))})
