"""Where the passphrase comes from, and what is said where there is none."""

import os
import pty
import select
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
import pytest

from store.connecting import is_plain
from store.keys import passphrase
from store.sqlite import open_database
from tests.cli.conftest import Done, Merzim

PHRASE = "five words nobody would guess"


@contextmanager
def piped(phrase: str) -> Iterator[int]:
    """Give a descriptor from which a passphrase can be read."""
    reader, writer = os.pipe()
    os.write(writer, f"{phrase}\n".encode())
    os.close(writer)
    try:
        yield reader
    finally:
        os.close(reader)


def given(merzim: Merzim, phrase: str, *words: str) -> Done:
    """Run a command that reads its passphrase from a descriptor."""
    with piped(phrase) as reader:
        return merzim(*words, "--passphrase-fd", reader)


def test_a_script_makes_an_encrypted_database_and_is_told_what_protects_it(merzim: Merzim, tmp_path: Path) -> None:
    done = merzim("add", "KZ-1", "--place", "Almaty")
    assert done.code == 0
    assert "only your login protects it. `merzim rekey`" in done.err
    assert not is_plain(tmp_path / "merzim.db")
    again = merzim("show", "KZ-1")
    assert (again.code, again.err) == (0, "")


def test_every_file_is_readable_by_its_owner_only_whatever_the_umask(merzim: Merzim, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        merzim("add", "KZ-1", "--place", "Almaty", "--db", tmp_path / "new" / "deep" / "merzim.db")
    finally:
        os.umask(before)
    for path in tmp_path.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_a_plain_database_is_made_only_when_asked_for_and_warns_every_time(merzim: Merzim, tmp_path: Path) -> None:
    assert "is not encrypted" in merzim("add", "KZ-1", "--place", "Almaty", "--plain").err
    assert is_plain(tmp_path / "merzim.db")
    for words in (("overdue",), ("verify",), ("add", "KZ-2", "--place", "Almaty")):
        assert "merzim.db is not encrypted: whoever has the disk can read it" in merzim(*words).err


def test_the_demonstration_warns_only_once_somebody_records_in_it(demo: Merzim) -> None:
    for words in (("overdue",), ("verify",)):
        assert demo(*words).err == ""
    assert demo("add", "KZ-2000", "--place", "Almaty").err == ""
    for words in (("overdue",), ("verify",)):
        assert "is not encrypted" in demo(*words).err


def test_a_passphrase_comes_from_a_descriptor(merzim: Merzim, tmp_path: Path) -> None:
    assert given(merzim, PHRASE, "add", "KZ-1", "--place", "Almaty").code == 0
    open_database(tmp_path / "merzim.db", passphrase(PHRASE))
    assert given(merzim, PHRASE, "verify").code == 0
    refused = given(merzim, "another", "verify")
    assert refused.code == 2
    assert refused.err == "merzim: this does not open merzim.db: another passphrase is needed\n"


def test_without_a_passphrase_one_sentence_says_how_to_give_it(merzim: Merzim) -> None:
    given(merzim, PHRASE, "add", "KZ-1", "--place", "Almaty")
    done = merzim("overdue")
    assert done.code == 2
    assert done.err == "merzim: merzim.db is encrypted; give its passphrase with --passphrase-fd, or in the keyring\n"


@pytest.mark.parametrize("number", ["99", "1000000"])
def test_a_descriptor_that_is_not_open_is_named(merzim: Merzim, number: str) -> None:
    done = merzim("add", "KZ-1", "--place", "Almaty", "--passphrase-fd", number)
    assert done.code == 2
    assert f"from descriptor {number}" in done.err


def test_a_short_new_passphrase_makes_no_file(merzim: Merzim, tmp_path: Path) -> None:
    done = given(merzim, "short", "add", "KZ-1", "--place", "Almaty")
    assert done.code == 2
    assert "at least 12 signs" in done.err
    assert not (tmp_path / "merzim.db").exists()


def test_the_keyring_opens_it_without_a_question(
    merzim: Merzim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {("merzim", str(tmp_path / "merzim.db")): PHRASE}
    monkeypatch.setattr(keyring, "get_password", lambda *asked: kept.get(asked))
    assert merzim("add", "KZ-1", "--place", "Almaty").err == ""
    open_database(tmp_path / "merzim.db", passphrase(PHRASE))
    assert merzim("verify").code == 0


def at_a_terminal(*words: str, answers: tuple[str, ...]) -> str:
    """Run a command in a real terminal, answer each question for a passphrase, and give all that was shown."""
    child, screen = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-c", "from cli.main import main; main()", *words])  # noqa: S606
    waiting, shown = list(answers), ""
    while select.select([screen], [], [], 30)[0]:
        try:
            shown += os.read(screen, 4096).decode()
        except OSError:
            break
        if waiting and shown.endswith(": "):
            os.write(screen, f"{waiting.pop(0)}\n".encode())
            shown += "\n"
    os.close(screen)  # ends the command, should it still wait for an answer
    os.waitpid(child, 0)
    return shown


def test_at_a_terminal_it_is_typed_twice_and_not_echoed(merzim: Merzim, tmp_path: Path) -> None:  # noqa: ARG001  # its surroundings
    new = at_a_terminal("add", "KZ-1", "--place", "Almaty", answers=(PHRASE, PHRASE))
    assert "New passphrase of merzim.db:" in new
    assert "The same again:" in new
    assert "complaint KZ-1 registered" in new
    again = at_a_terminal("show", "KZ-1", answers=("wrong one", PHRASE))
    assert "another passphrase is needed" in again
    assert "Almaty" in again
    assert PHRASE not in new + again
    open_database(tmp_path / "merzim.db", passphrase(PHRASE))
