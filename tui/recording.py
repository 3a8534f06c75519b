"""What a page about one complaint can change of it: record, correct, take back the last record."""

from functools import partial
from typing import TYPE_CHECKING

from calendars.sentences import say
from tui.screens.page import Page

if TYPE_CHECKING:
    from tui.desk.meanwhile import Recorded
    from tui.desk.undoing import LastRecord


class Recording(Page[None]):
    """A page with a complaint open."""

    reference = ""

    @property
    def selected_record(self) -> int:
        """Give the number of the record under the cursor; 0 for none."""
        return 0

    @property
    def last_shown(self) -> int | None:
        """Give the number of the last record this page shows; None when it does not show all."""
        return None

    def action_record(self) -> None:
        """Record what happened."""
        from tui.screens.record import RecordScreen  # noqa: PLC0415  # read when first needed

        if self.reference:
            self.app.push_screen(RecordScreen(self.office, self.reference, self.last_shown), self.recorded)

    def action_correct(self) -> None:
        """Correct the record under the cursor."""
        from tui.screens.record import CorrectScreen  # noqa: PLC0415

        if self.selected_record:
            form = CorrectScreen(self.office, self.reference, self.selected_record, self.last_shown)
            self.app.push_screen(form, self.recorded)
        else:
            self.tell(say("choose the record that is wrong among the events"))

    def action_undo(self) -> None:
        """Take back the last record, after a question."""
        from tui.desk.undoing import last_record  # noqa: PLC0415

        if self.reference:
            self.ask(lambda desk: last_record(desk, self.reference), self.confirm_undo)

    def confirm_undo(self, last: "LastRecord") -> None:
        """Ask before it is taken back."""
        from tui.screens.confirm import ConfirmScreen  # noqa: PLC0415

        question = say("Take back {record}?   y: yes   n, Enter, Escape: no", record=last.told)
        self.app.push_screen(ConfirmScreen(self.wording, question, escape=False), partial(self.undo_if, last.number))

    def undo_if(self, number: int, sure: bool | None) -> None:  # noqa: FBT001  # the result of a screen
        """Take it back when the user is sure."""
        from tui.desk.meanwhile import Recorded  # noqa: PLC0415
        from tui.desk.undoing import undo  # noqa: PLC0415

        if sure:
            self.ask(lambda desk: Recorded(undo(desk, self.reference, number).id), self.recorded)

    def recorded(self, kept: "Recorded | None") -> None:
        """Say that it is kept, and what others recorded meanwhile; read again."""
        if kept is not None:
            self.tell(say("recorded as no. {number}", number=kept.number))
            self.tell_all(kept.meanwhile)
            self.office.renew()
            self.freshen()
