"""What the parts of one import share: where it appends, what it has seen and found, how far it has come."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeVar

from sqlmodel import Session

from calendars.sentences import Sentence
from store.importing.known import references
from store.importing.lookalikes import Lookalikes
from store.importing.outcome import Outcome
from store.importing.records import Problem, Record, Records
from store.importing.rows import CellError, Who, problem_of
from store.importing.seen import Seen
from store.ledger import Appender, Entry
from store.progress import DERIVING, READING, Progress
from store.queries import bodies

T = TypeVar("T")
BATCH = 1000  # rows that the ledger is asked about at once
OFTEN = 200  # rows from one sign of progress to the next


class Intake:
    """One import, all of it in one transaction."""

    def __init__(self, session: Session, who: Who, progress: Progress, rows: int) -> None:
        """Begin at the end of the ledger; `rows` tells how many rows are expected."""
        self.session, self.who, self.progress = session, who, progress
        self.ledger, self.outcome = Appender(session), Outcome()
        self.bodies = bodies(session)
        self.lookalikes = Lookalikes(references(session))
        self.seen = Seen(session, self.outcome, self.lookalikes)
        self._rows, self._read = rows, 0
        self.expected = 0  # complaints to be derived, known when all is read

    def batches(self, table: Records) -> Iterator[list[Record]]:
        """Give the records of a table, many at a time, and keep what was wrong with others."""
        records = self._told(table)
        while batch := list(islice(records, BATCH)):
            yield batch
        self.outcome.problems += table.problems
        self.outcome.read += table.read

    def _told(self, table: Records) -> Iterator[Record]:
        """Tell how many rows were read, now and then."""
        for record in table:
            if self._read % OFTEN == 0:
                self.progress(READING, self._read, self._rows)
            self._read += 1
            yield record

    def derived(self, count: int) -> None:
        """Tell how many complaints are derived, once that is what is waited for."""
        if self.expected:
            self.progress(DERIVING, count, self.expected)

    def read(self, record: Record, read_record: Callable[[Record], T]) -> T | None:
        """Read a record; one that cannot be read is a problem, and nothing."""
        try:
            return read_record(record)
        except CellError as error:
            self.outcome.problems.append(problem_of(record, error))
            return None

    def refuse(self, record: Record, column: str, sentence: Sentence) -> None:
        """Keep why a record is not taken."""
        self.outcome.problems.append(Problem(record.file, record.line, column, sentence))

    def append(self, subject: str, entry: dict[str, object], uid: str, note: str = "") -> Entry:
        """Append what a row says."""
        appended = self.ledger.append(subject, entry, uid, note)
        self.seen.appended(uid, appended[0])
        return appended
