"""Eight programs that record at the same time: everything is kept, once, and nobody is told to try again."""

from pathlib import Path

import pytest

from store.postgres import open_server
from store.roles import grant
from store.sqlite import create_database
from tests.crash.amount import SOAK
from tests.crash.writers import contend
from tests.postgres.server import Server

WRITERS, EVENTS = (8, 500) if SOAK else (4, 10)


@pytest.fixture(params=["file", "server"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of a new database, as one who may record in it."""
    if request.param == "file":
        create_database(tmp_path / "merzim.db").engine.dispose()
        return str(tmp_path / "merzim.db")
    server: Server = request.getfixturevalue("server")
    name = server.new_database()
    with open_server(server.url("keeper", name)).writing() as session:
        grant(session.connection(), "registrar", "a_writer")
    return server.url("a_writer", name)


def test_programs_that_record_at_the_same_time_lose_nothing_and_all_end_well(where: str) -> None:
    assert contend(where, WRITERS, EVENTS) == (WRITERS * EVENTS, WRITERS, 0)


def test_without_turns_some_are_told_to_try_again(where: str) -> None:
    """The control: who reads the end of the ledger before the turn came is refused, by SQLite or by the server."""
    _, ended_well, breaks = contend(where, 4, 25, careless=True)
    assert ended_well < 4
    assert breaks == 0
