"""What a finding is, and what it is read from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from calendars.limits import end_of
from calendars.moments import day_of
from procedure.clock import Clock
from procedure.events import Event
from procedure.grammar import Breach, Citation, Effect, Verified
from procedure.history import History
from procedure.law.catalogue import FINDING_BY_ID
from procedure.replay import Move
from procedure.tracks.proceedings import STARTED, P

# Breaches that last: judged by the wording of their last day.
OVER = P.CLOSED_UNREGISTERED | P.TERMINATED | P.FINAL
STANDING = ("kui-only", "no-examination", "wrong-jurisdiction", "no-victim-status", "safety-not-considered")


class Finding(NamedTuple):
    """A breach with its evidence (ledger numbers of events), holding from `since` up to, not at, `until`."""

    breach: Breach
    since: datetime
    evidence: tuple[int, ...]
    until: datetime | None = None
    basis: tuple[Citation, ...] = ()
    effect: Effect = Effect.LEGAL
    verified: Verified = Verified.TEXT

    def holds(self, at: datetime) -> bool:
        """Say whether the finding stands at a moment."""
        return self.since <= at and (self.until is None or at < self.until)

    def seen(self, at: datetime) -> "Finding":
        """Give it as it stood at a moment: a breach that lasts is judged by the wording of that day."""
        lasts = self.breach.id in STANDING and self.effect is Effect.LEGAL
        return to_be_checked(self) if lasts and day_of(at) < self.breach.text_since else self


@dataclass(frozen=True)
class Case:
    """What a finding is read from."""

    history: History
    moves: Sequence[Move]
    clocks: Sequence[Clock]

    def all(self, *types: str) -> Iterator[Event]:
        """Give the events of these types."""
        return (move.event for move in self.moves if move.event.type in types)

    def first(self, *types: str, after: datetime | None = None, kind: str = "") -> Event | None:
        """Give the first event of these types, from a moment on."""
        return next(
            (
                move.event
                for move in self.moves
                if move.event.type in types
                and (after is None or move.event.at >= after)
                and (not kind or move.instance.kind == kind)
            ),
            None,
        )

    @cached_property
    def course(self) -> tuple[tuple[Event, P], ...]:
        """Give the moves of the proceedings, each with the state after it."""
        return tuple((move.event, move.state) for move in self.moves if isinstance(move.state, P))

    @cached_property
    def ended(self) -> Event | None:
        """Give the event by which the matter ended for good; one that was reopened did not."""
        *_, last = (None, *self.spells(OVER))
        return last[0] if last and last[1] is None else None

    @cached_property
    def registered(self) -> Event | None:
        """Give the event by which, or by the time of which, the complaint stood registered."""
        return next((event for event, state in self.course if state in STARTED), None)

    def due(self, rule: str, anchor: Event | None = None) -> datetime | None:
        """Give the last moment of a rule's first limit, or of the one that runs from an event."""
        dues = (
            clock.due
            for clock in self.clocks
            if clock.rule.id == rule and clock.due and (anchor is None or clock.anchor == anchor.id)
        )
        return next(dues, None)

    def spells(self, states: P) -> Iterator[tuple[Event, Event | None]]:
        """Give the stretches of time in which the proceedings stood in some states: by which event, until which."""
        entered: Event | None = None
        for event, state in self.course:
            within = state in states
            if within and entered is None:
                entered = event
            elif entered and not within:
                yield entered, event
                entered = None
        if entered:
            yield entered, None


def finding(
    name: str, since: datetime, *evidence: Event, until: Event | None = None, owed_until: Event | None = None
) -> Finding:
    """Write a finding as its breach says; an act before the wording that was read is to be checked.

    A breach that lasts is judged by the wording of its last day, at the latest by that of the day the matter ended.
    """
    breach = FINDING_BY_ID[name]
    begun = since.astimezone(evidence[0].occurred_at.tzinfo).date()  # a wording governs by the local day
    last = min((event.occurred_at.date() for event in (until, owed_until) if event), default=date.max)
    judged_on = last if name in STANDING else begun
    return Finding(
        breach,
        since,
        tuple(dict.fromkeys(event.id for event in evidence)),
        until.at if until else None,
        breach.basis,
        breach.effect,
        Verified.TEXT if judged_on >= breach.text_since else Verified.SECONDARY,
    )


def next_day(event: Event) -> datetime:
    """Give the beginning of the day after an event: where no time is named, nobody is accused within the day."""
    return end_of(event.latest.date(), event.latest) + timedelta.resolution


def to_be_checked(found: Finding) -> Finding:
    """Take back the accusation: what was seen does not decide it."""
    return found._replace(verified=Verified.SECONDARY)
