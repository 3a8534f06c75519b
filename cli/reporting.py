"""Reports: delays by group, indicators, and the whole report of a supervisor as one file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from calendars.moments import read_moment
from calendars.places import CAPITAL, zone
from calendars.sentences import InputError, say
from cli.lists import CLOCK_COLUMNS, answer_list
from cli.options import Asked, common
from cli.progress import shown
from reports.cohort import Period
from reports.groups import GROUPINGS, Grouping, grouping
from reports.publication.document import REDACTIONS
from reports.report.forms import FORMS, form_for

R = TypeVar("R")


@dataclass(frozen=True)
class Wanted:
    """What is to be reported, and how it is to be written."""

    by: Grouping | None
    period: Period
    form: str
    output: Path | None
    redact: str


def wanted(command: Callable[..., R]) -> Callable[..., R]:
    """Add the options of every report to a command, which receives them as its second argument."""

    @click.option("--by", metavar="GROUPING", help=", ".join(GROUPINGS))
    @click.option("--from", "first", metavar="DATE", help="Complaints received on that day or later.")
    @click.option("--to", "before", metavar="DATE", help="Complaints received before that day.")
    @click.option("--format", "form", type=click.Choice(tuple(FORMS)), help="The form; else as the file is named.")
    @click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to this file.")
    @click.option("--redact", default="", type=click.Choice(["", *REDACTIONS]), help="For others to read.")
    @wraps(command)
    def run(asked: Asked, **options: Any) -> R:  # noqa: ANN401  # click fills them in, by the declarations above
        output = options.pop("output")
        told = Wanted(
            by=grouping(by) if (by := options.pop("by")) else None,
            period=Period(_day(options.pop("first")), _day(options.pop("before"))),
            form=form_for(options.pop("form"), output, as_json=asked.as_json),
            output=output,
            redact=options.pop("redact"),
        )
        if told.redact and options.get("behind"):
            raise InputError(say("--behind names complaints, so it does not go with --redact"))
        return command(asked, told, **options)

    return run


@click.command("delays")
@click.option(
    "--behind",
    metavar="GROUP:COLUMN",
    help="List what is behind a number: all:late, Almaty:not_registered.",
)
@common
@wanted
def delays_command(asked: Asked, told: Wanted, behind: str | None) -> None:
    """Count duties by group: owed, met, late, overdue, how late; and how long complaints wait for each step.

    Grouped by region unless asked otherwise. The period is of the days on which complaints were received; --as-of is
    the cut-off.
    """
    from tui.desk.reporting import complaints_of, duties_behind  # noqa: PLC0415  # opens the store

    if behind is None:
        _deliver("delays", told, asked)
        return
    by, desk = told.by or GROUPINGS["region"], asked.existing()
    if (found := complaints_of(desk, by, behind, told.period)) is not None:
        _list(asked, found)
    else:
        rows = duties_behind(desk, by, behind, told.period)
        answer_list(asked, rows, CLOCK_COLUMNS, say("No duty is behind this number."))


@click.command("indicators")
@click.option(
    "--behind", metavar="INDICATOR", help="List the complaints its numerator counts; with --by, write GROUP:INDICATOR."
)
@common
@wanted
def indicators_command(asked: Asked, told: Wanted, behind: str | None) -> None:
    """Give the indicators: numerator, denominator, unknown; and the figures of others beside them."""
    from tui.desk.reporting import indicator_behind  # noqa: PLC0415  # opens the store

    if behind:
        _list(asked, indicator_behind(asked.existing(), behind, told.by, told.period))
    else:
        _deliver("indicators", told, asked)


@click.command("report")
@common
@wanted
def report_command(asked: Asked, told: Wanted) -> None:
    """Write delays, waits, open flags and indicators as one report: --output report.html, to be printed."""
    _deliver("report", told, asked)


def _list(asked: Asked, complaints: list[str]) -> None:
    """Print the complaints behind a number."""
    nothing = say("No complaint is behind this number.")
    asked.answer(complaints, lambda: "\n".join(complaints) or asked.wording(nothing))


def _deliver(name: str, told: Wanted, asked: Asked) -> None:
    """Print a report, or write it to a file: whole, or not at all."""
    from tui.desk import report_files  # noqa: PLC0415  # opens the store

    desk, wanted = asked.existing(), report_files.Wanted(name, told.by, told.period, told.redact)
    if told.output is not None:
        with shown(asked.wording) as progress:
            report_files.write_report(desk, wanted, told.form, told.output, progress)
        asked.say(say("written: {path}", path=str(told.output)))
        return
    with shown(asked.wording) as progress:
        content = FORMS[told.form](report_files.report(desk, wanted, progress))
    if isinstance(content, bytes):
        raise InputError(say("this form is not for a terminal; name a file with --output"))
    click.echo(content)


def _day(text: str | None) -> date | None:
    return read_moment(text, zone(CAPITAL)).at.date() if text else None
