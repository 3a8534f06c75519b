"""The derivation of a clock, as a lawyer pastes it: each sentence that matters, with its article."""

from reports.wording import Wording
from tests.story import on

LODGED = "2026-02-02 10:00 complaint_lodged body=prosecutor"
REGISTERED = f"{LODGED}\n2026-02-02 12:00 registered_in_erdr body=prosecutor document=1"


def told(diary: str, rule: str, at: str = "2026-12-31", **facts: object) -> list[str]:
    """Give the derivation of the last clock of a rule, sentence by sentence."""
    found = on(diary, at, **facts)  # type: ignore[arg-type]  # facts by name
    derived = [steps for each, steps in zip(found.clocks, found.derivations, strict=True) if each.rule.id == rule]
    return [Wording().step(step) for step in derived[-1]]


def has(steps: list[str], *said: str) -> bool:
    return all(any(each in step for step in steps) for each in said)


def test_a_derivation_goes_from_the_duty_to_the_due_time() -> None:
    steps = told(LODGED, "referral-181-5")
    assert steps[0].endswith(": 3 days. [CPC 181(5)]")
    assert steps[1] == "It is owed from: complaint lodged, 2026-02-02 10:00 (UTC+05) (record 1)."
    assert has(steps, "Wording in force since 2016-01-01; its text was read.", "This time applies because")
    assert steps[-1] == "The limit runs out at 2026-02-05 24:00 (UTC+05)."
    assert not has(steps, "Only a span is known")


def test_a_wording_of_the_past_names_its_last_day_and_that_it_is_to_be_checked() -> None:
    old = REGISTERED.replace("2026", "2024")
    assert has(told(old, "investigation-192-2"), "from 2015-01-01 to 2025-10-31", "to be checked")


def test_a_span_is_counted_from_its_end_in_favour_of_the_body() -> None:
    steps = told("2026-02-02 complaint_lodged until=2026-02-03", "referral-181-5")
    assert has(steps, "Only a span is known, up to 2026-02-03 24:00", "Tue 2026-02-03, is not counted")


def test_pauses_extensions_and_what_came_too_late_are_named_with_their_records() -> None:
    diary = f"""{REGISTERED}
        2026-02-10 10:00 interruption_ordered
        2026-02-20 10:00 resumed
        2026-03-10 10:00 term_extended to_months=3
        2026-06-10 10:00 term_extended to_months=6"""
    steps = told(diary, "investigation-192-2")
    assert has(steps, "Not counted: from 2026-02-10 10:00 (UTC+05) to 2026-02-20 10:00 (UTC+05). [CPC 45(7)]")
    assert has(steps, "Extended on 2026-03-10 10:00 (UTC+05) to 3 months in all (record 5). [CPC 192(4)]")
    assert has(
        steps, "An extension of 2026-06-10 10:00 (UTC+05) came too late", "10 days in which the limit did not run"
    )
    still = told(f"{REGISTERED}\n2026-02-10 10:00 interruption_ordered", "investigation-192-2")
    assert has(still, "Interrupted since 2026-02-10 10:00")


def test_an_extension_to_an_unknown_time_says_that_nobody_is_accused() -> None:
    steps = told(f"{REGISTERED}\n2026-03-10 10:00 term_extended", "investigation-192-2")
    assert has(steps, "to a time that is not recorded: nobody is accused (record 3)", "There is no due time")


def test_joined_cases_are_counted_from_the_first() -> None:
    diary = f"{REGISTERED}\n2026-03-01 10:00 proceedings_joined since=2026-01-15"
    assert has(told(diary, "investigation-192-2"), "counted from Thu 2026-01-15, the first of the joined cases")
    assert not has(told(REGISTERED, "investigation-192-2"), "joined cases")


def test_the_shorter_of_two_times_is_named_until_one_of_them_was_extended() -> None:
    sent = f"{REGISTERED}\n2026-02-10 10:00 interruption_ordered\n2026-02-11 10:00 interruption_sent"
    assert has(told(sent, "interruption-approval-45-8-1"), "The rule is 3 days, to 2026-02-16 24:00")
    appeal = """2026-02-02 10:00 complaint_lodged
        2026-02-03 10:00 registered_in_erdr
        2026-05-03 10:00 verdict_given
        2026-05-04 10:00 appeal_received"""
    assert has(told(appeal, "appeal-decided-425"), "The rule is 1 month")
    extended = f"{appeal}\n2026-05-20 10:00 appeal_term_extended to_months=3"
    assert not has(told(extended, "appeal-decided-425"), "The rule is")


def test_how_a_clock_closed_is_said_and_whether_a_document_shows_it() -> None:
    done = f"{LODGED}\n2026-02-04 10:00 registered_in_erdr"
    assert has(
        told(done, "referral-181-5"), "Done: registered in the ERDR, 2026-02-04 10:00", "No document is recorded"
    )
    assert not has(told(f"{done} document=1", "referral-181-5"), "No document is recorded")
    shown = f"{LODGED}\n2026-02-20 10:00 taken_over document=1"
    assert has(
        told(shown, "referral-181-5"), "Done by 2026-02-20 10:00 (UTC+05) at the latest, as taken over by another"
    )
    ended = f"{REGISTERED}\n2026-02-20 10:00 interruption_refused"
    assert has(told(ended, "investigation-192-2"), "No longer owed since 2026-02-20 10:00 (UTC+05) (record 3)")


def test_an_act_out_of_sight_says_that_its_absence_accuses_nobody() -> None:
    diary = f"{LODGED}\n2026-02-03 10:00 proceedings_split"
    assert has(told(diary, "separation-copy-44-5"), "The complainant is not told of this act")
    assert not has(
        told(f"{diary}\n2026-02-03 12:00 split_copy_sent", "separation-copy-44-5"), "is not told of this act"
    )


def test_a_chained_time_says_when_the_silence_before_it_was_over() -> None:
    steps = told("2026-02-02 10:00 remedy_filed kind=prosecutor", "judge-complaint-after-silence-106-5", "2026-03-31")
    assert has(steps, "It opens when 15 days have passed with no answer, on Tue 2026-02-17.", "2026-03-04 24:00")
