"""The diary of one complaint: what was done, when, by whom, proved by what; in the end, rows of events.csv."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from cli.demonstration.complaints import Case
from cli.demonstration.dice import Dice
from cli.demonstration.figures import REPORT
from cli.demonstration.ways import Days

ILLUSTRATIVE = "illustrative"
BOOKS = {"entered_in_kui": "KUI {number}", "registered_in_erdr": "ERDR {number}/2022"}
UNPROVED = 12  # of a hundred official acts, those of which no document is known
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One line of events.csv, in the order of its columns."""

    complaint: str
    event: str
    occurred_at: str
    occurred_until: str = ""
    body: str = ""
    to_body: str = ""
    kind: str = ""
    document: str = ""
    attributes: str = ""
    note: str = ILLUSTRATIVE


@dataclass(slots=True)
class Diary:
    """Writes the acts of a complaint; a proved act gets a number of a document."""

    case: Case
    dice: Dice
    rows: list[Row] = field(default_factory=list)

    def tell(  # noqa: PLR0913  # the columns of the file
        self,
        event: str,
        at: datetime,
        body: str = "",
        *,
        to: str = "",
        kind: str = "",
        carries: Mapping[str, str] | None = None,
        proved: bool = True,
        only_the_day: bool = False,
    ) -> None:
        """Write one act; a document, where there is one, bears its day."""
        number = self.dice.between(100, 9899)
        document = BOOKS.get(event, f"No. {number} of {at.date()}").format(number=number)
        told = str(at.date()) if only_the_day else at.isoformat("T", "minutes")
        shown = document if proved and not self.dice.happens(UNPROVED) else ""
        written = self._carried(carries or {}, number, event)
        self.rows.append(Row(self.case.facts.reference, event, told, "", body, to, kind, shown, written))

    def tell_reported(self, event: str, day: str, until: str = "", body: str = "") -> None:
        """Write an act whose day the report gives; no document of it was published."""
        self.rows.append(Row(self.case.facts.reference, event, day, until, body, note=REPORT))

    def _carried(self, carries: Mapping[str, str], number: int, event: str) -> str:
        if event == "registered_in_erdr":
            carries = {"number": f"{number}/2022", "article": self.case.facts.article}
        return json.dumps(carries) if carries else ""


def diary_of(case: Case, part: str) -> Diary:
    """Open a diary for a part of the story, with a chance of its own."""
    return Diary(case, Dice(f"{case.facts.reference}, {part}"))


def on_day(day: date, dice: Dice) -> datetime:
    """Give a minute of office hours on a day."""
    return datetime.combine(day, time(dice.between(9, 17), dice.between(0, 59)))


def later(moment: datetime, after: Days, dice: Dice) -> datetime:
    """Go some days on, to a working day; no days on is an hour later."""
    days = dice.between(*after)
    if days == 0:
        return moment + timedelta(minutes=dice.between(15, 100))
    day = moment.date() + timedelta(days)
    if day.weekday() >= SATURDAY:
        day += timedelta(7 - day.weekday())
    return on_day(day, dice)
