"""Power cuts, full and read-only disks, at any write: what was confirmed stays, nothing is half there."""

import gc
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import apsw
import pytest

from procedure.events import Event
from store.database import Database
from store.recording import existing, record
from tests.crash.amount import SOAK, dice, times
from tests.crash.disk import Disk, PowerCutError, written
from tests.crash.driver import over
from tests.crash.work import NOW, ROWS, begun, imported, recorded, told

FILE = "merzim.db"
Files = dict[str, bytes]
WRITES = 120  # within these many writes and syncs the power is cut: some ten records


@pytest.fixture
def files(tmp_path: Path) -> Files:
    begun(tmp_path / FILE).engine.dispose()
    return {FILE: (tmp_path / FILE).read_bytes()}


Work = Callable[[Database, Path], Iterator[int]]
HOW: dict[str, tuple[Work, range]] = {
    "recording": (lambda database, _: recorded(database), times(8, 1000)),
    "importing": (imported, times(8, 500)),
}


def cut(files: Files, work: Work, chance: Random, folder: Path, **settings: str) -> tuple[int, Files]:
    """Work until the power goes; give the last confirmed number and what is on the disk after it."""
    last, moment = 0, chance.randrange(1, WRITES)

    def before(count: int) -> None:
        if count >= moment:
            raise PowerCutError

    folder.mkdir()
    disk = Disk(files, before)
    database = over(FILE, **settings)
    with suppress(Exception):  # the driver wraps what the disk raises in errors of its own
        for number in work(database, folder):
            last = number
    left = disk.after_the_cut(chance)
    _let_go(database)
    disk.unregister()
    return last, left


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("pages", ["-32000", "1"], ids=["", "few pages held"])
def test_nothing_confirmed_is_lost_by_a_power_cut(files: Files, tmp_path: Path, how: str, pages: str) -> None:
    """With few pages held, a transaction is written to the disk, in part, before it ends."""
    (work, several), confirmed = HOW[how], 0
    for number in several[pages == "1" :: 2]:
        last, left = cut(files, work, dice(number), tmp_path / str(number), cache_size=pages)
        found = _found(left, tmp_path / str(number), whole=how == "importing" or number % 10 < 2)
        assert last <= found <= last + 1, number
        confirmed += last
    assert confirmed


@pytest.mark.parametrize("how", HOW)
def test_with_a_setting_that_syncs_less_the_same_cuts_lose_what_was_confirmed(
    files: Files, tmp_path: Path, how: str
) -> None:
    """The control: SQLite's usual setting for this mode loses what was confirmed, and this test sees it."""
    losses = 0
    for number in times(15, 200):
        last, left = cut(files, HOW[how][0], dice(number), tmp_path / str(number), synchronous="NORMAL")
        losses += _found(left, tmp_path / str(number), whole=False) < last
    assert losses


@pytest.mark.parametrize("error", [apsw.FullError, apsw.ReadOnlyError, apsw.IOError])
def test_a_write_that_is_refused_saves_nothing_and_the_next_try_saves_all(
    files: Files, tmp_path: Path, error: type[Exception]
) -> None:
    visited = 0
    for moment in range(1, 400, 1 if SOAK else 29):
        done, refused = _with_a_refusal(files, tmp_path / f"{moment}", moment, error)
        if not refused:
            break
        visited += 1
        assert done == RECORDS
    assert visited


RECORDS = 6


def _with_a_refusal(files: Files, folder: Path, moment: int, error: type[Exception]) -> tuple[int, bool]:
    refused = False

    def before(count: int) -> None:
        nonlocal refused
        if count == moment:
            refused = True
            raise error

    disk = Disk(files, before)
    database = over(FILE)
    _persist(database)
    left = {name: bytes(content) for name, content in disk.now.items()}
    _let_go(database)
    disk.unregister()
    return _found(left, folder, whole=moment % 10 == 0), refused


def _persist(database: Database) -> None:
    """Record until there are six, trying again after a refusal."""
    while True:
        with suppress(Exception), database.writing() as session:
            number = len(existing(session, "KZ-1").events) + 1
            if number > RECORDS:
                return
            record(session, "KZ-1", Event(0, "flagged", NOW, NOW, document=f"record {number}"))


def _found(left: Files, folder: Path, *, whole: bool) -> int:
    """Open what is left as a user does; count the records, or the files, each of which must be whole."""
    folder.mkdir(exist_ok=True)
    written(left, folder)
    records, imports = told(folder / FILE, None, whole=whole)
    assert set(imports.values()) <= {ROWS}
    for path in folder.iterdir():
        path.unlink()
    return records or len(imports)


def _let_go(database: Database) -> None:
    with suppress(Exception):
        database.engine.dispose()
    gc.collect()
