"""A rebuild on all cores says what one process says, and, cancelled, leaves the database as it was."""

import signal
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session

from benchmarks.histories import build
from store import rebuilding
from store.binding import Bound, write
from store.database import Database
from store.models import DERIVED
from store.sqlite import open_database
from store.verifying import verify

COUNT = 30
Rows = dict[str, Sequence[object]]


@pytest.fixture
def country(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """Give thirty complaints, and other processes even for so few."""
    build(tmp_path / "country.db", COUNT)
    monkeypatch.setattr(rebuilding, "FEW", 0)
    monkeypatch.setattr(rebuilding, "BATCH", 4)
    return open_database(tmp_path / "country.db")


def test_other_processes_derive_what_this_one_derives(country: Database) -> None:
    with country.reading() as session:
        before = rows(session)
    with country.writing() as session:
        assert rebuilding.rebuild(session) == COUNT
    with country.reading() as session:
        assert rows(session) == before
        assert verify(session).problems == []


def test_a_cancelled_rebuild_leaves_the_database_as_it_was(country: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    with country.writing() as session:
        session.execute(text("UPDATE clock SET due = NULL WHERE reference > 'KZ-2022'"))
    with country.reading() as session:
        before = rows(session)
    written: list[Bound] = []

    def write_and_cancel(session: Session, found: Bound) -> None:
        write(session, found)
        written.append(found)
        if len(written) == 3:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(rebuilding, "write", write_and_cancel)
    with pytest.raises(KeyboardInterrupt), country.writing() as session:
        rebuilding.rebuild(session)
    assert len(written) == 3
    with country.reading() as session:
        assert rows(session) == before


def rows(session: Session) -> Rows:
    """Read all that is derived, but for the numbers of rows."""
    return {
        name: sorted(repr([value for key, value in row.items() if key != "id"]) for row in found)
        for name in (str(table.__tablename__) for table in DERIVED)
        if (found := session.execute(text(f"SELECT * FROM {name}")).mappings().all()) is not None  # noqa: S608
    }
