"""The manual of an office is followed, line by line and in its order, on a server of the tests."""

import os
import re
import subprocess
import sys
from pathlib import Path

from store.postgres import open_server
from store.queries import complaints
from tests.cli.conftest import Merzim, merzim
from tests.postgres.conftest import Office
from tests.postgres.server import Server, programs

__all__ = ["merzim"]

PAGE = Path(__file__).parents[2] / "docs" / "office.md"
RECORDED = "MERZIM_DB=postgresql://saule@db.example.org/merzim merzim add KZ-1 --place Taraz --victim-name Aigul"
HERE = {"db.example.org": "127.0.0.1", "keeper": "chief"}  # the tests have a keeper already


def lines() -> list[str]:
    """Give the commands of the page; what somebody would have recorded comes before the first copy."""
    found = [line.strip() for line in re.findall(r"^ {4}(\S.*)$", PAGE.read_text("utf-8"), re.MULTILINE)]
    copy = next(number for number, line in enumerate(found) if line.startswith("pg_dump"))
    return [*found[:copy], RECORDED, *found[copy:]]


def test_what_the_manual_says_sets_an_office_up_copies_it_and_checks_the_copy(server: Server, tmp_path: Path) -> None:
    script = "\n".join(lines())
    for said, here in HERE.items():
        script = script.replace(said, here)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MERZIM", "PG"))}
    path = os.pathsep.join((str(Path(sys.executable).parent), str(programs()), kept["PATH"]))
    at = {"PGHOST": "127.0.0.1", "PGPORT": str(server.port), "PGUSER": "postgres"}
    done = subprocess.run(
        ["sh", "-e"],  # noqa: S607  # the shell of who reads the manual
        input=script.replace("--pwprompt", "--no-password"),
        env={**kept, **at, "PATH": path, "MERZIM_CONFIG": str(tmp_path / "config.toml"), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 entries, all in order" in done.stdout.splitlines()[-1]
    with open_server(server.url("saule", "check")).reading() as session:
        assert list(complaints(session)) == ["KZ-1"]


RUN = {  # a command for each line of the table; REF is a complaint the person has, or can see
    "overdue": ("overdue",),
    "delays": ("delays",),
    "show": ("show", "REF"),
    "add": ("add", "{person}-7", "--place", "Taraz"),
    "erase-identity": ("erase-identity", "REF", "--yes"),
    "verify": ("verify",),
    "rebuild": ("rebuild",),
    "access": ("access",),
    "grant": ("grant", "lawyer", "somebody"),
    "grant share": ("grant", "share", "REF", "dana"),
}
PERSONS = {"lawyer": "asel", "monitor": "a_monitor", "supervisor": "a_supervisor", "registrar": "a_registrar"}


def may_run() -> list[tuple[str, str, bool]]:
    """Read the table of the page: command, role, whether it can be run."""
    table = PAGE.read_text("utf-8").split("What each can run")[1].split("A supervisor counts")[0]
    heads, _, *rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines() if "|" in line]
    return [
        (row[0].split("`")[1], role, not cell.startswith("no"))
        for row in rows
        for role, cell in zip(heads[1:], row[1:], strict=True)
    ]


def test_the_table_of_what_each_role_can_run_is_true(office: Office, merzim: Merzim) -> None:
    told = may_run()
    assert {command for command, _, _ in told} == RUN.keys()
    for person, reference in (("a_registrar", "KZ-1"), ("asel", "asel-1")):
        at = ("--db", office.url(person))
        assert merzim("add", reference, "--place", "Taraz", "--victim-name", "Aigul", *at).code == 0
        assert merzim("record", reference, "complaint_lodged", "--at", "2024-04-01", *at).code == 0
    for command, role, can in told:
        person = PERSONS.get(role, role)
        words = (word.format(person=person) for word in RUN[command])
        reference = "asel-1" if role == "lawyer" else "KZ-1"
        done = merzim(*(reference if word == "REF" else word for word in words), "--db", office.url(person))
        assert (done.code, done.err.count("\n")) == ((0, done.err.count("\n")) if can else (2, 1)), (
            command,
            role,
            done,
        )
