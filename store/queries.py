"""Questions asked of the derived tables: range scans that narrow, the procedure's own functions that decide."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from enum import Flag
from itertools import chain, islice
from typing import Any

import sqlalchemy as sql
from sqlalchemy import BindParameter, ColumnElement, Select, and_, or_, true
from sqlmodel import Session, col, select

from procedure.bodies import Body, BodyKind
from procedure.clock import Bucket, Clock, bucket
from procedure.events import Track
from procedure.history import Complaint, History
from procedure.replay import Instance
from procedure.tracks import TRACKS
from procedure.wordings import WORDINGS
from store.entries import read_event
from store.ledger import entries, notes
from store.models import BodyRow, ClockRow, ComplaintRow, Instant, StandingRow
from store.projections import CLOCK_FIELDS, FACTS

WORDING_OF = {(rule.id, rule.wording): rule for rule in WORDINGS}
NO_PAUSES = "[]"
PAGE = 500  # rows read at once at most
AT, UNTIL = (sql.bindparam(name, type_=Instant()) for name in ("at", "until"))
_FACTS = [getattr(ComplaintRow, name) for name in FACTS]
_CLOCK = [
    *(getattr(ClockRow, name) for name in ("reference", "rule", "wording")),
    sql.cast(ClockRow.pauses, sql.String),  # as text: nearly none has any
    *(getattr(ClockRow, name) for name in CLOCK_FIELDS),
]


def overdue(session: Session, at: datetime, limit: int | None = None) -> Iterator[tuple[str, Clock]]:
    """Give (reference, clock) for every duty overdue at `at`, or the first of them, the longest overdue first."""
    late = _clocks(session, _OVERDUE, limit, at=at)
    return islice((found for found in late if bucket(found[1], at) is Bucket.OVERDUE), limit)


def due(session: Session, at: datetime, within: timedelta, limit: int | None = None) -> Iterator[tuple[str, Clock]]:
    """Give (reference, clock) for every duty due in the time from `at`, or the first of them, the first due first."""
    soon = _clocks(session, _DUE, limit, at=at, until=at + within)
    return islice((found for found in soon if bucket(found[1], at) is Bucket.DUE), limit)


def open_clocks(session: Session, at: datetime, of: Sequence[str] | None = None) -> list[tuple[str, Clock]]:
    """Give every duty owed at `at`, in all complaints or in some."""
    return list(_clocks(session, _in_order(_open(at) & among(ClockRow.reference, of))))


def dated_clocks(session: Session, at: datetime, of: Sequence[str] | None = None) -> Iterator[tuple[str, Clock]]:
    """Give every clock whose due time is still to come or whose duty is still owed at `at`, done or not."""
    dated = col(ClockRow.due).is_not(None) & (_open(at) | (col(ClockRow.due) >= at))
    return _clocks(session, _in_order(dated & among(ClockRow.reference, of)))


def is_empty(session: Session) -> bool:
    """Say whether no complaint is known."""
    return session.exec(select(ComplaintRow.reference).limit(1)).first() is None


def complaints(session: Session, of: Sequence[str] | None = None) -> dict[str, Complaint]:
    """Give all complaints, or some, by reference."""
    return {complaint.reference: complaint for complaint in each_complaint(session, of)}


def each_complaint(session: Session, of: Sequence[str] | None = None) -> Iterator[Complaint]:
    """Give all complaints, or some, one after the other, by reference."""
    query = sql.select(*_FACTS).where(among(ComplaintRow.reference, of)).order_by(col(ComplaintRow.reference))
    rows = session.connection().execute(query.execution_options(yield_per=PAGE))
    return (Complaint(*row) for row in rows)


def bodies(session: Session) -> dict[str, Body]:
    """Give the register of authorities."""
    rows = session.exec(select(BodyRow).order_by(col(BodyRow.body)))
    return {row.body: Body(row.body, row.name, BodyKind(row.kind), row.parent, row.place) for row in rows}


def states(session: Session, at: datetime, of: Sequence[str] | None = None) -> dict[str, dict[Instance, Flag]]:
    """Tell where every track of every complaint, or of some, stood at `at`."""
    query = select(StandingRow).where(
        col(StandingRow.since) <= at,
        or_(col(StandingRow.until).is_(None), col(StandingRow.until) > at),
        among(StandingRow.reference, of),
    )
    found: dict[str, dict[Instance, Flag]] = {}
    for row in session.exec(query):
        track = Track(row.track)
        state = type(TRACKS[track].start)[row.state]
        found.setdefault(row.reference, {})[Instance(track, row.kind, row.number)] = state
    return found


def history(session: Session, reference: str) -> History | None:
    """Give all that was recorded of a complaint, or None if there is no such complaint."""
    row = session.get(ComplaintRow, reference)
    return history_of(session, _complaint(row), bodies(session)) if row else None


def history_of(session: Session, complaint: Complaint, register: Mapping[str, Body]) -> History:
    """Read the events of a complaint from the ledger."""
    subject = subject_of(complaint.reference)
    found = [(seq, entry) for seq, _, entry in entries(session, subject) if entry["entry"] == "event"]
    texts = notes(session, [seq for seq, entry in found if "note" in entry])
    events = tuple(read_event(seq, entry, complaint.zone, texts.get(seq, "")) for seq, entry in found)
    return History(complaint, events, register)


def subject_of(reference: str) -> str:
    """Give the name under which the ledger keeps the entries of a complaint."""
    return f"complaint/{reference}"


def among(column: str, of: Sequence[str] | None) -> ColumnElement[bool]:
    """Ask for some rows by a column, or for all."""
    return true() if of is None else col(column).in_(of)


def _open(at: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    return and_(col(ClockRow.started) <= at, or_(col(ClockRow.closed).is_(None), col(ClockRow.closed) > at))


def _in_order(where: ColumnElement[bool]) -> Select[Any]:
    """Ask for clocks in the order of an index: columns, without objects of rows."""
    query = sql.select(*_CLOCK).where(where)
    return query.order_by(col(ClockRow.due), col(ClockRow.reference), col(ClockRow.rule))


# Built once: to put such a question together takes as long as a third of its page.
_OVERDUE = _in_order(_open(AT) & (col(ClockRow.due) < AT))
_DUE = _in_order(_open(AT) & (col(ClockRow.due) >= AT) & (col(ClockRow.due) <= UNTIL))


def _clocks(
    session: Session, query: Select[Any], limit: int | None = None, **moments: datetime
) -> Iterator[tuple[str, Clock]]:
    """Read clocks no further than they are asked for; of those read for a page a few will not be on it."""
    with session.connection().execute(query, moments, execution_options=at_once(limit and limit + limit // 8)) as found:
        for reference, rule, wording, pauses, *fields in chain.from_iterable(found.partitions()):
            stood_still = () if pauses == NO_PAUSES else _pauses(json.loads(pauses))
            yield reference, Clock._make((WORDING_OF[rule, wording], *fields, stood_still))


def at_once(limit: int | None) -> dict[str, int]:
    """Say how many rows are read at once: of a page all."""
    return {"yield_per": min(limit or PAGE, PAGE)}


def clock_of(row: ClockRow) -> Clock:
    """Read a clock back, with the wording of the rule it ran by."""
    fields = {name: getattr(row, name) for name in CLOCK_FIELDS}
    return Clock(WORDING_OF[row.rule, row.wording], **fields, pauses=_pauses(row.pauses))


def _pauses(written: list[list[str | None]]) -> tuple[tuple[datetime, datetime | None], ...]:
    return tuple([(_moment(start), _moment(end) if end else None) for start, end in written])


def _moment(text: str | None) -> datetime:
    return datetime.fromisoformat(text or "")


def _complaint(row: ComplaintRow) -> Complaint:
    return Complaint(**{name: getattr(row, name) for name in FACTS})
