"""An office at work on a real server: the same lists as a file gives, commands, and people at the same time."""

import multiprocessing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from calendars.sentences import InputError
from cli.demonstration import paths
from procedure.events import Event
from procedure.history import Complaint
from store import queries
from store.database import Database
from store.importing.load import load
from store.importing.rows import Who
from store.ledger import head, verify_chain
from store.postgres import open_server
from store.recording import add_complaint, record
from store.sqlite import create_database, open_database
from store.verifying import verify
from tests.cli.conftest import Merzim, merzim
from tests.postgres.conftest import Office

__all__ = ["merzim"]

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
WRITERS, EVENTS = 3, 6


def opened(where: str) -> Database:
    return open_server(where) if "://" in where else open_database(Path(where))


def test_the_demonstration_gives_the_same_lists_on_a_server_as_in_a_file(office: Office, tmp_path: Path) -> None:
    databases = open_server(office.url("a_registrar")), create_database(tmp_path / "file.db")
    told = []
    for database in databases:
        with database.writing() as session:
            outcome = load(session, paths(), Who("test", NOW))
        with database.reading() as session:
            assert verify(session).problems == []
            lists = queries.overdue(session, NOW), queries.findings(session, NOW), queries.states(session, NOW)
        told.append((outcome.added, outcome.problems, lists))
        database.engine.dispose()
    assert told[0] == told[1]


def test_an_office_is_run_by_commands(office: Office, merzim: Merzim) -> None:
    def by(person: str, *words: str) -> tuple[int, str, str]:
        done = merzim(*words, "--db", office.url(person))
        return done.code, done.out, done.err

    assert by("keeper", "grant", "lawyer", "aigul")[0] == 0
    assert by("aigul", "add", "aigul-1", "--place", "Taraz")[0] == 0
    assert by("aigul", "record", "aigul-1", "complaint_lodged", "--at", "2024-04-01")[0] == 0
    assert "there is no complaint aigul-1" in by("dana", "show", "aigul-1")[2]
    assert by("aigul", "grant", "share", "aigul-1", "dana")[0] == 0
    assert "complaint_lodged" in by("dana", "show", "aigul-1", "--json")[1]
    for words in (("grant", "lawyer", "x"), ("grant", "share", "KZ-9", "dana"), ("add", "KZ-9", "--place", "Taraz")):
        code, _, said = by("dana", *words)
        assert (code, said.count("\n")) == (2, 1), said


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql://asel:secret@127.0.0.1/x", "leave the password out of the address"),
        ("postgresql://asel@127.0.0.1:1/x", "the server did not let us in"),
        ("postgresql://a b@c:x/d", "this is no address of a database"),
    ],
)
def test_a_bad_address_is_one_sentence_without_the_password(merzim: Merzim, address: str, said: str) -> None:
    done = merzim("overdue", "--db", address)
    assert (done.code, said in done.err, "secret" in done.err) == (2, True, False), done.err


def test_a_person_without_a_role_is_told_so(office: Office) -> None:
    with pytest.raises(InputError, match="only its owner"):
        open_server(office.url("stranger"))


def _work(where: str, writer: int, events: int) -> None:
    database = opened(where)
    for number in range(events):
        with database.writing() as session:
            note = f"{writer}/{number}"
            record(session, "KZ-1", Event(0, "questioned", NOW, NOW, document=note, recorded_by=str(writer)))
    database.engine.dispose()


def contend(where: str, writers: int, events: int) -> tuple[int, list[int], int]:
    """Let several programs record on one complaint; give events kept, exit codes, and breaks of the chain."""
    database = opened(where)
    with database.writing() as session:
        add_complaint(session, Complaint("KZ-1", "Taraz"))
    context = multiprocessing.get_context("spawn")
    programs = [context.Process(target=_work, args=(where, writer, events)) for writer in range(writers)]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    with database.reading() as session:
        told = queries.history(session, "KZ-1")
        assert told is not None
        assert head(session).seq == 1 + len(told.events)
        kept = len({event.document for event in told.events})
        breaks = len(verify_chain(session))
    database.engine.dispose()
    return kept, [program.exitcode or 0 for program in programs], breaks


@pytest.mark.parametrize("kind", ["file", "server"])
def test_people_who_record_at_the_same_time_lose_nothing(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if kind == "server":
        where = request.getfixturevalue("office").url("a_registrar")
    else:
        where = str(tmp_path / "merzim.db")
        create_database(Path(where)).engine.dispose()
    assert contend(where, WRITERS, EVENTS) == (WRITERS * EVENTS, [0] * WRITERS, 0)


if __name__ == "__main__":
    import sys
    import tempfile
    import time

    from store.roles import grant
    from tests.postgres.server import programs, running

    writers, events = (int(word) for word in sys.argv[1:3])
    binaries = programs()
    assert binaries is not None
    with running(binaries) as found, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "merzim.db"
        create_database(path).engine.dispose()
        name = found.new_database()
        with open_server(found.url("keeper", name)).writing() as session:
            grant(session.connection(), "registrar", "registrar")
        for where in (str(path), found.url("registrar", name)):
            started = time.monotonic()
            kept, codes, breaks = contend(where, writers, events)
            took = time.monotonic() - started
            print(where.split(":")[0][-12:], kept, "kept of", writers * events, codes, breaks, f"breaks, {took:.0f} s")  # noqa: T201
