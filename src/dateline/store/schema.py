"""The tables, once for SQLite and PostgreSQL. What a table means stands in its comment; migrations bring a file up to this.

Every table of findings has the article, the number `n` of the finding in its list (the indices of the reading point to it), and
`record`: a key made of what was found and where, not of the rule, so that it outlives a better engine.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.sql.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s",
    }
)


def _json(name: str) -> Column[object]:
    return Column(name, JSON(none_as_null=True))


def _table(name: str, comment: str, *columns: SchemaItem) -> Table:
    """A table of parts of an article, in order."""
    article = Column("article", String, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)
    return Table(name, metadata, article, Column("n", Integer, primary_key=True), *columns, comment=comment)


def _findings(name: str, comment: str, *columns: SchemaItem) -> Table:
    """A table of findings: parts with a key of their own."""
    return _table(name, comment, Column("record", String, nullable=False), UniqueConstraint("record"), *columns)


def _span() -> tuple[Column[int], Column[int], Column[str]]:
    return (
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("text", Text, nullable=False),
    )


def _filed() -> tuple[SchemaItem, ...]:
    """What a list needs of a record without reading its article; all of it worked out from other columns."""
    return (
        Column("seq", Integer, comment="number in the store: 65536 times the article's, and n"),
        Column("day", String, comment="the day that it is filed under: its own, else the article's"),
        Column("day_to", String, comment="the first day after"),
        Column("told", Integer, comment="1 when the day is the article's"),
        Column("shown", JSON(none_as_null=True), comment="names and words as lists show them"),
    )


articles = Table(
    "articles",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("engine", String, nullable=False),
    Column("digest", String, nullable=False, comment="SHA-256 of everything read: what `check` proves"),
    Column("url", Text),
    Column("site", Text),
    Column("title", Text),
    Column("lead", Text),
    _json("authors"),
    _json("agencies"),
    Column("published_on", String, index=True, comment="the value in `published`"),
    _json("published"),
    _json("modified"),
    Column("dateline", Text),
    Column("language", String),
    _json("tags"),
    Column("text", Text, nullable=False),
    _json("source"),
    Column("encoding", String),
    _json("main"),
    Column("rejected", JSON(none_as_null=True), comment="candidates that were considered and not recorded"),
    Column("rejected_digest", String, comment="SHA-256 of `rejected`"),
    UniqueConstraint("id"),
    Index("ix_articles_site", "site", "published_on"),
    Index("ix_articles_id_published", "id", "published_on", "n"),
    Index("ix_articles_published_id", "published_on", "n", "id"),
    comment="clean articles, each once",
)

pages = Table(
    "pages",
    metadata,
    Column("key", String, primary_key=True, comment="SHA-256 of the bytes and of what the caller said about them"),
    Column("article", String, ForeignKey("articles.id"), nullable=False, index=True),
    Column("engine", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("media", String, nullable=False),
    Column("url", Text),
    Column("charset", String),
    Column("published", String),
    Column("content", LargeBinary, nullable=False, comment="the page as it came, packed with zlib"),
    comment="pages as they came, and the article that each became",
)

failures = Table(
    "failures",
    metadata,
    Column("key", String, primary_key=True),
    Column("name", Text, nullable=False),
    Column("code", String, nullable=False),
    Column("detail", Text, nullable=False),
    Column("engine", String, nullable=False),
    comment="pages that could not be read, and why",
)

blocks = _table(
    "blocks",
    "the blocks of the canonical text",
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

removed = _table(
    "removed",
    "text of the page that is not the newsroom's",
    Column("text", Text, nullable=False),
    Column("why", Text, nullable=False),
)

notices = _table(
    "notices",
    "what was not found, not sure or not built; scope: article or reading",
    Column("scope", String, nullable=False),
    Column("code", String, nullable=False),
    Column("detail", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
)

entities = _findings(
    "entities",
    "who or what an article names; n is the id in the reading",
    Column("kind", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, comment="all names in plain lower-case Latin letters: what filters look in"),
    _json("names"),
    _json("descriptions"),
    Column("country", String, index=True),
    _json("sectors"),
    _json("why"),
    Column("actor", String, comment="who it is across articles: a key of `actors`, NULL for one without a name"),
    Index(None, "actor", "article"),
    Index("ix_entities_described", "actor", sqlite_where=text("descriptions <> '[]'")),
)

spellings = _table(
    "spellings",
    "how often an article writes a name of an entity so",
    Column("actor", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Index(None, "actor", "text", "count"),
)

mentions = _findings(
    "mentions",
    "each naming of an entity",
    *_span(),
    Column("kind", String, nullable=False),
    Column("form", String, nullable=False),
    Column("entity", Integer),
    Column("why", Text, nullable=False),
)

times = _findings(
    "times",
    "time expressions; day_from and day_to: the half-open span of days",
    *_span(),
    Column("type", String, nullable=False),
    Column("value", String),
    Column("mod", String),
    Column("day_from", String, index=True),
    Column("day_to", String),
    Column("why", Text, nullable=False),
)

amounts = _findings(
    "amounts",
    "quantities",
    *_span(),
    Column("kind", String, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("mod", String),
    Column("unit", String),
    Column("of", Text),
    Column("why", Text, nullable=False),
)

places = _findings(
    "places",
    "places on the map",
    *_span(),
    Column("mention", Integer),
    Column("geonames", Integer, index=True),
    Column("name", Text),
    Column("country", String, index=True),
    Column("lat", Float),
    Column("lon", Float),
    Column("precision", String),
    Column("why", Text, nullable=False),
)

statements = _findings(
    "statements",
    "what somebody said, wrote, believes, wants; n is the id in the reading",
    Column("type", String, nullable=False),
    _json("source"),
    _json("cue"),
    _json("content"),
    Column("said", Text, nullable=False, comment="the words of the content spans, for search"),
    Column("folded", Text, nullable=False, comment="the words of the source in plain lower-case Latin letters"),
    Column("speaker", Integer),
    Column("within", Integer),
    Column("kind", String, nullable=False),
    Column("polarity", String, nullable=False),
    Column("time", Integer),
    Column("why", Text, nullable=False),
    *_filed(),
    Column("actor", String, comment="the speaker across articles"),
    Index(None, "article", "speaker"),
    Index(None, "actor", "day"),
    Index("ix_statements_seq_facts", "seq", "day", "kind", "polarity", "type", "day_to"),
    Index("ix_statements_day_kind", "day", "kind", "day_to"),
    Index("ix_statements_facts", "day", "seq", "actor", "kind", "polarity", "type", "day_to", "article"),
)

events = _findings(
    "events",
    "who did what to whom; n is the id in the reading",
    Column("type", String, nullable=False),
    Column("mode", String),
    Column("quad", Integer, nullable=False),
    _json("trigger"),
    _json("evidence"),
    Column("time", Integer),
    Column("place", Integer),
    _json("amounts"),
    _json("status"),
    Column("standing", String, nullable=False, comment="happened, claimed, planned, denied, uncertain"),
    _json("attribution"),
    _json("sentence"),
    Column("confidence", Float, nullable=False),
    _json("why"),
    *_filed(),
    Column("geonames", Integer, comment="where it happened: of the place, when it is known"),
    Column("country", String, comment="the country of the place"),
    Column("claimer", String, comment="who claims it, across articles: the speaker next to the event"),
    Index("ix_events_seq_facts", "seq", "day", "standing", "type", "country", "geonames", "day_to"),
    Index("ix_events_day_standing", "day", "standing", "day_to"),
    Index("ix_events_type_day", "type", "day", "seq", "standing", "day_to", "geonames"),
    Index("ix_events_standing_day", "standing", "day", "seq", "day_to"),
    Index("ix_events_country_day", "country", "day", "seq", "standing", "geonames", "day_to"),
    Index("ix_events_geonames_day", "geonames", "day", "seq", "standing", "day_to", "type"),
    Index(None, "claimer"),
    Index(
        "ix_events_facts",
        "day",
        "seq",
        "type",
        "standing",
        "geonames",
        "country",
        "quad",
        "claimer",
        "day_to",
        "article",
    ),
)

parties = _table(
    "parties",
    "actors and recipients of events; n counts through the article",
    Column("event", Integer, nullable=False),
    Column("role", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("folded", Text, nullable=False, comment="the words of the span in plain lower-case Latin letters"),
    Column("entity", Integer),
    Column("actor", String, comment="who it is across articles"),
    Column("seq", Integer, comment="`seq` of the event"),
    Index(None, "article", "event"),
    Index(None, "actor", "seq", "role"),
    Index(None, "seq", "actor", "role"),
)

actors = Table(
    "actors",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("key", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", String),
    _json("names"),
    Column("articles", Integer, nullable=False, comment="entities of articles that are this one"),
    Column(
        "leader", String, nullable=False, comment="the key of the actor that this one was merged into, else its own"
    ),
    Column("joined", Integer, nullable=False, comment="1 when it was compared with the others under all its names"),
    UniqueConstraint("key"),
    Index(None, "leader"),
    Index(None, "articles"),
    Index(None, "joined"),
    comment="who is named across articles: entities of one class, name and country",
)

tallies = Table(
    "tallies",
    metadata,
    Column("list", String, primary_key=True, comment="event, statement, article"),
    Column("day", String, primary_key=True, comment="the day that they are filed under, empty for none"),
    Column("kind", String, primary_key=True, comment="standing of events, kind of statements"),
    Column("count", Integer, nullable=False),
    comment="how many records there are of each day; triggers count",
)

name_keys = Table(
    "name_keys",
    metadata,
    Column("key", String, primary_key=True, comment="what names that may be one have in common"),
    Column("actor", String, ForeignKey("actors.key", ondelete="CASCADE"), primary_key=True, index=True),
    comment="under which keys of its names an actor is looked for",
)

links = Table(
    "links",
    metadata,
    Column("a", String, ForeignKey("actors.key", name="fk_links_a", ondelete="CASCADE"), primary_key=True),
    Column("b", String, ForeignKey("actors.key", name="fk_links_b", ondelete="CASCADE"), primary_key=True, index=True),
    Column("score", Float, nullable=False),
    Column("verdict", String, nullable=False, comment="merge: the machine joins them; ask: a person is asked"),
    _json("why"),
    Column("digest", String, nullable=False, comment="SHA-256 of this row"),
    Index("ix_links_verdict_score", "verdict", "score", "a", "b"),
    comment="what the machine proposes: that two actors are one",
)

judgements = Table(
    "judgements",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("made", String, nullable=False, comment="instant in UTC, ISO 8601"),
    Column("by", Text, nullable=False),
    Column("verdict", String, nullable=False, comment="merge, split, reject, confirm, correct, withdraw"),
    Column(
        "subject", String, nullable=False, index=True, comment="a record, or an earlier judgement that is withdrawn"
    ),
    Column("object", String),
    _json("value"),
    Column("note", Text, nullable=False),
    Column("digest", String, nullable=False, comment="SHA-256 of this row and the digest before it"),
    comment="decisions of people; rows are added, never changed",
)

#: Everything that belongs to one article, in the order in which it is written.
PARTS = (blocks, removed, notices, entities, spellings, mentions, times, amounts, places, statements, events, parties)
#: Tables whose rows have a record key -> the two letters that the key begins with.
RECORDS = {"en": entities, "me": mentions, "ti": times, "am": amounts, "pl": places, "st": statements, "ev": events}
