"""The procedure proves itself: every reachable state of every track is walked, and none is a limbo."""

from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import Flag

import pytest

from procedure.assess import assess
from procedure.clock import Bucket, Clock, bucket
from procedure.events import Event, Track
from procedure.grammar import Body, TrackLaw
from procedure.history import Complaint, History
from procedure.law.gaps import GAPS
from procedure.machine import possible
from procedure.replay import Instance, state_name
from procedure.tracks import TRACKS
from tests.story import ALMATY, BODIES

LAWS = list(TRACKS.values())
START = datetime(2026, 2, 2, 9, tzinfo=ALMATY)  # all wordings that were read are in force

Path = tuple[str, ...]


def paths(law: TrackLaw) -> dict[Flag, list[Path]]:
    """Give, for every reachable state, the shortest way to each state before it and the last step."""
    shortest: dict[Flag, Path] = {law.start: ()}
    ways: dict[Flag, list[Path]] = {law.start: [()]}
    queue = deque([law.start])
    while queue:
        state = queue.popleft()
        for step in possible(law.track, state):
            if step.after is None:
                continue
            way = (*shortest[state], step.event)
            ways.setdefault(step.after, []).append(way)
            if step.after not in shortest:
                shortest[step.after] = way
                queue.append(step.after)
    return ways


def history(law: TrackLaw, path: Path) -> History:
    """Let the acts of a path happen, one a day, in a case of torture lodged with a prosecutor."""
    kind = {Track.EXAMINATION: law.default_kind, Track.REMEDY: "prosecutor"}.get(law.track, "")
    lodged = [] if law.track is Track.PROCEEDINGS else [("complaint_lodged", "")]
    acts = [*lodged, *((name, kind) for name in path)]
    events = tuple(
        Event(number, name, START + timedelta(days=number), START.astimezone(UTC), kind=kind, body="prosecutor")
        for number, (name, kind) in enumerate(acts, start=1)
    )
    return History(Complaint("C-1", "Almaty", article="146(2)"), events, BODIES)


def states_of(law: TrackLaw) -> Iterator[Flag]:
    yield from type(law.start)


def is_final(law: TrackLaw, state: Flag) -> bool:
    return law.final is not None and bool(state & law.final)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.track.value)
def test_only_a_final_state_is_a_dead_end(law: TrackLaw) -> None:
    for state in states_of(law):
        leads_on = any(step.after not in (None, state) for step in possible(law.track, state))
        assert leads_on or is_final(law, state), state_name(state)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.track.value)
def test_in_no_state_is_the_complainant_in_limbo(law: TrackLaw) -> None:
    """A clock runs on somebody to move on, or the complainant has a time to file, or it is a listed gap of the law."""
    limbo = []
    for state, ways in paths(law).items():
        if is_final(law, state) or state == law.start or is_gap(law.track, state):
            continue
        for way in ways:
            told = history(law, way)
            found = assess(told, told.events[-1].at + timedelta(minutes=1))
            assert found.states[Instance(law.track, told.events[-1].kind if law.several else "")] == state, way
            if not any(leads_on(clock, law, state, found.at) for clock in found.clocks):
                limbo.append(f"{state_name(state)} by {way[-1]}")
    assert limbo == []


def leads_on(clock: Clock, law: TrackLaw, state: Flag, at: datetime) -> bool:
    """Say whether a clock whose wording was read runs on a step out of this state, or is the complainant's own."""
    if bucket(clock, at) in (None, Bucket.CANNOT_TELL):
        return False
    steps = {step.event for step in possible(law.track, state) if step.after not in (None, state)}
    return clock.rule.of is Body.COMPLAINANT or bool(
        steps & {*clock.rule.met_by, *clock.rule.shown_by, *clock.rule.ended_by}
    )


def is_gap(track: Track, state: Flag) -> bool:
    return any(gap.track is track and bool(gap.states & state) for gap in GAPS)


def test_every_gap_has_a_reason_and_is_a_state_of_its_track() -> None:
    for gap in GAPS:
        assert gap.reason.pattern
        assert isinstance(gap.states, type(TRACKS[gap.track].start))
