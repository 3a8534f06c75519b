"""What others recorded of a complaint while one person was typing: both records stand, and the second is shown it."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from calendars.sentences import InputError, Sentence, count_of, say
from procedure.events import BY_NAME, Event
from tui.desk import Desk

MOST = 3  # records that are told one by one


@dataclass(frozen=True, slots=True)
class Recorded:
    """The number of what was recorded, and what came in between."""

    number: int
    meanwhile: tuple[Sentence, ...] = ()


def keep(desk: Desk, reference: str, seen: int, save: Callable[[], Event]) -> Recorded:
    """Save what was typed by somebody who saw the records up to number `seen`; the ledger decides the order.

    What cannot be saved is refused with what was recorded in between, where something was.
    """
    try:
        event = save()
    except InputError as error:
        news = _since(desk, reference, seen)
        if error.column or not news:
            raise
        raise InputError(say("{why}; {news}", why=error.sentence, news=_told(news[-1]))) from None
    news = [each for each in _since(desk, reference, seen) if each.id < event.id]
    return Recorded(event.id, tuple(_all_told(news)))


def _since(desk: Desk, reference: str, seen: int) -> list[Event]:
    return [event for event in desk.read(reference)[0].events if event.id > seen]


def _all_told(news: list[Event]) -> list[Sentence]:
    left = len(news) - MOST
    more = count_of("and {count} more record in the meantime", "and {count} more records in the meantime", left)
    return [*map(_told, islice(news, MOST)), *([more] if left > 0 else [])]


def _told(event: Event) -> Sentence:
    return say(
        "meanwhile recorded by {who}: no. {id} {event}, {when}",
        who=event.recorded_by or say("somebody"),
        id=event.id,
        event=BY_NAME[event.type].label,
        when=event.occurred_at,
    )
