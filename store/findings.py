"""Findings: those that hold, in a list; in groups by kind, by the accused body, by place, and in which complaints."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import chain, islice
from typing import NamedTuple

import sqlalchemy as sql
from sqlalchemy import BindParameter, ColumnElement, and_, func, or_
from sqlmodel import Session, col, select

from procedure.findings import Finding
from procedure.grammar import Citation, Effect, Verified
from procedure.law.catalogue import FINDING_BY_ID
from store.models import ComplaintRow, FindingRow
from store.queries import AT, among, at_once


class By(StrEnum):
    """What findings are grouped by."""

    KIND = "kind"
    BODY = "accused body"
    PLACE = "place"


class Group(NamedTuple):
    """The findings of one kind in one group, and in how many complaints."""

    key: str
    finding: str
    findings: int
    complaints: int


_COLUMNS = {
    By.KIND: col(FindingRow.finding),
    By.BODY: col(ComplaintRow.accused_body),
    By.PLACE: col(ComplaintRow.place),
}


def holding(at: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """Ask for the findings that hold at a moment."""
    return and_(col(FindingRow.since) <= at, or_(col(FindingRow.until).is_(None), col(FindingRow.until) > at))


_FINDING = [
    getattr(FindingRow, name)
    for name in ("reference", "finding", "since", "until", "evidence", "basis", "effect", "verified")
]
_HOLDING = (
    sql.select(*_FINDING)
    .where(holding(AT))
    .order_by(col(FindingRow.reference), col(FindingRow.since), col(FindingRow.finding))
)


def findings(session: Session, at: datetime, limit: int | None = None) -> Iterator[tuple[str, Finding]]:
    """Give (reference, finding) for every finding that holds at `at`, or the first, by complaint and beginning."""
    return islice(_findings(session, at, limit), limit)


def _findings(session: Session, at: datetime, limit: int | None) -> Iterator[tuple[str, Finding]]:
    """Read findings no further than they are asked for."""
    with session.connection().execute(_HOLDING, {"at": at}, execution_options=at_once(limit)) as found:
        for reference, *values in chain.from_iterable(found.partitions()):
            yield reference, _finding(*values).seen(at)


def grouped(session: Session, at: datetime, by: By) -> list[Group]:
    """Count the findings that hold, of each kind in each group."""
    key, reference = _COLUMNS[by], col(FindingRow.reference)
    query = (
        select(key, FindingRow.finding, func.count(), func.count(func.distinct(reference)))
        .join(ComplaintRow, col(ComplaintRow.reference) == reference)
        .where(holding(at))
        .group_by(key, col(FindingRow.finding))
    )
    return [Group(*row) for row in session.execute(query)]


def concerned(session: Session, at: datetime, by: By, key: str, of: Sequence[str] | None = None) -> set[str]:
    """Give the complaints, of all or of some, with a finding of a group."""
    reference = col(FindingRow.reference)
    query = select(reference).join(ComplaintRow, col(ComplaintRow.reference) == reference)
    return set(session.exec(query.where(holding(at), _COLUMNS[by] == key, among(FindingRow.reference, of))))


def _finding(  # noqa: PLR0913, PLR0917  # the columns, in their order
    name: str,
    since: datetime,
    until: datetime | None,
    evidence: Sequence[int],
    basis: Sequence[Sequence[str]],
    effect: str,
    verified: str,
) -> Finding:
    return Finding(
        breach=FINDING_BY_ID[name],
        since=since,
        evidence=tuple(evidence),
        until=until,
        basis=tuple(Citation(*cited) for cited in basis),
        effect=Effect(effect),
        verified=Verified(verified),
    )
