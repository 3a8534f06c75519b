"""Read a CSV file whose text is not to be trusted: one physical line is one record.

An ordinary reader lets a single missing quote swallow the rest of the file; here it costs its own line.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from calendars.sentences import InputError, Sentence, say
from store.importing.records import Record, Records

BOM = b"\xef\xbb\xbf"
UTF16 = (b"\xff\xfe", b"\xfe\xff")
LONGEST_LINE = 1_000_000  # bytes; longer is no row of ours
DELIMITERS = ",;\t"
NAMED = 20  # spans of unreadable lines that one sentence names


class Lines(Records):
    """The records of one CSV file."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        super().__init__(path.name)
        self._path, self._delimiter = path, ","
        self._unreadable: list[tuple[int, int]] = []

    def _first(self) -> list[str]:
        with self._path.open("rb") as file:
            text = _header(self.name, file.readline(LONGEST_LINE))
        self._delimiter = max(DELIMITERS, key=text.count)
        return text.split(self._delimiter)

    def __iter__(self) -> Iterator[Record]:
        """Give the records; what cannot be read is added to `problems`."""
        with self._path.open("rb") as file:
            for number, raw in enumerate(physical(file), start=1):
                if number > 1 and raw.strip():
                    self.read += 1
                    yield from self._line(number, raw)
        if self._unreadable:
            line, position = self._unreadable[0]
            self.refuse(
                line, _not_utf8([number for number, _ in self._unreadable], position), "", len(self._unreadable)
            )

    def _line(self, number: int, raw: bytes) -> Iterator[Record]:
        if len(raw) > LONGEST_LINE:
            self.refuse(number, say("the line is longer than a million bytes"))
            return
        try:
            (cells,) = csv.reader([raw.decode("utf-8").rstrip("\r\n")], delimiter=self._delimiter, strict=True)
        except UnicodeDecodeError as error:
            self._unreadable.append((number, error.start + 1))
        except (csv.Error, ValueError) as error:
            self.refuse(number, _unparsed(str(error)))
        else:
            yield from self.record(number, cells)


def _header(name: str, first: bytes) -> str:
    if first.startswith(UTF16) or b"\x00" in first:
        raise InputError(say("{file} is UTF-16 text or no text; save it as CSV UTF-8", file=name))
    try:
        text = first.removeprefix(BOM).decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        raise InputError(say("{file}: the first line is not UTF-8 text", file=name)) from None
    if "\r" in text:
        raise InputError(say("{file}: its lines end as on an old Macintosh; save it as CSV UTF-8", file=name))
    return text


def physical(file: BinaryIO) -> Iterator[bytes]:
    """Give the lines; of one that is too long only the beginning, so that it cannot fill the memory."""
    while line := file.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST_LINE + 1)
        yield line


def line_count(path: Path) -> int:
    """Count the lines of a file; one that cannot be read is reported elsewhere."""
    try:
        with path.open("rb") as file:
            return sum(1 for _ in physical(file))
    except OSError:
        return 0


def _unparsed(reason: str) -> Sentence:
    if "field limit" in reason:
        return say("a cell is longer than a spreadsheet can hold")
    if "new-line" in reason:
        return say("a line break of an old Macintosh stands inside the line")
    return say("a quotation mark is not closed on its line")


def _not_utf8(lines: list[int], position: int) -> Sentence:
    """Report once, not on every line: a file in another encoding is unreadable throughout."""
    return say(
        "byte {position} is not UTF-8, nor are {more} more lines ({lines}); the file may be in Windows-1251 or "
        "KZ-1048: save it as CSV UTF-8",
        position=position,
        more=len(lines) - 1,
        lines=_spans(lines),
    )


def _spans(lines: list[int]) -> str:
    """Name lines shortly: "2-7, 9"."""
    spans: list[list[int]] = []
    for line in lines:
        if spans and line == spans[-1][1] + 1:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    named = [str(first) if first == last else f"{first}-{last}" for first, last in spans[:NAMED]]
    return ", ".join(named) + (" …" if len(spans) > NAMED else "")
