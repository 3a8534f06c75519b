"""Workbooks of events in which about half of the rows were damaged, cell by cell, as spreadsheets and enemies can."""

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from tests.hostile.fuzz import COMPLAINTS, HEADER, POISON, SEED
from tests.hostile.workbooks import MAIN, PARTS, archive, sheet

COLUMNS = HEADER.decode().strip().split(",")
DATE = 1  # the format of a date, by its place
STYLES = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>'
TYPES = PARTS["[Content_Types].xml"].replace(
    "</Types>",
    '<Override PartName="/xl/styles.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
)
RELATIONS = PARTS["xl/_rels/workbook.xml.rels"].replace(
    "</Relationships>",
    '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
    'Target="styles.xml"/></Relationships>',
)
NOT_OF_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
FIRST = datetime(1899, 12, 30)  # noqa: DTZ001  # from which a spreadsheet counts days
Cell = Callable[[random.Random], str]


@dataclass(frozen=True)
class Table:
    """A workbook, and which of its rows nobody touched."""

    path: Path
    untouched: frozenset[int]


def table(path: Path, first: int, rows: int, seed: int = SEED) -> Table:
    """Write a workbook of rows that no other one has; about half are damaged."""
    dice = random.Random(seed * 1_000_003 + first)
    lines, untouched = [_row(1, map(_text, COLUMNS))], set()
    for line in range(2, rows + 2):
        cells = _good(first + line)
        if dice.random() < 0.5:
            cells[dice.randrange(len(cells))] = dice.choice(DAMAGES)(dice)
            if dice.random() < 0.1:
                dice.shuffle(cells)
        else:
            untouched.add(line)
        lines.append(_row(line, cells))
    parts = {"xl/styles.xml": STYLES, "[Content_Types].xml": TYPES, "xl/_rels/workbook.xml.rels": RELATIONS}
    return Table(archive(path, sheet("".join(lines)), parts), frozenset(untouched))


def _good(number: int) -> list[str]:
    """Write a good row: a questioning is possible at any time; the moment is a text or a date, the number either."""
    moment = datetime(2022, 1, 1) + timedelta(minutes=7 * number) % timedelta(days=700)  # noqa: DTZ001
    days = (moment - FIRST) / timedelta(days=1)
    when = _text(f"{moment:%Y-%m-%dT%H:%M}") if number % 3 else f'<c s="{DATE}"><v>{days!r}</v></c>'
    what = _text(f"No {number}") if number % 2 else f"<c><v>{number}</v></c>"
    told = (f"KZ-{number % COMPLAINTS}", "questioned", when, "", f"dept-{number}", "", "", what, "", f"Куәгер {number}")
    return [cell if cell.startswith("<") else _text(cell) for cell in told]


def _row(number: int, cells: Iterable[str]) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _text(text: str) -> str:
    """Write a text; what XML cannot hold, as spreadsheets write it."""
    legal = NOT_OF_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(legal)}</t></is></c>' if text else "<c/>"


def _value(kind: str, *values: str) -> Cell:
    return lambda dice: f'<c t="{kind}"><v>{dice.choice(values)}</v></c>'


def _dated(dice: random.Random) -> str:
    return f'<c s="{DATE}"><v>{dice.choice(("-1", "0", "60", "1e9", "2958466", "0.5", "44571.99999999"))}</v></c>'


def _runs(dice: random.Random) -> str:
    runs = "".join(f"<r><rPr><b/></rPr><t>{escape(chr(dice.randrange(0x20, 0x3000)))}</t></r>" for _ in range(20))
    return f'<c t="inlineStr"><is>{runs}</is></c>'


DAMAGES: tuple[Cell, ...] = (
    lambda dice: _text(dice.choice(POISON)),
    lambda dice: _text(dice.choice(POISON)),
    lambda dice: _text("".join(chr(dice.choice((dice.randrange(0x20, 0xD7FF), 0x202E, 0x200B))) for _ in range(9))),
    lambda dice: f"<c><f>{dice.choice(('NOW()', 'A1', 'HYPERLINK(&quot;http://x&quot;)', ''))}</f><v>1</v></c>",
    _value("n", "1e300", "-5", "1e999", "nan", "inf", "0x1", "1,5", "", "9" * 400),
    _value("b", "1", "0", "2", "yes"),
    _value("e", "#REF!", "#N/A", ""),
    _value("d", "2022-01-10", "2022-13-45", "x"),
    _value("s", "0", "99", "-1", "x"),
    _value("str", "=1+1", "", "x"),
    _value("what", "1"),
    _dated,
    _runs,
    lambda dice: f'<c s="{dice.choice(("7", "-1", "x"))}"><v>44571</v></c>',
    lambda dice: f'<c r="{dice.choice(("ZZZZ9", "XFD7", "BM1"))}"><v>1</v></c>',
    lambda _: "<c><v><v>1</v></v></c>",
)
