"""A complaint as it was recorded: its facts, its events and the bodies it names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from calendars.places import find_place
from procedure.bodies import Body
from procedure.events import VOIDED, Event


@dataclass(frozen=True, slots=True)
class Complaint:
    """The facts of a complaint; who the victim is lives elsewhere. `age` is in years at the events."""

    reference: str
    place: str
    sex: str = ""
    age: int | None = None
    foreign_national: bool = False
    language: str = ""
    in_custody: bool = False
    accused_body: str = ""
    article: str = ""
    source: str = ""

    @property
    def zone(self) -> ZoneInfo:
        """Give the zone in which the complaint's days begin and end."""
        return find_place(self.place).zone


@dataclass(frozen=True)
class History:
    """All that was recorded of one complaint, in the order of recording, mistakes included."""

    complaint: Complaint
    events: tuple[Event, ...] = ()
    bodies: Mapping[str, Body] = field(default_factory=dict)


def effective(events: tuple[Event, ...], known_by: datetime | None = None) -> tuple[Event, ...]:
    """Leave out what was recorded later than `known_by` and what was replaced or voided; order by occurrence.

    Events of one instant keep the order of recording.
    """
    known = [event for event in events if known_by is None or event.recorded_at <= known_by]
    replaced = {event.replaces for event in known}
    standing = (event for event in known if event.id not in replaced and event.type != VOIDED)
    return tuple(sorted(standing, key=lambda event: (event.at, event.id)))


def superseded_by(events: tuple[Event, ...]) -> dict[int, Event]:
    """Tell which later event replaced or voided which."""
    return {event.replaces: event for event in events if event.replaces is not None}
