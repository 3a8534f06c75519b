"""Check a whole database: the chain of the ledger, and that what is derived follows from it."""

from dataclasses import dataclass

from sqlalchemy import inspect
from sqlmodel import Session, SQLModel, select

from calendars.sentences import Sentence, say
from procedure.replay import ImpossibleMoveError
from store.ledger import Head, head, verify_chain
from store.models import DERIVED
from store.rebuilding import rebuild
from store.sqlite import in_memory


@dataclass(frozen=True)
class Verification:
    """What was found wrong, and the head of the ledger to be compared with one kept elsewhere."""

    head: Head
    problems: list[Sentence]


def verify(session: Session) -> Verification:
    """Check everything; gives no problems when all is in order."""
    problems = verify_chain(session)
    return Verification(head(session), problems or _derived(session))


def _derived(session: Session) -> list[Sentence]:
    """Rebuild into memory and compare: only worth it when the ledger itself is sound."""
    with in_memory().writing() as fresh:
        try:
            rebuild(fresh, session)
        except ImpossibleMoveError as error:
            return [error.sentence]
        return [
            say(
                "the derived table {table} does not follow from the ledger; run `merzim rebuild`",
                table=str(table.__tablename__),
            )
            for table in DERIVED
            if _rows(session, table) != _rows(fresh, table)
        ]


def _rows(session: Session, table: type[SQLModel]) -> list[str]:
    columns = [column for name, column in inspect(table).local_table.columns.items() if name != "id"]
    return sorted(map(repr, session.exec(select(*columns))))
