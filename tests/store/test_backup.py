"""A backup that was called good can be restored; another key takes the place of the old one, whole."""

import stat
from pathlib import Path

import pytest

from calendars.sentences import InputError
from store.backup import back_up, restore
from store.connecting import WrongKeyError, is_plain
from store.database import Database
from store.keys import Key, made_device_key, passphrase
from store.ledger import head
from store.models import MetaRow
from store.rekeying import rekey
from store.sqlite import create_database, open_database
from store.verifying import verify
from tests.store.conftest import Importer

OLD, NEW = passphrase("the old five words here"), passphrase("the new five words 'here'")


def entries(path: Path, key: Key | None = None) -> int:
    with open_database(path, key).reading() as session:
        assert verify(session).problems == []
        return head(session).seq


def secret(path: Path, key: Key | None) -> Database:
    database = create_database(path, key)
    with database.writing() as session:
        session.add(MetaRow(key="x", value="Sentinel"))
    return database


def test_a_backup_is_made_while_others_write_and_is_restored(filled: Database, tmp_path: Path) -> None:
    with filled.writing() as session:
        session.add(MetaRow(key="half", value="not committed"))
        session.flush()
        found = back_up(filled, tmp_path / "away" / "copy.db")
    assert found.head.seq == 8
    assert stat.S_IMODE((tmp_path / "away" / "copy.db").stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "away").iterdir()] == ["copy.db"]
    _, aside = restore(tmp_path / "away" / "copy.db", tmp_path / "new.db", None)
    assert aside is None
    assert entries(tmp_path / "new.db") == 8


def test_what_a_restored_backup_takes_the_place_of_is_kept(filled: Database, tmp_path: Path) -> None:
    back_up(filled, tmp_path / "copy.db")
    with filled.writing() as session:
        session.add(MetaRow(key="later", value="than the backup"))
    with pytest.raises(InputError, match=r"another program has merzim\.db open"):
        restore(tmp_path / "copy.db", tmp_path / "merzim.db", None)
    filled.engine.dispose()
    _, aside = restore(tmp_path / "copy.db", tmp_path / "merzim.db", None)
    assert aside == tmp_path / "merzim-replaced-1.db"
    for path, there in ((tmp_path / "merzim.db", False), (aside, True)):
        with open_database(path).reading() as session:
            assert (session.get(MetaRow, "later") is not None) == there


def test_what_a_lost_database_left_beside_its_place_is_not_written_into_the_restored_one(
    filled: Database, tmp_path: Path
) -> None:
    back_up(filled, tmp_path / "copy.db")
    with filled.writing() as session:
        session.add(MetaRow(key="later", value="than the backup"))
    left = (tmp_path / "merzim.db-wal").read_bytes()
    assert left
    filled.engine.dispose()
    (tmp_path / "merzim.db").unlink()
    (tmp_path / "merzim.db-wal").write_bytes(left)
    restore(tmp_path / "copy.db", tmp_path / "merzim.db", None)
    assert entries(tmp_path / "merzim.db") == 8
    assert (tmp_path / "merzim-replaced-1.db-wal").read_bytes() == left


def test_a_backup_stays_encrypted(tmp_path: Path) -> None:
    back_up(secret(tmp_path / "merzim.db", OLD), tmp_path / "copy.db")
    assert b"Sentinel" not in (tmp_path / "copy.db").read_bytes()
    assert entries(tmp_path / "copy.db", OLD) == 0
    with pytest.raises(WrongKeyError):
        open_database(tmp_path / "copy.db", NEW)


def test_a_backup_is_never_written_over_a_file(filled: Database, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_bytes(b"something else")
    with pytest.raises(InputError, match="never written over"):
        back_up(filled, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == b"something else"


@pytest.mark.parametrize("place", [0, 100, 4096 + 50, -3000, -10])
def test_a_damaged_backup_changes_nothing(filled: Database, tmp_path: Path, place: int) -> None:
    database = secret(tmp_path / "secret.db", OLD)
    back_up(database, tmp_path / "copy.db")
    content = bytearray((tmp_path / "copy.db").read_bytes())
    content[place] ^= 1
    (tmp_path / "copy.db").write_bytes(content)
    filled.engine.dispose()
    with pytest.raises(InputError):
        restore(tmp_path / "copy.db", tmp_path / "merzim.db", OLD)
    assert entries(tmp_path / "merzim.db") == 8
    assert not list(tmp_path.glob("*.part*"))


def test_a_sick_database_makes_no_backup(filled: Database, tmp_path: Path, importer: Importer) -> None:
    importer()
    with filled.writing() as session:
        session.connection().exec_driver_sql("DROP TRIGGER ledger_no_update")
        session.connection().exec_driver_sql("UPDATE ledger SET uid = 'x' WHERE seq = 2")
    with pytest.raises(InputError, match="the copy is not sound"):
        back_up(filled, tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy*"))


@pytest.mark.parametrize("old", [None, OLD, "device"])
def test_another_key_takes_the_place_of_the_old_one(tmp_path: Path, old: Key | str | None) -> None:
    key = made_device_key(tmp_path / "device.key") if old == "device" else old
    assert not isinstance(key, str)
    secret(tmp_path / "merzim.db", key).engine.dispose()
    rekey(tmp_path / "merzim.db", key, NEW)
    assert not is_plain(tmp_path / "merzim.db")
    assert entries(tmp_path / "merzim.db", NEW) == 0
    assert not any(b"Sentinel" in path.read_bytes() for path in tmp_path.iterdir())
    with pytest.raises(WrongKeyError):
        open_database(tmp_path / "merzim.db", key)
    assert not list(tmp_path.glob("*.part*"))


def test_a_database_in_use_keeps_its_key(tmp_path: Path) -> None:
    database = secret(tmp_path / "merzim.db", OLD)
    with pytest.raises(InputError, match="another program has"):
        rekey(tmp_path / "merzim.db", OLD, NEW)
    with database.reading() as session:
        assert session.get(MetaRow, "x")
