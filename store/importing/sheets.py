"""Read the sheets of a workbook: a cell becomes what a person would have written in a CSV file.

A row may name any number and a sheet any size, so both are counted here and not believed.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from calendars.sentences import InputError, Sentence, say
from store.importing.records import Record, Records
from store.importing.workbook import unreadable
from store.importing.written import written

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MOST_ROWS = 100_000
MOST_COLUMNS = 64
MOST_SHEETS = 20


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it stands in the sheet: its number, and its cells by column, the first being 1."""

    number: int
    cells: "dict[int, ReadOnlyCell]"


class Sheet(Records):
    """The records of one sheet."""

    def __init__(self, name: str, sheet: "ReadOnlyWorksheet") -> None:
        """Name the sheet, in its file."""
        super().__init__(name)
        self._sheet, self._stopped = sheet, False

    def _first(self) -> list[str]:
        """Read the names of the columns; an empty sheet has none."""
        first = next(_rows(self.name, self._sheet), None)
        if first is None:
            return []
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
        rows, seen = _rows(self.name, self._sheet), {1}
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

    def _row(self, row: Row, seen: set[int]) -> Iterator[Record]:
        if row.number in seen:
            self._stop(row.number, say("a second row has this number; it, and all after it, was not read"))
        elif row.number > MOST_ROWS:
            self._stop(row.number, say("more than {most} rows; the others were not read", most=MOST_ROWS))
        elif max(row.cells, default=0) > MOST_COLUMNS:
            self._stop(
                row.number, say("more than {most} columns; this row and all after it was not read", most=MOST_COLUMNS)
            )
        else:
            seen.add(row.number)
            yield from self._filled(row)

    def _filled(self, row: Row) -> Iterator[Record]:
        cells = [""] * len(self.header)
        for column, cell in row.cells.items():
            try:
                text = written(cell)
            except InputError as error:
                self.read += 1
                self.refuse(row.number, error.sentence, self._named(column))
                return
            if column > len(cells):
                cells += [""] * (column - len(cells)) if text.strip() else []
            if column <= len(cells):
                cells[column - 1] = text
        if any(text.strip() for text in cells):
            self.read += 1
            yield from self.record(row.number, cells)

    def _named(self, column: int) -> str:
        return self.header[column - 1] if column <= len(self.header) else str(column)

    def _stop(self, line: int, sentence: Sentence) -> None:
        self._stopped = True
        self.read += 1
        self.refuse(line, sentence)


def visible_sheets(name: str, content: BytesIO) -> "tuple[list[tuple[str, ReadOnlyWorksheet]], list[str]]":
    """Give the sheets of a workbook with their names, and the names of those that are hidden.

    Raises InputError when it cannot be opened.
    """
    found = [(f"{name}, {sheet.title}", sheet) for sheet in _opened(name, content)]
    hidden = [title for title, sheet in found if sheet.sheet_state != "visible"]
    return [(title, sheet) for title, sheet in found if title not in hidden], hidden


def _opened(name: str, content: BytesIO) -> "list[ReadOnlyWorksheet]":
    from openpyxl import load_workbook  # noqa: PLC0415  # a quarter of a second to import

    try:
        with warnings.catch_warnings(action="ignore"):
            workbook = load_workbook(content, read_only=True, data_only=False, keep_links=False)
            found = list(workbook.worksheets)
    except Exception:  # noqa: BLE001  # openpyxl raises whatever it meets
        raise unreadable(name) from None
    if len(found) > MOST_SHEETS:
        raise InputError(say("{file}: more than {most} sheets", file=name, most=MOST_SHEETS))
    return found


def _rows(name: str, sheet: "ReadOnlyWorksheet") -> Iterator[Row]:
    """Give the rows as they stand in the file. openpyxl's own iteration drops those out of order, unsaid."""
    from openpyxl.cell.read_only import ReadOnlyCell  # noqa: PLC0415
    from openpyxl.worksheet._reader import WorkSheetParser  # noqa: PLC0415

    book = sheet.parent
    try:
        with sheet._get_source() as source:  # noqa: SLF001
            parser = WorkSheetParser(
                source,
                sheet._shared_strings,  # noqa: SLF001
                epoch=book.epoch,
                date_formats=book._date_formats,  # noqa: SLF001
                timedelta_formats=book._timedelta_formats,  # noqa: SLF001
            )
            rows = parser.parse()
            while (found := _silently(rows)) is not None:
                number, cells = found
                yield Row(number, {cell["column"]: ReadOnlyCell(sheet, **cell) for cell in cells})
    except Exception:  # noqa: BLE001  # openpyxl raises whatever it meets
        raise unreadable(name) from None


def _silently(rows: "Iterator[tuple[int, list[dict[str, Any]]]]") -> "tuple[int, list[dict[str, Any]]] | None":
    """Take a row; what openpyxl warns of is a matter of looks."""
    with warnings.catch_warnings(action="ignore"):
        return next(rows, None)
