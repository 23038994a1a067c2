"""The first schema: articles, what was read from them, judgements, and the search index."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

#: The index follows the table of articles by triggers, so that no writer can forget it.
SEARCH = (
    """CREATE VIRTUAL TABLE article_search USING fts5(
        title, text, content='articles', content_rowid='n', tokenize='unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
        INSERT INTO article_search(rowid, title, text) VALUES (new.n, new.title, new.text); END""",
    """CREATE TRIGGER articles_gone AFTER DELETE ON articles BEGIN
        INSERT INTO article_search(article_search, rowid, title, text) VALUES ('delete', old.n, old.title, old.text); END""",
    """CREATE TRIGGER articles_changed AFTER UPDATE ON articles BEGIN
        INSERT INTO article_search(article_search, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
        INSERT INTO article_search(rowid, title, text) VALUES (new.n, new.title, new.text); END""",
)


def upgrade() -> None:
    """From an empty database."""
    _tables()
    for statement in SEARCH if op.get_bind().dialect.name == "sqlite" else ():
        op.execute(statement)


def _tables() -> None:
    op.create_table(
        "articles",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False, comment="SHA-256 of everything read: what `check` proves"),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("lead", sa.Text(), nullable=True),
        sa.Column("authors", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("agencies", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("published_on", sa.String(), nullable=True, comment="the value in `published`"),
        sa.Column("published", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("modified", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("dateline", sa.Text(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("tags", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("encoding", sa.String(), nullable=True),
        sa.Column("main", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id", name=op.f("uq_articles_id")),
        comment="clean articles, each once",
    )
    op.create_index(op.f("ix_articles_published_on"), "articles", ["published_on"], unique=False)
    op.create_table(
        "failures",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
        comment="pages that could not be read, and why",
    )
    op.create_table(
        "judgements",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("made", sa.String(), nullable=False, comment="instant in UTC, ISO 8601"),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False, comment="merge, split, reject, confirm, correct, withdraw"),
        sa.Column(
            "subject", sa.String(), nullable=False, comment="a record, or an earlier judgement that is withdrawn"
        ),
        sa.Column("object", sa.String(), nullable=True),
        sa.Column("value", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False, comment="SHA-256 of this row and the digest before it"),
        sa.PrimaryKeyConstraint("n"),
        comment="decisions of people; rows are added, never changed",
    )
    op.create_index(op.f("ix_judgements_subject"), "judgements", ["subject"], unique=False)
    op.create_table(
        "amounts",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("mod", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("of", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_amounts"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
        sa.UniqueConstraint("record", name=op.f("uq_amounts_record")),
        comment="quantities",
    )
    op.create_table(
        "blocks",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_blocks"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
        comment="the blocks of the canonical text",
    )
    op.create_table(
        "entities",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "folded",
            sa.Text(),
            nullable=False,
            comment="all names in plain lower-case Latin letters: what filters look in",
        ),
        sa.Column("names", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("descriptions", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("sectors", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("why", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_entities"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
        sa.UniqueConstraint("record", name=op.f("uq_entities_record")),
        comment="who or what an article names; n is the id in the reading",
    )
    op.create_index(op.f("ix_entities_country"), "entities", ["country"], unique=False)
    op.create_table(
        "events",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=True),
        sa.Column("quad", sa.Integer(), nullable=False),
        sa.Column("trigger", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("evidence", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("time", sa.Integer(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("amounts", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("status", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("standing", sa.String(), nullable=False, comment="happened, claimed, planned, denied, uncertain"),
        sa.Column("attribution", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("sentence", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("why", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_events"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
        sa.UniqueConstraint("record", name=op.f("uq_events_record")),
        comment="who did what to whom; n is the id in the reading",
    )
    op.create_index(op.f("ix_events_standing"), "events", ["standing"], unique=False)
    op.create_index(op.f("ix_events_type"), "events", ["type"], unique=False)
    op.create_table(
        "mentions",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("entity", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_mentions"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
        sa.UniqueConstraint("record", name=op.f("uq_mentions_record")),
        comment="each naming of an entity",
    )
    op.create_table(
        "notices",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_notices"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
        comment="what was not found, not sure or not built; scope: article or reading",
    )
    op.create_table(
        "pages",
        sa.Column(
            "key", sa.String(), nullable=False, comment="SHA-256 of the bytes and of what the caller said about them"
        ),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media", sa.String(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("charset", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=False, comment="the page as it came, packed with zlib"),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_pages")),
        sa.PrimaryKeyConstraint("key"),
        comment="pages as they came, and the article that each became",
    )
    op.create_index(op.f("ix_pages_article"), "pages", ["article"], unique=False)
    op.create_table(
        "parties",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("event", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column(
            "folded", sa.Text(), nullable=False, comment="the words of the span in plain lower-case Latin letters"
        ),
        sa.Column("entity", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_parties"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
        comment="actors and recipients of events; n counts through the article",
    )
    op.create_index(op.f("ix_parties_article_parties_event"), "parties", ["article", "event"], unique=False)
    op.create_table(
        "places",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("mention", sa.Integer(), nullable=True),
        sa.Column("geonames", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("precision", sa.String(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_places"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
        sa.UniqueConstraint("record", name=op.f("uq_places_record")),
        comment="places on the map",
    )
    op.create_index(op.f("ix_places_country"), "places", ["country"], unique=False)
    op.create_index(op.f("ix_places_geonames"), "places", ["geonames"], unique=False)
    op.create_table(
        "removed",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_removed"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
        comment="text of the page that is not the newsroom's",
    )
    op.create_table(
        "statements",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("source", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("cue", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("said", sa.Text(), nullable=False, comment="the words of the content spans, for search"),
        sa.Column(
            "folded", sa.Text(), nullable=False, comment="the words of the source in plain lower-case Latin letters"
        ),
        sa.Column("speaker", sa.Integer(), nullable=True),
        sa.Column("within", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("time", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_statements"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
        sa.UniqueConstraint("record", name=op.f("uq_statements_record")),
        comment="what somebody said, wrote, believes, wants; n is the id in the reading",
    )
    op.create_index(
        op.f("ix_statements_article_statements_speaker"), "statements", ["article", "speaker"], unique=False
    )
    op.create_table(
        "times",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("mod", sa.String(), nullable=True),
        sa.Column("day_from", sa.String(), nullable=True),
        sa.Column("day_to", sa.String(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_times"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
        sa.UniqueConstraint("record", name=op.f("uq_times_record")),
        comment="time expressions; day_from and day_to: the half-open span of days",
    )
    op.create_index(op.f("ix_times_day_from"), "times", ["day_from"], unique=False)
