"""What is heard of first: acts that presuppose others of which nothing was told can be recorded, and accuse nobody."""

from collections import Counter

import pytest

from procedure.grammar import Manner, TrackLaw
from procedure.law.catalogue import RULES
from procedure.tracks import TRACKS
from procedure.tracks.proceedings import PROCEEDINGS, STARTED, UNREGISTERED
from tests.story import finding_ids, on, verdicts

LODGED = "2026-02-02 10:00 complaint_lodged body=prosecutor"
REGISTERED = f"{LODGED}\n2026-02-03 10:00 registered_in_erdr body=prosecutor number=1 document=1"
INTERRUPTED = f"{REGISTERED}\n2026-02-20 10:00 interruption_ordered\n2026-02-21 10:00 interruption_approved"
STUDIED = f"{REGISTERED}\n2026-03-20 10:00 familiarisation_started"


def accused(diary: str, at: str) -> set[str]:
    return {rule for rule, said in verdicts(diary, at).items() if said in {"overdue", "met late"}}


@pytest.mark.parametrize(
    ("told", "act"),
    [
        (LODGED, "termination_notified"),
        (LODGED, "termination_approved"),
        (LODGED, "termination_annulled"),
        (f"{LODGED}\n2026-02-04 10:00 closed_without_registration", "termination_notified"),
        (REGISTERED, "interruption_refused"),
        (REGISTERED, "termination_refused"),
        (REGISTERED, "returned_by_prosecutor"),
        (REGISTERED, "familiarisation_ended"),
        (REGISTERED, "trial_scheduled"),
        (REGISTERED, "trial_opened"),
        (REGISTERED, "verdict_given"),
        (INTERRUPTED, "termination_notified"),
        (INTERRUPTED, "investigation_completed"),
        (INTERRUPTED, "sent_to_prosecutor"),
        (INTERRUPTED, "sent_to_court"),
        (INTERRUPTED, "taken_over"),
        (STUDIED, "termination_ordered"),
        (STUDIED, "plea_agreement"),
        (STUDIED, "sent_to_court"),
    ],
)
def test_what_a_victim_hears_of_first_is_recorded_with_the_gap_before_it(told: str, act: str) -> None:
    found = on(f"{told}\n2026-03-30 10:00 {act} document=9", "2026-12-31")
    assert found.moves[-1].event.type == act


@pytest.mark.parametrize(
    ("told", "again"),
    [
        (INTERRUPTED, "registered_in_erdr number=2"),
        (f"{REGISTERED}\n2026-03-20 10:00 investigation_completed", "registered_in_erdr number=2"),
        (f"{REGISTERED}\n2026-03-20 10:00 interruption_ordered", "interruption_ordered"),
        (f"{REGISTERED}\n2026-03-20 10:00 termination_ordered", "termination_ordered"),
    ],
)
def test_an_act_told_twice_is_recorded_and_the_contradiction_names_both(told: str, again: str) -> None:
    found = on(f"{told}\n2026-03-30 10:00 {again}", "2026-12-31")
    (contradiction,) = found.contradictions
    assert contradiction.events[1] == found.moves[-1].event.id


def test_resumed_without_an_interruption_is_recorded_at_any_time_after_the_registration() -> None:
    diary = f"{REGISTERED}\n2026-03-20 10:00 investigation_completed\n2026-03-21 10:00 resumed"
    assert [move.step.manner for move in on(diary, "2026-12-31").moves if move.step][-1] is Manner.LEAP


def test_a_notice_of_termination_shows_that_the_complaint_had_been_registered() -> None:
    diary = f"{LODGED}\n2026-02-02 11:00 entered_in_kui\n2026-04-30 10:00 termination_notified document=9"
    assert {"referral-181-5"} == accused(diary, "2026-04-29")
    assert "kui-only" in finding_ids(diary, "2026-04-29")
    assert accused(diary, "2026-05-01") == set()
    assert "kui-only" not in finding_ids(diary, "2026-05-01")


def test_every_act_that_presupposes_the_registration_shows_that_it_was_done() -> None:
    presuppose = {
        step.event
        for step in PROCEEDINGS.steps
        if step.manner is Manner.LEAP and step.before & UNREGISTERED and step.after and step.after & STARTED
    }
    for rule in RULES:
        if rule.id in {"erdr-registration", "referral-181-5"}:
            assert presuppose - {*rule.shown_by, *rule.met_by} == set(), rule.id


def test_a_trial_that_is_heard_of_first_shows_that_the_investigation_had_ended() -> None:
    for act in ("preliminary_hearing_set", "trial_scheduled", "trial_opened", "verdict_given"):
        diary = f"{REGISTERED}\n2026-05-15 10:00 {act} document=9"
        assert verdicts(diary, "2026-05-20")["investigation-192-2"] == "cannot tell", act


@pytest.mark.parametrize("law", TRACKS.values(), ids=lambda law: law.track.value)
def test_no_act_has_two_rows_for_one_state(law: TrackLaw) -> None:
    rows = Counter((step.event, state) for step in law.steps for state in step.before)
    assert [row for row, count in rows.items() if count > 1] == []


PUBLISHED = "2026-02-02 10:00 complaint_lodged channel=media"


def test_a_publication_that_reached_no_body_starts_nobodys_three_days() -> None:
    """CPC 183: it may be a reason to begin; passed on to a body, the duty is that body's, from then."""
    assert "referral-181-5" not in verdicts(PUBLISHED, "2026-03-01")
    passed_on = f"{PUBLISHED}\n2026-02-09 10:00 complaint_passed_on to_body=prosecutor"
    assert verdicts(passed_on, "2026-03-01")["referral-181-5"] == "overdue"
    assert verdicts(f"{PUBLISHED} body=city-police", "2026-03-01")["referral-181-5"] == "overdue"


@pytest.mark.parametrize(
    ("outcome", "runs"), [("granted", False), ("Refused", True), ("partly_granted", True), ("", True)]
)
def test_unless_all_was_granted_the_time_to_go_to_the_judge_runs(outcome: str, runs: bool) -> None:  # noqa: FBT001
    """CPC 106(5): a time to file that is shown and not needed loses nothing; one that is not shown loses the case."""
    said = f" outcome={outcome}" if outcome else ""
    filed = f"{LODGED}\n2026-02-09 10:00 remedy_filed kind=prosecutor"
    diary = f"{filed}\n2026-02-12 10:00 remedy_decided kind=prosecutor{said}"
    assert ("judge-complaint-after-refusal-106-5" in verdicts(diary, "2026-02-20")) is runs
