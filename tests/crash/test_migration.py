"""A migration that is killed: the old schema with all its data, or the new one with all of it, never between."""

import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import event, text

from store import connecting, sqlite
from store.connecting import connect
from store.database import Database
from store.identities import identity_of
from store.migrations import HEAD
from store.sqlite import open_database
from store.verifying import verify
from tests.crash.amount import SOAK, dice, times
from tests.crash.children import PATIENCE, ended, killed
from tests.store.test_migrations import made

OLD = "0001"


def schema(path: Path) -> str:
    """Tell which schema is there; "half" when the tables are not those of the number that is written there."""
    connection = connect(str(path), None)
    try:
        (number,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        (entries,) = connection.execute("SELECT count(*) FROM ledger").fetchone()
        persons = connection.execute("SELECT count(*) FROM identity").fetchone() if "identity" in tables else (0,)
    finally:
        connection.close()
    new = {"identity_key", "access", "stage", "examination"}
    fits = (number == OLD and not tables & new) or (number == HEAD and new <= tables)
    return str(number) if fits and entries and persons == (1,) else "half"


def sound(path: Path) -> None:
    """Open it again as a user does."""
    database = open_database(path)
    with database.reading() as session:
        assert verify(session).problems == []
        assert identity_of(session, "KZ-1").name == "Invented Person"
    database.engine.dispose()
    for file in path.parent.glob("*.db*"):
        file.unlink()


def opening(path: Path) -> Iterator[int]:
    """Tell when the migration is about to begin, and when it is done."""
    yield 1
    open_database(path)
    yield 2
    time.sleep(PATIENCE)


def test_a_migration_killed_at_any_moment_is_old_or_new(tmp_path: Path) -> None:
    seen = set()
    for number in times(4, 100):
        path = made(tmp_path / f"{number}.db", OLD)
        killed(partial(opening, path), dice(number).uniform(0, 0.6))
        seen.add(schema(path))
        sound(path)
    assert seen <= {OLD, HEAD}


def dying(path: Path, statement: int) -> int:
    """Migrate in a process that dies before a statement; give its exit code: 9 when it died."""

    def work() -> None:
        database = Database(connecting.engine_of(lambda: connect(str(path), None)))
        count = 0

        def die(*_: object) -> None:
            nonlocal count
            count += 1
            if count == statement:
                os._exit(9)

        event.listen(database.engine, "before_cursor_execute", die)
        sqlite.upgrade(database.engine)

    return ended(work)


def outcomes(folder: Path, statements: range) -> set[str]:
    """Give the schemas that are left by deaths before each of these statements."""
    found = set()
    for statement in statements:
        path = made(folder / f"{statement}.db", OLD)
        if dying(path, statement) == 0:
            break
        found.add(schema(path))
    return found


EVERY = range(3, 200, 1 if SOAK else 12)


def test_a_migration_that_dies_before_any_statement_is_not_begun(tmp_path: Path) -> None:
    assert outcomes(tmp_path, EVERY) == {OLD}


def test_without_a_transaction_the_same_deaths_leave_halves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: statements that are saved one by one, as a driver does by itself, leave what is neither."""
    monkeypatch.setattr(connecting, "begin", lambda _: None)
    assert "half" in outcomes(tmp_path, EVERY)


def test_the_check_of_schemas_knows_a_whole_one(tmp_path: Path) -> None:
    path = made(tmp_path / "old.db", OLD)
    assert schema(path) == OLD
    with open_database(path).writing() as session:
        session.execute(text("DROP TABLE stage"))
    assert schema(path) == "half"
