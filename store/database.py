"""Open a database: a file made by this version of Merzim, in the mode that loses nothing.

The pragmas and the explicit BEGIN are measured decisions, see docs/decisions.md: without BEGIN IMMEDIATE
two writers lose updates, without synchronous=FULL a power cut loses what was confirmed.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlmodel import Session, create_engine

from calendars.sentences import InputError, say
from store.migrations import HEAD, REVISIONS

PRAGMAS = {
    "foreign_keys": ("ON", 1),
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "secure_delete": ("ON", 1),
    "temp_store": ("MEMORY", 2),
    "busy_timeout": ("10000", 10000),
}
MAGIC = b"SQLite format 3\x00"


class Database:
    """One database: sessions that read, and sessions that write in one transaction."""

    def __init__(self, engine: Engine) -> None:
        """Wrap an engine that was prepared by `open_database`, `create_database` or `in_memory`."""
        self.engine = engine

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Read one consistent state; never blocks a writer."""
        with Session(self.engine.execution_options(writes=False)) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Write all or nothing: commits when the block ends, rolls back when it raises."""
        try:
            with Session(self.engine.execution_options(writes=True)) as session, session.begin():
                yield session
        except OperationalError as error:
            raise _translated(str(error.orig)) from None


def open_database(path: Path) -> Database:
    """Open an existing database; raises InputError when it is missing, foreign or newer than this program."""
    _check_file(path)
    engine = _engine(str(path))
    try:
        with engine.connect() as connection:
            revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    except DatabaseError as error:
        if isinstance(error, OperationalError) and "no such table" not in str(error.orig):
            raise _translated(str(error.orig)) from None
        raise InputError(say("{path} is not a Merzim database", path=path.name)) from None
    if revision not in REVISIONS:
        raise InputError(say("{path} was made by a newer Merzim; install that version to open it", path=path.name))
    if revision != HEAD:
        _upgrade(engine)
    return Database(engine)


def create_database(path: Path) -> Database:
    """Make a new database, readable by its owner only, or open the one that is there."""
    if path.exists():
        return open_database(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise InputError(say("cannot create {path}: {why}", path=str(path), why=error.strerror or "")) from None
    engine = _engine(str(path))
    _upgrade(engine)
    return Database(engine)


def in_memory() -> Database:
    """Make a database that is gone when it is let go: for `--known-by` and for tests."""
    engine = _engine(":memory:")
    _upgrade(engine)
    return Database(engine)


def _check_file(path: Path) -> None:
    if not path.is_file():
        raise InputError(
            say(
                "there is no database at {path}; `merzim import`, `merzim add` or `merzim demo` makes one",
                path=str(path),
            )
        )
    try:
        with path.open("rb") as file:
            start = file.read(len(MAGIC))
    except OSError as error:
        raise InputError(say("cannot read {path}: {why}", path=str(path), why=error.strerror or "")) from None
    if start != MAGIC:
        raise InputError(say("{path} is not a Merzim database", path=path.name))


def _engine(path: str) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: _connect(path), hide_parameters=True, poolclass=_pool(path))
    event.listen(engine, "begin", _begin)
    return engine


def _pool(path: str) -> type:
    from sqlalchemy.pool import QueuePool, StaticPool  # noqa: PLC0415  # named only here

    return StaticPool if path == ":memory:" else QueuePool


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        for pragma, (wanted, _) in PRAGMAS.items():
            connection.execute(f"PRAGMA {pragma}={wanted}")
    except sqlite3.OperationalError as error:
        connection.close()
        raise _translated(str(error)) from None
    if path != ":memory:":
        _read_back(connection)
    return connection


def _read_back(connection: sqlite3.Connection) -> None:
    """Refuse to run in a mode that can lose or keep what it must not: a pragma can be ignored silently."""
    for pragma, (_, expected) in PRAGMAS.items():
        if connection.execute(f"PRAGMA {pragma}").fetchone()[0] != expected:
            connection.close()
            raise InputError(
                say("this SQLite ignores the setting {pragma}; Merzim does not run without it", pragma=pragma)
            )


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _upgrade(engine: Engine) -> None:
    from store.migrations.run import upgrade  # noqa: PLC0415  # Alembic takes a third of a second to import

    upgrade(engine)


def _translated(reason: str) -> InputError:
    if "locked" in reason or "busy" in reason:
        return InputError(say("another program is writing to the database; nothing was saved, try again"))
    if "readonly" in reason:
        return InputError(say("the database, or its folder, is read-only; Merzim needs to write there"))
    return InputError(say("the database could not be written (is the disk full?); nothing was saved"))
