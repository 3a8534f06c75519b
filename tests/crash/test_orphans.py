"""kill -9 of the program that holds the database: the processes that derived for it are gone with it."""

import multiprocessing
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from benchmarks.histories import build
from store import rebuilding
from store.binding import dialect_of
from store.sqlite import open_database
from tests.crash.children import PATIENCE, killed

PROCESSES = Path("/proc")


@pytest.mark.skipif(not (PROCESSES / "self").exists(), reason="processes are looked up as Linux lists them")
def test_no_process_is_left_of_a_program_that_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "country.db"
    build(path, 120)
    monkeypatch.setattr(rebuilding, "FEW", 0)  # other processes even for so few
    other = killed(partial(_deriving, path), 0.05)
    assert other
    assert _is_gone(other)


def test_the_check_sees_a_process_that_stays() -> None:
    """The control: one that nobody ends."""
    other = multiprocessing.get_context("spawn").Process(target=time.sleep, args=(PATIENCE,), daemon=True)
    other.start()
    try:
        assert not _is_gone(other.pid or 0, patience=0.2)
    finally:
        other.kill()
        other.join()


def _deriving(path: Path) -> Iterator[int]:
    """Begin to derive, tell one of the processes that do, and wait to be killed."""
    with open_database(path).reading() as session:
        for _ in rebuilding.derived(session, dialect_of(session)):
            for other in multiprocessing.active_children():
                yield other.pid or 0
                time.sleep(PATIENCE)


def _is_gone(process: int, patience: float = 10) -> bool:
    until = time.monotonic() + patience
    while _runs(process):
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def _runs(process: int) -> bool:
    try:
        state = (PROCESSES / str(process) / "stat").read_text("ascii").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"  # it ended, and nobody has asked how
