"""The work that is interrupted: events recorded, files imported, each told only once it was confirmed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from procedure.events import Event
from procedure.history import Complaint
from store.database import Database
from store.importing.load import load
from store.importing.rows import Who
from store.keys import Key
from store.ledger import verify_chain
from store.queries import complaints
from store.recording import add_complaint, existing, record
from store.sqlite import create_database, open_database
from store.verifying import verify

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
ROWS = 10
HEADER = "complaint,event,occurred_at,document\n"


def begun(path: Path, key: Key | None = None) -> Database:
    """Make a database with one complaint."""
    database = create_database(path, key)
    with database.writing() as session:
        add_complaint(session, Complaint("KZ-1", "Almaty"))
    return database


def recorded(database: Database) -> Iterator[int]:
    """Record numbered events; each number is given after the transaction ended."""
    number = 0
    while True:
        number += 1
        event = Event(0, "flagged", NOW, NOW, document=f"record {number}")
        with database.writing() as session:
            record(session, "KZ-1", event)
        yield number


def imported(database: Database, folder: Path) -> Iterator[int]:
    """Import numbered files of some rows each; each number is given after the import ended."""
    number = 0
    while True:
        number += 1
        file = folder / f"{number}.csv"
        lines = (f"KZ-1,flagged,2022-01-10T10:00,file {number} row {row}\n" for row in range(ROWS))
        file.write_text(HEADER + "".join(lines), "utf-8")
        with database.writing() as session:
            assert not load(session, [file], Who("tester", NOW)).problems
        yield number


def told(path: Path, key: Key | None, *, whole: bool) -> tuple[int, dict[str, int]]:
    """Open what is left, check it, and give how many events were recorded and how many rows of each file are there.

    `whole`: check the derived tables too, which takes longer.
    """
    database = open_database(path, key)
    try:
        with database.reading() as session:
            assert session.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert (verify(session).problems if whole else verify_chain(session)) == []
            assert list(complaints(session)) == ["KZ-1"]
            documents = [event.document for event in existing(session, "KZ-1").events]
    finally:
        database.engine.dispose()
    files: dict[str, int] = {}
    for document in documents:
        if document.startswith("file"):
            name = document.rsplit(" row", 1)[0]
            files[name] = files.get(name, 0) + 1
    records = [document for document in documents if document.startswith("record")]
    assert records == [f"record {number + 1}" for number in range(len(records))]
    return len(records), files
