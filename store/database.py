"""What every database is to the rest of the house: sessions that read, and sessions that write all or nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlmodel import Session

from calendars.sentences import InputError, say
from store.keys import Key, passphrase
from store.presence import Presence


class Database:
    """One database: sessions that read, and sessions that write in one transaction."""

    def __init__(self, engine: Engine, key: Key | None = None, file: Presence | None = None) -> None:
        """Wrap an engine of `store/connecting.py`; `key` is what opened the file, if it is encrypted."""
        self.engine, self.key, self._file = engine, key, file

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Read one consistent state; never blocks a writer."""
        self._check()
        with saying(unreadable), Session(self.engine.execution_options(writes=False)) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Write all or nothing: commits when the block ends, rolls back when it raises."""
        self._check()
        with saying(refusal), Session(self.engine.execution_options(writes=True)) as session, session.begin():
            yield session
            self._check()

    def close(self) -> None:
        """Let the file go, with its key and the pages in memory: nothing more is asked of this one."""
        self.engine.dispose(close=True)
        self.key = None

    @property
    def has_passphrase(self) -> bool:
        """Tell whether a person knows what opens this database, so that it can be asked for."""
        return self.key is not None and self.key.known

    def unlocks(self, typed: str) -> bool:
        """Tell whether this is the passphrase that opened the database."""
        try:
            return self.has_passphrase and passphrase(typed) == self.key
        except InputError:
            return False

    def _check(self) -> None:
        if self._file:
            self._file.check()


def unreadable(reason: str) -> InputError:
    """Say why a database could not be read."""
    if any(word in reason for word in ("locked", "busy", "malformed", "not a database")):
        return refusal(reason)
    return InputError(say("the database could not be read (is its disk still there?); nothing was changed"))


@contextmanager
def saying(reason: Callable[[str], InputError]) -> Iterator[None]:
    """Say what the database refused in one sentence; what breaks a rule of its tables is our error and stays."""
    try:
        yield
    except DatabaseError as error:
        if isinstance(error, OperationalError) or type(error) is DatabaseError:
            raise reason(str(error.orig)) from None
        raise


def refusal(reason: str) -> InputError:
    """Say what a database refused in one sentence, without a value of a case."""
    if "locked" in reason or "busy" in reason:
        return InputError(say("another program is writing to the database; nothing was saved, try again"))
    if "readonly" in reason:
        return InputError(say("the database, or its folder, is read-only; Merzim needs to write there"))
    if "malformed" in reason or "not a database" in reason:
        return InputError(say("the database is damaged; `merzim restore` puts a backup in its place"))
    return InputError(say("the database could not be written (is the disk full?); nothing was saved"))
