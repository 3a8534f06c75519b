"""A list of any length on a screen: its order is read at once, its rows when they are seen."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from calendars.sentences import Sentence, count_of, say
from reports.search import Search
from tui.homes import HomesBar
from tui.lines import waiting
from tui.listing import Paged
from tui.office import Office
from tui.screens.page import Page
from tui.widgets.choices import Choices
from tui.widgets.columns import Column, Line
from tui.widgets.field import Entered
from tui.widgets.footer import Footer
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.desk.lists import Order

R = TypeVar("R")

NEVER: tuple[int, datetime | None] = (0, None)


class ListPage(Page[None], Generic[R]):
    """A list of complaints; what it lists, and how, is said by those that derive from it."""

    AUTO_FOCUS = "Rows"
    READS_LISTS = True
    HOME = ""
    PARTS: tuple[Sentence, ...] = (say("all"),)

    def __init__(self, office: Office) -> None:
        """Begin with nothing read."""
        super().__init__(office)
        self.order: Order | None = None
        self.found: Sequence[str] = ()
        self.part = 0
        self.marked: set[str] = set()
        self.paged: Paged[R] = Paged(self.want)
        self.search: Search | None = None
        self.searched, self.read_of = NEVER, 0

    # What a list has to say of itself.

    def columns(self) -> tuple[Column, ...]:
        """Give the columns."""
        raise NotImplementedError

    def line(self, row: R) -> Line:
        """Put a row into the columns."""
        raise NotImplementedError

    def read_order(self, desk: "Desk", part: int) -> "Order":
        """Read which complaints there are, in their order."""
        raise NotImplementedError

    def read_rows(self, desk: "Desk", references: Sequence[str], part: int) -> Mapping[str, R]:
        """Read the rows of some complaints."""
        raise NotImplementedError

    def told(self, order: "Order") -> Sentence:
        """Say what the list holds."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay out."""
        said = self.wording
        yield HomesBar(said, self.HOME)
        yield Prose(self.office.banner, classes="banner")
        yield Prose(said(say("Merzim: reading…")), id="counts")
        yield Choices()
        yield Entered(placeholder=said(say("/ to filter by reference, body, place, article")), compact=True)
        yield from self.compose_list()
        yield Footer(show_command_palette=False, compact=True)

    def compose_list(self) -> ComposeResult:
        """Lay out the list itself."""
        yield Rows(self.columns())

    # Reading: the order first, the rows when they are seen, what is searched last.

    def action_reload(self) -> None:
        """Read the list anew; asked for by its key, also what is searched: others may have recorded."""
        if self.read_of == self.edition:
            self.searched = NEVER
        self.read_of = self.edition
        self.begin()

    def begin(self) -> None:
        """Forget the rows and read again."""
        self.paged.forget()
        self.read_all()

    def read_all(self) -> None:
        """Read which complaints there are, in their order."""
        edition, part = self.edition, self.part

        def question(desk: "Desk") -> "Order | None":
            if (edition, part) != (self.office.edition, self.part):
                return None  # who travels fast waits for the last moment only
            order = self.read_order(desk, part)
            if self.search:
                self.search.arrange(order.references)
            return order

        self.ask(question, self.take)

    def take(self, order: "Order | None") -> None:
        """Show what was read."""
        if order is None:
            return
        self.order = order
        self.narrow()
        kept = self.office.records, self.office.moment.known_by
        if kept != self.searched:
            self.searched = kept
            self.ask(partial(_search, order.references), self.take_search)

    def take_search(self, search: Search) -> None:
        """Hold ready what is searched, and search what was typed meanwhile."""
        self.search = search
        if self.is_narrowed:
            self.narrow()

    def want(self, references: Sequence[str]) -> None:
        """Ask for rows that are seen."""
        part = self.part
        self.ask(lambda desk: self.read_rows(desk, references, part), partial(self.take_rows, self.edition, part))

    def take_rows(self, edition: int, part: int, rows: Mapping[str, R]) -> None:
        """Show rows, unless another moment or part was asked for since."""
        if (edition, part) == (self.edition, self.part):
            self.paged.take(rows)
            self.query_one(Rows).refresh()

    # What is shown of it.

    @property
    def is_narrowed(self) -> bool:
        """Tell whether less than all is asked for."""
        return bool(self.query_one(Entered).value.strip())

    def holding(self) -> Sequence[str]:
        """Give the complaints that hold what is typed; all, as long as what is searched is being read."""
        references = self.order.references if self.order else ()
        return self.search.holding(references, self.query_one(Entered).value) if self.search else references

    @on(Input.Changed)
    def narrow(self) -> None:
        """Show the complaints that hold what is typed, the cursor on the one it was on."""
        selected = self.selected
        self.found = self.holding()
        self.fill(self.found.index(selected) if selected in self.found else 0)
        self.say_counts()

    def fill(self, cursor: int) -> None:
        """Show what was found."""
        self.query_one(Rows).fill(len(self.found), self.line_at, cursor)

    def line_at(self, index: int) -> Line:
        """Give a line, of which only the reference stands while it is being read."""
        row = self.paged.at(self.found, index)
        return waiting(self.query_one(Rows).columns, self.found[index]) if row is None else self.line(row)

    def say_counts(self) -> None:
        """Say how much there is, in all and in each part."""
        if self.order is None:
            return
        said, counts = self.wording, self.order.counts
        marked = f" · {said(count_of('{count} marked', '{count} marked', len(self.marked)))}" if self.marked else ""
        self.query_one("#counts", Prose).say(said(self.told(self.order)) + marked)
        labels = (f"{said(part)} {counts.get(part.pattern, '')}".strip() for part in self.PARTS)
        self.query_one(Choices).offer(tuple(labels), self.part)

    @property
    def selected(self) -> str:
        """Give the reference under the cursor."""
        cursor = self.query_one(Rows).cursor
        return self.found[cursor] if cursor < len(self.found) else ""

    def action_part(self, part: int) -> None:
        """Go to a part of the list."""
        self.part = part
        self.begin()

    def action_turn(self, by: int) -> None:
        """Go to the next part, or the last."""
        self.action_part((self.part + by) % len(self.PARTS))

    def action_find(self) -> None:
        """Go to the filter."""
        self.query_one(Entered).focus()

    @on(Input.Submitted)
    def to_list(self) -> None:
        """Return to the list, still filtered."""
        self.query_one(Rows).focus()


def _search(references: Sequence[str], desk: "Desk") -> Search:
    from tui.desk.lists import search  # noqa: PLC0415  # read when first needed: it opens the store

    found = search(desk)
    found.arrange(references)
    return found
