"""All complaints by how their examinations stand, the one with most evidence still to be lost first, at any moment."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache

import sqlalchemy as sql
from sqlalchemy import BindParameter, ColumnElement, CompoundSelect, Select, func, or_, union_all
from sqlmodel import Session, col, select

from procedure.examinations import MEDICAL, Group
from procedure.tracks.monitoring import M
from store.models import FLAGS, ExaminationRow, StandingRow, Tick

Moment = datetime | BindParameter[datetime]

PLACE = "place", "reference"  # the columns whose order it is
AT, KIND = sql.bindparam("at", type_=Tick()), sql.bindparam("kind", type_=sql.String())


def order(
    session: Session, at: datetime, groups: Sequence[Group] = (*Group,), kind: str = MEDICAL, limit: int | None = None
) -> list[str]:
    """Give the complaints told of by then in some groups, or the first of them: ranges of an index, merged."""
    found = session.execute(_in_groups(tuple(groups)).limit(limit), {"at": at, "kind": kind})
    return [reference for reference, _ in found]


@cache  # to put such a question together takes as long as a third of its page
def _in_groups(groups: tuple[Group, ...]) -> CompoundSelect[str, int]:
    ranges = [_of_kind(AT, KIND).where(col(ExaminationRow.stands) == group.value).order_by(*PLACE) for group in groups]
    merged = union_all(*(each.subquery().select() for each in ranges))  # PostgreSQL merges what is ordered already
    return merged.order_by(*PLACE)


def counts(session: Session, at: datetime) -> dict[str, int]:
    """Count the complaints in each group, by their medical examinations."""
    of_it = col(ExaminationRow.kind) == MEDICAL
    query = select(ExaminationRow.stands, func.count()).where(of_it, _then(at, ExaminationRow))
    found = dict(iter(session.exec(query.group_by(col(ExaminationRow.stands)))))
    return {group.value: found.get(group.value, 0) for group in Group}


def flagged(session: Session, at: datetime) -> list[str]:
    """Give the complaints with a monitor's flag still to be resolved, in the order of the medical examinations."""
    raised = select(StandingRow.reference).where(
        FLAGS, col(StandingRow.state) == M.FLAGGED.name, _then(at, StandingRow)
    )
    query = _of_kind(at, MEDICAL).where(col(ExaminationRow.reference).in_(raised)).order_by(*PLACE)
    return [reference for reference, _ in session.execute(query)]


def _of_kind(at: Moment, kind: str | BindParameter[str]) -> Select[str, int]:
    found = sql.select(col(ExaminationRow.reference), col(ExaminationRow.place))
    return found.where(col(ExaminationRow.kind) == kind, _then(at, ExaminationRow))


def _then(at: Moment, table: type[ExaminationRow | StandingRow]) -> ColumnElement[bool]:
    until = col(table.until)
    return (col(table.since) <= at) & or_(until.is_(None), until > at)
