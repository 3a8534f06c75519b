"""The findings: grouped by kind, by the accused body, by place; each with its article and what can be filed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on

from calendars.sentences import Sentence, say
from reports.breaches import GroupLine
from tui.screens.groups import GroupsPage
from tui.widgets.columns import Cell, Column
from tui.widgets.pane import Entry
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.desk.drilling import Behind

BY = ("kind", "accused body", "place")


class FindingsScreen(GroupsPage[GroupLine]):
    """All findings that hold, in groups."""

    HOME = "findings"
    PARTS = (say("by kind"), say("by accused body"), say("by place"))

    def columns(self) -> tuple[Column, ...]:
        """Give the columns."""
        said = self.wording
        return (
            Column(said(say("Number")), 7),
            Column(said(say("Findings")), 30, 3),
            Column(said(say("Article")), 16, 1),
        )

    def entry(self, group: GroupLine) -> Entry:
        """Give the line of a group, and what explains it."""
        return Entry((Cell(f"{group.findings:7}"), Cell(group.title, "strong"), Cell(group.basis)), group.told)

    def text(self, group: GroupLine) -> str:
        """Give what a group is found by."""
        return f"{group.key} {' '.join(group.told)} {group.basis}"

    def read(self, desk: "Desk", part: int) -> Sequence[GroupLine]:
        """Read the groups."""
        from tui.desk.drilling import finding_groups  # noqa: PLC0415  # read when first needed: it opens the store

        return finding_groups(desk, BY[part])

    def behind(self, group: GroupLine) -> "Behind":
        """Tell which complaints are behind a group."""
        from tui.desk.drilling import Behind  # noqa: PLC0415

        return Behind(BY[self.part], group.key)

    @on(Rows.Selected)
    def drill(self) -> None:
        """List the complaints behind the group under the cursor."""
        self.query_one(Rows).focus()
        self.action_complaints()

    def told(self) -> Sentence:
        """Say how many findings hold."""
        return say(
            "Findings: {findings} in {groups} groups",
            findings=sum(group.findings for group in self.found),
            groups=len(self.found),
        )
