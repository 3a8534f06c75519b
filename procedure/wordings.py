"""The wordings of every rule since the Code came into force, those that were never seen included."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from calendars.limits import Unstated
from calendars.sentences import say
from procedure.grammar import InForce, TimeLimit, Verified

CODE = date(2015, 1, 1)  # CPC 674(1)


def with_unseen(rows: Sequence[TimeLimit]) -> tuple[TimeLimit, ...]:
    """Put before the first wording that was read one that was not: it has no number and accuses nobody."""
    return tuple(
        wording for _, versions in groupby(rows, key=lambda row: row.id) for wording in _completed(list(versions))
    )


def _completed(versions: list[TimeLimit]) -> list[TimeLimit]:
    earliest = min(row.in_force.since for row in versions)
    first = [row for row in versions if row.in_force.since == earliest > CODE]
    return [*map(_unseen, first), *versions]


def _unseen(first: TimeLimit) -> TimeLimit:
    return replace(
        first,
        limit=Unstated(),
        strict=None,
        opens_after=None,
        pauses=(),
        extended_by="",
        in_force=InForce(CODE, first.in_force.since - timedelta(days=1)),
        verified=Verified.UNSEEN,
        note=say("The wording before {day} was not seen.", day=first.in_force.since),
    )
