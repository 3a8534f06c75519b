"""One thing to type: its label, its input, how it was understood, what completes it, what was wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from reports.wording import visible
from tui import keys
from tui.widgets.prose import Prose

Choice = tuple[str, str]


class Entered(Input):
    """An input in which a pasted character that would hide, or act on the terminal, becomes its code."""

    def validate_value(self, value: str) -> str:
        """Make every character seen."""
        return visible(value)


class Field(Widget):
    """A labelled input with one line under it, which appears when there is something to say."""

    BINDINGS = keys.FIELD

    @dataclass
    class Changed(Message):
        """Something else is typed now."""

        field: "Field"

        @property
        def control(self) -> "Field":
            """Give the field, so that a handler can name it."""
            return self.field

    def __init__(
        self, column: str, label: str, placeholder: str = "", *, choices: Sequence[Choice] = (), value: str = ""
    ) -> None:
        """Take the column it fills, what completes it, and what stands in it to begin with."""
        super().__init__(id=column)
        self.column, self.label, self.placeholder = column, label, placeholder
        self.choices, self.initial = tuple(choices), visible(value)
        self._sought, self._taken = "", ""

    def compose(self) -> ComposeResult:
        """Lay out."""
        yield Prose(self.label, classes="label")
        yield Entered(self.initial, placeholder=self.placeholder, compact=True, select_on_focus=False)
        yield Prose(classes="under")

    @property
    def typed(self) -> str:
        """Give what was typed."""
        return self.query_one(Entered).value.strip() if self.is_mounted else self.initial

    @property
    def is_changed(self) -> bool:
        """Tell whether something would be lost."""
        return self.typed != self.initial.strip()

    def prefill(self, value: str) -> None:
        """Put in what it begins with."""
        self.initial = visible(value)
        self.query_one(Entered).value = self.initial

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; nothing when the sentence is empty."""
        self._under(f"✗ {sentence}" if sentence else "", "-refused")

    def hint(self, told: str) -> None:
        """Say how it was understood, or what could complete it."""
        self._under(told, "-told")

    def enter(self) -> None:
        """Put the cursor into it."""
        self.query_one(Entered).focus()

    @property
    def completions(self) -> list[Choice]:
        """Give what could complete what was sought: what begins so first, then what holds it."""
        words = self._sought.casefold()
        fitting = [choice for choice in self.choices if words in f"{choice[0]} {choice[1]}".casefold()]
        return sorted(fitting, key=lambda choice: not choice[0].casefold().startswith(words))

    def action_take(self, by: int) -> None:
        """Take the next of what could complete it."""
        values = [value for value, _ in self.completions]
        if values:
            here = values.index(self._taken) if self._taken in values else -1 if by > 0 else 0
            self._taken = values[(here + by) % len(values)]
            entered = self.query_one(Entered)
            entered.value = self._taken
            entered.cursor_position = len(self._taken)

    @on(Input.Changed)
    def seek(self, message: Input.Changed) -> None:
        """Complete what is typed, and let the form look at it."""
        message.stop()
        if message.value != self._taken:
            self._sought, self._taken = message.value.strip(), ""
        if message.value == self.initial and self.initial in dict(self.choices):
            self._sought, self._taken = "", self.initial  # from what stands there to any other
        self.refuse("")
        self.suggest()
        self.post_message(self.Changed(self))

    def suggest(self) -> None:
        """Show what could complete what is typed, or what is told of what was taken."""
        known = dict(self.choices).get(self.typed)
        if known is not None:
            others = f"↓ +{len(self.choices) - 1}" if self._taken == self.initial and len(self.choices) > 1 else ""
            self.hint(" · ".join(filter(None, (known, others))))
        elif self._sought and self.choices:
            shown = [f"{value} ({told})" if told else value for value, told in self.completions]
            more = f" +{len(shown) - 2}" if len(shown) > 2 else ""  # noqa: PLR2004  # two fit in the line
            self.hint("↓ " + " · ".join(shown[:2]) + more if shown else "")

    def _under(self, told: str, kind: str) -> None:
        self.query_one(".under", Prose).say(told)
        self.set_class(bool(told) and kind == "-refused", "-refused")
        self.set_class(bool(told) and kind == "-told", "-told")
