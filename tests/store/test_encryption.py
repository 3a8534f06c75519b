"""At rest: what a thief of the disk reads, and what opens the file again."""

import unicodedata
from pathlib import Path

import pytest
from sqlalchemy import text

from calendars.sentences import InputError
from store import connecting
from store.connecting import WrongKeyError
from store.database import Database
from store.keys import Key, device_key, made_device_key, new_passphrase, passphrase
from store.models import MetaRow
from store.sqlite import create_database, open_database

PHRASE = "пять слов, Алтынай қар d'Arc"
SENTINEL = "Ахметов-Sentinel"


def written(path: Path, key: Key | None) -> Database:
    database = create_database(path, key)
    with database.writing() as session:
        session.add(MetaRow(key="name", value=SENTINEL))
    return database


def readable(folder: Path) -> bool:
    return any(SENTINEL.encode() in path.read_bytes() for path in folder.iterdir())


def test_no_clear_text_is_in_any_file_of_an_encrypted_database(tmp_path: Path) -> None:
    database = written(tmp_path / "merzim.db", passphrase(PHRASE))
    assert {path.name for path in tmp_path.iterdir()} >= {"merzim.db", "merzim.db-wal"}
    assert not readable(tmp_path)
    database.engine.dispose()
    assert not readable(tmp_path)


def test_a_plain_database_shows_all_to_whoever_has_the_disk(tmp_path: Path) -> None:
    """The control of the test above: it can see a name that is there."""
    written(tmp_path / "merzim.db", None)
    assert readable(tmp_path)


def test_the_same_passphrase_opens_it_again_however_it_was_typed(tmp_path: Path) -> None:
    written(tmp_path / "merzim.db", passphrase(PHRASE)).engine.dispose()
    decomposed = unicodedata.normalize("NFD", PHRASE)
    assert decomposed != PHRASE
    with open_database(tmp_path / "merzim.db", passphrase(decomposed)).reading() as session:
        assert session.get_one(MetaRow, "name").value == SENTINEL


@pytest.mark.parametrize("key", [None, passphrase("another passphrase"), Key("x'" + "00" * 32 + "'", known=False)])
def test_no_other_key_opens_it(tmp_path: Path, key: Key | None) -> None:
    written(tmp_path / "merzim.db", passphrase(PHRASE)).engine.dispose()
    with pytest.raises(WrongKeyError, match=r"this does not open merzim\.db"):
        open_database(tmp_path / "merzim.db", key)


def test_a_damaged_page_is_an_error_and_never_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "merzim.db"
    written(path, passphrase(PHRASE)).engine.dispose()
    content = bytearray(path.read_bytes())
    content[len(content) - 2000] ^= 1
    path.write_bytes(content)
    with open_database(path, passphrase(PHRASE)).reading() as session:
        found = session.execute(text("PRAGMA cipher_integrity_check")).all()
    assert len(found) == 1


def test_a_file_whose_key_would_be_derived_too_cheaply_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "DERIVATIONS", connecting.DERIVATIONS + 1)
    with pytest.raises(InputError, match="this SQLite ignores the setting kdf_iter"):
        create_database(tmp_path / "merzim.db", passphrase(PHRASE))


@pytest.mark.parametrize("typed", ["", "a\x00b", "tab\there", "x'" + "00" * 32 + "'", "X'00'", "lone \ud800"])
def test_what_cannot_be_a_passphrase_is_refused(typed: str) -> None:
    with pytest.raises(InputError):
        passphrase(typed)


def test_a_new_passphrase_is_not_short(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="at least 12 signs"):
        new_passphrase("password123")
    assert new_passphrase("password1234") == passphrase("password1234")
    assert not list(tmp_path.iterdir())


def test_a_key_is_never_shown() -> None:
    assert PHRASE not in f"{passphrase(PHRASE)!r} {passphrase(PHRASE)}"


def test_the_key_of_this_machine_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "device.key"
    assert device_key(path) is None
    key = made_device_key(path)
    assert made_device_key(path) == device_key(path) == key
    assert not key.known
    assert path.stat().st_mode & 0o777 == 0o600
    assert [found.name for found in path.parent.iterdir()] == ["device.key"]
    path.write_bytes(b"short")
    with pytest.raises(InputError, match="is not a key of Merzim"):
        made_device_key(path)


def test_the_database_knows_the_passphrase_that_opened_it(tmp_path: Path) -> None:
    database = create_database(tmp_path / "a.db", passphrase(PHRASE))
    assert database.has_passphrase
    assert database.unlocks(unicodedata.normalize("NFD", PHRASE))
    assert not database.unlocks("another")
    assert not database.unlocks("")
    by_machine = create_database(tmp_path / "b.db", made_device_key(tmp_path / "device.key"))
    assert not by_machine.has_passphrase
    assert not by_machine.unlocks("")
