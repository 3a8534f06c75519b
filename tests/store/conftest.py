"""A real database for each test."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from store.database import Database
from store.importing.load import load
from store.importing.outcome import Outcome
from store.importing.rows import Who
from store.postgres import open_server
from store.sqlite import create_database
from tests.postgres.conftest import Office, office, pattern

__all__ = ["office", "pattern"]

ON_BOTH = {
    "test_projections",
    "test_docket",
    "test_examinations",
    "test_pages",
    "test_measures",
    "test_rebuilding",
    "test_ledger",
    "test_identities",
    "test_csv",
    "test_xlsx",
}
OF_SQLITE = {
    *("test_the_first_page_is_a_range_of_an_index", "test_the_first_lines_are_read_by_the_index"),  # its plans
    *("test_even_a_plain_file_holds_no_name", "test_neither_the_key_nor_what_it_sealed_stays_on_the_disk"),  # its file
    "test_the_log_is_not_emptied_while_somebody_reads_and_this_is_told",
    "test_a_note_that_was_removed_by_another_hand_is_named",  # a registrar sees the notes of some only, and is told so
}
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
BODIES = (
    "body,name,kind,parent,place\n"
    "region-police,Regional police,police,,Almaty\n"
    "city-police,City police,police,region-police,Almaty\n"
)
COMPLAINTS = (
    "reference,place,sex,age,foreign_national,language,in_custody,accused_body,article,source\n"
    "KZ-1,Taraz,male,30,no,ru,yes,city-police,146(2),invented\n"
    "KZ-2,Uralsk,female,17,no,kk,no,city-police,146(2),invented\n"
)
EVENTS_HEADER = "complaint,event,occurred_at,occurred_until,body,to_body,kind,document,attributes,note\n"
EVENTS = EVENTS_HEADER + (
    "KZ-1,complaint_lodged,2022-01-10T10:00,,city-police,,,,,\n"
    "KZ-1,entered_in_kui,2022-01-10T15:00,,city-police,,,KUI 12,,\n"
    'KZ-2,complaint_lodged,2022-01-11,,city-police,,,,"{""channel"": ""lawyer""}",a note\n'
    "KZ-2,registered_in_erdr,2022-01-12T09:30,,region-police,,,2275,,\n"
)

Importer = Callable[..., Outcome]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what holds for every database on both."""
    holds = metafunc.module.__name__.rpartition(".")[2] in ON_BOTH and metafunc.function.__name__ not in OF_SQLITE
    if holds and "database" in metafunc.fixturenames:
        metafunc.parametrize("database", ["file", "server"], indirect=True)


@pytest.fixture
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Make a database: a file, or on a server as its registrar."""
    if getattr(request, "param", "file") == "file":
        yield create_database(tmp_path / "merzim.db")
        return
    found: Office = request.getfixturevalue("office")
    yield open_server(found.url("a_registrar"))


@pytest.fixture
def importer(database: Database, tmp_path: Path) -> Importer:
    """Import texts as files of the given names, in the order given."""

    def run(**files: str | bytes) -> Outcome:
        paths = []
        for name, content in files.items():
            path = tmp_path / f"{name}.csv"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            paths.append(path)
        with database.writing() as session:
            return load(session, paths, Who("tester", NOW))

    return run


@pytest.fixture
def filled(database: Database, importer: Importer) -> Database:
    outcome = importer(bodies=BODIES, complaints=COMPLAINTS, events=EVENTS)
    assert outcome.problems == []
    return database
