"""What is published of a report: held against somebody who reads all of its tables and can calculate."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from calendars.sentences import InputError
from procedure.clock import LATE, Verdict
from procedure.cohort import Judged, Member
from procedure.history import Complaint
from reports.cohort import ALWAYS, Cohort
from reports.delays import Counting
from reports.groups import GROUPINGS
from reports.publication.curves import coarse
from reports.publication.document import published
from reports.publication.duties import LATE as LATE_COUNTS
from reports.publication.duties import SETTLED, SPANS
from reports.publication.grid import Row, rows_of
from reports.publication.indicators import publish_indicators
from reports.report.document import Bars, Column, Document, Kind, Lines, Table, Withheld
from reports.report.forms import FORMS
from reports.supervision import delay_document
from reports.survival import Waits, kaplan_meier
from reports.times import STEPS, Waiting
from reports.wording import Wording

AT = datetime(2022, 12, 31, 12, tzinfo=UTC)
BY = GROUPINGS["article"]
Cells = dict[tuple[str, str], int | None]


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, int]:
    """Draw a delay report: a few groups of complaints, their duties, their waits."""
    numbers, told = count(1), []
    for group in range(draw(st.integers(1, 4))):
        for _ in range(draw(st.one_of(st.integers(1, 7), st.integers(5, 15)))):
            reference = f"KZ-{next(numbers)}"
            received = AT - timedelta(days=100)
            steps = [received + timedelta(days=days) if days else None for days in draw(st.tuples(*[DAYS] * 3))]
            member = Member(Complaint(reference, "Almaty", article=f"art. {group}"), received, *steps)
            told.append((member, [_duty(reference, *duty) for duty in draw(st.lists(DUTIES, max_size=3))]))
    return _document(told), len(told)


def _document(told: Iterable[tuple[Member, list[Judged]]]) -> Document:
    counted, counting, waiting = Cohort(ALWAYS, AT), Counting(BY), Waiting(BY, AT)
    for member, duties in told:
        assert counted.takes(member)
        counting.add(member, duties)
        waiting.add(member)
    return delay_document(counting.found(counted), waiting.found(), None, Wording())


DAYS = st.sampled_from([0, 0, 1, 2, 9])
DUTIES = st.tuples(st.sampled_from(list(Verdict)), st.booleans(), st.sampled_from([1.0, 4.0, 20.0]))


def _duty(reference: str, verdict: Verdict, to_check: bool, days: float) -> Judged:  # noqa: FBT001  # a row
    return Judged(1, reference, "rule", 1, verdict, to_check, days if verdict in LATE else None)


def cells(document: Document) -> Cells:
    """Read every count of the delay report, by (group, what is counted); None where it is withheld."""
    found: Cells = {}
    for table in document.tables:
        for row in rows_of(table):
            step = f"{row['step']} " if table.name == "waits" else ""
            for column in table.columns:
                value = row[column.key]
                if column.kind is Kind.COUNT:
                    name = column.key if column.key == "complaints" else f"{step}{column.key}"
                    found[str(row["group"]), name] = value if isinstance(value, int) else None
    return found


def sums() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give what adds up in every row."""
    yield "owed", (*SETTLED, *LATE_COUNTS)
    yield "late", LATE_COUNTS
    yield "late", SPANS
    yield "late", ("to_check", "read")
    for title in STEPS.values():
        yield "complaints", (f"{title.pattern} reached", f"{title.pattern} waiting")


def true_cells(whole: Document, shown: Document) -> dict[tuple[str, str], int]:
    """Count what stands behind each cell of the published report."""
    told, kept = cells(whole), {group for group, _ in cells(shown)}
    names = {name for _, name in told}
    groups = {group for group, _ in told} - {"all"}
    found = {(group, name): number for (group, name), number in told.items() if group in kept and number is not None}
    together = {name: sum(told[group, name] or 0 for group in groups - kept if (group, name) in told) for name in names}
    found |= {("others, together", name): number for name, number in together.items() if "others, together" in kept}
    for group in kept:
        found[group, "read"] = found[group, "late"] - found[group, "to_check"]
    return found


def settled(shown: Cells, true: Mapping[tuple[str, str], int]) -> set[tuple[str, str]]:
    """Give the withheld cells that can be computed: in every table that adds up alike they are the same."""
    names = list(true)
    place = {name: number for number, name in enumerate(names)}
    lines = []
    for group in {group for group, _ in names}:
        lines += [
            _line(place, (group, whole), [(group, part) for part in parts])
            for whole, parts in sums()
            if all((group, part) in place for part in (whole, *parts))
        ]
    groups = [group for group in {group for group, _ in names} if group != "all"]
    for _, name in [each for each in names if each[0] == "all"]:
        if groups and all((group, name) in place for group in groups):
            lines.append(_line(place, ("all", name), [(group, name) for group in groups]))
    low = np.array([0 if shown.get(name) is None else true[name] for name in names])
    high = np.array([np.inf if shown.get(name) is None else true[name] for name in names])
    pending = {name for name in names if name in shown and shown[name] is None}
    alike = LinearConstraint(np.array(lines), 0, 0)
    for cell in sorted(pending):
        for sign in (1, -1) if cell in pending else ():
            aim = np.zeros(len(names))
            aim[place[cell]] = sign
            least = np.where(high == np.inf, 60, high)
            other = milp(aim, integrality=np.ones(len(names)), bounds=Bounds(low, least), constraints=alike).x
            pending -= {each for each in pending if round(other[place[each]]) != true[each]}
    return pending


def _line(place: Mapping[tuple[str, str], int], whole: tuple[str, str], parts: list[tuple[str, str]]) -> list[int]:
    line = [0] * len(place)
    for part in parts:
        line[place[part]] += 1
    line[place[whole]] -= 1
    return line


@settings(max_examples=25, deadline=None)
@given(documents())
def test_from_all_tables_together_no_withheld_count_can_be_computed(drawn: tuple[Document, int]) -> None:
    whole, complaints = drawn
    if complaints < 5:
        with pytest.raises(InputError, match="fewer than 5 complaints"):
            published(whole, complaints, Wording())
        return
    shown = published(whole, complaints, Wording())
    seen, true = cells(shown), true_cells(whole, shown)
    assert all(number is None or (number == true[name] and not 0 < number < 5) for name, number in seen.items())
    assert settled(seen, true) == set()


@settings(max_examples=25, deadline=None)
@given(documents())
def test_what_is_drawn_is_shown_in_a_table(drawn: tuple[Document, int]) -> None:
    whole, complaints = drawn
    if complaints < 5:
        return
    shown = published(whole, complaints, Wording())
    seen = cells(shown)
    for plot in (plot for section in shown.sections for plot in section.plots):
        if isinstance(plot, Bars):
            assert all(seen[name, part] is not None for name, _ in plot.rows for part in (*SETTLED, *LATE_COUNTS))
        elif isinstance(plot, Lines):
            step = plot.title.partition(":")[0]
            for name, curve in plot.curves:
                assert (seen[name, f"{step} reached"], curve.number) == (curve.happened, seen[name, "complaints"])
                assert all(point.happened >= 5 and point.lower == point.upper for point in curve.points)


@given(st.lists(st.tuples(st.integers(0, 9), st.booleans()), max_size=40))
def test_a_step_of_a_published_curve_is_of_five_at_least(waits: list[tuple[int, bool]]) -> None:
    whole = kaplan_meier(Waits((float(days), done) for days, done in waits))
    drawn = coarse(whole)
    assert all(point.happened >= 5 for point in drawn.points)
    assert sum(point.happened for point in drawn.points) in (whole.happened, 0)
    assert {(point.time, point.waiting) for point in drawn.points} <= {(p.time, p.waiting) for p in whole.points}


def indicators(*rows: tuple[str, int, int, int]) -> Table:
    columns = (Column("id", ""), *(Column(key, "", Kind.COUNT) for key in ("numerator", "denominator", "unknown")))
    columns += (Column("share", "", Kind.SHARE), Column("median_days", "", Kind.DAYS), Column("ninetieth_days", ""))
    return Table("indicators", "", columns, tuple((*row, 0.5, None, None) for row in rows))


def shown_of(*rows: tuple[str, int, int, int], secrets: tuple[int, ...] = ()) -> dict[str, Row]:
    others = tuple((name, 0, 0, 0) for name in ALL_LINKED if name not in {row[0] for row in rows})
    table = publish_indicators(indicators(("complaints", 190, 190, 0), *rows, *others), secrets, 190)
    return {str(row["id"]): row for row in rows_of(table)}


ALL_LINKED = (
    *("torture", "ill-treatment", "aggravated", "exceeding-power", "compelled-testimony", "other-offence"),
    *("erdr-registration-rate", "pending-unregistered", "terminated", "closed-unregistered", "ended"),
)


@pytest.mark.parametrize("few", [(3, 190, 0), (187, 190, 0), (150, 190, 2)])
def test_an_indicator_of_a_few_is_withheld_with_its_complement(few: tuple[int, int, int]) -> None:
    row = shown_of(("women", *few))["women"]
    assert (row["numerator"], row["unknown"], row["share"]) == (Withheld.VALUE,) * 3
    assert row["denominator"] == 190


def test_a_number_withheld_in_one_indicator_is_not_what_another_is_counted_of() -> None:
    shown = shown_of(("own-lawyer", 187, 190, 0), ("asked", 20, 187, 0), ("others", 30, 180, 0))
    assert shown["asked"]["denominator"] is Withheld.VALUE
    assert shown["others"]["numerator"] == 30


def test_of_numerators_that_add_up_two_are_withheld_at_least() -> None:
    shown = shown_of(("torture", 54, 78, 0), ("ill-treatment", 21, 78, 0), ("exceeding-power", 3, 78, 0))
    assert shown["exceeding-power"]["numerator"] is shown["ill-treatment"]["numerator"] is Withheld.VALUE
    assert shown["torture"]["numerator"] == 54


def test_every_form_of_a_published_report_can_be_written() -> None:
    members = [
        Member(Complaint(f"KZ-{n}", "Almaty", article=f"art. {n % 3}"), AT - timedelta(days=9)) for n in range(20)
    ]
    duties = [[_duty(f"KZ-{n}", list(Verdict)[n % 7], False, 1.0)] for n in range(20)]
    shown = published(_document(zip(members, duties, strict=True)), 20, Wording())
    assert any(number is None for number in cells(shown).values())
    for name, form in FORMS.items():
        assert form(shown), name
    assert "…" in str(FORMS["table"](shown))
