"""The wordings of every rule since the Code came into force, those that were never seen included."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from calendars.limits import Unstated
from calendars.sentences import say
from procedure.grammar import InForce, TimeLimit, Verified
from procedure.law.catalogue import RULES

CODE = date(2015, 1, 1)  # CPC 674(1)


class Wordings:
    """All wordings of one rule, with the events that can touch its clock at all."""

    def __init__(self, versions: Iterable[TimeLimit]) -> None:
        self.versions = tuple(versions)
        self.touching = frozenset(name for wording in self.versions for name in _touching(wording))


def by_rule(rows: Sequence[TimeLimit]) -> tuple[Wordings, ...]:
    """Put the wordings of each rule together, in the order of the rows."""
    return tuple(Wordings(versions) for _, versions in groupby(rows, key=lambda row: row.id))


def _touching(wording: TimeLimit) -> Iterator[str]:
    yield from wording.runs_from
    yield from (*wording.met_by, *wording.shown_by, *wording.ended_by, *wording.opening_closed_by)
    yield from (wording.extended_by, wording.restarts_on)
    yield from (name for pause in wording.pauses for name in (*pause.starts, *pause.ends))


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


WORDINGS = with_unseen(RULES)
BY_RULE = by_rule(WORDINGS)
