"""Where the record speaks against itself, both records are named; nothing is repaired and nothing refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.assess import read
from procedure.contradictions import ENDED_BY, ONE_DOCUMENT, PRESUPPOSES, contradictions
from procedure.events import BY_NAME
from procedure.grammar import Manner
from procedure.replay import replay
from procedure.tracks import TRACKS
from tests.story import story

CASE = """
    2022-01-12 10:20  complaint_lodged
    2022-01-14 10:20  registered_in_erdr  number=2275"""


def pairs(diary: str) -> list[tuple[int, int]]:
    return [each.events for each in contradictions(read(story(diary)).moves)]


def test_a_record_in_order_has_none() -> None:
    diary = f"""{CASE}
    2022-02-01  interruption_ordered
    2022-02-02  interruption_approved
    2022-03-01  resumed
    2022-04-01  interruption_ordered
    2022-04-02  interruption_approved
    2022-05-01  resumed
    2022-06-01  termination_ordered
    2022-06-02  sent_to_prosecutor
    2022-06-03  termination_approved
    2022-07-01  termination_annulled
    2022-08-01  termination_ordered
    2022-08-02  sent_to_prosecutor"""
    assert pairs(diary) == []


def test_a_gap_alone_is_no_contradiction() -> None:
    assert pairs(f"{CASE}\n2022-02-02 interruption_approved\n2022-03-01 resumed") == []
    assert pairs("2022-02-01 released") == []
    assert pairs("2022-02-01 remedy_decided kind=judge") == []


def test_approval_of_the_interruption_before_its_order() -> None:
    assert pairs(f"{CASE}\n2022-02-02 interruption_approved\n2022-02-05 interruption_ordered") == [(3, 4)]


def test_an_order_after_the_resumption_is_another_interruption() -> None:
    diary = f"{CASE}\n2022-02-02 interruption_approved\n2022-03-01 resumed\n2022-04-01 interruption_ordered"
    assert pairs(diary) == []


def test_approval_of_the_termination_before_its_order() -> None:
    assert pairs(f"{CASE}\n2022-06-03 termination_approved\n2022-06-10 termination_ordered") == [(3, 4)]


def test_resumed_before_the_interruption() -> None:
    assert pairs(f"{CASE}\n2022-02-01 resumed\n2022-02-10 interruption_ordered") == [(3, 4)]


def test_a_second_termination_without_annulment() -> None:
    diary = f"""{CASE}
    2022-06-01  termination_ordered
    2022-06-02  sent_to_prosecutor
    2022-06-03  termination_approved
    2022-08-01  termination_ordered"""
    assert pairs(diary) == [(3, 6)]


def test_interrupted_again_without_resumption() -> None:
    diary = f"""{CASE}
    2022-02-01  interruption_ordered
    2022-02-02  interruption_approved
    2022-04-01  interruption_ordered"""
    assert pairs(diary) == [(3, 5)]


def test_two_registrations_with_different_numbers() -> None:
    assert pairs(f"{CASE}\n2022-02-01 registered_in_erdr number=2290") == [(2, 3)]
    assert pairs(f"{CASE}\n2022-02-01 registered_in_erdr number=2275") == []
    assert pairs(f"{CASE}\n2022-02-01 registered_in_erdr") == []
    assert pairs(f"{CASE}\n2022-01-20 proceedings_joined\n2022-02-01 registered_in_erdr number=2290") == []


def test_a_conclusion_before_its_order() -> None:
    assert pairs("2022-02-01 conclusion_issued\n2022-02-05 examination_ordered") == [(1, 2)]


def test_an_order_that_has_its_own_conclusion_is_of_another_examination() -> None:
    diary = "2022-02-01 conclusion_issued\n2022-02-05 examination_ordered\n2022-03-01 conclusion_issued"
    assert pairs(diary) == []
    assert pairs("2022-02-01 conclusion_issued\n2022-02-05 examination_ordered kind=psychological") == []


def test_released_before_the_detention() -> None:
    assert pairs("2022-02-01 released\n2022-02-05 detained") == [(1, 2)]


def test_detained_twice_without_release() -> None:
    assert pairs("2022-02-01 detained\n2022-02-05 detained") == [(1, 2)]
    assert pairs("2022-02-01 detained\n2022-02-03 released\n2022-02-05 detained") == []


def test_a_remedy_decided_before_it_was_filed() -> None:
    assert pairs("2022-02-01 remedy_decided kind=judge\n2022-02-05 remedy_filed kind=judge") == [(1, 2)]
    assert pairs("2022-02-01 remedy_decided kind=judge\n2022-02-05 remedy_filed kind=appeal") == []


def test_an_act_proved_by_two_documents() -> None:
    twice = (
        "2022-01-14 registered_in_erdr body=prosecutor document=A\n2022-01-14 registered_in_erdr body={} document={}"
    )
    lodged = "2022-01-12 complaint_lodged\n"
    assert pairs(lodged + twice.format("prosecutor", "B")) == [(2, 3)]
    assert pairs(lodged + twice.format("prosecutor", "A")) == []
    assert pairs(lodged + twice.format("city-police", "B")) == []


def test_several_stand_in_the_order_in_which_they_come_to_light() -> None:
    diary = f"""{CASE}
    2022-02-01  released
    2022-02-02  interruption_approved
    2022-02-05  interruption_ordered
    2022-02-07  detained"""
    assert pairs(diary) == [(4, 5), (3, 6)]


def test_the_sentence_names_both_acts_and_both_records() -> None:
    (found,) = contradictions(read(story("2022-02-01 released\n2022-02-05 detained")).moves)
    assert found.told.values["act"] == BY_NAME["released"].label
    assert found.told.values["presupposed"] == BY_NAME["detained"].label
    assert (found.told.values["id"], found.told.values["other"]) == found.events


@pytest.mark.parametrize("act", PRESUPPOSES)
def test_what_is_presupposed_is_of_the_same_track_and_its_lack_a_leap(act: str) -> None:
    track = BY_NAME[act].track
    assert {BY_NAME[name].track for name in PRESUPPOSES[act]} == {track}
    assert any(step.event == act and step.manner is Manner.LEAP for step in TRACKS[track].steps)


def test_the_tables_name_events_of_the_vocabulary() -> None:
    named = {*ENDED_BY, *ONE_DOCUMENT, *(name for ends in ENDED_BY.values() for name in ends)}
    assert named - BY_NAME.keys() == set()


@given(st.permutations(["detained", "released", "detention_recorded", "custody_ordered"]))
def test_whatever_the_order_the_two_records_stand_in_it(acts: list[str]) -> None:
    diary = "\n".join(f"2022-02-0{day} {act}" for day, act in enumerate(acts, start=1))
    moves = replay(story(diary).events).moves
    place = {move.event.id: number for number, move in enumerate(moves)}
    assert all(place[first] < place[second] for first, second in (each.events for each in contradictions(moves)))
