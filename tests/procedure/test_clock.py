"""Clocks: how each rule starts and stops, and what it says at a moment. Each example names its article."""

from datetime import UTC, datetime, timedelta

import pytest

from procedure.clock import Bucket, Verdict, bucket, is_certain, verdict
from tests.story import clock, on, verdicts

LODGED = "2022-02-01 10:20 complaint_lodged"


def due_of(diary: str, rule: str) -> str:
    found = clock(diary, rule).due
    assert found is not None
    return found.astimezone(UTC).isoformat(timespec="minutes")


def test_three_days_to_register_or_refer_are_counted_from_the_day_after() -> None:
    """CPC 181(5), 48(2), 48(4)."""
    assert due_of(LODGED, "referral-181-5") == "2022-02-04T18:00+00:00"  # 24:00 of 4 February in Almaty


def test_due_today_is_not_overdue_and_a_second_later_it_is() -> None:
    found = clock(LODGED, "referral-181-5")
    assert found.due is not None
    assert verdict(found, found.due) is Verdict.RUNNING
    assert verdict(found, found.due + timedelta(seconds=1)) is Verdict.OVERDUE


@pytest.mark.parametrize("act", ["referred_without_registration", "referred_as_misconduct", "registered_in_erdr"])
def test_each_lawful_way_out_meets_the_three_days(act: str) -> None:
    diary = f"{LODGED}\n2022-02-04 18:00 {act} document=12"
    assert verdicts(diary, "2022-03-01")["referral-181-5"] == "met"


def test_a_step_done_late_stays_a_breach_for_ever() -> None:
    diary = f"{LODGED}\n2022-02-05 00:01 referred_without_registration document=12"
    assert verdicts(diary, "2022-03-01")["referral-181-5"] == "met late"
    assert verdicts(diary, "2029-03-01")["referral-181-5"] == "met late"


@pytest.mark.parametrize(
    ("day", "said"), [("2022-02-04", "met"), ("2022-02-05", "met late"), ("2022-02-06", "met late")]
)
def test_an_act_known_by_its_day_alone_is_late_from_the_day_after_the_last(day: str, said: str) -> None:
    """CPC 48(4): the limit ends at 24:00 of 4 February, which is no moment of the 5th."""
    diary = f"{LODGED}\n{day} registered_in_erdr document=12"
    assert verdicts(diary, "2022-03-01")["referral-181-5"] == said


def test_a_step_in_time_without_a_document_is_not_evidenced() -> None:
    """CPC 49(2)."""
    diary = f"{LODGED}\n2022-02-03 10:00 referred_without_registration"
    assert verdicts(diary, "2022-03-01")["referral-181-5"] == "not evidenced"


def test_closing_the_complaint_does_not_stop_the_clock() -> None:
    diary = f"{LODGED}\n2022-02-03 10:00 closed_without_registration document=12"
    assert verdicts(diary, "2022-03-01")["referral-181-5"] == "overdue"


def test_registration_has_no_number_in_the_text_and_accuses_nobody() -> None:
    """CPC 185(1); Order 89 was not seen."""
    assert verdicts(LODGED, "2029-01-01")["erdr-registration"] == "cannot tell"
    assert clock(LODGED, "erdr-registration").due is None


def test_an_examination_is_measured_and_never_overdue() -> None:
    """Istanbul Protocol 2022, para 196: immediately."""
    assert verdicts(LODGED, "2029-01-01")["examination-ordered"] == "running"
    ordered = f"{LODGED}\n2022-05-01 09:00 examination_ordered document=1"
    assert verdicts(ordered, "2029-01-01")["examination-ordered"] == "met"


def test_an_examination_ordered_before_the_complaint_leaves_nothing_owed() -> None:
    diary = f"2022-01-30 09:00 examination_ordered\n{LODGED}"
    assert "examination-ordered" not in verdicts(diary, "2029-01-01")


def test_a_psychological_examination_does_not_stand_for_a_medical_one() -> None:
    diary = f"{LODGED}\n2022-05-01 09:00 examination_ordered kind=psychological"
    assert verdicts(diary, "2029-01-01")["examination-ordered"] == "running"


REGISTERED = f"{LODGED}\n2022-02-02 10:00 registered_in_erdr document=2275"


def test_two_months_to_investigate_run_from_registration() -> None:
    """CPC 192(2): 2 April 2022 is a Saturday."""
    assert due_of(REGISTERED, "investigation-192-2") == "2022-04-04T18:00+00:00"
    assert verdicts(REGISTERED, "2022-04-04")["investigation-192-2"] == "running"
    assert verdicts(REGISTERED, "2022-04-05")["investigation-192-2"] == "overdue"


def test_an_extension_in_time_moves_the_due_time() -> None:
    """CPC 192(4): up to three months in all."""
    diary = f"{REGISTERED}\n2022-03-25 10:00 term_extended to_months=3"
    assert due_of(diary, "investigation-192-2") == "2022-05-03T18:00+00:00"  # 2 May 2022 was a day off


def test_an_extension_after_the_expiry_does_not_erase_the_breach() -> None:
    diary = f"{REGISTERED}\n2022-04-05 10:00 term_extended to_months=3"
    assert due_of(diary, "investigation-192-2") == "2022-04-04T18:00+00:00"
    assert verdicts(diary, "2022-04-20")["investigation-192-2"] == "overdue"


def test_an_extension_of_the_day_after_is_late_without_an_hour_too() -> None:
    diary = f"{REGISTERED}\n2022-04-05 term_extended to_months=3"
    assert due_of(diary, "investigation-192-2") == "2022-04-04T18:00+00:00"


INTERRUPTED = f"""{REGISTERED}
    2022-03-01 10:00 interruption_ordered document=3
    2022-03-03 10:00 interruption_approved document=4"""


def test_an_interruption_stops_the_clock_until_it_is_resumed() -> None:
    """CPC 45(7), 45(9)."""
    assert verdicts(INTERRUPTED, "2022-12-31")["investigation-192-2"] == "paused"
    resumed = f"{INTERRUPTED}\n2022-03-11 10:00 resumed document=5"
    assert due_of(resumed, "investigation-192-2") == "2022-04-12T18:00+00:00"  # ten days later: 12 April
    assert verdicts(resumed, "2022-03-05")["investigation-192-2"] == "paused"
    assert verdicts(resumed, "2022-04-12")["investigation-192-2"] == "running"


def test_an_interruption_after_the_expiry_does_not_pause_anything() -> None:
    diary = f"{REGISTERED}\n2022-04-10 10:00 interruption_ordered"
    assert verdicts(diary, "2022-04-20")["investigation-192-2"] == "overdue"


def test_sending_the_case_ends_an_interruption_that_nobody_resumed() -> None:
    diary = f"{INTERRUPTED}\n2022-10-01 10:00 termination_ordered\n2022-10-02 10:00 sent_to_prosecutor document=9"
    assert verdicts(diary, "2022-12-31")["investigation-192-2"] == "met"


TERMINATED = f"{REGISTERED}\n2022-03-10 10:00 termination_ordered document=7"


def test_a_termination_goes_to_the_prosecutor_within_a_day() -> None:
    """CPC 289(1): 11 March 2022, a Friday."""
    assert due_of(TERMINATED, "termination-to-prosecutor-289-1") == "2022-03-11T18:00+00:00"


def test_the_prosecutor_has_ten_days_from_receipt_to_decide() -> None:
    """CPC 290(1): 24 March 2022, after Nauryz."""
    sent = f"{TERMINATED}\n2022-03-11 10:00 sent_to_prosecutor document=8"
    assert due_of(sent, "termination-approval-290-1") == "2022-03-24T18:00+00:00"
    assert verdicts(sent, "2022-03-24")["termination-to-prosecutor-289-1"] == "met"
    late = f"{sent}\n2022-03-25 10:00 termination_approved document=9"
    assert verdicts(late, "2022-12-31")["termination-approval-290-1"] == "met late"


def test_the_report_at_the_end_starts_no_clock_of_termination() -> None:
    diary = f"{REGISTERED}\n2022-03-10 10:00 investigation_completed\n2022-03-11 10:00 sent_to_prosecutor"
    assert "termination-approval-290-1" not in verdicts(diary, "2022-12-31")


def test_an_approval_shows_that_it_was_sent_but_not_that_it_was_sent_late() -> None:
    """The sending was never recorded: late on some readings, so nobody is accused."""
    assert verdicts(TERMINATED, "2022-03-20")["termination-to-prosecutor-289-1"] == "overdue"
    approved = f"{TERMINATED}\n2022-03-20 10:00 termination_approved document=9"
    assert verdicts(approved, "2022-12-31")["termination-to-prosecutor-289-1"] == "cannot tell"
    soon = f"{TERMINATED}\n2022-03-11 10:00 termination_approved document=9"
    assert verdicts(soon, "2022-12-31")["termination-to-prosecutor-289-1"] == "met"


@pytest.mark.parametrize(
    ("year", "expected"), [("2022", "cannot tell"), ("2024", "overdue")], ids=["old text unseen", "new text read"]
)
def test_the_law_applied_is_the_law_at_the_act(year: str, expected: str) -> None:
    """CPC 5; CPC 96(4): 24 hours, in the wording of 2023."""
    diary = f"{year}-02-01 10:20 safety_requested"
    assert verdicts(diary, f"{year}-03-01")["safety-decision-96-4"] == expected


def test_each_request_for_safety_has_a_clock_of_its_own() -> None:
    diary = """
        2024-02-01 10:20 safety_requested
        2024-02-01 18:00 safety_refused document=1
        2024-06-01 10:20 safety_requested
    """
    clocks = [each for each in on(diary, "2024-12-31").clocks if each.rule.id == "safety-decision-96-4"]
    assert [verdict(each, datetime(2024, 12, 31, tzinfo=UTC)).value for each in clocks] == ["met", "overdue"]


def test_measures_that_the_person_declined_are_no_longer_owed() -> None:
    diary = "2024-02-01 10:20 safety_requested\n2024-02-01 12:00 safety_declined"
    assert verdicts(diary, "2024-12-31")["safety-decision-96-4"] == "no longer owed"


def test_a_bare_date_counts_as_well_as_a_minute_for_a_limit_in_days() -> None:
    diary = "2022-02-01 complaint_lodged\n2022-02-04 referred_without_registration document=1"
    assert due_of("2022-02-01 complaint_lodged", "referral-181-5") == "2022-02-04T18:00+00:00"
    assert verdicts(diary, "2022-12-31")["referral-181-5"] == "met"
    assert is_certain(clock(diary, "referral-181-5"), datetime(2022, 12, 31, tzinfo=UTC))


def test_a_span_is_late_only_if_late_on_every_reading() -> None:
    """Lodged on 1 or 2 February: due on the 4th, or on Saturday the 5th, which rolls to Monday the 7th."""
    diary = "2022-02-01 complaint_lodged until=2022-02-02"
    found = clock(diary, "referral-181-5")
    monday, tuesday = (datetime(2022, 2, day, 12, tzinfo=UTC) for day in (7, 8))
    assert verdict(found, monday) is Verdict.RUNNING
    assert not is_certain(found, monday)
    assert verdict(found, tuesday) is Verdict.OVERDUE
    assert is_certain(found, tuesday)
    assert (
        verdicts(f"{diary}\n2022-02-06 10:00 registered_in_erdr document=1", "2022-12-31")["referral-181-5"]
        == "cannot tell"
    )


@pytest.mark.parametrize(
    ("diary", "at", "expected"),
    [
        (LODGED, "2022-02-03", Bucket.DUE),
        (LODGED, "2022-02-10", Bucket.OVERDUE),
        (INTERRUPTED, "2022-12-31", Bucket.PAUSED),
    ],
)
def test_an_open_clock_stands_in_one_list(diary: str, at: str, expected: Bucket) -> None:
    found = on(diary, at)
    rule = "investigation-192-2" if expected is Bucket.PAUSED else "referral-181-5"
    (each,) = (each for each in found.clocks if each.rule.id == rule)
    assert bucket(each, found.at) is expected


def test_a_refused_interruption_ends_the_limit_without_accusing_of_the_time_at_the_prosecutor() -> None:
    """CPC 192(7): another term follows; the days of the interruption did not count."""
    diary = """
        2025-12-10 10:00 complaint_lodged
        2025-12-10 12:00 registered_in_erdr document=1
        2026-02-05 10:00 interruption_ordered document=2
        2026-02-13 10:00 interruption_refused document=3
    """
    assert verdicts(diary, "2026-03-01")["investigation-192-2"] == "no longer owed"


def test_a_complaint_passed_on_late_accuses_nobody_of_the_days_before() -> None:
    found = on(
        "2025-11-03 10:00 remedy_filed kind=prosecutor\n2025-11-17 10:00 remedy_forwarded kind=prosecutor", "2025-12-31"
    )
    said = [verdict(each, found.at) for each in found.clocks if each.rule.id == "prosecutor-complaint-105-2"]
    assert said == [Verdict.NO_LONGER_OWED, Verdict.OVERDUE]
