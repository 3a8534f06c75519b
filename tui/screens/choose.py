"""A short list of names to choose from; one can be forgotten."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from calendars.sentences import Sentence
from reports.wording import Wording
from tui import keys
from tui.widgets.columns import Cell, Column
from tui.widgets.footer import Footer
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows

Chosen = tuple[str, bool]  # the name, and whether it is to be forgotten


class ChooseScreen(keys.Translated[Chosen | None], ModalScreen[Chosen | None]):
    """Dismissed with the name that was chosen, or with nothing."""

    BINDINGS = keys.CHOOSE
    AUTO_FOCUS = "Rows"

    def __init__(self, wording: Wording, title: Sentence, names: Sequence[str]) -> None:
        """Take what there is to choose from."""
        super().__init__(wording)
        self.title_said, self.names = wording(title), names

    def compose(self) -> ComposeResult:
        """Lay out."""
        with Vertical(classes="window"):
            yield Prose(self.title_said, classes="heading")
            yield Rows((Column("", 30, 1),))
            yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(Rows).fill(len(self.names), lambda index: (Cell(self.names[index]),))

    @on(Rows.Selected)
    def choose(self, message: Rows.Selected) -> None:
        """Give the name under the cursor."""
        message.stop()
        self.dismiss((self.names[message.index], False))

    def action_forget(self) -> None:
        """Give the name under the cursor, to be forgotten."""
        if self.names:
            self.dismiss((self.names[self.query_one(Rows).cursor], True))

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss(None)
