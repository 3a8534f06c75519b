"""Erasing who a victim is, and keeping who took data out of the house."""

from datetime import UTC, datetime

from calendars.sentences import Sentence, say
from reports.tables import Row
from store import identities
from store.connecting import forget
from tui.desk import Desk


def took_out(desk: Desk, what: str, reference: str = "") -> None:
    """Keep that data left the house."""
    with desk.database.writing() as session:
        identities.seen(session, desk.by, datetime.now(UTC), what, reference)


def accesses(desk: Desk, reference: str = "") -> list[Row]:
    """List who saw an identity or took data out: when, who, what, of which complaint."""
    with desk.database.reading() as session:
        rows = identities.accesses(session, reference)
        return [
            {"at": row.at.isoformat(timespec="seconds"), "who": row.who, "what": row.what, "complaint": row.reference}
            for row in rows
        ]


def erase_identity(desk: Desk, reference: str, *, notes: bool) -> tuple[Sentence, ...]:
    """Erase for good who the victim of a complaint is; give what still may hold a name."""
    with desk.database.writing() as session:
        identities.erase(session, reference, desk.by, datetime.now(UTC), notes=notes)
        remaining, copies = len(identities.noted(session, reference)), identities.copies(session)
    left = [] if forget(desk.database) else [say("another program reads the database: close it and erase again")]
    if remaining:
        left.append(say("{count} notes of the complaint remain; --notes erases them", count=remaining))
    if copies:
        left.append(say("{count} backups or exports were made before; they are not changed", count=copies))
    return tuple(left)
