"""Columns that share a width counted in cells, as a terminal counts it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from reports.wording import visible

WIDE = 110
ALWAYS, BELOW_WIDE, FROM_WIDE = range(10_000), range(WIDE), range(WIDE, 10_000)
GAP = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column: at least `width` cells, `share` parts of what is left over, shown when the list is `at` that wide.

    A heading that depends on its width, as a scale does, is a function of it.
    """

    heading: str | Callable[[int], str]
    width: int
    share: int = 0
    at: range = ALWAYS

    def named(self, width: int) -> str:
        """Give the heading for a width."""
        return fitted(self.heading if isinstance(self.heading, str) else self.heading(width), width)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column, and the style it has."""

    text: str
    style: str = ""

    def parts(self, width: int) -> "Sequence[Part]":
        """Give what is seen at a width: pieces of text, each with its style, that fill it."""
        return ((fitted(self.text, width), self.style),)


Part = tuple[str, str]
Line = tuple[Cell, ...]


def widths(columns: Sequence[Column], width: int) -> tuple[tuple[int, int], ...]:
    """Choose the columns for a width and share it out: pairs of a column's place and its cells."""
    chosen = [(place, column) for place, column in enumerate(columns) if width in column.at]
    left = max(width - sum(column.width for _, column in chosen) - GAP * (len(chosen) - 1), 0)
    shares = sum(column.share for _, column in chosen)
    found = []
    for place, column in chosen:
        part = left * column.share // shares if shares else 0
        left, shares = left - part, shares - column.share
        found.append((place, column.width + part))
    return tuple(found)


def fitted(text: str, width: int) -> str:
    """Cut or fill a text to a number of cells; what is cut ends in an ellipsis."""
    text = visible(text)
    if cell_len(text) <= width or width <= 1:
        return set_cell_size(text, width)
    return set_cell_size(text, width - 1) + "…"
