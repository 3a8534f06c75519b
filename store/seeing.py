"""How much of the ledger the one who asks may see: in a file all of it; on a server what the role allows."""

from sqlalchemy import text
from sqlmodel import Session

LEDGER = """SELECT NOT row_security_active('ledger')
    OR pg_has_role(session_user, (SELECT tableowner FROM pg_tables WHERE tablename = 'ledger'), 'member')
    OR pg_has_role(session_user, 'merzim_registrar', 'member') OR pg_has_role(session_user, 'merzim_monitor', 'member')
"""
NOTES = "SELECT NOT row_security_active('note')"
READ = "SELECT has_table_privilege('ledger', 'SELECT')"


def sees_ledger(session: Session) -> bool:
    """Tell whether every entry is visible: what is not may not be called missing."""
    return _is(session, LEDGER)


def reads_ledger(session: Session) -> bool:
    """Tell whether any entry can be read: a supervisor is shown the acts only, without their words."""
    return _is(session, READ)


def sees_notes(session: Session) -> bool:
    """Tell whether every note is visible; on a server only to its administrator."""
    return _is(session, NOTES)


def _is(session: Session, question: str) -> bool:
    return session.get_bind().dialect.name != "postgresql" or bool(session.execute(text(question)).scalar())
