"""The docket: every complaint a line, the most urgent first, narrowed while the user types."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import ContentSwitcher, Footer, Input

from calendars.sentences import Sentence, say
from reports.docket import DocketRow
from tui import keys
from tui.homes import HomesBar
from tui.listing import Listing, columns, line
from tui.office import Office
from tui.screens.page import Page
from tui.widgets.field import Entered
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows

EMPTY = (
    say("There is no complaint here yet."),
    say("merzim import complaints.csv events.csv   takes them from tables"),
    say("merzim add                                registers one"),
    say("merzim demo                               shows invented ones"),
)


class DocketScreen(Page[None]):
    """All complaints."""

    BINDINGS = keys.DOCKET
    AUTO_FOCUS = "Rows"

    def __init__(self, office: Office) -> None:
        """Begin with nothing read."""
        super().__init__(office)
        self.listing = Listing()
        self.found: tuple[DocketRow, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out."""
        say_ = self.wording
        yield HomesBar(self.wording, "docket")
        yield Prose(self.office.banner, classes="banner")
        yield Prose(say_(say("Merzim: reading…")), id="counts")
        yield Entered(placeholder=say_(say("/ to filter by reference, place, rule, article, state")), compact=True)
        with ContentSwitcher(initial="docket"):
            yield Rows(columns(say_), id="docket")
            yield Prose(*(say_(sentence) for sentence in EMPTY), id="empty")
        yield Footer(show_command_palette=False, compact=True)

    def action_reload(self) -> None:
        """Read the docket anew."""
        self.ask(lambda desk: Listing(desk.docket()), self.take)

    def take(self, listing: Listing) -> None:
        """Show what was read."""
        self.listing = listing
        self.query_one(ContentSwitcher).current = "docket" if listing.rows else "empty"
        self.narrow()

    def refused(self, column: str, sentence: Sentence) -> None:
        """Leave when there is nothing that can be shown."""
        if self.office.is_open:
            super().refused(column, sentence)
        else:
            self.app.exit(return_code=2, message=self.wording(sentence))

    @on(Input.Changed)
    def narrow(self) -> None:
        """Show the complaints that hold what is typed, the cursor on the one it was on."""
        rows, selected = self.query_one(Rows), self.selected
        self.found = self.listing.holding(self.query_one(Entered).value)
        references = [row.reference for row in self.found]
        cursor = references.index(selected) if selected in references else 0
        rows.fill(len(self.found), lambda index: line(self.found[index]), cursor)
        self.query_one("#counts", Prose).say(self.wording(self.listing.counts(len(self.found))))

    @property
    def selected(self) -> str:
        """Give the reference under the cursor."""
        cursor = self.query_one(Rows).cursor
        return self.found[cursor].reference if cursor < len(self.found) else ""

    @on(Rows.Selected)
    async def open_complaint(self) -> None:
        """Open the complaint under the cursor."""
        self.office.reference = self.selected
        await self.run_action("app.home('complaint')")

    def action_record(self) -> None:
        """Record for the complaint under the cursor."""
        from tui.screens.record import RecordScreen  # noqa: PLC0415  # read when first needed

        if self.selected:
            self.app.push_screen(RecordScreen(self.office, self.selected), self.recorded)

    def recorded(self, number: int | None) -> None:
        """Say that it is kept, and read again."""
        if number is not None:
            self.tell(say("recorded as no. {number}", number=number))
            self.office.renew()
            self.freshen()

    def action_find(self) -> None:
        """Go to the filter."""
        self.query_one(Entered).focus()

    def action_clear(self) -> None:
        """Drop the filter and return to the list."""
        self.query_one(Entered).value = ""
        self.query_one(Rows).focus()

    @on(Input.Submitted)
    def to_list(self) -> None:
        """Return to the list, still filtered."""
        self.query_one(Rows).focus()
