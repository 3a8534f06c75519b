"""Delays: for each group how many duties were owed, met, late, open, and how long the late ones took.

Every number is a count of duties that `behind` can name. Each duty is in exactly one of the columns of `VERDICTS`.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from calendars.sentences import InputError, Sentence, say
from procedure.clock import LATE, Verdict
from procedure.cohort import Judged
from reports.cohort import Cohort
from reports.groups import ALL, Grouping, group_named, group_of_duty
from reports.survival import quantile

VERDICTS: Mapping[str, frozenset[Verdict]] = {
    "met": frozenset({Verdict.MET}),
    "met_late": frozenset({Verdict.MET_LATE}),
    "open": frozenset({Verdict.RUNNING, Verdict.PAUSED}),
    "overdue": frozenset({Verdict.OVERDUE}),
    "not_evidenced": frozenset({Verdict.NOT_EVIDENCED}),
    "cannot_tell": frozenset({Verdict.CANNOT_TELL}),
    "no_longer_owed": frozenset({Verdict.NO_LONGER_OWED}),
}
COLUMN_OF = {verdict: column for column, verdicts in VERDICTS.items() for verdict in verdicts}


@dataclass(frozen=True, slots=True)
class Bucket:
    """A span of delay in days: longer than the bucket before, up to `days`; the last has no end."""

    name: str
    title: Sentence
    days: float


# fmt: off
BUCKETS = (
    Bucket("to_3_days",    say("up to 3 days"),   3),
    Bucket("to_5_days",    say("3-5 days"),       5),
    Bucket("to_14_days",   say("5-14 days"),     14),
    Bucket("to_30_days",   say("14-30 days"),    30),
    Bucket("to_90_days",   say("30-90 days"),    90),
    Bucket("over_90_days", say("over 90 days"),  float("inf")),
)
# fmt: on
ENDS = [bucket.days for bucket in BUCKETS]


@dataclass
class Tally:
    """What is counted of one group: how many of each verdict (and whether to be checked), the days of the late ones."""

    verdicts: Counter[tuple[Verdict, bool]] = field(default_factory=Counter)
    late: list[float] = field(default_factory=list)
    complaints: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class DelayRow:
    """One group: numbers of complaints and of duties by verdict; the delay of the late ones in days.

    `late` are those met late or overdue; `to_check` how many of them rest on a text still to be checked.
    """

    group: str
    complaints: int
    owed: int
    counts: Mapping[str, int]
    late: int
    to_check: int
    median: float | None
    ninetieth: float | None
    buckets: Mapping[str, int]


@dataclass(frozen=True)
class Delays:
    """The whole report: its groups, the largest first (months and rules in their order), and all together."""

    by: Grouping
    cohort: Cohort
    rows: tuple[DelayRow, ...]
    total: DelayRow


def delays(cohort: Cohort, duties: Iterable[Judged], by: Grouping, bodies: Mapping[int, str]) -> Delays:
    """Count duties by group; `bodies` names the body of an anchor, and is asked only where that is the grouping."""
    groups = groups_of(cohort, by)
    tallies = {group: Tally() for group in dict.fromkeys(groups.values()) if group}
    for duty in duties:
        group = groups.get(duty.reference)
        if group is None:
            continue
        if not group:
            group = group_of_duty(by, duty, group, bodies)
            tallies.setdefault(group, Tally()).complaints.add(duty.reference)
        tally = tallies[group]
        tally.verdicts[duty.verdict, duty.to_check] += 1
        if duty.late is not None:
            tally.late.append(duty.late)
    numbers = Counter(groups.values())
    rows = (_row(group, numbers[group] or len(tally.complaints), tally) for group, tally in tallies.items())
    total = _row(ALL, len(cohort.members), _together(tallies.values()))
    return Delays(by, cohort, tuple(sorted(rows, key=_order(by))), total)


def _together(tallies: Iterable[Tally]) -> Tally:
    everything = Tally()
    for tally in tallies:
        everything.verdicts += tally.verdicts
        everything.late += tally.late
    return everything


def groups_of(cohort: Cohort, by: Grouping) -> dict[str, str]:
    """Give the group of every complaint; empty where duties are grouped, not complaints."""
    return {reference: by.of(member) if by.of else "" for reference, member in cohort.members.items()}


def columns() -> dict[str, Callable[[Judged], bool]]:
    """Give, for each number of a row that counts duties, which duties it counts."""
    late = {bucket.name: _in_bucket(bucket) for bucket in BUCKETS}
    return {
        "owed": lambda _: True,
        **{name: _is_one_of(verdicts) for name, verdicts in VERDICTS.items()},
        "late": lambda duty: duty.late is not None,
        "to_check": lambda duty: duty.late is not None and duty.to_check,
        **late,
    }


def behind(found: Delays, duties: Iterable[Judged], bodies: Mapping[int, str], cell: str) -> list[Judged]:
    """Give the duties behind one number, written "group:column"; raises InputError for an unknown group or column."""
    group, counts = _cell(found, cell)
    groups = groups_of(found.cohort, found.by)
    return [
        duty
        for duty in duties
        if duty.reference in groups
        and counts(duty)
        and group in (ALL, group_of_duty(found.by, duty, groups[duty.reference], bodies))
    ]


def bucket_of(days: float) -> Bucket:
    """Find the bucket of a delay."""
    return BUCKETS[bisect_left(ENDS, days)]


def _cell(found: Delays, cell: str) -> tuple[str, Callable[[Judged], bool]]:
    group, _, column = cell.rpartition(":")
    counts = columns()
    if column not in counts:
        known = ", ".join(counts)
        raise InputError(
            say('unknown column "{column}"; write group:column, known: {known}', column=column, known=known)
        )
    return group_named(group, (row.group for row in found.rows)), counts[column]


def _row(group: str, complaints: int, tally: Tally) -> DelayRow:
    counts = dict.fromkeys(VERDICTS, 0)
    for (verdict, _), number in tally.verdicts.items():
        counts[COLUMN_OF[verdict]] += number
    buckets = {bucket.name: 0 for bucket in BUCKETS}
    for days in tally.late:
        buckets[bucket_of(days).name] += 1
    return DelayRow(
        group=group,
        complaints=complaints,
        owed=tally.verdicts.total(),
        counts=counts,
        late=len(tally.late),
        to_check=sum(tally.verdicts[verdict, True] for verdict in LATE),
        median=quantile(tally.late, 0.5),
        ninetieth=quantile(tally.late, 0.9),
        buckets=buckets,
    )


def _order(by: Grouping) -> Callable[[DelayRow], tuple[object, ...]]:
    if by.name == "month":
        return lambda row: (row.group,)
    return lambda row: (-row.late, -row.owed, row.group)


def _is_one_of(verdicts: frozenset[Verdict]) -> Callable[[Judged], bool]:
    return lambda duty: duty.verdict in verdicts


def _in_bucket(bucket: Bucket) -> Callable[[Judged], bool]:
    return lambda duty: duty.late is not None and bucket_of(duty.late) is bucket
