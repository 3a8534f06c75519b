"""The ledger: append only, each entry chained by hash to all before it.

    hash(n) = SHA-256( "MERZIM-LEDGER-1" 0x00 | log id | n as 8 bytes | hash(n-1) | length as 8 bytes | body )

The chain shows any change inside the ledger. It cannot show that the tail was cut, or all of it re-hashed:
for that, somebody else must hold a head (`merzim verify` prints it).
"""

import hashlib
import json
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Cast, LargeBinary, Select, bindparam, cast, text
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from calendars.sentences import Sentence, say
from store.acts import acts
from store.binding import bind, dialect_of, write
from store.entries import Json, canonical, note_digest, subject_of
from store.models import LedgerRow, MetaRow, NoteRow
from store.seeing import reads_ledger, sees_notes

LABEL = b"MERZIM-LEDGER-1\x00"
LOG_ID = "log_id"
GENESIS = bytes(32)
ERASED_NOTES = {"notes": "erased"}  # attributes of an `identity_erased` that took the notes too
MOST_WAITING = 5000  # entries held before they are written

Entry = tuple[int, bytes]  # its number, and its bytes as they are hashed


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry: its number and hash. Who holds it can show later whether the ledger was cut."""

    seq: int
    hash: bytes


class Appender:
    """Adds entries to the end of the chain, inside the caller's writing transaction."""

    def __init__(self, session: Session) -> None:
        """Read the head under the write lock; nobody else can append until the transaction ends."""
        self._session = session
        self._log_id = log_id(session)
        self._head = head(session)
        self._entries: list[tuple[object, ...]] = []
        self._notes: list[tuple[object, ...]] = []

    @property
    def next_seq(self) -> int:
        """Give the number the next entry will have."""
        return self._head.seq + 1

    def append(self, subject: str, entry: dict[str, object], uid: str, note: str = "") -> Entry:
        """Chain an entry and give it; it is written by `flush`, or when many are waiting."""
        if len(self._entries) >= MOST_WAITING:
            self.flush()
        seq = self.next_seq
        if note:
            salt = secrets.token_bytes(16)
            entry = {**entry, "note": note_digest(salt, note)}
            self._notes.append((seq, salt, note))
        body = canonical({**entry, "uid": uid})
        digest = chained(self._log_id, seq, self._head.hash, body)
        self._entries.append((seq, uid, subject, body, digest))
        self._head = Head(seq, digest)
        return seq, body

    def flush(self) -> None:
        """Write what was appended."""
        write(self._session, bind({LedgerRow: self._entries, NoteRow: self._notes}, dialect_of(self._session)))
        self._entries, self._notes = [], []


def chained(log_id: bytes, seq: int, before: bytes, body: bytes) -> bytes:
    """Hash one entry onto the chain."""
    return hashlib.sha256(LABEL + log_id + seq.to_bytes(8) + before + len(body).to_bytes(8) + body).digest()


def head(session: Session) -> Head:
    """Give the last entry of the ledger, also to who sees only a part of it."""
    if session.get_bind().dialect.name == "postgresql":
        found = session.execute(text("SELECT seq, hash FROM office.head()")).first()
        return Head(found.seq, found.hash) if found else Head(0, GENESIS)
    row = session.exec(select(LedgerRow.seq, LedgerRow.hash).order_by(col(LedgerRow.seq).desc()).limit(1)).first()
    return Head(*row) if row else Head(0, GENESIS)


def entries(session: Session, *subjects: str) -> Iterator[tuple[int, str, Json]]:
    """Give (number, subject, entry) in order: of some subjects, or all, streamed."""
    query = _ordered()
    if subjects:
        query = query.where(col(LedgerRow.subject).in_(subjects))
    for seq, subject, body in session.execute(query):
        yield seq, subject, json.loads(body)


def by_subject(session: Session, kind: str, names: Sequence[str] | None = None) -> Iterator[list[Entry]]:
    """Give the entries of each subject of a kind ("complaint/"), all or some, as (number, bytes), streamed."""
    told_in = acts(session).c
    subject = told_in.subject
    asked = {} if names is None else {"subjects": [f"{kind}{name}" for name in names]}  # not held by the question
    query = (
        columns(subject, told_in.seq, told_in.body)
        .where(subject.in_(bindparam("subjects", expanding=True)) if asked else subject.startswith(kind))
        .order_by(subject, told_in.seq)
        .execution_options(yield_per=5000)
    )
    for _, told in groupby(session.execute(query, asked), key=lambda row: row[0]):
        yield [(seq, body) for _, seq, body in told]


def _ordered() -> Select[int, str, bytes]:
    query = columns(col(LedgerRow.seq), col(LedgerRow.subject), _bytes(LedgerRow.body)).order_by(col(LedgerRow.seq))
    return query.execution_options(yield_per=5000)


def notes(session: Session, seqs: list[int]) -> dict[int, str]:
    """Give the notes of some entries, as far as they may be seen; a supervisor sees none."""
    if not reads_ledger(session):
        return {}
    rows = session.exec(select(NoteRow.seq, NoteRow.text).where(col(NoteRow.seq).in_(seqs)))
    return dict(iter(rows))


def verify_chain(session: Session) -> list[Sentence]:
    """Name every entry that was changed, removed, inserted or reordered, and every note that was changed."""
    log, problems = log_id(session), list[Sentence]()
    expected, before = 1, GENESIS
    rows = session.execute(
        columns(
            col(LedgerRow.seq),
            col(LedgerRow.uid),
            col(LedgerRow.subject),
            _bytes(LedgerRow.body),
            _bytes(LedgerRow.hash),
        )
        .order_by(col(LedgerRow.seq))
        .execution_options(yield_per=5000)
    )
    for seq, uid, subject, body, digest in rows:
        if seq != expected:
            problems.append(say("entry {first} to {last} is missing from the ledger", first=expected, last=seq - 1))
        if chained(log, seq, before, body) != digest:
            problems.append(say("entry {seq} does not fit the chain: it, or the one before it, was changed", seq=seq))
        elif not _filed(json.loads(body), uid, subject):
            problems.append(say("entry {seq} was filed under another name", seq=seq))
        expected, before = seq + 1, digest
    return problems or _changed_notes(session) + _removed_notes(session)  # held against entries that are sound


def _bytes(column: bytes) -> Cast[bytes]:
    """Read what is there as bytes, whatever type a tampering hand left it in."""
    return cast(column, LargeBinary)


def _filed(entry: Json, uid: str, subject: str) -> bool:
    """Tell whether an entry stands under the names it holds in its hashed bytes."""
    return (entry.get("uid", uid), subject_of(entry)) == (uid, subject)


def _removed_notes(session: Session) -> list[Sentence]:
    """Name the notes that are gone without an erasing on record, where all that are there can be seen."""
    if not sees_notes(session):
        return []
    kept, missing = set(session.exec(select(NoteRow.seq))), dict[int, str]()
    for seq, subject, body in session.execute(_ordered()):
        if b'"note":' in body and seq not in kept and "note" in json.loads(body):
            missing[seq] = subject
        elif b'"type":"identity_erased"' in body and json.loads(body)["attributes"] == ERASED_NOTES:
            missing = {number: owner for number, owner in missing.items() if owner != subject}
    return [say("the note of entry {seq} was removed", seq=seq) for seq in missing]


def _changed_notes(session: Session) -> list[Sentence]:
    rows = session.exec(
        select(NoteRow.seq, NoteRow.salt, NoteRow.text, LedgerRow.body).where(col(NoteRow.seq) == col(LedgerRow.seq))
    )
    return [
        say("the note of entry {seq} was changed", seq=seq)
        for seq, salt, note, body in rows
        if json.loads(body).get("note") != note_digest(salt, note)
    ]


def log_id(session: Session) -> bytes:
    """Give the id of this ledger, made with its first entry: no entry fits another ledger."""
    row = session.get(MetaRow, LOG_ID)
    if row is None:
        row = MetaRow(key=LOG_ID, value=secrets.token_hex(16))
        session.add(row)
        session.flush()
    return bytes.fromhex(row.value)
