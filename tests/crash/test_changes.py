"""One byte of the ledger changed, anywhere, by anybody with the file: always found."""

from datetime import UTC, datetime
from random import Random

import pytest
from sqlalchemy import text
from sqlmodel import Session

from procedure.events import Event
from procedure.history import Complaint
from store import ledger
from store.ledger import verify_chain
from store.recording import add_complaint, record
from store.sqlite import in_memory
from tests.crash.amount import dice, times

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
COLUMNS = ("seq", "uid", "subject", "body", "hash")
RECORDS = 12


@pytest.fixture
def session() -> Session:
    session = Session(in_memory().engine)
    add_complaint(session, Complaint("KZ-1", "Almaty"))
    for number in range(RECORDS):
        record(session, "KZ-1", Event(0, "flagged", NOW, NOW, document=f"record {number}", note="a note"))
    for trigger in ("ledger_no_update", "ledger_no_delete"):
        session.execute(text(f"DROP TRIGGER {trigger}"))
    session.execute(text("PRAGMA defer_foreign_keys=ON"))
    return session


def changed(session: Session, chance: Random) -> None:
    """Change one byte of one column of one row."""
    number, column = chance.randrange(1, RECORDS + 2), chance.choice(COLUMNS)
    before = session.execute(text(f"SELECT {column} FROM ledger WHERE seq = :seq"), {"seq": number}).scalar_one()  # noqa: S608
    if isinstance(before, int):
        after: object = before + (1 << chance.randrange(5, 40))
    else:
        content = bytearray(before if isinstance(before, bytes) else before.encode())
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(7)
        after = bytes(content) if isinstance(before, bytes) else content.decode()
    session.execute(text(f"UPDATE ledger SET {column} = :after WHERE seq = :seq"), {"after": after, "seq": number})  # noqa: S608


def missed(session: Session, several: range) -> int:
    """Count the changes that the check does not find."""
    count = 0
    for number in several:
        with session.begin_nested() as point:
            changed(session, dice(number))
            count += verify_chain(session) == []
            point.rollback()
    assert verify_chain(session) == []
    return count


def test_every_change_of_one_byte_is_found(session: Session) -> None:
    assert missed(session, times(200, 10_000)) == 0


def test_without_the_chain_changes_pass(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: a check that believes the hash that is written there misses most changes."""
    believed = {row[0]: row[1] for row in session.execute(text("SELECT seq, hash FROM ledger"))}
    monkeypatch.setattr(ledger, "chained", lambda _log, seq, _before, _body: believed.get(seq))
    assert missed_bodies(session, times(40, 200))


def missed_bodies(session: Session, several: range) -> int:
    """Count the digits changed inside entries that the check does not find."""
    count = 0
    for number in several:
        with session.begin_nested() as point:
            wanted = {"seq": dice(number).randrange(2, RECORDS + 2)}
            session.execute(
                text("UPDATE ledger SET body = CAST(replace(body, '2026', '2025') AS BLOB) WHERE seq = :seq"), wanted
            )
            count += verify_chain(session) == []
            point.rollback()
    return count
