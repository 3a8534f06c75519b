"""The docket of any length: its order and counts from the stages of clocks, its lines only for those that are seen."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import Session, col, select

from procedure.clock import Clock
from procedure.summary import Section, Summary, sections
from store.findings import holding
from store.models import ComplaintRow, FindingRow, StageRow
from store.projections import packed
from store.queries import among, complaints, open_clocks, states

FIRST = 40  # complaints on a screen
BATCH = 500  # complaints read at once


class Card(NamedTuple):
    """What a complaint is found by: its own words, and, a line each, its bodies, rules and findings, who recorded."""

    reference: str
    place: str
    article: str
    source: str
    bodies: str
    law: str
    people: str


def first(session: Session, at: datetime, section: Section | None = None, limit: int = FIRST) -> list[str]:
    """Give the most urgent complaints only, by the index: what a screen shows before all is read."""
    query = select(StageRow.reference).where(*_pressing(at, section))
    query = query.order_by(col(StageRow.urgency), col(StageRow.reference)).execution_options(yield_per=limit)
    found: dict[str, None] = {}
    for reference in session.exec(query):
        found[reference] = None
        if len(found) == limit:
            break
    return list(found)


def order(session: Session, at: datetime, section: Section | None = None, of: Sequence[str] | None = None) -> list[str]:
    """Give every complaint of a section, or all, or some, the most urgent first; those with nothing open come last."""
    most, meant = func.min(StageRow.urgency), among(StageRow.reference, of)
    query = select(StageRow.reference).where(*_pressing(at, section), meant).group_by(col(StageRow.reference))
    found = list(session.exec(query.order_by(most, col(StageRow.reference))))
    if section is not None:
        return found
    pressing = set(found)
    all_ = select(ComplaintRow.reference).where(among(ComplaintRow.reference, of))
    every = session.exec(all_.order_by(col(ComplaintRow.reference)))
    return [*found, *(reference for reference in every if reference not in pressing)]


def counts(session: Session, at: datetime) -> dict[Section, int]:
    """Count the open clocks of each section."""
    return {
        section: session.exec(select(func.count()).select_from(StageRow).where(*_pressing(at, section))).one()
        for section in Section
    }


def rule_counts(session: Session, at: datetime) -> dict[str, int]:
    """Count the complaints on which each rule runs."""
    complaints_ = func.count(func.distinct(StageRow.reference))
    query = select(StageRow.rule, complaints_).where(*_pressing(at, None)).group_by(col(StageRow.rule))
    return dict(iter(session.exec(query)))


def running(session: Session, at: datetime, rule: str, of: Sequence[str] | None = None) -> set[str]:
    """Give the complaints, of all or of some, on which a rule runs."""
    runs = (*_pressing(at, None), col(StageRow.rule) == rule, among(StageRow.reference, of))
    return set(session.exec(select(StageRow.reference).where(*runs)))


def finding_count(session: Session, at: datetime) -> int:
    """Count the findings that hold."""
    return session.exec(select(func.count()).select_from(FindingRow).where(holding(at))).one()


def page(session: Session, at: datetime, references: Sequence[str]) -> list[Summary]:
    """Give some complaints at a glance, in the order asked for; one that is gone is left out."""
    known, standing = complaints(session, references), states(session, at, references)
    clocks: dict[str, list[Clock]] = {}
    for reference, clock in open_clocks(session, at, references):
        clocks.setdefault(reference, []).append(clock)
    found = _finding_counts(session, at, references)
    injured = _injured(session, references)
    return [
        Summary(known[each], standing.get(each, {}), tuple(clocks.get(each, ())), found.get(each, 0), injured[each])
        for each in references
        if each in known
    ]


def _finding_counts(session: Session, at: datetime, references: Sequence[str]) -> dict[str, int]:
    reference = col(FindingRow.reference)
    query = select(FindingRow.reference, func.count()).where(holding(at), reference.in_(references))
    return dict(iter(session.exec(query.group_by(reference))))


def _injured(session: Session, references: Sequence[str]) -> dict[str, datetime | None]:
    query = select(ComplaintRow.reference, ComplaintRow.injured_by).where(col(ComplaintRow.reference).in_(references))
    return dict(iter(session.exec(query)))


def docket(session: Session, at: datetime) -> Iterator[Summary]:
    """Give every complaint at a glance, the most urgent first."""
    return pages(session, at, order(session, at))


def pages(session: Session, at: datetime, references: Sequence[str]) -> Iterator[Summary]:
    """Give many complaints at a glance, in the order asked for, a few read at once."""
    batches = (references[start : start + BATCH] for start in range(0, len(references), BATCH))
    return chain.from_iterable(page(session, at, batch) for batch in batches)


def cards(session: Session) -> Iterator[Card]:
    """Give what every complaint is found by."""
    columns = (getattr(ComplaintRow, name) for name in Card._fields)
    return (Card(*row) for row in session.execute(select(*columns).execution_options(yield_per=BATCH)))


def _pressing(at: datetime, section: Section | None) -> tuple[ColumnElement[bool], ...]:
    until = col(StageRow.until)
    within = (col(StageRow.since) <= at, or_(until.is_(None), until > at))
    if section is None:
        return within
    start, end = sections(at)[section]
    return (*within, col(StageRow.urgency) >= packed(start), col(StageRow.urgency) < packed(end))
