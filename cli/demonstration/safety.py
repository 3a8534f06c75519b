"""Threats, and the safety that was nowhere given."""

from datetime import datetime

from cli.demonstration.complaints import Case
from cli.demonstration.diary import Diary, Row, diary_of, later
from cli.demonstration.proceedings import lodged_at

DECLINED_IN = {"Atyrau", "Taldykorgan"}  # the report names them
WHY = {"why": "described as two months under guard in a rented flat"}


def safety(case: Case) -> list[Row]:
    """Tell the threat, the request and its refusal; in two places, that the offer was declined."""
    diary = diary_of(case, "safety")
    lodged = lodged_at(case)
    if case.facts.place in DECLINED_IN:
        _declined(later(lodged, (1, 20), diary.dice), diary)
    elif diary.dice.happens(45):
        threatened = later(lodged, (1, 40), diary.dice)
        diary.tell("threat_reported", threatened, case.receiving, proved=diary.dice.happens(70))
        if diary.dice.happens(35):
            _refused(threatened, diary)
    return diary.rows


def _declined(threatened: datetime, diary: Diary) -> None:
    diary.tell("threat_reported", threatened, diary.case.receiving)
    asked = later(threatened, (1, 5), diary.dice)
    if diary.dice.happens(50):
        diary.tell("safety_requested", asked, diary.case.receiving)
    diary.tell("safety_declined", later(asked, (2, 9), diary.dice), diary.case.receiving, carries=WHY)


def _refused(threatened: datetime, diary: Diary) -> None:
    asked = later(threatened, (0, 4), diary.dice)
    diary.tell("safety_requested", asked, diary.case.receiving)
    diary.tell("safety_refused", later(asked, (3, 20), diary.dice), diary.case.receiving)
