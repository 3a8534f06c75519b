"""The record as three CSV files in a folder, by the names and columns the import knows."""

import csv
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path

from reports.exports.record import (
    BODIES,
    COMPLAINTS,
    EVENTS,
    Cells,
    Record,
    body_cells,
    complaint_cells,
    event_rows,
    inert,
)
from reports.writing import folder, written

Write = Callable[[Cells], None]


def write_csv(path: Path, record: Record) -> None:
    """Write bodies.csv, complaints.csv and events.csv into a folder: UTF-8, every cell quoted; raises InputError."""
    place = folder(path)
    with ExitStack() as files:
        bodies = _writer(files, place / "bodies.csv", BODIES)
        complaints = _writer(files, place / "complaints.csv", COMPLAINTS)
        events = _writer(files, place / "events.csv", EVENTS)
        for body in record.bodies:
            bodies(body_cells(body))
        for told in record.complaints:
            complaints(complaint_cells(told.history.complaint))
            for row in event_rows(told):
                events(row)


def _writer(files: ExitStack, path: Path, columns: Sequence[str]) -> Write:
    raw = files.enter_context(written(path))
    text = TextIOWrapper(raw, "utf-8-sig", newline="", write_through=True)
    files.callback(text.detach)
    rows = csv.writer(text, quoting=csv.QUOTE_ALL)
    rows.writerow(columns)
    return lambda cells: rows.writerow(inert(cells[column]) for column in columns)
