"""The docket: every complaint a line, the most urgent first; mine, overdue, due today, soon, later."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import ContentSwitcher

from calendars.sentences import Sentence, say
from procedure.summary import Section
from reports.docket import DocketRow
from tui import keys, lines
from tui.screens.filtering import Filtering
from tui.widgets.columns import Column, Line
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.desk.lists import Order

EMPTY = (
    say("There is no complaint here yet."),
    say("n   registers one"),
    say("i   takes them from tables; `merzim import complaints.csv events.csv` does too"),
    say("`merzim demo` shows invented ones"),
)
SECTIONS = (None, *Section)


class DocketScreen(Filtering):
    """All complaints."""

    BINDINGS = keys.DOCKET
    HOME = "docket"
    PARTS = (say("all"), say("overdue"), say("today"), say("72 hours"), say("two weeks"), say("rest"))

    def compose_list(self) -> ComposeResult:
        """Lay out the list, and what is said when it is empty."""
        with ContentSwitcher(initial="docket"):
            yield Rows(self.columns(), id="docket")
            yield Prose(*(self.wording(sentence) for sentence in EMPTY), id="empty")

    def columns(self) -> tuple[Column, ...]:
        """Give the columns."""
        return lines.columns(self.wording)

    def line(self, row: DocketRow) -> Line:
        """Put a row into the columns."""
        return lines.line(row)

    def read_beginning(self, desk: "Desk", part: int) -> "tuple[Order, Mapping[str, DocketRow]]":
        """Read the most urgent complaints."""
        from tui.desk.lists import first  # noqa: PLC0415  # read when first needed: it opens the store

        return first(desk, SECTIONS[part])

    def read_order(self, desk: "Desk", part: int) -> "Order":
        """Read all complaints of a section in the order of urgency."""
        from tui.desk.lists import whole  # noqa: PLC0415

        return whole(desk, SECTIONS[part])

    def read_rows(self, desk: "Desk", references: Sequence[str], part: int) -> Mapping[str, DocketRow]:
        """Read the lines of some complaints."""
        from tui.desk.lists import lines as read  # noqa: PLC0415

        return read(desk, references, SECTIONS[part])

    def take(self, order: "Order | None") -> None:
        """Show what was read; with nothing, say what to do."""
        super().take(order)
        if order is not None and self.part == 0:
            self.query_one(ContentSwitcher).current = "docket" if order.references else "empty"
            if not order.references:
                self.call_later(self.run_action, "app.begin")

    def told(self, order: "Order") -> Sentence:
        """Say how many complaints there are, and what is wrong in them."""
        return say(
            "Merzim docket: {shown} of {all} complaints · {overdue} duties overdue · {findings} findings",
            shown=len(self.found),
            all=len(order.references),
            overdue=order.counts[Section.OVERDUE],
            findings=order.findings,
        )

    def refused(self, column: str, sentence: Sentence) -> None:
        """Leave when there is nothing that can be shown."""
        if self.office.is_open:
            super().refused(column, sentence)
        else:
            self.app.exit(return_code=2, message=self.wording(sentence))
