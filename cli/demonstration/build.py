"""Write bodies.csv, complaints.csv and events.csv anew: `python -m cli.demonstration.build`."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

from cli.demonstration import FILES, paths
from cli.demonstration.bodies import register
from cli.demonstration.complaints import cases
from cli.demonstration.diary import Row
from cli.demonstration.story import stories
from procedure.bodies import Body
from procedure.history import Complaint


def contents() -> Mapping[str, bytes]:
    """Give each file by name, byte for byte the same on every run."""
    told = cases()
    tables = (
        _csv(Body, map(astuple, register())),
        _csv(Complaint, (astuple(case.facts) for case in told)),
        _csv(Row, map(astuple, stories(told))),
    )
    return dict(zip(FILES, tables, strict=True))


def write(folder: Path) -> None:
    """Write the three files into a folder."""
    for name, content in contents().items():
        (folder / name).write_bytes(content)


def _csv(columns: type, rows: Iterable[tuple[Any, ...]]) -> bytes:
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(field.name for field in fields(columns))
    table.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


if __name__ == "__main__":
    write(paths()[0].parent)
