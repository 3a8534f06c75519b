"""A report as a workbook: one sheet a table, real dates and numbers, nothing taken for a formula."""

import io
from datetime import datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.report.document import Document, Kind, Section, Table, Value, Withheld
from reports.wording import visible

SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
FORMATS = {
    Kind.COUNT: "#,##0",
    Kind.DAYS: "0.0",
    Kind.SHARE: "0.0%",
    Kind.MOMENT: "yyyy-mm-dd hh:mm",
}
LONGEST_SHEET_NAME, LONGEST_CELL = 31, 32_767
FORBIDDEN = str.maketrans("[]:*?/\\", "       ")
NARROWEST, WIDEST = 9, 60


def xlsx(document: Document) -> bytes:
    """Write the workbook; its first sheet says of what it is and how it was counted."""
    written = io.BytesIO()
    with Workbook(written, SAFE) as book:
        book.set_properties({"title": visible(document.title), "created": document.at.replace(tzinfo=None)})
        _about(book, document)
        for table in document.tables:
            _sheet(book, table)
    return written.getvalue()


def _about(book: Workbook, document: Document) -> None:
    sheet = book.add_worksheet(_name(book, document.title))
    sheet.set_column(0, 0, WIDEST * 2, book.add_format({"text_wrap": True, "valign": "top"}))
    sheet.write_string(0, 0, visible(document.title), book.add_format({"bold": True, "font_size": 14}))
    said = [*document.facts, *(note for section in document.sections for note in _notes(section))]
    for line, text in enumerate(said, start=2):
        sheet.write_string(line, 0, visible(text))


def _notes(section: Section) -> list[str]:
    return [*(note for table in section.tables for note in table.notes), *section.notes]


def _sheet(book: Workbook, table: Table) -> None:
    sheet = book.add_worksheet(_name(book, table.name))
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(table.columns):
        form = book.add_format({"num_format": FORMATS.get(column.kind, "General")})
        sheet.set_column(place, place, _width(table, place), form)
        sheet.write_string(0, place, visible(column.heading), bold)
        for line, row in enumerate(table.rows, start=1):
            _write(sheet, (line, place), row[place], form)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _write(sheet: Worksheet, cell: tuple[int, int], value: Value, form: Format) -> None:
    match value:
        case None:
            sheet.write_blank(*cell, None, form)
        case datetime():
            sheet.write_datetime(*cell, value.replace(tzinfo=None), form)
        case Withheld():
            sheet.write_string(*cell, value.value, form)
        case str():
            sheet.write_string(*cell, visible(value)[:LONGEST_CELL])
        case _:
            sheet.write_number(*cell, value, form)


def _width(table: Table, place: int) -> int:
    texts = [str(row[place]) for row in table.rows if isinstance(row[place], str)]
    return min(max([NARROWEST, *(len(text) + 1 for text in texts)]), WIDEST)


def _name(book: Workbook, title: str) -> str:
    """Name a sheet; no two are the same, whatever their case: a table may be called as its document is."""
    name = visible(title).translate(FORBIDDEN).strip()
    taken = {sheet.get_name().casefold() for sheet in book.worksheets()}
    names = (name[:LONGEST_SHEET_NAME], *(f"{name[: LONGEST_SHEET_NAME - 3]} {number}" for number in range(2, 99)))
    return next(each for each in names if each.casefold() not in taken)
