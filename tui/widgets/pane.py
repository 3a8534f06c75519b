"""A list with what is to be read of the line under its cursor: beneath it, or beside it where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget

from tui.widgets.columns import Column, Line
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows


@dataclass(frozen=True, slots=True)
class Entry:
    """A line, and the paragraphs that explain it; `quoted` may be copied, `record` is the number it is about.

    `rule` is the rule or finding it shows, on which a letter can be written.
    """

    line: Line
    paragraphs: tuple[str, ...]
    quoted: tuple[str, ...] = ()
    record: int = 0
    rule: str = ""


class Pane(Widget):
    """The list and its reading."""

    def __init__(self, columns: Sequence[Column], empty: str, id: str) -> None:  # noqa: A002  # Textual's name
        """Take the columns, and what is said when there is no line."""
        super().__init__(id=id)
        self.columns, self.empty = columns, empty
        self.entries: Sequence[Entry] = ()

    def compose(self) -> ComposeResult:
        """Lay out."""
        yield Rows(self.columns)
        with VerticalScroll(classes="reading"):
            yield Prose()

    @property
    def selected(self) -> Entry | None:
        """Give what the cursor is on."""
        cursor = self.query_one(Rows).cursor
        return self.entries[cursor] if cursor < len(self.entries) else None

    def fill(self, entries: Sequence[Entry]) -> None:
        """Show other lines, the cursor where it was."""
        self.entries = entries
        rows = self.query_one(Rows)
        rows.fill(len(entries), lambda index: self.entries[index].line, rows.cursor)
        if not entries:
            self.query_one(Prose).say(self.empty)

    @on(Rows.Highlighted)
    def read(self, message: Rows.Highlighted) -> None:
        """Show what explains the line."""
        message.stop()
        if message.index < len(self.entries):
            self.query_one(Prose).say(*self.entries[message.index].paragraphs)
            self.query_one(VerticalScroll).scroll_home(animate=False)

    @on(Rows.Selected)
    def go_read(self) -> None:
        """Go to the reading, to scroll in it."""
        self.query_one(VerticalScroll).focus()
