"""The delays as lines: a column a number, one of them chosen, so that Enter knows which number is meant."""

from collections.abc import Callable

from calendars.sentences import Sentence, say
from reports.delays import DelayRow
from reports.groups import Grouping, group_name
from reports.report.cells import shown
from reports.report.document import Kind
from reports.wording import Wording
from tui.widgets.columns import Cell, Column, Line

COUNT, DAYS = 5, 6  # cells
MOST = 99_999  # that fits
CHOSEN = "▸"
OVERDUE, TO_CHECK = "overdue", "to-check"

# fmt: off
NUMBERS: tuple[tuple[str, Sentence, str], ...] = (
    ("owed",          say("owed"),  "strong"),
    ("met",           say("done"),  ""),
    ("met_late",      say("late"),  "soon"),
    ("open",          say("runs"),  ""),
    ("overdue",       say("over"),  OVERDUE),
    ("not_evidenced", say("unev"),  "muted"),
    ("cannot_tell",   say("?"),     "muted"),
    ("to_check",      say("chk"),   TO_CHECK),
)
# fmt: on


def columns(by: Grouping, chosen: int, wording: Wording) -> tuple[Column, ...]:
    """Give the columns, the chosen one marked."""
    headings = (
        f"{CHOSEN if place == chosen else ''}{wording(heading)}"[:COUNT].rjust(COUNT)
        for place, (_, heading, _) in enumerate(NUMBERS)
    )
    return (
        Column(wording(by.title), 12, 1),
        *(Column(heading, COUNT) for heading in headings),
        Column(wording(say("d, med")).rjust(DAYS), DAYS),
        Column(wording(say("d, 90%")).rjust(DAYS), DAYS),
    )


def line(row: DelayRow, wording: Wording) -> Line:
    """Put a group into the columns; a nought is quiet, a number that does not fit is in thousands."""
    numbers = {"owed": row.owed, "to_check": row.to_check, **row.counts}
    return (
        Cell(group_name(row.group, wording), "strong"),
        *(_number(numbers[key], style) for key, _, style in NUMBERS),
        *(Cell(_days(days, wording).rjust(DAYS)) for days in (row.median, row.ninetieth)),
    )


def behind(row: DelayRow, chosen: int, wording: Callable[[Sentence], str]) -> str:
    """Say what Enter would list."""
    key, _, _ = NUMBERS[chosen]
    number = {"owed": row.owed, "to_check": row.to_check, **row.counts}[key]
    return wording(say("Enter lists the {number}: {what}", number=number, what=LEGEND[key]))


LEGEND = {
    "owed": say("all duties that began to run, with the verdict on each"),
    "met": say("done in time, with a document"),
    "met_late": say("done, but late"),
    "open": say("still in time, or paused"),
    "overdue": say("overdue, not done by the cut-off"),
    "not_evidenced": say("done in time, without a document"),
    "cannot_tell": say("nobody can tell: readings differ, or the text was not seen"),
    "to_check": say("late by a text still to be checked"),
}


def _days(days: float | None, wording: Wording) -> str:
    """Show days; a long delay in whole ones, which fit."""
    text = shown(days, Kind.DAYS, wording)
    return text if days is None or len(text) <= DAYS else shown(round(days), Kind.COUNT, wording)


def _number(number: int, style: str) -> Cell:
    text = str(number) if number <= MOST else f"{number // 1000}k"
    return Cell(text.rjust(COUNT), style if number else "muted")
