"""A server that the version before left, with data, is brought on by its keeper: nothing lost, the rules hold."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect
from sqlmodel import Session, select

from calendars.sentences import InputError
from store.database import Database
from store.findings import findings
from store.identities import Identity, accesses, identity_of
from store.ledger import notes
from store.migrations import REVISIONS
from store.models import DERIVED
from store.postgres import open_server
from store.queries import complaints, open_clocks
from store.rebuilding import rebuild
from store.verifying import verify
from tests.postgres.conftest import Office
from tests.postgres.oracle import MONITOR, REGISTRAR, SUPERVISOR
from tests.postgres.server import Server
from tests.store.conftest import NOW, database, filled, importer

__all__ = ["database", "filled", "importer"]

BEFORE = REVISIONS[-2]
SCHEMA = Path(__file__).parent / "schemas" / f"{BEFORE}.sql"


@pytest.fixture
def old(server: Server, pattern: str) -> Iterator[Office]:
    """A server as the version before left it; its people were made with the pattern."""
    assert pattern
    found = Office(server, server.new_database())
    server.run(found.name, SCHEMA.read_text("utf-8").replace(":", "\\:"))
    yield found
    server.drop(found.name)


def derived(session: Session) -> dict[str, list[str]]:
    """Give all derived rows but for their numbers."""
    columns = {table: inspect(table).local_table.columns.items() for table in DERIVED}
    kept = {table: [column for name, column in found if name != "id"] for table, found in columns.items()}
    return {table.__tablename__: sorted(map(repr, session.exec(select(*kept[table])))) for table in DERIVED}


def test_a_server_with_data_is_brought_on_with_all_it_holds(old: Office, filled: Database) -> None:
    open_server(old.url("keeper"))
    with open_server(old.url(REGISTRAR)).reading() as session, filled.reading() as now:
        assert verify(session).problems == []
        assert sorted(map(repr, open_clocks(session, NOW))) == sorted(map(repr, open_clocks(now, NOW)))
        assert list(findings(session, NOW)) == list(findings(now, NOW))
        assert identity_of(session, "KZ-1") == Identity("Invented Person", "by letter")
        assert list(notes(session, list(range(1, 9))).values()) == ["a note"]
    with open_server(old.url(SUPERVISOR)).reading() as session:
        assert [row.what for row in accesses(session)] == ["saw the identity"]


def test_what_a_migration_derives_is_what_a_rebuild_derives(old: Office) -> None:
    open_server(old.url("keeper"))
    registrar = open_server(old.url(REGISTRAR))
    with registrar.reading() as session:
        migrated = derived(session)
    with registrar.writing() as session:
        assert rebuild(session) == len(complaints(session))
    with registrar.reading() as session:
        assert derived(session) == migrated
    assert all(migrated.values()), migrated


def test_the_rules_hold_after_it(old: Office) -> None:
    open_server(old.url("keeper"))
    for person, seen in (("asel", set()), (MONITOR, {"KZ-1", "KZ-2"}), (SUPERVISOR, {"KZ-1", "KZ-2"})):
        with open_server(old.url(person)).reading() as session:
            assert set(complaints(session)) == seen


@pytest.mark.parametrize("person", [REGISTRAR, "asel", SUPERVISOR])
def test_who_does_not_keep_it_is_told_to_wait_for_who_does(old: Office, person: str) -> None:
    with pytest.raises(InputError, match="only its owner"):
        open_server(old.url(person))


def test_the_schema_before_the_newest_has_a_server_to_try() -> None:
    assert SCHEMA.exists()
