"""The corrections of a copy: a row names the record it corrects, here the number of that record is found."""

from dataclasses import replace
from operator import attrgetter

from calendars.sentences import say
from procedure.events import Event
from store.importing.rows import CellError

_, *_SAID = Event.__match_args__
_said = attrgetter(*_SAID)  # `replace` takes three times as long


class Corrections:
    """The records of one complaint by name, those of the ledger and those on their way in."""

    def __init__(self, names: dict[int, str], before: tuple[Event, ...]) -> None:
        """Take the names of the records in the ledger, and the events among them."""
        self._numbers = {name: number for number, name in names.items()}
        self._corrected = {event.replaces for event in before}

    def numbered(self, event: Event, replaces: str, number: int) -> Event:
        """Give the event its number, and the number of what it corrects; raises CellError."""
        if not replaces:
            return Event(number, *_said(event))
        target = self._numbers.get(replaces)
        if target is None:
            raise CellError(say("there is no record {name} of this complaint", name=replaces), "replaces")
        if target in self._corrected:
            raise CellError(say("record {name} was corrected already", name=replaces), "replaces")
        return replace(event, id=number, replaces=target)

    def keep(self, name: str, event: Event) -> None:
        """Take an event as recorded: it can be corrected from now on, what it corrects no more."""
        self._numbers[name] = event.id
        if event.replaces is not None:
            self._corrected.add(event.replaces)
