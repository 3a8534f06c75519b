"""One clock while it is read from the moves: what it needs to be frozen, and to be explained."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from calendars.kazakhstan import WorkingCalendar
from calendars.limits import Days, Expiry, Immediately, Limit, Months, Numbered, Unstated, expiry
from procedure.clock import Clock
from procedure.events import Event
from procedure.grammar import Citation, TimeLimit
from procedure.replay import Move

Pausing = tuple[Event, Event | None]


@dataclass(slots=True)
class Running:
    """A clock while it is being read from the moves, with all that its derivation needs.

    `pauses` are the acts by which it stood still and ran again; `paused_under` has the article of each. `grounds` are
    those for which it stands still now, each with the kind of remedy it is about.
    """

    rule: TimeLimit
    anchor: Move
    calendar: WorkingCalendar
    limit: Limit
    about: str = ""
    pauses: tuple[Pausing, ...] = ()
    paused_under: tuple[Citation, ...] = ()
    grounds: Mapping[Citation, str] = field(default_factory=dict)
    extensions: tuple[Event, ...] = ()
    late_extensions: tuple[Event, ...] = ()
    stop: Event | None = None
    implied: bool = False
    ended: Event | None = None
    forestalled: bool = False
    counted_from: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Say whether nothing has closed it yet."""
        return self.stop is None and self.ended is None and not self.forestalled

    @property
    def counts(self) -> bool:
        """Say whether the clock is one at all: not forestalled, and taken if it is a way one may choose."""
        return not self.forestalled and (self.stop is not None or not self.rule.only_when_done)

    @property
    def opening(self) -> Expiry | None:
        """Give the time that must pass first, for a limit chained to another (CPC 106(5))."""
        after = self.rule.opens_after
        return expiry(after, self.anchor.event.latest, self.calendar) if isinstance(after, Numbered) else None

    @property
    def opens(self) -> datetime:
        """Give the instant from which the clock runs, in UTC."""
        opening = self.opening
        return opening.unrolled.astimezone(UTC) if opening else self.anchor.event.at

    def expires(self, start: datetime, limit: Limit | None = None, *, strict: bool = False) -> Expiry | None:
        """Give the expiry when counted from `start`, or None for a duty without a number.

        `strict`: of a pause known only to a span, count as little as it can have lasted, not as much.
        """
        limit = limit or self.limit
        if isinstance(limit, Immediately | Unstated):
            return None
        start = self.counted_from or start
        opening = self.opening
        if opening:  # a chained limit starts from the unrolled day
            start = opening.unrolled - timedelta.resolution
        days = sum(map(_shortest if strict else _longest, self.pauses))
        return expiry(limit, start, self.calendar, liberty=self.rule.liberty, not_counted=days)

    @property
    def due(self) -> datetime | None:
        """Give the last moment in time, on the reading of the anchor that favours the body."""
        expires = self.expires(self.anchor.event.latest)
        return expires.due if expires else None


def clock_of(running: Running) -> Clock:
    """Freeze a clock once all moves were read."""
    anchor, stop = running.anchor, running.stop
    kind = running.expires(anchor.event.latest)
    due = kind.due.astimezone(UTC) if kind else None
    return Clock(
        rule=running.rule,
        kind=anchor.instance.kind or running.rule.kind,
        number=anchor.instance.number,
        anchor=anchor.event.id,
        started=running.opens,
        due=due,
        due_strict=due if _reads_one_way(running) else _strict_due(running),
        provisional=bool(kind and kind.provisional),
        stop=stop.id if stop else None,
        stopped_from=stop.at if stop else None,
        stopped_until=stop.until if stop else None,
        evidenced=bool(stop and stop.document),
        implied=running.implied,
        ended=running.ended.at if running.ended else None,
        pauses=tuple([(start.at, end.at if end else None) for start, end in running.pauses]),
    )


def _reads_one_way(running: Running) -> bool:
    """Say whether no imprecise date, pause or second limit makes the strict reading another one."""
    return running.anchor.event.occurred_until is None and not running.pauses and running.rule.strict is None


def _strict_due(running: Running) -> datetime | None:
    shorter = None if running.extensions else running.rule.strict
    expires = running.expires(running.anchor.event.occurred_at, shorter, strict=True)
    return expires.due.astimezone(UTC) if expires else None


def extended_limit(rule: TimeLimit, event: Event) -> Limit:
    """Give what an extension extends to: the rule's own time, else the one the event names, if it names one."""
    if rule.extended_to:
        return rule.extended_to
    months, days = event.attributes.get("to_months", ""), event.attributes.get("days", "")
    if months.isdecimal():
        return Months(int(months))
    if days.isdecimal():
        return Days(int(days))
    return rule.limit if rule.set_within else Unstated()


def _longest(pause: Pausing) -> int:
    """Days that do not count: the day of the interruption does, the day of the resumption does not (our reading)."""
    start, end = pause
    return (end.latest.date() - start.occurred_at.date()).days if end else 0


def _shortest(pause: Pausing) -> int:
    start, end = pause
    return max((end.occurred_at.date() - start.latest.date()).days, 0) if end else 0
