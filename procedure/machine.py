"""One flat machine a track, built from its table and shared by all complaints; nothing else imports `transitions`.

The machine is the truth. Millions of recorded acts are replayed, so its outcomes are read from it once, into a table.
"""

from collections.abc import Mapping
from enum import Flag

from transitions import Machine

from procedure.events import Track
from procedure.grammar import Step
from procedure.tracks import TRACKS


def _machine(track: Track) -> Machine:
    law = TRACKS[track]
    machine = Machine(model=None, states=type(law.start), initial=law.start, auto_transitions=False)
    for step in law.steps:
        machine.add_transition(step.event, list(step.before), "=" if step.after is None else step.after)
    return machine


MACHINES: Mapping[Track, Machine] = {track: _machine(track) for track in TRACKS}
_STEPS: Mapping[tuple[Track, str, Flag], Step] = {
    (track, step.event, state): step for track, law in TRACKS.items() for step in law.steps for state in step.before
}


def edges(track: Track) -> tuple[tuple[str, Flag, Flag], ...]:
    """Give (event, state before, state after) of every transition, as the machine itself holds them."""
    states = {name: state.value for name, state in MACHINES[track].states.items() if isinstance(state.value, Flag)}
    return tuple(
        (event.name, states[transition.source], states[str(transition.dest)])
        for event in MACHINES[track].events.values()
        for transitions in event.transitions.values()
        for transition in transitions
    )


_OUTCOMES: Mapping[Track, Mapping[tuple[str, Flag], tuple[Step, Flag]]] = {
    track: {(event, before): (_STEPS[track, event, before], after) for event, before, after in edges(track)}
    for track in TRACKS
}


def move(track: Track, state: Flag, event: str) -> tuple[Step, Flag] | None:
    """Let an event happen in a state: the step of the law that it is and the state after, or None if impossible."""
    return _OUTCOMES[track].get((event, state))


def step_of(track: Track, event: str, state: Flag) -> Step:
    """Give the row of the table by which an event moves a state; raises KeyError if there is none."""
    return _STEPS[track, event, state]


def possible(track: Track, state: Flag) -> tuple[Step, ...]:
    """Tell what can happen next on a track, lawful or not, in the order of the table."""
    offered = set(MACHINES[track].get_triggers(state))
    return tuple(step for step in TRACKS[track].steps if step.event in offered and state in step.before)
