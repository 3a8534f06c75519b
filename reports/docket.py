"""The docket: one row a complaint, a light for each track, the clock that presses most."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, Flag

from calendars.sentences import say
from procedure.clock import Bucket, Clock, bucket
from procedure.events import Track
from procedure.grammar import Verified
from procedure.replay import Instance, state_name
from procedure.summary import SOON, Section, Summary, track_of
from procedure.tracks import TRACKS
from procedure.tracks.monitoring import M
from reports.urgency import figure, terms, told
from reports.wording import Wording


class Level(Enum):
    """How a thing presses: a sign for everyone, a colour for those who see colours."""

    OVERDUE = "!"
    TO_CHECK = "?"
    SOON = "~"
    RUNNING = "·"
    PAUSED = "="
    QUIET = "-"


@dataclass(frozen=True, slots=True)
class Light:
    """One track of a complaint: how it presses and where it stands."""

    level: Level
    state: str


@dataclass(frozen=True, slots=True)
class DocketRow:
    """One complaint, ready to show."""

    reference: str
    place: str
    lights: Mapping[Track, Light]
    level: Level
    rule: str
    basis: str
    due: str
    delay: str
    overdue: int
    findings: int
    is_flagged: bool
    urgency: float
    terms: tuple[str, ...]


def docket_row(summary: Summary, at: datetime, wording: Wording, section: Section | None = None) -> DocketRow:
    """Put one complaint into words; in a section, by its most pressing clock there."""
    worst, zone = summary.worst(at, section), summary.complaint.zone
    found = terms(summary, at)
    return DocketRow(
        reference=summary.complaint.reference,
        place=wording.place(summary.complaint.place),
        lights={track: _light(track, summary, at, wording) for track in TRACKS},
        level=level_of(worst, at),
        rule=worst.rule.id if worst else "",
        basis=wording.article(str(worst.rule.basis)) if worst else "",
        due=wording.due(worst.due.astimezone(zone)) if worst and worst.due else "",
        delay=delay_of(worst, at, wording),
        overdue=summary.overdue(at),
        findings=summary.findings,
        is_flagged=is_flagged(summary),
        urgency=figure(found),
        terms=told(found, wording),
    )


def is_flagged(summary: Summary) -> bool:
    """Say whether a monitor's flag is still to be resolved."""
    return any(state is M.FLAGGED for state in summary.states.values())


def level_of(clock: Clock | None, at: datetime) -> Level:
    """Say how a clock presses; only a text that was read gives the sign of a violation."""
    if clock is None:
        return Level.QUIET
    match bucket(clock, at):
        case Bucket.OVERDUE:
            return Level.OVERDUE if clock.rule.verified is Verified.TEXT else Level.TO_CHECK
        case Bucket.DUE:
            return Level.SOON if clock.due and clock.due - at <= SOON else Level.RUNNING
        case Bucket.PAUSED:
            return Level.PAUSED
        case Bucket.NO_DUE_TIME:
            return Level.RUNNING
    return Level.QUIET


def delay_of(clock: Clock | None, at: datetime, wording: Wording) -> str:
    """Say how late a clock is, how long it still has, or how long it has run."""
    if clock is None:
        return ""
    if clock.due is None:
        return wording(say("{time} so far", time=wording.lateness(at - clock.started)))
    if clock.due < at:
        return wording(say("{time} late", time=wording.lateness(at - clock.due)))
    return wording(say("in {time}", time=wording.lateness(clock.due - at)))


def _light(track: Track, summary: Summary, at: datetime, wording: Wording) -> Light:
    levels = [level_of(clock, at) for clock in summary.clocks if track_of(clock) is track]
    order = list(Level)
    level = min(levels, key=order.index, default=Level.QUIET)
    return Light(level, _state(track, summary.states, wording))


def _state(track: Track, states: Mapping[Instance, Flag], wording: Wording) -> str:
    """Name where a track stands: its latest instance."""
    of_track: Iterable[tuple[Instance, Flag]] = (item for item in states.items() if item[0].track is track)
    latest = max(of_track, key=lambda item: (item[0].kind == "medical", item[0].number), default=None)
    state = latest[1] if latest else TRACKS[track].start
    return wording(say(state_name(state)))
