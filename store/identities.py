"""Who the victims are: each under a key of its own, so that one can be erased and nothing else changes.

The key is a row; to destroy it is to erase. Every field is bound to this ledger, its complaint and its own name,
so that no one's name can be moved into another's row.
"""

import secrets
from dataclasses import astuple, dataclass, replace
from datetime import datetime

from sqlmodel import Session, col, delete, func, or_, select

from calendars.sentences import InputError, say
from procedure.events import IDENTITY_ERASED, Event
from store.ledger import ERASED_NOTES, log_id
from store.models import AccessRow, IdentityKeyRow, IdentityRow, LedgerRow, NoteRow
from store.recording import existing, record

FIELDS = ("name", "contact", "document")
KEY_BYTES, NONCE_BYTES = 32, 12


@dataclass(frozen=True, slots=True)
class Identity:
    """What is known of a victim; fields left empty are not known."""

    name: str = ""
    contact: str = ""
    document: str = ""


def keep(session: Session, reference: str, identity: Identity) -> None:
    """Keep who the victim is, apart from the complaint; what is left empty stays as it was."""
    before = identity_of(session, reference)
    told = replace(before, **{name: value for name, value in _pairs(identity) if value})
    key = session.get(IdentityKeyRow, reference) or IdentityKeyRow(
        reference=reference, key=secrets.token_bytes(KEY_BYTES)
    )
    session.add(key)
    sealed = {name: seal(key.key, _bound(session, reference, name), value) for name, value in _pairs(told)}
    session.merge(IdentityRow(reference=reference, **sealed))


def identity_of(session: Session, reference: str) -> Identity:
    """Give who the victim is; all empty when nothing is kept. Raises InputError when a row was exchanged."""
    row, key = session.get(IdentityRow, reference), session.get(IdentityKeyRow, reference)
    if row is None or key is None:
        return Identity()
    return Identity(*(opened(key.key, _bound(session, reference, name), getattr(row, name)) for name in FIELDS))


def erase(session: Session, reference: str, by: str, now: datetime, *, notes: bool) -> Event:
    """Destroy the key of a victim, and with `notes` the notes of the complaint; the erasing is itself recorded.

    The ledger and its chain stay whole. Raises InputError when there is nothing to erase.
    """
    existing(session, reference)
    numbers = noted(session, reference) if notes else []
    if session.get(IdentityKeyRow, reference) is None and not numbers:
        raise InputError(say("nothing that names a person is kept of complaint {reference}", reference=reference))
    for table in (IdentityKeyRow, IdentityRow):
        session.execute(delete(table).where(col(table.reference) == reference))
    session.execute(delete(NoteRow).where(col(NoteRow.seq).in_(numbers)))
    seen(session, by, now, "erased the identity", reference)
    attributes = ERASED_NOTES if notes else {}
    return record(session, reference, Event(0, IDENTITY_ERASED, now, now, recorded_by=by, attributes=attributes))


def noted(session: Session, reference: str) -> list[int]:
    """List the records of a complaint that have a note: free text may hold names."""
    query = select(NoteRow.seq).join(LedgerRow, col(LedgerRow.seq) == col(NoteRow.seq))
    return list(session.exec(query.where(col(LedgerRow.subject) == f"complaint/{reference}")))


def seen(session: Session, who: str, at: datetime, what: str, reference: str = "") -> None:
    """Keep who looked at an identity, or took data out, and when; such a row is never changed."""
    session.add(AccessRow(at=at, who=who, what=what, reference=reference))


def accesses(session: Session, reference: str = "") -> list[AccessRow]:
    """List who looked at identities or took data out, of one complaint or all: on a server, what one may see of it."""
    query = select(AccessRow).order_by(col(AccessRow.id))
    return list(session.exec(query.where(AccessRow.reference == reference) if reference else query))


def copies(session: Session) -> int:
    """Count the backups, exports and reports that were made: they hold what is erased later."""
    taken = (col(AccessRow.what).like(f"{what} %") for what in ("backup", "export", "report"))
    return session.exec(select(func.count()).where(or_(*taken))).one()


def seal(key: bytes, bound: bytes, value: str) -> bytes:
    """Encrypt one field, bound to its place."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415  # seldom needed

    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, value.encode(), bound)


def opened(key: bytes, bound: bytes, sealed: bytes) -> str:
    """Decrypt one field; raises InputError when it was changed or belongs elsewhere."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415

    try:
        return ChaCha20Poly1305(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound).decode()
    except InvalidTag:
        raise InputError(say("the identity kept for this complaint was changed outside Merzim")) from None


def _bound(session: Session, reference: str, field: str) -> bytes:
    return b"|".join((log_id(session), reference.encode(), field.encode()))


def _pairs(identity: Identity) -> list[tuple[str, str]]:
    return list(zip(FIELDS, astuple(identity), strict=True))
