"""Counts of complaints for publication: one table with its totals, small counts hidden."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path

from reports.exports.record import inert
from reports.exports.xlsx import SAFE
from reports.suppression import published
from reports.writing import written

TOTAL = "total"
HIDDEN = "…"  # in a cell; null in JSON


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each (row, column); `of` names what the rows are."""

    of: str
    found: Mapping[tuple[str, str], int]

    def lines(self) -> Iterator[tuple[str, ...]]:
        """Give the table, first its header."""
        for line in self.numbers():
            yield tuple(HIDDEN if cell is None else inert(str(cell)) for cell in line)

    def numbers(self) -> Iterator[tuple[str | int | None, ...]]:
        """Give the table, first its header; None where a count is hidden."""
        rows, columns = (sorted({key[side] for key in self.found}) for side in (0, 1))
        shown = published([[self.found.get((row, column), 0) for column in columns] for row in rows])
        yield (self.of, *columns, TOTAL)
        for row, cells, total in zip(rows, shown.cells, shown.row_totals, strict=True):
            yield (row, *cells, total)
        yield (TOTAL, *shown.column_totals, shown.total)


def write_csv(path: Path, counts: Counts) -> None:
    """Write one CSV file; raises InputError."""
    with written(path) as raw:
        text = TextIOWrapper(raw, "utf-8-sig", newline="", write_through=True)
        csv.writer(text, quoting=csv.QUOTE_ALL).writerows(counts.lines())
        text.detach()


def write_xlsx(path: Path, counts: Counts) -> None:
    """Write one workbook; raises InputError."""
    from xlsxwriter import Workbook  # noqa: PLC0415

    with written(path) as file:
        book = Workbook(file, SAFE)
        sheet = book.add_worksheet("counts")
        sheet.freeze_panes(1, 1)
        for place, line in enumerate(counts.numbers()):
            sheet.write_row(place, 0, [HIDDEN if cell is None else cell for cell in line])
        book.close()


def write_json(path: Path, counts: Counts) -> None:
    """Write a list of objects, one a row; raises InputError."""
    header, *lines = counts.numbers()
    with written(path) as file:
        rows = [dict(zip(map(str, header), line, strict=True)) for line in lines]
        file.write(json.dumps(rows, ensure_ascii=False, indent=1).encode())
