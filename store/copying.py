"""Read the ledger for a copy: complaints one after the other, each record under the name it keeps everywhere."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session, col, func, select

from procedure.bodies import Body
from procedure.history import History
from store.ledger import LOG_ID
from store.models import LedgerRow, MetaRow
from store.queries import bodies, complaints, history_of, subject_of


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
    """Give each complaint, or some, with the names of its records, without what was recorded after `known_by`."""
    known = bodies(session)
    for complaint in complaints(session, of).values():
        told = history_of(session, complaint, known)
        events = tuple(event for event in told.events if known_by is None or event.recorded_at <= known_by)
        if events or known_by is None:
            yield replace(told, events=events), names(session, complaint.reference)


def names(session: Session, reference: str) -> dict[int, str]:
    """Give the name of each record of a complaint: the same in every copy of the ledger."""
    query = select(LedgerRow.seq, LedgerRow.uid).where(col(LedgerRow.subject) == subject_of(reference))
    return dict(iter(session.exec(query)))


def first_name(session: Session, number: int) -> str:
    """Give the name of a record, or of the first one in whose place it stands."""
    row = session.get_one(LedgerRow, number)
    replaces = json.loads(row.body).get("replaces")
    return row.uid if replaces is None else first_name(session, replaces)


def latest(session: Session) -> dict[str, Latest]:
    """Give the last record of every complaint."""
    newest = select(func.max(col(LedgerRow.seq))).group_by(col(LedgerRow.subject))
    rows = session.exec(select(LedgerRow.seq, LedgerRow.body).where(col(LedgerRow.seq).in_(newest)))
    found = ((seq, json.loads(body)) for seq, body in rows)
    events = ((seq, entry) for seq, entry in found if entry["entry"] == "event")
    return {entry["complaint"]: Latest(seq, datetime.fromisoformat(entry["recorded_at"])) for seq, entry in events}


def secret(session: Session) -> bytes:
    """Give what pseudonyms are made with: known to whoever holds this database, and to nobody else."""
    return session.get_one(MetaRow, LOG_ID).value.encode()
