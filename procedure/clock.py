"""One running limit and what it says at a moment: this file alone decides what is overdue."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from procedure.grammar import Body, TimeLimit, Verified


class Verdict(StrEnum):
    """How a clock stands at a moment."""

    RUNNING = "running"
    PAUSED = "paused"
    MET = "met"
    MET_LATE = "met late"
    OVERDUE = "overdue"
    NOT_EVIDENCED = "not evidenced"
    CANNOT_TELL = "cannot tell"
    NO_LONGER_OWED = "no longer owed"

    __hash__ = str.__hash__  # verdicts are counted by the million; an Enum's own hash is a call into Python


LATE = frozenset({Verdict.OVERDUE, Verdict.MET_LATE})  # and there is a due time to count from


class Bucket(StrEnum):
    """The one list in which an open clock stands."""

    OVERDUE = "overdue"
    DUE = "due"
    PAUSED = "paused"
    NO_DUE_TIME = "no due time"
    CANNOT_TELL = "cannot tell"


class Clock(NamedTuple):
    """A limit that began to run. Instants are aware; ids are ledger numbers of events.

    Where dates are imprecise, `due` is the last moment on the reading that favours the body and
    `due_strict` on the reading that does not; the stop lies between `stopped_from` and `stopped_until`.
    `implied`: the stop is a later act, which shows that the duty was done by then, not when.
    """

    rule: TimeLimit
    kind: str
    number: int
    anchor: int
    started: datetime
    due: datetime | None = None
    due_strict: datetime | None = None
    provisional: bool = False
    stop: int | None = None
    stopped_from: datetime | None = None
    stopped_until: datetime | None = None
    evidenced: bool = False
    implied: bool = False
    ended: datetime | None = None
    pauses: tuple[tuple[datetime, datetime | None], ...] = ()

    @property
    def closed(self) -> datetime | None:
        """Give the moment from which the clock is no longer open."""
        return self.stopped_from or self.ended


def is_open(clock: Clock, at: datetime) -> bool:
    """Say whether the duty is still owed, or the complainant can still file, at `at`.

    A way the body may choose is never owed: its time is judged once it was taken.
    """
    if clock.rule.only_when_done or has_lapsed(clock, at):
        return False
    return clock.started <= at and (clock.closed is None or clock.closed > at)


def has_lapsed(clock: Clock, at: datetime) -> bool:
    """Say whether the complainant's own time to file is over: no breach of anybody, and restorable (CPC 50)."""
    own = clock.rule.of is Body.COMPLAINANT
    return own and clock.stopped_from is None and clock.due is not None and clock.due < at


def has_arisen(clock: Clock, at: datetime) -> bool:
    """Say whether a body owes, or owed, this by `at`: a way it may choose is judged once it was taken."""
    if clock.rule.of is Body.COMPLAINANT or clock.started > at:
        return False
    return not clock.rule.only_when_done or (clock.stopped_from is not None and clock.stopped_from <= at)


def is_paused(clock: Clock, at: datetime) -> bool:
    """Say whether the limit is interrupted at `at`."""
    return any(start <= at and (end is None or at < end) for start, end in clock.pauses)


def verdict(clock: Clock, at: datetime) -> Verdict:
    """Say how the clock stands at `at`; a verdict against the body holds on every reading of the dates."""
    if clock.rule.verified is Verified.UNSEEN:
        return Verdict.CANNOT_TELL
    if is_open(clock, at):
        return _while_open(clock, at)
    if clock.stopped_from is None or has_lapsed(clock, at):
        return _ended(clock)
    return _met(clock)


def bucket(clock: Clock, at: datetime) -> Bucket | None:
    """Put an open clock into exactly one list; a closed one, or one not yet started, is in none."""
    if not is_open(clock, at):
        return None
    unseen = clock.rule.verified is Verified.UNSEEN
    found = Verdict.CANNOT_TELL if unseen else _while_open(clock, at)
    if found is Verdict.RUNNING:
        return Bucket.DUE if clock.due else Bucket.NO_DUE_TIME
    return _BUCKETS[found]


_BUCKETS = {
    Verdict.OVERDUE: Bucket.OVERDUE,
    Verdict.PAUSED: Bucket.PAUSED,
    Verdict.CANNOT_TELL: Bucket.CANNOT_TELL,
}


def is_certain(clock: Clock, at: datetime) -> bool:
    """Say whether the verdict is the same on every reading of imprecise dates."""
    if clock.due is None or clock.due_strict is None:
        return True
    if is_open(clock, at) or clock.stopped_from is None or clock.stopped_until is None:
        return (clock.due < at) == (clock.due_strict < at)
    return _late_on_every_reading(clock) or clock.stopped_until <= clock.due_strict


def _late_on_every_reading(clock: Clock) -> bool:
    late = clock.stopped_from is not None and clock.due is not None and clock.due < clock.stopped_from
    return late and not clock.implied


def _while_open(clock: Clock, at: datetime) -> Verdict:
    if clock.pauses and is_paused(clock, at):
        return Verdict.PAUSED
    return _unmet(clock) if clock.due is not None and clock.due < at else Verdict.RUNNING


def _met(clock: Clock) -> Verdict:
    if _late_on_every_reading(clock):
        return Verdict.MET_LATE
    if clock.due_strict and clock.stopped_until and clock.due_strict < clock.stopped_until:
        return Verdict.CANNOT_TELL
    return Verdict.MET if clock.evidenced else Verdict.NOT_EVIDENCED


def _ended(clock: Clock) -> Verdict:
    late = clock.due is not None and clock.ended is not None and clock.due < clock.ended
    owed = clock.rule.of is not Body.COMPLAINANT and not clock.rule.begins_anew
    return _unmet(clock) if late and owed else Verdict.NO_LONGER_OWED


def _unmet(clock: Clock) -> Verdict:
    """Accuse only of what the complainant would have heard of, had it been done."""
    return Verdict.CANNOT_TELL if clock.rule.out_of_sight else Verdict.OVERDUE
