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
NEW = 3  # complaints that come with each file of rows, which are of these and of the first complaint
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
    """Import numbered pairs of files, complaints and events; each number is given after the import ended."""
    number = 0
    while True:
        number += 1
        with database.writing() as session:
            assert not load(session, written(folder, number), Who("tester", NOW)).problems
        yield number


def written(folder: Path, number: int) -> list[Path]:
    """Write the files of one import."""
    new, rows = folder / f"{number}-complaints.csv", folder / f"{number}-events.csv"
    new.write_text("reference,place\n" + "".join(f"{each},Taraz\n" for each in coming(number)), "utf-8")
    of = ["KZ-1", *coming(number)]
    lines = (f"{of[row % len(of)]},flagged,2022-01-10T10:00,file {number} row {row}\n" for row in range(ROWS))
    rows.write_text(HEADER + "".join(lines), "utf-8")
    return [new, rows]


def coming(number: int) -> list[str]:
    """Name the complaints that come with a file."""
    return [f"F-{number}-{each}" for each in range(NEW)]


def told(path: Path, key: Key | None, *, whole: bool) -> tuple[int, dict[str, int]]:
    """Open what is left, check it, and give how many events were recorded and how many rows of each file are there.

    `whole`: check the derived tables too, which takes longer.
    """
    database = open_database(path, key)
    try:
        with database.reading() as session:
            assert session.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert (verify(session).problems if whole else verify_chain(session)) == []
            found = list(complaints(session))
            documents = [event.document for each in found for event in existing(session, each).events]
    finally:
        database.engine.dispose()
    files: dict[str, int] = {}
    for document in documents:
        if document.startswith("file"):
            name = document.rsplit(" row", 1)[0]
            files[name] = files.get(name, 0) + 1
    assert sorted(found) == sorted(["KZ-1", *(each for name in files for each in coming(int(name.split()[1])))])
    records = [document for document in documents if document.startswith("record")]
    assert records == [f"record {number + 1}" for number in range(len(records))]
    return len(records), files
