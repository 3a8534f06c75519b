"""Open a database file, make one, and bring an older one on."""

import os
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import QueuePool, StaticPool

from calendars.sentences import InputError, say
from store.connecting import MEMORY, connect, engine_of, foreign, is_plain
from store.database import Database, refusal, saying
from store.keys import Key
from store.migrations import HEAD, REVISIONS
from store.presence import Presence

BESIDE = ("-wal", "-shm", "-journal")


def open_database(path: Path, key: Key | None = None) -> Database:
    """Open an existing database; raises InputError when it is missing, foreign or newer than this program.

    Without a key only a plain file opens. Raises WrongKeyError when another key is needed.
    """
    key = None if is_plain(path) else key
    database = Database(_engine(str(path), key), key, Presence(path))
    revision = _revision(database.engine, path)
    if revision not in REVISIONS:
        raise InputError(say("{path} was made by a newer Merzim; install that version to open it", path=path.name))
    if revision != HEAD:
        _bring_on(database, path, revision)
    return database


def create_database(path: Path, key: Key | None = None) -> Database:
    """Make a new database, readable by its owner only, or open the one that is there; without a key it is plain."""
    if path.exists():
        return open_database(path, key)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise InputError(say("cannot create {path}: {why}", path=str(path), why=error.strerror or "")) from None
    engine = _engine(str(path), key)
    try:
        upgrade(engine)
    except InputError:
        engine.dispose()
        for ending in ("", *BESIDE):  # a file that was never one is in the way of the next try
            path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)
        raise
    return Database(engine, key, Presence(path))


def in_memory() -> Database:
    """Make a database in memory, gone when it is let go: for a few complaints, and for tests."""
    engine = _engine(MEMORY, None)
    upgrade(engine)
    return Database(engine)


def _engine(path: str, key: Key | None) -> Engine:
    return engine_of(lambda: connect(path, key), StaticPool if path == MEMORY else QueuePool)


def _revision(engine: Engine, path: Path) -> str:
    try:
        with engine.execution_options(writes=False).connect() as connection:
            return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())
    except DatabaseError as error:
        if isinstance(error, OperationalError) and "no such table" not in str(error.orig):
            raise refusal(str(error.orig)) from None
        raise foreign(path) from None


def _bring_on(database: Database, path: Path, revision: str) -> None:
    """Migrate to the newest schema, after a copy of the file as it is was put beside it."""
    from store.backup import copy_to, put  # noqa: PLC0415  # which opens files with this module

    kept = path.with_name(f"{path.stem}-schema-{revision}{path.suffix}")
    put(copy_to(database, kept), kept)
    upgrade(database.engine)


def upgrade(engine: Engine) -> None:
    """Bring the tables to the newest schema; raises InputError where the disk refuses."""
    from store.migrations import run  # noqa: PLC0415  # Alembic takes a third of a second to import

    with saying(refusal):
        run.upgrade(engine)
