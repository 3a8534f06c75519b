"""A report as a file: which one, of which complaints, for whose eyes; that it left the house is kept."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from calendars.places import CAPITAL, zone
from calendars.sentences import say
from reports.cohort import ALWAYS, Period
from reports.groups import GROUPINGS, Grouping
from reports.report.document import Document
from reports.report.forms import FORMS
from reports.writing import file_name, written
from store.progress import Progress, untold
from tui.desk import Desk
from tui.desk.identity import took_out
from tui.desk.reporting import delay_report, indicator_report, whole_report

DELAYS, INDICATORS, WHOLE = REPORTS = ("delays", "indicators", "report")
WRITING = say("writing the file")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report asked for: one of REPORTS; `by` None groups as usual; `redact` "" is for the office alone."""

    name: str = WHOLE
    by: Grouping | None = None
    period: Period = ALWAYS
    redact: str = ""


def report(desk: Desk, wanted: Wanted, progress: Progress = untold) -> Document:
    """Give a report; raises InputError when there is nothing to report, or nothing to publish."""
    desk.derive(progress)
    if wanted.name == INDICATORS:
        return indicator_report(desk, wanted.by, wanted.period, wanted.redact, progress)
    make = delay_report if wanted.name == DELAYS else whole_report
    return make(desk, wanted.by or GROUPINGS["region"], wanted.period, wanted.redact, progress)


def write_report(desk: Desk, wanted: Wanted, form: str, path: Path, progress: Progress = untold) -> Path:
    """Write a report and give its place; whatever is raised, by `progress` too, leaves no file.

    Raises InputError; a place that cannot be written to is found before anything is counted.
    """
    with written(path) as file:
        content = FORMS[form](report(desk, wanted, progress))
        progress(WRITING, 1, 1)
        took_out(desk, f"report {wanted.name} {wanted.redact}".strip())
        file.write(content if isinstance(content, bytes) else f"{content}\n".encode())
    return path


def usual_place(wanted: Wanted, at: datetime) -> Path:
    """Name a file in the working folder by the report, its cut-off, and for whom it is."""
    parts = ("merzim", wanted.name, f"{at.astimezone(zone(CAPITAL)):%Y-%m-%d}", wanted.redact)
    return Path(file_name("-".join(filter(None, parts)), ".html"))
