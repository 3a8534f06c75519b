"""One complaint at a glance, as the lists show it: where each track stands, what presses most."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Flag

from procedure.clock import Bucket, Clock, bucket
from procedure.events import BY_NAME, Track
from procedure.grammar import TimeLimit, Verified
from procedure.history import Complaint
from procedure.replay import Instance

ORDER = (Bucket.OVERDUE, Bucket.DUE, Bucket.PAUSED, Bucket.NO_DUE_TIME, Bucket.CANNOT_TELL)


@dataclass(frozen=True)
class Summary:
    """A complaint at a moment: its states, the clocks still open, the number of its findings."""

    complaint: Complaint
    states: Mapping[Instance, Flag]
    clocks: tuple[Clock, ...]
    findings: int

    def worst(self, at: datetime) -> Clock | None:
        """Give the open clock that presses most: the longest overdue, else the first to fall due."""
        return worst_clock(self.clocks, at)

    def overdue(self, at: datetime) -> int:
        """Count the duties that are overdue."""
        return sum(bucket(clock, at) is Bucket.OVERDUE for clock in self.clocks)


def worst_clock(clocks: Iterable[Clock], at: datetime) -> Clock | None:
    """Give the open clock that presses most: the longest overdue, else the first to fall due."""
    return min((clock for clock in clocks if bucket(clock, at)), key=lambda clock: urgency(clock, at), default=None)


def track_of(clock: Clock) -> Track:
    """Tell on which track a duty is done."""
    return track_of_rule(clock.rule)


def track_of_rule(rule: TimeLimit) -> Track:
    """Tell on which track the duty of a rule is done."""
    return BY_NAME[rule.met_by[0]].track


def urgency(clock: Clock | None, at: datetime) -> tuple[int, bool, float]:
    """Order clocks, most urgent first: a violation before what is to be checked, then the longest overdue."""
    found = bucket(clock, at) if clock else None
    if clock is None or found is None:
        return len(ORDER), False, 0.0
    to_check = found is Bucket.OVERDUE and clock.rule.verified is not Verified.TEXT
    return ORDER.index(found), to_check, (clock.due or clock.started).timestamp()
