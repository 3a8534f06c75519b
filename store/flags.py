"""The flags of monitors that are still open, for a report: on what, since when, in what words."""

from datetime import datetime

from sqlalchemy import or_
from sqlmodel import Session, col, select

from procedure.cohort import OpenFlag
from procedure.events import Event
from procedure.history import History, effective
from procedure.replay import Instance, replay
from procedure.tracks.monitoring import M
from store.binding import dialect_of
from store.ledger import by_subject, notes
from store.models import FLAGS, StandingRow
from store.rebuilding import Derivation


def open_flags(session: Session, ledger: Session, at: datetime, known_by: datetime | None = None) -> list[OpenFlag]:
    """Give every flag of a monitor that is open at `at`, the oldest first; its words are read from the ledger."""
    query = (
        select(StandingRow.reference)
        .where(FLAGS, col(StandingRow.state) == M.FLAGGED.name)
        .where(col(StandingRow.since) <= at, or_(col(StandingRow.until).is_(None), col(StandingRow.until) > at))
    )
    flagged = sorted(set(session.exec(query)))
    if not flagged:
        return []
    derivation = Derivation({}, known_by, dialect_of(ledger))  # a flag is read without the register
    told = map(derivation.history, by_subject(ledger, "complaint/", flagged))
    found = [flag for each in told for flag in _flags(ledger, each, at, known_by)]
    return sorted(found, key=lambda flag: (flag.since, flag.reference))


def _flags(ledger: Session, told: History, at: datetime, known_by: datetime | None) -> list[OpenFlag]:
    """Read the flags of one complaint that were raised and not resolved by `at`."""
    raised: dict[Instance, Event] = {}
    for move in replay(event for event in effective(told.events, known_by) if event.at <= at).moves:
        if move.event.type == "flagged":
            raised[move.instance] = move.event
        elif move.event.type == "flag_resolved":
            raised.pop(move.instance, None)
    words = notes(ledger, [event.id for event in raised.values()])
    return [_flag(told.complaint.reference, event, words.get(event.id, "")) for event in raised.values()]


def _flag(reference: str, event: Event, note: str) -> OpenFlag:
    told = event.attributes
    on = told.get("rule") or told.get("finding") or ""
    return OpenFlag(reference, event.occurred_at, on, told.get("note") or note)
