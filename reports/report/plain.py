"""A report as text for a terminal, as JSON for programs, as CSV for a sheet."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from reports.plain import table
from reports.report.cells import NONE, shown
from reports.report.document import Bars, Document, Table, Value, Withheld
from reports.wording import Wording, visible

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
WIDTH = 40  # of a bar
PARTS = "█▓▒░·"


def text(document: Document) -> str:
    """Write the whole report as plain text."""
    wording = Wording(document.language)
    parts = [document.title, "=" * len(document.title), *document.facts]
    for section in document.sections:
        parts += ["", section.title, "-" * len(section.title)]
        for each in section.tables:
            parts += ["", *([each.title] if each.title != section.title else []), _table(each, wording), *each.notes]
        parts += [line for plot in section.plots if isinstance(plot, Bars) for line in ("", *_bars(plot, wording))]
        parts += ["", *section.notes] if section.notes else []
    return "\n".join(visible_lines(parts))


def visible_lines(parts: Iterable[str]) -> Iterable[str]:
    """Make every character of every line seen."""
    return (visible(line) for part in parts for line in part.split("\n"))


def as_json(document: Document) -> dict[str, object]:
    """Give the report for programs: each table by its name, each row by the names of its columns."""
    tables = {each.name: [_row(each, row) for row in each.rows] for each in document.tables}
    return {"title": document.title, "facts": list(document.facts), **tables}


def json_text(document: Document) -> str:
    """Write the report as JSON."""
    return json.dumps(as_json(document), ensure_ascii=False, indent=2)


def csv_text(document: Document) -> str:
    """Write the first table as CSV, what could be taken for a formula made harmless."""
    first = document.tables[0]
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([column.key for column in first.columns])
    writer.writerows([[_csv_cell(value) for value in row] for row in first.rows])
    return written.getvalue().rstrip("\n")


def _csv_cell(value: Value) -> str:
    if isinstance(value, str):
        return f"'{visible(value)}" if value.startswith(FORMULA_SIGNS) else visible(value)
    if isinstance(value, Withheld):
        return str(value.value)
    return "" if value is None else str(_machine(value))


def _row(of: Table, row: tuple[Value, ...]) -> dict[str, object]:
    return {column.key: _machine(value) for column, value in zip(of.columns, row, strict=True)}


def _machine(value: Value) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Withheld):
        return None
    return round(value, 4) if isinstance(value, float) else value


def _table(of: Table, wording: Wording) -> str:
    kinds = [column.kind for column in of.columns]
    rows = [[shown(value, kind, wording) for value, kind in zip(row, kinds, strict=True)] for row in of.rows]
    return table([column.heading for column in of.columns], rows) if rows else NONE


def _bars(plot: Bars, wording: Wording) -> Iterable[str]:
    """Draw each bar at full width, a sign for each part of it, and the number it stands for."""
    names = [visible(name) for name, _ in plot.rows]
    yield f"{plot.title}   " + "  ".join(f"{sign} {name}" for sign, name in zip(PARTS, plot.legend, strict=True))
    for name, (_, parts) in zip(names, plot.rows, strict=True):
        yield f"{name.ljust(max(map(len, names)))}  {bar(parts)}  {wording.number(sum(parts))}"


def bar(parts: Sequence[int], width: int = WIDTH) -> str:
    """Draw parts as signs, each up to its share of the width."""
    total = sum(parts) or 1
    ends = [round(width * sum(parts[: place + 1]) / total) for place in range(len(parts))]
    return "".join(sign * (end - start) for sign, start, end in zip(PARTS, [0, *ends], ends, strict=False))
