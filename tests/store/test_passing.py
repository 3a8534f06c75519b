"""A database for a while: it works as any other, and nobody finds or reads it, whatever becomes of the program."""

import os
import tempfile
from pathlib import Path

import pytest
from sqlmodel import select

from calendars.sentences import InputError
from store import passing
from store.database import Database
from store.models import MetaRow

NAME = "Aigul of Taraz"
DESCRIPTORS = Path("/proc/self/fd")
on_linux = pytest.mark.skipif(not DESCRIPTORS.exists(), reason="needs /proc")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def filled() -> Database:
    """Make one with more in it than its pages in memory."""
    found = passing.passing()
    with found.writing() as session:
        session.connection().exec_driver_sql("PRAGMA cache_size=10")
        session.add_all(MetaRow(key=f"{number}", value=NAME * 100) for number in range(1000))
    return found


def held(folder: Path) -> bytes:
    """Read what this program holds open in a folder, with a name or without."""
    names = {each.name: str(each.readlink()) for each in DESCRIPTORS.iterdir() if each.is_symlink()}
    numbers = [int(number) for number, name in names.items() if name.startswith(str(folder))]
    return b"".join(os.pread(number, os.fstat(number).st_size, 0) for number in numbers)


@on_linux
def test_it_has_no_name_and_no_word_of_it_can_be_read(folder: Path) -> None:
    database = filled()
    assert list(folder.iterdir()) == []
    assert len(held(folder)) > 1000 * len(NAME)  # it is on the disk
    assert NAME.encode() not in held(folder)
    with database.reading() as session:
        assert len(session.exec(select(MetaRow).where(MetaRow.value == NAME * 100)).all()) == 1000
    database.close()
    assert held(folder) == b""


@on_linux
def test_without_its_key_the_words_stand_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: the same file, not encrypted."""
    monkeypatch.setattr(passing, "unlock", lambda _connection, _key: None)
    database = filled()
    assert NAME.encode() in held(folder)
    database.close()


def test_what_is_broken_off_leaves_it_as_it_was(folder: Path) -> None:
    database = filled()
    with pytest.raises(KeyError):
        broken_off(database)
    assert count(database) == 1000
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere")
    with pytest.raises(InputError, match="cannot create TMPDIR"):
        passing.passing()


def test_two_of_them_know_nothing_of_each_other() -> None:
    first, second = filled(), passing.passing()
    assert (count(first), count(second)) == (1000, 0)


def broken_off(database: Database) -> None:
    with database.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM meta")
        raise KeyError


def count(database: Database) -> int:
    with database.reading() as session:
        return len(session.exec(select(MetaRow.key)).all())
