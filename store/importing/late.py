"""The complaints of an import that were not derived while its files were read: nothing happened, or they came back."""

from collections.abc import Iterator

from sqlalchemy import CompoundSelect, exists, func, select, union
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from store.ledger import by_subject
from store.models import LedgerRow
from store.rebuilding import Told, batches


class Late:
    """All complaints whose facts are among some entries and have none after, and all with an entry from `returned` on.

    They are found in the ledger, not held.
    """

    def __init__(self, session: Session, facts: range, returned: int) -> None:
        """Take numbers of entries."""
        self._session, self._subjects = session, _subjects(facts, returned)

    def __len__(self) -> int:
        """Count them."""
        counted = select(func.count()).select_from(self._subjects.subquery())
        return int(self._session.execute(counted).scalar_one())

    def __iter__(self) -> Iterator[list[Told]]:
        """Give the entries of each, a few at a time."""
        found = self._session.execute(self._subjects.execution_options(yield_per=5000)).scalars()
        for batch in batches(subject.removeprefix("complaint/") for subject in found):
            yield list(by_subject(self._session, "complaint/", batch))


def _subjects(facts: range, returned: int) -> CompoundSelect[str]:
    later = aliased(LedgerRow)
    number, subject = col(LedgerRow.seq), col(LedgerRow.subject)
    after = exists().where(col(later.subject) == subject, col(later.seq) > number)
    alone = select(subject).where(number >= facts.start, number < facts.stop, ~after)
    return union(alone, select(subject).where(number >= returned))
