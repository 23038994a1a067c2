"""The migrations lead to the schema that the code works with."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from dateline.store import database
from dateline.store.schema import metadata


def test_migrations_make_the_schema(tmp_path: Path) -> None:
    made = database.Database(tmp_path / "x.sqlite")
    with made.reading() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    made.close()
    assert [d for d in differences if "_search" not in str(d)] == []


def test_head_is_the_newest_migration() -> None:
    versions = Path(database.__file__).parent / "migrations" / "versions"
    assert max(path.name for path in versions.glob("0*.py")).startswith(database.HEAD)
