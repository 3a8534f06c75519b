"""Which rows of an import are new: a row counts once, however often it stands in the files, or is imported again."""

from collections.abc import Iterable

from sqlmodel import Session, col, select

from calendars.sentences import say
from store.importing.lookalikes import Lookalikes
from store.importing.outcome import Outcome
from store.importing.records import Problem, Record
from store.models import LedgerRow


class Seen:
    """The rows met so far that the ledger does not know yet, each by its name and with its place."""

    def __init__(self, session: Session, outcome: Outcome, lookalikes: Lookalikes) -> None:
        """Take where the ledger is asked, what is counted, and who watches the names of what is new."""
        self._session, self._outcome, self._lookalikes = session, outcome, lookalikes
        self._places: dict[str, tuple[str, int]] = {}

    def known(self, uids: Iterable[str]) -> set[str]:
        """Give the names of rows that the ledger knows."""
        return set(self._session.exec(select(LedgerRow.uid).where(col(LedgerRow.uid).in_(list(uids)))))

    def is_new(self, record: Record, uid: str, known: set[str]) -> bool:
        """Tell whether a row is met for the first time; one that stands twice in the files is reported."""
        place = (record.file, record.line)
        file, line = self._places.setdefault(uid, place)
        if (file, line) != place:
            twice = say("the same as line {line} of {file}; not added again", line=line, file=file)
            self._outcome.problems.append(Problem(record.file, record.line, "", twice))
            return False
        if uid in known:
            self.forget(uid)
            self._outcome.known += 1
            return False
        self._lookalikes.watch(record)
        return True

    def forget(self, uid: str) -> None:
        """Let go of a row that the ledger knows now."""
        del self._places[uid]
