"""How long complaints wait for a step: to registration, to the first examination, to an end without court.

A complaint that has not reached the step by the cut-off has waited until then, and counts as waiting: it is censored,
never left out. An act known by a span of time is taken at the beginning of the span, as is the receipt; what is known
to the day is right to the day. An act before the receipt has waited no time.
Waits are counted to the tenth of a day.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain

from calendars.sentences import Sentence, say
from procedure.cohort import Member
from reports.groups import ALL, Grouping, group_named
from reports.survival import Curve, LogRank, Wait, Waits, kaplan_meier, log_rank

DAY = timedelta(days=1)
COMPLAINTS = "complaints"
ENOUGH = 2  # groups, for a comparison
TICKS = (1, 2, 5, 10, 20, 30, 60, 90, 120, 180, 365, 730, 1461, 3652)  # days
MOST_TICKS = 8

STEPS: Mapping[str, Sentence] = {
    "registered": say("Registration in the ERDR"),
    "examined": say("Medical examination"),
    "ended": say("End without court"),
}


@dataclass(frozen=True, slots=True)
class StepTimes:
    """The waits for one step: all together, by group, and whether the groups differ."""

    step: str
    curves: Mapping[str, Curve]
    difference: LogRank | None


class Waiting:
    """Counts how long complaints wait for each step, as they pass one after the other; by group where they have one."""

    def __init__(self, by: Grouping, at: datetime) -> None:
        """Begin with nothing."""
        self._by, self._at = by, at
        self._waits: dict[str, defaultdict[str, Waits]] = {step: defaultdict(Waits) for step in STEPS}

    def add(self, member: Member) -> None:
        """Count the waits of a complaint."""
        group = self._by.of(member) if self._by.of else ""
        for step, waits in self._waits.items():
            waits[group].add(*_wait(member, step, self._at))

    def found(self) -> Iterator[StepTimes]:
        """Estimate, a step after the other, when all have passed."""
        return (self._estimated(step, waits) for step, waits in self._waits.items())

    def _estimated(self, step: str, waits: Mapping[str, Waits]) -> StepTimes:
        curves = {ALL: kaplan_meier(sum(waits.values(), start=Waits()))}
        if self._by.of is None or len(waits) < ENOUGH:
            return StepTimes(step, curves, None)
        curves |= {group: kaplan_meier(waits[group]) for group in waits}
        return StepTimes(step, curves, log_rank(list(waits.values())))


class ComplaintsBehind:
    """Finds the complaints behind "group:complaints", "group:registered", "group:not_registered"."""

    def __init__(self, by: Grouping, cell: str, at: datetime) -> None:
        """Read what was typed."""
        self._by, self._at = by, at
        self._group, _, self._column = cell.rpartition(":")
        self._step = self._column.removeprefix("not_")
        self._found: dict[str, list[str]] = {}

    @property
    def is_meant(self) -> bool:
        """Say whether the number counts complaints, and not duties."""
        return self._by.of is not None and (self._column == COMPLAINTS or self._step in STEPS)

    def add(self, member: Member) -> None:
        """Keep the name of a complaint, if it is behind the number."""
        group = self._by.of(member) if self._by.of else ""
        kept = self._found.setdefault(group, [])
        if self._group.casefold() in {group.casefold(), ALL} and self._counts(member):
            kept.append(member.complaint.reference)

    def found(self) -> list[str]:
        """Give their names, when all have passed; raises InputError for an unknown group."""
        meant = group_named(self._group, self._found)
        return sorted(chain.from_iterable(self._found.values())) if meant == ALL else self._found[meant]

    def _counts(self, member: Member) -> bool:
        if self._column == COMPLAINTS:
            return True
        return _wait(member, self._step, self._at)[1] == (self._step == self._column)


def day_ticks(longest: float) -> list[int]:
    """Choose days to write under a plot."""
    step = next((step for step in TICKS if longest / step <= MOST_TICKS), TICKS[-1])
    return list(range(0, int(longest) + 1, step))


def _wait(member: Member, step: str, at: datetime) -> Wait:
    moment: datetime | None = getattr(member, step)
    received = member.received or at
    if moment is not None and moment <= at:
        return round(max((moment - received) / DAY, 0.0), 1), True
    return round((at - received) / DAY, 1), False
