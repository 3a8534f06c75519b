"""The entry: lazy commands, one sentence for every error, exit codes."""

import errno

import pytest

from cli import lists
from cli.main import COMMANDS
from tests.cli.conftest import Merzim


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_takes_the_common_options(merzim: Merzim, name: str) -> None:
    done = merzim(name, "--help")
    assert done.code == 0
    for option in ("--db", "--as-of", "--known-by", "--json", "--lang"):
        assert option in done.out


def test_an_unknown_command_exits_with_2(merzim: Merzim) -> None:
    done = merzim("overdu")
    assert done.code == 2
    assert "No such command" in done.err


@pytest.mark.parametrize("name", ["overdue", "due", "findings", "examinations", "verify", "rebuild"])
def test_without_a_database_every_list_says_what_to_do(merzim: Merzim, name: str) -> None:
    done = merzim(name)
    assert (done.code, done.out) == (2, "")
    assert "there is no database at" in done.err
    assert "`merzim import`" in done.err


def test_without_a_terminal_no_screen_opens(merzim: Merzim) -> None:
    done = merzim()
    assert done.code == 2
    assert "there is no terminal to open a screen in" in done.err


def test_the_address_of_a_server_is_not_taken_for_a_file(merzim: Merzim) -> None:
    done = merzim("overdue", "--db", "postgresql://127.0.0.1:1/merzim")
    assert done.code == 2
    assert "the server did not let us in" in done.err


def test_an_error_of_the_program_shows_its_place_and_no_value(merzim: Merzim, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> None:
        secret = "name of a victim"  # noqa: S105  # what must not appear
        raise KeyError(secret)

    merzim("add", "KZ-1", "--place", "Taraz")
    monkeypatch.setattr(lists, "span", broken)
    done = merzim("due")
    assert done.code == 70
    assert "KeyError at test_main.py:" in done.err
    assert "victim" not in done.err
    assert "Traceback" not in done.err


def test_bytes_of_another_encoding_are_refused_in_a_sentence(merzim: Merzim) -> None:
    merzim("add", "KZ-1", "--place", "Taraz")
    done = merzim("show", "\udcff")  # as Python hands over a word that is not UTF-8
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("merzim: what was typed is not text in UTF-8\n")


def test_a_full_disk_is_told_as_what_it_is(merzim: Merzim, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("cli.options.json.dumps", full)
    done = merzim("places", "--json")
    assert (done.code, done.err) == (2, "merzim: cannot write the answer: No space left on device\n")


def test_help_is_in_the_language_asked_for_wherever_it_stands(merzim: Merzim) -> None:
    for words in (
        ("overdue", "--lang", "ru", "--help"),
        ("overdue", "--help", "--lang=ru"),
        ("--lang", "ru", "--help"),
    ):
        assert "Показать это сообщение и выйти." in merzim(*words).out
    assert "Show this message and exit." in merzim("overdue", "--help").out


def test_a_refused_call_is_told_in_the_language_asked_for(merzim: Merzim) -> None:
    done = merzim("overdu", "--lang", "kk")
    assert done.code == 2
    assert "overdu" in done.err
    assert "No such command" not in done.err


@pytest.mark.parametrize(("variable", "value"), [("MERZIM_LANG", "ru"), ("LC_ALL", "ru_RU.UTF-8"), ("LANG", "ru_KZ")])
def test_the_language_of_the_system_is_spoken(
    merzim: Merzim, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, value)
    assert "Срок истекает" in merzim("limit", "3 days", "--from", "2022-01-12").out


def test_a_language_not_spoken_is_one_line_of_warning_and_english(merzim: Merzim) -> None:
    done = merzim("limit", "3 days", "--from", "2022-01-12", "--lang", "fr")
    assert done.code == 0
    assert done.err == 'merzim: "fr" is not spoken here, only en, ru, kk; this is English\n'
    assert "The limit runs out" in done.out
