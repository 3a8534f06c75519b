"""The desk between the rooms: asks the store, lets reports put the answer into words.

Screens and commands are given what this returns; none of them asks the store, or decides, by itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from sqlmodel import Session

from calendars.sentences import InputError, say
from procedure.assess import Assessment, assess
from procedure.events import KINDS, Event, Track
from procedure.history import Complaint, History
from reports import tables
from reports.docket import DocketRow, docket_row
from reports.offers import OfferLine, offer_lines
from reports.wording import Wording, masked, visible
from store import docket, findings, identities, queries, recording
from store.database import Database
from store.examinations import order
from store.identities import Identity
from store.importing.cells import text
from store.importing.records import Record
from store.importing.rows import Who, complaint_of, event_of
from store.progress import Progress, untold
from tui.desk.known import Known

if TYPE_CHECKING:
    from reports.dossier import Dossier

T = TypeVar("T")

TYPED = "typed"
BATCH = 500  # rows whose complaints are read at once


class Desk:
    """One user's view of one database: at a moment, as known by another, in a language."""

    def __init__(  # noqa: PLR0913  # what every answer depends on
        self,
        database: Database,
        wording: Wording,
        at: datetime | None = None,
        known_by: datetime | None = None,
        by: str = "",
        *,
        known: Known | None = None,
    ) -> None:
        """Take what was asked for; without `at`, every answer is as of now. `known` is shared by all its looks."""
        self.database, self.wording, self.by = database, wording, by
        self._at, self.known_by = at, known_by
        self.known = known or Known()

    def looking(self, at: datetime | None, known_by: datetime | None) -> "Desk":
        """Give the desk of another moment, on the same database."""
        if (at, known_by) == (self._at, self.known_by):
            return self
        return Desk(self.database, self.wording, at, known_by, self.by, known=self.known)

    def speaking(self, wording: Wording) -> "Desk":
        """Give the same desk in another language."""
        return Desk(self.database, wording, self._at, self.known_by, self.by, known=self.known)

    @property
    def asked_at(self) -> datetime | None:
        """Give the moment that was asked for; None when it is now."""
        return self._at

    @property
    def at(self) -> datetime:
        """Give the moment of which is asked."""
        return self._at or datetime.now(UTC)

    def derive(self, progress: Progress = untold) -> None:
        """Derive what the lists are read from, where only a part was known; it is done once for a moment."""
        self.known.view(self.database, self.known_by, progress)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Read what is known at the moment of which is asked."""
        with self.known.view(self.database, self.known_by).reading() as session:
            yield session

    def docket(self) -> list[DocketRow]:
        """Give every complaint, the most urgent first."""
        at = self.at
        with self.reading() as session:
            return [docket_row(summary, at, self.wording) for summary in docket.docket(session, at)]

    def overdue(self, limit: int | None = None) -> Iterator[tables.Row]:
        """Give every overdue duty, or the first, the longest overdue first."""
        at = self.at
        with self.reading() as session:
            for complaint, clock in with_complaints(session, queries.overdue(session, at, limit)):
                yield tables.clock_row(complaint, clock, at, self.wording)

    def due(self, within: timedelta, limit: int | None = None) -> Iterator[tables.Row]:
        """Give every duty that falls due in the time to come, or the first, the first due first."""
        at = self.at
        with self.reading() as session:
            for complaint, clock in with_complaints(session, queries.due(session, at, within, limit)):
                yield tables.clock_row(complaint, clock, at, self.wording)

    def findings(self, limit: int | None = None) -> Iterator[tables.Row]:
        """Give every finding that holds, or the first."""
        with self.reading() as session:
            for complaint, found in with_complaints(session, findings.findings(session, self.at, limit)):
                yield tables.finding_row(complaint, found, self.wording)

    def examinations(self, limit: int | None = None) -> Iterator[tables.Row]:
        """Give how the examinations of every complaint stand, medical ones before others, or the first of them."""
        at = self.at
        with self.reading() as session:
            rows = (
                tables.examination_row(summary, kind, at)
                for kind in KINDS[Track.EXAMINATION]
                for summary in docket.pages(session, at, order(session, at, kind=kind, limit=limit))
            )
            yield from islice(rows, limit)

    def read(self, reference: str) -> tuple[History, Assessment]:
        """Read one complaint; raises InputError if there is none of that reference."""
        with self.database.reading() as session:
            told = recording.existing(session, reference)
        return told, assess(told, self.at, self.known_by)

    def complaint(self, reference: str) -> tables.Row:
        """Give all of one complaint for machines."""
        return tables.complaint_row(*self.read(reference), self.wording)

    def dossier(self, reference: str) -> "Dossier":
        """Give all of one complaint for people."""
        from reports.dossier import dossier  # noqa: PLC0415  # the first list does not wait for it

        return dossier(*self.read(reference), self.wording)

    def offers(self, reference: str) -> tuple[OfferLine, ...]:
        """Tell what may be recorded next of a complaint."""
        told, _ = self.read(reference)
        return offer_lines(assess(told, datetime.now(UTC)).states, self.wording)

    def record(self, reference: str, cells: Mapping[str, str]) -> Event:
        """Record an event from what was typed, by the columns of `events.csv`.

        Raises CellError with the column, or InputError; nothing is saved then.
        """
        with self.database.writing() as session:
            event = self.typed(recording.existing(session, reference).complaint, cells)
            return recording.record(session, reference, event)

    def correct(self, reference: str, wrong: int, cells: Mapping[str, str], reason: str = "") -> Event:
        """Replace an earlier event by what was typed; fields left out keep their earlier values."""
        with self.database.writing() as session:
            told = recording.existing(session, reference)
            before = next((event for event in told.events if event.id == wrong), None)
            if before is None:
                raise InputError(say("complaint {reference} has no record {number}", reference=reference, number=wrong))
            event = self.typed(told.complaint, {**tables.cells_of(before), **cells})
            if reason:
                event = replace(event, attributes={**event.attributes, "reason": text(reason, prose=True)})
            return recording.correct(session, reference, wrong, event)

    def add(self, cells: Mapping[str, str], name: str = "", contact: str = "", document: str = "") -> None:
        """Register a complaint by the columns of `complaints.csv`; who the victim is goes to its own table."""
        with self.database.writing() as session:
            complaint = complaint_of(Record(TYPED, 0, cells))
            recording.add_complaint(session, complaint)
            told = Identity(text(name), text(contact, prose=True), text(document))
            if told != Identity():
                identities.keep(session, complaint.reference, told)

    def identity(self, reference: str, *, revealed: bool = False) -> str:
        """Give the victim's name, masked unless asked for, which is kept; empty when none is known."""
        if not revealed:
            with self.database.reading() as session:
                return masked(identities.identity_of(session, reference).name)
        with self.database.writing() as session:
            identities.seen(session, self.by, datetime.now(UTC), "saw the identity", reference)
            return visible(identities.identity_of(session, reference).name)

    def void(self, reference: str, wrong: int, reason: str) -> Event:
        """Take back an earlier event, giving the reason; the record of both stays."""
        now = datetime.now(UTC)
        event = Event(0, "voided", now, now, recorded_by=self.by, attributes={"reason": text(reason, prose=True)})
        with self.database.writing() as session:
            return recording.correct(session, reference, wrong, event)

    def typed(self, complaint: Complaint, cells: Mapping[str, str]) -> Event:
        """Read what was typed by the columns of `events.csv`; raises CellError with the column."""
        return event_of(Record(TYPED, 0, cells), complaint.zone, Who(self.by, datetime.now(UTC)))


def with_complaints(session: Session, found: Iterable[tuple[str, T]]) -> Iterator[tuple[Complaint, T]]:
    """Give, of what was found of complaints, each with its complaint; a few are read at once."""
    coming = iter(found)
    while batch := list(islice(coming, BATCH)):
        known = queries.complaints(session, sorted({reference for reference, _ in batch}))
        yield from ((known[reference], each) for reference, each in batch)
