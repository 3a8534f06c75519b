"""verify, backup, restore, rekey, erase-identity: as a user runs them."""

import gc
import stat
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from cli.unlocking import device_key_path
from store.connecting import connect
from store.keys import device_key
from tests.cli.conftest import Done, Merzim
from tests.cli.test_unlocking import PHRASE, given, piped


@pytest.fixture
def used(merzim: Merzim) -> Merzim:
    """Have a database with one complaint, whose victim is named."""
    merzim("add", "KZ-1", "--place", "Almaty", "--victim-name", "Sentinel Ахметов", "--victim-contact", "+7 700")
    merzim("record", "KZ-1", "complaint_lodged", "--at", "2022-01-07", "--note", "said by Sentinel")

    def run(*words: object) -> Done:
        gc.collect()  # a command is a process of its own and lets the file go when it ends
        return merzim(*words)

    return run


def opened(path: Path) -> dbapi2.Connection:
    """Open the file as somebody who has its key, past the program."""
    return connect(str(path), device_key(device_key_path()))


def test_the_head_kept_elsewhere_shows_a_tail_that_was_cut(used: Merzim, tmp_path: Path) -> None:
    assert used("verify", "--head", "head.txt").code == 0
    assert (tmp_path / "head.txt").read_text().startswith("merzim head 1\nlog ")
    assert used("verify", "--head", "head.txt").code == 0
    connection = opened(tmp_path / "merzim.db")
    connection.executescript("DROP TRIGGER ledger_no_delete; DELETE FROM note; DELETE FROM ledger WHERE seq = 2")
    connection.close()
    used("rebuild")
    assert used("verify").code == 0  # the control: the chain alone does not see it
    done = used("verify", "--head", "head.txt")
    assert done.code == 1
    assert "entries 2 to 2 were cut from the end of the ledger" in done.out


@pytest.mark.parametrize(
    ("content", "said", "code"),
    [
        ("merzim head 1\nlog 00\nentries 1\nhash 00\n", "is of another ledger", 1),
        ("hello", "does not hold a head", 2),
        ("merzim head 1\nlog\nentries x\n", "does not hold a head", 2),
        ("", "does not hold a head", 2),
    ],
)
def test_another_file_is_not_taken_for_a_head(used: Merzim, tmp_path: Path, content: str, said: str, code: int) -> None:
    (tmp_path / "head.txt").write_text(content)
    done = used("verify", "--head", "head.txt")
    assert done.code == code
    assert said in done.out + done.err


def test_a_backup_is_restored_by_the_commands(used: Merzim, tmp_path: Path) -> None:
    assert used("backup", "copy.db").out == "copy.db is good\n"
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600
    assert used("backup", "copy.db").code == 2
    used("record", "KZ-1", "entered_in_kui", "--at", "2022-01-08")
    done = used("restore", "copy.db")
    assert done.out == "2 entries restored; what was there is now merzim-replaced-1.db\n"
    assert used("verify").out.startswith("2 entries")
    assert used("verify", "--db", "merzim-replaced-1.db").out.startswith("3 entries")


def test_what_is_no_backup_is_refused(used: Merzim, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_bytes(b"x" * 8192)
    assert used("restore", "copy.db").code == 2
    assert used("restore", "none.db").code == 2
    assert used("backup", "/proc/x.db").code == 2
    assert used("verify").code == 0


def test_a_passphrase_takes_the_place_of_the_key_of_this_machine(used: Merzim, tmp_path: Path) -> None:
    with piped(PHRASE) as new:
        assert used("rekey", "--new-passphrase-fd", new).code == 0
    assert used("verify").code == 2
    assert given(used, PHRASE, "verify").code == 0
    with piped("another five words, longer") as new:
        assert given(used, PHRASE, "rekey", "--new-passphrase-fd", str(new)).code == 0
    assert given(used, PHRASE, "verify").code == 2
    assert not any(b"Sentinel" in path.read_bytes() for path in tmp_path.rglob("*.db*"))


def test_without_a_terminal_the_new_passphrase_must_be_given(used: Merzim) -> None:
    done = used("rekey")
    assert done.code == 2
    assert "--new-passphrase-fd" in done.err
    with piped("short") as new:
        assert "at least 12 signs" in used("rekey", "--new-passphrase-fd", new).err
    assert used("verify").code == 0


def test_an_identity_is_erased_and_what_may_still_name_is_told(used: Merzim, tmp_path: Path) -> None:
    used("backup", "copy.db")
    assert used("erase-identity", "KZ-1").code == 2
    done = used("erase-identity", "KZ-1", "--yes")
    assert done.out == "the identity of KZ-1 is erased\n"
    assert "1 notes of the complaint remain; --notes erases them" in done.err
    assert "1 backups or exports were made before" in done.err
    assert "Sentinel Ахметов" not in used("show", "KZ-1", "--identity").out
    assert "identity_erased" in used("show", "KZ-1", "--json").out
    assert used("erase-identity", "KZ-1", "--yes", "--notes").code == 0
    assert used("verify").code == 0
    assert used("erase-identity", "KZ-1", "--yes", "--notes").code == 2
    assert used("erase-identity", "KZ-9", "--yes").code == 2
    assert used("record", "KZ-1", "identity_erased", "--at", "2022-01-08").code == 2
    assert (tmp_path / "copy.db").exists()


def test_who_saw_an_identity_and_what_was_taken_out_is_kept(used: Merzim, tmp_path: Path) -> None:
    assert "Sentinel Ахметов" in used("show", "KZ-1", "--identity").out
    used("show", "KZ-1")
    used("backup", "copy.db")
    used("export", "csv", "-o", "out")
    rows = opened(tmp_path / "merzim.db").execute("SELECT who, what, reference FROM access ORDER BY id").fetchall()
    assert rows == [
        ("tester", "saw the identity", "KZ-1"),
        ("tester", "backup copy.db", ""),
        ("tester", "export csv", ""),
    ]
