"""The table of actors and its search index, kept in step with the entities that articles name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update

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
    known = connection.execute(
        select(table.c.n, table.c.key, table.c.names).where(table.c.key.in_(found)).order_by(table.c.n)
    )
    before = {row.key: row for row in known}
    _write_new(connection, [row for key, row in found.items() if key not in before])
    counted, renamed = [], []
    for key, old in before.items():
        counted.append({"actor": old.n, "more": found[key]["articles"]})
        names = merged(old.names, found[key]["names"])
        if names != old.names:
            renamed.append({"actor": old.n, "spelled": names})
    mine = table.c.n == bindparam("actor")
    if counted:
        connection.execute(update(table).where(mine).values(articles=table.c.articles + bindparam("more")), counted)
    if renamed:
        connection.execute(update(table).where(mine).values(names=bindparam("spelled"), joined=0), renamed)
        connection.execute(_DROP, [{"n": row["actor"]} for row in renamed])
        connection.execute(_ADD, [_indexed(row["actor"], row["spelled"]) for row in renamed])


def _write_new(connection: Connection, rows: list[Row]) -> None:
    """Write down actors that are new, numbered on from the last."""
    if not rows:
        return
    table = schema.actors
    last = connection.execute(select(func.max(table.c.n))).scalar() or 0
    numbered = [{**row, "n": last + i, "leader": row["key"], "joined": 0} for i, row in enumerate(rows, start=1)]
    connection.execute(insert(table), numbered)
    connection.execute(_ADD, [_indexed(row["n"], row["names"]) for row in numbered])


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
            connection.execute(_DROP, {"n": n})
            connection.execute(_ADD, _indexed(int(n or 0), row["names"]))


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


def _indexed(n: int, names: list[str]) -> Row:
    """The row of an actor in the search index."""
    return {"n": n, "names": folded(" | ".join(names))}
