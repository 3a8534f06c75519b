"""The record as a workbook: a sheet each for bodies, complaints and events; every cell is text, none a formula."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from calendars.sentences import InputError, say
from reports.exports.record import TABLES, Cells, Record, inert, write_rows
from reports.writing import written

if TYPE_CHECKING:
    from xlsxwriter import Workbook

MOST_ROWS = 1_048_575  # what a sheet holds below its header
SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
WIDTH = 18


def write_xlsx(path: Path, record: Record) -> None:
    """Write one workbook; raises InputError when it cannot be written or a sheet would be too long."""
    from xlsxwriter import Workbook  # noqa: PLC0415

    with written(path) as file:
        book = Workbook(file, SAFE)
        write_rows(record, *(_Sheet(book, name, columns).add for name, columns in TABLES.items()))
        book.close()


class _Sheet:
    """A sheet with its columns frozen at the top."""

    def __init__(self, book: "Workbook", name: str, columns: Sequence[str]) -> None:
        self._sheet, self._columns, self._row = book.add_worksheet(name), columns, 0
        self._text = book.add_format({"num_format": "@"})  # so that Excel keeps it text when it is edited
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_column(0, len(columns) - 1, WIDTH)
        for place, column in enumerate(columns):
            self._sheet.write_string(0, place, column, book.add_format({"bold": True}))

    def add(self, cells: Cells) -> None:
        if self._row == MOST_ROWS:
            raise InputError(say("a sheet holds {most} rows, there are more; export as csv", most=MOST_ROWS))
        self._row += 1
        for place, column in enumerate(self._columns):
            if cells[column]:
                self._sheet.write_string(self._row, place, inert(cells[column]), self._text)
