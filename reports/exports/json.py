"""The record as one JSON document: objects with the columns of the import, each complaint with its events."""

import json
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from reports.exports.record import Cells, Record, Told, body_cells, complaint_cells, event_rows
from reports.writing import written

VERSION = 1


def write_json(path: Path, record: Record) -> None:
    """Write {"merzim": 1, "bodies": [...], "complaints": [{..., "events": [...]}]}, streamed; raises InputError."""
    with written(path) as raw:
        text = TextIOWrapper(raw, "utf-8", newline="\n", write_through=True)
        text.write(f'{{"merzim": {VERSION},\n"bodies": ')
        write_list(text, map(body_cells, record.bodies))
        text.write(',\n"complaints": ')
        write_list(text, map(_complaint, record.complaints))
        text.write("}\n")
        text.detach()


def write_list(text: TextIO, objects: Iterable[object]) -> None:
    """Write a list of objects, one after the other."""
    comma = "["
    for each in objects:
        text.write(f"{comma}\n{json.dumps(each, ensure_ascii=False)}")
        comma = ","
    text.write("[]" if comma == "[" else "]")


def _complaint(told: Told) -> dict[str, object]:
    return {**complaint_cells(told.history.complaint), "events": [_event(row) for row in event_rows(told)]}


def _event(row: Cells) -> dict[str, object]:
    return {**row, "attributes": json.loads(row["attributes"] or "{}")}
