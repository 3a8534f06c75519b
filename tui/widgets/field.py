"""One thing to type: its label, its input, and what was wrong with it."""

from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Input

from reports.wording import visible
from tui.widgets.prose import Prose


class Entered(Input):
    """An input in which a pasted character that would hide, or act on the terminal, becomes its code."""

    def validate_value(self, value: str) -> str:
        """Make every character seen."""
        return visible(value)


class Field(Widget):
    """A labelled input; the sentence under it appears when its text was refused."""

    def __init__(self, column: str, label: str, placeholder: str = "") -> None:
        """Take the column it fills."""
        super().__init__(id=column)
        self.label, self.placeholder = label, placeholder

    def compose(self) -> ComposeResult:
        """Lay out."""
        yield Prose(self.label, classes="label")
        yield Entered(placeholder=self.placeholder, compact=True, select_on_focus=False)
        yield Prose(classes="refusal")

    @property
    def typed(self) -> str:
        """Give what was typed."""
        return self.query_one(Entered).value.strip()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; nothing when the sentence is empty."""
        self.query_one(".refusal", Prose).say(f"✗ {sentence}" if sentence else "")
        self.set_class(bool(sentence), "-refused")

    def enter(self) -> None:
        """Put the cursor into it."""
        self.query_one(Entered).focus()
