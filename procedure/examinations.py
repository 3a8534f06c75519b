"""How the examinations of a victim stand through time, and whose evidence can still be lost."""

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from procedure.replay import Move
from procedure.summary import BEGINNING, Urgency
from procedure.tracks.examination import E

MEDICAL = "medical"


class Group(StrEnum):
    """Where a complaint stands among the examinations."""

    NEVER = "never ordered"
    REFUSED = "refused"
    AWAITED = "not carried out"
    WAITING = "waiting"
    DONE = "concluded"


class Stand(NamedTuple):
    """In which group an examination stood, from a moment until the next."""

    since: datetime
    group: Group


GROUPS = {
    Group.NEVER: E.NOT_ASKED,
    Group.REFUSED: E.REFUSED,
    Group.AWAITED: E.REQUESTED | E.ORDERED | E.ORDER_SHOWN,
    Group.WAITING: E.EXAMINED,
    Group.DONE: E.CONCLUDED | E.PRESENTED,
}
SAVED = (Group.WAITING, Group.DONE)
LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


def group_of(state: E) -> Group:
    """Tell in which group an examination stands."""
    return next(group for group, states in GROUPS.items() if state & states)


def place_of(group: Group, injured_by: datetime | None) -> Urgency:
    """Order by the evidence still to be lost, at any moment the same: of those not examined, the freshest injury first.

    Injuries fade whatever was refused or ordered meanwhile. No medicine is in it: nothing is said of how long an injury
    can be seen. What was examined is saved: there, the oldest stands first, waiting for a conclusion before concluded.
    """
    moment = injured_by.timestamp() if injured_by else BEGINNING
    return (1 + SAVED.index(group), False, moment) if group in SAVED else (0, False, -moment)


def stands(moves: Iterable[Move], injured_by: datetime | None) -> list[Stand]:
    """Give how the examinations of one kind stood from the injury on; the latest that was begun counts."""
    beginning = injured_by or LONG_AGO
    found, states = [Stand(beginning, Group.NEVER)], dict[int, E]()
    for move in moves:
        if move.state is None:
            continue
        states[move.instance.number] = E(move.state.value)
        since = max(move.event.at, beginning)
        while found and found[-1].since >= since:
            found.pop()
        group = group_of(states[max(states)])
        if not found or found[-1].group is not group:
            found.append(Stand(since, group))
    return found
