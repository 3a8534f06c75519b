"""From a record of a file to a fact: an authority, a complaint, an event."""

import hashlib
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from calendars.moments import read_moment
from calendars.places import find_place
from calendars.sentences import InputError, say
from procedure.bodies import Body, BodyKind, body_kind
from procedure.events import BY_PROGRAM, VOIDED, Event, EventType, event_type, kind_for
from procedure.history import Complaint
from store.entries import canonical
from store.importing import cells
from store.importing.records import Problem, Record, Records

T = TypeVar("T")

BODIES = ("body", "name", "kind", "parent", "place")
COMPLAINTS = tuple(
    "reference place sex age foreign_national language in_custody accused_body article source".split()  # noqa: SIM905  # the contract, in its order
)
EVENTS = tuple(
    "complaint event occurred_at occurred_until body to_body kind document attributes note".split()  # noqa: SIM905
)
COPIED = ("record", "replaces")  # of a copy: the name of an entry in every ledger, and of the entry it corrects
NAME = re.compile(r"[\w-]{1,64}", re.ASCII)
NEEDED: Mapping[tuple[str, ...], tuple[str, ...]] = {
    BODIES: ("body", "name", "kind"),
    COMPLAINTS: ("reference", "place"),
    EVENTS: ("complaint", "event", "occurred_at"),
}


class CellError(InputError):
    """A cell that cannot be used; `column` says which."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who records, and when: an import happens at one moment."""

    by: str
    at: datetime


def columns_of(records: Records) -> tuple[str, ...]:
    """Tell which of the three files this is, by its columns; raises InputError when it is none."""
    for columns, needed in NEEDED.items():
        if set(needed) <= set(records.header):
            known = (*columns, *COPIED) if columns is EVENTS else columns
            unknown = [name for name in records.header if name not in known]
            if unknown:
                raise InputError(say('{file}: unknown column "{name}"', file=records.name, name=unknown[0]))
            return columns
    raise InputError(
        say(
            "{file}: the first line names no known set of columns "
            "(bodies: {bodies}; complaints: {complaints}; events: {events})",
            file=records.name,
            bodies=", ".join(NEEDED[BODIES]),
            complaints=", ".join(NEEDED[COMPLAINTS]),
            events=", ".join(NEEDED[EVENTS]),
        )
    )


def body_of(record: Record) -> Body:
    """Read an authority; raises CellError."""
    return Body(
        body=_cell(record, "body", cells.required),
        name=_cell(record, "name", cells.required),
        kind=_cell(record, "kind", _body_kind),
        parent=_cell(record, "parent", cells.text),
        place=_cell(record, "place", _place),
    )


def complaint_of(record: Record) -> Complaint:
    """Read the facts of a complaint; raises CellError."""
    return Complaint(
        reference=_cell(record, "reference", cells.required),
        place=_cell(record, "place", lambda cell: find_place(cells.required(cell)).name),
        sex=_cell(record, "sex", cells.sex),
        age=_cell(record, "age", cells.age),
        foreign_national=_cell(record, "foreign_national", cells.yes_or_no),
        language=_cell(record, "language", _often),
        in_custody=_cell(record, "in_custody", cells.yes_or_no),
        accused_body=_cell(record, "accused_body", _often),
        article=_cell(record, "article", _often),
        source=_cell(record, "source", _often),
    )


def event_of(record: Record, zone: ZoneInfo, who: Who) -> Event:
    """Read an event, its dates in the zone of its complaint; raises CellError."""
    _cell(record, "record", _name)
    copied = bool(_cell(record, "replaces", _name))
    kind_of_event = _cell(record, "event", lambda cell: _recordable(cells.required(cell), copied=copied))
    moment = _cell(record, "occurred_at", lambda cell: read_moment(cells.required(cell), zone))
    until = _cell(record, "occurred_until", lambda cell: _until(cell, moment.at, zone))
    _cell(record, "occurred_at", lambda _: _not_future(moment.at, who.at))
    return Event(
        id=0,
        type=kind_of_event.name,
        occurred_at=moment.at,
        occurred_until=until or moment.until,
        recorded_at=who.at,
        recorded_by=who.by,
        body=_cell(record, "body", cells.text),
        to_body=_cell(record, "to_body", cells.text),
        kind=_cell(record, "kind", lambda cell: kind_for(kind_of_event.track, cells.text(cell))),
        document=_cell(record, "document", cells.text),
        attributes=_cell(record, "attributes", cells.attributes),
        note=_cell(record, "note", lambda cell: cells.text(cell, prose=True)),
    )


def uid_of(columns: tuple[str, ...], record: Record) -> str:
    """Name a row by its content, or as it was named where it comes from, so that importing it again adds nothing."""
    named = record.cells.get("record", "").strip() if columns is EVENTS else ""
    if NAME.fullmatch(named):
        return named
    content = {name: record.cells.get(name, "").strip() for name in columns}
    return hashlib.sha256(canonical(content)).hexdigest()[:32]


def problem_of(record: Record, error: CellError) -> Problem:
    """Report a bad cell with its place."""
    return Problem(record.file, record.line, error.column, error.sentence)


def _cell(record: Record, column: str, read: Callable[[str], T]) -> T:
    try:
        return read(record.cells.get(column, ""))
    except InputError as error:
        raise CellError(error.sentence, column) from None


def _place(cell: str) -> str:
    name = cells.text(cell)
    return find_place(name).name if name else ""


def _often(cell: str) -> str:
    """Read a text that stands in many rows, and keep it once: the complaints of an import are all held."""
    return sys.intern(cells.text(cell))


def _body_kind(cell: str) -> BodyKind:
    return body_kind(cells.text(cell))


def _name(cell: str) -> str:
    name = cell.strip()
    if name and not NAME.fullmatch(name):
        raise InputError(say("is not the name of a record; leave it empty, or import an export of Merzim"))
    return name


def _recordable(name: str, *, copied: bool) -> EventType:
    found = event_type(name)
    if found.name == VOIDED and not copied:
        raise InputError(say("a record is voided with `merzim correct`, not by import"))
    if found.name in BY_PROGRAM - {VOIDED}:
        raise InputError(say("an identity is erased with `merzim erase-identity`, not by import"))
    return found


def _until(cell: str, start: datetime, zone: ZoneInfo) -> datetime | None:
    if not cells.text(cell):
        return None
    moment = read_moment(cells.text(cell), zone)
    until = moment.until or moment.at
    if until.timestamp() <= start.timestamp():
        raise InputError(say("the span ends before it begins"))
    return until


def _not_future(moment: datetime, now: datetime) -> None:
    if moment > now:
        raise InputError(say("{when} is in the future; record what has happened", when=moment))
