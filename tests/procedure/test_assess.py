"""Both times of an assessment, and both laws of a history that crosses a change."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from procedure.assess import assess
from procedure.events import Event
from procedure.history import History
from tests.story import finding_ids, on, story, verdicts

ACROSS = """
    2022-12-20 10:00 complaint_lodged body=city-police
    2022-12-21 10:00 registered_in_erdr body=other-police document=1
    2023-02-01 10:00 taken_over body=other-police document=2
"""


def test_a_history_across_2023_is_judged_by_the_law_of_each_act() -> None:
    """CPC 5, 193(1-1): the police may hold the case of December 2022, and not take it over in February 2023."""
    assert "wrong-jurisdiction" not in finding_ids(ACROSS, "2023-01-31")
    assert "wrong-jurisdiction" in finding_ids(ACROSS, "2023-02-01")


def test_a_request_before_and_one_after_the_wording_of_2023_are_judged_apart() -> None:
    old = "2022-12-20 10:00 safety_requested\n2022-12-25 10:00 safety_refused document=1"
    new = "2023-12-20 10:00 safety_requested\n2023-12-25 10:00 safety_refused document=1"
    assert verdicts(old, "2024-01-01")["safety-decision-96-4"] == "cannot tell"
    assert verdicts(new, "2024-01-01")["safety-decision-96-4"] == "met late"


def test_a_day_that_was_asked_about_holds_no_act_of_the_next() -> None:
    diary = "2022-12-30 complaint_lodged\n2023-01-01 acceptance_refused"
    assert "acceptance-refused" not in finding_ids(diary, "2022-12-31")
    assert "acceptance-refused" in finding_ids(diary, "2023-01-01")
    assert not on("2023-01-01 complaint_lodged", "2022-12-31").clocks


def recorded(history: History, *after: timedelta) -> History:
    """Let each event be recorded some time after it occurred."""
    events = (replace(event, recorded_at=event.at + late) for event, late in zip(history.events, after, strict=True))
    return replace(history, events=tuple(events))


def test_what_was_so_and_what_was_known_are_two_questions() -> None:
    diary = "2024-04-01 10:00 complaint_lodged\n2024-04-03 10:00 registered_in_erdr document=1"
    history = recorded(story(diary), timedelta(0), timedelta(days=30))
    at = datetime(2024, 4, 10, tzinfo=UTC)
    so = {clock.rule.id for clock in assess(history, at).open_clocks}
    known = {clock.rule.id for clock in assess(history, at, known_by=at).open_clocks}
    assert "referral-181-5" in known - so


def test_a_voided_record_is_as_if_it_had_not_been_and_a_replaced_one_as_corrected() -> None:
    history = story("2024-04-01 10:00 complaint_lodged\n2024-04-20 10:00 registered_in_erdr document=1")
    wrong = history.events[1]
    void = Event(3, "voided", wrong.occurred_at, wrong.recorded_at, replaces=2)
    right = replace(wrong, id=3, occurred_at=wrong.occurred_at - timedelta(days=17), replaces=2)
    at = datetime(2024, 5, 1, tzinfo=UTC)
    by_rule = [
        {clock.rule.id: clock for clock in assess(replace(history, events=(*history.events, late)), at).clocks}
        for late in (void, right)
    ]
    assert by_rule[0]["referral-181-5"].stop is None
    assert by_rule[1]["referral-181-5"].stop == 3


def test_a_correction_recorded_later_does_not_change_what_was_known() -> None:
    history = story("2024-04-01 10:00 complaint_lodged")
    (lodged,) = history.events
    known = replace(lodged, recorded_at=lodged.at)
    moved = replace(lodged, id=2, occurred_at=lodged.occurred_at - timedelta(days=5), replaces=1)
    both = replace(history, events=(known, replace(moved, recorded_at=lodged.at + timedelta(days=60))))
    at = datetime(2024, 4, 3, tzinfo=UTC)
    assert assess(both, at, known_by=at).moves[0].event.id == 1
    assert assess(both, at).moves[0].event.id == 2


def test_a_gap_of_the_law_is_shown_where_a_complaint_stands_in_it() -> None:
    referred = "2024-04-01 10:00 complaint_lodged\n2024-04-03 10:00 referred_without_registration document=1"
    assert [gap.reason.pattern for gap in on(referred, "2024-06-01").gaps] == [
        "The check after a referral (CPC 181(5), 179(4)) has no time limit, nor has its return."
    ]
    assert on("2024-04-01 10:00 complaint_lodged", "2024-06-01").gaps == ()
