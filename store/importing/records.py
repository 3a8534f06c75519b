"""What every kind of file is read into: records by column, and the problems met on the way, each with its place."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from calendars.sentences import InputError, Sentence, say
from store.importing.cells import uncovered


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that was not taken, and where: the line as editors count, the column by name.

    `lines` tells how many lines it stands for; none of a file refused as a whole, which the sentence names.
    """

    file: str
    line: int
    column: str
    sentence: Sentence
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a file, by column."""

    file: str
    line: int
    cells: Mapping[str, str]


class Records(ABC):
    """The records of one file, or of one sheet of a workbook.

    When all were given, `read` is the number of lines that were not empty: each was given or is in `problems`.
    """

    def __init__(self, name: str) -> None:
        """Name the table; `open` reads its header."""
        self.name, self.read = name, 0
        self.header: list[str] = []
        self.problems: list[Problem] = []

    def open(self) -> None:
        """Read the header; raises InputError when there is none, or it names a column twice."""
        self.header = [column.strip().strip('"').lower() for column in self._first()]
        doubled = next((column for column in self.header if self.header.count(column) > 1), None)
        if doubled is not None:
            raise InputError(
                say('{file}: the first line names the column "{name}" twice', file=self.name, name=doubled)
            )

    @abstractmethod
    def _first(self) -> Sequence[str]:
        """Read the cells of the first line."""

    @abstractmethod
    def __iter__(self) -> Iterator[Record]:
        """Give the records; what cannot be read is added to `problems`."""

    def record(self, line: int, cells: Sequence[str]) -> Iterator[Record]:
        """Give one line as a record, if it has the cells it should have."""
        if len(cells) == len(self.header):
            yield Record(self.name, line, dict(zip(self.header, map(uncovered, cells), strict=True)))
            return
        wanted = len(self.header)
        self.refuse(
            line,
            say("{found} cells where {wanted} are needed (is the file cut off?)", found=len(cells), wanted=wanted),
        )

    def refuse(self, line: int, sentence: Sentence, column: str = "", lines: int = 1) -> None:
        """Keep a problem."""
        self.problems.append(Problem(self.name, line, column, sentence, lines))
