"""An office at work on a real server: the same lists as a file gives, commands, and people at the same time."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from calendars.sentences import InputError
from cli.demonstration import paths
from store import findings, queries
from store.importing.load import load
from store.importing.rows import Who
from store.postgres import open_server
from store.sqlite import create_database
from store.verifying import verify
from tests.cli.conftest import Merzim, merzim
from tests.postgres.conftest import Office

__all__ = ["merzim"]

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_the_demonstration_gives_the_same_lists_on_a_server_as_in_a_file(office: Office, tmp_path: Path) -> None:
    databases = open_server(office.url("a_registrar")), create_database(tmp_path / "file.db")
    told = []
    for database in databases:
        with database.writing() as session:
            outcome = load(session, paths(), Who("test", NOW))
        with database.reading() as session:
            assert verify(session).problems == []
            lists = (
                list(queries.overdue(session, NOW)),
                list(findings.findings(session, NOW)),
                queries.states(session, NOW),
            )
        told.append((outcome.added, outcome.problems, lists))
        database.engine.dispose()
    assert told[0] == told[1]


def test_an_office_is_run_by_commands(office: Office, merzim: Merzim) -> None:
    def by(person: str, *words: str) -> tuple[int, str, str]:
        done = merzim(*words, "--db", office.url(person))
        return done.code, done.out, done.err

    assert by("keeper", "grant", "lawyer", "aigul")[0] == 0
    assert by("aigul", "add", "aigul-1", "--place", "Taraz")[0] == 0
    assert by("aigul", "record", "aigul-1", "complaint_lodged", "--at", "2024-04-01")[0] == 0
    assert "there is no complaint aigul-1" in by("dana", "show", "aigul-1")[2]
    assert by("aigul", "grant", "share", "aigul-1", "dana")[0] == 0
    assert "complaint_lodged" in by("dana", "show", "aigul-1", "--json")[1]
    for words in (("grant", "lawyer", "x"), ("grant", "share", "KZ-9", "dana"), ("add", "KZ-9", "--place", "Taraz")):
        code, _, said = by("dana", *words)
        assert (code, said.count("\n")) == (2, 1), said


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql://asel:secret@127.0.0.1/x", "leave the password out of the address"),
        ("postgresql://asel@127.0.0.1:1/x", "the server did not let us in"),
        ("postgresql://a b@c:x/d", "this is no address of a database"),
    ],
)
def test_a_bad_address_is_one_sentence_without_the_password(merzim: Merzim, address: str, said: str) -> None:
    done = merzim("overdue", "--db", address)
    assert (done.code, said in done.err, "secret" in done.err) == (2, True, False), done.err


def test_a_person_without_a_role_is_told_so(office: Office) -> None:
    with pytest.raises(InputError, match="only its owner"):
        open_server(office.url("stranger"))
