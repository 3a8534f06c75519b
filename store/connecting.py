"""Connect to a database file, encrypted by SQLCipher or plain, in the mode that loses nothing.

The pragmas and the explicit BEGIN are measured decisions, see docs/decisions.md: without BEGIN IMMEDIATE
two writers lose updates, without synchronous=FULL a power cut loses what was confirmed.
"""

import json
from collections.abc import Callable
from pathlib import Path
from types import NoneType

from sqlalchemy import Engine, event
from sqlalchemy.pool import Pool, QueuePool
from sqlcipher3 import dbapi2
from sqlmodel import create_engine

from calendars.sentences import InputError, say
from store.database import Database, refusal
from store.keys import Key
from store.turns import begin

PRAGMAS = {
    "foreign_keys": ("ON", 1),
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "secure_delete": ("ON", 1),
    "temp_store": ("MEMORY", 2),
    "cache_size": ("-32000", -32000),  # 32 MB of pages, kept decrypted: each read anew costs eight times a plain one
    "busy_timeout": ("10000", 10000),
}
DERIVATIONS = 256_000  # SQLCipher 4's own; a key derived from a passphrase with less is not accepted
MAGIC = b"SQLite format 3\x00"
PAGE = 4096
MEMORY = ":memory:"


# The driver asks of all but numbers and text whether anybody adapts it; to find nobody takes seven times as long.
dbapi2.register_adapter(NoneType, lambda nothing: nothing)
dbapi2.register_adapter(bytes, bytes)
dbapi2.register_adapter(bool, int)


class WrongKeyError(InputError):
    """The file is there and is not opened by this key."""


def connect(path: str, key: Key | None) -> dbapi2.Connection:
    """Connect in the mode that loses nothing; raises WrongKeyError, or InputError."""
    connection = dbapi2.connect(path, isolation_level=None, check_same_thread=False)
    try:
        if key:
            unlock(connection, key)
        for pragma, (wanted, _) in PRAGMAS.items():
            connection.execute(f"PRAGMA {pragma}={wanted}")
        if path != MEMORY:
            _read_back(connection, {pragma: expected for pragma, (_, expected) in PRAGMAS.items()})
    except dbapi2.DatabaseError as error:
        connection.close()
        raise _refused(str(error), Path(path)) from None
    except InputError:
        connection.close()
        raise
    return connection


def engine_of(connect: Callable[[], dbapi2.Connection], pool: type[Pool] = QueuePool) -> Engine:
    """Give an engine that begins its transactions itself: the driver would begin them too late."""
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        hide_parameters=True,
        poolclass=pool,
        json_deserializer=_from_json,
    )
    event.listen(engine, "begin", begin)
    return engine


def _from_json(text: str) -> object:
    """Read a list; most are empty, and a page has hundreds."""
    return [] if text == "[]" else json.loads(text)


def unlock(connection: dbapi2.Connection, key: Key) -> None:
    """Give SQLCipher the key; it is wrong or right at the first page read. Its own log would write on the screen."""
    connection.execute("PRAGMA cipher_log_level=NONE")
    quoted = key.literal.replace("'", "''")
    connection.execute(f"PRAGMA key='{quoted}'")
    _read_back(connection, {"kdf_iter": str(DERIVATIONS)})


def _read_back(connection: dbapi2.Connection, expected: dict[str, object]) -> None:
    """Refuse to run in a mode that can lose or show what it must not: a pragma can be ignored silently."""
    for pragma, value in expected.items():
        found = connection.execute(f"PRAGMA {pragma}").fetchone()
        if found is None or found[0] != value:
            raise InputError(
                say("this SQLite ignores the setting {pragma}; Merzim does not run without it", pragma=pragma)
            )


def forget(database: Database, patience: int = 10_000) -> bool:
    """Empty the write-ahead log, so that what was deleted is gone from the disk; False while somebody reads it.

    `patience` is in milliseconds.
    """
    if database.engine.dialect.name != "sqlite":
        return True  # a server empties its own log
    connection = database.engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={patience}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy = cursor.fetchone()
        cursor.execute(f"PRAGMA busy_timeout={PRAGMAS['busy_timeout'][0]}")
    finally:
        connection.close()
    return busy is not None and not busy[0]


def is_plain(path: Path) -> bool:
    """Tell whether a file is an unencrypted database; raises InputError when it cannot be a database at all."""
    if not path.is_file():
        raise InputError(
            say(
                "there is no database at {path}; `merzim import`, `merzim add` or `merzim demo` makes one",
                path=str(path),
            )
        )
    try:
        with path.open("rb") as file:
            start = file.read(PAGE)
    except OSError as error:
        raise InputError(say("cannot read {path}: {why}", path=str(path), why=error.strerror or "")) from None
    if not start.startswith(MAGIC) and len(start) < PAGE:
        raise foreign(path)
    return start.startswith(MAGIC)


def _refused(reason: str, path: Path) -> InputError:
    if "not a database" not in reason:
        return refusal(reason)
    if is_plain(path):
        return foreign(path)
    return WrongKeyError(say("this does not open {path}: another passphrase is needed", path=path.name))


def foreign(path: Path) -> InputError:
    """Say that a file is no database of ours."""
    return InputError(say("{path} is not a Merzim database", path=path.name))
