"""The manual of an office is followed, line by line and in its order, on a server of the tests."""

import os
import re
import subprocess
import sys
from pathlib import Path

from store.postgres import open_server
from store.queries import complaints
from tests.postgres.server import Server, programs

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
