"""Breaches of structure: when each arises, when it ends, and what it rests on."""

import pytest

from procedure.bodies import is_implicated
from procedure.findings import Finding
from procedure.grammar import Effect, Verified
from tests.story import BODIES, finding_ids, on

LODGED = "2022-02-01 10:00 complaint_lodged"
KUI = f"{LODGED}\n2022-02-01 15:00 entered_in_kui body=city-police"


def finding(diary: str, name: str, at: str = "2022-12-31") -> Finding:
    (found,) = (each for each in on(diary, at).findings if each.breach.id == name)
    return found


def test_an_entry_in_the_kui_alone_breaks_nothing_for_three_days() -> None:
    assert "kui-only" not in finding_ids(KUI, "2022-02-04")
    assert "kui-only" in finding_ids(KUI, "2022-02-05")


def test_registration_ends_the_finding_of_kui_only() -> None:
    assert "kui-only" in finding_ids(f"{KUI}\n2022-03-01 10:00 registered_in_erdr", "2022-02-20")
    assert "kui-only" not in finding_ids(f"{KUI}\n2022-03-01 10:00 registered_in_erdr", "2022-03-02")
    assert "kui-only" not in finding_ids(f"{KUI}\n2022-02-03 10:00 registered_in_erdr")


def test_a_complaint_sent_on_in_time_is_to_be_checked_not_accused() -> None:
    sent = f"{KUI}\n2022-02-03 10:00 referred_without_registration to_body=prosecutor"
    assert finding(sent, "kui-only").verified is Verified.SECONDARY
    closed = f"{sent}\n2022-06-01 10:00 closed_without_registration"
    assert finding(closed, "kui-only").verified is Verified.TEXT


def test_closing_in_the_kui_is_a_finding_at_once() -> None:
    closed = f"{KUI}\n2022-02-02 10:00 closed_without_registration"
    assert {"kui-only", "closed-unregistered"} <= finding_ids(closed, "2022-02-02")


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
        2024-02-01 11:00 examination_ordered document=2
        2024-02-01 12:00 examination_order_shown document=3
        2024-02-01 15:00 examined document=4
        2024-02-20 15:00 conclusion_issued document=5
        2024-03-01 15:00 conclusion_presented document=6
        2024-03-20 10:00 investigation_completed document=7
        2024-03-25 10:00 sent_to_prosecutor document=8
    """)
        == set()
    )
