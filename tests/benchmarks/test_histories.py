"""What others measure with: invented complaints, the same on every machine, that Merzim takes in whole."""

from pathlib import Path

from benchmarks.histories import RECORDED, build, histories, write_files
from procedure.assess import read
from store.database import Database
from store.importing.load import load
from store.importing.rows import Who
from store.queries import open_clocks
from store.sqlite import create_database, open_database
from store.verifying import verify

COUNT = 60


def test_a_complaint_is_the_same_whatever_the_number_asked_for() -> None:
    assert list(histories(3)) == list(histories(5))[:3]


def test_every_history_can_have_happened_and_has_about_a_dozen_events() -> None:
    found = list(histories(COUNT))
    assert all(read(history).moves for history in found)
    assert 9 < sum(len(history.events) for history in found) / COUNT < 15
    assert len({history.complaint.place for history in found}) > 8
    assert {history.events[0].occurred_at.year for history in found} == set(range(2019, 2027))


def test_a_database_made_straight_says_what_an_import_of_the_same_files_says(tmp_path: Path) -> None:
    build(tmp_path / "straight.db", COUNT)
    straight, imported = open_database(tmp_path / "straight.db"), create_database(tmp_path / "imported.db")
    with imported.writing() as session:
        outcome = load(session, write_files(tmp_path, COUNT), Who("tester", RECORDED))
    assert outcome.problems == []
    assert owed(straight) == owed(imported)
    with straight.reading() as session:
        assert verify(session).problems == []


def owed(database: Database) -> list[tuple[str, str, object]]:
    with database.reading() as session:
        return sorted((name, clock.rule.id, clock.due) for name, clock in open_clocks(session, RECORDED))
