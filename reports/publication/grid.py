"""The rows of a table by the names of its columns, and back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reports.report.document import Table, Value, Withheld

Row = dict[str, Value]


def rows_of(table: Table) -> list[Row]:
    """Give each row by the names of its columns."""
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, row, strict=True)) for row in table.rows]


def with_rows(table: Table, rows: Iterable[Mapping[str, Value]]) -> Table:
    """Give the table with other rows."""
    keys = [column.key for column in table.columns]
    return replace(table, rows=tuple(tuple(row[key] for key in keys) for row in rows))


def counts(row: Mapping[str, Value]) -> dict[str, int]:
    """Give the counts of a row."""
    return {key: value for key, value in row.items() if isinstance(value, int)}


def withheld(row: Mapping[str, Value], keys: Iterable[str]) -> Row:
    """Give the row with these values withheld; what does not exist cannot be."""
    hidden = set(keys)
    return {key: Withheld.VALUE if key in hidden and value is not None else value for key, value in row.items()}
