"""Which rows of an import are new: a row counts once, however often it stands in the files, or is imported again."""

from array import array
from collections.abc import Iterable, Mapping

from sqlmodel import Session

from calendars.sentences import say
from store.importing.known import numbers
from store.importing.lookalikes import Lookalikes
from store.importing.outcome import Outcome
from store.importing.records import Problem, Record

Place = tuple[str, int]  # the file, the line in it


class Seen:
    """Where the rows of an import stand: by name until they are appended, then four bytes each by number."""

    def __init__(self, session: Session, outcome: Outcome, lookalikes: Lookalikes) -> None:
        """Take where the ledger is asked, what is counted, and who watches the names of what is new."""
        self._session, self._outcome, self._lookalikes = session, outcome, lookalikes
        self._places: dict[str, Place] = {}
        self._lines, self._files = array("I"), list[tuple[int, str]]()  # each file from the first number that is of it

    def known(self, uids: Iterable[str]) -> dict[str, int]:
        """Give the names of rows that the ledger knows, with their numbers."""
        return numbers(self._session, uids)

    def is_new(self, record: Record, uid: str, known: Mapping[str, int]) -> bool:
        """Tell whether a row is met for the first time; one that stands twice in the files is reported."""
        place = (record.file, record.line)
        first: Place | None = self._places.setdefault(uid, place)
        if first == place and uid in known:
            del self._places[uid]
            first = self._appended(known[uid])
        if first is None or (first == place and uid in known):
            self._outcome.known += 1
            return False
        if first != place:
            file, line = first
            twice = say("the same as line {line} of {file}; not added again", line=line, file=file)
            self._outcome.problems.append(Problem(record.file, record.line, "", twice))
            return False
        self._lookalikes.watch(record)
        return True

    def appended(self, uid: str, number: int) -> None:
        """Let go of the name of a row that the ledger knows now; numbers follow one another."""
        file, line = self._places.pop(uid)
        if not self._files or self._files[-1][1] != file:
            self._files.append((number, file))
        self._lines.append(line)

    def _appended(self, number: int) -> Place | None:
        """Tell where a row stands that was appended in this import."""
        if not self._files or number < self._files[0][0]:
            return None
        file = next(name for first, name in reversed(self._files) if first <= number)
        return file, self._lines[number - self._files[0][0]]
