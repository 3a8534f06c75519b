"""A change of the passphrase that is killed: all of it opens with the old one or with the new one, never neither."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from store import rekeying
from store.backup import put
from store.connecting import WrongKeyError, connect, is_plain
from store.keys import Key
from store.rekeying import rekey
from tests.crash.amount import SOAK, dice, times
from tests.crash.children import PATIENCE, ended, killed
from tests.crash.work import begun, recorded, told

OLD, NEW = (Key(f"x'{part * 32}'", known=False) for part in ("5a", "a5"))
RECORDS = 5
KEYS = {"plain": None, "encrypted": OLD}


@pytest.fixture(params=KEYS)
def old(request: pytest.FixtureRequest) -> Key | None:
    return KEYS[request.param]


@pytest.fixture
def kept(tmp_path: Path, old: Key | None) -> Path:
    """Make a database whose key is to be changed; each run works on a copy."""
    database = begun(tmp_path / "kept.db", old)
    list(islice(recorded(database), RECORDS))
    database.engine.dispose()
    return tmp_path / "kept.db"


def copied(kept: Path) -> Path:
    for file in kept.parent.glob("merzim.db*"):
        file.unlink()
    return Path(shutil.copy(kept, kept.with_name("merzim.db")))


def opens_with(path: Path, *keys: Key | None) -> list[Key | None]:
    """Give the keys that open it; whichever does finds all of it, sound."""
    found: list[Key | None] = []
    for key in keys if not is_plain(path) else [key for key in keys if key is None]:
        with suppress(WrongKeyError):
            records, _ = told(path, key, whole=True)
            assert records == RECORDS
            found.append(key)
    return found


def changing(path: Path, old: Key | None) -> Iterator[int]:
    """Tell when the change is about to begin, and when it is done."""
    yield 1
    rekey(path, old, NEW)
    yield 2
    time.sleep(PATIENCE)


def test_a_change_killed_at_any_moment_leaves_the_old_key_or_the_new_one(kept: Path, old: Key | None) -> None:
    for number in times(3, 100):
        path = copied(kept)
        last = killed(partial(changing, path, old), dice(number).uniform(0, 0.5))
        (key,) = opens_with(path, old, NEW)
        assert key == NEW or last == 1
        rekey(path, key, NEW)  # what was left of the first try is not in the way of the second
        assert opens_with(path, old or OLD, NEW) == [NEW]


def dying(path: Path, old: Key | None, moment: int) -> bool:
    """Change the key in a process that dies at a moment within SQLite; False when it was done before.

    Few pages are held, so that they are written early, as those of a large file are.
    """

    def small(name: str, key: Key | None) -> dbapi2.Connection:
        connection, count = connect(name, key), 0

        def step() -> int:
            nonlocal count
            count += 1
            if count == moment:
                os._exit(9)
            return 0

        connection.execute("PRAGMA cache_size=1")
        connection.set_progress_handler(step, 10)
        return connection

    def work() -> None:
        pytest.MonkeyPatch().setattr(rekeying, "connect", small)
        rekey(path, old, NEW)

    return ended(work) == 9


def outcomes(kept: Path, old: Key | None) -> set[str]:
    """Give what is left by deaths from the first moment of the change to its last: old, new, or neither."""
    found = set()
    for moment in range(1, 10_000, 3 if SOAK else 40):
        path = copied(kept)
        died = dying(path, old, moment)
        try:
            (key,) = opens_with(path, old, NEW)
            found.add("new" if key == NEW else "old")
        except Exception:  # noqa: BLE001  # whatever a damaged file makes of it
            found.add("neither")
        if not died:
            return found
    raise AssertionError


def test_a_change_that_dies_within_sqlite_leaves_the_old_key_or_the_new_one(kept: Path, old: Key | None) -> None:
    """A journal of the old file, named after the new one, was rolled back into it: this found it."""
    assert outcomes(kept, old) == {"old", "new"}


def test_the_old_file_emptied_before_the_new_one_is_in_its_place_would_be_lost(
    kept: Path, old: Key | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the same steps in another order, and the same deaths find a file that nothing opens."""
    waiting: list[tuple[Path, Path]] = []
    monkeypatch.setattr(rekeying, "put", lambda draft, target: waiting.append((draft, target)))
    emptied = rekeying._emptied

    def early(connection: dbapi2.Connection) -> None:
        emptied(connection)
        put(*waiting[0])

    monkeypatch.setattr(rekeying, "_emptied", early)
    assert "neither" in outcomes(kept, old)
