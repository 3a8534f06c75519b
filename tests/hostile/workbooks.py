"""Workbooks as a person, or an enemy, would make them: written part by part, so that each part can lie."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="Events" sheetId="1" r:id="r1"/></sheets></workbook>',
}


def sheet(data: str, before: str = "") -> str:
    """Write the part of a sheet around its rows."""
    return f'{before}<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>'


def row(number: int, cells: Sequence[str]) -> str:
    """Write a row of texts."""
    inside = "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells)
    return f'<row r="{number}">{inside}</row>'


def archive(path: Path, sheet_part: str | bytes, extra: Mapping[str, str | bytes] | None = None) -> Path:
    """Write a workbook of one sheet from its parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in {**PARTS, "xl/worksheets/sheet1.xml": sheet_part, **(extra or {})}.items():
            file.writestr(name, content)
    return path


def written(rows: Sequence[Sequence[object]], name: str = "Events") -> bytes:
    """Write a workbook as a spreadsheet does; a text that begins with "=" becomes a formula."""
    found = BytesIO()
    with Workbook(found, {"in_memory": True, "default_date_format": "dd.mm.yyyy hh:mm"}) as book:
        table = book.add_worksheet(name)
        for number, cells in enumerate(rows):
            table.write_row(number, 0, cells)
    return found.getvalue()
