"""From the complaint along its way to the end, or to where it lies."""

from datetime import date, datetime

from cli.demonstration.complaints import Case
from cli.demonstration.diary import Diary, Row, diary_of, later, on_day
from cli.demonstration.ways import Act

DAY_ONLY = ("entered_in_kui", "internal_inquiry_opened")  # acts that victims often learn of without the hour
OFTEN_OMITTED = ("termination_notified",)  # many victims were never told
NEVER_PROVED = ("acceptance_refused",)


def proceedings(case: Case) -> list[Row]:
    """Tell the complaint and every act of its way."""
    diary = diary_of(case, "proceedings")
    moment = lodged_at(case)
    diary.tell("complaint_lodged", moment, case.receiving, carries={"channel": case.channel})
    for act in case.way.acts:
        moment = _moment(act, moment, diary)
        if act.event not in OFTEN_OMITTED or diary.dice.happens(60):
            _tell(act, moment, diary)
    return diary.rows


def lodged_at(case: Case) -> datetime:
    """Give the minute of the complaint, the same for every part of the story."""
    return on_day(case.lodged, diary_of(case, "lodged").dice)


def _moment(act: Act, before: datetime, diary: Diary) -> datetime:
    if isinstance(act.when, str):
        return on_day(date.fromisoformat(act.when), diary.dice)
    return later(before, act.when, diary.dice)


def _tell(act: Act, at: datetime, diary: Diary) -> None:
    diary.tell(
        act.event,
        at,
        diary.case.body(act.by),
        to=diary.case.body(act.to) if act.to else "",
        carries=act.carries,
        proved=act.event not in NEVER_PROVED,
        only_the_day=act.event in DAY_ONLY and diary.dice.happens(15),
    )
