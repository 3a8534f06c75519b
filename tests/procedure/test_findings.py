"""Breaches of structure: when each arises, when it ends, and what it rests on."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.assess import assess, read
from procedure.bodies import is_implicated
from procedure.events import KINDS, Event, event_type
from procedure.findings import Finding
from procedure.grammar import Effect, Verified
from procedure.history import Complaint, History
from procedure.replay import ImpossibleMoveError, replay
from tests.story import ALMATY, BODIES, finding_ids, on, story

LODGED = "2022-02-01 10:00 complaint_lodged"
KUI = f"{LODGED}\n2022-02-01 15:00 entered_in_kui body=city-police"


def finding(diary: str, name: str, at: str = "2022-12-31", **facts: object) -> Finding:
    (found,) = (each for each in on(diary, at, **facts).findings if each.breach.id == name)  # type: ignore[arg-type]
    return found


def basis(found: Finding) -> list[str]:
    return [str(cited) for cited in found.basis]


def test_an_entry_in_the_kui_alone_breaks_nothing_for_three_days() -> None:
    assert "kui-only" not in finding_ids(KUI, "2022-02-04")
    assert "kui-only" in finding_ids(KUI, "2022-02-05")


def test_registration_ends_the_finding_of_kui_only() -> None:
    assert "kui-only" in finding_ids(f"{KUI}\n2022-03-01 10:00 registered_in_erdr", "2022-02-20")
    assert "kui-only" not in finding_ids(f"{KUI}\n2022-03-01 10:00 registered_in_erdr", "2022-03-02")
    assert "kui-only" not in finding_ids(f"{KUI}\n2022-02-03 10:00 registered_in_erdr")


def test_a_registration_at_the_very_instant_of_the_finding_leaves_none_and_one_after_it_leaves_one() -> None:
    """The limit ends at 24:00 of 4 February; an act of 5 February, its hour unknown, begins the instant after."""
    at_once, later = (
        read(story(f"{KUI}\n{at} registered_in_erdr")).findings for at in ("2022-02-05", "2022-02-05 00:01")
    )
    assert "kui-only" not in {found.breach.id for found in at_once}
    assert "kui-only" in {found.breach.id for found in later}


def test_a_complaint_sent_on_in_time_is_to_be_checked_not_accused() -> None:
    sent = f"{KUI}\n2022-02-03 10:00 referred_without_registration to_body=prosecutor"
    assert finding(sent, "kui-only").verified is Verified.SECONDARY
    closed = f"{sent}\n2022-06-01 10:00 closed_without_registration"
    assert finding(closed, "kui-only").verified is Verified.TEXT


def test_closing_in_the_kui_is_a_finding_at_once() -> None:
    closed = f"{KUI}\n2022-02-02 10:00 closed_without_registration"
    assert {"kui-only", "closed-unregistered"} <= finding_ids(closed, "2022-02-02")


def test_a_finding_is_judged_by_the_wording_of_its_local_day() -> None:
    """The wording of 1 February 2018 governs from its first hour, which in UTC is still January."""
    first, last = (
        f"2018-01-05 10:00 complaint_lodged\n{at} acceptance_refused" for at in ("2018-02-01 01:00", "2018-01-31")
    )
    assert finding(first, "acceptance-refused").verified is Verified.TEXT
    assert finding(last, "acceptance-refused").verified is Verified.SECONDARY


def test_a_finding_that_lasts_is_seen_by_the_wording_of_the_day_that_was_asked_about() -> None:
    kept = "2018-01-05 10:00 complaint_lodged\n2018-01-05 15:00 entered_in_kui"
    assert finding(kept, "kui-only", "2018-01-31").verified is Verified.SECONDARY
    assert finding(kept, "kui-only", "2018-02-01").verified is Verified.TEXT


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("city-police", True),
        ("region-police", True),
        ("cells", True),
        ("other-police", False),
        ("ministry", False),
        ("prosecutor", False),
    ],
)
def test_implicated_are_the_accused_its_units_and_what_it_belongs_to(body: str, expected: bool) -> None:  # noqa: FBT001
    assert is_implicated(body, "city-police", BODIES) is expected
    diary = f"{LODGED}\n2022-02-02 10:00 referred_without_registration to_body={body}"
    assert ("referred-to-accused-body" in finding_ids(diary)) is expected


def test_the_accused_body_on_the_case_is_a_finding_until_another_takes_over() -> None:
    diary = f"{LODGED}\n2022-02-02 10:00 registered_in_erdr body=city-police"
    assert "accused-body-investigates" in finding_ids(diary)
    taken = f"{diary}\n2022-05-01 10:00 taken_over body=prosecutor"
    assert "accused-body-investigates" in finding_ids(taken, "2022-04-30")
    assert "accused-body-investigates" not in finding_ids(taken, "2022-05-01")
    assert finding(taken, "accused-body-investigates", "2022-04-30").effect is Effect.NORM


def test_no_examination_is_a_standard_before_registration_and_the_code_after() -> None:
    """CPC 271(1)(2) speaks of a case; before there is one, the Istanbul Protocol does."""
    assert finding(LODGED, "no-examination").effect is Effect.NORM
    assert [str(cited) for cited in finding(LODGED, "no-examination").basis] == ["Istanbul Protocol 2022, para 196"]
    registered = f"{LODGED}\n2022-02-02 10:00 registered_in_erdr"
    assert finding(registered, "no-examination").effect is Effect.LEGAL
    assert str(finding(registered, "no-examination").basis[0]) == "CPC 271(1)(2)"


def test_an_examination_ordered_ends_the_finding() -> None:
    assert "no-examination" not in finding_ids(f"{LODGED}\n2022-02-05 10:00 examination_ordered")
    assert "no-examination" in finding_ids(f"{LODGED}\n2022-02-05 10:00 examination_ordered kind=psychological")
    assert "no-examination" not in finding_ids(f"2022-01-20 10:00 examination_ordered\n{LODGED}")


ENDED = f"{LODGED}\n2022-02-02 10:00 registered_in_erdr\n2022-06-01 10:00 termination_ordered"


def test_ending_without_an_examination_is_a_finding_until_the_end_is_annulled() -> None:
    assert "ended-without-examination" in finding_ids(ENDED)
    annulled = f"{ENDED}\n2022-07-01 10:00 termination_annulled"
    assert "ended-without-examination" in finding_ids(annulled, "2022-06-30")
    assert "ended-without-examination" not in finding_ids(annulled, "2022-07-02")


def test_an_order_that_was_never_carried_out_is_no_examination() -> None:
    ordered = ENDED.replace("2022-06-01", "2022-03-01 10:00 examination_ordered\n2022-06-01")
    assert "ended-without-examination" in finding_ids(ordered)
    assert "ended-without-examination" not in finding_ids(ordered.replace("examination_ordered", "examined"))


@pytest.mark.parametrize(
    ("act", "name"),
    [
        ("acceptance_refused", "acceptance-refused"),
        ("internal_inquiry_opened", "internal-inquiry"),
        ("closed_without_registration", "closed-unregistered"),
    ],
)
def test_every_unlawful_step_is_a_finding_with_its_event_as_evidence(act: str, name: str) -> None:
    found = finding(f"{LODGED}\n2022-02-02 10:00 {act}", name)
    assert found.evidence == (2,)


def test_a_check_that_181_5_sends_for_is_not_an_inquiry_in_place_of_an_investigation() -> None:
    diary = f"{LODGED}\n2022-02-02 10:00 referred_without_registration\n2022-02-10 10:00 internal_inquiry_opened"
    assert "internal-inquiry" not in finding_ids(diary)


def test_an_act_before_the_wording_that_was_read_is_to_be_checked() -> None:
    """185 was last amended in 2017: an act of 2016 is judged by a text we did not see."""
    old, new = (f"{year}-02-01 10:00 complaint_lodged\n{year}-02-02 10:00 acceptance_refused" for year in (2016, 2022))
    assert finding(old, "acceptance-refused").verified is Verified.SECONDARY
    assert finding(new, "acceptance-refused").verified is Verified.TEXT


def test_a_case_handled_by_the_book_has_no_findings() -> None:
    assert (
        finding_ids("""
        2024-02-01 10:00 complaint_lodged body=prosecutor
        2024-02-01 11:00 registered_in_erdr body=prosecutor document=1
        2024-02-01 11:00 victim_status_granted document=9
        2024-02-01 11:00 examination_ordered document=2
        2024-02-01 11:00 examination_ordered kind=psychological document=10
        2024-02-01 12:00 examination_order_shown document=3
        2024-02-01 15:00 examined document=4
        2024-02-20 15:00 conclusion_issued document=5
        2024-03-01 15:00 conclusion_presented document=6
        2024-03-20 10:00 investigation_completed document=7
        2024-03-25 10:00 sent_to_prosecutor document=8
    """)
        == set()
    )


def test_a_new_complaint_does_not_undo_a_termination() -> None:
    again = f"{ENDED}\n2022-08-01 10:00 complaint_lodged"
    assert "ended-without-examination" in finding_ids(again, "2022-08-02")


REGISTERED = "2024-03-11 09:00 complaint_lodged\n2024-03-11 10:00 registered_in_erdr body="


def test_the_body_that_registers_torture_has_five_days_and_a_holiday_is_no_excuse() -> None:
    """186(3): five days from Monday the 11th end on Saturday the 16th and roll to Monday the 18th."""
    assert "wrong-jurisdiction" not in finding_ids(f"{REGISTERED}other-police", "2024-03-18 23:59")
    assert "wrong-jurisdiction" in finding_ids(f"{REGISTERED}other-police", "2024-03-19 00:01")


@pytest.mark.parametrize("body", ["prosecutor", "special-prosecutor", "nobody-we-know"])
def test_a_prosecutor_has_jurisdiction_and_a_body_that_is_not_known_is_not_judged(body: str) -> None:
    assert "wrong-jurisdiction" not in finding_ids(f"{REGISTERED}{body}")


def test_a_case_that_becomes_one_of_ill_treatment_is_no_longer_the_prosecutors_alone() -> None:
    diary = f"{REGISTERED}other-police\n2024-05-06 10:00 taken_over body=city-police article=146(1)"
    assert "wrong-jurisdiction" in finding_ids(diary, "2024-05-05")
    assert "wrong-jurisdiction" not in finding_ids(diary, "2024-05-07")


def test_jurisdiction_under_a_wording_that_was_not_read_is_to_be_checked() -> None:
    for last, verified in (("2024-05-06", Verified.SECONDARY), ("2025-12-01", Verified.TEXT)):
        told = story(f"{REGISTERED}other-police\n{last} 10:00 taken_over body=prosecutor")
        (found,) = (each for each in read(told).findings if each.breach.id == "wrong-jurisdiction")
        assert found.verified is verified


def test_the_detention_of_the_official_ends_his_power_too_and_a_new_hold_begins_anew() -> None:
    diary = """
        2024-03-11 10:00 official_kept_on_case
        2024-03-12 10:00 official_kept_on_case
        2024-04-01 10:00 official_detained
        2024-05-01 10:00 official_kept_on_case
    """
    assert "accused-official-on-case" in finding_ids(diary, "2024-03-31")
    assert "accused-official-on-case" not in finding_ids(diary, "2024-04-30")
    assert finding(diary, "accused-official-on-case", "2024-05-01").evidence == (4,)
    assert finding(diary, "accused-official-on-case", "2024-05-01").effect is Effect.NORM


@pytest.mark.parametrize(
    ("age", "capacity", "day", "articles", "verified"),
    [
        (13, "", "2024-03-11", ["CPC 215(1)"], Verified.TEXT),
        (13, " as=witness", "2024-03-11", ["CPC 215(1)"], Verified.TEXT),
        (16, " as=suspect", "2024-03-11", ["CPC 535(1)", "CPC 536(1)"], Verified.TEXT),
        (16, " as=victim", "2024-03-11", ["CPC 76(2)"], Verified.SECONDARY),
        (16, " as=victim", "2025-11-03", ["CPC 76(2)"], Verified.TEXT),
        (16, "", "2025-11-03", ["CPC 535(1)", "CPC 76(2)"], Verified.SECONDARY),
    ],
)
def test_who_has_to_be_beside_a_minor_depends_on_age_and_part_in_the_case(
    age: int, capacity: str, day: str, articles: list[str], verified: Verified
) -> None:
    found = finding(f"{day} 10:00 questioned present={capacity}", "minor-unassisted", "2025-12-31", age=age)
    assert (basis(found), found.verified) == (articles, verified)


@pytest.mark.parametrize(("age", "present"), [(None, "present="), (18, "present="), (13, ""), (13, "present=Parent")])
def test_no_minor_or_nothing_recorded_is_no_finding(age: int | None, present: str) -> None:
    assert "minor-unassisted" not in finding_ids(f"2024-03-11 10:00 questioned {present}", age=age)


def test_a_questioning_without_interpreter_is_to_be_checked_and_a_consulate_not_told_is_a_breach() -> None:
    asked = "2024-03-11 10:00 questioned present="
    found = finding(asked, "foreigner-unassisted", "2024-12-31", foreign_national=True)
    assert (found.verified, basis(found)) == (Verified.SECONDARY, ["CPC 30(3)", "CPC 81(1)"])
    assert "foreigner-unassisted" not in finding_ids(asked)
    assert "foreigner-unassisted" not in finding_ids(asked, foreign_national=True, language="ru")
    held = finding("2024-03-11 10:00 detained", "foreigner-unassisted", "2024-12-31", foreign_national=True)
    assert (held.verified, basis(held)) == (Verified.TEXT, ["CPC 135"])


def test_a_threat_to_somebody_already_protected_is_a_matter_that_was_considered() -> None:
    granted = "2024-03-11 10:00 safety_granted\n2024-03-12 10:00 threat_reported"
    assert "safety-not-considered" not in finding_ids(granted)
    lifted = "2024-03-11 10:00 safety_granted\n2024-03-12 10:00 safety_lifted\n2024-03-13 10:00 threat_reported"
    assert "safety-not-considered" in finding_ids(lifted)


def test_a_second_termination_is_to_be_checked_and_names_the_first_as_evidence() -> None:
    diary = f"{ENDED}\n2022-07-01 10:00 termination_annulled\n2022-09-01 10:00 termination_ordered"
    found = finding(diary, "second-termination")
    assert (found.verified, found.evidence) == (Verified.SECONDARY, (3, 5))
    assert "second-termination" not in finding_ids(ENDED)


def test_a_refusal_of_victim_status_is_a_decision_and_ends_the_finding() -> None:
    diary = f"{REGISTERED}prosecutor\n2024-03-20 10:00 victim_status_refused"
    assert "no-victim-status" in finding_ids(diary, "2024-03-19")
    assert "no-victim-status" not in finding_ids(diary, "2024-03-21")


def test_a_reprisal_is_a_breach_of_the_standard_and_stays() -> None:
    found = finding("2022-05-02 10:00 reprisal_case_opened article=419", "reprisal")
    assert (found.effect, found.until) == (Effect.NORM, None)


ACTS = [
    "complaint_lodged",
    "registered_in_erdr",
    "taken_over",
    "transferred",
    "termination_ordered",
    "termination_annulled",
    "closed_without_registration",
    "examination_ordered",
    "examined",
    "threat_reported",
    "safety_requested",
    "safety_granted",
    "safety_refused",
    "safety_declined",
    "safety_lifted",
    "no_approach_requested",
    "no_approach_decided",
    "detained",
    "released",
    "consulate_told",
    "questioned",
    "victim_status_granted",
    "victim_status_refused",
    "official_kept_on_case",
    "official_suspended",
    "official_detained",
    "reprisal_case_opened",
]
TOLD = st.tuples(
    st.sampled_from(ACTS),
    st.integers(1, 60),
    st.sampled_from([*BODIES, ""]),
    st.sampled_from([None, "", "lawyer", "interpreter"]),
    st.sampled_from(KINDS[event_type("examined").track]),
)


@st.composite
def matters(draw: st.DrawFn) -> History:
    """Tell acts of the person, the officials and the bodies in any order in which they can have happened."""
    complaint = Complaint("C-1", "Almaty", age=13, foreign_national=True, accused_body="city-police")
    when, events = datetime(2023, 12, 1, 9, tzinfo=ALMATY), list[Event]()
    for number, (name, hours, body, present, kind) in enumerate(draw(st.lists(TOLD, max_size=16)), start=1):
        when += timedelta(hours=hours)
        told = Event(
            id=number,
            type=name,
            occurred_at=when,
            recorded_at=when.astimezone(UTC),
            body=body,
            to_body=body,
            kind=kind if event_type(name).track is event_type("examined").track else "",
            attributes={} if present is None else {"present": present},
        )
        try:
            replay([*events, told])
        except ImpossibleMoveError:
            continue
        events.append(told)
    return History(complaint, tuple(events), BODIES)


@given(matters(), st.integers(0, 24 * 45))
def test_what_was_wrong_then_does_not_depend_on_what_came_later(history: History, hours: int) -> None:
    at = (datetime(2023, 12, 1, 9, tzinfo=ALMATY) + timedelta(hours=hours)).astimezone(UTC)
    then = {(found.breach.id, found.since, found.basis) for found in assess(history, at).findings}
    later = {(found.breach.id, found.since, found.basis) for found in read(history).findings if found.holds(at)}
    assert later == then


@given(matters())
def test_no_finding_ends_before_it_begins(history: History) -> None:
    assert all(found.until is None or found.since < found.until for found in read(history).findings)


REGISTERED_IN_2022 = "2022-02-01 10:00 complaint_lodged\n2022-02-02 10:00 registered_in_erdr"


def test_a_breach_that_lasts_is_judged_by_the_wording_of_the_day_one_looks_at_it() -> None:
    seen = {
        day: found.verified
        for day in ("2022-12-31", "2026-01-31")
        for found in on(REGISTERED_IN_2022, day).findings
        if found.breach.id == "no-victim-status"
    }
    assert seen == {"2022-12-31": Verified.SECONDARY, "2026-01-31": Verified.TEXT}


def test_a_breach_in_a_case_that_ended_is_judged_by_the_wording_of_its_end() -> None:
    ended = f"{REGISTERED_IN_2022}\n2022-06-01 10:00 termination_ordered\n2022-06-03 10:00 termination_approved"
    (found,) = (each for each in on(ended, "2026-01-31").findings if each.breach.id == "no-victim-status")
    assert found.verified is Verified.SECONDARY


def test_a_termination_that_can_still_be_refused_is_not_yet_an_end_without_examination() -> None:
    ordered = f"{REGISTERED_IN_2022}\n2022-06-01 10:00 termination_ordered"
    approved = f"{ordered}\n2022-06-03 10:00 termination_approved"
    seen = [
        found.verified
        for diary in (ordered, approved)
        for found in on(diary, "2022-12-31").findings
        if found.breach.id == "ended-without-examination"
    ]
    assert seen == [Verified.SECONDARY, Verified.TEXT]
