"""From what was counted to the complaints behind it: findings in groups, the law with what it runs on."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from reports import breaches
from reports.breaches import GroupLine
from reports.lawshelf import LawLine, law_lines
from store import docket, findings, queries
from store.findings import By
from tui.desk import Desk
from tui.desk.lists import Order


@dataclass(frozen=True, slots=True)
class Behind:
    """Which complaints are meant: those with a finding of a group, or those on which a rule runs."""

    by: str
    key: str


RULE = "rule"


def finding_groups(desk: Desk, by: str) -> list[GroupLine]:
    """Give the findings that hold in groups, the most first."""
    with desk.reading() as session:
        counted = findings.grouped(session, desk.at, By(by))
        names = {body.body: body.name for body in queries.bodies(session).values()} if by == By.BODY else {}
    return breaches.by_kind(counted, desk.wording) if by == By.KIND else breaches.by_key(counted, names, desk.wording)


def law(desk: Desk) -> list[LawLine]:
    """Give every rule and finding of the law, with the number of complaints on which it runs or holds."""
    with desk.reading() as session:
        running = docket.rule_counts(session, desk.at)
        found = findings.grouped(session, desk.at, By.KIND)
    return law_lines({**running, **{each.finding: each.complaints for each in found}}, desk.wording)


def behind(desk: Desk, what: Behind) -> Order:
    """Give the complaints that are meant, the most urgent first."""
    with desk.reading() as session:
        meant = _meant(session, desk.at, what)
        order = [reference for reference in docket.order(session, desk.at) if reference in meant]
    return Order(order, {})


def _meant(session: Session, at: datetime, what: Behind) -> set[str]:
    if what.by == RULE:
        return docket.running(session, at, what.key)
    return findings.concerned(session, at, By(what.by), what.key)
