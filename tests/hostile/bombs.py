"""Workbooks that cost much more than they weigh, if they are let; `python -m tests.hostile.bombs` measures each alone.

Each is padded with what does not shrink, so that how much it unpacks to gives nothing away.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.hostile.workbooks import MAIN, PARTS, archive, row, sheet, written

HEADER = row(1, ["complaint", "event", "occurred_at"])
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.{0}+xml"
KINDS = "".join(
    f'<Override PartName="/xl/{part}.xml" ContentType="{TYPE.format(part)}"/>' for part in ("sharedStrings", "styles")
)
Parts = dict[str, str | bytes]


def _rows(inside: str) -> Parts:
    return {"xl/worksheets/sheet1.xml": sheet(HEADER + inside)}


def _around(before: str, after: str) -> Parts:
    table = sheet(HEADER).replace("<sheetData>", f"{before}<sheetData>").replace("</sheetData>", f"</sheetData>{after}")
    return {"xl/worksheets/sheet1.xml": table}


def _formulas(much: int) -> Parts:
    """One long formula, shared by thousands of cells, each of which would work it out anew."""
    shared = "".join(f'<row r="{n}"><c r="A{n}"><f t="shared" si="0"/></c></row>' for n in range(3, 3 + much // 50))
    long = f'<row r="2"><c r="A2"><f t="shared" si="0" ref="A2:A99999">{"A1+" * 8000}1</f></c></row>'
    return _rows(long + shared)


def _part(name: str, element: str, inside: str) -> Parts:
    return {f"xl/{name}.xml": f'<{element} xmlns="{MAIN}">{inside}</{element}>'}


def _names(many: str) -> Parts:
    names = f"<definedNames>{many}</definedNames></workbook>"
    return {"xl/workbook.xml": PARTS["xl/workbook.xml"].replace("</workbook>", names)}


BOMBS: dict[str, Callable[[int], Parts]] = {
    "a row of empty cells": lambda much: _rows("<row>" + "<c/>" * much + "</row>"),
    "a row of cells with a place and a format": lambda much: _rows("<row>" + '<c r="B2" s="0"/>' * much + "</row>"),
    "a tag with attributes": lambda much: _rows("<row " + " ".join(f'a{n}=""' for n in range(much)) + "/>"),
    "tags in tags": lambda much: _rows("<a>" * much + "</a>" * much),
    "a cell": lambda much: _rows(row(2, ["x" * 60 * much])),
    "a name": lambda much: _rows("<" + "a" * 60 * much + "/>"),
    "empty rows": lambda much: _rows("<row/>" * much),
    "formulas": _formulas,
    "columns": lambda much: _around("<cols>" + "<col/>" * much + "</cols>", ""),
    "merged cells": lambda much: _around("", "<mergeCells>" + '<mergeCell ref="A1:B2"/>' * much + "</mergeCells>"),
    "shared texts": lambda much: _part("sharedStrings", "sst", "<si/>" * much),
    "a shared text": lambda much: _part("sharedStrings", "sst", f"<si><t>{'x' * 60 * much}</t></si>"),
    "formats": lambda much: _part("styles", "styleSheet", f"<cellXfs>{'<xf/>' * much}</cellXfs>"),
    "names of ranges": lambda much: _names('<definedName name="a">x</definedName>' * much),
    "types of parts": lambda much: {"[Content_Types].xml": _types('<Default Extension="a" ContentType="b"/>' * much)},
}


def _types(more: str) -> str:
    return PARTS["[Content_Types].xml"].replace("</Types>", f"{KINDS}{more}</Types>")


def bomb(path: Path, kind: str, much: int) -> Path:
    """Write one of them."""
    padding = Random(much).randbytes(much)
    plain = {**_rows(""), **_part("sharedStrings", "sst", ""), **_part("styles", "styleSheet", "")}
    parts = {**plain, "[Content_Types].xml": _types(""), **BOMBS[kind](much), "padding.bin": padding}
    return archive(path, parts["xl/worksheets/sheet1.xml"], parts)


def honest(path: Path, rows: int) -> Path:
    """Write a workbook of twelve columns, most texts of it different, as an office would."""
    columns = "complaint event occurred_at occurred_until body to_body kind document attributes note record replaces"
    table = [columns.split()]
    for n in range(1, rows):
        when, who = f"2022-{n % 12 + 1:02}-{n % 28 + 1:02}T{n % 24:02}:{n % 60:02}", f"dept-{n % 300}"
        table.append(
            [f"KZ-{n % 9000}", "questioned", when, "", who, "court", "x", f"No {n}", "{}", f"n {n}", f"r{n}", "x"]
        )
    path.write_bytes(written(table))
    return path


def opening(path: Path) -> None:
    """Open a workbook, read all of it, and tell what it cost this process beyond what it had."""
    import openpyxl.reader.excel  # noqa: F401, PLC0415  # what reading needs anyhow

    from store.importing.files import opened  # noqa: PLC0415

    before, started = highest(), time.process_time()
    found = opened([path])
    rows = sum(1 for _, table in found.tables for _ in table)
    told = [*found.problems, *(problem for _, table in found.tables for problem in table.problems)]
    cost = f"{time.process_time() - started:6.2f} s {(highest() - before) / 1024:5.0f} MB"
    print(f"{cost} {rows:7} rows, {len(told)} refusals")  # noqa: T201


def highest() -> int:
    """Give the most memory this program ever had, in kB; getrusage counts that of who started it too."""
    status = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line.split()[1] for line in status if line.startswith("VmHWM")))


def main() -> None:
    """Measure each in a process of its own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--much", type=int, default=480_000)
    parser.add_argument("--open", type=Path)
    asked = parser.parse_args()
    if asked.open:
        opening(asked.open)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.xlsx"
        for kind in (*BOMBS, "honest"):
            (bomb(path, kind, asked.much) if kind in BOMBS else honest(path, 100_000))
            told = subprocess.check_output([sys.executable, "-m", __spec__.name, "--open", str(path)], text=True)  # noqa: S603
            print(f"{kind:42} {path.stat().st_size / 2**20:5.1f} MB file: {told.rstrip()}")  # noqa: T201


if __name__ == "__main__":
    main()
