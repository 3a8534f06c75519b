"""What encryption costs a reader: the same questions to the same file, plain and encrypted."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlmodel import Session

from benchmarks.figures import Figure, processor_time
from benchmarks.histories import RECORDED
from store import docket, queries
from store.database import Database
from store.keys import Key
from store.rekeying import rekey
from store.sqlite import open_database

KEY = Key(f"x'{'5a' * 32}'", known=False)  # opens at once: the derivation of a passphrase is paid once, at the start
AT_MOST = 1.5


def encrypted(size: int, plain: Path) -> Iterator[Figure]:
    """Measure the docket and a list of an encrypted copy, the plain file beside it."""
    sealed = plain.with_name("sealed.db")
    shutil.copyfile(plain, sealed)
    rekey(sealed, None, KEY)
    open_text, open_sealed = open_database(plain), open_database(sealed, KEY)
    for what, question in (
        ("the docket, in its order", lambda session: docket.order(session, RECORDED)),
        ("overdue, all", lambda session: list(queries.overdue(session, RECORDED))),
    ):
        beside, ours = _asked_anew(open_text, question), _asked_anew(open_sealed, question)
        name = f"encrypted, {size:,}: {what}"
        yield Figure(name, ours, "ms", [("plain", beside)], f"{AT_MOST}x as long", ours <= AT_MOST * beside)


def _asked_anew(database: Database, question: Callable[[Session], object]) -> float:
    def ask() -> None:
        with database.reading() as session:
            question(session)

    ask()
    return processor_time(ask, 1, 25)
