"""The supervisor's home: delays by a grouping of choice, a plot, and the duties behind every number."""

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult

from calendars.sentences import Sentence, say
from reports.delays import DelayRow, Delays
from reports.groups import ALL, GROUPINGS, Grouping
from reports.times import StepTimes
from tui import board, keys
from tui.homes import HomesBar
from tui.office import Office
from tui.screens.page import Page
from tui.screens.working import BETWEEN, StoppedError
from tui.widgets.footer import Footer
from tui.widgets.plot import DelayPlot
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.desk import Desk

Board = tuple[Delays, tuple[StepTimes, ...]]
MANY = 1000  # complaints from which on it is told how many are counted


class DelaysScreen(Page[None]):
    """Delays by group."""

    BINDINGS = keys.DELAYS
    AUTO_FOCUS = "Rows"
    READS_LISTS = True

    def __init__(self, office: Office) -> None:
        """Begin with regions, and with what is overdue."""
        super().__init__(office)
        self.by: Grouping = GROUPINGS["region"]
        self.chosen = [key for key, _, _ in board.NUMBERS].index("overdue")
        self.asked = 0  # how often was counted: only the last is wanted
        self.rows: tuple[DelayRow, ...] = ()
        self.waits: tuple[StepTimes, ...] = ()
        self.shows_waits = True

    def compose(self) -> ComposeResult:
        """Lay out."""
        yield HomesBar(self.wording, "delays")
        yield Prose(self.office.banner, classes="banner")
        yield Prose(self.wording(say("Delays: reading…")), id="counts")
        yield Rows(board.columns(self.by, self.chosen, self.wording))
        yield Prose("", id="behind")
        yield Prose("", id="plotted")
        yield DelayPlot()
        yield Footer(show_command_palette=False, compact=True)

    def action_reload(self) -> None:
        """Count anew; what was being counted before is left."""
        self.asked += 1
        self.ask(partial(self.count, self.asked, self.by), self.take)

    def count(self, asked: int, by: Grouping, desk: "Desk") -> Board | None:
        """Count, unless something else is asked for by now."""
        from tui.desk.reporting import delay_board  # noqa: PLC0415  # read when first needed: it opens the store

        told = 0.0

        def progress(step: Sentence, done: int, of: int) -> None:
            nonlocal told
            if asked != self.asked:
                raise StoppedError(step)
            if monotonic() - told > BETWEEN:
                told = monotonic()
                self.post_message(self.Answered(partial(self.tell_counting, asked, step, done, of)))

        try:
            return delay_board(desk, by, progress=progress) if asked == self.asked else None
        except StoppedError:
            return None

    def tell_counting(self, asked: int, step: Sentence, done: int, of: int) -> None:
        """Say how far the counting has come."""
        if asked == self.asked and of > MANY:
            told = say("{step}: {done} of {of}", step=step, done=done, of=of)
            self.query_one("#counts", Prose).say(self.wording(told))

    def take(self, found: Board | None) -> None:
        """Show what was counted, the cursor on the group it was on."""
        if found is None:
            return
        told, self.waits = found
        selected = self.selected.group if self.selected else ALL
        self.rows = (told.total, *told.rows)
        groups = [row.group for row in self.rows]
        self.head()
        cursor = groups.index(selected) if selected in groups else 0
        self.query_one(Rows).fill(len(self.rows), lambda index: board.line(self.rows[index], self.wording), cursor)
        said = say(
            "Delays by {grouping} · {complaints} complaints · {late} of {owed} duties late",
            grouping=told.by.title,
            complaints=told.total.complaints,
            late=told.total.late,
            owed=told.total.owed,
        )
        self.query_one("#counts", Prose).say(self.wording(said))

    def refused(self, column: str, sentence: Sentence) -> None:  # noqa: ARG002  # there is no form here
        """Say in place of the numbers why there are none."""
        self.rows, self.waits = (), ()
        self.query_one(Rows).fill(0, lambda _: ())
        self.query_one("#counts", Prose).say(self.wording(sentence))
        for said in ("#behind", "#plotted"):
            self.query_one(said, Prose).say("")
        self.query_one(DelayPlot).display = False

    @property
    def selected(self) -> DelayRow | None:
        """Give the group under the cursor."""
        cursor = self.query_one(Rows).cursor
        return self.rows[cursor] if cursor < len(self.rows) else None

    def head(self) -> None:
        """Mark the chosen column."""
        rows = self.query_one(Rows)
        rows.columns = board.columns(self.by, self.chosen, self.wording)
        rows.refresh()

    @on(Rows.Highlighted)
    def draw(self) -> None:
        """Draw the group under the cursor, and say what Enter would list."""
        row = self.selected
        if row is None:
            return
        self.query_one(DelayPlot).display = True
        self.query_one("#behind", Prose).say(board.behind(row, self.chosen, self.wording))
        self.query_one("#plotted", Prose).say(self.wording(self.drawn(row)))

    def drawn(self, row: DelayRow) -> Sentence:
        """Draw a group; of the waits all together where complaints have no such group."""
        plot = self.query_one(DelayPlot)
        if not self.shows_waits:
            return plot.late(row, self.wording)
        group = row.group if all(row.group in wait.curves for wait in self.waits) else ALL
        return plot.waiting(group, {wait.step: wait.curves[group] for wait in self.waits}, self.wording)

    def action_column(self, by: int) -> None:
        """Choose the next number of a group, or the one before."""
        self.chosen = (self.chosen + by) % len(board.NUMBERS)
        self.head()
        self.draw()

    def action_group(self, by: int) -> None:
        """Group by something else."""
        names = list(GROUPINGS)
        self.by = GROUPINGS[names[(names.index(self.by.name) + by) % len(names)]]
        self.action_reload()

    def action_plot(self) -> None:
        """Draw the other plot."""
        self.shows_waits = not self.shows_waits
        self.draw()

    async def action_report(self) -> None:
        """Write the report to a file, grouped as it is shown."""
        await self.run_action(f"app.report('{self.by.name}')")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Write no file where a browser looks in: it may be another's."""
        if action == "report" and self.app.is_web:
            return False
        return super().check_action(action, parameters)

    @on(Rows.Selected)
    def drill(self) -> None:
        """List the duties behind the chosen number."""
        from tui.screens.behind import BehindScreen  # noqa: PLC0415  # read when first needed

        if self.selected:
            key, _, _ = board.NUMBERS[self.chosen]
            self.app.push_screen(BehindScreen(self.office, self.by, self.selected.group, key))
