"""One question with yes and no."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from calendars.sentences import Sentence
from reports.wording import Wording
from tui import keys
from tui.widgets.prose import Prose


class ConfirmScreen(keys.Translated[bool], ModalScreen[bool]):
    """Asks before something is lost."""

    BINDINGS = keys.CONFIRM

    def __init__(self, wording: Wording, question: Sentence) -> None:
        """Take the question."""
        super().__init__(wording)
        self.question = question

    def compose(self) -> ComposeResult:
        """Lay out."""
        with Vertical(classes="window"):
            yield Prose(self.wording(self.question))

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001  # a key's argument
        """Answer."""
        self.dismiss(answer)
