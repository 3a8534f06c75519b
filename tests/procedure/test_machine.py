"""The table by which acts are replayed says what the machines say, act by act."""

from enum import Flag

from hypothesis import given
from hypothesis import strategies as st
from transitions import MachineError

from procedure.events import EVENT_TYPES, Track
from procedure.machine import MACHINES, move
from procedure.tracks import TRACKS

TRACK_NAMES = st.sampled_from(list(TRACKS))
ACTS = st.lists(st.sampled_from([row.name for row in EVENT_TYPES]), max_size=200)


class Model:
    """What a machine moves."""

    def __init__(self, state: Flag) -> None:
        self.state = state


@given(TRACK_NAMES, ACTS)
def test_the_table_moves_as_the_machine_does(track: Track, acts: list[str]) -> None:
    model = Model(TRACKS[track].start)
    state = model.state
    for act in acts:
        moved = move(track, state, act)
        assert (moved is not None) == fired(track, model, act)
        state = moved[1] if moved else state
        assert state is model.state


def test_from_every_state_every_act_does_what_the_machine_does() -> None:
    for track, law in TRACKS.items():
        for state in type(law.start):
            for row in EVENT_TYPES:
                model, moved = Model(state), move(track, state, row.name)
                assert (moved is not None) == fired(track, model, row.name)
                assert moved is None or moved[1] is model.state


def fired(track: Track, model: Model, act: str) -> bool:
    """Trigger the machine itself; say whether it moved."""
    event = MACHINES[track].events.get(act)
    try:
        return event is not None and event.trigger(model)
    except MachineError:
        return False
