"""A list of any length: only the lines on the screen are ever made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui import keys
from tui.widgets.columns import GAP, Column, Line, widths

STYLES = ("overdue", "to-check", "soon", "running", "paused", "quiet", "strong", "muted", "unlawful", "leap")
CURSOR, NO_CURSOR = "›", " "  # noqa: RUF001  # an arrow, not a "greater than"
MARKED, CURSOR_ON_MARKED = "*", "»"


class Rows(ScrollView, can_focus=True, inherit_bindings=False):
    """A heading that stays, lines under it, a cursor."""

    COMPONENT_CLASSES = {f"rows--{style}" for style in ("heading", "line", "cursor", *STYLES)}  # noqa: RUF012
    BINDINGS = keys.ROWS
    ALLOW_MAXIMIZE = False
    cursor = reactive(0, repaint=False, always_update=True)

    @dataclass
    class OfLine(Message):
        """Something about a line."""

        rows: "Rows"
        index: int

        @property
        def control(self) -> "Rows":
            """Give the list, so that a handler can name it."""
            return self.rows

    class Highlighted(OfLine):
        """The cursor moved to a line, or the lines changed under it."""

    class Selected(OfLine):
        """A line was chosen."""

    def __init__(self, columns: Sequence[Column], id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Take the columns; lines come later."""
        super().__init__(id=id)
        self.columns = tuple(columns)
        self.count = 0
        self.line_at: Callable[[int], Line] = lambda _: ()
        self.is_marked: Callable[[int], bool] = lambda _: False
        self._widths = lru_cache(maxsize=4)(lambda width: widths(self.columns, width))

    def fill(self, count: int, line_at: Callable[[int], Line], cursor: int = 0) -> None:
        """Show other lines; `line_at` is asked for those that are seen."""
        self.count, self.line_at = count, line_at
        self.virtual_size = Size(0, count + 1)
        self.cursor = cursor
        self.refresh()

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a line."""
        return max(0, min(cursor, self.count - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Show where the cursor is."""
        self._follow(now)
        self.refresh_lines(min(before, now) + 1, 1)
        self.refresh_lines(max(before, now) + 1, 1)
        if self.count:
            self.post_message(self.Highlighted(self, now))

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._follow(self.cursor)

    @property
    def page(self) -> int:
        """Give how many lines fit."""
        return max(self.scrollable_content_region.height - 1, 1)

    def action_move(self, by: int) -> None:
        """Move the cursor by lines."""
        self.cursor += by

    def action_page(self, by: int) -> None:
        """Move the cursor by pages."""
        self.cursor += by * self.page

    def action_edge(self, side: int) -> None:
        """Move the cursor to the first or the last line."""
        self.cursor = self.count if side > 0 else 0

    def action_select(self) -> None:
        """Choose the line under the cursor."""
        if self.count:
            self.post_message(self.Selected(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the line that was clicked; twice chooses it."""
        index = self.scroll_offset.y + event.y - 1
        if event.y == 0 or index >= self.count:
            return
        self.cursor = index
        if event.chain > 1:
            self.action_select()

    def render_line(self, y: int) -> Strip:
        """Make one line of the screen."""
        width = self.scrollable_content_region.width
        index = self.scroll_offset.y + y - 1
        if y == 0:
            return self._heading(width)
        if index >= self.count:
            return Strip.blank(width, self.rich_style)
        return self._line(index, width)

    def _heading(self, width: int) -> Strip:
        style = self.get_component_rich_style("rows--heading")
        texts = [[(self.columns[place].named(cells), style)] for place, cells in self._widths(width - 1)]
        return _strip(NO_CURSOR, texts, style)

    def _line(self, index: int, width: int) -> Strip:
        line, at_cursor = self.line_at(index), index == self.cursor
        base = self._base(at_cursor=at_cursor)
        texts = [
            [(text, self._style(style, base, at_cursor=at_cursor)) for text, style in line[place].parts(cells)]
            for place, cells in self._widths(width - 1)
        ]
        return _strip(self._mark(index, at_cursor=at_cursor), texts, base)

    def _mark(self, index: int, *, at_cursor: bool) -> str:
        if self.is_marked(index):
            return CURSOR_ON_MARKED if at_cursor else MARKED
        return CURSOR if at_cursor else NO_CURSOR

    def _base(self, *, at_cursor: bool) -> Style:
        return self.get_component_rich_style("rows--cursor" if at_cursor else "rows--line")

    def _style(self, style: str, base: Style, *, at_cursor: bool) -> Style:
        if not style or at_cursor:
            return base
        return self.get_component_rich_style(f"rows--{style}")

    def _follow(self, index: int) -> None:
        top = self.scroll_offset.y
        if index < top:
            self.scroll_to(y=index, animate=False)
        elif index >= top + self.page:
            self.scroll_to(y=index - self.page + 1, animate=False)


def _strip(mark: str, cells: Sequence[Sequence[tuple[str, Style]]], base: Style) -> Strip:
    segments = [Segment(mark, base)]
    for parts in cells:
        segments += [*(Segment(text, style) for text, style in parts), Segment(" " * GAP, base)]
    return Strip(segments[:-1])
