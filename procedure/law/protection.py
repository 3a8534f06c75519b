"""The safety of the victim, the witnesses and their families (CPC 96-97)."""

from calendars.limits import Hours
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Body, Effect, Since, TimeLimit, Verified

SAFETY = (
    TimeLimit(
        id="safety-decision-96-4",
        duty=say("Decide on the request for safety measures"),
        of=Body.CONDUCTING,
        runs_from=("safety_requested",),
        met_by=("safety_granted", "safety_refused"),
        limit=Hours(24),
        basis=CPC(96, 4),
        effect=Effect.LEGAL,
        in_force=Since("2023-05-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 3 January 2023 (188-VII), in force 60 days after its publication; the day was "
            "not seen, so it is applied from 1 May 2023. The applicant is told at once, with a copy of the order."
        ),
        ended_by=("safety_declined",),
        remedies=("complaint-to-prosecutor", "complaint-to-judge", "safety-request"),
    ),
)
