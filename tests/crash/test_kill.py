"""kill -9 while recording and importing: what was confirmed is there, nothing is half there, it opens again."""

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from store.keys import Key
from store.sqlite import open_database
from tests.crash.amount import dice, times
from tests.crash.children import PATIENCE, killed
from tests.crash.work import ROWS, begun, imported, recorded, told

RAW = Key("x'" + "5a" * 32 + "'", known=False)
KEYS = {"plain": None, "encrypted": RAW}
LONGEST = 0.08


@pytest.mark.parametrize("how", KEYS)
def test_no_confirmed_record_is_lost_by_a_kill(tmp_path: Path, how: str) -> None:
    key, confirmed = KEYS[how], 0
    for number in times(4, 250):
        path = tmp_path / f"{number}.db"
        begun(path, key).engine.dispose()
        last = killed(partial(_recording, path, key), dice(number).uniform(0, LONGEST))
        found, _ = told(path, key, whole=number % 10 == 0)
        assert last <= found <= last + 1
        confirmed += last
        _gone(path)
    assert confirmed


@pytest.mark.parametrize("how", KEYS)
def test_an_import_that_is_killed_is_whole_or_not_there(tmp_path: Path, how: str) -> None:
    key, confirmed = KEYS[how], 0
    for number in times(4, 250):
        path = tmp_path / f"{number}.db"
        begun(path, key).engine.dispose()
        last = killed(partial(_importing, path, key), dice(number).uniform(0, LONGEST))
        _, files = told(path, key, whole=number % 10 == 0)
        assert set(files.values()) <= {ROWS}
        assert last <= len(files) <= last + 1
        confirmed += last
        _gone(path)
    assert confirmed


def test_the_check_sees_what_was_told_before_it_was_saved(tmp_path: Path) -> None:
    """The control: a program that confirms before it commits is caught."""

    def early() -> Iterator[int]:
        with open_database(tmp_path / "early.db").writing():
            yield 1
            time.sleep(PATIENCE)

    begun(tmp_path / "early.db").engine.dispose()
    last = killed(early, 0.01)
    found, _ = told(tmp_path / "early.db", None, whole=False)
    assert last > found


def _recording(path: Path, key: Key | None) -> Iterator[int]:
    return recorded(open_database(path, key))


def _importing(path: Path, key: Key | None) -> Iterator[int]:
    return imported(open_database(path, key), path.parent)


def _gone(path: Path) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
