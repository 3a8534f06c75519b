"""What every list of complaints shares: marks, a monitor's flags, why one is urgent, what a key does to one."""

from typing import TYPE_CHECKING

from textual import on

from calendars.sentences import Sentence, count_of, say
from tui import keys
from tui.screens.listing import ListPage, R
from tui.widgets.field import Entered
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.desk.meanwhile import Recorded


class ComplaintsPage(ListPage[R]):
    """A list of complaints."""

    BINDINGS = keys.COMPLAINTS

    def on_mount(self) -> None:
        """Tell the list what is marked."""
        self.query_one(Rows).is_marked = lambda index: index < len(self.found) and self.found[index] in self.marked

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

    def recorded(self, kept: "Recorded | None") -> None:
        """Say that it is kept, and what others recorded meanwhile; read again."""
        if kept is not None:
            self.read_again(say("recorded as no. {number}", number=kept.number))
            self.tell_all(kept.meanwhile)

    def read_again(self, told: Sentence) -> None:
        """Say what was recorded, and read again."""
        self.tell(told)
        self.office.renew()
        self.freshen()

    def action_clear(self) -> None:
        """Drop the filter, then the marks, and return to the list."""
        if not self.is_narrowed:
            self.marked.clear()
            self.say_counts()
        self.query_one(Entered).value = ""
        self.query_one(Rows).refresh()
        self.query_one(Rows).focus()

    def action_mark(self) -> None:
        """Mark the complaint under the cursor, or take its mark back, and go on."""
        self.marked ^= {self.selected} - {""}
        self.query_one(Rows).cursor += 1
        self.say_counts()

    def action_mark_all(self) -> None:
        """Mark all that is shown; take all marks back when all is marked."""
        shown = set(self.found)
        self.marked = set() if self.marked >= shown else shown
        self.query_one(Rows).refresh()
        self.say_counts()

    # A monitor's flags.

    @property
    def meant(self) -> tuple[str, ...]:
        """Give the complaints that are marked, or the one under the cursor."""
        return tuple(sorted(self.marked)) or tuple(filter(None, (self.selected,)))

    def action_flag(self) -> None:
        """Flag what is marked, or the complaint under the cursor, with a note."""
        from tui.screens.ask import AskScreen  # noqa: PLC0415

        if self.meant:
            title = count_of("Flag {count} complaint: why?", "Flag {count} complaints: why?", len(self.meant))
            self.app.push_screen(AskScreen(self.wording, title), self.flag)

    def flag(self, note: str | None) -> None:
        """Record the flags."""
        meant = self.meant
        if note:
            from tui.desk.flags import flag  # noqa: PLC0415  # read when first needed: it opens the store

            self.ask(lambda desk: flag(desk, meant, note), self.flagged)

    def flagged(self, count: int) -> None:
        """Say how many were flagged."""
        self.marked.clear()
        self.read_again(count_of("{count} complaint flagged", "{count} complaints flagged", count))

    def action_resolve(self) -> None:
        """Resolve the flags of what is marked, or of the complaint under the cursor, with a note."""
        from tui.screens.ask import AskScreen  # noqa: PLC0415

        if self.meant:
            self.app.push_screen(AskScreen(self.wording, say("Resolve the flag: what was done?")), self.resolve)

    def resolve(self, note: str | None) -> None:
        """Record that the flags are resolved."""
        meant = self.meant
        if note:
            from tui.desk.flags import resolve  # noqa: PLC0415

            self.ask(lambda desk: resolve(desk, meant, note), self.resolved)

    def resolved(self, count: int) -> None:
        """Say how many were resolved."""
        self.marked.clear()
        self.read_again(count_of("{count} flag resolved", "{count} flags resolved", count))

    def action_urgency(self) -> None:
        """Explain how urgent the complaint under the cursor is."""
        from tui.desk.lists import lines  # noqa: PLC0415

        selected = self.selected
        if selected:
            self.ask(lambda desk: lines(desk, (selected,))[selected].terms, self.explain)

    def explain(self, terms: tuple[str, ...]) -> None:
        """Show the terms of the urgency."""
        from tui.screens.told import ToldScreen  # noqa: PLC0415

        self.app.push_screen(ToldScreen(self.wording, self.selected, terms))
