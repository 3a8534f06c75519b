"""Pages and pictures that are written from the program are those of the program as it is."""

from pathlib import Path

import pytest

from procedure.events import Track
from procedure.grammar import Manner
from procedure.machine import edges, step_of
from procedure.replay import state_name
from procedure.tracks import TRACKS
from tests.test_architecture import MAY_IMPORT
from tools.tracks_page import PAGE, PICTURES, page


def test_the_page_of_the_tracks_is_that_of_the_machines() -> None:
    """If not: `python -m tools.tracks_page`."""
    assert PAGE.read_text("utf-8") == page()


@pytest.mark.parametrize("track", TRACKS)
def test_the_picture_of_a_track_shows_its_states_and_steps(track: Track) -> None:
    drawn = Path(PICTURES / f"track-{track.value}.svg").read_text("utf-8")
    for event, before, after in edges(track):
        if before != after and step_of(track, event, before).manner is not Manner.LEAP:
            assert f">{event}<" in drawn
            assert f">{state_name(after)}<" in drawn


def test_the_diagram_of_the_layers_is_what_the_rooms_may_import() -> None:
    """Drawn is what a room may import and does not reach through another one."""
    arrows = [
        f"    {room} --> {below}"
        for room in reversed(MAY_IMPORT)
        for below in MAY_IMPORT
        if below in MAY_IMPORT[room] and not any(below in MAY_IMPORT[between] for between in MAY_IMPORT[room])
    ]
    page = (PAGE.parent / "architecture.md").read_text("utf-8")
    assert "\n".join(("```mermaid", "flowchart TD", *arrows, "```")) in page
