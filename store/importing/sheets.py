"""Read the sheets of a workbook: a cell becomes what a person would have written in a CSV file.

A row may name any number and a sheet any size, so both are counted here and not believed.
"""

import warnings
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from calendars.sentences import InputError, Sentence, say
from store.importing.records import Record, Records
from store.importing.streams import TooMuchError
from store.importing.workbook import too_large, unreadable
from store.importing.written import written

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell

    from store.importing.book import Row, Rows

MOST_ROWS = 100_000
MOST_COLUMNS = 64
MOST_SHEETS = 20


class Sheet(Records):
    """The records of one sheet."""

    def __init__(self, name: str, rows: "Iterable[Row]") -> None:
        """Name the sheet, in its file."""
        super().__init__(name)
        self._rows, self._stopped = rows, False

    def _first(self) -> list[str]:
        """Read the names of the columns; an empty sheet has none."""
        first = next(self._told(), None)
        if first is None:
            return []
        if first.cells is None:
            raise unreadable(self.name)
        width = max(first.cells, default=0)
        if first.number != 1 or width > MOST_COLUMNS:
            raise InputError(
                say("{file}: the first row must name the columns, {most} at most", file=self.name, most=MOST_COLUMNS)
            )
        names = [written(first.cells[column]) if column in first.cells else "" for column in range(1, width + 1)]
        while names and not names[-1].strip():
            names.pop()
        return names

    def __iter__(self) -> Iterator[Record]:
        """Give the records; what cannot be read is added to `problems`."""
        rows, seen = self._told(), {1}
        next(rows, None)  # the header
        while not self._stopped:
            try:
                row = next(rows, None)
            except InputError:
                self._stop(max(seen) + 1, say("this row, and all after it, cannot be read"))
                return
            if row is None:
                return
            yield from self._row(row, seen)

    def _told(self) -> "Iterator[Row]":
        """Give the rows; what openpyxl warns of is a matter of looks, and it raises whatever it meets."""
        rows = iter(self._rows)
        while True:
            try:
                with warnings.catch_warnings(action="ignore"):
                    row = next(rows, None)
            except TooMuchError:
                raise too_large(self.name) from None
            except Exception:  # noqa: BLE001
                raise unreadable(self.name) from None
            if row is None:
                return
            yield row

    def _row(self, row: "Row", seen: set[int]) -> Iterator[Record]:
        if row.number in seen:
            self._stop(row.number, say("a second row has this number; it, and all after it, was not read"))
        elif row.number > MOST_ROWS:
            self._stop(row.number, say("more than {most} rows; the others were not read", most=MOST_ROWS))
        elif row.cells is None:
            self._leave(row, seen, say("this row cannot be read; open the file in a spreadsheet and save it anew"))
        elif max(row.cells, default=0) > MOST_COLUMNS:
            self._leave(row, seen, say("more than {most} columns; this row was not read", most=MOST_COLUMNS))
        else:
            seen.add(row.number)
            yield from self._filled(row.number, row.cells)

    def _filled(self, number: int, told: "dict[int, ReadOnlyCell]") -> Iterator[Record]:
        cells = [""] * len(self.header)
        for column, cell in told.items():
            try:
                text = written(cell)
            except InputError as error:
                self.read += 1
                self.refuse(number, error.sentence, self._named(column))
                return
            if column > len(cells):
                cells += [""] * (column - len(cells)) if text.strip() else []
            if column <= len(cells):
                cells[column - 1] = text
        if any(text.strip() for text in cells):
            self.read += 1
            yield from self.record(number, cells)

    def _named(self, column: int) -> str:
        return self.header[column - 1] if column <= len(self.header) else str(column)

    def _leave(self, row: "Row", seen: set[int], sentence: Sentence) -> None:
        seen.add(row.number)
        self.read += 1
        self.refuse(row.number, sentence)

    def _stop(self, line: int, sentence: Sentence) -> None:
        self._stopped = True
        self.read += 1
        self.refuse(line, sentence)


def visible_sheets(name: str, content: BytesIO) -> "tuple[list[tuple[str, Iterable[Row]]], list[str]]":
    """Give the sheets of a workbook with their names, and the names of those that are hidden.

    Raises InputError when it cannot be opened.
    """
    found = [(f"{name}, {title}", shown, rows) for title, shown, rows in _opened(name, content)]
    return [(title, rows) for title, shown, rows in found if shown], [title for title, shown, _ in found if not shown]


def _opened(name: str, content: BytesIO) -> "list[tuple[str, bool, Rows]]":
    from store.importing.book import Book  # noqa: PLC0415  # openpyxl takes a quarter of a second

    try:
        with warnings.catch_warnings(action="ignore"):
            found = Book(content).sheets
    except TooMuchError:
        raise too_large(name) from None
    except Exception:  # noqa: BLE001  # openpyxl raises whatever it meets
        raise unreadable(name) from None
    if len(found) > MOST_SHEETS:
        raise InputError(say("{file}: more than {most} sheets", file=name, most=MOST_SHEETS))
    return found
