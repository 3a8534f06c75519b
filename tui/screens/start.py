"""The first start: nothing is here yet, and three ways to begin."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from calendars.sentences import say
from reports.wording import Wording
from tui import keys
from tui.widgets.columns import Cell, Column
from tui.widgets.footer import Footer
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows

REGISTER, IMPORT, DEMONSTRATION = "register", "import", "demonstration"
WAYS = {
    REGISTER: say("Register a complaint"),
    IMPORT: say("Import complaints and events from tables (CSV)"),
    DEMONSTRATION: say("Look at the demonstration: 190 invented complaints"),
}


class StartScreen(keys.Translated[str | None], ModalScreen[str | None]):
    """Dismissed with the way that was chosen, or with nothing."""

    BINDINGS = keys.START

    def __init__(self, wording: Wording) -> None:
        """Take the language."""
        super().__init__(wording)

    def compose(self) -> ComposeResult:
        """Lay out."""
        said = self.wording
        with Vertical(classes="window"):
            yield Prose(said(say("Merzim runs every legal clock on a complaint of torture.")), classes="heading")
            yield Prose(said(say("There is no complaint here yet. How do you want to begin?")))
            yield Rows((Column("", 50, 1),))
            yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Offer the ways."""
        ways = [Cell(self.wording(way), "strong") for way in WAYS.values()]
        self.query_one(Rows).fill(len(ways), lambda index: (ways[index],))

    @on(Rows.Selected)
    def choose(self, message: Rows.Selected) -> None:
        """Go the way under the cursor."""
        self.dismiss(list(WAYS)[message.index])

    def action_leave(self) -> None:
        """Choose none."""
        self.dismiss(None)
