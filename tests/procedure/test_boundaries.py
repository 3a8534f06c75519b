"""The edges: the very instant, the very day, the very age at which a verdict turns."""

from datetime import UTC, datetime, timedelta

import pytest

from procedure.assess import assess
from procedure.clock import is_certain, is_open, is_paused, verdict
from procedure.conditions import is_ill_treatment, is_others_jurisdiction
from procedure.grammar import If
from procedure.law.catalogue import RULES
from procedure.summary import stages, urgency
from tests.story import clock, finding_ids, on, story

LODGED = "2022-02-01 10:20 complaint_lodged"
TICK = timedelta.resolution


def test_a_clock_is_open_from_its_first_instant_to_the_one_before_its_stop() -> None:
    found = clock(f"{LODGED}\n2022-02-03 10:00 registered_in_erdr document=1", "referral-181-5")
    assert not is_open(found, found.started - TICK)
    assert is_open(found, found.started)
    assert found.stopped_from is not None
    assert is_open(found, found.stopped_from - TICK)
    assert not is_open(found, found.stopped_from)


def test_a_clock_closed_in_its_first_instant_never_presses() -> None:
    found = clock(LODGED, "referral-181-5")
    assert stages(found._replace(stop=9, stopped_from=found.started, stopped_until=found.started)) == []


def test_a_late_clock_presses_as_due_to_its_last_instant_then_as_overdue_to_its_stop() -> None:
    found = clock(f"{LODGED}\n2022-02-20 10:00 registered_in_erdr document=1", "referral-181-5")
    assert found.due is not None
    edges = [(stage.since, stage.until) for stage in stages(found)]
    assert edges == [(found.started, found.due + TICK), (found.due + TICK, found.closed)]
    assert [stage.urgency for stage in stages(found)] == [urgency(found, found.due), urgency(found, found.due + TICK)]


def test_done_in_the_last_instant_is_in_time_and_certain() -> None:
    found = clock(LODGED, "referral-181-5")
    last = found._replace(stop=9, stopped_from=found.due, stopped_until=found.due, evidenced=True)
    assert found.due is not None
    assert verdict(last, found.due + TICK).value == "met"
    assert is_certain(last, found.due + TICK)
    late = last._replace(stopped_from=found.due + TICK, stopped_until=found.due + TICK)
    assert verdict(late, found.due + TICK).value == "met late"
    assert is_certain(late, found.due + TICK)


def test_done_within_a_span_that_crosses_the_due_time_is_uncertain() -> None:
    found = clock(LODGED, "referral-181-5")
    assert found.due is not None
    across = found._replace(stop=9, stopped_from=found.due - TICK, stopped_until=found.due + TICK, evidenced=True)
    assert verdict(across, found.due + timedelta(days=1)).value == "cannot tell"
    assert not is_certain(across, found.due + timedelta(days=1))


def test_a_pause_begins_with_its_first_instant_and_ends_before_the_resumption() -> None:
    diary = f"""{LODGED}
        2022-02-02 10:00 registered_in_erdr document=2275
        2022-03-01 10:00 interruption_ordered document=3
        2022-03-11 10:00 resumed document=5"""
    found = clock(diary, "investigation-192-2")
    ((start, end),) = found.pauses
    assert end is not None
    assert [is_paused(found, at) for at in (start - TICK, start, end - TICK, end)] == [False, True, True, False]


@pytest.mark.parametrize(("day", "expected"), [("2023-06-30", False), ("2023-07-01", True)])
def test_146_1_is_ill_treatment_only_since_the_offence_was_split(day: str, expected: bool) -> None:  # noqa: FBT001
    history = story(f"{day} 10:00 complaint_lodged", article="146(1)")
    assert is_ill_treatment(history, history.events[0]) is expected
    torture = story(f"{day} 10:00 complaint_lodged", article="146(2)")
    assert not is_ill_treatment(torture, torture.events[0])


@pytest.mark.parametrize(("day", "expected"), [("2022-12-31", False), ("2023-01-01", True)])
def test_torture_is_the_prosecutors_alone_from_the_first_day_of_2023(day: str, expected: bool) -> None:  # noqa: FBT001
    history = story(f"{day} 10:00 complaint_lodged", article="146(2)")
    assert is_others_jurisdiction(history, history.events[0], "city-police") is expected
    assert not is_others_jurisdiction(history, history.events[0], "prosecutor")
    assert not is_others_jurisdiction(history, history.events[0], "unknown")


@pytest.mark.parametrize(("age", "found"), [(17, True), (18, False)])
def test_a_person_of_17_is_a_minor_and_one_of_18_is_not(age: int, found: bool) -> None:  # noqa: FBT001
    diary = "2026-02-01 10:00 questioned as=suspect present="
    assert ("minor-unassisted" in finding_ids(diary, age=age)) is found


@pytest.mark.parametrize(("age", "article"), [(13, "CPC 215(1)"), (14, "CPC 76(2)")])
def test_the_article_that_protects_a_child_victim_turns_at_14(age: int, article: str) -> None:
    diary = "2026-02-01 10:00 questioned as=victim present="
    (finding,) = (each for each in on(diary, "2026-03-01", age=age).findings if each.breach.id == "minor-unassisted")
    assert [str(basis) for basis in finding.basis] == [article]


FOREIGN = "2026-02-02 10:20 detained"


@pytest.mark.parametrize(
    ("then", "found"),
    [
        ("", True),
        ("\n2026-02-03 11:00 consulate_told", False),
        ("\n2026-02-03 11:01 consulate_told", True),
        ("\n2026-02-03 11:00 released", False),
        ("\n2026-02-03 11:01 released", True),
    ],
)
def test_the_consulate_is_told_within_24_hours_of_the_detention(then: str, found: bool) -> None:  # noqa: FBT001
    """CPC 135: the hour of the detention is not counted; due at 11:00 of the next day."""
    seen = on(FOREIGN + then, "2026-02-03 11:00:30", foreign_national=True)
    held = any(each.breach.id == "foreigner-unassisted" for each in seen.findings)
    ever = "foreigner-unassisted" in {
        each.breach.id for each in on(FOREIGN + then, "2026-02-03 11:00:59", foreign_national=True).findings
    }
    assert (held or ever) is found


def test_an_act_at_the_very_instant_of_the_question_counts() -> None:
    diary = f"{LODGED}\n2022-02-03 10:00 registered_in_erdr document=1"
    at = datetime(2022, 2, 3, 4, tzinfo=UTC)  # 10:00 in Almaty

    assert len(assess(story(diary), at).moves) == 2
    assert len(assess(story(diary), at - TICK).moves) == 1


def test_every_condition_narrows_a_rule() -> None:
    used = {condition for rule in RULES for condition in (*rule.only_if, *rule.met_only_if)}
    assert set(If) - used == set()
