"""How long complaints wait for a step: to registration, to the first examination, to an end without court.

A complaint that has not reached the step by the cut-off has waited until then, and counts as waiting: it is censored,
never left out. An act known by a span of time is taken at the beginning of the span, as is the receipt; what is known
to the day is right to the day. An act before the receipt has waited no time.
Waits are counted to the tenth of a day.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from calendars.sentences import Sentence, say
from procedure.cohort import Member
from reports.cohort import Cohort
from reports.delays import groups_of
from reports.groups import ALL, Grouping, group_named
from reports.survival import Curve, LogRank, Wait, kaplan_meier, log_rank

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


def times(cohort: Cohort, by: Grouping) -> Iterator[StepTimes]:
    """Estimate the waits for every step, one after the other; by group where complaints have one."""
    return (_times(step, cohort, by) for step in STEPS)


def complaints_behind(cohort: Cohort, by: Grouping, cell: str) -> list[str] | None:
    """Name the complaints behind "group:complaints", "group:registered", "group:not_registered"; None for other cells.

    Raises InputError for an unknown group.
    """
    group, _, column = cell.rpartition(":")
    step = column.removeprefix("not_")
    if by.of is None or (column != COMPLAINTS and step not in STEPS):
        return None
    groups = groups_of(cohort, by)
    meant = group_named(group, groups.values())
    chosen = [reference for reference, name in groups.items() if meant in (ALL, name)]
    if column == COMPLAINTS:
        return chosen
    return [name for name in chosen if _wait(cohort.members[name], step, cohort.at)[1] == (step == column)]


def day_ticks(longest: float) -> list[int]:
    """Choose days to write under a plot."""
    step = next((step for step in TICKS if longest / step <= MOST_TICKS), TICKS[-1])
    return list(range(0, int(longest) + 1, step))


def _times(step: str, cohort: Cohort, by: Grouping) -> StepTimes:
    waits: dict[str, list[Wait]] = {}
    groups = groups_of(cohort, by)
    for reference, member in cohort.members.items():
        waits.setdefault(groups[reference], []).append(_wait(member, step, cohort.at))
    everybody = [wait for group in waits.values() for wait in group]
    curves = {ALL: kaplan_meier(everybody)}
    if by.of is None or len(waits) < ENOUGH:
        return StepTimes(step, curves, None)
    curves |= {group: kaplan_meier(waits[group]) for group in waits}
    return StepTimes(step, curves, log_rank(list(waits.values())))


def _wait(member: Member, step: str, at: datetime) -> Wait:
    moment: datetime | None = getattr(member, step)
    received = member.received or at
    if moment is not None and moment <= at:
        return round(max((moment - received) / DAY, 0.0), 1), True
    return round((at - received) / DAY, 1), False
