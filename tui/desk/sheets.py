"""What a form is given to be filled in: what may be recorded, the authorities and places to complete from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from calendars.moments import read_moment
from calendars.places import find_place, places
from calendars.sentences import InputError, say
from procedure.bodies import Body
from procedure.events import VOIDED, Event
from procedure.history import History
from reports.echo import written_out
from reports.offers import OfferLine, vocabulary_lines
from reports.tables import cells_of
from reports.wording import Wording
from store import queries
from store.importing.records import Record
from store.importing.rows import CellError, Who, complaint_of, event_of
from tui.desk import TYPED, Desk

MOMENTS = ("occurred_at", "occurred_until")
Choices = tuple[tuple[str, str], ...]  # what is typed, and what is told of it


@dataclass(frozen=True)
class Sheet:
    """For a form about an event: what may be chosen, the zone of the dates, and what stands in it already."""

    zone: ZoneInfo
    offers: tuple[OfferLine, ...]
    bodies: Choices
    filled: Mapping[str, str] = field(default_factory=dict)
    seen: int = 0  # the last record of the complaint when the form was opened


def new_sheet(desk: Desk, reference: str) -> Sheet:
    """Prepare the form that records; raises InputError if there is no such complaint."""
    told, _ = desk.read(reference)
    return Sheet(told.complaint.zone, desk.offers(reference), _told(told.bodies), seen=_last(told))


def correction_sheet(desk: Desk, reference: str, number: int) -> Sheet:
    """Prepare the form that corrects a record, filled with what it says now."""
    told, _ = desk.read(reference)
    wrong = next((event for event in told.events if event.id == number and event.type != VOIDED), None)
    if wrong is None:
        raise InputError(say("complaint {reference} has no record {number}", reference=reference, number=number))
    if any(event.replaces == number for event in told.events):
        raise InputError(say("record {number} was corrected already; correct the newer one", number=number))
    offers = vocabulary_lines(desk.wording)
    return Sheet(told.complaint.zone, offers, _told(told.bodies), filled_with(wrong), _last(told))


def register(desk: Desk) -> Choices:
    """Give the authorities to complete from."""
    with desk.database.reading() as session:
        return _told(queries.bodies(session))


def place_choices() -> Choices:
    """Give the places to complete from, with their names in the other languages."""
    return tuple((place.name, " · ".join((place.name_ru, place.name_kk, *place.aliases))) for place in places())


def filled_with(event: Event) -> dict[str, str]:
    """Write an event back as a person would have typed it."""
    return {**cells_of(event), **_moments(event)}


def _moments(event: Event) -> dict[str, str]:
    """Write its time plainly where that is read as the same time again, and in full where not."""
    at, until = event.occurred_at, event.occurred_until
    plain = f"{at:%Y-%m-%d %H:%M}" if until is None else at.date().isoformat()
    zone = at.tzinfo
    if isinstance(zone, ZoneInfo):
        try:
            again = read_moment(plain, zone)
        except InputError:
            again = None
        if again and (again.at, again.until) == (at, until):
            return {"occurred_at": plain, "occurred_until": ""}
    return {"occurred_at": at.isoformat(), "occurred_until": until.isoformat() if until else ""}


def _last(told: History) -> int:
    return max((event.id for event in told.events), default=0)


def _told(register: Mapping[str, Body]) -> Choices:
    return tuple((body.body, " · ".join(filter(None, (body.name, body.place)))) for body in register.values())


def how_read(text: str, zone: ZoneInfo, wording: Wording) -> str:
    """Write out how a date was understood; raises InputError for what is none."""
    return written_out(read_moment(text, zone), wording)


def check_event(cells: Mapping[str, str], column: str, zone: ZoneInfo, now: datetime) -> None:
    """Raise CellError when a cell of an event cannot be what was typed, whatever else is."""
    at = cells.get("occurred_at", "") if column in MOMENTS else "2022-01-01"
    one = {"event": cells["event"], "kind": cells["kind"], "occurred_at": at, column: cells.get(column, "")}
    event_of(Record(TYPED, 0, one), zone, Who("", now))


def check_fact(column: str, typed: str) -> None:
    """Raise CellError when a fact of a complaint cannot be what was typed."""
    good = {"reference": "x", "place": find_place("Astana").name}
    try:
        complaint_of(Record(TYPED, 0, {**good, column: typed}))
    except CellError as error:
        if error.column == column:
            raise
