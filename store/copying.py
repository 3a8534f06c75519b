"""Read the ledger for a copy: complaints one after the other, each record under the name it keeps everywhere."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from sqlmodel import Session, col, func, select

from procedure.bodies import Body
from procedure.events import IDENTITY_ERASED
from procedure.history import History
from store.entries import Json, read_event
from store.ledger import LOG_ID, notes
from store.models import LedgerRow, MetaRow
from store.queries import bodies, each_complaint, subject_of

BATCH = 200  # complaints read at once


@dataclass(frozen=True, slots=True)
class Latest:
    """The last record of a complaint: its number in the ledger and when it was made."""

    number: int
    recorded_at: datetime


def register(session: Session) -> tuple[Body, ...]:
    """Give the authorities, each parent before its units."""
    known, given = bodies(session), dict[str, Body]()
    for body in known.values():
        line = [body]
        while line[-1].parent in known and known[line[-1].parent] not in line:
            line.append(known[line[-1].parent])
        given.update((each.body, each) for each in reversed(line))
    return tuple(given.values())


def copied(
    session: Session, known_by: datetime | None = None, of: Sequence[str] | None = None
) -> Iterator[tuple[History, Mapping[int, str]]]:
    """Give each complaint, or some, with the names of its records, without what was recorded after `known_by`.

    The identity of a victim is in no copy, so neither is the record of its erasure.
    """
    known, asked = bodies(session), each_complaint(session, of)
    while batch := list(islice(asked, BATCH)):
        found = _recorded(session, [subject_of(complaint.reference) for complaint in batch])
        for complaint in batch:
            entries = found.get(subject_of(complaint.reference), [])
            events = tuple(read_event(seq, entry, complaint.zone, note) for seq, _, entry, note in entries)
            events = tuple(event for event in events if known_by is None or event.recorded_at <= known_by)
            if events or known_by is None:
                yield History(complaint, events, known), {seq: name for seq, name, _, _ in entries}


def _recorded(session: Session, subjects: list[str]) -> dict[str, list[tuple[int, str, Json, str]]]:
    """Give the events of some complaints, each with its number, its name and its note."""
    query = select(LedgerRow.seq, LedgerRow.uid, LedgerRow.subject, LedgerRow.body)
    rows = session.exec(query.where(col(LedgerRow.subject).in_(subjects)).order_by(col(LedgerRow.seq)))
    read = ((seq, uid, subject, json.loads(body)) for seq, uid, subject, body in rows)
    events = [each for each in read if each[3]["entry"] == "event" and each[3]["type"] != IDENTITY_ERASED]
    texts = notes(session, [seq for seq, _, _, entry in events if "note" in entry])
    found: dict[str, list[tuple[int, str, Json, str]]] = {}
    for seq, uid, subject, entry in events:
        found.setdefault(subject, []).append((seq, uid, entry, texts.get(seq, "")))
    return found


def names(session: Session, reference: str) -> dict[int, str]:
    """Give the name of each record of a complaint: the same in every copy of the ledger."""
    query = select(LedgerRow.seq, LedgerRow.uid).where(col(LedgerRow.subject) == subject_of(reference))
    return dict(iter(session.exec(query)))


def first_name(session: Session, number: int) -> str:
    """Give the name of a record, or of the first one in whose place it stands."""
    row = session.get_one(LedgerRow, number)
    replaces = json.loads(row.body).get("replaces")
    return row.uid if replaces is None else first_name(session, replaces)


def latest(session: Session, of: Sequence[str]) -> dict[str, Latest]:
    """Give the last record of some complaints."""
    subject = col(LedgerRow.subject)
    newest = select(func.max(col(LedgerRow.seq))).where(subject.in_(map(subject_of, of))).group_by(subject)
    rows = session.exec(select(LedgerRow.seq, LedgerRow.body).where(col(LedgerRow.seq).in_(newest)))
    found = ((seq, json.loads(body)) for seq, body in rows)
    events = ((seq, entry) for seq, entry in found if entry["entry"] == "event")
    return {entry["complaint"]: Latest(seq, datetime.fromisoformat(entry["recorded_at"])) for seq, entry in events}


def secret(session: Session) -> bytes:
    """Give what pseudonyms are made with: known to whoever holds this database, and to nobody else."""
    return session.get_one(MetaRow, LOG_ID).value.encode()
