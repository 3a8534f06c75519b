"""Take files into a database: all good rows in one transaction, every bad one reported with its place."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

from sqlmodel import Session

from calendars.sentences import Sentence, count_of, say
from procedure.attributes import slips
from procedure.bodies import Body
from procedure.events import Event
from procedure.history import Complaint, History
from store.copying import names as names_of
from store.entries import body_entry, complaint_entry, event_entry
from store.importing.copies import Corrections
from store.importing.files import opened
from store.importing.fitting import Fitted, Fitting, Row
from store.importing.lines import line_count
from store.importing.lookalikes import Lookalikes
from store.importing.outcome import Outcome
from store.importing.records import Problem, Record, Records
from store.importing.rows import (
    BODIES,
    COMPLAINTS,
    EVENTS,
    CellError,
    Who,
    body_of,
    complaint_of,
    event_of,
    problem_of,
    uid_of,
)
from store.importing.seen import Seen
from store.ledger import Appender
from store.progress import READING, Progress, untold
from store.projections import project_body
from store.queries import bodies, complaints, history_of, subject_of
from store.rebuilding import derive_anew
from store.recording import uid_of_complaint

T = TypeVar("T")
MOST_WAITING = 8_000  # rows held at once, some kilobytes each
OFTEN = 200  # rows from one sign of progress to the next


def load(session: Session, paths: Sequence[Path], who: Who, progress: Progress = untold) -> Outcome:
    """Import files in the order bodies, complaints, events, whatever the order they are given in."""
    return _Load(session, who, progress).run(paths)


class _Load:
    """One import: the ledger it appends to, the rows it has seen, what it found."""

    def __init__(self, session: Session, who: Who, progress: Progress) -> None:
        self._session, self._who, self._progress = session, who, progress
        self._rows_read, self._rows = 0, 0
        self._ledger = Appender(session)
        self._outcome = Outcome()
        self._waiting: dict[str, list[Row]] = {}
        self._bodies: dict[str, Body] = bodies(session)
        self._complaints: dict[str, Complaint] = complaints(session)
        self._lookalikes = Lookalikes(self._complaints)
        self._seen = Seen(session, self._outcome, self._lookalikes)
        self._touched: dict[str, None] = {}
        self._fresh: set[str] = set()
        self._named: set[str] = set()
        self._attributes: set[str] = set()

    def run(self, paths: Sequence[Path]) -> Outcome:
        files = opened(paths)
        self._outcome.problems += files.problems
        self._outcome.warnings += files.warnings
        self._rows = sum(map(line_count, paths))
        for columns, take in (
            (BODIES, self._take_bodies),
            (COMPLAINTS, self._take_complaints),
            (EVENTS, self._take_events),
        ):
            for table in (table for found, table in files.tables if found is columns):
                take(table)
                self._outcome.problems += table.problems
                self._outcome.read += table.read
        self._ledger.flush()
        derive_anew(self._session, list(self._touched), self._bodies, self._progress)
        self._outcome.warnings += self._lookalikes.warnings()
        self._warn_of_unknown_bodies()
        self._outcome.warnings += slips(self._attributes)
        self._outcome.problems.sort(key=lambda problem: (problem.file, problem.line))
        return self._outcome

    def _told(self, table: Records) -> Iterator[Record]:
        """Tell how many rows were read, now and then."""
        for record in table:
            if self._rows_read % OFTEN == 0:
                self._progress(READING, self._rows_read, self._rows)
            self._rows_read += 1
            yield record

    def _take_bodies(self, table: Records) -> None:
        for record in self._told(table):
            uid = uid_of(BODIES, record)
            body = self._read(record, body_of)
            if body and self._seen.is_new(record, uid, self._known_body(body, uid)):
                self._ledger.append(f"body/{body.body}", body_entry(body), uid)
                self._bodies[body.body] = body
                self._outcome.added["bodies"] += 1
                project_body(self._session, body)

    def _known_body(self, body: Body, uid: str) -> set[str]:
        return {uid} if self._bodies.get(body.body) == body else self._seen.known([uid])

    def _take_complaints(self, table: Records) -> None:
        for record in self._told(table):
            complaint = self._read(record, complaint_of)
            if complaint and self._is_new_complaint(record, complaint):
                reference = complaint.reference
                self._ledger.append(subject_of(reference), complaint_entry(complaint), uid_of_complaint(reference))
                self._lookalikes.meet(reference)
                self._complaints[reference] = complaint
                self._touched[reference] = None
                self._fresh.add(reference)
                self._outcome.added["complaints"] += 1

    def _is_new_complaint(self, record: Record, complaint: Complaint) -> bool:
        before = self._complaints.get(complaint.reference)
        if before and before != complaint:
            self._problem(
                record,
                "reference",
                say("complaint {reference} is known with other facts", reference=complaint.reference),
            )
            return False
        return self._seen.is_new(
            record, uid_of_complaint(complaint.reference), {uid_of_complaint(before.reference)} if before else set()
        )

    def _take_events(self, table: Records) -> None:
        records = self._told(table)
        while batch := list(islice(records, 1000)):
            uids = [uid_of(EVENTS, record) for record in batch]
            known = self._seen.known(uids)
            for record, uid in zip(batch, uids, strict=True):
                event = self._read(record, self._event)
                if event and self._seen.is_new(record, uid, known):
                    self._wait(record, uid, event)
            if sum(map(len, self._waiting.values())) > MOST_WAITING:
                self._append_idle()
        for reference in list(self._waiting):
            rows = self._waiting.pop(reference)
            found = self._fitting(reference, rows).together(rows)
            if found is None:
                found = self._fitting(reference, rows).one_by_one(rows, self._problem)
            self._append(reference, found)
        self._ledger.flush()
        self._fresh.clear()

    def _wait(self, record: Record, uid: str, event: Event) -> None:
        """Let a row wait for the others of its complaint; the complaint named last stands last."""
        reference = record.cells["complaint"].strip()
        rows = self._waiting[reference] = self._waiting.pop(reference, [])
        rows.append(Row(record, uid, event))

    def _append_idle(self) -> None:
        """Append the complaints named longest ago, so that memory holds a part of a file of any length.

        If a file returns to one of them, its earlier acts are in the ledger; what does not fit yet waits on.
        """
        for reference in list(self._waiting)[: len(self._waiting) // 2]:
            rows = self._waiting.pop(reference)
            found = self._fitting(reference, rows).together(rows)
            if found is None:
                self._waiting[reference] = rows
            else:
                self._append(reference, found)
        self._ledger.flush()

    def _event(self, record: Record) -> Event:
        reference = record.cells["complaint"].strip()
        complaint = self._complaints.get(reference)
        if complaint is None:
            raise CellError(say("there is no complaint {reference}", reference=reference), "complaint")
        return event_of(record, complaint.zone, self._who)

    def _append(self, reference: str, found: Fitted) -> None:
        for row, event in found:
            self._named |= {event.body, event.to_body}
            self._attributes |= event.attributes.keys()
            self._ledger.append(subject_of(reference), event_entry(reference, event), row.uid, event.note)
            self._outcome.added["events"] += 1
            self._touched[reference] = None
            self._seen.forget(row.uid)  # the ledger knows it now
        self._fresh.discard(reference)

    def _fitting(self, reference: str, rows: list[Row]) -> Fitting:
        before = self._history(reference).events if reference not in self._fresh else ()
        names = names_of(self._session, reference) if any(row.replaces for row in rows) else {}
        return Fitting(before, Corrections(names, before), self._ledger.next_seq)

    def _history(self, reference: str) -> History:
        return history_of(self._session, self._complaints[reference], self._bodies)

    def _read(self, record: Record, read_record: Callable[[Record], T]) -> T | None:
        try:
            return read_record(record)
        except CellError as error:
            self._outcome.problems.append(problem_of(record, error))
            return None

    def _problem(self, record: Record, column: str, sentence: Sentence) -> None:
        self._outcome.problems.append(Problem(record.file, record.line, column, sentence))

    def _warn_of_unknown_bodies(self) -> None:
        accused = {complaint.accused_body for complaint in self._complaints.values()}
        unknown = sorted(name for name in accused | self._named if name and name not in self._bodies)
        if unknown:
            self._outcome.warnings.append(
                count_of(
                    "{count} body is named that is not in the register ({first}); what it is is not known",
                    "{count} bodies are named that are not in the register ({first}); what they are is not known",
                    len(unknown),
                    first=unknown[0],
                )
            )
