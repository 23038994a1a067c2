"""Counts of records by day, and indexes by which they are counted under the filters that are used most."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

#: name -> table and columns
NEW = {
    "ix_events_day_standing": ("events", ["day", "standing", "day_to"]),
    "ix_events_type_day": ("events", ["type", "day", "seq", "standing", "day_to", "geonames"]),
    "ix_events_standing_day": ("events", ["standing", "day", "seq", "day_to"]),
    "ix_events_country_day": ("events", ["country", "day", "seq", "standing", "geonames", "day_to"]),
    "ix_events_geonames_day": ("events", ["geonames", "day", "seq", "standing", "day_to", "type"]),
    "ix_events_seq_facts": ("events", ["seq", "day", "standing", "type", "country", "geonames", "day_to"]),
    "ix_statements_seq_facts": ("statements", ["seq", "day", "kind", "polarity", "type", "day_to"]),
    "ix_links_verdict_score": ("links", ["verdict", "score", "a", "b"]),
    "ix_statements_day_kind": ("statements", ["day", "kind", "day_to"]),
    "ix_articles_site": ("articles", ["site", "published_on"]),
    "ix_articles_id_published": ("articles", ["id", "published_on", "n"]),
    "ix_articles_published_id": ("articles", ["published_on", "n", "id"]),
}
OLD = {
    "ix_events_type": "events",
    "ix_events_standing": "events",
    "ix_links_verdict_links_score": "links",
    # `seq` is unique by how it is made, and proven by `check`; the wide indexes that begin with it are enough.
    "uq_events_seq": "events",
    "uq_statements_seq": "statements",
    "ix_events_geonames_events_day": "events",
}


#: table -> its name among the counts, the day and the kind that it is counted under
COUNTED = {
    "events": ("event", "{row}.day", "{row}.standing"),
    "statements": ("statement", "{row}.day", "{row}.kind"),
    "articles": ("article", "substr({row}.published_on, 1, 10)", "'articles'"),
}


def upgrade() -> None:
    """Make the new indexes, drop those that they stand for."""
    for name, (table, columns) in NEW.items():
        op.create_index(name, table, columns, unique=False)
    described = sa.text("descriptions <> '[]'")
    op.create_index("ix_entities_described", "entities", ["actor"], unique=False, sqlite_where=described)
    for name, table in OLD.items():
        op.drop_index(name, table_name=table)
    op.create_table(
        "tallies",
        sa.Column("list", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("list", "day", "kind"),
    )
    for table, facts in COUNTED.items():
        _count(table, *facts)


def _count(table: str, name: str, day: str, kind: str) -> None:
    """Count what is there, and let triggers count on: no writer can forget it."""

    def facts(row: str) -> str:
        return f"'{name}', coalesce({day.format(row=row)}, ''), {kind.format(row=row)}"

    op.execute(f"INSERT INTO tallies SELECT {facts(table)}, count(*) FROM {table} GROUP BY 2, 3")
    add = f"""INSERT INTO tallies VALUES ({facts("new")}, 1)
        ON CONFLICT (list, day, kind) DO UPDATE SET count = count + 1;"""
    take = f"""UPDATE tallies SET count = count - 1 WHERE (list, day, kind) = ({facts("old")});
        DELETE FROM tallies WHERE (list, day, kind) = ({facts("old")}) AND count = 0;"""
    op.execute(f"CREATE TRIGGER {table}_counted AFTER INSERT ON {table} BEGIN {add} END")
    op.execute(f"CREATE TRIGGER {table}_uncounted AFTER DELETE ON {table} BEGIN {take} END")
    op.execute(f"CREATE TRIGGER {table}_recounted AFTER UPDATE ON {table} BEGIN {take} {add} END")
