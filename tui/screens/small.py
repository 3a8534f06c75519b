"""What is said in a terminal too small for the program."""

from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen

from calendars.sentences import say
from reports.wording import Wording
from tui import keys
from tui.widgets.prose import Prose

WIDTH, HEIGHT = 60, 16


def is_small(size: Size) -> bool:
    """Say whether nothing useful fits."""
    return size.width < WIDTH or size.height < HEIGHT


class SmallScreen(keys.Translated[None], ModalScreen[None]):
    """Covers what would not fit, until the terminal is larger."""

    BINDINGS = [keys.QUIT]  # noqa: RUF012  # Textual's own way

    def __init__(self, wording: Wording) -> None:
        """Take the language."""
        super().__init__(wording)

    def compose(self) -> ComposeResult:
        """Lay out."""
        told = say(
            "This terminal is too small: Merzim needs {width} columns and {height} lines. q leaves.",
            width=WIDTH,
            height=HEIGHT,
        )
        yield Prose(self.wording(told))
