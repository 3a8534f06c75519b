"""Take in events: they wait for the others of their complaint, and are appended when together they can have happened.

A complaint whose events were appended is given, as the ledger tells it, to whoever derives what follows from it: that
goes on while the file is read. What is held does not grow with the file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from calendars.sentences import say
from procedure.events import Event
from procedure.history import Complaint, History
from store.binding import dialect_of
from store.copying import names as names_of
from store.entries import event_entry
from store.importing.copies import Corrections
from store.importing.fitting import Fitting, Row
from store.importing.intake import Intake
from store.importing.known import complaints
from store.importing.records import Record, Records
from store.importing.rows import EVENTS, CellError, event_of, uid_of
from store.ledger import Entry, by_subject
from store.queries import subject_of
from store.rebuilding import Derivation, Told, batches

MOST_WAITING = 4_000  # rows held at once, some kilobytes each


@dataclass(frozen=True, slots=True)
class Waiting:
    """A complaint, and its rows on their way in."""

    complaint: Complaint
    rows: list[Row] = field(default_factory=list)


class Happened:
    """The events of one import.

    Once the files return to a complaint they are not in the order of complaints: what comes after is not given to be
    derived, time and again, but left for the end. `late` is the number of the first entry that was not given.
    """

    def __init__(self, intake: Intake) -> None:
        """Begin where the facts of complaints end."""
        self._intake, self._ledger = intake, intake.ledger
        self._read_history = Derivation(intake.bodies, None, dialect_of(intake.session)).history
        self._waiting: dict[str, Waiting] = {}
        self.begun = intake.ledger.next_seq
        self.late: int | None = None
        self.bodies, self.attributes = set[str](), set[str]()  # their names

    def take(self, table: Records) -> Iterator[list[Told]]:
        """Take in a table; give complaints that can be derived now."""
        for batch in self._intake.batches(table):
            self._meet(batch)
            self._read(batch)
            self._waiting = {reference: each for reference, each in self._waiting.items() if each.rows}
            if sum(len(each.rows) for each in self._waiting.values()) > MOST_WAITING:
                yield from self._append(list(self._waiting)[: len(self._waiting) // 2], whole=True)
        yield from self._append(list(self._waiting), whole=False)

    def _meet(self, records: Sequence[Record]) -> None:
        """Read the facts of complaints for which no row waits."""
        met = [reference for reference in map(_complaint, records) if reference not in self._waiting]
        for reference, (_, complaint) in complaints(self._intake.session, met).items():
            self._waiting[reference] = Waiting(complaint)

    def _read(self, records: Sequence[Record]) -> None:
        uids = [uid_of(EVENTS, record) for record in records]
        known = self._intake.seen.known(uids)
        for record, uid in zip(records, uids, strict=True):
            event = self._intake.read(record, self._event)
            if event and self._intake.seen.is_new(record, uid, known):
                self._wait(Row(record, uid, event))

    def _event(self, record: Record) -> Event:
        waiting = self._waiting.get(_complaint(record))
        if waiting is None:
            raise CellError(say("there is no complaint {reference}", reference=_complaint(record)), "complaint")
        return event_of(record, waiting.complaint.zone, self._intake.who)

    def _wait(self, row: Row) -> None:
        """Let a row wait for the others of its complaint; the complaint named last stands last."""
        reference = _complaint(row.record)
        waiting = self._waiting[reference] = self._waiting.pop(reference)
        waiting.rows.append(row)

    def _append(self, references: Sequence[str], *, whole: bool) -> Iterator[list[Told]]:
        """Append what waits of some complaints; with `whole`, what does not fit together yet waits on.

        Those named longest ago come first, so that memory holds a part of a file of any length. If a file returns to
        one of them, its earlier acts are in the ledger.
        """
        for batch in batches(references):
            before = list(by_subject(self._intake.session, "complaint/", batch))
            if self.late is None and any(told[-1][0] >= self.begun for told in before):
                self.late = self._ledger.next_seq
            found = [[*told, *added] for told in before if (added := self._added(told, whole=whole))]
            self._ledger.flush()
            if found and self.late is None:
                yield found

    def _added(self, told: Told, *, whole: bool) -> list[Entry]:
        """Append the rows of a complaint that can have happened after all that was told of it."""
        before = self._read_history(told)
        reference = before.complaint.reference
        rows = self._waiting.pop(reference).rows
        fitted = self._fitting(before, rows).together(rows)
        if fitted is None and whole:
            self._waiting[reference] = Waiting(before.complaint, rows)
            return []
        if fitted is None:
            fitted = self._fitting(before, rows).one_by_one(rows, self._intake.refuse)
        return [self._add(reference, row, event) for row, event in fitted]

    def _fitting(self, before: History, rows: list[Row]) -> Fitting:
        corrects = any(row.replaces for row in rows)
        names = names_of(self._intake.session, before.complaint.reference) if corrects else {}
        return Fitting(before.events, Corrections(names, before.events), self._ledger.next_seq)

    def _add(self, reference: str, row: Row, event: Event) -> Entry:
        self.bodies |= {event.body, event.to_body}
        self.attributes |= event.attributes.keys()
        self._intake.outcome.added["events"] += 1
        return self._intake.append(subject_of(reference), event_entry(reference, event), row.uid, event.note)


def _complaint(record: Record) -> str:
    return record.cells["complaint"].strip()
