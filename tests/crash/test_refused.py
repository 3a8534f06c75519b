"""A disk that is full, read-only or broken at any write of an import, of a new database, of a migration."""

import gc
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from store import connecting
from store.migrations import HEAD
from store.queries import complaints
from store.sqlite import open_database
from store.verifying import verify
from tests.cli.conftest import Merzim, merzim
from tests.crash.amount import SOAK
from tests.crash.refusing import BROKEN, FULL, READ_ONLY, refusing
from tests.crash.test_migration import OLD, schema
from tests.crash.work import ROWS, begun, told, written
from tests.store.test_migrations import made

__all__ = ["merzim"]

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # refused while let go
FILE, MOST = "merzim.db", 1000
PLAIN = "is not encrypted: whoever has the disk can read it"
Prepared = Callable[[Path], list[object]]  # gives the words of the command


@pytest.fixture(autouse=True)
def _let_go() -> Iterator[None]:
    """Let go here what refuses to be closed, not in another test."""
    yield
    gc.collect()


def _importing(folder: Path) -> list[object]:
    begun(folder / FILE).engine.dispose()
    return ["import", *written(folder, 1)]


def _beginning(folder: Path) -> list[object]:
    """Import into a database that is not there yet, beside one that gave the first complaint."""
    (folder / "first.csv").write_text("reference,place\nKZ-1,Almaty\n", "utf-8")
    return ["import", "--plain", folder / "first.csv", *written(folder, 1)]


def _migrating(folder: Path) -> list[object]:
    made(folder / FILE, OLD)
    return ["verify"]


def _database_is_made_or_not_there(folder: Path) -> str:
    if not (folder / FILE).exists():
        return "nothing"
    database = open_database(folder / FILE)
    with database.reading() as session:
        assert verify(session).problems == []
        empty = complaints(session) == {}
    database.engine.dispose()
    return "old" if empty else _import_is_whole_or_not_there(folder)


def _import_is_whole_or_not_there(folder: Path) -> str:
    _, files = told(folder / FILE, None, whole=True)
    assert files in ({}, {"file 1": ROWS})
    return "new" if files else "old"


def _migration_is_old_or_new(folder: Path) -> str:
    return {OLD: "old", HEAD: "new"}.get(schema(folder / FILE), "half")


STORIES: dict[str, tuple[Prepared, Callable[[Path], str], int]] = {  # and every how manieth write is tried quickly
    "an import": (_importing, _import_is_whole_or_not_there, 7),
    "an import that makes the database": (_beginning, _database_is_made_or_not_there, 26),
    "a migration": (_migrating, _migration_is_old_or_new, 28),
}


@dataclass(frozen=True)
class Trial:
    """One story, and how the disk refuses in it."""

    merzim: Merzim
    monkeypatch: pytest.MonkeyPatch
    folder: Path
    story: str
    error: type[Exception]

    def outcomes(self) -> set[str]:
        """Refuse every write in turn, until the command is done before it comes to that."""
        found = set[str]()
        for moment in range(1, MOST, 1 if SOAK else STORIES[self.story][2]):
            one = self.at(moment)
            if one == "done":
                return found
            found.add(one)
        raise AssertionError

    def at(self, moment: int) -> str:
        """Give the command; tell what is left, or "done" when nothing was refused.

        What the user is told is one sentence, and the same command on a sound disk succeeds.
        """
        prepared, left, _ = STORIES[self.story]
        folder = self.folder / str(moment)
        folder.mkdir()
        self.monkeypatch.setenv("MERZIM_DB", str(folder / FILE))
        words = prepared(folder)
        with self.monkeypatch.context() as patch:
            disk = refusing(patch, moment, self.error)
            done = self.merzim(*words)
            gc.collect()
        said = [line for line in done.err.splitlines() if PLAIN not in line]
        if not disk.refused:
            assert done.code == 0, done.err
            return "done"
        assert (done.code, len(said)) in {(2, 1), (0, 0)}, (moment, done)  # 0: what may wait until the next time
        found = left(folder)
        assert found == "new" or done.code, moment
        again = self.merzim(*words)
        assert (again.code, left(folder)) == (0, "new"), (moment, again)
        shutil.rmtree(folder)
        return found


@pytest.mark.parametrize("error", [FULL, READ_ONLY, BROKEN], ids=["full", "read-only", "broken once"])
@pytest.mark.parametrize("story", STORIES)
def test_a_write_that_is_refused_leaves_the_old_or_the_new_and_one_sentence(
    merzim: Merzim, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, story: str, error: type[Exception]
) -> None:
    found = Trial(merzim, monkeypatch, tmp_path, story, error).outcomes()
    assert found - {"new"}
    assert found <= {"old", "new", "nothing"}


def test_without_a_transaction_a_refusal_leaves_a_half(
    merzim: Merzim, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The control: statements that are saved one by one leave a migration that is neither, and this test sees it."""
    monkeypatch.setattr(connecting, "begin", lambda _: None)
    trial = Trial(merzim, monkeypatch, tmp_path, "a migration", FULL)
    assert any(_half(trial, moment) for moment in range(40, 114, 12))


def _half(trial: Trial, moment: int) -> bool:
    with suppress(AssertionError):
        trial.at(moment)
    return (trial.folder / str(moment)).exists() and _migration_is_old_or_new(trial.folder / str(moment)) == "half"
