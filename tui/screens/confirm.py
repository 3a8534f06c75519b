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

    def __init__(self, wording: Wording, question: Sentence, *, escape: bool = True) -> None:
        """Take the question, and what Escape answers."""
        super().__init__(wording)
        self.question, self.escape = question, escape

    def compose(self) -> ComposeResult:
        """Lay out."""
        with Vertical(classes="window"):
            yield Prose(self.wording(self.question))

    def action_escape(self) -> None:
        """Answer with Escape."""
        self.dismiss(self.escape)

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001  # a key's argument
        """Answer."""
        self.dismiss(answer)
