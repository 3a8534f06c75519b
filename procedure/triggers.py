"""What sets the clocks of a complaint running: the acts, and the wording of each rule in force on their day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import Flag
from functools import cache
from typing import NamedTuple

from procedure.conditions import holds
from procedure.events import Event
from procedure.grammar import TimeLimit
from procedure.history import History
from procedure.replay import Move
from procedure.tracks import TRACKS
from procedure.wordings import BY_RULE


class Trigger(NamedTuple):
    """What sets a clock running: the wording in force, and the act with all that was told of it before."""

    wording: TimeLimit
    told: Event


def triggers(moves: Sequence[Move], history: History) -> dict[int, dict[int, Trigger]]:
    """Give what can set clocks running, by the place of the rule in BY_RULE and of the act among the moves."""
    found: defaultdict[int, dict[int, Trigger]] = defaultdict(dict)
    for position, move in enumerate(moves):
        startable = _startable(move.event.type, move.instance.kind, move.state)
        if not startable:
            continue
        told = _told(moves, position)
        day = told.occurred_at.date()
        for rule, wordings in startable:
            wording = _in_force(wordings, day, told, history)
            if wording:
                found[rule][position] = Trigger(wording, told)
    return found


@cache
def _startable(event_type: str, kind: str, state: Flag | None) -> tuple[tuple[int, tuple[TimeLimit, ...]], ...]:
    """Give the rules whose clock an act can set running, by what the vocabulary alone decides, with their wordings."""
    found = (
        (place, tuple(wording for wording in rule.versions if _can_start(wording, event_type, kind, state)))
        for place, rule in enumerate(BY_RULE)
    )
    return tuple((place, wordings) for place, wordings in found if wordings)


def _can_start(wording: TimeLimit, event_type: str, kind: str, state: Flag | None) -> bool:
    if event_type not in wording.runs_from or not is_kind(wording, kind):
        return False
    return wording.leading_to is None or state is None or bool(wording.leading_to & state)


def _in_force(wordings: Iterable[TimeLimit], day: date, told: Event, history: History) -> TimeLimit | None:
    """Give the wording in force on the local day of the trigger (CPC 5), if the rule applies."""
    for wording in wordings:
        if not wording.in_force.covers(day):
            continue
        if not wording.only_if or all(holds(condition, history, told) for condition in wording.only_if):
            return wording
    return None


def _told(moves: Sequence[Move], position: int) -> Event:
    """Give an event with all that was told before of the same examination or remedy: what about, how decided."""
    move = moves[position]
    law = TRACKS.get(move.instance.track)
    if law is None or not law.several:
        return move.event
    same = (earlier.event for earlier in moves[: position + 1] if earlier.instance == move.instance)
    told = {name: said for event in same for name, said in event.attributes.items()}
    return move.event if told == move.event.attributes else replace(move.event, attributes=told)


def is_kind(rule: TimeLimit, kind: str) -> bool:
    """Say whether a rule is about a kind of examination or remedy, as far as both name one."""
    return not rule.kind or not kind or kind == rule.kind
