"""A database file that vanishes while it is open: nothing is confirmed that would be lost."""

from pathlib import Path

import pytest

from calendars.sentences import InputError
from store.database import Database
from store.models import MetaRow
from store.queries import complaints
from store.sqlite import create_database


def test_a_deleted_file_takes_no_more_records(filled: Database, tmp_path: Path) -> None:
    (tmp_path / "merzim.db").unlink()
    with pytest.raises(InputError, match="no longer there"), filled.writing():
        pytest.fail("nothing may be written")
    with pytest.raises(InputError, match="no longer there"), filled.reading():
        pytest.fail("nothing may be read")


def test_a_file_deleted_while_a_record_is_written_confirms_nothing(filled: Database, tmp_path: Path) -> None:
    def written_and_deleted() -> None:
        with filled.writing() as session:
            session.add(MetaRow(key="a", value="b"))
            (tmp_path / "merzim.db").unlink()

    with pytest.raises(InputError, match="no longer there"):
        written_and_deleted()


def test_a_file_put_back_in_its_place_goes_on(filled: Database, tmp_path: Path) -> None:
    (tmp_path / "merzim.db").rename(tmp_path / "away.db")
    with pytest.raises(InputError, match="no longer there"), filled.reading():
        pytest.fail("nothing may be read")
    (tmp_path / "away.db").rename(tmp_path / "merzim.db")
    with filled.reading() as session:
        assert len(complaints(session)) == 2


def test_another_database_in_its_place_is_not_taken_for_it(filled: Database, tmp_path: Path) -> None:
    (tmp_path / "merzim.db").rename(tmp_path / "away.db")
    create_database(tmp_path / "merzim.db")
    with pytest.raises(InputError, match="another was put in its place"), filled.writing():
        pytest.fail("nothing may be written")
