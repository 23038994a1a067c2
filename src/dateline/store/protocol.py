"""What a store does, whatever database is under it, and the values that it gives and takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol

from dateline.errors import PageError
from dateline.model import EntityKind, Page, Reading
from dateline.standing import Standing

if TYPE_CHECKING:
    from dateline.store.ledger import Ledger

Change = Literal["new", "same", "replaced"]
Verdict = Literal["merge", "split", "reject", "confirm", "correct", "withdraw"]
#: The kind of a record, by the letters that its key begins with.
KINDS = {
    "en": "entity",
    "me": "mention",
    "ti": "time",
    "am": "amount",
    "pl": "place",
    "st": "statement",
    "ev": "event",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """An article in a list."""

    id: str
    title: str | None
    site: str | None
    #: ISO date or instant of publication
    published: str | None


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found, with the passage: pieces of text, those at odd positions are what was looked for."""

    article: Heading
    passage: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a record is: its key, its kind, its article and its number in that reading's list."""

    record: str
    kind: str
    article: Heading
    n: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A record with the day it is filed under: its own (`told` False), or that of the article when it names none."""

    pointer: Pointer
    day: str | None
    #: True when the day is the article's, for the record names no day of its own
    told: bool


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events are wanted; what is None or empty does not filter. Days are ISO dates, `until` is included.

    A name filters by words that begin so, in any spelling that the article has; `who` and `claimers` are keys of actors, `at`
    numbers of GeoNames: any of them will do.
    """

    actor: str | None = None
    #: PLOVER types; any of them will do
    types: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    #: a name, or a country's three letters
    place: str | None = None
    standings: tuple[Standing, ...] = ()
    recipient: str | None = None
    #: who claims it
    says: str | None = None
    #: words of the sentence
    words: str | None = None
    who: tuple[str, ...] = ()
    role: Literal["actor", "recipient"] | None = None
    claimers: tuple[str, ...] = ()
    at: tuple[int, ...] = ()
    country: str | None = None
    quad: int | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements are wanted, as `EventFilter`."""

    words: str | None = None
    speaker: str | None = None
    since: str | None = None
    until: str | None = None
    kinds: tuple[str, ...] = ()
    polarities: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    article: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles are wanted; days are of publication."""

    words: str | None = None
    since: str | None = None
    until: str | None = None
    site: str | None = None
    #: keys of actors that are named
    who: tuple[str, ...] = ()
    #: a place of GeoNames that is named
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision of a person on a record; made once, never changed, taken back only by another one."""

    by: str
    #: instant in UTC, ISO 8601
    made: str
    verdict: Verdict
    #: a record, or with "withdraw" the number of an earlier judgement
    subject: str
    object: str | None = None
    value: dict[str, Any] | None = None
    note: str = ""
    #: given by the store when it is written down
    n: int | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who is named across articles. `leader`: the actor that this one was merged into, else its own key."""

    key: str
    kind: EntityKind
    name: str
    #: all names, the first seen first
    names: tuple[str, ...]
    country: str | None
    #: in how many articles it is named
    articles: int
    leader: str


@dataclass(frozen=True, slots=True)
class Link:
    """The machine's proposal that two actors are one, `a` before `b`; "merge": it joins them, "ask": a person is asked."""

    a: str
    b: str
    score: float
    verdict: Literal["merge", "ask"]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the store that is not as it must be."""

    about: str
    detail: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What a store holds."""

    #: table -> rows
    rows: dict[str, int] = field(default_factory=dict)
    #: engine -> articles
    engines: dict[str, int] = field(default_factory=dict)
    #: error code -> pages
    failures: dict[str, int] = field(default_factory=dict)
    #: first and last day of publication
    first: str | None = None
    last: str | None = None
    #: bytes on disk
    size: int = 0


class Store(Protocol):
    """Articles and all that was read from them. Methods raise `StoreError` and its kin, `QueryError` for a bad question."""

    @property
    def ledger(self) -> Ledger:
        """Who is who across articles."""

    def knows(self, page: Page, published: str | None, engine: str) -> bool:
        """Whether this engine's reading of the page is in."""

    def put(self, page: Page, published: str | None, reading: Reading) -> Change:
        """Write a page and its reading in one transaction; the reading of an older engine gives way."""

    def fail(self, name: str, error: PageError, engine: str) -> None:
        """Write down that a page could not be read; a later success under the same name takes it out."""

    def articles(self) -> Iterator[Heading]:
        """All articles by day of publication, undated ones last."""

    def find(self, article: str) -> Heading:
        """The article whose id begins so. Raises `NotFound` for none and for several."""

    def reading(self, article: str) -> Reading:
        """What was read from the article of that id, without tokens. Raises `NotFound`."""

    def keys(self, article: str) -> dict[str, list[str]]:
        """For each kind of record the keys of the article's records, in the order of the reading."""

    def locate(self, record: str) -> Pointer:
        """The record whose key begins so. Raises `NotFound` for none and for several."""

    def search(self, typed: str, limit: int = 20) -> list[Hit]:
        """The articles with these words and "phrases", best first."""

    def statements(self, typed: str | None, by: str | None, limit: int | None = None) -> list[Dated]:
        """Statements with these words by a speaker of that name, in order of time."""

    def said(self, wanted: StatementFilter) -> list[Dated]:
        """Statements that pass the filter, in order of time."""

    def events(self, wanted: EventFilter, limit: int | None = None) -> list[Dated]:
        """Events that pass the filter, in order of time."""

    def judge(self, judgement: Judgement) -> Judgement:
        """Write a judgement down; the answer has its number."""

    def judgements(self) -> list[Judgement]:
        """All judgements in the order in which they were made."""

    def counts(self) -> Counts:
        """How much is in the store."""

    def check(self) -> Iterator[Problem]:
        """Everything that is wrong with the store; nothing, when it is sound."""

    def close(self) -> None:
        """Give all connections back."""
