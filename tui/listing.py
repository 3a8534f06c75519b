"""A list of any length: its keys in order, the rows of those that are seen, asked for a page at a time."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

R = TypeVar("R")

PAGE = 60  # rows asked for at once: a large screen
KEPT = 40 * PAGE  # rows held; a list that was looked through is read again


class Paged(Generic[R]):
    """The rows that were read, by key; a row that is looked at and not there is asked for with its neighbours."""

    def __init__(self, want: Callable[[Sequence[str]], None]) -> None:
        """Take what asks for rows; they come later, by `take`."""
        self._want = want
        self._rows: dict[str, R] = {}
        self._asked: set[str] = set()

    def at(self, keys: Sequence[str], index: int) -> R | None:
        """Give a row, or nothing while it is being read."""
        row = self._rows.get(keys[index])
        if row is None and keys[index] not in self._asked:
            self._ask(keys[index - index % PAGE :][:PAGE])
        return row

    def known(self, key: str) -> R | None:
        """Give a row that was read."""
        return self._rows.get(key)

    def take(self, rows: Mapping[str, R]) -> None:
        """Keep rows that were asked for."""
        if len(self._rows) > KEPT:
            self._rows, self._asked = {}, set()
        self._rows.update(rows)
        self._asked.update(rows)

    def forget(self) -> None:
        """Forget all rows: they were of another moment, or are no longer all."""
        self._rows, self._asked = {}, set()

    def _ask(self, page: Sequence[str]) -> None:
        missing = [key for key in page if key not in self._asked]
        self._asked.update(missing)
        self._want(missing)
