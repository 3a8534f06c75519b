"""The whole reading of one complaint: where it stands, what runs, what was wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Flag

from calendars.kazakhstan import WorkingCalendar, kazakhstan
from calendars.sentences import Sentence
from procedure.clock import Clock, is_open
from procedure.contradictions import Contradiction, contradictions
from procedure.explain import explain
from procedure.findings import Case, Finding, findings
from procedure.grammar import Gap
from procedure.history import History, effective
from procedure.law.gaps import GAPS
from procedure.replay import Instance, Move, replay
from procedure.running import Running, clock_of
from procedure.timekeeping import run_clocks


@dataclass(frozen=True)
class Reading:
    """Everything that follows from the events of a complaint, past and to come; it depends on no "now"."""

    history: History
    moves: tuple[Move, ...]
    states: Mapping[Instance, Flag]
    running: tuple[Running, ...]
    clocks: tuple[Clock, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Superseded:
    """A clock whose anchor was corrected: kept as it was, with the record (ledger number) and the reason of it."""

    clock: Clock
    by: int
    reason: str


@dataclass(frozen=True)
class Assessment:
    """How a complaint stood at a moment, as it was known by another."""

    at: datetime
    states: Mapping[Instance, Flag]
    clocks: tuple[Clock, ...]
    findings: tuple[Finding, ...]
    moves: tuple[Move, ...]
    derivations: tuple[tuple[Sentence, ...], ...]
    contradictions: tuple[Contradiction, ...] = ()
    gaps: tuple[Gap, ...] = ()
    superseded: tuple[Superseded, ...] = ()

    @property
    def open_clocks(self) -> tuple[Clock, ...]:
        """Give the duties still owed."""
        return tuple(clock for clock in self.clocks if is_open(clock, self.at))


def read(
    history: History,
    known_by: datetime | None = None,
    at: datetime | None = None,
    calendar: WorkingCalendar | None = None,
) -> Reading:
    """Derive all states, clocks and findings of a complaint from the acts up to `at` (default: all).

    Raises ImpossibleMoveError when the events cannot have followed each other.
    """
    events = effective(history.events, known_by)
    told = replay(event for event in events if at is None or event.at <= at)
    moves = tuple(told.moves)
    running = run_clocks(moves, history, calendar or kazakhstan())
    clocks = tuple(map(clock_of, running))
    return Reading(history, moves, dict(told.standings), running, clocks, findings(Case(history, moves, clocks)))


def _superseded(history: History, at: datetime, known_by: datetime | None) -> Iterator[Superseded]:
    """Give the clocks that a corrected anchor had set running, as they stood before the correction was recorded."""
    for event in history.events:
        if event.replaces is None or (known_by is not None and event.recorded_at > known_by):
            continue
        before = read(history, event.recorded_at - timedelta.resolution, at)
        reason = event.attributes.get("reason", "")
        yield from (Superseded(clock, event.id, reason) for clock in before.clocks if clock.anchor == event.replaces)


def gaps_of(states: Mapping[Instance, Flag]) -> tuple[Gap, ...]:
    """Give the gaps of the law in which a complaint stands: nobody owes anything by a time."""
    return tuple(
        gap for gap in GAPS if any(key.track is gap.track and bool(gap.states & state) for key, state in states.items())
    )


def assess(history: History, at: datetime, known_by: datetime | None = None) -> Assessment:
    """Say how a complaint stood at `at`, from what had been recorded by `known_by` (default: all).

    Acts after `at` are left out: what was so then does not depend on what came later.
    """
    reading = read(history, known_by, at)
    started = [running for running in reading.running if running.opens <= at]
    return Assessment(
        at=at,
        states=reading.states,
        clocks=tuple(map(clock_of, started)),
        findings=tuple(finding.seen(at) for finding in reading.findings if finding.holds(at)),
        moves=reading.moves,
        derivations=tuple(map(explain, started)),
        contradictions=contradictions(reading.moves),
        gaps=gaps_of(reading.states),
        superseded=tuple(_superseded(history, at, known_by)),
    )
