"""The ledger: append only, and every quiet change is named."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import NullPool
from sqlmodel import Session

from calendars.sentences import InputError
from store.database import Database
from store.ledger import head, verify_chain
from store.rebuilding import rebuild
from store.verifying import verify
from tests.store.conftest import COMPLAINTS, EVENTS, Importer

SHIFTED = {
    "sqlite": "UPDATE ledger SET body = replace(CAST(body AS TEXT), '2022-01-10', '2022-01-09') WHERE seq = 5",
    "postgresql": "UPDATE ledger SET body = convert_to("
    "replace(convert_from(body, 'UTF8'), '2022-01-10', '2022-01-09'), 'UTF8') WHERE seq = 5",
}
TRIGGERS = ("ledger_no_update", "ledger_no_delete")


@contextmanager
def past_the_rules(database: Database) -> Iterator[Session]:
    """Write as who has the file, or as the administrator of the server: what the database holds against it is off."""
    if database.engine.dialect.name == "sqlite":
        with database.writing() as session:
            for trigger in TRIGGERS:
                session.execute(text(f"DROP TRIGGER IF EXISTS {trigger}"))
            session.execute(text("PRAGMA defer_foreign_keys=ON"))
            yield session
        return
    engine = create_engine(database.engine.url.set(username="postgres"), poolclass=NullPool)
    with Session(engine) as session, session.begin():
        session.execute(text("SET session_replication_role = replica"))
        yield session


def tamper(database: Database, *statements: str) -> list[str]:
    """Do what an insider would, and tell what the check says."""
    with past_the_rules(database) as session:
        for statement in statements:
            session.execute(text(statement))
    with database.reading() as session:
        return [str(problem.pattern).format(**problem.values) for problem in verify_chain(session)]


@pytest.mark.parametrize("statement", ["UPDATE ledger SET subject = 'x'", "DELETE FROM ledger WHERE seq = 1"])
def test_the_ledger_cannot_be_rewritten(filled: Database, statement: str) -> None:
    """A file refuses it; on a server nobody has the right."""
    with pytest.raises((IntegrityError, InputError), match=r"append-only|does not allow"), filled.writing() as session:
        session.execute(text(statement))


def test_a_sound_ledger_verifies(filled: Database) -> None:
    with filled.reading() as session:
        found = verify(session)
    assert found.problems == []
    assert found.head.seq == 8


def test_a_changed_entry_is_named(filled: Database) -> None:
    assert tamper(filled, SHIFTED[filled.engine.dialect.name]) == [
        "entry 5 does not fit the chain: it, or the one before it, was changed"
    ]


def test_a_removed_entry_is_named(filled: Database) -> None:
    found = tamper(filled, "DELETE FROM ledger WHERE seq = 6")
    assert "entry 6 to 6 is missing from the ledger" in found


def test_swapped_entries_are_named(filled: Database) -> None:
    found = tamper(
        filled,
        "UPDATE ledger SET seq = 99 WHERE seq = 5",
        "UPDATE ledger SET seq = 5 WHERE seq = 6",
        "UPDATE ledger SET seq = 6 WHERE seq = 99",
    )
    assert any("entry 5 " in problem for problem in found)


def test_a_changed_note_is_named(filled: Database) -> None:
    assert tamper(filled, "UPDATE note SET text = 'another'") == ["the note of entry 7 was changed"]


def test_every_single_byte_of_an_entry_is_covered(filled: Database) -> None:
    with filled.reading() as session:
        length = len(session.execute(text("SELECT body FROM ledger WHERE seq = 5")).scalar() or b"")
    for position in range(0, length, 7):
        with past_the_rules(filled) as session:
            body = session.execute(text("SELECT body FROM ledger WHERE seq = 5")).scalar_one()
            flipped = bytes([*body[:position], body[position] ^ 1, *body[position + 1 :]])
            session.execute(text("UPDATE ledger SET body = :body WHERE seq = 5"), {"body": flipped})
            assert verify_chain(session), position
            session.execute(text("UPDATE ledger SET body = :body WHERE seq = 5"), {"body": body})
            assert not verify_chain(session)


def test_a_derived_row_that_was_changed_is_found_and_rebuilt(filled: Database) -> None:
    with filled.writing() as session:
        session.execute(text("UPDATE clock SET due = NULL"))
    with filled.reading() as session:
        (problem,) = verify(session).problems
    assert problem.values["table"] == "clock"
    with filled.writing() as session:
        assert rebuild(session) == 2
    with filled.reading() as session:
        assert verify(session).problems == []


def test_the_head_grows_with_every_entry(filled: Database, importer: Importer) -> None:
    with filled.reading() as session:
        before = head(session)
    importer(complaints=COMPLAINTS, events=EVENTS + "KZ-1,closed_without_registration,2022-05-01,,,,,,,\n")
    with filled.reading() as session:
        after = head(session)
    assert after.seq == before.seq + 1
    assert after.hash != before.hash
