"""Give a file another key, or a plain file its first: by a whole new file put in the place of the old one.

Killed at any moment, the file opens wholly with the old key or wholly with the new one.
"""

from pathlib import Path

from sqlcipher3 import dbapi2

from store.backup import alone, draft_of, put, verified
from store.connecting import connect
from store.keys import Key


def rekey(path: Path, old: Key | None, new: Key) -> None:
    """Encrypt a database anew; raises InputError, and changes nothing, when it is in use or does not verify."""
    alone(path, old)
    draft = draft_of(path)
    connection = connect(str(path), old)
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("PRAGMA journal_mode=DELETE")
        _export(connection, draft, new)
        verified(draft, new)
        put(draft, path)
        _emptied(connection)
    finally:
        connection.close()


def _export(connection: dbapi2.Connection, draft: Path, new: Key) -> None:
    connection.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(draft), new.literal))
    connection.execute("PRAGMA fresh.synchronous=FULL")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("SELECT sqlcipher_export('fresh')")
    connection.execute("COMMIT")
    connection.execute("DETACH DATABASE fresh")


def _emptied(connection: dbapi2.Connection) -> None:
    """Leave nothing in the old file: not to its former reader, and not to a program that opened it meanwhile.

    Without a journal: it would be named after the new file, and rolled back into that one after a kill.
    """
    connection.execute("PRAGMA journal_mode=OFF")
    connection.execute("PRAGMA foreign_keys=OFF")
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    connection.execute("BEGIN EXCLUSIVE")
    for name in names:
        connection.execute(f'DROP TABLE IF EXISTS "{name}"')
    connection.execute("COMMIT")
