"""The duties behind one number of the delays; from here a complaint is opened."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult

from calendars.sentences import Sentence, say
from procedure.clock import Verdict
from reports.groups import Grouping, group_name
from reports.tables import Row, for_people
from tui import board, keys
from tui.homes import HomesBar
from tui.office import Office
from tui.screens.page import Page
from tui.widgets.columns import FROM_WIDE, Cell, Column, Line
from tui.widgets.footer import Footer
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows


class BehindScreen(Page[None]):
    """Every duty that one number counts."""

    BINDINGS = keys.BEHIND
    AUTO_FOCUS = "Rows"
    READS_LISTS = True

    def __init__(self, office: Office, by: Grouping, group: str, column: str) -> None:
        """Take the number: a group of a grouping, and a column."""
        super().__init__(office)
        self.by, self.group, self.column = by, group, column
        self.rows: tuple[Row, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out."""
        said = self.wording
        yield HomesBar(said, "delays")
        yield Prose(self.office.banner, classes="banner")
        yield Prose(said(say("reading…")), id="counts")
        yield Rows(
            (
                Column(said(say("Complaint")), 15),
                Column(said(say("Rule")), 20, 2),
                Column(said(say("Article")), 12, at=FROM_WIDE),
                Column(said(say("Verdict")), 14, 1),
                Column(said(say("Due")), 16),
                Column(said(say("Delay")), 10),
            )
        )
        yield Footer(show_command_palette=False, compact=True)

    def action_reload(self) -> None:
        """Read the duties."""
        from tui.desk.reporting import duties_behind  # noqa: PLC0415  # read when first needed: it opens the store

        self.ask(lambda desk: list(duties_behind(desk, self.by, f"{self.group}:{self.column}")), self.take)

    def take(self, rows: Sequence[Row]) -> None:
        """Show them."""
        self.rows = tuple(rows)
        self.query_one(Rows).fill(len(rows), self.line)
        group = group_name(self.group, self.wording)
        self.head(say("{group} · {number}: {what}", group=group, number=len(rows), what=board.LEGEND[self.column]))

    def refused(self, column: str, sentence: Sentence) -> None:  # noqa: ARG002  # there is no form here
        """Say that there are none at this moment."""
        self.rows = ()
        self.query_one(Rows).fill(0, lambda _: ())
        self.head(sentence)

    def head(self, sentence: Sentence) -> None:
        """Say what is listed."""
        self.query_one("#counts", Prose).say(self.wording(sentence))

    def line(self, index: int) -> Line:
        """Put a duty into the columns."""
        row = for_people(self.rows[index], self.wording)
        late = str(self.rows[index]["verdict"]) == Verdict.OVERDUE
        return (
            Cell(str(row["complaint"]), "strong"),
            Cell(str(row["rule"])),
            Cell(self.wording.article(str(row["basis"]))),
            Cell(str(row["verdict"]), board.OVERDUE if late else ""),
            Cell(str(row["due"] or "")),
            Cell(str(row.get("delay", "")) if late else ""),
        )

    @on(Rows.Selected)
    async def open_complaint(self) -> None:
        """Open the complaint of the duty under the cursor."""
        self.office.reference = str(self.rows[self.query_one(Rows).cursor]["complaint"])
        await self.run_action("app.home('complaint')")

    def action_leave(self) -> None:
        """Return to the numbers."""
        self.dismiss()
