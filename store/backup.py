"""Copies to rely on: made while others write, encrypted as the original, opened and verified before they count."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from calendars.sentences import InputError, say
from store.connecting import connect, is_plain
from store.database import Database
from store.keys import Key
from store.sqlite import BESIDE, open_database
from store.verifying import Verification, verify

PART = ".part"


def back_up(database: Database, target: Path) -> Verification:
    """Copy a database to a new file; raises InputError, and leaves nothing, when the copy does not verify."""
    if target.exists():
        raise InputError(say("{path} exists already; a backup is never written over another file", path=str(target)))
    draft = copy_to(database, target)
    try:
        found = verified(draft, database.key)
    except InputError:
        _removed(draft)
        raise
    put(draft, target)
    return found


def copy_to(database: Database, target: Path) -> Path:
    """Copy a database, as it stands between two writes, to a draft beside the target; give the draft."""
    draft = draft_of(target)
    connection = database.engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(draft),))
    except dbapi2.Error:
        _removed(draft)
        raise InputError(say("the copy could not be written (is the disk full?); nothing was changed")) from None
    finally:
        connection.close()
    _sound(draft, database.key)
    return draft


def restore(source: Path, target: Path, key: Key | None) -> tuple[Verification, Path | None]:
    """Put a verified copy of a backup in the place of a database; what was there is kept under another name.

    Gives that name. Raises InputError, and changes nothing, when the backup does not verify or the database is in use.
    """
    draft = draft_of(target)
    try:
        with source.open("rb") as given, draft.open("r+b") as file:
            shutil.copyfileobj(given, file)
        found = verified(draft, key)
        aside = _put_aside(target, key)
    except OSError as error:
        _removed(draft)
        raise InputError(say("cannot read {path}: {why}", path=str(source), why=error.strerror or "")) from None
    except InputError:
        _removed(draft)
        raise
    put(draft, target)
    return found, aside


def verified(path: Path, key: Key | None) -> Verification:
    """Open a copy as a user would and check all of it; raises InputError with the first thing that is wrong."""
    _sound(path, key)
    database = open_database(path, key)
    try:
        with database.reading() as session:
            found = verify(session)
    finally:
        database.engine.dispose()
    if found.problems:
        raise InputError(say("the copy is not sound ({why}); it was not kept", why=found.problems[0]))
    return found


def put(draft: Path, target: Path) -> None:
    """Give a finished draft its name, all at once, and on the disk before anything is said; raises InputError."""
    try:
        draft.replace(target)
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise InputError(say("cannot create {path}: {why}", path=str(target), why=error.strerror or "")) from None


def alone(path: Path, key: Key | None) -> None:
    """Make sure nobody else has a file open, and that all of it is in the one file; raises InputError."""
    connection = connect(str(path), key)
    try:
        connection.execute("PRAGMA busy_timeout=0")
        connection.execute("PRAGMA journal_mode=DELETE")
    except dbapi2.OperationalError:
        raise InputError(say("another program has {path} open; close it first", path=path.name)) from None
    finally:
        connection.close()


def _put_aside(target: Path, key: Key | None) -> Path | None:
    """Move what is in the place of a restored database out of the way; a broken one is moved as it is.

    Also what a file that is gone left beside its place: SQLite would write that into the restored one.
    """
    there = [ending for ending in ("", *BESIDE) if target.with_name(f"{target.name}{ending}").exists()]
    if not there:
        return None
    if target.exists():
        _let_alone(target, key)
    number = 1
    while (aside := target.with_name(f"{target.stem}-replaced-{number}{target.suffix}")).exists():
        number += 1
    for ending in there:
        with suppress(FileNotFoundError):  # what a sound file had beside it is in it by now
            target.with_name(f"{target.name}{ending}").rename(aside.with_name(f"{aside.name}{ending}"))
    return aside if "" in there else None


def _let_alone(target: Path, key: Key | None) -> None:
    """Make sure nobody else has what is to be replaced open; a broken file is no hindrance."""
    try:
        alone(target, key)
    except InputError as error:
        if "another program" in error.sentence.pattern:
            raise


def _sound(path: Path, key: Key | None) -> None:
    """Read every page: SQLCipher proves each one, SQLite that they fit together."""
    connection = connect(str(path), None if is_plain(path) else key)
    try:
        problems = connection.execute("PRAGMA cipher_integrity_check").fetchall() if key else []
        if problems or connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise InputError(say("{path} is damaged", path=path.name.removesuffix(PART)))
    except dbapi2.DatabaseError:
        raise InputError(say("{path} is damaged", path=path.name.removesuffix(PART))) from None
    finally:
        connection.close()


def draft_of(target: Path) -> Path:
    """Make an empty file beside the target, readable by its owner only; what was left of an earlier one goes."""
    draft = target.with_name(f"{target.name}{PART}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _removed(draft)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise InputError(say("cannot create {path}: {why}", path=str(target), why=error.strerror or "")) from None
    return draft


def _removed(draft: Path) -> None:
    for ending in ("", *BESIDE):
        draft.with_name(f"{draft.name}{ending}").unlink(missing_ok=True)
