"""What holds of every history: any walk over the tables can be told, in any order of telling."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from procedure.assess import assess, read
from procedure.clock import Clock, bucket, is_open, is_paused, verdict
from procedure.events import BY_NAME, Event, Track
from procedure.history import Complaint, History
from procedure.machine import possible
from procedure.replay import Instance
from procedure.tracks import TRACKS
from tests.story import ALMATY, BODIES

START = datetime(2022, 1, 3, 9, tzinfo=ALMATY)
BODY_NAMES = st.sampled_from(["city-police", "region-police", "prosecutor", ""])


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Walk over the tables of the law at random, some hours to some weeks a step."""
    states = {Instance(track): law.start for track, law in TRACKS.items()}
    when, events = START, []
    for number in range(1, draw(st.integers(1, 14)) + 1):
        when += timedelta(hours=draw(st.integers(1, 900)))
        instance = draw(st.sampled_from(sorted(states)))
        steps = possible(instance.track, states[instance])
        if not steps:
            continue
        step = draw(st.sampled_from(steps))
        states[instance] = states[instance] if step.after is None else step.after
        events.append(
            Event(
                id=number,
                type=step.event,
                occurred_at=when,
                recorded_at=when.astimezone(UTC) + timedelta(hours=draw(st.integers(0, 2000))),
                kind="medical" if BY_NAME[step.event].track is Track.EXAMINATION else "",
                body=draw(BODY_NAMES),
                to_body=draw(BODY_NAMES),
                document=draw(st.sampled_from(["", "12"])),
                attributes={"to_months": "3"} if step.event == "term_extended" else {},
            )
        )
    return History(Complaint("C-1", "Almaty", accused_body="city-police"), tuple(events), BODIES)


MOMENTS = st.integers(0, 24 * 900).map(lambda hours: (START + timedelta(hours=hours)).astimezone(UTC))


@given(histories())
def test_the_order_of_recording_never_changes_the_reading(history: History) -> None:
    told_backwards = History(history.complaint, tuple(reversed(history.events)), history.bodies)
    assert read(told_backwards).clocks == read(history).clocks
    assert read(told_backwards).findings == read(history).findings


@given(histories(), MOMENTS)
def test_every_open_clock_is_in_exactly_one_bucket(history: History, at: datetime) -> None:
    for clock in assess(history, at).clocks:
        assert (bucket(clock, at) is not None) == is_open(clock, at)


@given(histories(), MOMENTS)
def test_what_was_so_then_does_not_depend_on_what_came_later(history: History, at: datetime) -> None:
    """The clocks of the whole history, asked of `at`, stand as those of a history cut at `at`."""
    then = {(c.rule.id, c.kind, c.number, c.anchor): verdict(c, at) for c in assess(history, at).clocks}
    later = {(c.rule.id, c.kind, c.number, c.anchor): verdict(c, at) for c in read(history).clocks if was_there(c, at)}
    assert later == then


def was_there(clock: Clock, at: datetime) -> bool:
    """Say whether a clock existed at a moment: one that is judged only once it was done did not before."""
    if clock.rule.only_when_done and clock.stopped_from is not None:
        return clock.stopped_from <= at
    return clock.started <= at


@given(histories(), MOMENTS)
def test_findings_then_do_not_depend_on_what_came_later(history: History, at: datetime) -> None:
    then = {(finding.breach.id, finding.since) for finding in assess(history, at).findings}
    later = {(finding.breach.id, finding.since) for finding in read(history).findings if finding.holds(at)}
    assert later == then


@given(histories())
def test_a_clock_is_never_due_before_it_starts_and_pauses_lie_within_it(history: History) -> None:
    for clock in read(history).clocks:
        assert clock.due is None or clock.due > clock.started
        assert clock.due is None or clock.due_strict is None or clock.due_strict <= clock.due
        assert all(
            not is_paused(clock, start - timedelta(seconds=1)) or len(clock.pauses) > 1 for start, _ in clock.pauses
        )
