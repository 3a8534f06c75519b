"""Some lines to read, over the list they explain."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from reports.wording import Wording
from tui import keys
from tui.widgets.prose import Prose


class ToldScreen(keys.Translated[None], ModalScreen[None]):
    """A heading and lines; any of the usual keys closes it."""

    BINDINGS = keys.CLOSE

    def __init__(self, wording: Wording, heading: str, lines: Sequence[str]) -> None:
        """Take what is to be read."""
        super().__init__(wording)
        self.heading, self.lines = heading, lines

    def compose(self) -> ComposeResult:
        """Lay out."""
        with VerticalScroll(classes="window"):
            yield Prose(self.heading, classes="heading")
            yield Prose(*self.lines)

    def action_leave(self) -> None:
        """Close."""
        self.dismiss()
