"""A head of the ledger kept by somebody else: it shows a tail that was cut, and a ledger that was written anew."""

import os
from pathlib import Path

from sqlmodel import Session

from calendars.sentences import InputError, Sentence, say
from store.ledger import head, log_id
from store.models import LedgerRow

FIRST_LINE = "merzim head 1"


def written(session: Session, path: Path) -> None:
    """Write the head as four lines of text to a new file; raises InputError."""
    last = head(session)
    lines = (FIRST_LINE, f"log {log_id(session).hex()}", f"entries {last.seq}", f"hash {last.hash.hex()}")
    try:
        file = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(file, "w", encoding="ascii") as text:
            text.write("".join(f"{line}\n" for line in lines))
    except OSError as error:
        raise InputError(say("cannot create {path}: {why}", path=str(path), why=error.strerror or "")) from None


def compared(session: Session, path: Path) -> list[Sentence]:
    """Tell how the ledger differs from what it was when the head was written; raises InputError for another file."""
    log, count, digest = _read(path)
    if log != log_id(session).hex():
        return [say("the head in {file} is of another ledger", file=path.name)]
    last = head(session).seq
    if last < count:
        return [say("entries {first} to {last} were cut from the end of the ledger", first=last + 1, last=count)]
    row = session.get(LedgerRow, count) if count else None
    if row and row.hash.hex() != digest:
        return [say("the ledger up to entry {count} was written anew since {file}", count=count, file=path.name)]
    return []


def _read(path: Path) -> tuple[str, int, str]:
    try:
        lines = path.read_text("ascii").splitlines()
        found = dict(line.split(" ", 1) for line in lines[1:])
        if lines[0] == FIRST_LINE:
            return found["log"], int(found["entries"]), found["hash"]
    except (OSError, ValueError, KeyError, IndexError):
        pass
    raise InputError(say("{file} does not hold a head of a ledger", file=path.name))
