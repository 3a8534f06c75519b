"""Start, stop, pause and extend the clocks that the moves of a complaint set running."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby

from calendars.kazakhstan import WorkingCalendar
from calendars.limits import Days, Expiry, Immediately, Limit, Months, Numbered, Unstated, expiry
from procedure.clock import Clock
from procedure.conditions import holds
from procedure.events import BY_NAME, Event, Track
from procedure.grammar import Body, TimeLimit
from procedure.history import History
from procedure.law.catalogue import RULES
from procedure.replay import Move
from procedure.tracks import TRACKS
from procedure.wordings import with_unseen

Span = tuple[datetime, datetime | None]

WORDINGS = with_unseen(RULES)


@dataclass(slots=True)
class Running:
    """A clock while it is being read from the moves, with all that its derivation needs."""

    rule: TimeLimit
    anchor: Move
    calendar: WorkingCalendar
    limit: Limit
    about: str = ""
    pauses: list[Span] = field(default_factory=list)
    extensions: list[Event] = field(default_factory=list)
    late_extensions: list[Event] = field(default_factory=list)
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
        return self.opening.unrolled.astimezone(UTC) if self.opening else self.anchor.event.at

    def expires(self, start: datetime, limit: Limit | None = None) -> Expiry | None:
        """Give the expiry when counted from `start`, or None for a duty without a number."""
        limit = limit or self.limit
        if isinstance(limit, Immediately | Unstated):
            return None
        start = self.counted_from or start
        if self.opening:  # a chained limit starts from the unrolled day
            start = self.opening.unrolled - timedelta.resolution
        days = sum(map(_days, self.pauses))
        return expiry(limit, start, self.calendar, liberty=self.rule.liberty, not_counted=days)

    @property
    def due(self) -> datetime | None:
        """Give the last moment in time, on the reading of the anchor that favours the body."""
        expires = self.expires(self.anchor.event.latest)
        return expires.due if expires else None


def run_clocks(moves: Sequence[Move], history: History, calendar: WorkingCalendar) -> tuple[Running, ...]:
    """Give every clock the moves started, in the order of the catalogue and of starting."""
    return tuple(running for versions in _VERSIONS for running in _run(versions, moves, history, calendar))


def clock_of(running: Running) -> Clock:
    """Freeze a clock once all moves were read."""
    anchor, stop = running.anchor, running.stop
    kind = running.expires(anchor.event.latest)
    strict = running.expires(anchor.event.occurred_at, None if running.extensions else running.rule.strict)
    return Clock(
        rule=running.rule,
        kind=anchor.instance.kind or running.rule.kind,
        number=anchor.instance.number,
        anchor=anchor.event.id,
        started=running.opens,
        due=kind.due.astimezone(UTC) if kind else None,
        due_strict=strict.due.astimezone(UTC) if strict else None,
        provisional=bool(kind and kind.provisional),
        stop=stop.id if stop else None,
        stopped_from=stop.at if stop else None,
        stopped_until=stop.until if stop else None,
        evidenced=bool(stop and stop.document),
        implied=running.implied,
        ended=running.ended.at if running.ended else None,
        pauses=tuple((start.astimezone(UTC), end and end.astimezone(UTC)) for start, end in running.pauses),
    )


_VERSIONS = tuple(tuple(group) for _, group in groupby(WORDINGS, key=lambda rule: rule.id))


def _run(
    versions: Sequence[TimeLimit], moves: Sequence[Move], history: History, calendar: WorkingCalendar
) -> Iterator[Running]:
    clocks: list[Running] = []
    for position, move in enumerate(moves):
        for running in clocks:
            if running.is_open and _concerns(running, move):
                _read(running, move.event)
        told = _told(moves, position) if any(move.event.type in rule.runs_from for rule in versions) else move.event
        clocks += [_restarted(running, move) for running in clocks if _restarts(running, move.event)]
        rule = _triggered(versions, move, told, history)
        if rule and not _runs_already(clocks, move) and not _done_before(rule, moves[:position]):
            clocks.append(Running(rule, move, calendar, rule.limit, _about(told)))
    yield from (running for running in clocks if running.counts)


def _restarts(running: Running, event: Event) -> bool:
    return running.is_open and event.type == running.rule.restarts_on and _since(event) is not None


def _restarted(running: Running, move: Move) -> Running:
    """End a clock and count its time anew from an earlier day: of joined cases the first counts (CPC 192(2))."""
    running.ended = move.event
    _close_pause(running, move.event)
    since = _since(move.event)
    first = min(filter(None, (since, running.counted_from or running.anchor.event.occurred_at)))
    return Running(running.rule, move, running.calendar, running.limit, counted_from=first)


def _since(event: Event) -> datetime | None:
    try:
        day = date.fromisoformat(event.attributes.get("since", ""))
    except ValueError:
        return None
    return datetime.combine(day, time.min, event.occurred_at.tzinfo)


def _told(moves: Sequence[Move], position: int) -> Event:
    """Give an event with all that was told before of the same examination or remedy: what about, how decided."""
    move = moves[position]
    law = TRACKS.get(move.instance.track)
    if law is None or not law.several:
        return move.event
    same = (earlier.event for earlier in moves[: position + 1] if earlier.instance == move.instance)
    return replace(move.event, attributes={name: said for event in same for name, said in event.attributes.items()})


def _triggered(versions: Sequence[TimeLimit], move: Move, told: Event, history: History) -> TimeLimit | None:
    """Give the wording in force on the local day of the trigger (CPC 5), if the rule applies."""
    for rule in versions:
        if (
            move.event.type in rule.runs_from
            and _is_kind(rule, move)
            and (rule.leading_to is None or move.state is None or bool(rule.leading_to & move.state))
            and rule.in_force.covers(move.event.occurred_at.date())
            and all(holds(condition, history, told) for condition in rule.only_if)
        ):
            return rule
    return None


def _runs_already(clocks: Sequence[Running], move: Move) -> bool:
    return any(running.anchor.instance == move.instance and _still_runs(running, move) for running in clocks)


def _still_runs(running: Running, move: Move) -> bool:
    """Say whether a clock is open; for the time to file, whether it is of the same decision and not yet over."""
    if running.rule.of is Body.COMPLAINANT:
        return running.is_open and running.anchor.state == move.state and _in_time(running, move.event)
    return running.is_open


def _done_before(rule: TimeLimit, earlier: Sequence[Move]) -> bool:
    return rule.may_precede and any(
        move.event.type in (*rule.met_by, *rule.shown_by) and _is_kind(rule, move) for move in earlier
    )


def _is_kind(rule: TimeLimit, move: Move) -> bool:
    return not rule.kind or not move.instance.kind or move.instance.kind == rule.kind


def _concerns(running: Running, move: Move) -> bool:
    """Say whether a move can touch the clock: its own instance where a track has several, or a remedy filed."""
    rule = running.rule
    if rule.met_by_kinds and move.event.type in rule.met_by:
        return move.instance.kind in rule.met_by_kinds and _is_about(running, move.event)
    law = TRACKS.get(running.anchor.instance.track)
    if law and law.several and move.instance.track is law.track:
        return move.instance == running.anchor.instance
    return BY_NAME[move.event.type].track is running.anchor.instance.track or _is_kind(running.rule, move)


def _is_about(running: Running, event: Event) -> bool:
    """Say whether a remedy is against what set the clock running, where it names another act than that."""
    act = running.anchor.event.type
    about, known = _about(event), running.about
    return about not in BY_NAME or about in (act, known) or (BY_NAME[act].track is Track.REMEDY and not known)


def _about(event: Event) -> str:
    return event.attributes.get("about", "").replace(" ", "_")


def _read(running: Running, event: Event) -> None:
    rule = running.rule
    if rule.opens_after and event.type in (*rule.opening_closed_by, *rule.met_by) and event.at <= running.opens:
        running.forestalled = True
    elif rule.opens_after is None and event.type in rule.opening_closed_by:  # a wording that was not seen
        running.ended = event
        _close_pause(running, event)
    elif event.type in rule.met_by or event.type in rule.shown_by:
        running.stop, running.implied = event, event.type in rule.shown_by
        _close_pause(running, event)
    elif event.type in rule.ended_by:
        running.ended = event
        _close_pause(running, event)
    elif event.type == rule.extended_by:
        _extend(running, event)
    else:
        _pause(running, event)


def _extend(running: Running, event: Event) -> None:
    """Extend a limit that still runs; an extension after the expiry does not erase the breach."""
    limit = extended_limit(running.rule, event)
    if limit and _in_time(running, event):
        running.limit = limit
        running.extensions.append(event)
    else:
        running.late_extensions.append(event)


def extended_limit(rule: TimeLimit, event: Event) -> Limit | None:
    """Give what an extension extends to: the rule's own time, else the one the event names."""
    if rule.extended_to:
        return rule.extended_to
    months, days = event.attributes.get("to_months", ""), event.attributes.get("days", "")
    if months.isdecimal():
        return Months(int(months))
    return Days(int(days)) if days.isdecimal() else None


def _pause(running: Running, event: Event) -> None:
    for pause in running.rule.pauses:
        if event.type in pause.ends:
            _close_pause(running, event)
        elif event.type in pause.starts and not _is_paused(running) and _in_time(running, event):
            running.pauses.append((event.occurred_at, None))


def _in_time(running: Running, event: Event) -> bool:
    return running.due is not None and event.at <= running.due


def _is_paused(running: Running) -> bool:
    return bool(running.pauses) and running.pauses[-1][1] is None


def _close_pause(running: Running, event: Event) -> None:
    if _is_paused(running):
        running.pauses[-1] = (running.pauses[-1][0], event.occurred_at)


def _days(span: Span) -> int:
    """Days that do not count: the day of the interruption does, the day of the resumption does not (our reading)."""
    start, end = span
    return (end.date() - start.date()).days if end else 0
