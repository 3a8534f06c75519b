"""What every screen is given: the desk to ask, opened at the first question, and the words to say."""

import gc
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from calendars.sentences import say
from reports.wording import Wording
from tui.travel import NOW, Moment, banner

if TYPE_CHECKING:
    from tui.desk import Desk

T = TypeVar("T")


class Office:
    """The desk behind a counter: one question at a time, whichever thread asks.

    `edition` grows with every record and every move in time: a screen that showed an earlier one reads again.
    `records` grows with every record: what does not depend on the moment is read again only then.
    """

    def __init__(
        self,
        opened: "Callable[[], Desk]",
        wording: Wording,
        *,
        moment: Moment = NOW,
        demonstration: bool = False,
    ) -> None:
        """Take the way to open the desk, and of which moment is asked."""
        self.wording, self.demonstration = wording, demonstration
        self.moment, self.edition, self.records = moment, 1, 1
        self.reference = ""  # the complaint that was opened last
        self._opened, self._turn = opened, Lock()
        self._desk: Desk | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether the database was opened."""
        return self._desk is not None

    @property
    def by(self) -> str:
        """Give who is sitting at the desk."""
        return self._desk.by if self._desk else ""

    @property
    def banner(self) -> str:
        """Give what stands over every page: another moment than now, and that nobody here exists."""
        said = [banner(self.moment), say("demonstration: nobody in it exists") if self.demonstration else None]
        return " · ".join(self.wording(sentence) for sentence in said if sentence)

    def look(self, moment: Moment) -> None:
        """Ask of another moment from now on."""
        self.moment = moment
        self.edition += 1

    def renew(self) -> None:
        """Say that what was shown before is no longer all."""
        self.edition += 1
        self.records += 1

    def ask(self, question: "Callable[[Desk], T]") -> T:
        """Ask the desk, off the thread of the screens; raises InputError for what cannot be done."""
        with self._turn:
            if self._desk is None:
                self._desk = self._opened()
                gc.freeze()  # what is loaded by now stays; searching it for garbage would hold a key up
            self._desk = self._desk.looking(self.moment.at, self.moment.known_by)
            return question(self._desk)
