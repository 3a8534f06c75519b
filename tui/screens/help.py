"""What the keys do here, and what the signs mean."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from calendars.sentences import Sentence, say
from reports.wording import Wording
from tui import keys
from tui.widgets.prose import Prose

NOT_OURS = ("scroll_", "page_left", "page_right", "screen.copy_text")  # the library's, sideways where nothing is


class HelpScreen(keys.Translated[None], ModalScreen[None]):
    """Keys and signs."""

    BINDINGS = keys.CLOSE

    def __init__(self, wording: Wording, bindings: Iterable[ActiveBinding]) -> None:
        """Take the keys of the screen it was asked from."""
        super().__init__(wording)
        self.bindings = [active.binding for active in bindings if not active.binding.action.startswith(NOT_OURS)]

    def compose(self) -> ComposeResult:
        """Lay out."""
        shown = {binding.description: self.app.get_key_display(binding) for binding in self.bindings}
        signs = [f"{sign:>7}  {self.wording(Sentence(meaning))}" for sign, meaning in keys.LEGEND.items()]
        with VerticalScroll(classes="window"):
            yield Prose(self.wording(say("Keys")), classes="heading")
            yield Prose(*(f"{key:>7}  {meaning}" for meaning, key in shown.items()))
            yield Prose(self.wording(say("Signs")), classes="heading")
            yield Prose(*signs)

    def action_leave(self) -> None:
        """Return."""
        self.dismiss()
