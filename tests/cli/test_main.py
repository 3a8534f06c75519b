"""The entry: lazy commands, one sentence for every error, exit codes."""

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


def test_a_server_address_is_refused_not_taken_for_a_file(merzim: Merzim) -> None:
    done = merzim("overdue", "--db", "postgresql://somewhere/merzim")
    assert done.code == 2
    assert "database files only" in done.err


def test_an_error_of_the_program_shows_its_place_and_no_value(merzim: Merzim, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> None:
        secret = "name of a victim"  # noqa: S105  # what must not appear
        raise KeyError(secret)

    merzim("add", "KZ-1", "--place", "Taraz")
    monkeypatch.setattr(lists, "_span", broken)
    done = merzim("due")
    assert done.code == 70
    assert "KeyError at test_main.py:" in done.err
    assert "victim" not in done.err
    assert "Traceback" not in done.err
