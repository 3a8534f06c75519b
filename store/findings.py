"""Findings in groups: by kind, by the accused body, by place; how many, and in which complaints."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import func
from sqlmodel import Session, col, select

from store.models import ComplaintRow, FindingRow
from store.queries import among, holding


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
