"""A disk in memory for SQLite: it can lose power at any write, or refuse one.

What was not synced is, sector by sector, on the disk or not. Limits of the model: disks that lie about a sync.
"""

from collections.abc import Callable
from pathlib import Path
from random import Random

import apsw

SECTOR = 512
NAME = "merzim-test"


class PowerCutError(Exception):
    """The machine is off; nothing is written any more."""


class Disk(apsw.VFS):
    """A file system of a few files in memory."""

    def __init__(self, files: dict[str, bytes], before: Callable[[int], None] = lambda _: None) -> None:
        """Begin with some files; `before` is told the number of each write and sync, and may raise."""
        super().__init__(NAME, "")
        self.durable = dict(files)
        self.now = {name: bytearray(content) for name, content in files.items()}
        self.count, self._before = 0, before

    def tick(self) -> None:
        """Count a write or sync that is about to be done."""
        self.count += 1
        self._before(self.count)

    def xOpen(self, name: "apsw.URIFilename | str | None", flags: list[int]) -> "File":  # type: ignore[override]  # noqa: N802
        """Open a file, or make it."""
        called = (name.filename() if isinstance(name, apsw.URIFilename) else name) or f"temporary {len(self.now)}"
        flags[1] = flags[0]
        self.now.setdefault(called, bytearray())
        return File(self, called)

    def xFullPathname(self, name: str) -> str:  # noqa: N802
        """Give the name itself: there are no folders."""
        return name

    def xAccess(self, pathname: str, flags: int) -> bool:  # noqa: ARG002, N802
        """Tell whether a file is there."""
        return pathname in self.now

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: ARG002, FBT001, N802
        """Delete a file, at once."""
        self.tick()
        self.now.pop(filename, None)
        self.durable.pop(filename, None)

    def after_the_cut(self, chance: Random) -> dict[str, bytes]:
        """Give what the disk holds when the machine is switched on again."""
        return {name: self._left(name, chance) for name in self.now}

    def _left(self, name: str, chance: Random) -> bytes:
        now, left = bytes(self.now[name]), bytearray(self.durable.get(name, b""))
        if len(now) < len(left) and chance.random() < 1 / 2:
            del left[len(now) :]
        for start in range(0, len(now), SECTOR):
            sector = now[start : start + SECTOR]
            if left[start : start + SECTOR] != sector and chance.random() < 1 / 2:
                left.extend(bytes(max(0, start + len(sector) - len(left))))
                left[start : start + len(sector)] = sector
        return bytes(left)


class File:
    """One open file of the disk."""

    def __init__(self, disk: Disk, name: str) -> None:
        """Take the file by its name."""
        self._disk, self._name = disk, name

    @property
    def _content(self) -> bytearray:
        return self._disk.now[self._name]

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802
        """Read what is there, synced or not."""
        return bytes(self._content[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        """Write, which is not durable yet."""
        self._disk.tick()
        self._content.extend(bytes(max(0, offset + len(data) - len(self._content))))
        self._content[offset : offset + len(data)] = data

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        """Cut the file, which is not durable yet."""
        self._disk.tick()
        del self._content[newsize:]

    def xSync(self, flags: int) -> None:  # noqa: ARG002, N802
        """Make all that was written durable."""
        self._disk.tick()
        self._disk.durable[self._name] = bytes(self._content)

    def xFileSize(self) -> int:  # noqa: N802
        """Give the size."""
        return len(self._content)

    def xLock(self, level: int) -> None:  # noqa: N802
        """There is one program only."""

    def xUnlock(self, level: int) -> None:  # noqa: N802
        """There is one program only."""

    def xCheckReservedLock(self) -> bool:  # noqa: N802
        """Tell that nobody else writes."""
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:  # noqa: ARG002, N802
        """Know no special request."""
        return False

    def xSectorSize(self) -> int:  # noqa: N802
        """Give the size of what is written as one."""
        return SECTOR

    def xDeviceCharacteristics(self) -> int:  # noqa: N802
        """Promise nothing."""
        return 0

    def xClose(self) -> None:  # noqa: N802
        """Close."""


def written(files: dict[str, bytes], folder: Path) -> None:
    """Put the files of a disk into a real folder."""
    for name, content in files.items():
        if not name.startswith("temporary"):
            (folder / name).write_bytes(content)
