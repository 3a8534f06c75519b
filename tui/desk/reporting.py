"""Questions of the supervisor: delays by group, indicators, the complaints behind a number.

Complaints pass one after the other and are counted; none is kept, so that memory does not grow with their number.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlmodel import Session

from calendars.sentences import say
from procedure.cohort import Judged, Member, OpenFlag
from reports.cohort import ALWAYS, Cohort, Period
from reports.delays import Behind, Counting, Delays
from reports.groups import ALL, Grouping, group_named
from reports.indicators.catalogue import indicator_named
from reports.indicators.course import Course
from reports.indicators.grammar import is_behind
from reports.indicators.report import Indicators, grouper
from reports.publication.document import NAMES, SMALL_CELLS, discreet, not_compared, published, without_names
from reports.report.document import Document
from reports.supervision import delay_document
from reports.tables import Row, clock_row
from reports.times import STEPS, ComplaintsBehind, StepTimes, Waiting
from store import duties, measures, queries
from store.flags import open_flags
from store.progress import Progress, untold
from tui.desk import Desk

BY_BODY = "body"
BATCH = 1000  # rows put into words at once
COUNTING, READING = say("counting the duties of complaints"), say("reading complaints for the indicators")
WAITING = say("estimating how long people wait")
Owing = Iterator[tuple[Member, list[Judged]]]


def delay_report(
    desk: Desk, by: Grouping, period: Period = ALWAYS, redact: str = "", progress: Progress = untold
) -> Document:
    """Give the whole delay report; raises InputError when there is nothing to report, or nothing to publish."""
    found, document = _delay_document(desk, by, period, redact, progress)
    return _redacted(document, found.cohort, redact, desk)


def _delay_document(
    desk: Desk, by: Grouping, period: Period, redact: str, progress: Progress
) -> tuple[Delays, Document]:
    found, waits = delay_board(desk, by, period, progress)
    if redact == SMALL_CELLS:
        found, waits = replace(found, cohort=discreet(found.cohort)), tuple(not_compared(waits))
    flags = None if redact else _flags(desk, found.cohort)
    return found, delay_document(found, waits, flags, desk.wording)


def _estimated(waits: Iterable[StepTimes], progress: Progress) -> Iterator[StepTimes]:
    """Pass on the waits, each for a step of the procedure."""
    for done, wait in enumerate(waits, start=1):
        progress(WAITING, done, len(STEPS))
        yield wait


def _redacted(document: Document, counted: Cohort, redact: str, desk: Desk) -> Document:
    if redact == SMALL_CELLS:
        return published(document, counted.number, desk.wording)
    return without_names(document, desk.wording) if redact == NAMES else document


def _flags(desk: Desk, counted: Cohort) -> list[OpenFlag]:
    with desk.reading() as session, desk.database.reading() as ledger:
        flags = open_flags(session, ledger, counted.at, desk.known_by)
        flagged = duties.members(session, sorted({flag.reference for flag in flags}))
        meant = {member.complaint.reference for member in flagged if counted.holds(member)}
    return [flag for flag in flags if flag.reference in meant]


def delay_board(
    desk: Desk, by: Grouping, period: Period = ALWAYS, progress: Progress = untold
) -> tuple[Delays, tuple[StepTimes, ...]]:
    """Count the duties by group, and estimate the waits."""
    counted = Cohort(period, desk.at)
    counting, waiting = Counting(by), Waiting(by, counted.at)
    with desk.reading() as session:
        for member, owed in _owing(desk, session, by, counted, progress):
            counting.add(member, owed)
            waiting.add(member)
    counted.check()
    return counting.found(counted), tuple(_estimated(waiting.found(), progress))


def _owing(desk: Desk, session: Session, by: Grouping, counted: Cohort, progress: Progress = untold) -> Owing:
    """Pass on the complaints that are counted, each with its duties, telling of how many complaints."""
    of = measures.complaint_count(session)
    found = duties.with_duties(session, counted.at)
    with desk.database.reading() as ledger:
        for member, owed in measures.with_bodies(ledger, found) if by.name == BY_BODY else found:
            taken = counted.takes(member)
            progress(COUNTING, counted.known, of)
            if taken:
                yield member, owed


def complaints_of(desk: Desk, by: Grouping, cell: str, period: Period = ALWAYS) -> list[str] | None:
    """Name the complaints behind a number that counts complaints; None where it counts duties."""
    counted = Cohort(period, desk.at)
    behind = ComplaintsBehind(by, cell, counted.at)
    if not behind.is_meant:
        return None
    with desk.reading() as session:
        for member in filter(counted.takes, duties.members(session)):
            behind.add(member)
    counted.check()
    return behind.found()


def duties_behind(desk: Desk, by: Grouping, cell: str, period: Period = ALWAYS) -> Iterator[Row]:
    """Give the duties behind one number of the delay report, by complaint."""
    behind, counted = Behind(by, cell), Cohort(period, desk.at)
    with desk.reading() as session:
        for member, owed in _owing(desk, session, by, counted):
            behind.add(member, owed)
        counted.check()
        yield from _rows(desk, session, behind.found(), counted)


def _rows(desk: Desk, session: Session, found: list[Judged], counted: Cohort) -> Iterator[Row]:
    for start in range(0, len(found), BATCH):
        batch = found[start : start + BATCH]
        register = queries.complaints(session, sorted({duty.reference for duty in batch}))
        for reference, clock in measures.clocks_of(session, batch):
            yield clock_row(register[reference], clock, counted.at, desk.wording)


def indicator_report(
    desk: Desk, by: Grouping | None, period: Period = ALWAYS, redact: str = "", progress: Progress = untold
) -> Document:
    """Give all indicators; raises InputError when there is nothing to report, or nothing to publish."""
    indicators, counted = Indicators(by), Cohort(period, desk.at)
    for course in _courses(desk, counted, progress):
        indicators.add(course)
    counted.check()
    told = discreet(counted) if redact == SMALL_CELLS else counted
    return _redacted(indicators.document(told, desk.wording), counted, redact, desk)


def whole_report(
    desk: Desk, by: Grouping, period: Period = ALWAYS, redact: str = "", progress: Progress = untold
) -> Document:
    """Give delays, waits, flags, indicators and the figures of others as one report."""
    found, delayed = _delay_document(desk, by, period, redact, progress)
    indicated = indicator_report(desk, None, period, progress=progress)
    title = desk.wording(say("Report on complaints of torture: delays and indicators"))
    whole = replace(delayed, title=title, sections=(*delayed.sections, *indicated.sections))
    return _redacted(whole, found.cohort, redact, desk)


def indicator_behind(desk: Desk, cell: str, by: Grouping | None = None, period: Period = ALWAYS) -> list[str]:
    """Name the complaints that a numerator counts: that of "indicator", or, grouped, of "group:indicator"."""
    asked, _, name = cell.rpartition(":")
    indicator, group_of, counted = indicator_named(name), grouper(by), Cohort(period, desk.at)
    found: dict[str, list[str]] = {}
    for course in _courses(desk, counted):
        group = group_of(course.member)
        kept = found.setdefault(group, [])
        if asked.casefold() in {group.casefold(), ALL, ""} and is_behind(indicator, course):
            kept.append(course.complaint.reference)
    counted.check()
    meant = group_named(asked, found) if asked or by else ALL
    return sorted(reference for group, kept in found.items() if meant in {group, ALL} for reference in kept)


def _courses(desk: Desk, counted: Cohort, progress: Progress = untold) -> Iterator[Course]:
    """Pass on the complaints that are counted, each read from the ledger."""
    with desk.database.reading() as ledger:
        readings, of = measures.readings(ledger, counted.at, desk.known_by), measures.complaint_count(ledger)
        for done, reading in enumerate(readings, start=1):
            progress(READING, done, of)
            course = Course(reading, counted.at)
            if counted.takes(course.member):
                yield course
