"""The demonstration database: marked as such, and no longer taken for one when somebody else records in it."""

import json

from sqlmodel import Session, col, select

from store.keeping import keep
from store.models import LedgerRow, MetaRow

MARK = "demonstration"  # the name of the mark, and of who records what is invented


def mark(session: Session) -> None:
    """Mark a database as the demonstration."""
    keep(session, MARK, "yes")


def is_marked(session: Session) -> bool:
    """Tell whether a database was made as the demonstration."""
    return session.get(MetaRow, MARK) is not None


def names_nobody(session: Session) -> bool:
    """Tell whether a database holds the demonstration and nothing recorded after it, so that nobody in it exists."""
    last = session.exec(select(LedgerRow.body).order_by(col(LedgerRow.seq).desc()).limit(1)).first()
    return is_marked(session) and last is not None and json.loads(last).get("recorded_by") == MARK
