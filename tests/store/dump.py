"""The logical content of a store: every row of every table, without what only says in which order things came."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Table -> its rows, sorted; the search indexes are left out (`check` proves them)."""
    database = sqlite3.connect(path)
    try:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: sorted(database.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for name in tables
            if "_search" not in name and not name.startswith("sqlite_")
        }
    finally:
        database.close()
