"""How the medical examination of a victim stands, and whose evidence can still be lost."""

from datetime import UTC, datetime
from enum import StrEnum

from procedure.tracks.examination import E


class Group(StrEnum):
    """Where a complaint stands among the examinations, those that lose most first."""

    NEVER = "never ordered"
    REFUSED = "refused"
    AWAITED = "not carried out"
    WAITING = "waiting"
    DONE = "concluded"


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


def place_of(group: Group, injured_by: datetime | None) -> tuple[int, float]:
    """Order by the evidence still to be lost: injuries fade, so the freshest not examined stands first.

    No medicine is in it: nothing is said of how long an injury can be seen. What was examined is saved: there, the
    longest wait stands first.
    """
    age = ((injured_by or LONG_AGO) - LONG_AGO).total_seconds()
    return list(Group).index(group), age if group in SAVED else -age
