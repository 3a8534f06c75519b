"""Opening a database: only one of ours, only in the mode that loses nothing."""

import multiprocessing
import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from pydantic import ValidationError
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2
from sqlmodel import SQLModel, create_engine

from calendars.sentences import InputError
from store import connecting
from store.connecting import PRAGMAS
from store.database import Database
from store.migrations import REVISIONS
from store.migrations.run import config
from store.models import MetaRow, Table
from store.sqlite import create_database, open_database


def test_the_settings_that_keep_what_was_confirmed_are_on(database: Database) -> None:
    with database.reading() as session:
        found = {pragma: session.execute(text(f"PRAGMA {pragma}")).scalar() for pragma in PRAGMAS}
    assert found["synchronous"] == 2
    assert found["journal_mode"] == "wal"
    assert found["foreign_keys"] == 1
    assert found["secure_delete"] == 1


def test_the_file_is_readable_by_its_owner_only(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        session.add(MetaRow(key="a", value="b"))
    for path in tmp_path.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_the_migrations_make_exactly_the_tables_of_the_models(database: Database) -> None:
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []


def test_the_list_of_schemas_is_the_list_of_scripts() -> None:
    scripts = ScriptDirectory.from_config(config())
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == REVISIONS


def test_a_missing_database_is_named_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"there is no database at .*; `merzim import`"):
        open_database(tmp_path / "none.db")


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"\x00" * 100])
def test_a_file_that_is_no_database_of_ours_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"other\.db is not a Merzim database"):
        open_database(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with dbapi2.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE song (title TEXT)")
    connection.close()
    with pytest.raises(InputError, match="is not a Merzim database"):
        open_database(tmp_path / "other.db")


def test_a_newer_database_is_refused_with_a_clear_sentence(tmp_path: Path) -> None:
    path = tmp_path / "newer.db"
    create_database(path)
    with dbapi2.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(InputError, match="was made by a newer Merzim"):
        open_database(path)


def test_a_block_that_fails_writes_nothing(database: Database) -> None:
    def half() -> None:
        with database.writing() as session:
            session.add(MetaRow(key="half", value="done"))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    with database.reading() as session:
        assert session.get(MetaRow, "half") is None


def _add(path: str, times: int) -> None:
    database = open_database(Path(path))
    for _ in range(times):
        with database.writing() as session:
            row = session.get_one(MetaRow, "count")
            row.value = str(int(row.value) + 1)
            session.add(row)


def test_two_programs_that_read_and_write_lose_no_update(database: Database, tmp_path: Path) -> None:
    """Fails without BEGIN IMMEDIATE: SQLite opens no transaction on SELECT by itself."""
    with database.writing() as session:
        session.add(MetaRow(key="count", value="0"))
    context = multiprocessing.get_context("spawn")
    programs = [context.Process(target=_add, args=(str(tmp_path / "merzim.db"), 40)) for _ in range(3)]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    with database.reading() as session:
        assert session.get_one(MetaRow, "count").value == "120"


REFERENCE = "secret-reference"


def told_by_the_driver(database: Database) -> str:
    """Break a rule of the tables with a value of a case, and give what the library says of it."""
    with database.writing() as session:
        session.add(MetaRow(key=REFERENCE, value="x"))
    twice = text("INSERT INTO meta VALUES (:key, 'y')")
    with pytest.raises(IntegrityError, match="UNIQUE") as error, database.writing() as session:
        session.execute(twice, {"key": REFERENCE})
    return str(error.value)


def told_of_a_row(table: type[SQLModel]) -> str:
    """Give a table a value of the wrong kind, and give what the library says of it."""
    with pytest.raises(ValidationError, match="key") as error:
        table.model_validate({"key": [REFERENCE], "value": "x"})
    return str(error.value)


def test_an_error_of_a_library_never_holds_a_value_of_a_case(database: Database) -> None:
    assert REFERENCE not in told_by_the_driver(database)
    assert REFERENCE not in told_of_a_row(MetaRow)


def test_the_libraries_by_themselves_tell_the_value(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: with the settings of both libraries as they come, the same errors hold it."""

    class Usual(SQLModel):
        key: str
        value: str

    monkeypatch.setattr(
        connecting, "create_engine", lambda url, **given: create_engine(url, **{**given, "hide_parameters": False})
    )
    assert REFERENCE in told_by_the_driver(create_database(tmp_path / "open.db"))
    assert REFERENCE in told_of_a_row(Usual)


def test_a_database_that_another_program_holds_is_not_called_foreign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "held.db"
    create_database(path).engine.dispose()
    monkeypatch.setitem(PRAGMAS, "busy_timeout", ("50", 50))
    with dbapi2.connect(path, isolation_level=None) as holder:
        holder.execute("PRAGMA locking_mode=EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(InputError, match="another program is writing"):
            open_database(path)
    holder.close()
