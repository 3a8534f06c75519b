"""Questions of the supervisor: delays by group, the waits, the complaints behind a number."""

from reports.cohort import ALWAYS, Period, cohort
from reports.delays import behind, delays
from reports.groups import Grouping
from reports.report.document import Document
from reports.supervision import delay_document
from reports.tables import Row, clock_row
from reports.times import times
from store import measures
from tui.desk import Desk

BY_BODY = "body"


def delay_report(desk: Desk, by: Grouping, period: Period = ALWAYS) -> Document:
    """Give the whole delay report; raises InputError when there is nothing to report."""
    at = desk.at
    with desk.reading() as session:
        counted = cohort(measures.members(session), period, at)
        bodies = measures.bodies_of_anchors(session) if by.name == BY_BODY else {}
        found = delays(counted, measures.judged(session, at), by, bodies)
        flags = [flag for flag in measures.open_flags(session, at) if flag.reference in counted.members]
    return delay_document(found, times(counted, by), flags, desk.wording)


def duties_behind(desk: Desk, by: Grouping, cell: str, period: Period = ALWAYS) -> list[Row]:
    """Give the duties behind one number of the delay report, the longest late first."""
    at = desk.at
    with desk.reading() as session:
        counted = cohort(measures.members(session), period, at)
        bodies = measures.bodies_of_anchors(session) if by.name == BY_BODY else {}
        duties = list(measures.judged(session, at))
        found = behind(delays(counted, duties, by, bodies), duties, bodies, cell)
        clocks = measures.clocks_numbered(session, [duty.clock for duty in found])
    return [clock_row(counted.members[key].complaint, clock, at, desk.wording) for key, clock in clocks]
