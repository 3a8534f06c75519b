"""Text for reading: never markup, every character seen."""

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import Static

from reports.wording import visible


class Prose(Static):
    """Paragraphs, wrapped at the width there is."""

    def __init__(self, *paragraphs: str, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Take the paragraphs as they are to be read."""
        super().__init__(plain(paragraphs), markup=False, id=id, classes=classes)

    def say(self, *paragraphs: str) -> None:
        """Replace the text."""
        self.update(plain(paragraphs))


def plain(paragraphs: Iterable[str]) -> Content:
    """Make content of paragraphs in which nothing can act on the terminal or on the program."""
    return Content("\n".join(visible(paragraph) for paragraph in paragraphs))
