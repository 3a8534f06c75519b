"""The cover: hides everything at once, behind the passphrase where the database has one."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from calendars.sentences import InputError, say
from reports.wording import Wording
from tui import keys
from tui.widgets.prose import Prose

Unlock = Callable[[str], bool]


class CoverScreen(keys.Translated[None], ModalScreen[None]):
    """Nothing of a case is on it; what lies under it stays as it was."""

    BINDINGS = keys.COVERED

    def __init__(self, wording: Wording, unlock: Unlock | None = None) -> None:
        """Take what tells the right passphrase, where there is one."""
        super().__init__(wording)
        self.unlock = unlock

    def compose(self) -> ComposeResult:
        """Lay out."""
        said = self.wording
        with Vertical(classes="window"):
            yield Prose("Merzim")
            if self.unlock:
                yield Prose(said(say("Type the passphrase to go on.")))
                yield Input(password=True, compact=True)
            else:
                yield Prose(said(say("Enter goes on.")))
            yield Prose(id="refusal")

    def action_uncover(self) -> None:
        """Return, where no passphrase is needed."""
        if self.unlock is None:
            self.dismiss()

    @on(Input.Submitted)
    def try_passphrase(self, message: Input.Submitted) -> None:
        """Return when the passphrase is right."""
        refusal = say("That is not the passphrase.")
        try:
            if self.unlock is None or self.unlock(message.value):
                self.dismiss()
                return
        except InputError as error:
            refusal = error.sentence
        message.input.value = ""
        self.query_one("#refusal", Prose).say(self.wording(refusal))
