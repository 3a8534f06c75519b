"""The delay report for publication: duties by group, how late the late ones are, how long complaints wait."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.delays import BUCKETS
from reports.publication.grid import Row, counts, rows_of, with_rows, withheld
from reports.publication.numbers import Counted, Family, Numbers, protected
from reports.report.document import Table, Value, Withheld
from reports.suppression import is_small

SETTLED = ("met", "open", "not_evidenced", "cannot_tell", "no_longer_owed")
LATE = ("met_late", "overdue")
SPANS = tuple(bucket.name for bucket in BUCKETS)
DUTIES = (
    Family("settled", SETTLED),
    Family("done_late", LATE),
    Family("done_late", ("to_check", "read")),
    Family("late", SPANS),
)
QUANTILES = ("median_delay_days", "ninetieth_delay_days")
ESTIMATES = ("median_days", "lower_days", "upper_days")


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided for one delay report: which groups are shown, what was put together, which counts are hidden.

    `numbers` are the counts of all that was there, by group; `hidden` names (group, count).
    """

    numbers: Mapping[str, Numbers]
    shown: tuple[str, ...]
    others: str
    together: Numbers
    everybody: str
    hidden: frozenset[tuple[str, str]]
    is_grouped: bool

    def hides(self, group: str, *keys: str) -> bool:
        """Say whether any of these counts of a group is withheld."""
        return any((group, key) in self.hidden for key in keys)

    @property
    def secrets(self) -> frozenset[int]:
        """Give the numbers withheld of what another table may count too: of all complaints, or of single rules."""
        rows = {self.everybody} if self.is_grouped else self.numbers.keys()
        return frozenset(self.numbers[group].get(key, 0) for group, key in self.hidden if group in rows)

    def hidden_of(self, group: str) -> set[str]:
        """Name the counts of a group that are withheld."""
        return {key for name, key in self.hidden if name == group}


def decide(tables: Mapping[str, Table], others: str) -> Decided:
    """Decide once for all tables: what one shows must not be hidden in another. `others` names what is folded."""
    numbers = _numbers(tables)
    everybody, waits = list(numbers)[-1], rows_of(tables["waits"])
    total = numbers[everybody]
    groups = {group: found for group, found in numbers.items() if group != everybody}
    steps = tuple(Family("complaints", step_keys(step)) for step in dict.fromkeys(str(row["step"]) for row in waits))
    is_grouped = any(row["group"] != everybody for row in waits)
    families = (*DUTIES, *steps) if is_grouped else DUTIES
    found = protected(Counted(groups, total, families, "complaints", everybody, others))
    alone = protected(Counted({}, total, steps, "complaints", everybody, others))
    shown = (*found.shown, *([others] if found.folded and found.shown else []), everybody)
    return Decided(numbers, shown, others, found.together, everybody, found.hidden | alone.hidden, is_grouped)


def publish(tables: Mapping[str, Table], decided: Decided) -> dict[str, Table]:
    """Give the tables without what is withheld."""
    duties, late = ({row["group"]: row for row in rows_of(tables[name])} for name in ("groups", "delays"))
    waits = rows_of(tables["waits"])
    return {
        "groups": with_rows(tables["groups"], (_duty_row(group, duties, decided) for group in decided.shown)),
        "delays": with_rows(tables["delays"], (_late_row(group, late, decided) for group in decided.shown)),
        "waits": with_rows(tables["waits"], _wait_rows(waits, decided)),
    }


def _duty_row(group: str, rows: Mapping[Value, Row], decided: Decided) -> Row:
    together = decided.together
    hidden = decided.hidden_of(group)
    if decided.hides(group, "settled", "done_late"):
        hidden.add("owed")
    if decided.hides(group, "late", *SPANS):  # between hidden counts, a percentile would tell
        hidden.update(QUANTILES)
    if group != decided.others:
        row = rows[group]
        if is_small(decided.numbers[decided.everybody]["complaints"] - decided.numbers[group]["complaints"]):
            hidden.add("complaints")
        return withheld(row, hidden)
    if not decided.is_grouped:
        hidden.add("complaints")
    sums = {**together, "owed": together["settled"] + together["done_late"]}
    unknown = dict.fromkeys(QUANTILES, Withheld.VALUE if together["late"] else None)
    return withheld({"group": group, "complaints": 0, **sums, **unknown}, hidden)


def _late_row(group: str, rows: Mapping[Value, Row], decided: Decided) -> Row:
    row: Row = {"group": group, **decided.together} if group == decided.others else rows[group]
    return withheld(row, decided.hidden_of(group))


def _wait_rows(rows: list[Row], decided: Decided) -> Iterator[Row]:
    """Give the rows step by step: all, the groups, what was put together."""
    for step in dict.fromkeys(str(row["step"]) for row in rows):
        for row in rows:
            if row["step"] == step and row["group"] in decided.shown:
                yield _wait_row(row, decided)
        if decided.is_grouped and decided.others in decided.shown:
            yield _waited_together(step, decided)


def _wait_row(row: Row, decided: Decided) -> Row:
    is_hidden = decided.hides(str(row["group"]), *step_keys(str(row["step"])))
    return withheld(row, ("reached", "waiting", *ESTIMATES) if is_hidden else ())


def _waited_together(step: str, decided: Decided) -> Row:
    reached, waiting = (decided.together[key] for key in step_keys(step))
    complaints = decided.together["complaints"]
    row: Row = {"step": step, "group": decided.others, "complaints": complaints, "reached": reached, "waiting": waiting}
    estimates = dict.fromkeys(ESTIMATES, Withheld.VALUE if reached else None)
    is_hidden = decided.hides(decided.others, *step_keys(step))
    return withheld({**row, **estimates}, ("reached", "waiting") if is_hidden else ())


def step_keys(step: str) -> tuple[str, str]:
    """Name the counts of a step: who reached it, who waits."""
    return f"{step} reached", f"{step} waiting"


def _numbers(tables: Mapping[str, Table]) -> dict[str, Numbers]:
    """Put the counts of all tables together, a group a row."""
    found = {str(row["group"]): counts(row) for row in rows_of(tables["groups"])}
    for row in rows_of(tables["delays"]):
        found[str(row["group"])] |= counts(row)
    for row in rows_of(tables["waits"]):
        reached, waiting = step_keys(str(row["step"]))
        told = counts(row)
        found[str(row["group"])] |= {reached: told["reached"], waiting: told["waiting"]}
    for numbers in found.values():
        numbers["settled"] = sum(numbers[key] for key in SETTLED)
        numbers["done_late"] = sum(numbers[key] for key in LATE)
        numbers["read"] = numbers["done_late"] - numbers["to_check"]
    return dict(found)
