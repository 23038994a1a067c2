"""Every type of the flow, in order of the flow: page, article, annotation, reading.

All offsets are half-open, 0-based, and count Unicode code points of `Article.text`, the one canonical text of an article:
`text[start:end]` is exactly the thing meant. Bytes are named bytes. All types are frozen values; construction only stores.
The JSON of a reading (`Reading.to_dict`) has the field names of these types, with two exceptions that Python forces:
`Time.from_` is written `from`, and the columns of `Tokens` are written one object a token.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SCHEMA = "dateline.reading/1"

Span = tuple[int, int]
Media = Literal["html", "dump", "text"]
BlockKind = Literal["title", "lead", "heading", "paragraph", "list-item", "pull-quote", "caption", "byline"]
EntityKind = Literal["person", "organization", "place", "group", "other"]
Form = Literal["name", "nominal", "pronoun"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
AmountKind = Literal["money", "percent", "count", "age", "measure", "ordinal", "score"]
Precision = Literal["country", "region", "city", "point"]
StatementType = Literal["direct", "mixed", "indirect"]
StatementKind = Literal["speech", "belief", "intention", "decree"]
StatementPolarity = Literal["asserted", "denied", "questioned", "declined"]
Polarity = Literal["positive", "negative"]
Tense = Literal["past", "present", "future"]
Certainty = Literal["certain", "probable", "possible"]


# --- pages: bytes in ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as a scraper, a feed or an archive left them, and what is known of where they came from."""

    content: bytes
    #: How to take the bytes: `html` and `dump` (a scraped text) are cleaned, `text` is read as it stands.
    media: Media
    #: A file name, a record id or "-": what to call the page in messages.
    name: str = "-"
    url: str | None = None
    #: The charset that the carrier named (an HTTP header); evidence, not truth.
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a page, with the codec that gave it and how that codec was known."""

    text: str
    encoding: str
    #: "bom", "header", "meta", "utf-8" (valid as such) or "detected".
    basis: str


# --- article: the clean text ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Author:
    """A person named as writer of the article."""

    name: str
    role: str = "author"


@dataclass(frozen=True, slots=True)
class Dated:
    """A day or an instant of publication: ISO 8601 value, what kind of evidence gave it, and that evidence in words."""

    value: str
    basis: str
    why: str


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the canonical text."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Removed:
    """Text of the page that is not the newsroom's, and why it was taken out."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Notice:
    """An expected shortfall: what was not found, not sure or not built, with the place where there is one."""

    code: str
    detail: str
    start: int | None = None
    end: int | None = None


#: start and end in the canonical text, start and end in the bytes of the page
SourceRange = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Article:
    """The clean article of one page."""

    id: str
    text: str
    blocks: tuple[Block, ...]
    url: str | None = None
    site: str | None = None
    title: str | None = None
    lead: str | None = None
    authors: tuple[Author, ...] = ()
    agencies: tuple[str, ...] = ()
    published: Dated | None = None
    modified: Dated | None = None
    #: The place (and day) that a wire report opens with, as printed: "MINSK".
    dateline: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    removed: tuple[Removed, ...] = ()
    source: tuple[SourceRange, ...] = ()
    encoding: str | None = None
    notices: tuple[Notice, ...] = ()


# --- annotation: what the reader marks -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """The syntactic words of a text as parallel columns of equal length.

    `start`, `end`: code points. `upos`, `deprel`: indices into `upos_names`, `deprel_names` (UD v2). `head`: index of the head
    token in these columns, -1 for a root. `sentence`: number of the sentence, rising from 0.
    """

    start: NDArray[np.int32]
    end: NDArray[np.int32]
    upos: NDArray[np.uint8]
    head: NDArray[np.int32]
    deprel: NDArray[np.uint8]
    sentence: NDArray[np.int32]
    upos_names: tuple[str, ...]
    deprel_names: tuple[str, ...]

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.start)

    def rows(self) -> Iterator[dict[str, Any]]:
        """One object a token, as the JSON has it."""
        columns = (self.start.tolist(), self.end.tolist(), self.upos.tolist(), self.head.tolist(), self.deprel.tolist())
        for start, end, upos, head, deprel, sentence in zip(*columns, self.sentence.tolist(), strict=True):
            yield {
                "start": start,
                "end": end,
                "upos": self.upos_names[upos],
                "head": head,
                "deprel": self.deprel_names[deprel],
                "sentence": sentence,
            }


@dataclass(frozen=True, slots=True)
class NameMark:
    """A name that the reader saw: span in code points, PER ORG LOC NORP or MISC, probability."""

    start: int
    end: int
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class AttributionMark:
    """A source, cue and content that the reader's attribution heads bound together; spans in code points."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class ActMark:
    """A trigger word with what the act heads say of it. `actors` and `recipients`: (token index, probability)."""

    #: index of the trigger token
    token: int
    #: PLOVER type -> probability, falling, at most three; what is left to 1 is "no act"
    types: tuple[tuple[str, float], ...]
    mode: str | None
    actors: tuple[tuple[int, float], ...]
    recipients: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class PredicateMark:
    """The status of one predicate: token index, factuality from -3 (certainly not) to 3 (certainly so), and its parts."""

    token: int
    value: float
    polarity: Polarity | None = None
    time: Tense | None = None
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """What the reader marked on one text: columns of words, and marks. A head that the weights lack leaves its list empty."""

    tokens: Tokens
    names: tuple[NameMark, ...] = ()
    attributions: tuple[AttributionMark, ...] = ()
    acts: tuple[ActMark, ...] = ()
    predicates: tuple[PredicateMark, ...] = ()
    #: name and date of the weights
    reader: str = ""


# --- reading: findings ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quote:
    """A span with its text: `text` is exactly the article's `text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of an entity. `entity` is an `Entity.id` of the same reading."""

    start: int
    end: int
    text: str
    kind: EntityKind
    form: Form
    entity: int | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what an article names, under all its spellings. `name` is the fullest, `names` all, first seen first."""

    id: int
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    descriptions: tuple[Quote, ...] = ()
    #: ISO 3166-1 alpha-3, or one of PLOVER's codes for what is no state (IGO, UNO, EUR, NGO, ISM, IMG, MNC)
    country: str | None = None
    #: PLOVER sectors, the surest first
    sectors: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: TIMEX3 type, value and mod, and the half-open span of ISO days that it may mean."""

    start: int
    end: int
    text: str
    type: TimeType
    value: str | None
    mod: str | None = None
    from_: str | None = None
    to: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity: its range, its unit (ISO 4217 for money), and what is counted."""

    start: int
    end: int
    text: str
    kind: AmountKind
    low: float | None
    high: float | None
    mod: str | None = None
    unit: str | None = None
    of: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place mention on the map. Without a confident candidate `geonames` is None and `why` says the reason."""

    start: int
    end: int
    text: str
    #: index into `Reading.mentions`
    mention: int | None
    geonames: int | None
    name: str | None
    country: str | None
    lat: float | None
    lon: float | None
    precision: Precision | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Text that the article attributes to a source. `speaker`: an `Entity.id`; `within`: a `Statement.id`; `time`: index."""

    id: int
    type: StatementType
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: int | None
    within: int | None = None
    kind: StatementKind = "speech"
    polarity: StatementPolarity = "asserted"
    time: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """An actor or recipient of an event: a span and the entity that it names."""

    start: int
    end: int
    entity: int | None


@dataclass(frozen=True, slots=True)
class Status:
    """Whether an event happened: polarity, time relative to the article, certainty, and the span of the word that says so."""

    polarity: Polarity
    time: Tense
    certainty: Certainty
    cue: Span | None = None
    #: factuality from -3 (certainly not) to 3 (certainly so) where the reader gave one
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom. `type`: one of PLOVER's sixteen; `time`, `place`, `amounts`: indices; `attribution`: statement ids."""

    id: int
    type: str
    mode: str | None
    quad: int
    trigger: Span
    evidence: tuple[Span, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    time: int | None
    place: int | None
    amounts: tuple[int, ...]
    status: Status
    attribution: tuple[int, ...]
    sentence: Span
    confidence: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate event that was not recorded, and why."""

    trigger: Span
    type: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Main:
    """The article's main happening as four spans, coded event or not."""

    who: Span | None = None
    what: Span | None = None
    when: Span | None = None
    where: Span | None = None


@dataclass(frozen=True, slots=True)
class Predicate:
    """The status of one predicate of the text, with its factuality from -3 to 3."""

    trigger: Span
    status: Status
    value: float


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one article yields."""

    engine: str
    article: Article
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    amounts: tuple[Amount, ...] = ()
    places: tuple[Place, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    main: Main = field(default_factory=Main)
    notices: tuple[Notice, ...] = ()
    #: Filled on request only (`--tokens`, `--rejected`); left out of the JSON when None.
    tokens: Tokens | None = None
    predicates: tuple[Predicate, ...] | None = None
    rejected: tuple[Rejected, ...] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON of a reading as plain dicts, lists, strings and numbers (schema `dateline.reading/1`)."""
        found = {"schema": SCHEMA, **plain(self)}
        for optional in ("tokens", "predicates", "rejected"):
            if found[optional] is None:
                del found[optional]
        return found


def plain(value: Any) -> Any:
    """A value of this module as JSON has it: types as objects in field order, tuples as lists, token columns as rows."""
    kind = type(value)
    if kind in _SIMPLE:
        return value
    if kind is tuple or kind is list:
        return [plain(item) for item in value]
    if kind is Tokens:
        return list(value.rows())
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if hasattr(value, "__dataclass_fields__"):
        return {name.rstrip("_"): plain(getattr(value, name)) for name in field_names(kind)}
    return value


_SIMPLE = frozenset((str, int, float, bool, type(None)))


_FIELDS: dict[type[Any], tuple[str, ...]] = {}


def field_names(kind: type[Any]) -> tuple[str, ...]:
    """The names of the fields of a dataclass, in order."""
    found = _FIELDS.get(kind)
    if found is None:
        found = _FIELDS[kind] = tuple(f.name for f in fields(kind))
    return found
