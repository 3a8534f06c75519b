"""Not here yet."""

from textual.app import ComposeResult
from textual.widgets import Footer

from tui.homes import HomesBar
from tui.screens.page import Page
from tui.widgets.prose import Prose


class ExaminationsScreen(Page[None]):
    """Not here yet."""

    def compose(self) -> ComposeResult:
        """Lay out."""
        yield HomesBar(self.wording, "examinations")
        yield Prose(self.office.banner, classes="banner")
        yield Footer(show_command_palette=False, compact=True)
