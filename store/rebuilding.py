"""Derive everything anew from the ledger: a few complaints at a time, on all cores, in the caller's transaction.

The process that holds the database reads entries and writes rows; the others, which never see the database, turn the
ones into the others. Memory does not grow with the number of complaints.
"""

import gc
import json
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from signal import SIG_IGN, SIGINT, signal
from threading import Thread
from typing import TypeVar

from sqlalchemy import delete, func
from sqlmodel import Session, select

from procedure.assess import read
from procedure.bodies import Body
from procedure.history import History
from store.binding import Bound, bind, dialect_of, write
from store.entries import read_body, read_complaint, read_event
from store.ledger import Entry, by_subject, head
from store.models import DERIVED, BodyRow, ComplaintRow
from store.progress import DERIVING, Progress, untold
from store.projections import body_row, remove, rows_of

T = TypeVar("T")

BATCH = 100  # complaints that go to another process at once
AHEAD = 3  # batches waiting for each process
FEW = 25_000  # entries that are read sooner than other processes are started
SOON = 6_000  # the same while more are on their way: other processes start beside the reading

Told = list[Entry]  # all of one complaint, in their order
Derived = tuple[list[str], Bound]  # the references of some complaints, and the rows that follow from them


def rebuild(
    session: Session,
    source: Session | None = None,
    known_by: datetime | None = None,
    progress: Progress = untold,
) -> int:
    """Derive everything anew from the ledger (of `source`); give the number of complaints.

    With `known_by`, only from what had been recorded by then.
    """
    ledger = source or session
    expected = session.exec(select(func.count()).select_from(ComplaintRow)).one()
    for table in DERIVED:
        session.execute(delete(table))
    return _write(session, derived(ledger, dialect_of(session), known_by), partial(_of, expected, progress))


def derived(ledger: Session, dialect: str, known_by: datetime | None = None) -> Iterator[Derived]:
    """Give what follows from a ledger, bound for a database: the authorities, then a few complaints at a time."""
    bodies = [read_body(json.loads(body)) for told in by_subject(ledger, "body/") for _, body in told]
    register = {body.body: body for body in bodies}
    yield [], bind({BodyRow: map(body_row, register.values())}, dialect)
    complaints = batches(by_subject(ledger, "complaint/"))
    yield from _derive(Derivation(register, known_by, dialect), complaints, alone=head(ledger).seq < FEW)


def derive_anew(
    session: Session, told: Iterator[list[Told]], register: Mapping[str, Body], progress: Callable[[int], None]
) -> None:
    """Derive complaints while they are told, a few at a time, and replace what was derived of them before.

    `progress` hears how many are done.
    """
    first, entries = deque[list[Told]](), 0
    for batch in told:
        first.append(batch)
        entries += sum(map(len, batch))
        if entries >= SOON:
            break
    derivation = Derivation(register, None, dialect_of(session))
    found = _derive(derivation, chain(_emptied(first), told), alone=entries < SOON)
    _write(session, found, progress, anew=True)


def _emptied(things: deque[T]) -> Iterator[T]:
    """Give things and hold them no longer."""
    while things:
        yield things.popleft()


def _of(expected: int, progress: Progress, count: int) -> None:
    """Tell how many complaints are derived, of about how many."""
    progress(DERIVING, count, max(expected, count))


def _derive(derivation: "Derivation", told: Iterable[list[Told]], *, alone: bool) -> Iterator[Derived]:
    return map(derivation, told) if alone else _on_all_cores(derivation, told)


def _write(session: Session, found: Iterable[Derived], progress: Callable[[int], None], *, anew: bool = False) -> int:
    count = 0
    for references, rows in found:
        if anew:
            remove(session, references)
        write(session, rows)
        count += len(references)
        progress(count)
    return count


@dataclass(frozen=True)
class Derivation:
    """From the entries of some complaints to the rows that follow: the same in any process."""

    register: Mapping[str, Body]
    known_by: datetime | None
    dialect: str

    def __call__(self, batch: Sequence[Told]) -> Derived:
        """Derive; raises ImpossibleMoveError."""
        readings = [read(history, self.known_by) for history in map(self.history, batch) if self.was_known(history)]
        references = [reading.history.complaint.reference for reading in readings]
        return references, bind(rows_of(readings), self.dialect)

    def history(self, told: Told) -> History:
        """Read a complaint: its facts as last recorded, its events in the order of recording."""
        entries = json.loads(b"[%b]" % b",".join(body for _, body in told))  # at once: a call each takes twice as long
        *_, complaint = (read_complaint(entry) for entry in entries if entry["entry"] == "complaint")
        zone = complaint.zone
        found = zip(told, entries, strict=True)
        events = (read_event(seq, entry, zone) for (seq, _), entry in found if entry["entry"] == "event")
        return History(complaint, tuple(events), self.register)

    def was_known(self, history: History) -> bool:
        """Say whether anything of a complaint had been recorded by then."""
        return self.known_by is None or any(event.recorded_at <= self.known_by for event in history.events)


def batches(things: Iterable[T]) -> Iterator[list[T]]:
    """Give things a few at a time."""
    remaining = iter(things)
    while batch := list(islice(remaining, BATCH)):
        yield batch


def _on_all_cores(derivation: Derivation, told: Iterable[list[Told]]) -> Iterator[Derived]:
    """Derive in other processes, in order; only a few batches are on their way at once."""
    cores = os.cpu_count() or 1
    waiting: deque[Future[Derived]] = deque()
    pool = ProcessPoolExecutor(cores, get_context("spawn"), _begin, (derivation,))
    try:
        for batch in told:
            waiting.append(pool.submit(_derive_here, batch))
            if len(waiting) > AHEAD * cores:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


_derivation: Derivation  # of this process, once it was begun


def _begin(derivation: Derivation) -> None:
    """Prepare another process; a Ctrl-C is for the one that holds the database."""
    global _derivation  # noqa: PLW0603  # what does not change is sent once, not with every batch
    _derivation = derivation
    signal(SIGINT, SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    gc.disable()  # readings hold no cycles; looking for them takes an eighth of the time


def _end_with_parent() -> None:
    """Leave when the one that holds the database is gone, however it went: nobody else will say that it is over."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _derive_here(batch: list[Told]) -> Derived:
    return _derivation(batch)
