"""Read a CSV file whose text is not to be trusted: one physical line is one record.

An ordinary reader lets a single missing quote swallow the rest of the file; here it costs its own line.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from calendars.sentences import InputError, Sentence, say

BOM = b"\xef\xbb\xbf"
LONGEST_LINE = 1_000_000  # bytes; longer is no row of ours
DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that was not taken, and where: the line as editors count, the column by name."""

    file: str
    line: int
    column: str
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a file, by column."""

    file: str
    line: int
    cells: Mapping[str, str]


class Lines:
    """The records of one file, and the problems met on the way."""

    def __init__(self, path: Path) -> None:
        """Read the header; raises InputError when the file cannot be read or has none."""
        self.path = path
        self.problems: list[Problem] = []
        self._unreadable: list[tuple[int, int]] = []
        try:
            with path.open("rb") as file:
                first = file.readline(LONGEST_LINE)
        except OSError as error:
            raise InputError(say("cannot read {file}: {why}", file=path.name, why=error.strerror or "")) from None
        self.header, self._delimiter = self._read_header(first)

    def _read_header(self, first: bytes) -> tuple[list[str], str]:
        if first.startswith(b"PK"):
            raise InputError(say("{file} is a workbook; save it as CSV (UTF-8) and import that", file=self.path.name))
        try:
            text = first.removeprefix(BOM).decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            raise InputError(say("{file}: the first line is not UTF-8 text", file=self.path.name)) from None
        delimiter = max(DELIMITERS, key=text.count)
        header = [name.strip().strip('"').lower() for name in text.split(delimiter)]
        doubled = next((name for name in header if header.count(name) > 1), None)
        if doubled is not None:
            raise InputError(
                say('{file}: the first line names the column "{name}" twice', file=self.path.name, name=doubled)
            )
        return header, delimiter

    def __iter__(self) -> Iterator[Record]:
        """Give the records; what cannot be read is added to `problems`."""
        with self.path.open("rb") as file:
            for number, raw in enumerate(file, start=1):
                if number > 1 and raw.strip():
                    yield from self._record(number, raw)
        self._report_unreadable()

    def _record(self, number: int, raw: bytes) -> Iterator[Record]:
        try:
            text = raw.decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            self._unreadable.append((number, error.start + 1))
            return
        if len(raw) > LONGEST_LINE:
            self._problem(number, say("the line is longer than a million bytes"))
            return
        try:
            (cells,) = csv.reader([text], delimiter=self._delimiter, strict=True)
        except (csv.Error, ValueError):
            self._problem(number, say("a quotation mark is not closed on its line"))
            return
        if len(cells) != len(self.header):
            self._problem(
                number,
                say(
                    "{found} cells where {wanted} are needed (is the file cut off?)",
                    found=len(cells),
                    wanted=len(self.header),
                ),
            )
            return
        yield Record(self.path.name, number, dict(zip(self.header, cells, strict=True)))

    def _problem(self, line: int, sentence: Sentence, column: str = "") -> None:
        self.problems.append(Problem(self.path.name, line, column, sentence))

    def _report_unreadable(self) -> None:
        """Report once, not on every line: a file in another encoding is unreadable throughout."""
        if self._unreadable:
            line, position = self._unreadable[0]
            self._problem(
                line,
                say(
                    "byte {position} is not UTF-8, nor are {more} more lines; the file may be in Windows-1251, "
                    "which has no Kazakh letters: save it as CSV UTF-8",
                    position=position,
                    more=len(self._unreadable) - 1,
                ),
            )
