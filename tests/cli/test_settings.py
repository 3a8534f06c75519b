"""What a user set once: where it holds, and what is said of a broken file."""

import os
from pathlib import Path

import pytest

from cli.settings import write_setting
from tests.cli.conftest import Merzim


def test_what_was_set_holds_for_every_command(merzim: Merzim, tmp_path: Path) -> None:
    assert merzim("config", "lang", "ru").code == 0
    assert "Срок истекает" in merzim("limit", "3 days", "--from", "2022-01-12").out
    assert merzim("config", "--json").rows[1] == {
        "key": "lang",
        "value": "ru",
        "from": str(tmp_path / "config.toml"),
        "about": "язык",
    }


def test_the_command_line_and_the_environment_go_before_the_file(
    merzim: Merzim, monkeypatch: pytest.MonkeyPatch
) -> None:
    merzim("config", "lang", "ru")
    assert "The limit runs out" in merzim("limit", "3 days", "--from", "2022-01-12", "--lang", "en").out
    monkeypatch.setenv("MERZIM_LANG", "en")
    assert "The limit runs out" in merzim("limit", "3 days", "--from", "2022-01-12").out


def test_the_folder_of_the_settings_is_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MERZIM_CONFIG", str(tmp_path / "config" / "config.toml"))
    before = os.umask(0)  # the program sets its own at the start
    try:
        write_setting("lang", "ru")
    finally:
        os.umask(before)
    assert (tmp_path / "config").stat().st_mode & 0o777 == 0o700


def test_what_was_set_can_be_forgotten_and_the_other_lines_stay(merzim: Merzim, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('# mine\nuser = "Aigerim"\nlang = "kk"\n', "utf-8")
    assert merzim("config", "lang", "--unset").code == 0
    assert (tmp_path / "config.toml").read_text("utf-8") == '# mine\nuser = "Aigerim"\n'


def test_a_database_that_was_set_is_the_same_from_every_folder(
    merzim: Merzim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MERZIM_DB")
    assert merzim("add", "KZ-1", "--place", "Taraz", "--plain", "--db", "mine.db").code == 0
    merzim("config", "db", "mine.db")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert merzim("show", "KZ-1").code == 0
    merzim("config", "db", "postgresql://asel@db.example.org/merzim")
    assert merzim("config", "--json").rows[0]["value"] == "postgresql://asel@db.example.org/merzim"


def test_a_key_in_quotation_marks_is_replaced_and_not_doubled(merzim: Merzim, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('"lang" = "kk"\n', "utf-8")
    assert merzim("config", "lang", "ru").code == 0
    assert (tmp_path / "config.toml").read_text("utf-8") == 'lang = "ru"\n'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('user = "A"\nlang = "xx"\n', 'line 2: the setting "lang" is one of en, ru, kk'),
        ('\ncolors = "dark"\n', 'line 2: there is no setting "colors"'),
        ("lang =\n", "line 1: this is not TOML"),
        ("user = 5\n", 'line 1: the setting "user" is a text'),
        ("[tui]\nx = 1\n", 'line 1: there is no setting "tui"'),
    ],
)
def test_a_broken_file_names_file_line_and_key(merzim: Merzim, tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "config.toml").write_text(content, "utf-8")
    done = merzim("places")
    assert done.code == 2
    assert "config.toml" in done.err
    assert said in done.err
    assert merzim("doctor").code == 0


def test_a_wrong_value_is_not_written(merzim: Merzim, tmp_path: Path) -> None:
    assert merzim("config", "colours", "pink").code == 2
    assert merzim("config", "nothing", "x").code == 2
    assert merzim("config", "lang").code == 2
    assert merzim("config", "db", "").code == 2
    assert merzim("config", "--unset").code == 2
    assert not (tmp_path / "config.toml").exists()


def test_doctor_names_what_is_missing_and_how_to_get_it(merzim: Merzim) -> None:
    rows = {row["what"]: row for row in merzim("doctor", "--json").rows}
    assert "there is no database" in str(rows["database"]["missing"])
    assert "official from" in str(rows["calendar"]["found"])
    assert merzim("doctor", "--check").code == 1
    merzim("add", "K-1", "--place", "Almaty")
    after = {row["what"]: row for row in merzim("doctor", "--json").rows}
    assert after["database"]["missing"] == ""
    assert "1 complaints" in str(after["database"]["found"])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_for_a_shell(merzim: Merzim, shell: str) -> None:
    assert "_MERZIM_COMPLETE" in merzim("completion", shell).out
