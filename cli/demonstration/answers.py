"""How others answered: the United Nations and the State, officials, prosecutors; and reprisals."""

from collections.abc import Sequence
from datetime import date

from cli.demonstration.bodies import Office
from cli.demonstration.complaints import Case
from cli.demonstration.diary import Row, diary_of, later
from cli.demonstration.dice import Dice
from cli.demonstration.figures import SENT_TO_UN, STATE_REPLIED
from cli.demonstration.proceedings import lodged_at

MECHANISM = {"mechanism": "Special Rapporteur on Torture"}
LAST_LODGED = date(2022, 2, 28)  # a later complaint could not have reached Geneva before the reply of 18 March
FALSE_INFORMATION = {"article": "274"}


def sent_to_un(cases: Sequence[Case]) -> frozenset[str]:
    """Choose the complaints that went to the Special Rapporteur, as many as the report counts."""
    early = [case.facts.reference for case in cases if case.lodged <= LAST_LODGED]
    return frozenset(Dice("United Nations").shuffled(early)[: SENT_TO_UN.number])


def communication(case: Case) -> list[Row]:
    """Tell the communication and the reply of the State."""
    diary = diary_of(case, "communication")
    diary.tell("un_communication_sent", later(lodged_at(case), (2, 12), diary.dice), carries=MECHANISM)
    diary.tell_reported("state_replied", str(STATE_REPLIED))
    return diary.rows


def officials(case: Case) -> list[Row]:
    """Tell that the accused official was known, and in Taraz that he stayed on the case."""
    diary = diary_of(case, "officials")
    kept = case.facts.place == "Taraz" and case.facts.in_custody and diary.dice.happens(60)
    if kept or diary.dice.happens(15):
        known = later(lodged_at(case), (0, 20), diary.dice)
        diary.tell("official_identified", known, case.facts.accused_body, proved=False)
        if kept:
            diary.tell("official_kept_on_case", later(known, (1, 20), diary.dice), case.facts.accused_body)
    return diary.rows


def reprisals(case: Case) -> list[Row]:
    """Tell the case for spreading false information that answered the complaint."""
    diary = diary_of(case, "reprisal")
    if case.reprisal:
        opened = later(lodged_at(case), (10, 60), diary.dice)
        diary.tell("reprisal_case_opened", opened, case.body(Office.POLICE), carries=FALSE_INFORMATION)
    return diary.rows


def remedies(case: Case) -> list[Row]:
    """Tell the complaint to the prosecutor about the delay, where a lawyer filed one."""
    diary, prosecutor = diary_of(case, "remedies"), case.body(Office.PROSECUTOR)
    if case.channel == "lawyer" and diary.dice.happens(35):
        filed = later(lodged_at(case), (12, 40), diary.dice)
        diary.tell("remedy_filed", filed, prosecutor, kind="prosecutor")
        if diary.dice.happens(70):
            decided = later(filed, (3, 15), diary.dice)
            diary.tell("remedy_decided", decided, prosecutor, kind="prosecutor", carries={"outcome": "refused"})
            if diary.dice.happens(60):
                diary.tell("remedy_decision_served", later(decided, (1, 8), diary.dice), prosecutor, kind="prosecutor")
    return diary.rows
