"""A PostgreSQL server of the tests' own: made in a temporary folder, on the loopback, by an unprivileged user."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from sqlalchemy import create_engine, text

SETTINGS = "-c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60 -c shared_buffers=32MB"
NUMBERS = count()


@dataclass(frozen=True)
class Server:
    """A running server; `keeper` owns the databases and is no superuser, who would see everything."""

    port: int

    def url(self, person: str, database: str) -> str:
        return f"postgresql://{person}@127.0.0.1:{self.port}/{database}"

    def new_database(self, pattern: str = "template0") -> str:
        """Make a database, empty or as another is."""
        name = f"office_{os.getpid()}_{next(NUMBERS)}"
        self.run("postgres", f'CREATE DATABASE "{name}" OWNER keeper TEMPLATE "{pattern}"')
        return name

    def drop(self, name: str) -> None:
        self.run("postgres", f'DROP DATABASE "{name}" WITH (FORCE)')

    def run(self, database: str, statement: str) -> None:
        url = f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/{database}"
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()


def programs() -> Path | None:
    """Find the programs of the newest PostgreSQL here, or nothing."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or [Path(shutil.which("initdb") or "")]
    return found[-1].parent if found[-1].name else None


@contextlib.contextmanager
def running(binaries: Path) -> Iterator[Server]:
    """Run a server until the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="merzim-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data, port = folder / "data", _free_port()
    _as_postgres(binaries / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "-N")
    options = f"{SETTINGS} -c port={port} -c unix_socket_directories={folder}"
    try:
        _as_postgres(binaries / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        server = Server(port)
        server.run("postgres", "CREATE ROLE keeper LOGIN CREATEROLE; CREATE ROLE stranger LOGIN")
        yield server
    finally:
        _as_postgres(binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop", check=False)
        shutil.rmtree(folder, ignore_errors=True)


def _as_postgres(*words: object, check: bool = True) -> None:
    before = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run(  # noqa: S603  # our own words
        [*before, *map(str, words)], check=check, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
