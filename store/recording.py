"""Record facts: tried against the procedure first, then appended and projected in one transaction."""

import uuid
from dataclasses import replace

from sqlmodel import Session

from calendars.places import find_place
from calendars.sentences import InputError, say
from procedure.assess import read
from procedure.bodies import Body
from procedure.events import BY_PROGRAM, Event, event_type
from procedure.history import Complaint, History
from store.entries import body_entry, complaint_entry, event_entry
from store.ledger import Appender
from store.projections import project, project_body
from store.queries import history, subject_of


def add_complaint(session: Session, complaint: Complaint) -> None:
    """Register a complaint by its facts; raises InputError if the place is unknown or the reference taken."""
    find_place(complaint.place)
    if history(session, complaint.reference):
        raise InputError(say("complaint {reference} exists already", reference=complaint.reference))
    ledger = Appender(session)
    ledger.append(subject_of(complaint.reference), complaint_entry(complaint), uid_of_complaint(complaint.reference))
    ledger.flush()
    project(session, [read(History(complaint))])


def add_body(session: Session, body: Body) -> None:
    """Enter an authority in the register."""
    ledger = Appender(session)
    ledger.append(f"body/{body.body}", body_entry(body), new_uid())
    ledger.flush()
    project_body(session, body)


def record(session: Session, reference: str, event: Event) -> Event:
    """Append an event to a complaint and give it with its number.

    Raises InputError for an unknown complaint or event, a date in the future, an impossible move.
    """
    told = existing(session, reference)
    ledger = Appender(session)
    event = replace(event, id=ledger.next_seq)
    check(event)
    after = replace(told, events=(*told.events, event))
    reading = read(after)
    ledger.append(subject_of(reference), event_entry(reference, event), new_uid(), event.note)
    ledger.flush()
    project(session, [reading])
    return event


def correct(session: Session, reference: str, wrong: int, event: Event) -> Event:
    """Replace an earlier event by another, or void it (an event of type "voided"); nothing is erased."""
    told = existing(session, reference)
    if wrong not in {known.id for known in told.events if known.type not in BY_PROGRAM}:
        raise InputError(say("complaint {reference} has no record {number}", reference=reference, number=wrong))
    newer = next((known.id for known in told.events if known.replaces == wrong), None)
    if newer is not None:
        sentence = say(
            "record {number} was corrected already by no. {newer}; correct that one", number=wrong, newer=newer
        )
        raise InputError(sentence)
    return record(session, reference, replace(event, replaces=wrong))


def existing(session: Session, reference: str) -> History:
    """Give the history of a complaint; raises InputError if there is none of that reference."""
    told = history(session, reference)
    if told is None:
        raise InputError(say("there is no complaint {reference}", reference=reference))
    return told


def check(event: Event) -> None:
    """Refuse what cannot have happened whatever the state: an unknown event, a date in the future."""
    event_type(event.type)
    if event.occurred_at > event.recorded_at:
        raise InputError(say("{when} is in the future; record what has happened", when=event.occurred_at))


def new_uid() -> str:
    """Name an entry typed by a person; imported entries are named by their content."""
    return uuid.uuid4().hex


def uid_of_complaint(reference: str) -> str:
    """Name the facts of a complaint: there is one such entry for each."""
    return f"complaint/{reference}"
