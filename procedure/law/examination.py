"""When the victim is to be examined (CPC 271-287 and the Istanbul Protocol)."""

from calendars.limits import Days, Hours, Immediately, Unstated
from calendars.sentences import say
from procedure.citations import CPC, IstanbulProtocol
from procedure.grammar import Body, Effect, Since, TimeLimit, Verified

FOR_AN_EXAMINATION = ("examination-request", "examination-by-judge")
TO_PROSECUTOR_AND_JUDGE = ("complaint-to-prosecutor", "complaint-to-judge")
ARTICLE_272 = Since("2021-08-01")  # last amended by the law of 9 June 2021, in force ten days after publication

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
        remedies=FOR_AN_EXAMINATION,
        shown_by=("examined", "conclusion_issued"),
    ),
    TimeLimit(
        id="psychological-examination",
        duty=say("Order a psychological examination of the victim"),
        of=Body.CONDUCTING,
        runs_from=("complaint_lodged",),
        met_by=("examination_ordered",),
        limit=Unstated(),
        basis=IstanbulProtocol(229),
        effect=Effect.NORM,
        in_force=Since("2015-01-01"),
        verified=Verified.TEXT,
        note=say(
            "A standard, not a law: a psychological appraisal of the alleged victim is always necessary; no time is "
            "named. It may be part of the medical examination; record it then as a psychological one too."
        ),
        kind="psychological",
        may_precede=True,
        remedies=FOR_AN_EXAMINATION,
        shown_by=("examined", "conclusion_issued"),
    ),
    TimeLimit(
        id="examination-refusal-272-5",
        duty=say("Order the examination that was requested, or refuse it by a reasoned order"),
        of=Body.CONDUCTING,
        runs_from=("examination_requested",),
        met_by=("examination_ordered", "examination_refused"),
        limit=Days(3),
        basis=CPC(272, 5),
        effect=Effect.LEGAL,
        in_force=ARTICLE_272,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 9 June 2021 (49-VII), applied from 1 August 2021, as the day of its publication "
            "was not seen. The three days are written for the reasoned refusal; that an order is owed in the same time "
            "is our reading, with 55(2)(7), which opens the way to the judge after three days without a decision. If "
            "the request was received later than it was made, record it up to that day; whether anybody owed it before "
            "the registration is open."
        ),
        shown_by=("examination_order_shown", "examined", "conclusion_issued"),
        remedies=("examination-by-judge", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="examination-order-shown-272-4",
        duty=say("Show the victim the order of the examination and explain the rights in it"),
        of=Body.CONDUCTING,
        runs_from=("examination_ordered",),
        met_by=("examination_order_shown",),
        limit=Unstated(),
        basis=CPC(272, 4),
        effect=Effect.LEGAL,
        in_force=ARTICLE_272,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 9 June 2021 (49-VII), applied from 1 August 2021, as the day of its publication "
            "was not seen. No number of days: the victim has the right to read the order before the examination "
            "(274(1)(1)). An order shown after it is a finding of its own."
        ),
        remedies=("objections-to-conclusion", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="conclusion-presented-286-1",
        duty=say("Present the conclusion of the expert to the victim"),
        of=Body.CONDUCTING,
        runs_from=("conclusion_issued",),
        met_by=("conclusion_presented",),
        limit=Unstated(),
        basis=CPC(286, 1),
        effect=Effect.LEGAL,
        in_force=Since("2015-01-01"),
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. The conclusion is presented before the end of the investigation; a number "
            "of days is not named, so only the delay is measured."
        ),
        remedies=("request", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="relatives-told-279-2-1",
        duty=say("Tell the family where the person placed in a medical facility by force is"),
        of=Body.CONDUCTING,
        runs_from=("placed_for_examination",),
        met_by=("family_told",),
        limit=Hours(24),
        basis=CPC(279, "2-1"),
        effect=Effect.LEGAL,
        in_force=Since("2017-04-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 10 February 2017 (45-VI), in force ten days after its publication; the day was "
            "not seen, so it is applied from 1 April 2017. Where there is no family, the police of the place of "
            "residence are told. Counted as ordinary hours from the placement, from when the article does not say."
        ),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="placement-279-5",
        duty=say("End the stay in the medical facility for the examination"),
        of=Body.EXPERT,
        runs_from=("placed_for_examination",),
        met_by=("left_the_facility",),
        limit=Days(30),
        basis=CPC(279, 5),
        effect=Effect.LEGAL,
        in_force=Since("2017-04-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 10 February 2017 (45-VI), applied from 1 April 2017, as the day of its "
            "publication was not seen. Up to thirty days, and thirty more by order of a court; a stay in a medical "
            "facility is counted with its first day and never rolls over (48(2), 48(4))."
        ),
        liberty=True,
        extended_by="placement_extended",
        extended_to=Days(60),
        extension_basis=CPC(279, 5),
        remedies=("release", *TO_PROSECUTOR_AND_JUDGE),
    ),
)
