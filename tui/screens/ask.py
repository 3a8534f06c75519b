"""One line to type."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from calendars.sentences import Sentence, say
from reports.wording import Wording
from tui import keys
from tui.screens.confirm import ConfirmScreen
from tui.widgets.field import Entered
from tui.widgets.prose import Prose


class AskScreen(keys.Translated[str | None], ModalScreen[str | None]):
    """Dismissed with what was typed, or with nothing."""

    BINDINGS = keys.ASK

    def __init__(self, wording: Wording, title: Sentence) -> None:
        """Take what is asked."""
        super().__init__(wording)
        self.title_said = wording(title)

    def compose(self) -> ComposeResult:
        """Lay out."""
        with Vertical(classes="window"):
            yield Prose(self.title_said, classes="heading")
            yield Entered(placeholder=self.wording(say("Enter keeps it, Escape leaves")), compact=True)

    @on(Input.Submitted)
    def keep(self, message: Input.Submitted) -> None:
        """Give what was typed, if anything was."""
        if message.value.strip():
            self.dismiss(message.value.strip())

    def action_leave(self) -> None:
        """Leave; ask first when something typed would be lost."""
        if not self.query_one(Entered).value.strip():
            self.dismiss(None)
            return
        question = say("Throw away what you typed?   y, Escape: yes   n, Enter: no")
        self.app.push_screen(ConfirmScreen(self.wording, question), self.leave_if)

    def leave_if(self, sure: bool | None) -> None:  # noqa: FBT001  # the result of a screen
        """Leave when the user is sure."""
        if sure:
            self.dismiss(None)
