"""The record as three CSV files in a folder, by the names and columns the import knows."""

import csv
from collections.abc import Sequence
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path

from reports.exports.record import TABLES, Record, Write, inert, write_rows
from reports.writing import folder, written


def write_csv(path: Path, record: Record) -> None:
    """Write bodies.csv, complaints.csv and events.csv into a folder: UTF-8, every cell quoted; raises InputError."""
    place = folder(path)
    with ExitStack() as files:
        write_rows(record, *(_writer(files, place / f"{name}.csv", columns) for name, columns in TABLES.items()))


def _writer(files: ExitStack, path: Path, columns: Sequence[str]) -> Write:
    raw = files.enter_context(written(path))
    text = TextIOWrapper(raw, "utf-8-sig", newline="", write_through=True)
    files.callback(text.detach)
    rows = csv.writer(text, quoting=csv.QUOTE_ALL)
    rows.writerow(columns)
    return lambda cells: rows.writerow(inert(cells[column]) for column in columns)
