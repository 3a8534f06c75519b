"""One line of parts of a list, each with how much is in it; the one shown is marked, a click goes to another."""

from collections.abc import Sequence

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from reports.wording import visible


class Choices(Static):
    """The parts, in one line."""

    def __init__(self, id: str = "parts") -> None:  # noqa: A002  # Textual's name
        """Begin with none."""
        super().__init__("", markup=False, id=id)

    def offer(self, labels: Sequence[str], here: int) -> None:
        """Show the parts; the screen's `part` is called with the number of the one that is clicked."""
        self.update(Content(" ").join(_part(number, label, here) for number, label in enumerate(labels)))


def _part(number: int, label: str, here: int) -> Content:
    style = Style(bold=number == here, reverse=number == here) + Style.from_meta({"@click": f"screen.part({number})"})
    return Content.styled(f"[{visible(label)}]" if number == here else f" {visible(label)} ", style)
