"""A disk that refuses: real files, where a write is numbered, and one of them, or all from one on, fail."""

import errno
import os
from collections.abc import Callable
from typing import Any

import apsw
import pytest
from sqlcipher3 import dbapi2

from store.connecting import MEMORY
from tests.crash.driver import Connection

NAME = "merzim-refusing"
FULL, READ_ONLY, BROKEN = apsw.FullError, apsw.ReadOnlyError, apsw.IOError
NUMBERS: dict[type[Exception], int] = {FULL: errno.ENOSPC, READ_ONLY: errno.EROFS, BROKEN: errno.EIO}


class Refusing(apsw.VFS):
    """The file system of this machine, up to a write."""

    def __init__(self, moment: int, error: type[Exception], *, once: bool) -> None:
        """Refuse a write by its number, and every later one unless it is `once`."""
        super().__init__(NAME, "")
        self.moment, self.error, self.once = moment, error, once
        self.count = 0

    @property
    def refused(self) -> bool:
        """Tell whether it came to that."""
        return self.count >= self.moment

    def tick(self) -> None:
        """Count a write that is about to be done, and refuse it."""
        self.count += 1
        if self.count == self.moment or (self.refused and not self.once):
            raise self.error

    def xOpen(self, name: "apsw.URIFilename | str | None", flags: list[int]) -> "File":  # noqa: N802
        """Open a file."""
        return File(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: FBT001, N802
        """Delete a file."""
        self.tick()
        super().xDelete(filename, syncdir)


class File(apsw.VFSFile):
    """One open file."""

    def __init__(self, disk: Refusing, name: "apsw.URIFilename | str | None", flags: list[int]) -> None:
        """Open it as the file system does."""
        super().__init__("", name, flags)
        self._disk = disk

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        """Write."""
        self._disk.tick()
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        """Cut."""
        self._disk.tick()
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802
        """Sync."""
        self._disk.tick()
        super().xSync(flags)


def refusing(monkeypatch: pytest.MonkeyPatch, moment: int, error: type[Exception]) -> Refusing:
    """Let everything Merzim writes, by SQLite or by itself, be refused from a moment on; a broken disk fails once."""
    disk = Refusing(moment, error, once=error is BROKEN)

    connect: Callable[..., dbapi2.Connection] = dbapi2.connect

    def opened(path: str, **how: Any) -> dbapi2.Connection:  # noqa: ANN401
        if path == MEMORY:
            return connect(path, **how)
        return Connection(path, None, NAME)  # type: ignore[return-value]  # what SQLAlchemy, and we, call of one

    monkeypatch.setattr(dbapi2, "connect", opened)
    for name in ("replace", "fsync"):
        monkeypatch.setattr(os, name, _counted(disk, getattr(os, name)))
    opening = os.open

    def made(path: Any, flags: int, *rest: Any, **others: Any) -> int:  # noqa: ANN401
        return (_counted(disk, opening) if flags & os.O_CREAT else opening)(path, flags, *rest, **others)

    monkeypatch.setattr(os, "open", made)
    return disk


def _counted(disk: Refusing, function: Callable[..., Any]) -> Callable[..., Any]:
    def called(*given: Any, **named: Any) -> Any:  # noqa: ANN401
        try:
            disk.tick()
        except apsw.Error:
            number = NUMBERS[disk.error]
            raise OSError(number, os.strerror(number)) from None
        return function(*given, **named)

    return called
