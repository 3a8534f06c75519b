"""The small things that are done by the million: a limit that expires, a step of a track, a complaint that is read."""

import warnings
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from enum import Flag

import arrow
import holidays
import numpy as np
from statemachine import State, StateMachine
from workalendar.asia import Kazakhstan

from benchmarks.figures import Figure, processor_time
from benchmarks.histories import RECORDED, histories
from calendars.kazakhstan import SATURDAY, kazakhstan
from calendars.limits import Days, expiry
from calendars.places import zone
from procedure.assess import assess, read
from procedure.events import Event, Track
from procedure.history import effective
from procedure.machine import MACHINES, move
from procedure.replay import Instance, Move, replay
from procedure.tracks.proceedings import P

STARTS = [datetime(2022, 1, 3, 10, 20, tzinfo=zone("Asia/Almaty")) + timedelta(days=day) for day in range(0, 1500, 3)]
STEPS = 5000
HISTORIES = 300
ENTERED = "entered_in_kui"


def small_things() -> Iterator[Figure]:
    """Measure them all."""
    yield from expiries()
    yield from steps()
    yield from readings()


def expiries() -> Iterator[Figure]:
    """Measure the end of three days, rolled to a working day, against what others have for that."""
    calendar = kazakhstan()
    beside = list(_other_calendars())
    workalendar = dict(beside)["workalendar"]
    lasts = [start.date() + timedelta(days=3) for start in STARTS]
    roll = processor_time(lambda: [calendar.roll(day) for day in lasts], len(lasts))
    yield Figure("roll of a last day to a working day", roll, "µs", beside, "10x workalendar", workalendar >= 10 * roll)
    whole = processor_time(lambda: [expiry(Days(3), start, calendar) for start in STARTS], len(STARTS))
    note = "" if workalendar >= 10 * whole else "most of it: instants in a zone, a result that explains itself"
    fastest = min(seconds for _, seconds in beside)
    yield Figure(
        "expiry of a limit: count, roll, 24:00 in the zone",
        whole,
        "µs",
        beside,
        "faster than each",
        whole < fastest,
        note,
    )


def _other_calendars() -> Iterator[tuple[str, float]]:
    """Give what finding the working day on which three days end takes others; none explains itself or keeps a zone."""
    known = holidays.country_holidays("KZ", years=range(2021, 2028))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        other = Kazakhstan()
        days = [start.date() + timedelta(days=3) for start in STARTS]
        exceptions = [day for day in kazakhstan().days if day.weekday() < SATURDAY and not kazakhstan().is_working(day)]
        busy = np.busdaycalendar(holidays=[np.datetime64(day) for day in exceptions])
        eves, moments = [day - timedelta(days=1) for day in days], [arrow.get(start) for start in STARTS]

        def per(work: Callable[[], object]) -> float:
            return processor_time(work, len(STARTS))

        yield "holidays.get_nth_working_day", per(lambda: [known.get_nth_working_day(day, 1) for day in eves])
        yield "workalendar", per(lambda: [other.add_working_days(day, 1) for day in eves])
        yield "numpy.busday_offset", per(lambda: [np.busday_offset(day, 0, "forward", busdaycal=busy) for day in days])
        yield "arrow.shift (no roll)", per(lambda: [moment.shift(days=3) for moment in moments])


class _Standing:
    """What a bare machine moves."""

    def __init__(self, state: Flag) -> None:
        self.state = state


class _Other(StateMachine):
    """The same step as another library writes it."""

    lodged, in_kui = State(initial=True), State()
    entered_in_kui = lodged.to(in_kui) | in_kui.to(lodged)


def steps() -> Iterator[Figure]:
    """Measure one recorded step, and the replay of whole histories by the step."""
    told = [effective(history.events) for history in histories(HISTORIES)]
    event, instance = told[0][0], Instance(Track.PROCEEDINGS)
    floor_table = {(ENTERED, P.LODGED): move(Track.PROCEEDINGS, P.LODGED, ENTERED)}
    trigger, other = MACHINES[Track.PROCEEDINGS].events[ENTERED], _Other()
    floor = _each(lambda: Move(event, instance, *(floor_table[ENTERED, P.LODGED] or ())))
    bare = _each(lambda: trigger.trigger(_Standing(P.LODGED)))
    beside = (
        ("dict look-up and allocation", floor),
        ("bare transitions trigger", bare),
        ("python-statemachine", _each(other.entered_in_kui, 500)),
    )
    ours = _each(lambda: _step(event, instance))
    within = ours <= 3 * floor and bare >= 10 * ours
    yield Figure("a recorded step: outcome and record", ours, "µs", beside, "within 3x; 10x a trigger", within)
    number = sum(map(len, told))
    replayed = processor_time(lambda: [replay(events) for events in told], number)
    so = replayed <= 3 * floor and bare >= 10 * replayed
    note = "" if so else "beside the step: which of several examinations or requests it belongs to, spans that wait"
    yield Figure(
        "the same in the replay of whole histories", replayed, "µs", beside, "within 3x; 10x a trigger", so, note
    )


def _step(event: Event, instance: Instance) -> Move | None:
    moved = move(Track.PROCEEDINGS, P.LODGED, ENTERED)
    return Move(event, instance, *moved) if moved else None


def _each(work: Callable[[], object], times: int = STEPS) -> float:
    def many() -> None:
        for _ in range(times):
            work()

    return processor_time(many, times)


def readings() -> Iterator[Figure]:
    """Measure the reading of one complaint, and its assessment at a moment with every derivation written out."""
    told = list(histories(HISTORIES))
    seconds = processor_time(lambda: [read(history) for history in told], len(told), 5)
    yield Figure("read(): all states, clocks, findings of a complaint", seconds, "ms")
    seconds = processor_time(lambda: [assess(history, RECORDED) for history in told], len(told), 5)
    yield Figure("assess(): the same at a moment, with derivations", seconds, "ms")
