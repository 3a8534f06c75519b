"""What reports count is what the procedure says of each clock and each complaint, one by one."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, select

from calendars.places import zone
from cli.demo import load_demonstration
from procedure.clock import LATE, Verdict, has_arisen, verdict
from procedure.cohort import Judged
from procedure.grammar import Verified
from reports.indicators.course import Course
from store import duties, measures
from store.database import Database
from store.models import ClockRow
from store.queries import clock_of, history

MOMENTS = [
    *(datetime(*day, 18, tzinfo=UTC) for day in ((2022, 1, 20), (2022, 5, 1), (2026, 11, 26))),
    datetime(2023, 1, 1, tzinfo=zone("Asia/Almaty")),  # as a user asks, not in UTC
]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Database:
    return load_demonstration(Path(tmp_path_factory.mktemp("demo")) / "demo.db")


def days(end: datetime, start: datetime) -> float:
    return (int(end.timestamp()) - int(start.timestamp())) / 86_400


def expected(session: Session, at: datetime) -> dict[int, tuple[Verdict, bool, float | None]]:
    """Judge every clock by itself."""
    found = {}
    for row in session.exec(select(ClockRow)):
        clock = clock_of(row)
        if has_arisen(clock, at):
            said = verdict(clock, at)
            closed = clock.closed if clock.closed and clock.closed <= at else at
            late = days(closed, clock.due) if said in LATE and clock.due else None
            found[row.id or 0] = (said, clock.rule.verified is not Verified.TEXT, late)
    return found


def _duties(session: Session, at: datetime) -> Iterator[Judged]:
    return (duty for _, owed in duties.with_duties(session, at) for duty in owed)


@pytest.mark.parametrize("at", MOMENTS, ids=str)
def test_alike_clocks_have_one_verdict_and_it_is_the_procedures_own(demo: Database, at: datetime) -> None:
    with demo.reading() as session:
        found = {each.clock: (each.verdict, each.to_check, each.late) for each in _duties(session, at)}
        assert found == expected(session, at)
        assert {said for said, _, _ in found.values()} >= {Verdict.MET, Verdict.RUNNING, Verdict.CANNOT_TELL}


def test_the_milestones_of_the_columns_are_those_of_the_readings(demo: Database) -> None:
    at = MOMENTS[-2]
    with demo.reading() as session:
        columns = list(duties.members(session))
        readings = sorted(
            (Course(reading, at).member for reading in measures.readings(session, at, None)),
            key=lambda member: member.complaint.reference,
        )
    assert columns == readings
    assert sum(member.ended is not None for member in columns) > 100


def test_an_event_lies_with_whom_it_was_sent_to_else_with_who_acted(demo: Database) -> None:
    with demo.reading() as session:
        told = history(session, "KZ-2022-001")
        bodies = measures.bodies_of_events(session, [event.id for event in told.events] if told else [])
    assert told is not None
    for event in told.events:
        assert bodies[event.id] == (event.to_body or event.body)
