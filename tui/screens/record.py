"""The form that records an event, or corrects one: what may follow is offered, what would be unlawful is marked."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Button, Input

from calendars.sentences import say
from tui import keys
from tui.form import MOMENTS, PREFIX, REASON, Form, attribute_fields, fields, offer_columns, offer_line
from tui.office import Office
from tui.screens.sheet import SheetScreen
from tui.widgets.field import Entered, Field
from tui.widgets.footer import Footer
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from procedure.events import Event
    from tui.desk import Desk
    from tui.desk.meanwhile import Recorded
    from tui.desk.sheets import Sheet


class RecordScreen(SheetScreen["Recorded | None"]):
    """Dismissed with what was recorded, or with nothing."""

    AUTO_FOCUS = "#find"

    def __init__(self, office: Office, reference: str, seen: int | None = None) -> None:
        """Take for whom is recorded, and the last record the page below shows, if it shows any."""
        super().__init__(office)
        self.reference, self.seen = reference, seen
        self.form = Form()
        self.sheet: Sheet | None = None

    @property
    def heading(self) -> str:
        """Say what is done here, and in which zone the dates are."""
        if self.sheet is None:
            return self.wording(say("Record for {reference}", reference=self.reference))
        zone = self.sheet.zone.key
        return self.wording(say("Record for {reference} (local time, {zone})", reference=self.reference, zone=zone))

    def compose(self) -> ComposeResult:
        """Lay out."""
        said = self.wording
        with Vertical(classes="window"):
            yield Prose(self.heading, id="heading")
            yield Entered(placeholder=said(say("what happened? type to narrow")), compact=True, id="find")
            yield Rows(offer_columns(said), id="offers")
            yield Prose(id="chosen")
            yield VerticalScroll(id="fields", can_focus=False)
            yield Prose(id="refusal")
            yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Ask what may follow."""
        self.ask(self.question, self.take)

    def question(self, desk: "Desk") -> "Sheet":
        """Ask for what the form needs."""
        from tui.desk.sheets import new_sheet  # noqa: PLC0415  # the desk is loaded off the thread of the screens

        return new_sheet(desk, self.reference)

    def take(self, sheet: "Sheet") -> None:
        """Show what may follow, and the fields."""
        self.sheet, self.form.offers = sheet, sheet.offers
        self.query_one("#heading", Prose).say(self.heading)
        room = self.query_one("#fields")
        room.mount_all([*self.fields(sheet), Button(self.wording(say("Save")), id="save", compact=True)])
        self.call_after_refresh(self.narrow)

    def fields(self, sheet: "Sheet") -> list[Field]:
        """Make the fields."""
        return list(fields(self.wording, sheet.bodies, sheet.filled))

    @on(Input.Changed, "#find")
    def narrow(self) -> None:
        """Offer what holds the words typed."""
        self.form.narrow(self.query_one("#find", Entered).value)
        found = self.form.found
        cursor = self.form.place_of(self.sheet.filled) if self.sheet else 0
        self.query_one(Rows).fill(len(found), lambda index: offer_line(found, index), cursor)
        if not found:
            self.choose_none()

    @on(Rows.Highlighted)
    def choose(self, message: Rows.Highlighted) -> None:
        """Take the event under the cursor, and ask for what it can carry."""
        offer = self.form.choose(message.index)
        told = ("▸", offer.sign.strip(), offer.label, offer.remark)
        self.query_one("#chosen", Prose).say(" ".join(filter(None, told)))
        self.ask_for(attribute_fields(self.wording, offer, self.sheet.filled if self.sheet else {}))

    def ask_for(self, wanted: Mapping[str, tuple[str, str]]) -> None:
        """Show the fields only this event has; those of another keep what was typed, unseen."""
        there = {field.column: field for field in self.query(Field) if field.column.startswith(PREFIX)}
        for column, field in there.items():
            field.display = column in wanted
        new = [Field(column, label, value=was) for column, (label, was) in wanted.items() if column not in there]
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

    @on(Input.Submitted, "#find")
    def go_choose(self, message: Input.Submitted) -> None:
        """Go to what is offered."""
        message.stop()
        message.prevent_default()
        self.query_one(Rows).focus()

    def check(self, field: Field) -> None:
        """Say how a date was read; look at what is typed as if it were saved."""
        from tui.desk.sheets import check_event, how_read  # noqa: PLC0415

        cells = self.form.cells(self.cells)
        if self.sheet is None or cells is None:
            return
        if field.column in MOMENTS:
            field.hint(f"= {how_read(field.typed, self.sheet.zone, self.wording)}")
        check_event(cells, field.column, self.sheet.zone, datetime.now(UTC))

    def saved(self, cells: Mapping[str, str]) -> "Callable[[Desk], Recorded | None] | None":
        """Record what was typed."""
        wanted = self.form.cells(cells)
        return None if wanted is None else self.keeping(lambda desk: desk.record(self.reference, wanted))

    def keeping(self, save: "Callable[[Desk], Event]") -> "Callable[[Desk], Recorded]":
        """Ask what was recorded since what this person saw, too."""
        from tui.desk.meanwhile import keep  # noqa: PLC0415

        seen = self.seen if self.seen is not None or self.sheet is None else self.sheet.seen
        return lambda desk: keep(desk, self.reference, seen or 0, lambda: save(desk))


class CorrectScreen(RecordScreen):
    """The same form, filled with what was recorded; what replaces it needs a reason."""

    BINDINGS = keys.CORRECT

    def __init__(self, office: Office, reference: str, number: int, seen: int | None = None) -> None:
        """Take which record is wrong."""
        super().__init__(office, reference, seen)
        self.number = number

    @property
    def heading(self) -> str:
        """Say which record is corrected."""
        told = say("Correct record no. {number} of {reference}", number=self.number, reference=self.reference)
        return self.wording(told) + (f" ({self.sheet.zone.key})" if self.sheet else "")

    def question(self, desk: "Desk") -> "Sheet":
        """Ask for what was recorded."""
        from tui.desk.sheets import correction_sheet  # noqa: PLC0415

        return correction_sheet(desk, self.reference, self.number)

    def take(self, sheet: "Sheet") -> None:
        """Begin with the reason."""
        super().take(sheet)
        self.call_after_refresh(lambda: self.query_one(f"#{REASON}", Field).enter())

    def fields(self, sheet: "Sheet") -> list[Field]:
        """Ask for the reason too."""
        return [Field(REASON, self.wording(say("reason"))), *super().fields(sheet)]

    def saved(self, cells: Mapping[str, str]) -> "Callable[[Desk], Recorded | None] | None":
        """Put what was typed in the place of what was recorded."""
        wanted, reason = self.form.cells(cells), self.reason(cells)
        if wanted is None or not reason:
            return None
        return self.keeping(lambda desk: desk.correct(self.reference, self.number, wanted, reason))

    def action_void(self) -> None:
        """Take the record back with nothing in its place."""
        reason = self.reason(self.cells)
        if reason and not self.saving:
            self.saving = True
            self.ask(self.keeping(lambda desk: desk.void(self.reference, self.number, reason)), self.done)

    def reason(self, cells: Mapping[str, str]) -> str:
        """Give the reason; ask for it where there is none."""
        if not cells.get(REASON):
            self.refused(REASON, say("say why the record is wrong: it is kept beside it"))
        return cells.get(REASON, "")
