"""Rows as the driver of a database takes them: bound in any process, written in one without another look."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from sqlalchemy import Boolean, insert
from sqlalchemy.dialects import registry
from sqlmodel import Session

from store.models import Table

Row = Sequence[object]  # the value of each column, but for a number the database itself gives
Values = tuple[object, ...] | dict[str, object]
Bound = Mapping[str, Sequence[Values]]  # by the name of the table


@dataclass(frozen=True, slots=True)
class _Form:
    """How rows of one table are written: the statement, and what each column does to its values."""

    statement: str
    names: tuple[str, ...]
    changing: tuple[tuple[int, Callable[[object], object]], ...]  # columns whose values a driver does not take as is
    positional: bool

    def values(self, rows: Iterable[Row]) -> list[Values]:
        """Bind column by column: the rows of a rebuild are a hundred million values."""
        columns: list[Iterable[object]] = list(zip(*rows, strict=True))
        for place, bound in self.changing if columns else ():
            columns[place] = map(bound, columns[place])
        found = zip(*columns, strict=True)
        return list(found) if self.positional else [dict(zip(self.names, values, strict=True)) for values in found]


def bind(rows: Mapping[type[Table], Iterable[Row]], dialect: str) -> Bound:
    """Turn rows of some tables into what a driver takes, which `dialect_of` names."""
    found = {str(table.__tablename__): each for table, each in rows.items()}
    return {name: _form(name, dialect).values(each) for name, each in found.items()}


def write(session: Session, rows: Bound) -> None:
    """Insert rows that were bound for the database of this session."""
    for name, found in rows.items():
        if found:
            session.connection().exec_driver_sql(_form(name, dialect_of(session)).statement, list(found))


def dialect_of(session: Session) -> str:
    """Name the database and its driver."""
    dialect = session.get_bind().dialect
    return f"{dialect.name}.{dialect.driver}"


@cache
def _form(table_name: str, dialect_name: str) -> _Form:
    dialect, table = registry.load(dialect_name)(json_serializer=_json), Table.metadata.tables[table_name]
    columns = [column for column in table.columns if column is not table.autoincrement_column]
    names = [column.name for column in columns]
    statement = str(insert(table).inline().compile(dialect=dialect, column_keys=names))
    types = [(place, column.type) for place, column in enumerate(columns) if not isinstance(column.type, Boolean)]
    bound = ((place, each.dialect_impl(dialect).bind_processor(dialect)) for place, each in types)
    changing = tuple((place, each) for place, each in bound if each)
    return _Form(statement, tuple(names), changing, dialect.positional)


@lru_cache(maxsize=1000)
def _json(value: tuple[object, ...]) -> str:
    """Write a list, which a row holds as a tuple; most are empty, or the articles of one breach."""
    return json.dumps(value)
