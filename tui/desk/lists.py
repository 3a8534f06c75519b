"""What the homes ask of the desk: the order of a list at once, its lines for those that are seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from procedure.examinations import Group
from procedure.law.catalogue import FINDING_BY_ID
from procedure.summary import Section
from procedure.wordings import WORDINGS
from reports.docket import DocketRow, docket_row
from reports.examinations import ExaminationRow, examination_row
from reports.search import Search
from reports.wording import Wording
from store import docket, examinations, queries
from store.roles import owned
from tui.desk import Desk

FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Order:
    """A list in its order: which complaints, how many in each part of it, how many findings hold."""

    references: Sequence[str]
    counts: Mapping[str, int]
    findings: int = 0


def first(desk: Desk, section: Section | None = None) -> tuple[Order, dict[str, DocketRow]]:
    """Give the most urgent complaints only, with their lines: what is shown before all is read."""
    with desk.reading() as session:
        references = docket.first(session, desk.at, section)
    return Order(references, {}), lines(desk, references, section)


def whole(desk: Desk, section: Section | None = None) -> Order:
    """Give all complaints of a section, the most urgent first, and how many open clocks each section has."""
    at = desk.at
    with desk.reading() as session:
        counts = {section.value: count for section, count in docket.counts(session, at).items()}
        return Order(docket.order(session, at, section), counts, docket.finding_count(session, at))


def lines(desk: Desk, references: Sequence[str], section: Section | None = None) -> dict[str, DocketRow]:
    """Put some complaints into words, as lines of the docket."""
    at = desk.at
    with desk.reading() as session:
        summaries = docket.page(session, at, references)
    return {each.complaint.reference: docket_row(each, at, desk.wording, section) for each in summaries}


def examined(desk: Desk, part: str) -> Order:
    """Give a part of the complaints by how their examination stands, the one with most evidence to lose first.

    A part is the name of a group, "flagged", or anything else for all.
    """
    at = desk.at
    with desk.reading() as session:
        counts = {**examinations.counts(session, at), FLAGGED: len(examinations.flagged(session, at))}
        return Order(_examined(session, at, part), counts)


def first_examined(desk: Desk, part: str) -> tuple[Order, dict[str, ExaminationRow]]:
    """Give the complaints of a part that have most to lose, with their lines: what is shown before all is read."""
    with desk.reading() as session:
        references = _examined(session, desk.at, part, docket.FIRST)
    return Order(references, {}), examination_lines(desk, references)


def _examined(session: Session, at: datetime, part: str, limit: int | None = None) -> list[str]:
    if part == FLAGGED:
        return examinations.flagged(session, at)[:limit]
    groups = [group for group in Group if group == part] or [*Group]
    return examinations.order(session, at, groups, limit=limit)


def examination_lines(desk: Desk, references: Sequence[str]) -> dict[str, ExaminationRow]:
    """Put some complaints into words, as lines of the examinations."""
    at = desk.at
    with desk.reading() as session:
        summaries = docket.page(session, at, references)
    return {each.complaint.reference: examination_row(each, at, desk.wording) for each in summaries}


def search(desk: Desk) -> Search:
    """Give what all complaints are found by, and which are this user's."""
    with desk.database.reading() as session:
        mine = owned(session)
    with desk.reading() as session:
        names = {body.body: body.name for body in queries.bodies(session).values()}
        return Search(docket.cards(session), {**names, **articles(desk.wording)}, mine)


def articles(wording: Wording) -> dict[str, str]:
    """Give the articles of every rule and finding, as the lawyers of the language cite them."""
    found = {rule.id: wording.article(str(rule.basis)) for rule in WORDINGS}
    breaches = {id_: wording.article("; ".join(map(str, each.basis))) for id_, each in FINDING_BY_ID.items()}
    return {**found, **breaches}
