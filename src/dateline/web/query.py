"""What an address asks for: its parameters, checked, as filters; and the addresses that a page links to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import get_args
from urllib.parse import quote, urlencode

from dateline.errors import QueryError
from dateline.exports.plover import TYPES
from dateline.model import StatementKind, StatementPolarity, StatementType
from dateline.standing import STANDINGS
from dateline.store import ArticleFilter, EventFilter, StatementFilter
from dateline.store.desk import ORDERS, Desk

#: Characters of an address after its "?": longer ones are not looked at.
LONGEST = 4_000
#: Rows on a page of a list.
PER_PAGE = 50
LAST_PAGE = 20_000
KEY = re.compile(r"ac-[0-9a-f]{16}\Z")
ARTICLE = re.compile(r"[0-9a-f]{16}\Z")
KINDS: tuple[str, ...] = get_args(StatementKind)
POLARITIES: tuple[str, ...] = get_args(StatementPolarity)
SAYINGS: tuple[str, ...] = get_args(StatementType)
ACTOR_KINDS = ("person", "organization", "group", "place", "other")
QUADS = ("1", "2", "3", "4")


@dataclass(frozen=True, slots=True)
class Query:
    """The parameters of an address, in their order; empty ones are left out."""

    path: str
    pairs: tuple[tuple[str, str], ...] = ()

    def one(self, name: str) -> str | None:
        """The first value of a parameter, without the white space at its ends."""
        return next((value for key, value in self.pairs if key == name), None)

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a parameter, each once."""
        return tuple(dict.fromkeys(value for key, value in self.pairs if key == name))

    def to(self, path: str | None = None, /, **values: str | int | None) -> str:
        """The address with these parameters set anew, or taken out where the value is None; it begins at the first page."""
        kept = [pair for pair in self.pairs if pair[0] not in values and pair[0] != "page"]
        fresh = [(name, str(value)) for name, value in values.items() if value is not None]
        return address(path or self.path, [*kept, *fresh])

    def without(self, name: str, value: str) -> str:
        """The address without one value of one parameter."""
        return address(self.path, [pair for pair in self.pairs if pair != (name, value) and pair[0] != "page"])

    def only(self, *names: str) -> Query:
        """The query with no parameters but these."""
        return Query(self.path, tuple(pair for pair in self.pairs if pair[0] in names))


def address(path: str, pairs: Iterable[tuple[str, str]] = ()) -> str:
    """A path with parameters. The path is ours; values are quoted."""
    asked = urlencode(list(pairs), quote_via=quote, safe="", errors="replace")
    return f"{path}?{asked}" if asked else path


def query(path: str, pairs: Iterable[tuple[str, str]], text: str = "") -> Query:
    """A query from the parameters of an address. Raises `QueryError` when the address is too long."""
    if len(text) > LONGEST:
        raise QueryError(f"this question has {len(text):,} characters; the most is {LONGEST:,}")
    kept = tuple((name, value.replace("\x00", "").strip()) for name, value in pairs)
    return Query(path, tuple((name, value) for name, value in kept if value))


def events(asked: Query, desk: Desk) -> EventFilter:
    """The filter of events that an address names. Raises `QueryError`."""
    return EventFilter(
        actor=asked.one("actor"),
        types=chosen(asked, "type", tuple(TYPES), upper=True),
        since=day(asked, "since"),
        until=day(asked, "until"),
        place=asked.one("place"),
        standings=chosen(asked, "status", STANDINGS),  # type: ignore[arg-type]
        recipient=asked.one("recipient"),
        says=asked.one("says"),
        words=asked.one("q"),
        who=members(asked.one("who"), desk),
        role=next(iter(chosen(asked, "role", ("actor", "recipient"))), None),  # type: ignore[arg-type]
        claimers=members(asked.one("claimer"), desk),
        at=tuple(number(value, "at") for value in asked.all("at")),
        country=asked.one("country"),
        quad=int(found) if (found := next(iter(chosen(asked, "quad", QUADS)), None)) else None,
        article=article(asked),
    )


def statements(asked: Query, desk: Desk) -> StatementFilter:
    """The filter of statements that an address names. Raises `QueryError`."""
    return StatementFilter(
        words=asked.one("q"),
        speaker=asked.one("by"),
        since=day(asked, "since"),
        until=day(asked, "until"),
        kinds=chosen(asked, "kind", KINDS),
        polarities=chosen(asked, "polarity", POLARITIES),
        types=chosen(asked, "form", SAYINGS),
        who=members(asked.one("who"), desk),
        article=article(asked),
    )


def articles(asked: Query, desk: Desk) -> ArticleFilter:
    """The filter of articles that an address names. Raises `QueryError`."""
    at = asked.one("at")
    return ArticleFilter(
        words=asked.one("q"),
        since=day(asked, "since"),
        until=day(asked, "until"),
        site=asked.one("site"),
        who=members(asked.one("who"), desk),
        at=number(at, "at") if at else None,
    )


def members(key: str | None, desk: Desk) -> tuple[str, ...]:
    """The keys of all actors that are one with this one; those of nobody when the store does not know it."""
    if key is None:
        return ()
    if not KEY.match(key):
        raise QueryError("no key of an actor; one looks like ac-0123456789abcdef", key[:40])
    return tuple(actor.key for actor in desk.people.group(key))


def chosen(asked: Query, name: str, there_are: tuple[str, ...], upper: bool = False) -> tuple[str, ...]:
    """The values of a parameter, each one of those that there are."""
    found = tuple(value.upper() if upper else value for value in asked.all(name))
    for value in found:
        if value not in there_are:
            raise QueryError(f"no such {name}; there are {', '.join(there_are)}", value[:40])
    return found


def day(asked: Query, name: str) -> str | None:
    """An ISO day."""
    value = asked.one(name)
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise QueryError(f"“{name}” is a day such as 2031-05-17", value[:40]) from error


def number(value: str, name: str) -> int:
    """A whole number of GeoNames."""
    if not value.isascii() or not value.isdigit() or len(value) > 12:
        raise QueryError(f"“{name}” is a number of GeoNames", value[:40])
    return int(value)


def article(asked: Query) -> str | None:
    """The id of an article."""
    value = asked.one("article")
    if value is not None and not ARTICLE.match(value):
        raise QueryError("no id of an article; it has 16 hexadecimal digits", value[:40])
    return value


def order(asked: Query, usual: str = "newest", more: tuple[str, ...] = ()) -> str:
    """In which order a list is asked for."""
    return next(iter(chosen(asked, "order", (*ORDERS, *more))), usual)


def page(asked: Query) -> int:
    """The page of a list, from 1."""
    value = asked.one("page") or "1"
    if not value.isascii() or not value.isdigit() or not 1 <= int(value[:9]) <= LAST_PAGE:
        raise QueryError(f"a page is a number from 1 to {LAST_PAGE:,}", value[:40])
    return int(value)
