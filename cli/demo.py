"""Open the screens: on the user's own database, or on the demonstration."""

import gc
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click
import platformdirs

from calendars.sentences import InputError, say
from cli.language import spoken
from cli.lists import CLOCK_COLUMNS, plain_rows
from cli.options import Asked, common, path_of

if TYPE_CHECKING:
    from store.database import Database
    from tui.desk import Desk

FILES = ("bodies.csv", "complaints.csv", "events.csv")
DEMONSTRATION = "demonstration"


@click.command("demo")
@common
def demo_command(asked: Asked) -> None:
    """Load 190 synthetic complaints built from published figures, and open them.

    The database is plain, not encrypted: nobody in it exists. Without a terminal, prints what is overdue.
    """
    path = path_of(asked.db) if asked.db else platformdirs.user_data_path("merzim") / "demonstration.db"
    if _has_terminal() and not asked.as_json:
        _show(asked, path)
    desk = asked.desk(load_demonstration(path))
    if asked.as_json:
        asked.answer_rows(desk.overdue(), lambda rows: plain_rows(asked, rows, CLOCK_COLUMNS))
    else:
        click.echo(_plain(asked, desk))


def load_demonstration(path: Path) -> "Database":
    """Make the demonstration database, or open it again; raises InputError for any other database."""
    from store.demonstration import is_marked  # noqa: PLC0415
    from store.queries import is_empty  # noqa: PLC0415
    from store.sqlite import create_database  # noqa: PLC0415

    database = create_database(path)
    with database.reading() as session:
        marked, filled = is_marked(session), not is_empty(session)
    if filled and not marked:
        raise InputError(say("{path} holds real complaints; the demonstration is not mixed with them", path=path.name))
    if not filled:
        _fill(database)
    return database


def _fill(database: "Database") -> None:
    from importlib.resources import as_file, files  # noqa: PLC0415

    from store.demonstration import MARK, mark  # noqa: PLC0415
    from store.importing.load import load  # noqa: PLC0415
    from store.importing.rows import Who  # noqa: PLC0415

    with as_file(files("cli.demonstration")) as folder, database.writing() as session:
        mark(session)
        load(session, [folder / name for name in FILES], Who(MARK, datetime.now(UTC)))


def open_screens(db: str | None, passphrase_fd: int | None = None) -> None:
    """Open the terminal UI; without a terminal, say how to ask instead."""
    if not _has_terminal():
        raise InputError(say("there is no terminal to open a screen in; ask with a command, such as `merzim overdue`"))
    asked = Asked(db, None, None, as_json=False, wording=spoken(), passphrase_fd=passphrase_fd)
    way = ""
    if asked.is_missing:
        from tui.app import first_way  # noqa: PLC0415  # the screens are heavy

        way = first_way(asked.wording)
        if way in {"", DEMONSTRATION}:
            _end(way, asked, 0)
    held = [asked.created() if way else asked.existing()]  # before the screens, for it may ask for the passphrase
    reopen = partial(_reopened, asked) if held[0].database.has_passphrase else None
    code, out = _run(held.pop, asked, reopen=reopen, way=way)  # from here on the screens alone hold it
    _end(out, asked, code)


def _reopened(asked: Asked, typed: str) -> "Desk | None":
    """Open the database again by what was typed on the cover; None for another passphrase, raises InputError."""
    from store.connecting import WrongKeyError  # noqa: PLC0415
    from store.keys import passphrase  # noqa: PLC0415
    from store.sqlite import open_database  # noqa: PLC0415

    try:
        return asked.desk(open_database(asked.path, passphrase(typed)))
    except WrongKeyError:
        return None


def _end(way: str, asked: Asked, code: int) -> NoReturn:
    """Leave, or go on in the demonstration when that was chosen."""
    if way == DEMONSTRATION:
        _show(asked, platformdirs.user_data_path("merzim") / "demonstration.db")
    raise click.exceptions.Exit(code)


def _show(asked: Asked, path: Path) -> NoReturn:
    """Open the demonstration."""
    code, _ = _run(lambda: asked.desk(load_demonstration(path)), asked, demonstration=True)
    raise click.exceptions.Exit(code)


def _run(
    opened: "Callable[[], Desk]",
    asked: Asked,
    *,
    demonstration: bool = False,
    reopen: "Callable[[str], Desk | None] | None" = None,
    way: str = "",
) -> tuple[int, str]:
    from cli.traces import undumpable  # noqa: PLC0415
    from tui.app import run  # noqa: PLC0415
    from tui.travel import Moment  # noqa: PLC0415

    undumpable()
    gc.freeze()  # what was imported stays, and need not be looked at before the first list is shown
    moment = Moment(asked.as_of, asked.known_by)
    return run(opened, asked.wording, moment=moment, demonstration=demonstration, reopen=reopen, way=way)


def _has_terminal() -> bool:
    """Tell whether screens can be shown: in a terminal, or in the browser that `merzim serve` started this for."""
    return "TEXTUAL_DRIVER" in os.environ or (sys.stdin.isatty() and sys.stdout.isatty())


def _plain(asked: Asked, desk: "Desk") -> str:
    rows = list(desk.overdue())
    complaints = len({row["complaint"] for row in rows})
    total = say(
        "{overdue} of {all} complaints have an overdue step; {steps} steps in all. "
        "Demonstration data: nobody in it exists.",
        overdue=complaints,
        all=len(desk.docket()),
        steps=len(rows),
    )
    return "\n".join((*plain_rows(asked, rows, CLOCK_COLUMNS), "", asked.wording(total)))
