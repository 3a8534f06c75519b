"""One complaint at a glance, as the lists show it: where each track stands, what presses most."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Flag, StrEnum
from itertools import chain, pairwise
from typing import NamedTuple

from calendars.places import CAPITAL, zone
from procedure.clock import Bucket, Clock, bucket
from procedure.events import BY_NAME, Event, Track
from procedure.grammar import TimeLimit, Verified
from procedure.history import Complaint
from procedure.replay import Instance
from procedure.tracks import TRACKS

ORDER = (Bucket.OVERDUE, Bucket.DUE, Bucket.PAUSED, Bucket.NO_DUE_TIME, Bucket.CANNOT_TELL)
TELLS_OF_INJURY = ("complaint_lodged", "injuries_recorded", "body_searched_for_injuries", "examined")
BEGINNING = -1e11  # seconds: before every date that can be written
FOREVER = datetime.max.replace(tzinfo=UTC)
SOON, FORTNIGHT = timedelta(hours=72), timedelta(days=14)

Urgency = tuple[int, bool, float]


class Section(StrEnum):
    """The part of the docket in which an open clock stands, each in exactly one: overdue, or due by then, or later."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "72 hours"
    FORTNIGHT = "two weeks"
    REST = "rest"


class Stage(NamedTuple):
    """How an open clock presses from a moment up to another; `until` is None where nothing ends it."""

    since: datetime
    until: datetime | None
    urgency: Urgency


@dataclass(frozen=True)
class Summary:
    """A complaint at a moment: its states, the clocks still open, the number of its findings, the injury."""

    complaint: Complaint
    states: Mapping[Instance, Flag]
    clocks: tuple[Clock, ...]
    findings: int
    injured_by: datetime | None = None

    def worst(self, at: datetime, section: Section | None = None) -> Clock | None:
        """Give the open clock that presses most, of all or of a section: the longest overdue, else the first due."""
        if section is None:
            return worst_clock(self.clocks, at)
        start, end = sections(at)[section]
        return worst_clock((clock for clock in self.clocks if start <= urgency(clock, at) < end), at)

    def state(self, track: Track, kind: str = "") -> Flag:
        """Give where the latest instance of a track stands."""
        of_track = [each for each in self.states if each.track is track and kind in ("", each.kind)]
        return self.states[max(of_track, key=lambda each: each.number)] if of_track else TRACKS[track].start

    def overdue(self, at: datetime) -> int:
        """Count the duties that are overdue."""
        return sum(bucket(clock, at) is Bucket.OVERDUE for clock in self.clocks)


def worst_clock(clocks: Iterable[Clock], at: datetime) -> Clock | None:
    """Give the open clock that presses most: the longest overdue, else the first to fall due."""
    return min((clock for clock in clocks if bucket(clock, at)), key=lambda clock: urgency(clock, at), default=None)


def injured_by(events: Iterable[Event]) -> datetime | None:
    """Give the earliest moment at which the injury was told or seen: it is not younger than that."""
    return min((event.at for event in events if event.type in TELLS_OF_INJURY), default=None)


def track_of(clock: Clock) -> Track:
    """Tell on which track a duty is done."""
    return track_of_rule(clock.rule)


def track_of_rule(rule: TimeLimit) -> Track:
    """Tell on which track the duty of a rule is done."""
    return BY_NAME[rule.met_by[0]].track


def urgency(clock: Clock | None, at: datetime) -> Urgency:
    """Order clocks, most urgent first: a violation before what is to be checked, then the longest overdue."""
    found = bucket(clock, at) if clock else None
    if clock is None or found is None:
        return len(ORDER), False, 0.0
    to_check = found is Bucket.OVERDUE and clock.rule.verified is not Verified.TEXT
    return ORDER.index(found), to_check, (clock.due or clock.started).timestamp()


def stages(clock: Clock) -> list[Stage]:
    """Give how a clock presses through all time, so that any moment can be asked without asking the clock again."""
    found: list[Stage] = []
    turns = _turns(clock)
    for since, until in zip(turns, (*turns[1:], clock.closed), strict=False):
        presses = urgency(clock, since)
        if found and found[-1].until == since and found[-1].urgency == presses:
            found[-1] = found[-1]._replace(until=until)
        elif presses[0] < len(ORDER):
            found.append(Stage(since, until, presses))
    return found


def _turns(clock: Clock) -> list[datetime]:
    """Give the moments at which the verdict on an open clock can change: it is over the instant after it is due."""
    over = clock.due + timedelta.resolution if clock.due else None
    turns, started, closed = {clock.started, over, *chain(*clock.pauses)}, clock.started, clock.closed or FOREVER
    return sorted([moment for moment in turns if moment and started <= moment < closed])


def sections(at: datetime) -> dict[Section, tuple[Urgency, Urgency]]:
    """Give the sections of the docket as ranges of urgency, without gap or overlap; a day ends in the capital."""
    due = ORDER.index(Bucket.DUE)
    day = at.astimezone(zone(CAPITAL)).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    ends = ((moment + timedelta.resolution).timestamp() for moment in (day, at + SOON, at + FORTNIGHT))
    edges = [(0, False, BEGINNING), (due, False, BEGINNING), *((due, False, end) for end in ends)]
    return dict(zip(Section, pairwise((*edges, (len(ORDER), False, BEGINNING))), strict=True))
