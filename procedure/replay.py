"""Fold the events of a complaint into where each track stands and how it got there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Flag
from typing import NamedTuple

from calendars.sentences import InputError, say
from procedure.events import BY_NAME, KINDS, Event, EventType, Track
from procedure.grammar import Step, TrackLaw
from procedure.machine import move, possible
from procedure.tracks import TRACKS


class Instance(NamedTuple):
    """One run of a track: the proceedings, the second medical examination, the first request for safety."""

    track: Track
    kind: str = ""
    number: int = 1


class Move(NamedTuple):
    """An event, the instance it belongs to, the step of the law it is (None off the machines), the state after."""

    event: Event
    instance: Instance
    step: Step | None = None
    state: Flag | None = None


@dataclass(slots=True)
class Replay:
    """All moves so far, and where every instance stands."""

    moves: list[Move] = field(default_factory=list)
    standings: dict[Instance, Flag] = field(default_factory=dict)

    def state(self, track: Track) -> Flag:
        """Tell where a track of one instance stands."""
        return self.standings.get(Instance(track), TRACKS[track].start)


class ImpossibleMoveError(InputError):
    """The act cannot have followed the state in which the track stood."""


def replay(events: Iterable[Event]) -> Replay:
    """Read events in order of occurrence.

    An act of which only a span is known waits, up to the end of its span, for what must precede it.
    Raises ImpossibleMoveError.
    """
    told = Replay()
    waiting: list[Event] = []
    for event in events:
        if waiting:
            waiting = [late for late in waiting if not _advance(told, late, until=event)]
        if not _apply(told, event):
            if event.occurred_until is None:
                raise _impossible(told, event)
            waiting.append(event)
        elif waiting:
            waiting = [late for late in waiting if not _apply(told, late)]
    for event in waiting:
        if not _apply(told, event):
            raise _impossible(told, event)
    return told


def _advance(told: Replay, late: Event, until: Event) -> bool:
    """Refuse a waiting act when its span is over before the next event."""
    if late.until >= until.at:
        return False
    if not _apply(told, late):
        raise _impossible(told, late)
    return True


def _apply(told: Replay, event: Event) -> bool:
    law = _LAWS[event.type]
    if law is None:
        told.moves.append(Move(event, Instance(BY_NAME[event.type].track, event.kind)))
        return True
    for instance in _candidates(told, law, event) if law.several else _ALONE[law.track]:
        moved = move(law.track, told.standings.get(instance, law.start), event.type)
        if moved:
            step, state = moved
            told.standings[instance] = state
            told.moves.append(Move(event, instance, step, state))
            return True
    return False


_LAWS = {name: TRACKS.get(kind_of_event.track) for name, kind_of_event in BY_NAME.items()}
_ALONE = {track: (Instance(track),) for track in TRACKS}


def _candidates(told: Replay, law: TrackLaw, event: Event) -> Iterator[Instance]:
    """Try the instance the event names, else the latest first, else a new one."""
    kind = event.kind or law.default_kind
    named = event.attributes.get("instance", "")
    if named.isdecimal():
        yield Instance(law.track, kind, int(named))
        return
    latest = len([each for each in told.standings if each.track is law.track and each.kind == kind])
    for number in range(latest, 0, -1):
        yield Instance(law.track, kind, number)
    yield Instance(law.track, kind, latest + 1)


def _impossible(told: Replay, event: Event) -> ImpossibleMoveError:
    law = TRACKS[BY_NAME[event.type].track]
    instance = next(_candidates(told, law, event)) if law.several else Instance(law.track)
    state = told.standings.get(instance, law.start)
    return ImpossibleMoveError(
        say(
            '"{event}" on {day} is impossible: the {track} stood at "{state}"; what could follow: {possible}',
            event=event.type,
            day=event.occurred_at.date(),
            track=say(law.track.value),
            state=say(state_name(state)),
            possible=", ".join(dict.fromkeys(step.event for step in possible(law.track, state))) or "-",
        )
    )


def state_name(state: Flag) -> str:
    """Write a state as it stands in JSON and on screens: "in kui", "registered"."""
    return (state.name or "").lower().replace("_", " ")


@dataclass(frozen=True, slots=True)
class Offer:
    """An event that may be recorded next; `step` is None where the track has no machine."""

    type: EventType
    kind: str
    step: Step | None


def offers(standings: Mapping[Instance, Flag]) -> tuple[Offer, ...]:
    """Tell everything that may be recorded next, in the order of the vocabulary."""
    return tuple(offer for kind_of_event in BY_NAME.values() for offer in _offers(kind_of_event, standings))


def _offers(kind_of_event: EventType, standings: Mapping[Instance, Flag]) -> Iterator[Offer]:
    law = TRACKS.get(kind_of_event.track)
    for kind in KINDS.get(kind_of_event.track, ("",)):
        if law is None:
            if kind_of_event.track is not Track.RECORD:
                yield Offer(kind_of_event, kind, None)
            continue
        states = [
            state for instance, state in standings.items() if (instance.track, instance.kind) == (law.track, kind)
        ]
        for state in (*reversed(states), *([law.start] if law.several or not states else [])):
            moved = move(law.track, state, kind_of_event.name)
            if moved:
                yield Offer(kind_of_event, kind, moved[0])
                break
