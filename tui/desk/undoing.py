"""Taking back the last record of a complaint: itself a record, so that nothing is erased."""

from dataclasses import dataclass

from calendars.sentences import InputError, Sentence, say
from procedure.events import BY_NAME, VOIDED, Event
from procedure.history import History
from reports.tables import cells_of
from tui.desk import Desk


@dataclass(frozen=True, slots=True)
class LastRecord:
    """What would be taken back: its number, and in words."""

    number: int
    told: Sentence


def last_record(desk: Desk, reference: str) -> LastRecord:
    """Tell what the last record of a complaint is; raises InputError when there is none of this user's."""
    event = _last(desk, desk.read(reference)[0])
    if event.type == VOIDED:
        told = say("record no. {id} is taken back; record it again", id=event.replaces or 0)
    else:
        told = say(
            "no. {id}: {event}, {when}",
            id=event.id,
            event=BY_NAME[event.type].label,
            when=event.occurred_at,
        )
    return LastRecord(event.id, told)


def undo(desk: Desk, reference: str, number: int) -> Event:
    """Take back the last record by a correcting event; what it had replaced stands again.

    Raises InputError when `number` is not the last any more.
    """
    told, _ = desk.read(reference)
    event, reason = _last(desk, told), desk.wording(say("taken back at once"))
    if event.id != number:
        raise InputError(say("more was recorded in the meantime; nothing was taken back"))
    before = next((each for each in told.events if each.id == event.replaces), None)
    if before is None:
        return desk.void(reference, number, reason)
    if event.type == VOIDED:
        return desk.record(reference, cells_of(before))
    return desk.correct(reference, number, cells_of(before), reason)


def _last(desk: Desk, told: History) -> Event:
    """Find the last record; that of somebody else is corrected with a reason, not undone."""
    event = max(told.events, key=lambda each: each.id, default=None)
    if event is None:
        raise InputError(say("nothing is recorded yet"))
    if event.recorded_by != desk.by:
        raise InputError(say("the last record, no. {id}, is not yours; correct it with a reason", id=event.id))
    return event
