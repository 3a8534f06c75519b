"""What the homes of findings and of the law share: a list with its reading, a filter, the complaints behind a line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from calendars.sentences import Sentence, say
from reports.search import folded
from tui import keys
from tui.homes import HomesBar
from tui.office import Office
from tui.screens.page import Page
from tui.widgets.choices import Choices
from tui.widgets.columns import Column
from tui.widgets.field import Entered
from tui.widgets.footer import Footer
from tui.widgets.pane import Entry, Pane
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.desk.drilling import Behind

G = TypeVar("G")


class GroupsPage(Page[None], Generic[G]):
    """A list of groups; what they are is said by those that derive from it."""

    BINDINGS = keys.GROUPS
    AUTO_FOCUS = "Rows"
    READS_LISTS = True
    HOME = ""
    PARTS: tuple[Sentence, ...] = ()

    def __init__(self, office: Office) -> None:
        """Begin with nothing read."""
        super().__init__(office)
        self.part = 0
        self.groups: Sequence[G] = ()
        self.found: Sequence[G] = ()

    def columns(self) -> tuple[Column, ...]:
        """Give the columns."""
        raise NotImplementedError

    def entry(self, group: G) -> Entry:
        """Give the line of a group and what is to be read of it."""
        raise NotImplementedError

    def text(self, group: G) -> str:
        """Give what a group is found by."""
        raise NotImplementedError

    def read(self, desk: "Desk", part: int) -> Sequence[G]:
        """Read the groups."""
        raise NotImplementedError

    def behind(self, group: G) -> "Behind":
        """Tell which complaints are behind a group."""
        raise NotImplementedError

    def told(self) -> Sentence:
        """Say what the list holds."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay out."""
        said = self.wording
        yield HomesBar(said, self.HOME)
        yield Prose(self.office.banner, classes="banner")
        yield Prose(said(say("Merzim: reading…")), id="counts")
        if self.PARTS:
            yield Choices()
        yield Entered(placeholder=said(say("/ to filter")), compact=True)
        yield Pane(self.columns(), said(say("Nothing was found.")), id="groups")
        yield Footer(show_command_palette=False, compact=True)

    def action_reload(self) -> None:
        """Read the groups anew."""
        edition, part = self.edition, self.part

        def question(desk: "Desk") -> Sequence[G] | None:
            return self.read(desk, part) if (edition, part) == (self.office.edition, self.part) else None

        self.ask(question, self.take)

    def take(self, groups: Sequence[G] | None) -> None:
        """Show what was read."""
        if groups is not None:
            self.groups = groups
            for choices in self.query(Choices):
                choices.offer([self.wording(part) for part in self.PARTS], self.part)
            self.narrow()

    @on(Input.Changed)
    def narrow(self) -> None:
        """Show the groups that hold what is typed."""
        words = folded(self.query_one(Entered).value).split()
        self.found = [group for group in self.groups if all(word in folded(self.text(group)) for word in words)]
        self.query_one(Pane).fill([self.entry(group) for group in self.found])
        self.query_one("#counts", Prose).say(self.wording(self.told()))

    def action_part(self, part: int) -> None:
        """Group by something else."""
        self.part = part
        self.action_reload()

    def action_turn(self, by: int) -> None:
        """Group by what comes next, or before."""
        if self.PARTS:
            self.action_part((self.part + by) % len(self.PARTS))

    def action_complaints(self) -> None:
        """List the complaints behind the group under the cursor."""
        from tui.screens.drilled import DrilledScreen  # noqa: PLC0415  # read when first needed

        cursor = self.query_one(Rows).cursor
        if cursor < len(self.found):
            group = self.found[cursor]
            title = self.entry(group).paragraphs[0]
            self.app.push_screen(DrilledScreen(self.office, self.HOME, title, self.behind(group)))

    def action_find(self) -> None:
        """Go to the filter."""
        self.query_one(Entered).focus()

    def action_clear(self) -> None:
        """Return from the reading to the list; there, drop the filter."""
        if self.query_one(Rows).has_focus or self.query_one(Entered).has_focus:
            self.query_one(Entered).value = ""
        self.query_one(Rows).focus()

    @on(Input.Submitted)
    def to_list(self) -> None:
        """Return to the list, still filtered."""
        self.query_one(Rows).focus()
