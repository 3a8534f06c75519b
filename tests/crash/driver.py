"""Our own database code over apsw, whose file system can be ours: the part of a driver that SQLAlchemy calls."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import apsw
from sqlcipher3 import dbapi2

from store.connecting import PRAGMAS, engine_of
from store.database import Database
from tests.crash.disk import NAME

Row = tuple[Any, ...]
MESSAGES = {  # as SQLite words them; of what a file system of the tests raises, apsw gives the class only
    apsw.FullError: "database or disk is full",
    apsw.ReadOnlyError: "attempt to write a readonly database",
    apsw.IOError: "disk I/O error",
}


class Cursor:
    """Runs a statement to its end at once."""

    arraysize, rowcount = 1, -1
    lastrowid: int | None = None

    def __init__(self, connection: apsw.Connection) -> None:
        """Take the connection."""
        self._connection, self._rows = connection, list[Row]()
        self.description: Sequence[Any] | None = None

    def execute(self, statement: str, parameters: Sequence[Any] = ()) -> "Cursor":
        """Run it and keep its rows."""
        cursor = self._connection.cursor()
        cursor.exec_trace = self._described
        self.description = None
        with translated():
            self._rows = list(cursor.execute(statement, tuple(parameters)))
        self.rowcount = self._connection.changes()
        self.lastrowid = self._connection.last_insert_rowid()
        return self

    def executemany(self, statement: str, several: Sequence[Sequence[Any]]) -> None:
        """Run it for each."""
        for parameters in several:
            self.execute(statement, parameters)

    def fetchone(self) -> Row | None:
        """Give the next row."""
        return self._rows.pop(0) if self._rows else None

    def fetchall(self) -> list[Row]:
        """Give the rows that are left."""
        rows, self._rows = self._rows, []
        return rows

    def fetchmany(self, size: int = 1) -> list[Row]:
        """Give some rows."""
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    def close(self) -> None:
        """Forget the rows."""
        self._rows = []

    def _described(self, cursor: apsw.Cursor, *_: object) -> bool:
        names = cursor.get_description()
        self.description = [(name, None, None, None, None, None, None) for name, *_ in names] or None
        return True


class Connection:
    """A connection in the mode our own take, on the disk of the test; alone, for that disk shares no memory."""

    isolation_level = None

    def __init__(self, path: str, settings: dict[str, str] | None, disk: str = NAME) -> None:
        """Open a file of the disk; without settings, whoever opens it makes them."""
        with translated():
            self._inner = apsw.Connection(path, vfs=disk)
        self.execute("PRAGMA locking_mode=EXCLUSIVE")
        if settings is not None:
            for pragma, (wanted, _) in PRAGMAS.items():
                self.execute(f"PRAGMA {pragma}={settings.get(pragma, wanted)}")

    def cursor(self) -> Cursor:
        """Give a cursor."""
        return Cursor(self._inner)

    def execute(self, statement: str) -> Cursor:
        """Run a statement."""
        return self.cursor().execute(statement)

    def commit(self) -> None:
        """End the transaction, if there is one."""
        if self._inner.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        """Take the transaction back, if there is one."""
        if self._inner.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        """Let the file go; what is refused then is done when it is opened again, and our own driver says nothing."""
        with suppress(apsw.Error):
            self._inner.close(force=True)

    def create_function(self, name: str, count: int, function: Callable[..., Any], **_: bool) -> None:
        """Make a function of SQL."""
        self._inner.create_scalar_function(name, function, count)


@contextmanager
def translated() -> Iterator[None]:
    """Raise what our own driver would."""
    try:
        yield
    except tuple(MESSAGES) as error:
        raise dbapi2.OperationalError(MESSAGES[type(error)]) from None
    except apsw.Error as error:
        raise dbapi2.OperationalError(str(error)) from None


def over(path: str, **settings: str) -> Database:
    """Give our database over the disk; settings that differ from ours are for controls."""

    def connect() -> dbapi2.Connection:
        return Connection(path, settings)  # type: ignore[return-value]  # what SQLAlchemy calls of one

    return Database(engine_of(connect))
