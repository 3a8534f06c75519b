"""Long parts of a workbook as a stream: one element at a time, and no more of it than a row of ours can need."""

from array import array
from collections.abc import Iterator
from typing import IO, Self, cast
from xml.etree.ElementTree import Element, XMLPullParser

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MOST_MARKUP = 20_000  # tags and attributes held at once: each becomes an object of some hundred bytes
LONGEST_ROW = 2**20  # bytes; as a line of CSV
MOST_TEXTS = 1_200_000  # each another one, in 100,000 rows of twelve columns
PIECE = 2**14


def named(name: str) -> str:
    """Name an element of a workbook as the parser does."""
    return f"{{{MAIN}}}{name}"


TEXT, RUN, SHARED = map(named, ("t", "r", "si"))


class TooMuchError(Exception):
    """More than any workbook of ours holds in one place."""


def elements(source: IO[bytes], name: str, within: int) -> Iterator[Element]:
    """Give the elements of a name that lie so deep, each with all it holds, up to the end of what they lie in.

    What was passed is let go. Raises TooMuchError, and ValueError for Strict Open XML: its names are others, and none
    would be found.
    """
    parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))
    above, since, marks, found = list[Element](), 0, 0, False
    while piece := source.read(PIECE):
        since, marks = since + len(piece), marks + markup(piece)
        if since > LONGEST_ROW or marks > MOST_MARKUP:
            raise TooMuchError
        parser.feed(piece)
        for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
            if event == "start":
                if not above and not element.tag.startswith(named("")):
                    raise ValueError
                above.append(element)
                continue
            above.pop()
            if len(above) == within and element.tag == name:
                yield element
                since, marks, found = 0, 0, True
            if found and len(above) < within:
                return
            if 0 < len(above) <= within:
                above[-1].clear()
    parser.close()


def markup(content: bytes) -> int:
    """Count tags and attributes."""
    return content.count(b"<") + content.count(b"=")


class Texts:
    """The texts that cells share, end to end: what is kept for each is where it ends."""

    def __init__(self) -> None:
        """Begin with none."""
        self._bytes, self._ends = bytearray(), array("L", [0])

    @classmethod
    def read(cls, source: IO[bytes]) -> Self:
        """Read the part that lists them; raises TooMuchError."""
        found = cls()
        for element in elements(source, SHARED, within=1):
            found.append("".join(_pieces(element)))
            if len(found) > MOST_TEXTS:
                raise TooMuchError
        return found

    def append(self, text: str) -> None:
        """Add one."""
        self._bytes += text.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._bytes))

    def __len__(self) -> int:
        """Count them."""
        return len(self._ends) - 1

    def __getitem__(self, place: int) -> str:
        """Give one; raises IndexError."""
        if not 0 <= place < len(self):
            raise IndexError
        return self._bytes[self._ends[place] : self._ends[place + 1]].decode("utf-8", "surrogatepass")


def _pieces(element: Element) -> Iterator[str]:
    """Give the texts of a string, plain and in runs, without how it is read aloud."""
    for child in element:
        if child.tag == TEXT:
            yield (child.text or "").replace("x005F_", "")
        elif child.tag == RUN:
            yield from _pieces(child)
