"""What every screen is given: the desk to ask, opened at the first question, and the words to say."""

import gc
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from reports.wording import Wording

if TYPE_CHECKING:
    from tui.desk import Desk

T = TypeVar("T")


class Office:
    """The desk behind a counter: one question at a time, whichever thread asks."""

    def __init__(self, opened: "Callable[[], Desk]", wording: Wording, banner: str = "") -> None:
        """Take the way to open the desk, and what stands over every page."""
        self.wording, self.banner = wording, banner
        self._opened, self._turn = opened, Lock()
        self._desk: Desk | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether the database was opened."""
        return self._desk is not None

    def ask(self, question: "Callable[[Desk], T]") -> T:
        """Ask the desk, off the thread of the screens; raises InputError for what cannot be done."""
        with self._turn:
            if self._desk is None:
                self._desk = self._opened()
                gc.freeze()  # what is loaded by now stays; searching it for garbage would hold a key up
            return question(self._desk)
