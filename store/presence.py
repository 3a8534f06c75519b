"""Whether the file of a database is still where it was opened.

An open file that was deleted can be written to for hours, and nothing of it is kept: this is asked every time.
"""

from pathlib import Path

from calendars.sentences import InputError, say

GONE = say(
    "the database file is no longer there, or another was put in its place; "
    "what you type now is not saved: put it back and try again"
)


class Presence:
    """The file as it was when it was opened."""

    def __init__(self, path: Path) -> None:
        """Remember which file it is."""
        self._path = path
        self._file = self._look()

    def check(self) -> None:
        """Raise InputError when the file is gone or is another one."""
        if self._file is None or self._look() != self._file:
            raise InputError(GONE)

    def _look(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino
