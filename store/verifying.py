"""Check a whole database: the chain of the ledger, and that what is derived follows from it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, inspect
from sqlmodel import Session, select

from calendars.sentences import InputError, Sentence, say
from procedure.replay import ImpossibleMoveError
from store.binding import dialect_of, write
from store.ledger import Head, head, verify_chain
from store.models import DERIVED, BodyRow, ComplaintRow, Table
from store.rebuilding import derived
from store.seeing import sees_ledger, sees_notes
from store.sqlite import in_memory


@dataclass(frozen=True)
class Verification:
    """What was found wrong, and the head of the ledger to be compared with one kept elsewhere.

    `notes`: whether it could be told if a note was removed, which needs the right to see them all.
    """

    head: Head
    problems: list[Sentence]
    notes: bool = True


def verify(session: Session) -> Verification:
    """Check everything; gives no problems when all is in order.

    Raises InputError on a server for one who may see a part only.
    """
    if not sees_ledger(session):
        raise InputError(say("you may see a part of the ledger only; a registrar, a monitor or the owner verifies it"))
    problems = verify_chain(session)
    return Verification(head(session), problems or _derived(session), sees_notes(session))


def _derived(session: Session) -> list[Sentence]:
    """Derive anew into memory, a few complaints at a time, and compare: only worth it when the ledger is sound."""
    wrong, rows = set[type[Table]](), Counter[type[Table]]()
    with in_memory().writing() as fresh:
        try:
            for _, found in derived(session, dialect_of(fresh)):
                write(fresh, found)
                wrong.update(_different(session, fresh, rows))
        except ImpossibleMoveError as error:
            return [error.sentence]
    wrong.update(table for table in DERIVED if _count(session, table) != rows[table])  # of what the ledger knows not
    return [
        say(
            "the derived table {table} does not follow from the ledger; run `merzim rebuild`",
            table=str(table.__tablename__),
        )
        for table in DERIVED
        if table in wrong
    ]


def _different(session: Session, fresh: Session, rows: Counter[type[Table]]) -> Iterator[type[Table]]:
    """Name the tables that differ in what was derived afresh; count its rows, and empty it for the next."""
    references = list(fresh.exec(select(ComplaintRow.reference)))
    for table in DERIVED:
        names = list(fresh.exec(select(BodyRow.body))) if table is BodyRow else references
        expected = _rows(fresh, table, names)
        if expected != _rows(session, table, names):
            yield table
        rows[table] += len(expected)
    for table in DERIVED:
        fresh.execute(delete(table))


def _count(session: Session, table: type[Table]) -> int:
    return session.exec(select(func.count()).select_from(table)).one()


def _rows(session: Session, table: type[Table], names: Sequence[str]) -> list[str]:
    columns = inspect(table).local_table.columns
    kept = [column for name, column in columns.items() if name != "id"]
    of_them = columns["body" if table is BodyRow else "reference"].in_(names)
    return sorted(map(repr, session.exec(select(*kept).where(of_them))))
