"""The docket of any length: in the procedure's own order at any moment, each open clock in one section."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from procedure.assess import assess, read
from procedure.clock import bucket
from procedure.history import History
from procedure.summary import BEGINNING, Section, sections, urgency, worst_clock
from store import docket
from store.database import Database
from store.projections import packed, project
from store.sqlite import in_memory
from tests.procedure.test_properties import MOMENTS, histories

URGENCIES = st.tuples(st.integers(0, 5), st.booleans(), st.floats(BEGINNING, -BEGINNING).map(lambda at: round(at, 3)))
SEVERAL = st.lists(histories(), min_size=1, max_size=4).map(
    lambda told: [
        replace(each, complaint=replace(each.complaint, reference=f"C-{number}")) for number, each in enumerate(told)
    ]
)


def projected(told: list[History]) -> Database:
    database = in_memory()
    with database.writing() as session:
        project(session, [read(history) for history in told])
    return database


@given(SEVERAL, MOMENTS)
@settings(max_examples=60, deadline=None)
def test_the_docket_stands_in_the_order_of_the_procedure_at_any_moment(told: list[History], at: datetime) -> None:
    expected = sorted(
        told, key=lambda each: (urgency(worst_clock(assess(each, at).clocks, at), at), each.complaint.reference)
    )
    with projected(told).reading() as session:
        order = docket.order(session, at)
        shown = [summary.complaint.reference for summary in docket.docket(session, at)]
        first = docket.first(session, at, limit=2)
    assert order == [each.complaint.reference for each in expected] == shown
    assert first == order[: len(first)]


@given(SEVERAL, MOMENTS)
@settings(max_examples=60, deadline=None)
def test_every_open_clock_is_counted_in_exactly_one_section(told: list[History], at: datetime) -> None:
    clocks = [clock for each in told for clock in read(each).clocks if bucket(clock, at)]
    expected = Counter(
        section
        for clock in clocks
        for section, (start, end) in sections(at).items()
        if start <= urgency(clock, at) < end
    )
    assert expected.total() == len(clocks)
    with projected(told).reading() as session:
        counted = docket.counts(session, at)
        for section in Section:
            assert bool(docket.order(session, at, section)) == bool(counted[section])
    assert +Counter(counted) == expected


@given(URGENCIES, URGENCIES)
def test_an_urgency_in_one_number_sorts_as_it_did(one: tuple[int, bool, float], two: tuple[int, bool, float]) -> None:
    assert (packed(one) < packed(two)) == (one < two)
    assert -(2**63) <= packed(one) < 2**63


def test_a_section_ends_where_the_next_begins() -> None:
    ranges = list(sections(datetime.fromisoformat("2024-02-29T23:30+06:00")).values())
    assert all(before[1] == after[0] for before, after in pairwise(ranges))
    assert all(start < end for start, end in ranges)


def test_what_is_due_at_midnight_tonight_is_due_today(filled: Database) -> None:
    at = datetime.fromisoformat("2022-01-13T10:00+06:00")  # three days from Monday 10 January end at 24:00
    with filled.reading() as session:
        assert docket.order(session, at, Section.TODAY) == ["KZ-1"]
        assert "KZ-1" not in docket.order(session, at, Section.SOON)
        assert "KZ-1" in docket.order(session, at + timedelta(days=1), Section.OVERDUE)


def test_the_first_lines_are_read_by_the_index(filled: Database) -> None:
    with filled.reading() as session:
        plan = session.connection().exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT reference FROM stage WHERE since <= 1 AND (until IS NULL OR until > 1) "
            "ORDER BY urgency, reference"
        )
        steps = " ".join(row[3] for row in plan)
    assert "COVERING INDEX ix_stage_urgency" in steps
    assert "B-TREE" not in steps


def test_a_complaint_is_found_by_its_bodies_rules_and_recorders(filled: Database) -> None:
    with filled.reading() as session:
        cards = {card.reference: card for card in docket.cards(session)}
    assert cards["KZ-2"].bodies.split("\n") == ["city-police", "region-police"]
    assert "referral-181-5" in cards["KZ-1"].law.split("\n")
    assert "kui-only" in cards["KZ-1"].law.split("\n")
    assert cards["KZ-1"].people == "tester"
