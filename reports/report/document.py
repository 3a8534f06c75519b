"""A report before it has a form: what it says, its tables with typed columns, its plots."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from reports.survival import Curve


class Withheld(Enum):
    """A value that is there and not shown, as it would tell of a few."""

    VALUE = "…"


Value = str | int | float | datetime | Withheld | None


class Kind(Enum):
    """What a column holds; every form shows it in its own way."""

    TEXT = auto()
    COUNT = auto()
    DAYS = auto()  # a number of days, with a part of a day
    SHARE = auto()  # from 0 to 1
    MOMENT = auto()  # aware, in the zone of the complaint


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name for machines, its heading for people, what it holds."""

    key: str
    heading: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `total` tells that the last row sums the others up."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    notes: tuple[str, ...] = ()
    total: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Curves of who still waits, each with its name; with one curve its confidence band is drawn too."""

    title: str
    curves: tuple[tuple[str, Curve], ...]
    across: str
    up: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar a row, each made of parts that bear the names of the legend."""

    title: str
    legend: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


Plot = Lines | Bars


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report under its own heading."""

    title: str
    tables: tuple[Table, ...] = ()
    plots: tuple[Plot, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report; `facts` say of what it is: the cut-off, the denominators, what is not known."""

    title: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    at: datetime
    language: str = "en"

    @property
    def tables(self) -> Sequence[Table]:
        """Give all tables in order."""
        return [table for section in self.sections for table in section.tables]
