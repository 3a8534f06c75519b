"""A disk that is full: one sentence, and all that was confirmed; two writers without our BEGIN: a lost update."""

import os
import resource
import signal
from contextlib import suppress
from pathlib import Path

import pytest

from calendars.sentences import InputError
from store import connecting, turns
from store.database import Database
from store.models import MetaRow
from store.sqlite import create_database, open_database
from tests.crash.amount import SOAK, times
from tests.crash.children import ended
from tests.crash.work import begun, recorded, told


def until_full(path: Path, limit: int) -> int:
    """Record until no file may grow over the limit; give how many were confirmed. The error is ours, or it fails."""
    reader, writer = os.pipe()

    def work() -> None:
        database = open_database(path)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        try:
            for number in recorded(database):
                os.write(writer, b"%d\n" % number)
        except InputError:
            return

    assert ended(work) == 0
    os.close(writer)
    with os.fdopen(reader, "rb") as heard:
        lines = heard.read().split()
    return int(lines[-1]) if lines else 0


def test_a_full_disk_loses_nothing_that_was_confirmed(tmp_path: Path) -> None:
    confirmed = 0
    for number in times(4, 60):
        path = tmp_path / f"{number}.db"
        begun(path).engine.dispose()
        last = until_full(path, path.stat().st_size + number * (4096 if SOAK else 40_000))
        found, _ = told(path, None, whole=number % 10 == 0)
        assert last <= found <= last + 1
        confirmed += last
    assert confirmed


def confirmed_and_there(first: Database, second: Database) -> tuple[int, int]:
    """Let two programs read a number and write it one higher, one within the other; give confirmed and found."""
    confirmed = 0
    with first.writing() as session:
        row = session.get_one(MetaRow, "count")
        with suppress(InputError), second.writing() as other:
            theirs = other.get_one(MetaRow, "count")
            theirs.value = str(int(theirs.value) + 1)
            other.add(theirs)
            other.flush()
            confirmed += 1
        row.value = str(int(row.value) + 1)
    confirmed += 1
    with first.reading() as session:
        return confirmed, int(session.get_one(MetaRow, "count").value)


@pytest.mark.parametrize("begins", [True, False])
def test_an_update_is_lost_only_without_our_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, begins: bool
) -> None:
    """The second case is the control: both programs were told that it was saved, and one of the two is not there."""
    monkeypatch.setattr(turns, "PATIENCE", 0.05)
    create_database(tmp_path / "merzim.db").engine.dispose()
    if not begins:
        monkeypatch.setattr(connecting, "begin", lambda _: None)
    first, second = open_database(tmp_path / "merzim.db"), open_database(tmp_path / "merzim.db")
    with first.writing() as session:
        session.add(MetaRow(key="count", value="0"))
    confirmed, there = confirmed_and_there(first, second)
    assert (confirmed == there) is begins
