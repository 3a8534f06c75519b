"""Who the victims are: apart, each under a key of its own, erased without a trace and without a hole."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from calendars.sentences import InputError
from store.connecting import forget
from store.database import Database
from store.identities import Identity, erase, identity_of, keep, seen
from store.models import AccessRow, IdentityKeyRow, IdentityRow
from store.queries import open_clocks
from store.recording import correct, existing
from store.verifying import verify

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
WHO = "a_registrar"  # as whom the tests are let in where there is a server
NAME = "Sentinel Ахметов [/b]"
KNOWN = Identity(NAME, "+7 700 000 00 00", "ID 012345678")


@pytest.fixture
def named(filled: Database) -> Database:
    with filled.writing() as session:
        keep(session, "KZ-1", KNOWN)
        keep(session, "KZ-2", Identity("Another"))
    return filled


def on_disk(folder: Path, what: bytes) -> bool:
    return any(what in path.read_bytes() for path in folder.glob("merzim.db*"))


def test_who_a_victim_is_is_kept_apart_and_given_back(named: Database) -> None:
    with named.reading() as session:
        assert identity_of(session, "KZ-1") == KNOWN
        assert identity_of(session, "KZ-2") == Identity("Another")
        assert identity_of(session, "KZ-3") == Identity()


def test_what_is_left_empty_stays_as_it_was(named: Database) -> None:
    with named.writing() as session:
        keep(session, "KZ-1", Identity(contact="by letter"))
    with named.reading() as session:
        assert identity_of(session, "KZ-1") == Identity(NAME, "by letter", KNOWN.document)


def test_even_a_plain_file_holds_no_name(named: Database, tmp_path: Path) -> None:
    named.engine.dispose()
    assert not on_disk(tmp_path, NAME.encode())
    assert on_disk(tmp_path, b"a note")  # the control: what is not sealed is found


def test_an_identity_moved_to_another_complaint_is_noticed(named: Database) -> None:
    with named.writing() as session:
        row, key = session.get_one(IdentityRow, "KZ-1"), session.get_one(IdentityKeyRow, "KZ-1")
        other, other_key = session.get_one(IdentityRow, "KZ-2"), session.get_one(IdentityKeyRow, "KZ-2")
        other.name, other_key.key = row.name, key.key
        session.add_all((other, other_key))
    with named.reading() as session, pytest.raises(InputError, match="changed outside Merzim"):
        identity_of(session, "KZ-2")


def test_erasing_leaves_the_chain_the_clocks_and_the_others(named: Database) -> None:
    with named.reading() as session:
        before = open_clocks(session, NOW)
    with named.writing() as session:
        event = erase(session, "KZ-1", WHO, NOW, notes=False)
    with named.reading() as session:
        assert identity_of(session, "KZ-1") == Identity()
        assert identity_of(session, "KZ-2") == Identity("Another")
        assert verify(session).problems == []
        assert open_clocks(session, NOW) == before
        assert existing(session, "KZ-1").events[-1] == event


def test_neither_the_key_nor_what_it_sealed_stays_on_the_disk(named: Database, tmp_path: Path) -> None:
    with named.reading() as session:
        key, sealed = session.get_one(IdentityKeyRow, "KZ-1").key, session.get_one(IdentityRow, "KZ-1").name
    assert on_disk(tmp_path, key)
    with named.writing() as session:
        erase(session, "KZ-1", WHO, NOW, notes=False)
    assert on_disk(tmp_path, key)  # the control: without emptying the log the key is still there
    assert forget(named)
    assert not on_disk(tmp_path, key)
    assert not on_disk(tmp_path, sealed)


def test_the_log_is_not_emptied_while_somebody_reads_and_this_is_told(named: Database) -> None:
    with named.reading() as session:
        session.execute(text("SELECT count(*) FROM ledger")).all()
        with named.writing() as other:
            erase(other, "KZ-1", WHO, NOW, notes=False)
        assert not forget(named, patience=0)


def test_notes_go_too_when_asked_and_only_then_may_be_missing(named: Database) -> None:
    with named.writing() as session:
        erase(session, "KZ-2", WHO, NOW, notes=True)
    with named.reading() as session:
        assert session.execute(text("SELECT count(*) FROM note")).scalar() == 0
        assert verify(session).problems == []


def test_a_note_that_was_removed_by_another_hand_is_named(named: Database) -> None:
    with named.writing() as session:
        erase(session, "KZ-2", WHO, NOW, notes=False)
        session.execute(text("DELETE FROM note"))
    with named.reading() as session:
        (problem,) = verify(session).problems
    assert problem.pattern == "the note of entry {seq} was removed"


def test_erasing_nothing_is_refused_and_the_erasing_cannot_be_taken_back(named: Database) -> None:
    with named.writing() as session:
        event = erase(session, "KZ-1", WHO, NOW, notes=False)
    with named.writing() as session:
        with pytest.raises(InputError, match="nothing that names a person"):
            erase(session, "KZ-1", WHO, NOW, notes=False)
        with pytest.raises(InputError, match="has no record"):
            correct(session, "KZ-1", event.id, event)
        with pytest.raises(InputError, match="there is no complaint"):
            erase(session, "KZ-9", WHO, NOW, notes=False)


@pytest.mark.parametrize("statement", ["UPDATE access SET who = 'x'", "DELETE FROM access"])
def test_who_looked_is_kept_and_cannot_be_rewritten(filled: Database, statement: str) -> None:
    with filled.writing() as session:
        seen(session, WHO, NOW, "saw the identity", "KZ-1")
    with pytest.raises((IntegrityError, InputError), match=r"append-only|does not allow"), filled.writing() as session:
        session.execute(text(statement))
    with filled.reading() as session:
        row = session.get_one(AccessRow, 1)
    assert (row.who, row.at, row.reference) == (WHO, NOW, "KZ-1")
