"""What reports count: complaints with their milestones, and duties with the verdict on each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Flag
from typing import NamedTuple

from procedure.clock import Verdict
from procedure.events import Track
from procedure.history import Complaint
from procedure.tracks.examination import E
from procedure.tracks.proceedings import STARTED, P


@dataclass(frozen=True, slots=True)
class Milestone:
    """A point a complaint can reach: the states that show it, on which track, in which kind of instance."""

    track: Track
    states: Flag
    kind: str = ""


MILESTONES: Mapping[str, Milestone] = {
    "received": Milestone(Track.PROCEEDINGS, P.LODGED),  # nothing else begins proceedings
    "registered": Milestone(Track.PROCEEDINGS, STARTED),
    "examined": Milestone(Track.EXAMINATION, E.EXAMINED | E.CONCLUDED | E.PRESENTED, "medical"),
    "ended": Milestone(Track.PROCEEDINGS, P.TERMINATED | P.CLOSED_UNREGISTERED),
}


@dataclass(frozen=True, slots=True)
class Member:
    """One complaint of a cohort, with the first moment at which it can have reached each milestone (None: never)."""

    complaint: Complaint
    received: datetime | None = None
    registered: datetime | None = None
    examined: datetime | None = None
    ended: datetime | None = None


class Judged(NamedTuple):
    """One duty of a body and its verdict at a moment.

    `late` is how many days after its due time it was done, or is still not done; None where it is not late.
    `to_check` tells that the text of its rule was not read, so that the verdict accuses nobody. `clock` and
    `anchor` are numbers of the clock's row and of the event that set it running. `body` is with whom the matter lay
    then, where that was asked.
    """

    clock: int
    reference: str
    rule: str
    anchor: int
    verdict: Verdict
    to_check: bool
    late: float | None
    body: str = ""


@dataclass(frozen=True, slots=True)
class OpenFlag:
    """A monitor's flag that nobody has resolved: on what it was raised, since when."""

    reference: str
    since: datetime
    on: str
    note: str
