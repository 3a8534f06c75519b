"""A table for a terminal or a pipe: aligned columns, no colours, nothing hidden."""

from collections.abc import Iterable, Sequence

from reports.wording import Wording, visible

GAP = "  "


def headings(columns: Iterable[str], wording: Wording) -> tuple[str, ...]:
    """Say the columns of JSON rows; what is not in the catalogue stays as it is."""
    return tuple(map(wording.text, columns))


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Align cells in columns; the last column is as wide as it needs to be."""
    lines = [[visible(str(cell)) if cell is not None else "" for cell in row] for row in (header, *rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    return "\n".join(
        GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )
