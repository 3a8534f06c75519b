"""The examinations: who was never examined, who was refused, who waits; the evidence still to be lost first."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from calendars.sentences import Sentence, say
from procedure.examinations import Group
from reports.examinations import ABOUT, ExaminationRow
from tui import lines
from tui.screens.first import FirstLines
from tui.widgets.columns import Column, Line
from tui.widgets.prose import Prose

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.desk.lists import Order


class ExaminationsScreen(FirstLines[ExaminationRow]):
    """All complaints by how their medical examination stands."""

    HOME = "examinations"
    PARTS = (
        *(say("all"), say("never ordered"), say("refused"), say("not carried out")),
        *(say("waiting"), say("concluded"), say("flagged")),
    )

    def compose_list(self) -> ComposeResult:
        """Lay out the list, and why it stands in this order."""
        yield from super().compose_list()
        yield Prose(self.wording(ABOUT), id="about")

    def columns(self) -> tuple[Column, ...]:
        """Give the columns."""
        return lines.examination_columns(self.wording)

    def line(self, row: ExaminationRow) -> Line:
        """Put a row into the columns."""
        return lines.examination_line(row)

    def read_beginning(self, desk: "Desk", part: int) -> "tuple[Order, Mapping[str, ExaminationRow]]":
        """Read the complaints with most evidence to lose."""
        from tui.desk.lists import first_examined  # noqa: PLC0415  # read when first needed: it opens the store

        return first_examined(desk, self.PARTS[part].pattern)

    def read_order(self, desk: "Desk", part: int) -> "Order":
        """Read the complaints of a group, or those that are flagged."""
        from tui.desk.lists import examined  # noqa: PLC0415

        return examined(desk, self.PARTS[part].pattern)

    def read_rows(self, desk: "Desk", references: Sequence[str], part: int) -> Mapping[str, ExaminationRow]:  # noqa: ARG002  # the same in every part
        """Read the lines of some complaints."""
        from tui.desk.lists import examination_lines  # noqa: PLC0415

        return examination_lines(desk, references)

    def told(self, order: "Order") -> Sentence:
        """Say for how many no examination was ever ordered."""
        return say(
            "Medical examinations: {shown} of {all} complaints · {never} never ordered · {refused} refused",
            shown=len(self.found),
            all=len(order.references),
            never=order.counts[Group.NEVER],
            refused=order.counts[Group.REFUSED],
        )
