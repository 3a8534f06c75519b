"""All complaints by how their medical examination stands, and the flags of monitors."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import Session, col, select

from procedure.events import Track
from procedure.examinations import Group, group_of, place_of
from procedure.tracks.examination import E
from store.models import ComplaintRow, StandingRow


class Standing(NamedTuple):
    """One complaint among the examinations."""

    reference: str
    group: Group


def examinations(session: Session, at: datetime) -> list[Standing]:
    """Give every complaint told of by then, the one with most evidence still to be lost first."""
    found = {reference: (group, injured_by) for reference, group, injured_by in _latest(session, at)}
    order = sorted(found, key=lambda reference: (place_of(*found[reference]), reference))
    return [Standing(reference, found[reference][0]) for reference in order]


def _latest(session: Session, at: datetime) -> Iterator[tuple[str, Group, datetime | None]]:
    """Give the latest medical examination of each complaint: the last given of a reference counts."""
    of_it = and_(
        col(StandingRow.reference) == col(ComplaintRow.reference),
        col(StandingRow.track) == Track.EXAMINATION.value,
        col(StandingRow.kind) == "medical",
        *_then(at),
    )
    injured = col(ComplaintRow.injured_by)
    query = (
        select(ComplaintRow.reference, StandingRow.state, injured)
        .outerjoin(StandingRow, of_it)
        .where(or_(injured.is_(None), injured <= at))
        .order_by(col(StandingRow.number))
    )
    for reference, state, injured_by in session.exec(query):
        yield reference, group_of(E[state] if state else E.NOT_ASKED), injured_by


def flagged(session: Session, at: datetime) -> list[str]:
    """Give the complaints with a monitor's flag still to be resolved, the longest flagged first."""
    query = select(StandingRow.reference).where(
        col(StandingRow.track) == Track.MONITORING.value, col(StandingRow.state) == "FLAGGED", *_then(at)
    )
    return list(dict.fromkeys(session.exec(query.order_by(col(StandingRow.since), col(StandingRow.reference)))))


def _then(at: datetime) -> tuple[ColumnElement[bool], ...]:
    return col(StandingRow.since) <= at, or_(col(StandingRow.until).is_(None), col(StandingRow.until) > at)
