"""Questions of the supervisor: delays by group, indicators, the complaints behind a number."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from sqlmodel import Session

from calendars.sentences import say
from procedure.assess import Reading
from procedure.cohort import Judged, OpenFlag
from reports.cohort import ALWAYS, Cohort, Period, cohort
from reports.delays import Delays, behind, delays
from reports.groups import ALL, Grouping, group_named
from reports.indicators.catalogue import indicator_named
from reports.indicators.course import Course
from reports.indicators.grammar import measure
from reports.indicators.report import grouped, indicator_document
from reports.publication.document import NAMES, SMALL_CELLS, discreet, not_compared, published, without_names
from reports.report.document import Document
from reports.supervision import delay_document
from reports.tables import Row, clock_row
from reports.times import STEPS, StepTimes, complaints_behind, times
from store import measures
from store.flags import open_flags
from store.progress import Progress, untold
from tui.desk import Desk

BY_BODY = "body"
COUNTING, READING = say("counting the duties of complaints"), say("reading complaints for the indicators")
WAITING = say("estimating how long people wait")


def delay_report(
    desk: Desk, by: Grouping, period: Period = ALWAYS, redact: str = "", progress: Progress = untold
) -> Document:
    """Give the whole delay report; raises InputError when there is nothing to report, or nothing to publish."""
    found, document = _delay_document(desk, by, period, redact, progress)
    return _redacted(document, found.cohort, redact, desk)


def _delay_document(
    desk: Desk, by: Grouping, period: Period, redact: str, progress: Progress
) -> tuple[Delays, Document]:
    found = delays_by(desk, by, period, progress)
    waits = tuple(_estimated(times(found.cohort, by), progress))
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
        return published(document, len(counted.members), desk.wording)
    return without_names(document, desk.wording) if redact == NAMES else document


def _flags(desk: Desk, counted: Cohort) -> list[OpenFlag]:
    with desk.reading() as session, desk.database.reading() as ledger:
        found = open_flags(session, ledger, counted.at, desk.known_by)
    return [flag for flag in found if flag.reference in counted.members]


def delay_board(desk: Desk, by: Grouping, progress: Progress = untold) -> tuple[Delays, tuple[StepTimes, ...]]:
    """Give the delays and the waits by group."""
    found = delays_by(desk, by, progress=progress)
    return found, tuple(_estimated(times(found.cohort, by), progress))


def delays_by(desk: Desk, by: Grouping, period: Period = ALWAYS, progress: Progress = untold) -> Delays:
    """Count the duties by group."""
    at = desk.at
    with desk.reading() as session:
        known = measures.members(session)
        counted = cohort(known, period, at)
        duties = _counted(measures.judged(session, at), len(known), progress)
        return delays(counted, duties, by, _bodies(desk, session, by))


def _counted(duties: Iterable[Judged], of: int, progress: Progress) -> Iterator[Judged]:
    """Pass on duties, those of one complaint after those of another, telling of how many complaints they are."""
    done, before = 0, ""
    for duty in duties:
        if duty.reference != before:
            done, before = done + 1, duty.reference
            progress(COUNTING, done, of)
        yield duty


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


def indicator_report(
    desk: Desk, by: Grouping | None, period: Period = ALWAYS, redact: str = "", progress: Progress = untold
) -> Document:
    """Give all indicators; raises InputError when there is nothing to report, or nothing to publish."""
    counted, courses = _courses(desk, period, progress)
    told = discreet(counted) if redact == SMALL_CELLS else counted
    return _redacted(indicator_document(told, courses, by, desk.wording), counted, redact, desk)


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
    group, _, name = cell.rpartition(":")
    indicator = indicator_named(name)
    counted, courses = _courses(desk, period)
    groups = grouped(counted, courses, by)
    meant = group_named(group, groups) if group or by else ALL
    chosen = groups.values() if meant == ALL else [groups[meant]]
    return list(measure(indicator, chain.from_iterable(chosen)).behind)


def _bodies(desk: Desk, session: Session, by: Grouping) -> Mapping[int, str]:
    """Name the body of each event that set a clock running, where that is the grouping."""
    if by.name != BY_BODY:
        return {}
    with desk.database.reading() as ledger:
        return measures.bodies_of_events(ledger, measures.anchors(session))


def _courses(desk: Desk, period: Period, progress: Progress = untold) -> tuple[Cohort, dict[str, Course]]:
    at = desk.at
    with desk.database.reading() as ledger:
        found = _read(measures.readings(ledger, at, desk.known_by), measures.complaint_count(ledger), progress)
        courses = [Course(reading, at) for reading in found]
    counted = cohort([course.member for course in courses], period, at)
    return counted, {course.complaint.reference: course for course in courses}


def _read(readings: Iterable[Reading], of: int, progress: Progress) -> Iterator[Reading]:
    for done, reading in enumerate(readings, start=1):
        progress(READING, done, of)
        yield reading
