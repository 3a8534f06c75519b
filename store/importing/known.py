"""What a database knows already of the things an import names: asked many at a time, so that nothing is held of all."""

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from procedure.history import Complaint
from store.entries import read_complaint
from store.models import BodyRow, ComplaintRow, LedgerRow
from store.recording import uid_of_complaint

_NAMED = col(LedgerRow.uid).in_(bindparam("uids", expanding=True))
_NUMBERS = select(LedgerRow.uid, LedgerRow.seq).where(_NAMED)  # built once: see `store/projections.py`
_FACTS = select(LedgerRow.seq, LedgerRow.body).where(_NAMED)


def numbers(session: Session, uids: Iterable[str]) -> dict[str, int]:
    """Give the numbers of entries by their names, of those that are there."""
    return dict(iter(session.exec(_NUMBERS, params={"uids": list(uids)})))


def complaints(session: Session, references: Iterable[str]) -> dict[str, tuple[int, Complaint]]:
    """Give complaints by reference, of those that are there, with the numbers of the entries of their facts."""
    uids = {uid_of_complaint(reference) for reference in references}
    rows = session.exec(_FACTS, params={"uids": list(uids)})
    found = ((number, read_complaint(json.loads(body))) for number, body in rows)
    return {complaint.reference: (number, complaint) for number, complaint in found}


def references(session: Session) -> Iterator[str]:
    """Give the references of all complaints, streamed."""
    yield from session.exec(select(ComplaintRow.reference).execution_options(yield_per=5000))


def strangers(session: Session, named: Iterable[str]) -> list[str]:
    """Give the authorities, among those that are named or that complaints accuse, that are not in the register."""
    accused = session.exec(select(ComplaintRow.accused_body).distinct())
    return sorted({*accused, *named} - {"", *session.exec(select(BodyRow.body))})
