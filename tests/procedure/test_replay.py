"""What may follow what: lawful, unlawful, leap, impossible."""

import pytest

from procedure.events import Track
from procedure.grammar import Manner
from procedure.history import effective
from procedure.replay import ImpossibleMoveError, Instance, offers, replay, state_name
from procedure.tracks.examination import E
from procedure.tracks.proceedings import P
from tests.story import story

LODGED = "2022-02-01 10:00 complaint_lodged"


def manners(diary: str) -> list[str]:
    moves = replay(effective(story(diary).events)).moves
    return [move.step.manner.value if move.step else "" for move in moves]


def standings(diary: str) -> dict[str, str]:
    told = replay(effective(story(diary).events))
    return {
        f"{key.track.value} {key.kind} {key.number}".replace("  ", " "): state_name(state)
        for key, state in told.standings.items()
    }


def test_an_unlawful_step_is_recorded_and_moves_the_state() -> None:
    diary = f"{LODGED}\n2022-02-02 10:00 acceptance_refused"
    assert manners(diary) == ["lawful", "unlawful"]
    assert standings(diary) == {"proceedings 1": "not accepted"}


def test_an_act_whose_ground_we_never_saw_is_a_leap() -> None:
    assert manners(f"{LODGED}\n2022-02-02 10:00 taken_over body=prosecutor") == ["lawful", "leap"]


def test_a_leap_heals_when_the_missing_act_is_recorded_later() -> None:
    diary = f"{LODGED}\n2022-02-05 10:00 taken_over\n2022-02-03 10:00 registered_in_erdr"
    assert manners(diary) == ["lawful", "lawful", "lawful"]


def test_an_impossible_move_names_the_state_and_what_could_follow() -> None:
    with pytest.raises(ImpossibleMoveError) as error:
        manners(f"{LODGED}\n2022-02-02 10:00 verdict_given")
    said = str(error.value)
    assert '"verdict_given" on 2022-02-02 is impossible' in said
    assert 'the proceedings stood at "lodged"' in said
    assert "entered_in_kui" in said


def test_nothing_of_the_proceedings_precedes_the_complaint() -> None:
    with pytest.raises(ImpossibleMoveError, match="what could follow: complaint_lodged"):
        manners(f"2022-01-31 10:00 registered_in_erdr\n{LODGED}")


def test_custody_injuries_and_questioning_may_precede_the_complaint() -> None:
    diary = f"""
        2022-01-07 10:00 detained
        2022-01-08 10:00 injuries_recorded by=doctor
        2022-01-08 12:00 questioned
        {LODGED}
    """
    assert len(manners(diary)) == 4


def test_a_bare_date_may_be_the_hour_after_what_must_precede_it() -> None:
    assert manners(f"{LODGED}\n2022-02-01 entered_in_kui") == ["lawful", "lawful"]
    with pytest.raises(ImpossibleMoveError):
        manners(f"{LODGED}\n2022-01-31 entered_in_kui")


def test_medical_and_psychological_examinations_are_two_instances() -> None:
    diary = f"{LODGED}\n2022-02-02 10:00 examination_ordered\n2022-02-03 10:00 examination_requested kind=psychological"
    found = standings(diary)
    assert found["examination medical 1"] == "ordered"
    assert found["examination psychological 1"] == "requested"


def test_a_second_examination_begins_when_the_first_is_over() -> None:
    diary = f"""{LODGED}
        2022-02-02 10:00 examination_ordered
        2022-02-03 10:00 conclusion_issued
        2022-03-03 10:00 examination_ordered
    """
    found = standings(diary)
    assert found["examination medical 1"] == "concluded"
    assert found["examination medical 2"] == "ordered"


def test_a_refused_request_for_safety_may_be_made_again() -> None:
    """CPC 96(6)."""
    refused = "2022-02-02 10:00 safety_requested\n2022-02-03 10:00 safety_refused"
    diary = f"{LODGED}\n{refused}\n2022-02-04 10:00 safety_requested"
    assert standings(diary)["protection 2"] == "requested"


def test_an_order_shown_after_the_examination_is_unlawful() -> None:
    """CPC 274(1)(1)."""
    diary = f"{LODGED}\n2022-02-02 10:00 examined\n2022-02-03 10:00 examination_order_shown"
    assert manners(diary) == ["lawful", "leap", "unlawful"]


def test_two_acts_in_the_repeated_hour_keep_their_true_order() -> None:
    diary = "2024-02-29 23:50+06:00 complaint_lodged\n2024-02-29 23:10+05:00 entered_in_kui"
    assert manners(diary) == ["lawful", "lawful"]


def test_the_offers_are_what_may_follow_with_their_manner() -> None:
    offered = {
        offer.type.name: offer
        for offer in offers({Instance(Track.PROCEEDINGS): P.LODGED})
        if offer.type.track is Track.PROCEEDINGS
    }
    assert "verdict_given" not in offered
    step = offered["acceptance_refused"].step
    assert step is not None
    assert step.manner is Manner.UNLAWFUL
    assert "voided" not in {offer.type.name for offer in offers({})}


def test_an_examination_may_be_ordered_beside_one_that_is_concluded() -> None:
    standing = {Instance(Track.EXAMINATION, "medical"): E.CONCLUDED}
    names = {(offer.type.name, offer.kind) for offer in offers(standing)}
    assert ("examination_ordered", "medical") in names
    assert ("conclusion_presented", "medical") in names
