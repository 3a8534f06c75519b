"""What a screen cuts: fixed texts that do not fit where they stand, and values that end in an ellipsis."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.app import App
from textual.widget import Widget
from textual.widgets import Footer, Static, Tab
from textual.widgets._footer import FooterKey

from calendars.places import places
from tui.widgets.field import Entered, Field
from tui.widgets.rows import Rows

LABEL = 22  # cells that a label has before its input
LINES = 8  # that are looked at in each list

PLACES = {name for place in places() for name in (place.name, place.name_ru, place.name_kk)}

Value = tuple[str, int, int]  # of which list, its line, its column


def cut_texts(app: App[None]) -> list[str]:
    """Give the fixed texts of a screen that do not fit."""
    shown = [widget for widget in app.screen.walk_children(Widget) if is_shown(widget)]
    return [text for widget in shown for text in _cut(widget, app.size.width)]


def is_shown(widget: Widget) -> bool:
    """Tell whether a widget, and all that holds it, is shown."""
    holders = [holder for holder in widget.ancestors_with_self if isinstance(holder, Widget)]
    return bool(widget.size.width) and all(holder.display for holder in holders)


def _cut(widget: Widget, width: int) -> Iterator[str]:
    match widget:
        case Rows():
            yield from _headings(widget)
        case Entered() if cell_len(widget.placeholder) > widget.content_size.width:
            yield widget.placeholder
        case Field() if cell_len(widget.label) >= LABEL:
            yield widget.label
        case Footer() if widget.max_scroll_x:
            yield " ".join(key.description for key in widget.query(FooterKey))
        case Tab() if widget.region.right > width:
            yield widget.label_text
        case Static() if not _fits(widget):
            yield str(widget.content)


def _headings(rows: Rows) -> Iterator[str]:
    for place, cells in rows._widths(rows.scrollable_content_region.width - 1):
        heading = rows.columns[place].heading
        if isinstance(heading, str) and cell_len(heading) > cells:
            yield heading


def _fits(told: Static) -> bool:
    room = told.content_size
    if told.styles.text_wrap == "nowrap":
        return all(cell_len(line) <= room.width for line in str(told.content).splitlines())
    return told.get_content_height(room, told.app.size, room.width) <= room.height


def cut_values(app: App[None]) -> set[Value]:
    """Name the values of lists that end in an ellipsis; the name of a place is as long as it is."""
    return {
        (str(rows.id or (rows.parent and rows.parent.id)), index, place)
        for rows in app.screen.query(Rows)
        if is_shown(rows)
        for index in range(min(rows.count, LINES))
        for place, cells in rows._widths(rows.scrollable_content_region.width - 1)
        if cell_len(text := rows.line_at(index)[place].text) > cells and text not in PLACES
    }
