"""From paths to tables, known by their columns: a CSV file is one, a workbook one a sheet, a document three."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from calendars.sentences import InputError, Sentence, say
from store.importing.lines import Lines
from store.importing.objects import is_document, tables_of
from store.importing.records import Problem, Records
from store.importing.rows import columns_of
from store.importing.sheets import Sheet, visible_sheets
from store.importing.workbook import guarded, is_workbook


@dataclass(frozen=True, slots=True)
class Opened:
    """The tables that were opened, with the columns of each; what could not be, what was left out."""

    tables: list[tuple[tuple[str, ...], Records]]
    problems: list[Problem]
    warnings: list[Sentence]

    def of(self, columns: tuple[str, ...]) -> list[Records]:
        """Give the tables with these columns."""
        return [table for found, table in self.tables if found is columns]


def opened(paths: Sequence[Path]) -> Opened:
    """Open all files; one that cannot be opened is a problem, not an error."""
    found = Opened([], [], [])
    for path in paths:
        try:
            for name, table in _tables(path, found):
                _keep(name, table, found)
        except InputError as error:
            found.problems.append(Problem(_name(path), 0, "", error.sentence, lines=0))
    return found


def _tables(path: Path, found: Opened) -> Iterator[tuple[str, Records]]:
    try:
        with path.open("rb") as file:
            start = file.read(8)
    except OSError as error:
        raise InputError(say("cannot read {file}: {why}", file=_name(path), why=error.strerror or "")) from None
    if is_document(start):
        yield from tables_of(path)
        return
    if not is_workbook(start):
        yield path.name, Lines(path)
        return
    shown, hidden = visible_sheets(path.name, guarded(path))
    found.warnings.extend(say("{sheet} is a hidden sheet and was not read", sheet=name) for name in hidden)
    for name, sheet in shown:
        yield name, Sheet(name, sheet)


def _name(path: Path) -> str:
    """Name a file as people do; a folder that is meant by "." has no other name."""
    return path.name or str(path)


def _keep(name: str, table: Records, found: Opened) -> None:
    try:
        table.open()
        if table.header:
            found.tables.append((columns_of(table), table))
    except InputError as error:
        found.problems.append(Problem(name, 0, "", error.sentence, lines=0))
