"""Which rows of a complaint can have happened: all of them if they fit, else one by one, each refusal with a reason."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from calendars.sentences import Sentence
from procedure.events import Event
from procedure.history import effective
from procedure.replay import ImpossibleMoveError, replay
from store.importing.copies import Corrections
from store.importing.records import Record
from store.importing.rows import CellError


@dataclass(slots=True)
class Row:
    """An event of a file on its way in."""

    record: Record
    uid: str
    event: Event

    @property
    def replaces(self) -> str:
        """Give the name of the record it corrects."""
        return self.record.cells.get("replaces", "").strip()


Fitted = list[tuple[Row, Event]]
Refuse = Callable[[Record, str, Sentence], None]


@dataclass(slots=True)
class Fitting:
    """One try: beside what the ledger has of the complaint, with the number the next entry will have."""

    before: tuple[Event, ...]
    corrections: Corrections
    first: int

    def together(self, rows: list[Row]) -> Fitted | None:
        """Give the rows as events if all of them can have happened; they are put in the order of occurrence."""
        if not any(row.record.cells.get("record") for row in rows):  # a copy is in the order of its recording
            rows.sort(key=lambda row: (row.event.at, row.record.line))
        try:
            found = list(self._numbered(rows))
        except CellError:
            return None
        return found if _fits((*self.before, *(event for _, event in found))) is None else None

    def one_by_one(self, rows: list[Row], refuse: Refuse) -> Fitted:
        """Keep the rows that can have happened, and report each other."""
        kept: Fitted = []
        for row in rows:
            try:
                event = self.corrections.numbered(row.event, row.replaces, self.first + len(kept))
            except CellError as error:
                refuse(row.record, error.column, error.sentence)
                continue
            impossible = _fits((*self.before, *(event for _, event in kept), event))
            if impossible is None:
                self.corrections.keep(row.uid, event)
                kept.append((row, event))
            else:
                refuse(row.record, "event", impossible.sentence)
        return kept

    def _numbered(self, rows: list[Row]) -> Iterator[tuple[Row, Event]]:
        for number, row in enumerate(rows, self.first):
            event = self.corrections.numbered(row.event, row.replaces, number)
            self.corrections.keep(row.uid, event)
            yield row, event


def _fits(events: tuple[Event, ...]) -> ImpossibleMoveError | None:
    try:
        replay(effective(events))
    except ImpossibleMoveError as error:
        return error
    return None
