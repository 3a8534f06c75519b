"""`merzim import`: files in, each refused row named with its line, column and reason."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from calendars.sentences import say
from cli.options import Asked, common, plain_option
from reports.wording import visible

if TYPE_CHECKING:
    from store.importing.outcome import Outcome
    from store.importing.records import Problem


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@plain_option
@common
def import_command(asked: Asked, files: tuple[Path, ...], *, plain: bool) -> None:
    """Import bodies, complaints, events: CSV files or workbooks (XLSX), in any order, known by their columns.

    Good rows are kept; each other is named with file, line, column and reason, and the exit code is 2.
    Importing the same rows again adds nothing.
    """
    from store.importing.load import load  # noqa: PLC0415  # read when first needed
    from store.importing.rows import Who  # noqa: PLC0415

    desk = asked.created(plain=plain)
    with desk.database.writing() as session:
        outcome = load(session, files, Who(desk.by, datetime.now(UTC)))
    asked.answer(_row(asked, outcome), lambda: _plain(asked, outcome))
    for problem in outcome.problems:
        reason = asked.wording(problem.sentence)
        click.echo(f"{place_of(problem)}: {reason}" if problem.lines else reason, err=True)
    if outcome.problems:
        raise click.exceptions.Exit(2)


def place_of(problem: "Problem") -> str:
    """Write where a row was refused: "events.csv, line 12, occurred_at"; others named the file and its sheets."""
    parts = [problem.file, f"line {problem.line}" if problem.line else "", problem.column]
    return visible(", ".join(filter(None, parts)))


def _plain(asked: Asked, outcome: "Outcome") -> str:
    added = asked.wording(
        say(
            "added: {bodies} bodies, {complaints} complaints, {events} events; "
            "known already: {known}; refused: {refused}",
            known=outcome.known,
            refused=outcome.refused,
            bodies=outcome.added["bodies"],
            complaints=outcome.added["complaints"],
            events=outcome.added["events"],
        )
    )
    return "\n".join((added, *map(asked.wording, outcome.warnings)))


def _row(asked: Asked, outcome: "Outcome") -> dict[str, object]:
    return {
        "added": outcome.added,
        "known": outcome.known,
        "read": outcome.read,
        "refused": [
            {
                "file": problem.file,
                "line": problem.line,
                "column": problem.column,
                "reason": asked.wording(problem.sentence),
            }
            for problem in outcome.problems
        ],
        "warnings": [asked.wording(warning) for warning in outcome.warnings],
    }
