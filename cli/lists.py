"""Lists over all complaints: overdue, due, findings, examinations."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import chain

import click

from calendars.sentences import InputError, Sentence, say
from cli.options import Asked, common
from reports.plain import headings, lines
from reports.tables import Row, for_people
from reports.wording import N_

check_option = click.option("--check", is_flag=True, help="Exit with 1 if the list is not empty.")
limit_option = click.option("--limit", type=click.IntRange(1, 10_000), metavar="N", help="List the first N only.")

CLOCK_COLUMNS = (*(N_("complaint"), N_("rule"), N_("basis"), N_("due"), N_("delay"), N_("verdict"), N_("duty")),)
FINDING_COLUMNS = (*("complaint", N_("finding"), "basis", N_("since"), N_("effect"), N_("verified"), N_("title")),)
EXAMINATION_COLUMNS = ("complaint", N_("place"), N_("kind"), N_("stage"), N_("injured"), N_("days"))


@click.command("overdue")
@limit_option
@check_option
@common
def overdue_command(asked: Asked, limit: int | None, *, check: bool) -> None:
    """List every duty that is overdue, the longest overdue first."""
    _answer(asked, asked.existing().overdue(limit), CLOCK_COLUMNS, say("Nothing is overdue."), check=check)


@click.command("due")
@click.option("--within", default="72h", show_default=True, metavar="TIME", help="How far ahead: 72h, 14d.")
@limit_option
@check_option
@common
def due_command(asked: Asked, within: str, limit: int | None, *, check: bool) -> None:
    """List what falls due next, the first due first."""
    rows = asked.existing().due(span(within), limit)
    _answer(asked, rows, CLOCK_COLUMNS, say("Nothing falls due in that time."), check=check)


@click.command("findings")
@limit_option
@check_option
@common
def findings_command(asked: Asked, limit: int | None, *, check: bool) -> None:
    """List what was unlawful or against a standard: article, evidence (record numbers), what can be filed."""
    _answer(asked, asked.existing().findings(limit), FINDING_COLUMNS, say("There are no findings."), check=check)


@click.command("examinations")
@limit_option
@check_option
@common
def examinations_command(asked: Asked, limit: int | None, *, check: bool) -> None:
    """List how the examinations of each complaint stand, the freshest injury not examined first.

    With --check, exit with 1 if one was never ordered.
    """
    from procedure.examinations import Group  # noqa: PLC0415  # read when first needed
    from tui.desk.lists import examined  # noqa: PLC0415

    desk = asked.existing()
    missing = check and bool(examined(desk, Group.NEVER).references)
    _answer(asked, desk.examinations(limit), EXAMINATION_COLUMNS, say("There are no complaints."), check=missing)


def plain_rows(asked: Asked, rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    """Lay out some columns of JSON rows for people."""
    shown = (for_people(row, asked.wording) for row in rows)
    return lines(headings(columns, asked.wording), ([row[column] for column in columns] for row in shown))


def answer_list(asked: Asked, rows: Iterator[Row], columns: Sequence[str], nothing: Sentence) -> bool:
    """Print a list, or for people that there is nothing on it; say whether there was something."""
    first = next(rows, None)
    if first is None:
        asked.answer([], lambda: asked.wording(nothing))
        return False
    asked.answer_rows(chain((first,), rows), lambda found: plain_rows(asked, found, columns))
    return True


def _answer(asked: Asked, rows: Iterator[Row], columns: Sequence[str], nothing: Sentence, *, check: bool) -> None:
    if answer_list(asked, rows, columns, nothing) and check:
        raise click.exceptions.Exit(1)


def span(text: str) -> timedelta:
    """Read a time from now: 72h, 14d; raises InputError."""
    found = re.fullmatch(r"(\d{1,5})([hd])", text.strip().lower())
    if found is None:
        raise InputError(say('"{text}" is not a time; write 72h or 14d', text=text))
    return timedelta(hours=int(found[1])) if found[2] == "h" else timedelta(days=int(found[1]))
