"""The safety of the victim, the witnesses and their families (CPC 96-97, 165)."""

from calendars.limits import Hours, Immediately
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Between, Body, Effect, Since, TimeLimit, Verified

TO_PROSECUTOR_AND_JUDGE = ("complaint-to-prosecutor", "complaint-to-judge")
SHOWN_BY = ("safety_decision_served", "prosecutor_told_of_safety", "safety_lifted", "safety_lifting_told")
LAW_188 = Since("2023-05-01")  # last amended by the law of 3 January 2023, in force 60 days after publication

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
        in_force=LAW_188,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 3 January 2023 (188-VII), in force 60 days after its publication; the day was "
            "not seen, so it is applied from 1 May 2023. The applicant is told at once, with a copy of the order. It "
            "binds a body in charge of a case; whether anybody owed it before the registration is open. If the request "
            "was received later than it was made, record it up to that moment."
        ),
        shown_by=SHOWN_BY,
        ended_by=("safety_declined",),
        remedies=("complaint-to-prosecutor", "complaint-to-judge", "safety-request"),
    ),
    TimeLimit(
        id="safety-notice-96-4",
        duty=say("Tell the applicant of the decision on safety measures and hand over a copy of the order"),
        of=Body.CONDUCTING,
        runs_from=("safety_granted", "safety_refused"),
        met_by=("safety_decision_served",),
        limit=Immediately(),
        basis=CPC(96, 4),
        effect=Effect.LEGAL,
        in_force=LAW_188,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 3 January 2023 (188-VII), applied from 1 May 2023, as the day of publication "
            "was not seen. It is owed to whoever applied; of measures taken without an application nobody has to be "
            "told by this part."
        ),
        ended_by=("safety_declined", "safety_lifted"),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="safety-prosecutor-97-4-1",
        duty=say("Tell the supervising prosecutor of the measures of personal safety"),
        of=Body.INVESTIGATING,
        runs_from=("safety_granted",),
        met_by=("prosecutor_told_of_safety",),
        limit=Hours(24),
        basis=CPC(97, "4-1"),
        effect=Effect.LEGAL,
        in_force=LAW_188,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 3 January 2023 (188-VII), applied from 1 May 2023, as the day of publication "
            "was not seen. It is owed only for the measures that article 7(2) of the Law on State protection (No. 72) "
            "names in its first part, point 3; which measure was taken may not be known, so nobody is accused when "
            "nothing was told."
        ),
        only_when_done=True,
        remedies=("complaint-to-prosecutor",),
    ),
    TimeLimit(
        id="safety-lifting-notice-97-6",
        duty=say("Tell the protected person that the safety measures are lifted"),
        of=Body.CONDUCTING,
        runs_from=("safety_lifted",),
        met_by=("safety_lifting_told",),
        limit=Immediately(),
        basis=CPC(97, 6),
        effect=Effect.LEGAL,
        in_force=LAW_188,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 3 January 2023 (188-VII), applied from 1 May 2023, as the day of publication "
            "was not seen. A complaint of the protected person to the court or the prosecutor suspends the lifting."
        ),
        remedies=(*TO_PROSECUTOR_AND_JUDGE, "safety-request"),
    ),
    TimeLimit(
        id="no-approach-165-4",
        duty=say("Decide on the ban to approach the victim"),
        of=Body.INVESTIGATING_JUDGE,
        runs_from=("no_approach_requested",),
        met_by=("no_approach_decided",),
        limit=Hours(24),
        basis=CPC(165, 4),
        effect=Effect.LEGAL,
        in_force=Between("2018-02-01", "2022-02-28"),
        verified=Verified.SECONDARY,
        note=say(
            "The wording of these years was not read. A cut from 72 to 24 hours by a law of 2017 is inferred from the "
            "amendments of the article, so it is applied from 1 February 2018. To be checked before it is quoted."
        ),
        out_of_sight=True,
        remedies=("request",),
    ),
    TimeLimit(
        id="no-approach-165-4",
        duty=say("Decide on the ban to approach the victim"),
        of=Body.INVESTIGATING_JUDGE,
        runs_from=("no_approach_requested",),
        met_by=("no_approach_decided",),
        limit=Hours(24),
        basis=CPC(165, 4),
        effect=Effect.LEGAL,
        in_force=Since("2022-03-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2021 (88-VII), in force ten days after its publication; the day was "
            "not seen, so it is applied from 1 March 2022. The 24 hours run from the arrival of the request in court: "
            "record the request at that moment."
        ),
        out_of_sight=True,
        remedies=("request",),
    ),
)
