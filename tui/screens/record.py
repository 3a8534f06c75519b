"""The form that records an event: what may follow is offered, what would be unlawful is marked."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Footer, Input

from calendars.sentences import Sentence, say
from reports.offers import OfferLine
from tui import keys
from tui.form import PREFIX, Form, attribute_fields, fields, offer_columns, offer_line
from tui.office import Office
from tui.screens.confirm import ConfirmScreen
from tui.screens.page import Page
from tui.widgets.field import Entered, Field
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.desk import Desk


class RecordScreen(Page[int | None], ModalScreen[int | None]):
    """Dismissed with the number of the record, or with nothing."""

    BINDINGS = keys.FORM
    AUTO_FOCUS = "#find"

    def __init__(self, office: Office, reference: str) -> None:
        """Take for whom is recorded."""
        super().__init__(office)
        self.reference = reference
        self.form = Form()
        self.saving = False

    def compose(self) -> ComposeResult:
        """Lay out."""
        said = self.wording
        with Vertical(classes="window"):
            yield Prose(said(say("Record for {reference}", reference=self.reference)), id="heading")
            yield Entered(placeholder=said(say("what happened? type to narrow")), compact=True, id="find")
            yield Rows(offer_columns(said), id="offers")
            yield Prose(id="chosen")
            with VerticalScroll(id="fields", can_focus=False):
                yield from fields(said)
                yield Button(said(say("Save")), id="save", compact=True)
            yield Prose(id="refusal")
            yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Ask what may follow."""
        self.ask(self.question, self.take)

    def question(self, desk: "Desk") -> tuple[tuple[OfferLine, ...], str]:
        """Ask what may follow, and in which zone the dates are."""
        told, _ = desk.read(self.reference)
        return desk.offers(self.reference), told.complaint.zone.key

    def take(self, found: tuple[tuple[OfferLine, ...], str]) -> None:
        """Show what may follow."""
        self.form.offers, zone = found
        heading = say("Record for {reference} (local time, {zone})", reference=self.reference, zone=zone)
        self.query_one("#heading", Prose).say(self.wording(heading))
        self.narrow()

    @on(Input.Changed, "#find")
    def narrow(self) -> None:
        """Offer what holds the words typed."""
        self.form.narrow(self.query_one("#find", Entered).value)
        found = self.form.found
        self.query_one(Rows).fill(len(found), lambda index: offer_line(found, index))
        if not found:
            self.choose_none()

    @on(Rows.Highlighted)
    def choose(self, message: Rows.Highlighted) -> None:
        """Take the event under the cursor, and ask for what it can carry."""
        offer = self.form.choose(message.index)
        told = ("▸", offer.sign.strip(), offer.label, offer.remark)
        self.query_one("#chosen", Prose).say(" ".join(filter(None, told)))
        self.ask_for(attribute_fields(offer))

    def ask_for(self, wanted: Mapping[str, str]) -> None:
        """Show the fields only this event has; those of another keep what was typed, unseen."""
        there = {field.id: field for field in self.query(Field) if (field.id or "").startswith(PREFIX)}
        for column, field in there.items():
            field.display = column in wanted
        new = [Field(column, label) for column, label in wanted.items() if column not in there]
        if new:
            self.query_one("#fields").mount_all(new, before="#document")

    def choose_none(self) -> None:
        """Nothing that may follow holds the words typed."""
        self.form.chosen = None
        self.query_one("#chosen", Prose).say(self.wording(say("nothing that may follow is called so")))

    @on(Rows.Selected)
    def go_type(self) -> None:
        """Go to the fields."""
        self.query_one("#occurred_at", Field).enter()

    @on(Input.Submitted)
    def go_on(self, message: Input.Submitted) -> None:
        """Go to what comes next."""
        if message.input.id == "find":
            self.query_one(Rows).focus()
        else:
            self.focus_next()

    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Record what was typed, once."""
        cells = self.form.cells({field.id or "": field.typed for field in self.query(Field) if field.display})
        if cells is None or self.saving:
            return
        self.saving = True
        self.refuse_all("", "")
        self.ask(lambda desk: desk.record(self.reference, cells).id, self.dismiss)

    def refused(self, column: str, sentence: Sentence) -> None:
        """Show the sentence at its field, or under all of them; what was typed stays."""
        self.saving = False
        self.refuse_all(column, self.wording(sentence))

    def refuse_all(self, column: str, said: str) -> None:
        """Show one sentence, and take back those shown before."""
        at = [field for field in self.query(Field) if field.id == column]
        for field in self.query(Field):
            field.refuse(said if field in at else "")
        self.query_one("#refusal", Prose).say("" if at or not said else f"✗ {said}")
        if at:
            at[0].enter()

    def action_leave(self) -> None:
        """Return; ask first when something typed would be lost."""
        if any(field.typed for field in self.query(Field)):
            question = say("Throw away what you typed?   y, Escape: yes   n, Enter: no")
            self.app.push_screen(ConfirmScreen(self.wording, question), self.leave_if)
        else:
            self.dismiss(None)

    def leave_if(self, sure: bool | None) -> None:  # noqa: FBT001  # the result of a screen
        """Return when the user is sure."""
        if sure:
            self.dismiss(None)
