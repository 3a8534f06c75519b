"""Delays: for each group how many duties were owed, met, late, open, and how long the late ones took.

Every number is a count of duties that `behind` can name. Each duty is in exactly one of the columns of `VERDICTS`.
"""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from calendars.sentences import InputError, Sentence, say
from procedure.clock import LATE, Verdict
from procedure.cohort import Judged, Member
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


class Tally:
    """What is counted of one group: how many of each verdict (and whether to be checked), the days of the late ones."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.complaints = 0
        self.verdicts = Counter[tuple[Verdict, bool]]()
        self.late = array("d")  # of millions

    def add(self, duties: Sequence[Judged]) -> None:
        """Count the duties of one complaint."""
        self.complaints += 1
        self.verdicts.update([(duty.verdict, duty.to_check) for duty in duties])
        self.late.extend([duty.late for duty in duties if duty.late is not None])


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


class Counting:
    """Counts duties by group, as complaints pass one after the other."""

    def __init__(self, by: Grouping) -> None:
        """Begin with nothing."""
        self.by = by
        self._tallies: defaultdict[str, Tally] = defaultdict(Tally)

    def add(self, member: Member, duties: Sequence[Judged]) -> None:
        """Count the duties of a complaint."""
        for group, part in parts(self.by, member, duties):
            self._tallies[group].add(part)

    def found(self, cohort: Cohort) -> Delays:
        """Give the report, when all have passed."""
        rows = [_row(group, tally.complaints, tally) for group, tally in self._tallies.items()]
        total = _row(ALL, cohort.number, _together(self._tallies.values()))
        return Delays(self.by, cohort, tuple(sorted(rows, key=_order(self.by))), total)


def parts(by: Grouping, member: Member, duties: Sequence[Judged]) -> Iterable[tuple[str, Sequence[Judged]]]:
    """Give the groups of a complaint, each with its duties: one group, or one for each of the duties."""
    if by.of:
        return ((by.of(member), duties),)
    found: dict[str, list[Judged]] = {}
    for duty in duties:
        found.setdefault(group_of_duty(by, duty), []).append(duty)
    return found.items()


def _together(tallies: Iterable[Tally]) -> Tally:
    everything = Tally()
    for tally in tallies:
        everything.verdicts += tally.verdicts
        everything.late += tally.late
    return everything


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


class Behind:
    """Finds the duties behind one number, written "group:column"; raises InputError for an unknown column."""

    def __init__(self, by: Grouping, cell: str) -> None:
        """Read what was typed."""
        self._by, (self._group, self._counts) = by, _cell(cell)
        self._found: dict[str, list[Judged]] = {}

    def add(self, member: Member, duties: Sequence[Judged]) -> None:
        """Keep what is asked for of a complaint."""
        for group, part in parts(self._by, member, duties):
            kept = self._found.setdefault(group, [])
            if self._group.casefold() in {group.casefold(), ALL}:
                kept += filter(self._counts, part)

    def found(self) -> list[Judged]:
        """Give them by complaint, when all have passed; raises InputError for an unknown group."""
        meant = group_named(self._group, self._found)
        chosen = self._found.values() if meant == ALL else [self._found[meant]]
        return sorted(chain.from_iterable(chosen), key=lambda duty: (duty.reference, duty.rule, duty.clock))


def bucket_of(days: float) -> Bucket:
    """Find the bucket of a delay."""
    return BUCKETS[bisect_left(ENDS, days)]


def _cell(cell: str) -> tuple[str, Callable[[Judged], bool]]:
    group, _, column = cell.rpartition(":")
    counts = columns()
    if column not in counts:
        known = ", ".join(counts)
        raise InputError(
            say('unknown column "{column}"; write group:column, known: {known}', column=column, known=known)
        )
    return group, counts[column]


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
