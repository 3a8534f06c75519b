"""Try everything in the database of an office, and name what differs from the oracle."""

# ruff: noqa: S608  # statements of our own words

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from store.models import Table
from tests.postgres.conftest import Office
from tests.postgres.oracle import ACTS, ADD, CHANGE, PEOPLE, REMOVE, SEE, SUPERVISOR, may

TABLES = sorted(Table.metadata.tables)
KEYS = {  # what a row is of, where that is no column called reference
    "ledger": "substr(subject, 11)",
    ACTS: "substr(subject, 11)",
    "note": "(SELECT substr(subject, 11) FROM ledger WHERE ledger.seq = note.seq)",
    "meta": "key",
    "body": "body",
    "access": "who",
}


@contextmanager
def connected(office: Office, person: str) -> Iterator[Connection]:
    engine = create_engine(office.url(person).replace("postgresql:", "postgresql+psycopg:"), poolclass=NullPool)
    with engine.connect() as connection:
        yield connection
        connection.rollback()
    engine.dispose()


def key_of(table: str) -> str:
    return KEYS.get(table, "reference")


def seen(connection: Connection, table: str) -> set[str]:
    """Name that of which rows are visible; entries on authorities are everybody's."""
    found = connection.execute(text(f"SELECT {key_of(table)} FROM {table}")).scalars()
    return set(found) - ({""} if table in {"ledger", ACTS} else set())


def tried(connection: Connection, table: str) -> set[str]:
    """Name what is visible, nothing when reading is refused; COPY must not show more than SELECT."""
    try:
        with connection.begin_nested():
            visible = seen(connection, table)
    except DBAPIError:
        return set()
    with connection.connection.cursor().copy(f"COPY (SELECT count(*) FROM {table}) TO STDOUT") as rows:
        count = int(b"".join(bytes(row) for row in rows))
    assert count == connection.execute(text(f"SELECT count(*) FROM {table}")).scalar()
    return visible


def attempt(office: Office, person: str, statement: str) -> int | str:
    """Give the number of rows touched, or the code of the refusal; nothing is kept."""
    with connected(office, person) as connection:
        return attempted(connection, statement)


def attempted(connection: Connection, statement: str) -> int | str:
    """Do the same on a connection that is used again."""
    inner = connection.begin_nested()
    try:
        found = connection.execute(text(statement))
        return len(found.all()) if found.returns_rows else found.rowcount
    except DBAPIError as error:
        return str(getattr(error.orig, "sqlstate", ""))
    finally:
        inner.rollback()


def touched(connection: Connection, statement: str, table: str) -> set[str]:
    """Name that of which rows are touched, nothing when it is refused."""
    inner = connection.begin_nested()
    try:
        return set(connection.execute(text(f"{statement} RETURNING {key_of(table)}")).scalars())
    except DBAPIError:
        return set()
    finally:
        inner.rollback()


@dataclass(frozen=True)
class Copies:
    """A row of each, as the administrator sees it, to be added once more."""

    rows: dict[str, dict[str, str]]  # by table, by what it is of

    def add(self, table: str, key: str) -> str:
        """Write the statement that adds one; text() would take a colon for a parameter."""
        row = self.rows[table][key].replace("'", "''").replace(":", "\\:")
        return f"INSERT INTO {table} SELECT * FROM json_populate_record(CAST(NULL AS {table}), '{row}')"


def copies(office: Office) -> Copies:
    """Read all rows, past the rules."""
    with connected(office, "postgres") as connection:
        return Copies({table: _rows(connection, table) for table in TABLES})


def _rows(connection: Connection, table: str) -> dict[str, str]:
    found = connection.execute(text(f"SELECT {key_of(table)}, CAST(row_to_json({table}.*) AS text) FROM {table}"))
    return {str(key): str(row) for key, row in found}


def leaks(office: Office) -> Iterator[str]:
    """Try everything, and name what differs from the oracle."""
    kept = copies(office)
    for person in PEOPLE:
        with connected(office, person) as connection:
            yield from leaks_of(connection, person, ACTS, "seq")
            for table in TABLES:
                yield from leaks_of(connection, person, table, next(iter(Table.metadata.tables[table].columns)).name)
                yield from added(connection, person, table, kept)


def leaks_of(connection: Connection, person: str, table: str, first: str) -> Iterator[str]:
    """Read, change and remove rows; `first` is a column."""
    visible = tried(connection, table)
    if visible != may(person, SEE, table):
        yield f"{person} sees {visible} of {table}"
    for verb, statement in ((CHANGE, f"UPDATE {table} SET {first} = {first}"), (REMOVE, f"DELETE FROM {table}")):
        found = touched(connection, statement, table)
        blindly = attempted(connection, statement)
        if found != may(person, verb, table) or (isinstance(blindly, int) and bool(blindly) != bool(found)):
            yield f"{person}: {statement}: {found} {blindly}"
    for statement in (f"TRUNCATE {table}", f"TRUNCATE {table} CASCADE"):
        if isinstance(attempted(connection, statement), int):
            yield f"{person}: {statement}"
    if isinstance(attempted(connection, f"EXPLAIN SELECT FROM {table}"), int) and not may_ask(person, table):
        yield f"{person}: EXPLAIN {table}"


def may_ask(person: str, table: str) -> bool:
    """Tell whether the plan of a question may be seen: the rules then leave no row to who may see none."""
    return person != "stranger" and (person != SUPERVISOR or bool(may(person, SEE, table)))


def added(connection: Connection, person: str, table: str, kept: Copies) -> Iterator[str]:
    """Add each row once more, plainly and in the two ways that meet the one that is there."""
    first = next(iter(Table.metadata.tables[table].primary_key.columns)).name
    for key in kept.rows[table]:
        statement = kept.add(table, key)
        adds, changes = key in may(person, ADD, table), key in may(person, CHANGE, table)
        for ending, allowed in (
            ("", adds),
            (" ON CONFLICT DO NOTHING", adds),
            (f" ON CONFLICT ({keys_of(table)}) DO UPDATE SET {first} = EXCLUDED.{first}", adds and changes),
        ):
            found = attempted(connection, statement + ending)
            if (isinstance(found, int) or found == "23505") != allowed:
                yield f"{person}: INSERT INTO {table} of {key}{ending}: {found}"


def keys_of(table: str) -> str:
    return ", ".join(column.name for column in Table.metadata.tables[table].primary_key.columns)
