"""The record in the columns of the import: exported here and imported there, it is the same record.

Two columns more than a person types: `record` names an entry of the ledger wherever it is copied, and `replaces`
names the entry it corrects, so that corrections travel, and importing the same again adds nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from procedure.bodies import Body
from procedure.history import Complaint, History
from reports.redaction import Pseudonyms, without_names
from reports.tables import cells_of

Cells = Mapping[str, str]
Write = Callable[[Cells], None]

BODIES = ("body", "name", "kind", "parent", "place")
COMPLAINTS = (
    "reference",
    "place",
    "sex",
    "age",
    "foreign_national",
    "language",
    "in_custody",
    "accused_body",
    "article",
    "source",
)
EVENTS = (
    "complaint",
    "event",
    "occurred_at",
    "occurred_until",
    "body",
    "to_body",
    "kind",
    "document",
    "attributes",
    "note",
    "record",
    "replaces",
)
TABLES = {"bodies": BODIES, "complaints": COMPLAINTS, "events": EVENTS}
FORMULA = re.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")


@dataclass(frozen=True, slots=True)
class Told:
    """One complaint as it was recorded, and the name of each of its records in every copy of the ledger."""

    history: History
    names: Mapping[int, str]

    def without_names(self, pseudonym: Pseudonyms) -> "Told":
        """Give it for others to read: nobody is named, no free text is left."""
        names = {number: pseudonym(name) for number, name in self.names.items()}
        return replace(self, history=without_names(self.history, pseudonym), names=names)


@dataclass(frozen=True, slots=True)
class Record:
    """All that is exported: the register of authorities, and the complaints one after the other, as often as asked."""

    bodies: tuple[Body, ...]
    complaints: Iterable[Told]


def write_rows(record: Record, bodies: Write, complaints: Write, events: Write) -> None:
    """Hand each row of a record to the writer of its table, one after the other: nothing is held."""
    for body in record.bodies:
        bodies(body_cells(body))
    for told in record.complaints:
        complaints(complaint_cells(told.history.complaint))
        for row in event_rows(told):
            events(row)


def body_cells(body: Body) -> Cells:
    """Write an authority as a row of `bodies.csv`."""
    return {"body": body.body, "name": body.name, "kind": body.kind.value, "parent": body.parent, "place": body.place}


def complaint_cells(complaint: Complaint) -> Cells:
    """Write the facts of a complaint as a row of `complaints.csv`."""
    return {name: _cell(getattr(complaint, name)) for name in COMPLAINTS}


def event_rows(told: Told) -> Iterator[Cells]:
    """Write the events of a complaint, mistakes and corrections included, as rows of `events.csv`."""
    for event in told.history.events:
        yield {
            "complaint": told.history.complaint.reference,
            **cells_of(event),
            "record": told.names[event.id],
            "replaces": told.names[event.replaces] if event.replaces is not None else "",
        }


def inert(cell: str) -> str:
    """Make a cell that a spreadsheet will not run: an apostrophe goes before what begins like a formula.

    The import takes one apostrophe off again where one was put, so a note that begins with a dash comes back as it was.
    """
    return f"'{cell}" if FORMULA.match(cell) else cell


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
