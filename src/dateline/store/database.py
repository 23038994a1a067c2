"""The one seam to the database: connections, transactions, migrations, and foreign errors turned into ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError, OperationalError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from dateline.errors import BrokenStore, InputError, OldSchema, StoreBusy, StoreError

#: The newest migration; the name of a file in `migrations/versions`.
HEAD = "0003"
#: Seconds to wait for somebody else who writes.
PATIENCE = 10.0
#: Read by `begin`: a transaction that will write takes its lock at once, so that two writers wait instead of failing.
WRITES = {"writes": True}


class Database:
    """A file of SQLite with the newest schema. Opening makes or upgrades it unless `fresh` is False."""

    def __init__(self, path: Path, fresh: bool = True) -> None:
        if not fresh and not path.exists():
            raise InputError("no such store; `dateline add` makes one", str(path))
        if path.is_dir() or not path.absolute().parent.is_dir():
            raise InputError("no place for a store", str(path))
        self.path = path
        self.engine = _engine(path)
        with self.seam():
            self._upgrade()
            #: one connection that stays open: the last one to close copies the log into the file, which would be done at every write
            self._idle = self.engine.connect()

    def close(self) -> None:
        """Give all connections back."""
        self._idle.close()
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection in a transaction that sees one state of the store."""
        with self.seam(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in a transaction that is written whole or not at all."""
        with (
            self.seam(),
            self.engine.connect().execution_options(**WRITES) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def seam(self) -> Iterator[None]:
        """Errors of the database inside the block come out as `StoreError`s."""
        try:
            yield
        except OperationalError as error:
            detail = str(error.orig)
            if "locked" in detail or "busy" in detail:
                raise StoreBusy("somebody else is writing to it; try again", str(self.path)) from error
            kind = StoreError if "readonly" in detail or "full" in detail else BrokenStore
            raise kind(detail, str(self.path)) from error
        except DatabaseError as error:
            raise BrokenStore(str(error.orig), str(self.path)) from error
        except SQLAlchemyError as error:
            raise StoreError(str(error), str(self.path)) from error

    def _upgrade(self) -> None:
        """Bring the schema up to `HEAD`; the whole way is one transaction."""
        with self.engine.connect() as connection:
            if _version(connection, self.path) == HEAD:
                return
        with self.engine.connect().execution_options(**WRITES) as connection, connection.begin():
            if _version(connection, self.path) != HEAD:
                migrate(connection)


def migrate(connection: Connection, target: str = "head") -> None:
    """Run the migrations up to `target` inside the transaction of the connection."""
    from alembic import command  # costs a tenth of a second, and is needed once in the life of a store
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def _version(connection: Connection, path: Path) -> str | None:
    """The migration that the file stands at, None for an empty file. Raises when the file is somebody else's or newer."""
    names = inspect(connection).get_table_names()
    if "alembic_version" not in names:
        if names:
            raise BrokenStore("a database, but no store of dateline", str(path))
        return None
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if version is not None and version > HEAD:
        raise OldSchema(f"the store has schema {version}, this dateline knows {HEAD}; use a newer dateline", str(path))
    return str(version) if version else None


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: object) -> None:
    """Python's driver leaves transactions to us; the file keeps its log beside it, so that readers never wait."""
    connection.isolation_level = None
    for pragma in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")
