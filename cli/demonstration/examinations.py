"""The forensic examination: for most none, for some late; the psychological one for nobody."""

from collections.abc import Sequence

from cli.demonstration.bodies import Office
from cli.demonstration.complaints import Case
from cli.demonstration.diary import Row, diary_of, later
from cli.demonstration.figures import ARRESTS
from cli.demonstration.proceedings import lodged_at
from cli.demonstration.ways import Days

Course = tuple[tuple[str, Days, Office | None], ...]
ENDS = ("termination_ordered", "closed_without_registration")
EXPERT = Office.FORENSIC
HOLDER = None  # whoever had the complaint on that day

# fmt: off
#                 what was done              days after  by
ORDERED      =  ("examination_ordered",      (20, 60),   HOLDER)
SHOWN        =  ("examination_order_shown",  (0, 1),     HOLDER)
CONCLUDED    =  ("conclusion_issued",        (10, 30),   EXPERT)
PRESENTED    =  ("conclusion_presented",     (2, 10),    HOLDER)
NONE:        Course = ()
REFUSED:     Course = (("examination_requested", (2, 10), HOLDER), ("examination_refused", (4, 12), HOLDER))
PROMPT:      Course = (("examination_ordered", (0, 1), HOLDER), SHOWN, ("examined", (0, 1), EXPERT), CONCLUDED)
LATE:        Course = (ORDERED, SHOWN, ("examined", (1, 10), EXPERT), CONCLUDED, PRESENTED)
NEVER_DONE:  Course = (ORDERED,)
SHOWN_AFTER: Course = (ORDERED, ("examined", (1, 7), EXPERT), ("examination_order_shown", (2, 9), HOLDER), CONCLUDED)
COURSES = ((54, NONE), (8, REFUSED), (8, PROMPT), (18, LATE), (5, NEVER_DONE), (7, SHOWN_AFTER))
OF_REPORTED = dict(zip(ARRESTS, (LATE, NONE), strict=True))
# fmt: on
CONSISTENCY = ("consistent", "highly consistent", "not consistent", "could have been received when falling")
NO_PSYCHOLOGICAL = 9  # of a hundred: asked for one, and were refused; none was ever made


def examinations(case: Case, acts: Sequence[Row]) -> list[Row]:
    """Tell the course of the medical examination, as far as it got before the complaint was ended."""
    diary = diary_of(case, "examinations")
    drawn = diary.dice.one_by_share(COURSES)
    moment = lodged_at(case)
    for event, after, expert in OF_REPORTED[case.reported] if case.reported else drawn:
        moment = later(moment, after, diary.dice)
        known = [act for act in acts if act.occurred_at <= moment.isoformat()]
        if any(act.event in ENDS for act in known):
            break
        carries = {"consistency": diary.dice.one_of(CONSISTENCY)} if event == "conclusion_issued" else {}
        body = case.body(expert) if expert else known[-1].to_body or known[-1].body
        diary.tell(event, moment, body, kind="medical", carries=carries)
    return diary.rows


def psychological(case: Case) -> list[Row]:
    """Tell the request for a psychological examination and its refusal, where there was one."""
    diary = diary_of(case, "psychological")
    if diary.dice.happens(NO_PSYCHOLOGICAL):
        asked = later(lodged_at(case), (3, 12), diary.dice)
        refused = later(asked, (3, 14), diary.dice)
        diary.tell("examination_requested", asked, case.receiving, kind="psychological")
        diary.tell("examination_refused", refused, case.receiving, kind="psychological")
    return diary.rows
