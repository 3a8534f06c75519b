"""Commands at a server, each by who may give it: what is recorded, by whom, and what is said to the others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.postgres import open_server
from store.roles import owned
from tests.cli.conftest import Done, Merzim, merzim
from tests.postgres.conftest import Office

__all__ = ["merzim"]

By = Callable[..., Done]


@pytest.fixture
def by(office: Office, merzim: Merzim) -> By:
    """Run a command as a person; a registrar and a lawyer have one complaint each, with a victim and a note."""

    def run(person: str, *words: object) -> Done:
        return merzim(*words, "--db", office.url(person))

    for person, reference in (("a_registrar", "KZ-1"), ("asel", "asel-1")):
        added = run(person, "add", reference, "--place", "Taraz", "--victim-name", "Aigul")
        kept = run(person, "record", reference, "complaint_lodged", "--at", "2024-04-01", "--note", "said")
        assert (added.code, kept.code) == (0, 0), added.err + kept.err
    return run


def test_who_records_by_an_import_is_who_the_server_knows(by: By, tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text("complaint,event,occurred_at\nKZ-1,questioned,2024-04-02\n", "utf-8")
    assert by("a_registrar", "import", file).code == 0
    assert '"recorded_by": "a_registrar"' in by("a_registrar", "show", "KZ-1", "--json").out
    assert '"recorded_by": "tester"' not in by("a_registrar", "show", "KZ-1", "--json").out  # MERZIM_USER


def test_who_sees_a_part_of_the_ledger_is_told_so_and_nothing_is_called_missing(by: By) -> None:
    for person in ("asel", "dana"):
        done = by(person, "verify")
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert "a part of the ledger only" in done.err
    for person in ("a_registrar", "a_monitor", "keeper"):
        done = by(person, "verify")
        assert (done.code, "4 entries, all in order" in done.out) == (0, True), done.err
        assert "whether a note was removed was not checked" in done.err


def test_who_looks_at_a_name_or_takes_data_out_is_kept_and_listed(by: By, tmp_path: Path) -> None:
    assert "Aigul" in by("asel", "show", "asel-1", "--identity").out
    letter = tmp_path / "letter.docx"
    done = by("a_registrar", "letter", "KZ-1", "--kind", "communication", "--identity", "-o", letter)
    assert (done.code, letter.exists()) == (0, True), done.err
    assert by("a_registrar", "export", "json", "-o", tmp_path / "all.json").code == 0
    told = [(row["who"], row["what"], row["complaint"]) for row in by("a_supervisor", "access", "--json").rows]
    mine = [row["who"] for row in by("asel", "access", "--json").rows]
    assert told == [
        ("asel", "saw the identity", "asel-1"),
        ("a_registrar", "saw the identity", "KZ-1"),
        ("a_registrar", "export json", ""),
    ]
    assert mine == ["asel"]
    assert [row["who"] for row in by("a_supervisor", "access", "KZ-1", "--json").rows] == ["a_registrar"]


def test_what_a_server_does_otherwise_is_said_or_done(by: By, tmp_path: Path) -> None:
    done = by("a_registrar", "backup", tmp_path / "copy.db")
    assert (done.code, "pg_dump" in done.err, (tmp_path / "copy.db").exists()) == (2, True, False)
    assert by("asel", "erase-identity", "asel-1", "--yes").code == 0
    assert "Aigul" not in by("asel", "show", "asel-1", "--identity").out
    assert by("a_registrar", "verify").code == 0


@pytest.mark.parametrize("person", ["a_monitor", "a_supervisor", "stranger"])
def test_who_may_not_is_refused_in_one_sentence(by: By, person: str) -> None:
    for words in (
        ("add", "KZ-9", "--place", "Taraz"),
        ("record", "KZ-1", "questioned", "--at", "2024-04-02"),
        ("erase-identity", "KZ-1", "--yes"),
    ):
        done = by(person, *words)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1), (words, done.err)


def test_mine_on_a_server_is_what_one_registered_or_was_given_a_share_in(by: By, office: Office) -> None:
    assert by("asel", "grant", "share", "asel-1", "dana").code == 0
    found = {}
    for person in ("asel", "dana", "a_registrar", "a_supervisor"):
        with open_server(office.url(person)).reading() as session:
            found[person] = owned(session)
    assert found == {"asel": {"asel-1"}, "dana": {"asel-1"}, "a_registrar": {"KZ-1"}, "a_supervisor": set()}
