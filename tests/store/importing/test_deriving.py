"""What follows from an import is derived while its files are read, and is what a rebuild says of the same ledger."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session

from benchmarks.histories import RECORDED, write_files
from calendars.sentences import Sentence
from store import rebuilding
from store.database import Database
from store.importing import happened, intake
from store.importing.load import load
from store.importing.outcome import Outcome
from store.importing.rows import Who
from store.models import DERIVED
from store.progress import DERIVING, READING, Progress, untold
from store.sqlite import create_database
from store.verifying import verify

COUNT = 60
Order = Callable[[list[str]], list[str]]


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Append and derive a few complaints at a time, in other processes even for so few."""
    monkeypatch.setattr(intake, "BATCH", 20)
    monkeypatch.setattr(happened, "MOST_WAITING", 100)
    monkeypatch.setattr(rebuilding, "SOON", 0)
    monkeypatch.setattr(rebuilding, "BATCH", 4)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return create_database(tmp_path / "country.db")


def by_complaint(lines: list[str]) -> list[str]:
    return lines


def by_date(lines: list[str]) -> list[str]:
    return sorted(lines, key=lambda line: line.split(",")[2])


def one_returns(lines: list[str]) -> list[str]:
    """Put what happened last to the first complaint at the end."""
    last = max(number for number, line in enumerate(lines) if line.startswith(f"{lines[0].split(',')[0]},"))
    return [*lines[:last], *lines[last + 1 :], lines[last]]


def one_is_silent(lines: list[str]) -> list[str]:
    """Leave out all that happened to the first complaint."""
    return [line for line in lines if not line.startswith(f"{lines[0].split(',')[0]},")]


@pytest.mark.parametrize("order", [by_complaint, by_date, one_returns, one_is_silent])
def test_an_import_derives_what_a_rebuild_derives(tmp_path: Path, database: Database, order: Order) -> None:
    outcome = taken(database, files(tmp_path, order))
    assert (outcome.added["complaints"], outcome.problems) == (COUNT, [])
    same_as_rebuilt(database)


def test_a_second_import_of_later_events_derives_their_complaints_anew(tmp_path: Path, database: Database) -> None:
    bodies, complaints, events = files(tmp_path, by_date)
    head, *lines = events.read_text("utf-8").splitlines()
    later = tmp_path / "later.csv"
    events.write_text("\n".join([head, *lines[: len(lines) // 2]]), "utf-8")
    later.write_text("\n".join([head, *lines[len(lines) // 2 :]]), "utf-8")
    taken(database, [bodies, complaints, events])
    assert taken(database, [later]).added["events"] == len(lines) - len(lines) // 2
    same_as_rebuilt(database)


@pytest.mark.parametrize("step", [READING, DERIVING])
def test_an_import_cancelled_while_it_derives_leaves_the_database_as_it_was(
    tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch, step: Sentence
) -> None:
    monkeypatch.setattr(intake, "OFTEN", 20)
    before, held = state(database), list[int]()

    def cancel_when_some_are_derived(session: Session) -> Progress:
        def told(told_step: Sentence, _done: int, _of: int) -> None:
            held.append(session.execute(text("SELECT count(*) FROM complaint")).scalar_one())
            if told_step == step and held[-1]:
                raise KeyboardInterrupt

        return told

    with pytest.raises(KeyboardInterrupt), database.writing() as session:
        load(session, files(tmp_path, by_complaint), Who("tester", RECORDED), cancel_when_some_are_derived(session))
    assert 0 < held[-1] < COUNT
    assert state(database) == before


def test_progress_is_told_of_each_step_up_to_its_end(tmp_path: Path, database: Database) -> None:
    told: list[tuple[Sentence, int, int]] = []
    taken(database, files(tmp_path, one_returns), lambda *step: told.append(step))
    steps = [step for step, _, _ in told]
    assert steps == sorted(steps, key=[READING, DERIVING].index)
    assert all(done <= of for _, done, of in told)
    assert told[-1] == (DERIVING, COUNT + 1, COUNT + 1)  # one of them twice


def test_a_row_that_stands_twice_is_named_however_far_apart_its_lines_are(tmp_path: Path, database: Database) -> None:
    paths = files(tmp_path, lambda lines: [*lines, lines[3]])
    twice = paths[1]
    facts = twice.read_text("utf-8").splitlines()
    twice.write_text("\n".join([*facts, facts[2]]), "utf-8")
    assert [(each.file, each.sentence.values) for each in taken(database, paths).problems] == [
        ("complaints.csv", {"file": "complaints.csv", "line": 3}),
        ("events.csv", {"file": "events.csv", "line": 5}),
    ]


def test_a_file_that_is_given_twice_counts_once(tmp_path: Path, database: Database) -> None:
    paths = files(tmp_path, by_complaint)
    outcome = taken(database, [*paths, *paths])
    assert outcome.problems == []
    assert outcome.known == sum(outcome.added.values()) == outcome.read // 2


def files(folder: Path, order: Order) -> list[Path]:
    """Write a small country, its events in some order."""
    paths = write_files(folder, COUNT)
    head, *lines = paths[2].read_text("utf-8").splitlines()
    paths[2].write_text("\n".join([head, *order(lines)]), "utf-8")
    return list(paths)


def taken(database: Database, paths: Sequence[Path], progress: Progress = untold) -> Outcome:
    with database.writing() as session:
        return load(session, paths, Who("tester", RECORDED), progress)


def same_as_rebuilt(database: Database) -> None:
    imported = state(database)
    with database.reading() as session:
        assert verify(session).problems == []
    with database.writing() as session:
        rebuilding.rebuild(session)
    assert state(database) == imported


def state(database: Database) -> dict[str, list[str]]:
    """Read all that is derived, but for the numbers of rows, and the ledger."""
    with database.reading() as session:
        return {
            name: sorted(repr([value for key, value in row.items() if key != "id"]) for row in found)
            for name in ("ledger", *(str(table.__tablename__) for table in DERIVED))
            if (found := session.execute(text(f"SELECT * FROM {name}")).mappings().all()) is not None  # noqa: S608
        }
