"""Several programs that record on the same complaints at the same time, as an office does."""

import multiprocessing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, event

from procedure.events import Event
from procedure.history import Complaint
from store import postgres, turns
from store.database import Database
from store.ledger import head, verify_chain
from store.postgres import open_server
from store.queries import complaints
from store.recording import add_complaint, existing, record
from store.sqlite import open_database

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
COMPLAINTS = 40


def opened(where: str) -> Database:
    """Open a database by its address or path."""
    return open_server(where) if "://" in where else open_database(Path(where))


def contend(where: str, writers: int, events: int, *, careless: bool = False) -> tuple[int, int, int]:
    """Let several programs record; give the events kept, the programs that ended well, and the breaks of the chain."""
    database = opened(where)
    with database.writing() as session:
        for number in range(COMPLAINTS):
            add_complaint(session, Complaint(f"KZ-{number}", "Taraz"))
    context = multiprocessing.get_context("spawn")
    programs = [context.Process(target=_work, args=(where, each, events, careless)) for each in range(writers)]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    kept, breaks = _kept(database)
    database.engine.dispose()
    return kept, [program.exitcode for program in programs].count(0), breaks


def _work(where: str, writer: int, events: int, careless: bool) -> None:  # noqa: FBT001  # handed to a process
    database = opened(where)
    if careless:
        begin = postgres._begin if "://" in where else turns.begin  # what the control takes away
        event.remove(database.engine, "begin", begin)
        event.listen(database.engine, "begin", _late)
    for number in range(events):
        happened = Event(0, "questioned", NOW, NOW, document=f"{writer}/{number}", recorded_by=str(writer))
        with database.writing() as session:
            record(session, f"KZ-{(writer + number) % COMPLAINTS}", happened)
    database.engine.dispose()


def _late(connection: Connection) -> None:
    """Begin without waiting for anybody's turn, as a driver does by itself."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN")


def _kept(database: Database) -> tuple[int, int]:
    """Count the events, each once, and what is wrong with the chain."""
    with database.reading() as session:
        told = [existing(session, reference) for reference in complaints(session)]
        kept = {event.document for each in told for event in each.events}
        assert head(session).seq == COMPLAINTS + len(kept)
        return len(kept), len(verify_chain(session))
