"""The logical content of a store: every row of every table, without what only says in which order things came."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Table -> its rows, sorted; the search index is left out (`check` proves it against the articles)."""
    database = sqlite3.connect(path)
    try:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: sorted(database.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for name in tables
            if not name.startswith(("article_search", "sqlite_"))
        }
    finally:
        database.close()
