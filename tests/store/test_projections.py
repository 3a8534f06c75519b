"""Derived rows: the lists say what the procedure says, and a rebuild says what recording said."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from procedure.assess import assess
from procedure.clock import Bucket, bucket
from procedure.events import Event
from procedure.history import History
from store import findings, queries
from store.database import Database
from store.rebuilding import rebuild
from store.recording import add_complaint, correct, record
from store.sqlite import in_memory
from store.verifying import verify
from tests.procedure.test_properties import MOMENTS, histories

EVER = timedelta(days=100_000)


def recorded(history: History) -> Database:
    """Record a history event by event, as a user would."""
    database = in_memory()
    with database.writing() as session:
        add_complaint(session, history.complaint)
        for event in history.events:
            record(session, history.complaint.reference, event)
    return database


@given(histories(), MOMENTS)
@settings(max_examples=40, deadline=None)
def test_the_lists_say_what_the_procedure_says(history: History, at: datetime) -> None:
    database = recorded(history)
    with database.reading() as session:
        listed = {
            Bucket.OVERDUE: list(queries.overdue(session, at)),
            Bucket.DUE: list(queries.due(session, at, EVER)),
        }
        shown = {finding.breach.id for _, finding in findings.findings(session, at)}
        standing = queries.states(session, at).get("C-1", {})
        told = queries.history(session, "C-1")
    assert told is not None
    found = assess(told, at)
    for name, rows in listed.items():
        assert {(clock.rule.id, clock.due) for _, clock in rows} == {
            (clock.rule.id, clock.due) for clock in found.clocks if bucket(clock, at) is name
        }
    assert shown == {finding.breach.id for finding in found.findings}
    assert standing == found.states


@given(histories())
@settings(max_examples=25, deadline=None)
def test_a_rebuild_gives_the_rows_that_recording_gave(history: History) -> None:
    database = recorded(history)
    with database.reading() as session:
        assert verify(session).problems == []
    with database.writing() as session:
        rebuild(session)
    with database.reading() as session:
        assert verify(session).problems == []


@given(histories(), st.integers(0, 24 * 900))
@settings(max_examples=25, deadline=None)
def test_what_was_known_then_is_what_had_been_recorded(history: History, hours: int) -> None:
    known_by = datetime(2022, 1, 3, tzinfo=UTC) + timedelta(hours=hours)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    known = History(
        history.complaint, tuple(event for event in history.events if event.recorded_at <= known_by), history.bodies
    )
    try:
        expected = {clock.rule.id for clock in assess(known, at).clocks if bucket(clock, at) is Bucket.OVERDUE}
    except Exception:  # noqa: BLE001  # what had been recorded by then could not stand by itself
        return
    view = in_memory()
    with recorded(history).reading() as source, view.writing() as target:
        rebuild(target, source, known_by)
    with view.reading() as session:
        assert {clock.rule.id for _, clock in queries.overdue(session, at)} == expected


def test_a_corrected_date_moves_the_due_time_and_keeps_both_records(filled: Database) -> None:
    at = datetime(2022, 2, 1, tzinfo=UTC)
    with filled.writing() as session:
        told = queries.history(session, "KZ-1")
        assert told is not None
        lodged = told.events[0]
        correct(session, "KZ-1", lodged.id, lodged_on(lodged, 8))
    with filled.reading() as session:
        (clock,) = (clock for reference, clock in queries.overdue(session, at) if reference == "KZ-1")
        after = queries.history(session, "KZ-1")
    assert after is not None
    assert len(after.events) == 3
    assert clock.due is not None
    assert clock.due.date().isoformat() == "2022-01-11"


def lodged_on(event: Event, day: int) -> Event:
    return replace(event, occurred_at=event.occurred_at.replace(day=day))
