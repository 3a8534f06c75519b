"""Questions of the supervisor: delays by group, indicators, the complaints behind a number."""

from collections.abc import Mapping
from dataclasses import replace

from sqlmodel import Session

from calendars.sentences import say
from reports.cohort import ALWAYS, Cohort, Period, cohort
from reports.delays import Delays, behind, delays
from reports.groups import Grouping
from reports.indicators.catalogue import indicator_named
from reports.indicators.course import Course
from reports.indicators.grammar import measure
from reports.indicators.report import indicator_document
from reports.report.document import Document
from reports.supervision import delay_document
from reports.tables import Row, clock_row
from reports.times import StepTimes, complaints_behind, times
from store import measures
from tui.desk import Desk

BY_BODY = "body"


def delay_report(desk: Desk, by: Grouping, period: Period = ALWAYS) -> Document:
    """Give the whole delay report; raises InputError when there is nothing to report."""
    found = delays_by(desk, by, period)
    with desk.reading() as session, desk.database.reading() as ledger:
        flags = measures.open_flags(session, ledger, found.cohort.at, desk.known_by)
    counted = [flag for flag in flags if flag.reference in found.cohort.members]
    return delay_document(found, times(found.cohort, by), counted, desk.wording)


def delay_board(desk: Desk, by: Grouping) -> tuple[Delays, tuple[StepTimes, ...]]:
    """Give the delays and the waits by group."""
    found = delays_by(desk, by)
    return found, times(found.cohort, by)


def delays_by(desk: Desk, by: Grouping, period: Period = ALWAYS) -> Delays:
    """Count the duties by group."""
    at = desk.at
    with desk.reading() as session:
        counted = cohort(measures.members(session), period, at)
        return delays(counted, measures.judged(session, at), by, _bodies(desk, session, by))


def complaints_of(desk: Desk, by: Grouping, cell: str, period: Period = ALWAYS) -> list[str] | None:
    """Name the complaints behind a number that counts complaints; None where it counts duties."""
    at = desk.at
    with desk.reading() as session:
        return complaints_behind(cohort(measures.members(session), period, at), by, cell)


def duties_behind(desk: Desk, by: Grouping, cell: str, period: Period = ALWAYS) -> list[Row]:
    """Give the duties behind one number of the delay report, by complaint."""
    found = delays_by(desk, by, period)
    at = found.cohort.at
    with desk.reading() as session:
        duties = behind(found, measures.judged(session, at), _bodies(desk, session, by), cell)
        clocks = measures.clocks_numbered(session, [duty.clock for duty in duties])
    return [clock_row(found.cohort.members[key].complaint, clock, at, desk.wording) for key, clock in clocks]


def indicator_report(desk: Desk, by: Grouping | None, period: Period = ALWAYS) -> Document:
    """Give all indicators; raises InputError when there is nothing to report."""
    counted, courses = _courses(desk, period)
    return indicator_document(counted, courses, by, desk.wording)


def whole_report(desk: Desk, by: Grouping, period: Period = ALWAYS) -> Document:
    """Give delays, waits, flags, indicators and the figures of others as one report."""
    delayed, indicated = delay_report(desk, by, period), indicator_report(desk, None, period)
    title = desk.wording(say("Report on complaints of torture: delays and indicators"))
    return replace(delayed, title=title, sections=(*delayed.sections, *indicated.sections))


def indicator_behind(desk: Desk, name: str, period: Period = ALWAYS) -> list[str]:
    """Name the complaints that the numerator of an indicator counts."""
    indicator = indicator_named(name)
    counted, courses = _courses(desk, period)
    return list(measure(indicator, (courses[reference] for reference in counted.members)).behind)


def _bodies(desk: Desk, session: Session, by: Grouping) -> Mapping[int, str]:
    """Name the body of each event that set a clock running, where that is the grouping."""
    if by.name != BY_BODY:
        return {}
    with desk.database.reading() as ledger:
        return measures.bodies_of_events(ledger, measures.anchors(session))


def _courses(desk: Desk, period: Period) -> tuple[Cohort, dict[str, Course]]:
    at = desk.at
    with desk.database.reading() as ledger:
        courses = [Course(reading, at) for reading in measures.readings(ledger, at, desk.known_by)]
    counted = cohort([course.member for course in courses], period, at)
    return counted, {course.complaint.reference: course for course in courses}
