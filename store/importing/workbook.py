"""Look at a workbook before it is opened: what could fill the memory or reach outside is refused unread.

An XLSX file is a ZIP archive of XML parts. A file of 390 kB can unpack to 400 MB, and a part can ask for other
files; see docs/decisions.md for the figures. What is small enough here is then read piece by piece (`book.py`).
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from calendars.sentences import InputError, say

LARGEST_FILE = 32 * 2**20
MOST_PARTS = 200
LARGEST_PART = 128 * 2**20  # 100,000 rows of twelve columns take 50
LARGEST_SUM = 160 * 2**20
HIGHEST_RATIO = 120
SMALL = 2**20  # below this a high ratio is only a page of equal cells
OLE = b"\xd0\xcf\x11\xe0"  # an old .xls, or a workbook under a password
MOST_TAGS = 8_000_000  # in all; 100,000 rows of twelve columns have five million, opening and closing
PIECE = 2**16
DTD = (b"<!DOCTYPE", b"<!ENTITY")


def is_workbook(start: bytes) -> bool:
    """Tell a workbook, of any kind, by the first bytes of the file."""
    return start.startswith((b"PK", OLE))


def guarded(path: Path) -> BytesIO:
    """Give the bytes of a workbook that is safe to open; raises InputError for any other."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise too_large(path.name)
        content = path.read_bytes()
    except OSError as error:
        raise InputError(say("cannot read {file}: {why}", file=path.name, why=error.strerror or "")) from None
    if content.startswith(OLE):
        raise InputError(
            say("{file} has a password or is an old .xls; save it as XLSX without a password", file=path.name)
        )
    found = BytesIO(content)
    try:
        with zipfile.ZipFile(found) as archive:
            _check_parts(path, archive, len(content))
            _check_content(path, archive)
    except InputError:
        raise
    except Exception:  # noqa: BLE001  # a damaged archive raises whatever it meets
        raise unreadable(path.name) from None
    return found


def unreadable(name: str) -> InputError:
    """Say that a workbook is damaged."""
    return InputError(say("{file} cannot be read as a workbook; open it in a spreadsheet and save it anew", file=name))


def too_large(name: str) -> InputError:
    """Say that a workbook holds more than any of ours."""
    return InputError(say("{file} is too large, or unpacks to too much; save its sheets as CSV UTF-8", file=name))


def _check_parts(path: Path, archive: zipfile.ZipFile, size: int) -> None:
    """Judge by what the archive says of itself; what it says binds: no more than that is ever unpacked."""
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    if (
        len(parts) > MOST_PARTS
        or unpacked > LARGEST_SUM
        or any(part.file_size > LARGEST_PART for part in parts)
        or (unpacked > SMALL and unpacked > HIGHEST_RATIO * size)
    ):
        raise too_large(path.name)
    names = [part.filename for part in parts]
    if any(part.flag_bits & 1 for part in parts):
        raise InputError(say("{file} has a password; save it without one", file=path.name))
    if len(set(names)) < len(names) or any(_leaves(name) for name in names):
        raise unreadable(path.name)


def _leaves(name: str) -> bool:
    """Tell whether the name of a part points out of the archive."""
    return name.startswith("/") or "\\" in name or ".." in name.split("/")


def _check_content(path: Path, archive: zipfile.ZipFile) -> None:
    """Read every part to its end, so that its checksum is compared, and count its tags."""
    count = 0
    for part in archive.infolist():
        for piece in _pieces(path, archive, part):
            count += piece.count(b"<")
            if count > MOST_TAGS:
                raise too_large(path.name)


def _pieces(path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Give a part piece by piece; refuse one that defines entities."""
    tail = b""
    with archive.open(part) as file:
        while piece := file.read(PIECE):
            seen = tail + piece.replace(b"\x00", b"")  # also in UTF-16
            if any(mark in seen for mark in DTD):
                raise InputError(
                    say("{file} holds a document type definition, which no spreadsheet writes", file=path.name)
                )
            yield piece
            tail = seen[-len(DTD[0]) :]
