"""A table for a terminal or a pipe: aligned columns, no colours, nothing hidden."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from reports.wording import Wording, visible

GAP = "  "
BETWEEN = "\0"  # of no cell: what is shown has no control character


def headings(columns: Iterable[str], wording: Wording) -> tuple[str, ...]:
    """Say the columns of JSON rows; what is not in the catalogue stays as it is."""
    return tuple(map(wording.text, columns))


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Align cells in columns; the last column is as wide as it needs to be."""
    return "\n".join(lines(header, rows))


def lines(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Give a table line by line; until all widths are known, a line is held as one text."""
    widths, held = [0] * len(header), list[str]()
    for row in chain((header,), rows):
        cells = ["" if cell is None else visible(str(cell)) for cell in row]
        widths = [*map(max, widths, map(len, cells))]
        held.append(BETWEEN.join(cells))
    for line in held:
        cells = line.split(BETWEEN)
        yield GAP.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
