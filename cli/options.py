"""What every command takes: the database, the moment asked about, the language, the form of the answer."""

import getpass
import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
import platformdirs

from calendars.moments import read_instant
from calendars.places import CAPITAL, zone
from calendars.sentences import InputError, Sentence, say
from cli.language import refusal, spoken
from cli.settings import read_settings
from reports.wording import Wording

if TYPE_CHECKING:  # the store takes a third of a second to import: only commands that open it pay
    from reports.tables import Row
    from store.database import Database
    from tui.desk import Desk

R = TypeVar("R")


@dataclass(frozen=True)
class Asked:
    """The common options of one call."""

    db: str | None
    as_of: datetime | None
    known_by: datetime | None
    as_json: bool
    wording: Wording
    passphrase_fd: int | None = None

    @property
    def path(self) -> Path:
        """Give the database file asked for, or the user's own."""
        return path_of(self.db)

    @property
    def is_missing(self) -> bool:
        """Tell whether the file asked for is not there yet; a server always is."""
        return not self.is_server and not self.path.exists()

    @property
    def is_server(self) -> bool:
        """Tell whether a server was asked for, by its address."""
        return (self.db or "").startswith(("postgresql:", "postgres:"))

    def existing(self) -> "Desk":
        """Open the database; raises InputError when there is none, or nothing that opens it."""
        if self.is_server:
            return self._at_server()
        from cli.unlocking import opened  # noqa: PLC0415  # read when first needed

        return self.desk(opened(self.path, self.wording, self.passphrase_fd))

    def created(self, *, plain: bool = False) -> "Desk":
        """Open the database, making it if there is none: encrypted, unless `plain` was asked for."""
        if self.is_server:
            return self._at_server()
        from cli.unlocking import made  # noqa: PLC0415

        return self.desk(made(self.path, self.wording, self.passphrase_fd, plain=plain))

    def desk(self, database: "Database", by: str = "") -> "Desk":
        """Sit down at a database with what was asked."""
        from tui.desk import Desk  # noqa: PLC0415

        return Desk(database, self.wording, self.as_of, self.known_by, by or user())

    def _at_server(self) -> "Desk":
        """Open the database of an office: who records is who the server knows, not who somebody says."""
        from store.postgres import open_server, person  # noqa: PLC0415

        database = open_server(self.db or "")
        return self.desk(database, person(database))

    def say(self, sentence: Sentence) -> None:
        """Print a sentence."""
        click.echo(self.wording(sentence))

    def answer_rows(self, rows: "Iterable[Row]", plain: "Callable[[Iterable[Row]], Iterable[str]]") -> None:
        """Print rows one after the other, as a list of JSON or as lines for people."""
        from reports.tables import json_lines  # noqa: PLC0415  # the rows of lists are read when first needed

        for line in json_lines(rows) if self.as_json else plain(rows):
            click.echo(line)

    def answer(self, found: object, plain: Callable[[], str]) -> None:
        """Print the answer, as JSON or for people."""
        click.echo(json.dumps(found, ensure_ascii=False, indent=2) if self.as_json else plain())


def passphrase_option(command: Callable[..., R]) -> Callable[..., R]:
    """Add the option that names an open descriptor: a number, so that no secret is in an argument."""
    return click.option(
        "--passphrase-fd",
        envvar="MERZIM_PASSPHRASE_FD",
        type=click.IntRange(min=0),
        metavar="NUMBER",
        help="Read the passphrase from this open descriptor.",
    )(command)


def plain_option(command: Callable[..., R]) -> Callable[..., R]:
    """Add the option of commands that make a database."""
    return click.option("--plain", is_flag=True, help="Make a new database without encryption.")(command)


def common(command: Callable[..., R]) -> Callable[..., R]:
    """Add the common options to a command, which receives them as its first argument."""

    @click.option("--db", envvar="MERZIM_DB", metavar="PATH", help="The database (default: your own).")
    @click.option("--as-of", metavar="DATE", help="Answer as of that moment; a bare date is its end.")
    @click.option("--known-by", metavar="DATE", help="Use only what had been recorded by then.")
    @click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
    @click.option("--lang", metavar="LANGUAGE", expose_value=False, help="The language: en, ru or kk.")
    @passphrase_option
    @wraps(command)
    def run(**options: Any) -> R:  # noqa: ANN401  # click fills them in, by the declarations above
        asked = Asked(
            db=options.pop("db"),
            as_of=_moment(options.pop("as_of")),
            known_by=_moment(options.pop("known_by")),
            as_json=options.pop("as_json"),
            wording=spoken(),
            passphrase_fd=options.pop("passphrase_fd"),
        )
        try:
            return command(asked, **options)
        except InputError as error:
            click.echo(refusal(error, asked.wording), err=True)
            raise click.exceptions.Exit(2) from None

    return run


def path_of(db: str | None) -> Path:
    """Turn what was given for a database into a file; raises InputError for a server."""
    if db is None:
        return platformdirs.user_data_path("merzim") / "merzim.db"
    if db.startswith("sqlite:///"):
        return Path(db.removeprefix("sqlite:///"))
    if "://" in db:
        raise InputError(say("this command works on a database file; give a path"))
    return Path(db).expanduser()


def user() -> str:
    """Name who records: MERZIM_USER, else what was set, else the login."""
    try:
        return os.environ.get("MERZIM_USER") or read_settings().get("user") or getpass.getuser()
    except (KeyError, OSError):
        return ""


def _moment(text: str | None) -> datetime | None:
    return read_instant(text, zone(CAPITAL)) if text else None
