"""What every screen is given: the desk to ask, opened at the first question, and the words to say."""

import gc
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from calendars.sentences import InputError, say
from reports.wording import Wording
from tui.travel import NOW, Moment, banner

if TYPE_CHECKING:
    from tui.desk import Desk

T = TypeVar("T")
CLOSED = say("the database is closed while everything is covered; nothing was saved, try again")


class Office:
    """The desk behind a counter: one question at a time, whichever thread asks.

    `edition` grows with every record and every move in time: a screen that showed an earlier one reads again.
    `records` grows with every record: what does not depend on the moment is read again only then.
    Where the database has a passphrase, the cover closes it: the key and the pages in memory are let go.
    """

    def __init__(
        self,
        opened: "Callable[[], Desk]",
        wording: Wording,
        *,
        moment: Moment = NOW,
        demonstration: bool = False,
        reopen: "Callable[[str], Desk | None] | None" = None,
    ) -> None:
        """Take the way to open the desk, of which moment is asked, and what opens the desk again by its passphrase."""
        self.wording, self.demonstration = wording, demonstration
        self.moment, self.edition, self.records = moment, 1, 1
        self.reference = ""  # the complaint that was opened last
        self._opened, self._reopen = opened, reopen
        self._turn, self._door = Lock(), Lock()  # the turn lasts as long as a question, the door never long
        self._desk: Desk | None = None
        self._is_closing = self._was_closed = False

    @property
    def is_open(self) -> bool:
        """Tell whether the database was opened."""
        return self._desk is not None

    @property
    def is_derived(self) -> bool:
        """Tell whether the lists can be read at once, or must be derived from what was known by the moment."""
        known_by = self.moment.known_by
        return known_by is None or (self._desk is not None and self._desk.known.is_derived(known_by))

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
        self._turn.acquire()
        try:
            return question(self._sat_down())
        finally:
            with self._door:  # who closes finds the question either being answered or over
                if self._is_closing:
                    self._let_go()
                self._turn.release()

    def close(self) -> None:
        """Let the database go: at once, or as soon as the question that is being answered is."""
        with self._door:
            self._is_closing = True
            if not self._turn.locked():
                self._let_go()

    def unlock(self, typed: str) -> bool:
        """Open the database again; False for another passphrase. Raises InputError when it cannot be opened."""
        with self._door:
            if self._desk is not None:  # a question is still being answered: it was never closed
                self._is_closing = not self._desk.database.unlocks(typed)
                return not self._is_closing
        found = self._reopen(typed) if self._reopen else None
        if found is None:
            return False
        with self._door:
            self._desk, self._is_closing = found, False
        self.renew()
        return True

    def _sat_down(self) -> "Desk":
        with self._door:
            if self._desk is None:
                if self._was_closed:
                    raise InputError(CLOSED)
                self._desk = self._opened()
                gc.freeze()  # what is loaded by now stays; searching it for garbage would hold a key up
            self._desk = self._desk.looking(self.moment.at, self.moment.known_by)
            return self._desk

    def _let_go(self) -> None:
        if self._desk is not None:
            self._desk.database.close()
            self._desk, self._was_closed = None, True
            gc.unfreeze()
            gc.collect()  # the key is held where objects hold each other
