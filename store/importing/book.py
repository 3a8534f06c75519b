"""The parts of a workbook, each read with no more memory than a list, or one row, of ours can need.

What is read whole must be small; rows, and the texts that cells share, stream by. openpyxl by itself keeps all of
them, adds an object for each, and works every formula out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element
from zipfile import ZipFile, ZipInfo

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.worksheet._reader import WorkSheetParser
from openpyxl.xml.constants import SHARED_STRINGS

from store.importing.streams import MOST_MARKUP, Texts, TooMuchError, elements, markup, named

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook


LARGEST_WHOLE = 4 * 2**20  # bytes of a part that is read whole
ROW, FORMULA = named("row"), named("f")


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it stands in the sheet: its number, and its cells by column, the first being 1.

    Nothing when a cell cannot be read.
    """

    number: int
    cells: dict[int, ReadOnlyCell] | None


class Book:
    """An opened workbook; whatever is wrong with it raises whatever the libraries raise."""

    def __init__(self, content: BytesIO) -> None:
        """Read what says how to read the rest."""
        reader = ExcelReader(content, read_only=True, keep_links=False)
        self._archive = reader.archive = _Archive(content)
        reader.read_manifest()
        reader.read_workbook()
        apply_stylesheet(reader.archive, reader.wb)
        self._workbook: Workbook = reader.wb
        self._sheets = [(each, at.target) for each, at in reader.parser.find_sheets() if "worksheet" in at.Type]
        shared = reader.package.find(SHARED_STRINGS)
        self._texts = self._shared(shared.PartName[1:]) if shared else Texts()

    def _shared(self, part: str) -> Texts:
        with self._archive.open(part) as source:
            return Texts.read(source)

    @property
    def sheets(self) -> list[tuple[str, bool, "Rows"]]:
        """Give the sheets: the name of each, whether it is shown, its rows."""
        return [
            (sheet.name, sheet.state == "visible", Rows(self._archive, part, self._texts, self._workbook))
            for sheet, part in self._sheets
        ]


class _Archive(ZipFile):
    """An archive of which only small parts are read whole."""

    def read(self, name: "str | ZipInfo", pwd: bytes | None = None) -> bytes:
        """Read a part; raises TooMuchError."""
        part = self.getinfo(name) if isinstance(name, str) else name
        if part.file_size > LARGEST_WHOLE:
            raise TooMuchError
        content = super().read(part, pwd)
        if markup(content) > MOST_MARKUP:
            raise TooMuchError
        return content


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one sheet as they stand in the file. openpyxl's own iteration drops those out of order, unsaid."""

    archive: ZipFile
    part: str
    texts: Texts
    parent: "Workbook"  # as a cell calls it

    def __iter__(self) -> Iterator[Row]:
        """Read the part once more; raises TooMuchError for a row no table of ours has."""
        parser = WorkSheetParser(
            None,
            self.texts,
            data_only=True,
            epoch=self.parent.epoch,
            date_formats=self.parent._date_formats,  # noqa: SLF001
            timedelta_formats=self.parent._timedelta_formats,  # noqa: SLF001
        )
        with self.archive.open(self.part) as source:
            for element in elements(source, ROW, within=2):
                yield self._row(parser, element)
                parser.row_dimensions.clear()

    def _row(self, parser: WorkSheetParser, element: Element) -> Row:
        """Read a row; a cell that nobody can read costs no other row, a number nobody can read does."""
        before = parser.row_counter
        try:
            number, cells = parser.parse_row(element)
        except Exception:  # whatever openpyxl meets
            if parser.row_counter == before:
                raise
            return Row(parser.row_counter, None)
        told = zip(cells, element, strict=True)
        return Row(number, {cell["column"]: self._cell(cell, written) for cell, written in told})

    def _cell(self, cell: dict[str, Any], written: Element) -> ReadOnlyCell:
        """Keep that it is a formula, and none of it: what it says is not for us to work out."""
        return ReadOnlyCell(self, **{**cell, "data_type": "f"} if written.find(FORMULA) is not None else cell)
