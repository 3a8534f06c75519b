"""A database for a while: on the disk, so that memory does not grow with it, and readable by nobody after.

Its key is in memory alone and its file has no name once it is open, so nothing is left by a program that is killed.
"""

import tempfile
from contextlib import suppress
from pathlib import Path

from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from calendars.sentences import InputError, say
from store.connecting import PRAGMAS, engine_of, unlock
from store.database import Database, refusal
from store.keys import throwaway_key
from store.sqlite import upgrade

FOR_A_WHILE = {
    "locking_mode": "EXCLUSIVE",
    "journal_mode": "MEMORY",  # a journal beside it would need the name
    "synchronous": "OFF",  # a power cut ends it anyway
    "temp_store": "MEMORY",
    "cache_size": PRAGMAS["cache_size"][0],
}


def passing() -> Database:
    """Make a database that is gone when it is let go, in the folder TMPDIR names, else the system's for such files.

    Raises InputError where that folder cannot be written to.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="merzim-", ignore_cleanup_errors=True) as folder:
            connection = _connected(Path(folder) / "passing.db")
    except OSError as error:
        raise InputError(say("cannot create {path}: {why}", path="TMPDIR", why=error.strerror or "")) from None
    except dbapi2.DatabaseError as error:
        raise refusal(str(error)) from None
    engine = engine_of(lambda: connection, StaticPool)
    upgrade(engine)
    return Database(engine)


def _connected(path: Path) -> dbapi2.Connection:
    """Connect to a new file and take its name away, where the system lets an open file have none."""
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    unlock(connection, throwaway_key())
    for pragma, wanted in FOR_A_WHILE.items():
        connection.execute(f"PRAGMA {pragma}={wanted}")
    connection.execute("BEGIN IMMEDIATE")  # takes the file, which is opened for writing here and never again
    connection.execute("COMMIT")
    with suppress(OSError):
        path.unlink()
    return connection
