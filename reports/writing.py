"""Write a file whole or not at all: without a name until it is whole, readable by its owner alone, then renamed.

Killed while it is written, it leaves nothing where the system knows files without a name (Linux).
"""

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from calendars.sentences import InputError, say

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
NAMELESS, OPEN_FILES = getattr(os, "O_TMPFILE", 0), Path("/proc/self/fd")
LONGEST_NAME = 100
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # devices on Windows


@contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write; it takes its place when the block ends well, and is gone when it does not.

    A link in its place is replaced, never followed. Raises InputError when it cannot be written.
    """
    if path.is_dir():
        raise InputError(say("{path} is a folder; name a file", path=str(path)))
    beside = path.with_name(f".{path.name[:LONGEST_NAME]}.{secrets.token_hex(4)}")
    try:
        with _opened(beside) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            _named(file, beside)
        beside.replace(path)
        _keep(path.parent)
    except OSError as error:
        raise InputError(say("cannot write {path}: {why}", path=str(path), why=error.strerror or "")) from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def check_place(path: Path) -> None:
    """Raise InputError where no file can be written, as far as can be told without writing."""
    if path.is_dir():
        raise InputError(say("{path} is a folder; name a file", path=str(path)))
    if not path.parent.is_dir():
        raise InputError(say("there is no folder {folder}", folder=str(path.parent)))
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise InputError(say("you may not write into the folder {folder}", folder=str(path.parent)))


def folder(path: Path) -> Path:
    """Give a folder to write into, making it private if there is none; raises InputError."""
    try:
        path.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    except OSError as error:
        raise InputError(say("cannot write {path}: {why}", path=str(path), why=error.strerror or "")) from None
    return path


def file_name(text: str, suffix: str) -> str:
    """Make a name of one file from any text: no separators, no leading dot, no device, not too long."""
    plain = re.sub(r"[^\w.-]+", "-", text).strip(".-")[:LONGEST_NAME]
    return f"{'_' if not plain or RESERVED.fullmatch(plain) else ''}{plain}{suffix}"


def _opened(path: Path) -> BinaryIO:
    if NAMELESS and OPEN_FILES.is_dir():
        with suppress(OSError):  # some file systems know none
            return os.fdopen(os.open(path.parent, os.O_WRONLY | NAMELESS, PRIVATE_FILE), "wb")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, PRIVATE_FILE), "wb")


def _named(file: BinaryIO, path: Path) -> None:
    """Give a finished file its name, if it has none."""
    if path.exists():
        return
    parent = os.open(path.parent, os.O_RDONLY)
    try:
        os.link(OPEN_FILES / str(file.fileno()), path.name, dst_dir_fd=parent, follow_symlinks=True)
    finally:
        os.close(parent)


def _keep(parent: Path) -> None:
    """Make the new name outlive a power cut, where folders can be synced."""
    if hasattr(os, "O_DIRECTORY"):
        number = os.open(parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
