"""What a screen shows, as plain lines, compared with lines kept beside the tests.

Write them anew with `MERZIM_UPDATE_SNAPSHOTS=1 pytest tests/tui`, and read what changed.
"""

import os
from pathlib import Path

from textual.app import App

KEPT = Path(__file__).parent / "snapshots"


def lines_of(app: App[None]) -> list[str]:
    """Give the screen as it stands, a string a line."""
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


def text_of(app: App[None]) -> str:
    """Give the screen as one text."""
    return "\n".join(lines_of(app))


def matches(app: App[None], name: str) -> bool:
    """Say whether the screen is as kept; with the variable set, keep it."""
    path, shown = KEPT / f"{name}.txt", text_of(app) + "\n"
    if os.environ.get("MERZIM_UPDATE_SNAPSHOTS"):
        path.write_text(shown, "utf-8")
    return path.read_text("utf-8") == shown
