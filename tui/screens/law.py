"""The law: every rule and finding with its text, its wordings and worked cases, and where it runs now."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from calendars.sentences import Sentence, say
from reports.lawshelf import LawLine, law_text
from tui.screens.groups import GroupsPage
from tui.widgets.columns import FROM_WIDE, Cell, Column
from tui.widgets.pane import Entry

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.desk.drilling import Behind


class LawScreen(GroupsPage[LawLine]):
    """The whole catalogue."""

    HOME = "law"

    def columns(self) -> tuple[Column, ...]:
        """Give the columns."""
        said = self.wording
        return (
            Column(said(say("Article")), 18, 1),
            Column(said(say("Rule or finding")), 24, 2),
            Column(said(say("Limit")), 12, 1),
            Column(said(say("Text")), 9, at=FROM_WIDE),
            Column(said(say("Complaints")), 10),
        )

    def entry(self, group: LawLine) -> Entry:
        """Give the line of a rule, and all there is to read of it."""
        number = f"{group.complaints:10}" if group.complaints else ""
        cells = (Cell(group.basis), Cell(group.id, "strong"), Cell(group.limit), Cell(group.verified), Cell(number))
        return Entry(cells, self.reading(group))

    def reading(self, group: LawLine) -> tuple[str, ...]:
        """Give what is to be read, put together once."""
        return _reading(group, self.wording)

    def text(self, group: LawLine) -> str:
        """Give what a rule is found by."""
        return f"{group.id} {group.basis} {group.title}"

    def read(self, desk: "Desk", part: int) -> Sequence[LawLine]:  # noqa: ARG002  # there is one part
        """Read the catalogue, and where each rule runs."""
        from tui.desk.drilling import law  # noqa: PLC0415  # read when first needed: it opens the store

        found = law(desk)
        for line in found:
            self.reading(line)  # here it holds up nobody
        return found

    def behind(self, group: LawLine) -> "Behind":
        """Tell which complaints are behind a rule or a finding."""
        from tui.desk.drilling import RULE, Behind  # noqa: PLC0415

        return Behind(RULE if group.is_rule else "kind", group.id)

    def told(self) -> Sentence:
        """Say how many rules and findings are shown."""
        rules = sum(line.is_rule for line in self.found)
        return say("The law: {rules} rules, {findings} findings", rules=rules, findings=len(self.found) - rules)


_reading = cache(law_text)
