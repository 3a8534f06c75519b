"""A file is there whole or not at all, for its owner only."""

from pathlib import Path

import pytest

from calendars.sentences import InputError
from reports import writing
from reports.writing import file_name, folder, written


def test_a_file_is_written_for_its_owner_only(tmp_path: Path) -> None:
    with written(tmp_path / "a.csv") as file:
        file.write(b"one")
    assert (tmp_path / "a.csv").read_bytes() == b"one"
    assert (tmp_path / "a.csv").stat().st_mode & 0o777 == 0o600


def test_what_fails_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")

    def half(path: Path) -> None:
        with written(path) as file:
            file.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half(tmp_path / "a.csv")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.csv", b"old")]


def test_a_link_is_replaced_and_what_it_pointed_at_is_untouched(tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"precious")
    (tmp_path / "a.csv").symlink_to(tmp_path / "precious")
    with written(tmp_path / "a.csv") as file:
        file.write(b"new")
    assert (tmp_path / "precious").read_bytes() == b"precious"
    assert not (tmp_path / "a.csv").is_symlink()


def test_a_system_without_nameless_files_writes_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "NAMELESS", 0)
    test_a_file_is_written_for_its_owner_only(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.parametrize("name", ["missing/a.csv", "", "file/a.csv"])
def test_where_nothing_can_be_written_one_sentence_says_so(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match=r"cannot write|is a folder"), written(tmp_path / name) as file:
        file.write(b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_folder_is_made_private(tmp_path: Path) -> None:
    assert folder(tmp_path / "out").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "text", ["../../etc/passwd", "/etc/passwd", "..", "", "a\\b", "CON", ".hidden", "x\x00y", "é" * 300]
)
def test_a_name_cannot_leave_its_folder(text: str, tmp_path: Path) -> None:
    name = file_name(text, ".docx")
    assert (tmp_path / name).resolve().parent == tmp_path.resolve()
    assert not name.startswith(".")
    assert len(name.encode()) < 255
    assert name.casefold() != "con.docx"
