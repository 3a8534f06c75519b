"""The arrest and what followed in custody, before anybody could complain."""

from datetime import datetime, timedelta

from cli.demonstration.bodies import Office
from cli.demonstration.complaints import Case
from cli.demonstration.diary import Diary, Row, diary_of, later, on_day

WITNESSES = ("hospital doctor", "ambulance", "lawyer")
IN_CUSTODY = ("SIZO medical unit", *WITNESSES)


def detention(case: Case) -> list[Row]:
    """Tell the arrest, the questioning and the custody or release."""
    diary = diary_of(case, "detention")
    arrested = on_day(case.arrested, diary.dice)
    if case.reported:
        diary.tell_reported("detained", case.reported.day, case.reported.until, case.body(Office.POLICE))
        arrested += timedelta(days=1)
    elif case.facts.in_custody or case.is_minor or case.facts.foreign_national or diary.dice.happens(70):
        diary.tell("detained", arrested, case.body(Office.POLICE), proved=False)
    else:
        return diary.rows
    if diary.dice.happens(65):
        diary.tell("detention_recorded", arrested + timedelta(hours=diary.dice.between(2, 6)), case.body(Office.POLICE))
    _questioned(arrested + timedelta(hours=7), diary)
    _held_or_released(arrested, diary)
    return diary.rows


def injuries(case: Case) -> list[Row]:
    """Tell who saw the injuries before the complaint, where somebody did."""
    diary = diary_of(case, "injuries")
    if case.reported is None and diary.dice.happens(32):
        by = diary.dice.one_of(IN_CUSTODY if case.facts.in_custody else WITNESSES)
        body = case.body(Office.HOSPITAL) if by == "hospital doctor" else ""
        seen = on_day(case.arrested + timedelta(days=1), diary.dice)
        diary.tell("injuries_recorded", seen, body, kind="medical", carries={"by": by}, proved=by != "lawyer")
    return diary.rows


def _questioned(at: datetime, diary: Diary) -> None:
    case, dice = diary.case, diary.dice
    if not case.is_minor and not case.facts.foreign_national:
        if dice.happens(30):
            diary.tell("questioned", at, case.body(Office.POLICE), carries={"present": dice.one_of(("", "lawyer"))})
        return
    # A lawyer now and then; never a guardian for a child, never an interpreter for a foreigner.
    present = "lawyer" if dice.happens(15) else ""
    diary.tell("questioned", at, case.body(Office.POLICE), carries={"present": present})
    if case.is_minor:
        diary.tell("family_told", later(at, (3, 12), dice), case.body(Office.POLICE), proved=False)
    elif dice.happens(25):
        diary.tell("consulate_told", later(at, (5, 15), dice), case.body(Office.POLICE))


def _held_or_released(arrested: datetime, diary: Diary) -> None:
    case, dice = diary.case, diary.dice
    decided = later(arrested, (1, 2), dice)
    if case.facts.in_custody:
        diary.tell("custody_ordered", decided, case.body(Office.COURT), to=case.body(Office.SIZO))
    else:
        diary.tell("released", decided, case.body(Office.POLICE), proved=dice.happens(60))
