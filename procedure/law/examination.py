"""When the victim is to be examined (CPC 271-287 and the Istanbul Protocol)."""

from calendars.limits import Immediately
from calendars.sentences import say
from procedure.citations import IstanbulProtocol
from procedure.grammar import Body, Effect, Since, TimeLimit, Verified

EXAMINATION_LIMITS = (
    TimeLimit(
        id="examination-ordered",
        duty=say("Order a forensic medical examination of the victim"),
        of=Body.CONDUCTING,
        runs_from=("complaint_lodged",),
        met_by=("examination_ordered",),
        limit=Immediately(),
        basis=IstanbulProtocol(196),
        effect=Effect.NORM,
        in_force=Since("2015-01-01"),
        verified=Verified.TEXT,
        note=say(
            "A standard, not a law: the examination is to be ordered immediately. The Code makes it mandatory for the "
            "nature and degree of harm (271(1)(2)) and names no time."
        ),
        kind="medical",
        may_precede=True,
        remedies=("examination-request", "examination-by-judge"),
        shown_by=("examined", "conclusion_issued"),
    ),
)
