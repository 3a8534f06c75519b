"""Write `docs/tracks.md` and its pictures from the machines: `python -m tools.tracks_page` (pictures need `dot`)."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from procedure.events import Track
from procedure.grammar import Manner
from procedure.machine import edges, step_of
from procedure.replay import state_name
from procedure.tracks import TRACKS
from reports.diagram import diagram

PAGE = Path(__file__).parents[1] / "docs" / "tracks.md"
PICTURES = PAGE.parent / "pictures"
HEAD = """# What may follow what

Generated from the machines by `python -m tools.tracks_page`; a test holds it current. Each track of a complaint is a
machine of its own. In the pictures an unlawful step is dashed and red: it is recorded, moves the state, and is a
finding. Leaps (acts that presuppose others of which we were never told) are only in the text below each picture,
marked ↷. The articles of every step are in [the law](law.md).
"""
NEW_LINE = r"\n"
DASHED = ' style="dashed" color="#b00020" fontcolor="#b00020"'


def page() -> str:
    """Give the text of the page."""
    return "\n".join((HEAD, *map(_section, TRACKS)))


def picture(track: Track) -> str:
    """Write a track for `dot`: one arrow between two states, with all the events that lead along it."""
    law = TRACKS[track]
    arrows: dict[tuple[str, str, bool], list[str]] = {}
    for event, before, after in edges(track):
        manner = step_of(track, event, before).manner
        if before != after and manner is not Manner.LEAP:
            key = (state_name(before), state_name(after), manner is Manner.UNLAWFUL)
            arrows.setdefault(key, []).append(event)
    lines = [
        f'"{before}" -> "{after}" [label="{NEW_LINE.join(events)}"{DASHED if unlawful else ""}]'
        for (before, after, unlawful), events in arrows.items()
    ]
    style = 'rankdir=TB node [shape=box style=rounded fontname="sans-serif"] edge [fontname="sans-serif" fontsize=10]'
    return "\n".join((f"digraph {{ {style}", f'"{state_name(law.start)}" [style="rounded,bold"]', *lines, "}"))


def _section(track: Track) -> str:
    return (
        f"## {track.value}\n\n![The track {track.value}](pictures/track-{track.value}.svg)\n\n"
        f"```mermaid\n{diagram(track)}\n```\n"
    )


def _drawn() -> Iterator[tuple[Track, str]]:
    for track in TRACKS:
        done = subprocess.run(["dot", "-Tsvg"], input=picture(track), capture_output=True, text=True, check=True)  # noqa: S607
        yield track, re.sub(r"<!--.*?-->\n?", "", done.stdout, flags=re.DOTALL)


def main() -> None:
    """Write the page and draw the pictures."""
    PAGE.write_text(page(), "utf-8")
    PICTURES.mkdir(exist_ok=True)
    for track, drawn in _drawn():
        (PICTURES / f"track-{track.value}.svg").write_text(drawn, "utf-8")


if __name__ == "__main__":
    main()
