"""The form of a report as a file: which one, of which complaints, for whose eyes; then it is counted and written."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from calendars.moments import read_moment
from calendars.places import CAPITAL, zone
from calendars.sentences import InputError, say
from reports.cohort import Period
from reports.groups import GROUPINGS, grouping
from reports.publication.document import REDACTIONS
from reports.report.forms import form_for
from reports.wording import N_
from reports.writing import check_place
from tui.office import Office
from tui.screens.papers import PaperScreen
from tui.screens.working import WorkingScreen
from tui.widgets.field import Field

if TYPE_CHECKING:
    from tui.desk.report_files import Wanted

REPORTS: Mapping[str, str] = {
    "delays": N_("duties by group, and how long people wait"),
    "indicators": N_("the indicators, beside the figures of others"),
    "report": N_("all of it: delays, waits, flags, indicators"),
}
REDACTED: Mapping[str, str] = {
    "names": N_("the flags, which name complaints: for colleagues elsewhere"),
    "small-cells": N_("flags and small counts: for publication"),
}
FORMS: Mapping[str, str] = {
    "html": N_("a page to print"),
    "xlsx": N_("a workbook"),
    "csv": N_("tables, for programs"),
    "json": N_("one file for programs"),
    "table": N_("plain text"),
}
DAYS = ("first", "before")


class ReportScreen(PaperScreen):
    """A report on all complaints, or on those received in a period."""

    TITLE_SAID = say("Write the report to a file")

    def __init__(self, office: Office, by: str) -> None:
        """Take the grouping that is shown."""
        super().__init__(office)
        self.by = by

    def fields(self) -> Iterator[Field]:
        """Make the fields; the ending of the file says the form."""
        said = self.wording
        by = tuple((name, said(each.title)) for name, each in GROUPINGS.items())
        yield Field("report", said(say("report")), choices=self.told(REPORTS), value="delays")
        yield Field("by", said(say("group by")), choices=by, value=self.by)
        yield Field("first", said(say("received from")), said(say("a day; empty: from the first")))
        yield Field("before", said(say("received before")), said(say("a day; empty: to the last")))
        empty = said(say("empty: nothing, for your office alone"))
        yield Field("redact", said(say("left out")), empty, choices=self.told(REDACTED))
        yield Field("output", said(say("file")), said(say("empty: a page in this folder, by report and day")))

    def check(self, field: Field) -> None:
        """Say how a day was read and which form the file has; refuse what is none."""
        typed, column = field.typed, field.column
        if column in DAYS:
            field.hint(f"= {self.wording(say('{day}', day=_day(typed)))}")
        elif column == "by":
            grouping(typed)
        elif column == "output":
            form = form_for(None, Path(typed), as_json=False)
            check_place(Path(typed).expanduser())
            field.hint(f"= {self.told(FORMS)[list(FORMS).index(form)][1]}")
        else:
            _check_name(typed, REPORTS if column == "report" else REDACTIONS)

    def wanted(self, cells: Mapping[str, str]) -> "Wanted":
        """Give the report that is asked for."""
        from tui.desk.report_files import Wanted  # noqa: PLC0415  # read when first needed: it opens the store

        first, before = (_day(cells[column]) if cells[column] else None for column in DAYS)
        by = grouping(cells["by"]) if cells["by"] else None
        return Wanted(cells["report"], by, Period(first, before), cells["redact"])

    def place(self, cells: Mapping[str, str]) -> Path:
        """Give the file that is named, or one named by what it is."""
        from tui.desk.report_files import usual_place  # noqa: PLC0415

        if not cells["report"]:
            raise InputError(say("is empty and is needed"), "report")
        if cells["output"]:
            return Path(cells["output"]).expanduser()
        return usual_place(self.wanted(cells), self.office.moment.at or datetime.now(UTC))

    def writing(self, cells: Mapping[str, str], place: Path) -> None:
        """Count and write while it is told how far it has come; what is typed waits behind."""
        from tui.desk.report_files import write_report  # noqa: PLC0415

        wanted, form = self.wanted(cells), form_for(None, place, as_json=False)
        working = WorkingScreen(
            self.office,
            say("Report: {file}", file=place.name),
            lambda desk, progress: write_report(desk, wanted, form, place, progress),
        )
        self.app.push_screen(working, self.written)

    def written(self, place: Path | None) -> None:
        """Leave with the place; stay when it was stopped or refused."""
        if place:
            self.dismiss(str(place.absolute()))


def _day(typed: str) -> date:
    return read_moment(typed, zone(CAPITAL)).at.date()


def _check_name(typed: str, names: "Mapping[str, str] | tuple[str, ...]") -> None:
    if typed not in names:
        raise InputError(say("write one of: {names}", names=", ".join(names)))
