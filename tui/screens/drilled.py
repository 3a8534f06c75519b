"""The complaints behind a number: those with a finding, those of a body or place, those on which a rule runs."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from calendars.sentences import Sentence, say
from reports.docket import DocketRow
from tui import keys, lines
from tui.office import Office
from tui.screens.first import FirstLines
from tui.widgets.columns import Column, Line

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.desk.drilling import Behind
    from tui.desk.lists import Order


class DrilledScreen(FirstLines[DocketRow]):
    """Lines of the docket, of the complaints that are meant."""

    BINDINGS = keys.DRILLED

    def __init__(self, office: Office, home: str, title: str, behind: "Behind") -> None:
        """Take from which home it was asked, and which complaints are meant."""
        super().__init__(office)
        self.HOME, self.heading, self.meant_by = home, title, behind

    def columns(self) -> tuple[Column, ...]:
        """Give the columns."""
        return lines.columns(self.wording)

    def line(self, row: DocketRow) -> Line:
        """Put a row into the columns."""
        return lines.line(row)

    def read_beginning(self, desk: "Desk", part: int) -> "tuple[Order, Mapping[str, DocketRow]]":  # noqa: ARG002
        """Read those of the most urgent complaints that are meant."""
        from tui.desk.drilling import first_behind  # noqa: PLC0415

        return first_behind(desk, self.meant_by)

    def read_order(self, desk: "Desk", part: int) -> "Order":  # noqa: ARG002  # there is one part
        """Read the complaints that are meant, the most urgent first."""
        from tui.desk.drilling import behind  # noqa: PLC0415  # read when first needed: it opens the store

        return behind(desk, self.meant_by)

    def read_rows(self, desk: "Desk", references: Sequence[str], part: int) -> Mapping[str, DocketRow]:  # noqa: ARG002
        """Read the lines of some complaints."""
        from tui.desk.lists import lines as read  # noqa: PLC0415

        return read(desk, references)

    def told(self, order: "Order") -> Sentence:
        """Say what they have in common, and how many they are."""
        return say(
            "{shown} of {all} complaints: {what}",
            shown=len(self.found),
            all=len(order.references),
            what=self.heading,
        )

    def action_leave(self) -> None:
        """Return to what was counted."""
        if self.is_narrowed or self.marked:
            self.action_clear()
        else:
            self.dismiss()
