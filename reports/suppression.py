"""Counts for publication: small ones are hidden, and others with them, so that no hidden one can be computed.

A table is seen with its totals as one more row and column. Each line of it says: its cells add up to its total.
Seen as a graph (lines are nodes, hidden cells edges), a hidden count can be computed exactly when it cannot move:
when no round trip of hidden cells takes one away here, adds one there and leaves every line true. So for each
hidden cell that cannot move, the cheapest round trip through it is hidden too.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from heapq import heappop, heappush

SMALLEST = 5  # what is counted fewer times, but more than none, is hidden

Cell = tuple[int, int]
Node = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Published:
    """A table with its totals; None where a count is hidden."""

    cells: tuple[tuple[int | None, ...], ...]
    row_totals: tuple[int | None, ...]
    column_totals: tuple[int | None, ...]
    total: int | None


def published(counts: Sequence[Sequence[int]], smallest: int = SMALLEST) -> Published:
    """Hide every count from one up to `smallest`, and what would give it away through the totals.

    What is promised: with the table and its totals alone, no hidden count can be computed. Not promised: that two
    tables, or last year's and this year's, cannot be compared.
    """
    table = _Table(counts)
    hidden = {cell for cell, count in table.counts.items() if is_small(count, smallest)}
    for cell in sorted(hidden):
        if not table.can_move(cell, hidden):
            hidden |= table.cheapest_round(cell, hidden, among=table.counts.keys())
    shown = {cell: None if cell in hidden else count for cell, count in table.counts.items()}
    rows, columns = range(table.last_row), range(table.last_column)
    return Published(
        cells=tuple(tuple(shown[row, column] for column in columns) for row in rows),
        row_totals=tuple(shown[row, table.last_column] for row in rows),
        column_totals=tuple(shown[table.last_row, column] for column in columns),
        total=shown[table.last_row, table.last_column],
    )


def hidden_inside(counts: Sequence[Sequence[int]], smallest: int = SMALLEST) -> set[Cell]:
    """Give the cells to hide of a table whose totals are all known: the small ones, and one more round for each.

    Every total is none, or at least `smallest`; so there is always a cell to take one from in the same row and column.
    """
    table = _Table(counts)
    cells = {(row, column) for row, line in enumerate(counts) for column in range(len(line))}
    hidden = {cell for cell in cells if is_small(table.counts[cell], smallest)}
    for cell in sorted(hidden):
        if not table.can_move(cell, hidden):
            hidden |= table.cheapest_round(cell, hidden, among=cells)
    return hidden


def is_small(count: int, smallest: int = SMALLEST) -> bool:
    """Say whether a count tells of so few that it is hidden; none is nobody's secret."""
    return 0 < count < smallest


class _Table:
    """Counts with their totals; a step along a cell adds one to it or takes one away."""

    def __init__(self, counts: Sequence[Sequence[int]]) -> None:
        full = [[*row, sum(row)] for row in counts]
        full.append([sum(column) for column in zip(*full, strict=True)] or [0])
        self.last_row, self.last_column = len(full) - 1, len(full[0]) - 1
        self.counts = {(row, column): count for row, line in enumerate(full) for column, count in enumerate(line)}

    def can_move(self, cell: Cell, hidden: set[Cell]) -> bool:
        """Say whether a hidden count could be another, every line staying true and no count below none."""
        return any(self._round(cell, hidden, up=up, among=hidden) is not None for up in (True, False))

    def cheapest_round(self, cell: Cell, hidden: set[Cell], *, among: AbstractSet[Cell]) -> set[Cell]:
        """Give the cells to hide, `among` some, so that this one can move: those of which least is lost."""
        rounds = (self._round(cell, hidden, up=up, among=among) for up in (True, False))
        return min((found for found in rounds if found), key=lambda found: sum(map(self.counts.__getitem__, found)))

    def _round(self, cell: Cell, hidden: set[Cell], *, up: bool, among: AbstractSet[Cell]) -> set[Cell] | None:
        """Find the cheapest way round from one end of a cell to its other end, the cell itself left out."""
        row, column = ("row", cell[0]), ("column", cell[1])
        if not self._allows(cell, forward=up == self._adds(cell)):
            return None
        start, goal = (column, row) if up == self._adds(cell) else (row, column)
        queue: list[tuple[int, Node, tuple[Cell, ...]]] = [(0, start, ())]
        done: set[Node] = set()
        while queue:
            cost, node, way = heappop(queue)
            if node == goal:
                return set(way)
            if node in done:
                continue
            done.add(node)
            for step, other in self._steps(node):
                if step != cell and step in among:
                    heappush(queue, (cost + (0 if step in hidden else self.counts[step] + 1), other, (*way, step)))
        return None

    def _steps(self, node: Node) -> Iterable[tuple[Cell, Node]]:
        kind, place = node
        if kind == "row":
            cells = ((place, column) for column in range(self.last_column + 1))
            return ((cell, ("column", cell[1])) for cell in cells if self._allows(cell, forward=True))
        cells = ((row, place) for row in range(self.last_row + 1))
        return ((cell, ("row", cell[0])) for cell in cells if self._allows(cell, forward=False))

    def _adds(self, cell: Cell) -> bool:
        """Say whether a step from row to column adds to this cell: a total stands on the other side of its line."""
        return (cell[0] == self.last_row) == (cell[1] == self.last_column)

    def _allows(self, cell: Cell, *, forward: bool) -> bool:
        return forward == self._adds(cell) or self.counts[cell] > 0
