"""What of a complaint is drawn along time: where each track stood, from when to when each clock ran."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from calendars.sentences import say
from procedure.clock import Clock
from procedure.events import BY_NAME, Event
from procedure.grammar import Manner
from procedure.replay import Instance, Move, state_name
from reports.wording import Wording

SIGNS: Mapping[Manner, str] = {Manner.LAWFUL: " ", Manner.UNLAWFUL: "✗", Manner.LEAP: "↷"}
Pauses = tuple[tuple[datetime, datetime | None], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A clock along time: from its start to its due time, to the act that met it.

    `closed` is None while it runs; `met` tells that an act closed it, and not that it is no longer owed.
    """

    started: datetime
    due: datetime | None
    closed: datetime | None
    pauses: Pauses
    met: bool


@dataclass(frozen=True, slots=True)
class Stay:
    """A track in one state, from a moment; `sign` marks how it came there: unlawful (✗), after a gap (↷)."""

    since: datetime
    sign: str
    state: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One track: where it stood, in order, and each step in words."""

    name: str
    stays: tuple[Stay, ...]
    steps: tuple[str, ...]


def bar(clock: Clock, at: datetime) -> Bar:
    """Give the bar of a clock as it stood at a moment."""
    closed = clock.closed if clock.closed and clock.closed <= at else None
    return Bar(clock.started, clock.due, closed, clock.pauses, clock.stopped_from is not None)


def lanes(moves: Iterable[Move], wording: Wording) -> tuple[Lane, ...]:
    """Give a lane for each track that moved, in the order in which they began."""
    found: dict[Instance, list[Move]] = {}
    for move in moves:
        if move.state is not None:
            found.setdefault(move.instance, []).append(move)
    return tuple(
        Lane(track_name(key, wording), tuple(_stays(told, wording)), tuple(_steps(told, wording)))
        for key, told in found.items()
    )


def track_name(instance: Instance, wording: Wording) -> str:
    """Name a track, with its kind and number where there are several."""
    number = str(instance.number) if instance.number > 1 else ""
    names = (wording(say(name)) for name in (instance.track.value, instance.kind))
    return " ".join(filter(None, (*names, number)))


def when_of(event: Event, wording: Wording) -> str:
    """Show when an event was: its moment, its day, or the first and the last of its span."""
    if event.occurred_until is None:
        return wording.moment(event.occurred_at)
    first, last = wording.day(event.occurred_at), wording.due(event.occurred_until)
    return first if last == f"{first} 24:00" else f"{first} … {last}"


def _stays(moves: Iterable[Move], wording: Wording) -> Iterator[Stay]:
    for move in moves:
        if move.state is not None:
            yield Stay(move.event.at, _sign(move), wording(say(state_name(move.state))))


def _steps(moves: Iterable[Move], wording: Wording) -> Iterator[str]:
    for move in moves:
        if move.state is not None:
            when, sign = when_of(move.event, wording), _sign(move).strip()
            told = say(
                "{event} → {state} (record {id})",
                event=BY_NAME[move.event.type].label,
                state=say(state_name(move.state)),
                id=move.event.id,
            )
            article = f"[{wording.article(str(move.step.basis))}]" if move.step else ""
            yield " ".join(filter(None, (when, sign, wording(told), article)))


def _sign(move: Move) -> str:
    return SIGNS[move.step.manner] if move.step else " "
