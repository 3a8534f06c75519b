"""A track as a Mermaid state diagram, drawn from the machine itself: unlawful steps and leaps are marked."""

from procedure.events import Track
from procedure.grammar import Manner
from procedure.machine import edges, step_of
from procedure.replay import state_name
from procedure.tracks import TRACKS

MARKS = {Manner.LAWFUL: "", Manner.UNLAWFUL: " ✗", Manner.LEAP: " ↷"}


def diagram(track: Track) -> str:
    """Write the diagram of a track; steps that leave the state as it is are left out."""
    law = TRACKS[track]
    lines = ["stateDiagram-v2"]
    lines += [f'    state "{state_name(state)}" as {state.name}' for state in type(law.start)]
    lines.append(f"    [*] --> {law.start.name}")
    for event, before, after in edges(track):
        if before != after:
            step = step_of(track, event, before)
            lines.append(f"    {before.name} --> {after.name}: {event}{MARKS[step.manner]} {step.basis}")
    return "\n".join(lines)
