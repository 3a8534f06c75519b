"""What all forms share: they check while one types, save once, and lose nothing that was typed without asking."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Button, Input

from calendars.sentences import InputError, Sentence, say
from tui import keys
from tui.office import Office
from tui.screens.confirm import ConfirmScreen
from tui.screens.page import Page
from tui.widgets.field import Field
from tui.widgets.prose import Prose

if TYPE_CHECKING:
    from tui.desk import Desk


class SheetScreen(Page[ScreenResultType], ModalScreen[ScreenResultType]):
    """A form; a subclass lays out its fields, checks one, and says what saving asks of the desk."""

    BINDINGS = keys.FORM

    def __init__(self, office: Office) -> None:
        """Begin with nothing typed."""
        super().__init__(office)
        self.saving = False

    def check(self, field: Field) -> None:
        """Look at what is typed; raises InputError for what cannot be."""

    def saved(self, cells: Mapping[str, str]) -> "Callable[[Desk], ScreenResultType] | None":
        """Say what saving asks of the desk; nothing when there is nothing to save yet."""
        raise NotImplementedError

    @property
    def cells(self) -> dict[str, str]:
        """Give what is typed, by column."""
        return {field.column: field.typed for field in self.query(Field) if field.display}

    @property
    def would_lose(self) -> bool:
        """Tell whether something typed is not saved."""
        return any(field.is_changed for field in self.query(Field))

    @on(Field.Changed)
    def look(self, message: Field.Changed) -> None:
        """Check while one types."""
        message.stop()
        self.look_at(message.field, typing=message.field.has_focus_within)

    @on(events.DescendantBlur)
    def look_back(self, event: events.DescendantBlur) -> None:
        """Check what was typed when the field is left."""
        if isinstance(event.widget.parent, Field):
            self.look_at(event.widget.parent, typing=False)

    def look_at(self, field: Field, *, typing: bool) -> bool:
        """Say at a field what is wrong with it, quietly while it is not yet all there; tell whether nothing is."""
        try:
            if field.typed:
                self.check(field)
        except InputError as error:
            if error.column not in ("", field.column):
                return True
            if not typing:
                field.refuse(self.wording(error.sentence))
            elif not field.completions:
                field.hint(f"… {self.wording(error.sentence)}")
            return False
        return True

    @on(Input.Submitted)
    def go_on(self) -> None:
        """Go to what comes next."""
        self.focus_next()

    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Save what was typed, once."""
        wrong = [field for field in self.query(Field) if field.display and not self.look_at(field, typing=False)]
        if wrong:
            wrong[0].enter()
            return
        question = None if self.saving else self.saved(self.cells)
        if question is not None:
            self.saving = True
            self.refuse_all("", "")
            self.ask(question, self.done)

    def done(self, result: ScreenResultType) -> None:
        """Leave with what was saved."""
        self.dismiss(result)

    def refused(self, column: str, sentence: Sentence) -> None:
        """Show the sentence at its field, or under all of them; what was typed stays."""
        self.saving = False
        self.refuse_all(column, self.wording(sentence))

    def refuse_all(self, column: str, said: str) -> None:
        """Show one sentence, and take back those shown before."""
        at = [field for field in self.query(Field) if field.column == column]
        for field in self.query(".-refused").results(Field):
            field.refuse("")
        for field in at:
            field.refuse(said)
            field.enter()
        self.query_one("#refusal", Prose).say("" if at or not said else f"✗ {said}")

    def action_leave(self) -> None:
        """Return; ask first when something typed would be lost."""
        if self.would_lose:
            question = say("Throw away what you typed?   y, Escape: yes   n, Enter: no")
            self.app.push_screen(ConfirmScreen(self.wording, question), partial(self.leave_if))
        else:
            self.dismiss(None)

    def leave_if(self, sure: bool | None) -> None:  # noqa: FBT001  # the result of a screen
        """Return when the user is sure."""
        if sure:
            self.dismiss(None)
