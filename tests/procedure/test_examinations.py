"""How an examination stands through time, and whose evidence can still be lost."""

from datetime import UTC, datetime, timedelta

from procedure.assess import read
from procedure.examinations import Group, place_of, stands
from procedure.summary import injured_by
from tests.story import story

MOMENT = datetime(2022, 1, 10, tzinfo=UTC)


def told(diary: str) -> list[str]:
    """Tell from which day on the medical examination of a diary stood in which group."""
    moves = read(story(diary)).moves
    injured = injured_by(move.event for move in moves)
    medical = [move for move in moves if move.instance.kind == "medical"]
    return [f"{stand.since:%Y-%m-%d} {stand.group}" for stand in stands(medical, injured)]


def test_a_request_a_refusal_and_an_order_are_each_told() -> None:
    assert told("""
        2022-01-10 10:00 complaint_lodged
        2022-01-11 10:00 examination_requested
        2022-01-14 10:00 examination_refused
        2022-01-20 10:00 examination_ordered
        2022-01-21 10:00 examination_order_shown
        2022-01-22 10:00 examined
        2022-02-10 10:00 conclusion_issued
    """) == [
        "2022-01-10 never ordered",
        "2022-01-11 not carried out",
        "2022-01-14 refused",
        "2022-01-20 not carried out",
        "2022-01-22 waiting",
        "2022-02-10 concluded",
    ]


def test_the_examination_begun_last_counts() -> None:
    assert told("""
        2022-01-10 10:00 complaint_lodged
        2022-01-11 10:00 conclusion_issued
        2022-01-12 10:00 conclusion_presented
        2022-03-01 10:00 examination_requested
    """) == ["2022-01-10 never ordered", "2022-01-11 concluded", "2022-03-01 not carried out"]


def test_nothing_is_told_of_the_time_before_the_injury_is() -> None:
    assert told("""
        2022-01-10 10:00 examination_ordered
        2022-01-11 10:00 injuries_recorded
        2022-01-12 10:00 complaint_lodged
    """) == ["2022-01-11 not carried out"]


def test_of_those_not_examined_the_freshest_injury_stands_first_whatever_was_said_to_them() -> None:
    older, unknown = MOMENT - timedelta(days=1), None
    order = [
        *((Group.REFUSED, MOMENT), (Group.NEVER, older), (Group.AWAITED, unknown)),
        *((Group.WAITING, injured) for injured in (unknown, older, MOMENT)),
        *((Group.DONE, injured) for injured in (unknown, older, MOMENT)),
    ]
    assert sorted(order, key=lambda each: place_of(*each)) == order


def test_nobody_not_examined_stands_before_another_for_what_was_ordered_or_refused() -> None:
    places = {place_of(group, MOMENT) for group in (Group.NEVER, Group.REFUSED, Group.AWAITED)}
    assert len(places) == 1
