"""What lists, filters and searches over many articles need, who is who across articles, and rejected candidates."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

SEARCH = (
    """CREATE VIRTUAL TABLE event_search USING fts5(
        actor, recipient, place, says, words, tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
    """CREATE VIRTUAL TABLE statement_search USING fts5(
        speaker, said, tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
    "CREATE VIRTUAL TABLE actor_search USING fts5(names, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')",
)
#: table -> its new columns
COLUMNS = {
    "articles": (("rejected", sa.JSON(none_as_null=True)), ("rejected_digest", sa.String())),
    "entities": (("actor", sa.String()),),
    "statements": (
        ("seq", sa.Integer()),
        ("day", sa.String()),
        ("day_to", sa.String()),
        ("told", sa.Integer()),
        ("shown", sa.JSON(none_as_null=True)),
        ("actor", sa.String()),
    ),
    "events": (
        ("seq", sa.Integer()),
        ("day", sa.String()),
        ("day_to", sa.String()),
        ("told", sa.Integer()),
        ("shown", sa.JSON(none_as_null=True)),
        ("geonames", sa.Integer()),
        ("country", sa.String()),
        ("claimer", sa.String()),
    ),
    "parties": (("actor", sa.String()), ("seq", sa.Integer())),
}
#: name -> table and columns of a new index
INDEXES = {
    "ix_entities_actor_entities_article": ("entities", ["actor", "article"]),
    "ix_statements_actor_statements_day": ("statements", ["actor", "day"]),
    "ix_statements_facts": ("statements", ["day", "seq", "actor", "kind", "polarity", "type", "day_to", "article"]),
    "ix_events_geonames_events_day": ("events", ["geonames", "day"]),
    "ix_events_claimer": ("events", ["claimer"]),
    "ix_events_facts": (
        "events",
        ["day", "seq", "type", "standing", "geonames", "country", "quad", "claimer", "day_to", "article"],
    ),
    "ix_parties_actor_parties_seq_parties_role": ("parties", ["actor", "seq", "role"]),
    "ix_parties_seq_parties_actor_parties_role": ("parties", ["seq", "actor", "role"]),
}


def upgrade() -> None:
    """Add the columns and tables, then fill them from what was read."""
    for table, columns in COLUMNS.items():
        for name, kind in columns:
            op.add_column(table, sa.Column(name, kind, nullable=True))
    for name, (table, keys) in INDEXES.items():
        op.create_index(name, table, keys, unique=False)
    for table in ("statements", "events"):
        op.create_index(f"uq_{table}_seq", table, ["seq"], unique=True)
    _tables()
    for statement in SEARCH if op.get_bind().dialect.name == "sqlite" else ():
        op.execute(statement)
    # The code of today fills the tables of today: a later migration that changes them takes this call over.
    from dateline.store.writing import rewrite

    rewrite(op.get_bind())


def _tables() -> None:
    op.create_table(
        "spellings",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_spellings", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "n"),
    )
    op.create_table(
        "actors",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("names", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("leader", sa.String(), nullable=False),
        sa.Column("joined", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("key", name="uq_actors_key"),
    )
    op.create_table(
        "name_keys",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.key"], name="fk_name_keys", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", "actor"),
    )
    op.create_table(
        "links",
        sa.Column("a", sa.String(), nullable=False),
        sa.Column("b", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("why", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("digest", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["a"], ["actors.key"], name="fk_links_a", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["b"], ["actors.key"], name="fk_links_b", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("a", "b"),
    )
    for name, (table, columns) in {
        "ix_spellings_actor_spellings_text_spellings_count": ("spellings", ["actor", "text", "count"]),
        "ix_actors_leader": ("actors", ["leader"]),
        "ix_actors_articles": ("actors", ["articles"]),
        "ix_actors_joined": ("actors", ["joined"]),
        "ix_name_keys_actor": ("name_keys", ["actor"]),
        "ix_links_b": ("links", ["b"]),
        "ix_links_verdict_links_score": ("links", ["verdict", "score"]),
    }.items():
        op.create_index(name, table, columns, unique=False)
