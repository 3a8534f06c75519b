"""From what was counted to the complaints behind it: findings in groups, the law with what it runs on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from reports import breaches
from reports.breaches import GroupLine
from reports.docket import DocketRow
from reports.lawshelf import LawLine, law_lines
from store import docket, findings, queries
from store.findings import By
from tui.desk import Desk
from tui.desk.lists import Order, lines


@dataclass(frozen=True, slots=True)
class Behind:
    """Which complaints are meant: those with a finding of a group, or those on which a rule runs."""

    by: str
    key: str


RULE = "rule"
NEAR = 500  # complaints among which the first are looked for; so few are put in order by themselves


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


def first_behind(desk: Desk, what: Behind) -> tuple[Order, dict[str, DocketRow]]:
    """Give those that are meant among the most urgent complaints, with their lines: shown before all is read."""
    with desk.reading() as session:
        near = docket.first(session, desk.at, limit=NEAR)
        meant = _meant(session, desk.at, what, near)
    references = [reference for reference in near if reference in meant][: docket.FIRST]
    return Order(references, {}), lines(desk, references)


def behind(desk: Desk, what: Behind) -> Order:
    """Give the complaints that are meant, the most urgent first."""
    with desk.reading() as session:
        meant = _meant(session, desk.at, what)
        order = docket.order(session, desk.at, of=sorted(meant) if len(meant) < NEAR else None)
    return Order([reference for reference in order if reference in meant], {})


def _meant(session: Session, at: datetime, what: Behind, of: Sequence[str] | None = None) -> set[str]:
    if what.by == RULE:
        return docket.running(session, at, what.key, of)
    return findings.concerned(session, at, By(what.by), what.key, of)
