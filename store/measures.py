"""Questions of the reports beside their duties: with whom a matter lay, the clocks behind a number, whole readings."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice

import sqlalchemy as sql
from sqlalchemy import func, or_
from sqlmodel import Session, col, select

from procedure.assess import Reading, read
from procedure.clock import Clock
from procedure.cohort import Judged, Member
from procedure.events import Track
from procedure.tracks.proceedings import P
from store.acts import acts
from store.binding import dialect_of
from store.ledger import by_subject
from store.models import ClockRow, ComplaintRow, StandingRow
from store.queries import bodies, clock_of
from store.rebuilding import Derivation

BATCH = 5000
COMPLAINTS = 50  # whose duties are read at once


def complaint_count(session: Session) -> int:
    """Count the complaints."""
    return session.connection().scalar(sql.select(func.count()).select_from(ComplaintRow)) or 0


def proceedings(session: Session, at: datetime) -> list[tuple[str, P, int]]:
    """Count the complaints of each place by where their proceedings stood at `at`: (place, state, number)."""
    then = (col(StandingRow.since) <= at) & or_(col(StandingRow.until).is_(None), col(StandingRow.until) > at)
    of_it = (col(StandingRow.reference) == ComplaintRow.reference) & (StandingRow.track == Track.PROCEEDINGS)
    query = sql.select(col(ComplaintRow.place), col(StandingRow.state), func.count()).select_from(ComplaintRow)
    query = query.outerjoin(StandingRow, of_it & then).group_by(col(ComplaintRow.place), col(StandingRow.state))
    return [(place, P[state] if state else P.NOT_LODGED, number) for place, state, number in session.execute(query)]


def clocks_of(session: Session, duties: Sequence[Judged]) -> Iterator[tuple[str, Clock]]:
    """Give (reference, clock) of duties in their order, a few read at once."""
    for start in range(0, len(duties), BATCH):
        numbers = [duty.clock for duty in duties[start : start + BATCH]]
        rows = session.exec(select(ClockRow).where(col(ClockRow.id).in_(numbers)))
        found = {row.id: (row.reference, clock_of(row)) for row in rows}
        yield from (found[number] for number in numbers)


def with_bodies(
    ledger: Session, complaints: Iterable[tuple[Member, list[Judged]]]
) -> Iterator[tuple[Member, list[Judged]]]:
    """Say of each duty with whom the matter lay when it began to run; a few complaints are read at once."""
    passing = iter(complaints)
    while batch := list(islice(passing, COMPLAINTS)):
        known = bodies_of_events(ledger, {duty.anchor for _, duties in batch for duty in duties})
        for member, duties in batch:
            yield member, [duty._replace(body=known.get(duty.anchor, "")) for duty in duties]


def bodies_of_events(ledger: Session, numbers: Collection[int]) -> dict[int, str]:
    """Tell, of events by number, with whom the matter lay from then: whom it was sent to, else who acted."""
    wanted, found, told = sorted(numbers), {}, acts(ledger).c
    for start in range(0, len(wanted), BATCH):
        rows = ledger.execute(sql.select(told.seq, told.body).where(told.seq.in_(wanted[start : start + BATCH])))
        found.update({seq: _with_whom(json.loads(entry)) for seq, entry in rows})
    return found


def readings(ledger: Session, at: datetime, known_by: datetime | None) -> Iterator[Reading]:
    """Read every complaint up to `at`, from what had been recorded by `known_by`."""
    derivation = Derivation(bodies(ledger), known_by, dialect_of(ledger))
    for told in map(derivation.history, by_subject(ledger, "complaint/")):
        if derivation.was_known(told):
            yield read(told, known_by, at)


def _with_whom(entry: dict[str, object]) -> str:
    return str(entry.get("to_body") or entry.get("body") or "")
