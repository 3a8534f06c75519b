"""The ledger: append only, and every quiet change is named."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from store.database import Database
from store.ledger import head, verify_chain
from store.rebuilding import rebuild
from store.verifying import verify
from tests.store.conftest import COMPLAINTS, EVENTS, Importer

TRIGGERS = ("ledger_no_update", "ledger_no_delete")


def tamper(database: Database, *statements: str) -> list[str]:
    """Do what an insider with the file would, and tell what the check says."""
    with database.writing() as session:
        for trigger in TRIGGERS:
            session.execute(text(f"DROP TRIGGER {trigger}"))
        session.execute(text("PRAGMA defer_foreign_keys=ON"))
        for statement in statements:
            session.execute(text(statement))
    with database.reading() as session:
        return [str(problem.pattern).format(**problem.values) for problem in verify_chain(session)]


@pytest.mark.parametrize("statement", ["UPDATE ledger SET subject = 'x'", "DELETE FROM ledger WHERE seq = 1"])
def test_the_ledger_cannot_be_rewritten(filled: Database, statement: str) -> None:
    with pytest.raises(IntegrityError, match="append-only"), filled.writing() as session:
        session.execute(text(statement))


def test_a_sound_ledger_verifies(filled: Database) -> None:
    with filled.reading() as session:
        found = verify(session)
    assert found.problems == []
    assert found.head.seq == 8


def test_a_changed_entry_is_named(filled: Database) -> None:
    changed = "UPDATE ledger SET body = replace(CAST(body AS TEXT), '2022-01-10', '2022-01-09') WHERE seq = 5"
    assert tamper(filled, changed) == ["entry 5 does not fit the chain: it, or the one before it, was changed"]


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
    with filled.writing() as session:
        for trigger in TRIGGERS:
            session.execute(text(f"DROP TRIGGER {trigger}"))
    for position in range(0, length, 7):
        with filled.writing() as session:
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
