"""The parts of a list, each with how much is in it; the one shown is marked, a click goes to another."""

from collections.abc import Sequence

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from reports.wording import visible


class Choices(Static):
    """The parts, in one line, or in two where one does not hold them."""

    def __init__(self, id: str = "parts") -> None:  # noqa: A002  # Textual's name
        """Begin with none."""
        super().__init__("", markup=False, id=id)
        self.labels: Sequence[str] = ()
        self.here = 0

    def offer(self, labels: Sequence[str], here: int) -> None:
        """Show the parts; the screen's `part` is called with the number of the one that is clicked."""
        self.labels, self.here = labels, here
        self.lay_out()

    def on_resize(self) -> None:
        """Lay the parts out anew."""
        self.lay_out()

    def lay_out(self) -> None:
        """Put the parts into lines, none of them broken."""
        lines = [Content("")]
        for number, label in enumerate(self.labels):
            part, line = _part(number, label, self.here), lines[-1]
            if not line:
                lines[-1] = part
            elif line.cell_length + 1 + part.cell_length <= self.content_size.width:
                lines[-1] = line + " " + part
            else:
                lines.append(part)
        self.update(Content("\n").join(lines))


def _part(number: int, label: str, here: int) -> Content:
    style = Style(bold=number == here, reverse=number == here) + Style.from_meta({"@click": f"screen.part({number})"})
    return Content.styled(f"[{visible(label)}]" if number == here else f" {visible(label)} ", style)
