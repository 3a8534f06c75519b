"""A table for a terminal or a pipe: aligned columns, no colours, nothing hidden."""

from collections.abc import Iterable, Sequence

from reports.wording import visible

GAP = "  "


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Align cells in columns; the last column is as wide as it needs to be."""
    lines = [[visible(str(cell)) if cell is not None else "" for cell in row] for row in (header, *rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    return "\n".join(
        GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )
