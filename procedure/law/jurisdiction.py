"""Passing a case on, splitting it off, telling the prosecutor, checks a court sets going (CPC 44, 56, 63, 186-405)."""

from calendars.limits import Days, Hours, Immediately, Months, Unstated
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Between, Body, Effect, If, Since, TimeLimit, Verified
from procedure.tracks.proceedings import P

TO_PROSECUTOR_AND_JUDGE = ("complaint-to-prosecutor", "complaint-to-judge")
TO_HIGHER_PROSECUTOR = ("complaint-to-higher-prosecutor", "complaint-to-judge")
PROSECUTOR_KNOWS = (
    "transferred",
    "taken_over",
    "term_extended",
    "interruption_approved",
    "interruption_refused",
    "sent_to_prosecutor",
    "termination_approved",
    "termination_refused",
)

JURISDICTION = (
    TimeLimit(
        id="transfer-186-3",
        duty=say("Pass the registered case to the prosecutor, for the body that has jurisdiction"),
        of=Body.RECEIVING,
        runs_from=("registered_in_erdr",),
        leading_to=P.REGISTERED,
        met_by=("transferred", "taken_over"),
        limit=Days(5),
        basis=CPC(186, 3),
        effect=Effect.LEGAL,
        in_force=Between("2015-01-01", "2025-10-31"),
        verified=Verified.SECONDARY,
        note=say(
            "The article was never amended, but whose the case is stands in 193(1-1), in force from 1 January 2023 and "
            "read only in its wording of 1 November 2025. To be checked before it is quoted."
        ),
        ended_by=("termination_approved", "termination_notified"),
        only_if=(If.OTHERS_JURISDICTION,),
        remedies=("move-the-case", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="transfer-186-3",
        duty=say("Pass the registered case to the prosecutor, for the body that has jurisdiction"),
        of=Body.RECEIVING,
        runs_from=("registered_in_erdr",),
        leading_to=P.REGISTERED,
        met_by=("transferred", "taken_over"),
        limit=Days(5),
        basis=CPC(186, 3),
        effect=Effect.LEGAL,
        in_force=Since("2025-11-01"),
        verified=Verified.TEXT,
        note=say(
            "The article was never amended; torture is the prosecutors' alone by 193(1-1), read in the wording applied "
            "from 1 November 2025. Five days from registration are for reports that need urgent actions; for others "
            "186(2) names no time and leaves the body no reason to keep the case, so five days are taken as the most: "
            "our reading. A case under 146(3) or (4) can be ill-treatment, which is not theirs (187(2))."
        ),
        ended_by=("termination_approved", "termination_notified"),
        only_if=(If.OTHERS_JURISDICTION,),
        remedies=("move-the-case", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="prosecutor-told-196-1",
        duty=say("Tell the prosecutor that the investigation was begun"),
        of=Body.INVESTIGATING,
        runs_from=("registered_in_erdr",),
        leading_to=P.REGISTERED,
        met_by=("prosecutor_told_of_start",),
        limit=Immediately(),
        basis=CPC(196, 1),
        effect=Effect.LEGAL,
        in_force=Between("2021-01-01", "2022-12-31"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI), whose days of effect differ and were not seen; so it "
            "is applied from 1 January 2021. It binds an inquiry body that begins a case of preliminary "
            "investigation; whether the body acted as an inquiry body or through its investigator is to be checked."
        ),
        shown_by=PROSECUTOR_KNOWS,
        only_if=(If.NOT_ILL_TREATMENT,),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="prosecutor-told-196-1",
        duty=say("Tell the prosecutor that the investigation was begun"),
        of=Body.INVESTIGATING,
        runs_from=("registered_in_erdr",),
        leading_to=P.REGISTERED,
        met_by=("prosecutor_told_of_start",),
        limit=Immediately(),
        basis=CPC(196, 1),
        effect=Effect.LEGAL,
        in_force=Between("2023-01-01", "2025-10-31"),
        verified=Verified.SECONDARY,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI). Since 1 January 2023 torture is the prosecutors' to "
            "investigate, so the duty is asked only of another body that began a case of torture; whether it acted as "
            "an inquiry body is to be checked. Whose the case is was read only in the "
            "wording of 1 November 2025."
        ),
        shown_by=PROSECUTOR_KNOWS,
        only_if=(If.OTHERS_JURISDICTION,),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="prosecutor-told-196-1",
        duty=say("Tell the prosecutor that the investigation was begun"),
        of=Body.INVESTIGATING,
        runs_from=("registered_in_erdr",),
        leading_to=P.REGISTERED,
        met_by=("prosecutor_told_of_start",),
        limit=Immediately(),
        basis=CPC(196, 1),
        effect=Effect.LEGAL,
        in_force=Since("2025-11-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI). Since 1 January 2023 torture is the prosecutors' to "
            "investigate, so the duty is asked only of another body that began a case of torture; whether it acted as "
            "an inquiry body is to be checked."
        ),
        shown_by=PROSECUTOR_KNOWS,
        only_if=(If.OTHERS_JURISDICTION,),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="handover-196-2",
        duty=say("Hand the case to the investigator after the urgent actions"),
        of=Body.INVESTIGATING,
        runs_from=("registered_in_erdr",),
        leading_to=P.REGISTERED,
        met_by=("handed_to_investigator",),
        limit=Days(5),
        basis=CPC(196, 2),
        effect=Effect.LEGAL,
        in_force=Since("2021-01-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI), whose days of effect differ and were not seen; so it "
            "is applied from 1 January 2021. It binds an inquiry body only, so it is judged where the case was handed "
            "over; a case of another body's jurisdiction goes to the prosecutor instead."
        ),
        ended_by=("transferred", "taken_over", "termination_approved", "termination_notified"),
        only_when_done=True,
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="handover-notice-196-2",
        duty=say("Tell the prosecutor in writing that the case was handed to the investigator"),
        of=Body.INVESTIGATING,
        runs_from=("handed_to_investigator",),
        met_by=("prosecutor_told_of_handover",),
        limit=Hours(24),
        basis=CPC(196, 2),
        effect=Effect.LEGAL,
        in_force=Since("2021-01-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI), whose days of effect differ and were not seen; so it "
            "is applied from 1 January 2021. The article does not say from when the 24 hours run; they are counted "
            "from the handover."
        ),
        out_of_sight=True,
        shown_by=PROSECUTOR_KNOWS,
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="notice-63-4",
        duty=say("Tell the prosecutor and the investigating body of the urgent actions"),
        of=Body.INVESTIGATING,
        runs_from=("urgent_actions_done",),
        met_by=("urgent_actions_notified",),
        limit=Hours(24),
        basis=CPC(63, 4),
        effect=Effect.LEGAL,
        in_force=Since("2022-03-01"),
        verified=Verified.TEXT,
        note=say(
            "Last amended by the law of 27 December 2021 (88-VII), whose later days of effect concern part 6 only; the "
            "day of publication was not seen, so it is applied from 1 March 2022. It binds an inquirer who carries out "
            "urgent actions in a case of preliminary investigation."
        ),
        out_of_sight=True,
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="separation-44-3",
        duty=say("Split the report of torture off from the case in which it was made, for a new investigation"),
        of=Body.CONDUCTING,
        runs_from=("complaint_lodged",),
        met_by=("proceedings_split",),
        limit=Immediately(),
        basis=CPC(44, 3),
        effect=Effect.LEGAL,
        in_force=Since("2018-09-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 12 July 2018 (180-VI), in force ten days after its publication; the day was not "
            "seen, so it is applied from 1 September 2018. It is for a report made within another case, and so "
            "measured only where materials were split off."
        ),
        only_when_done=True,
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="separation-copy-44-5",
        duty=say("Send the prosecutor a copy of the order to split off"),
        of=Body.CONDUCTING,
        runs_from=("proceedings_split",),
        met_by=("split_copy_sent",),
        limit=Hours(24),
        basis=CPC(44, 5),
        effect=Effect.LEGAL,
        in_force=Since("2018-09-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 12 July 2018 (180-VI), in force ten days after its publication; the day was not "
            "seen, so it is applied from 1 September 2018. It binds a body of criminal prosecution, not a court."
        ),
        out_of_sight=True,
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="judge-check-56-5",
        duty=say("Order the supervising prosecutor to check what the suspect says of torture, or its traces"),
        of=Body.INVESTIGATING_JUDGE,
        runs_from=("torture_told_to_judge",),
        met_by=("check_ordered_by_judge",),
        limit=Unstated(),
        basis=CPC(56, 5),
        effect=Effect.LEGAL,
        in_force=Since("2021-08-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 9 June 2021 (49-VII), in force ten days after its publication; the day was not "
            "seen, so it is applied from 1 August 2021. The judge must order the check; the word immediately stands "
            "with the check itself, and no time is named for the order."
        ),
        shown_by=("check_done",),
        remedies=("new-complaint", "complaint-to-prosecutor"),
    ),
    TimeLimit(
        id="prosecutor-check-56-5",
        duty=say("Check what was said of torture before the investigating judge"),
        of=Body.PROSECUTOR,
        runs_from=("check_ordered_by_judge",),
        met_by=("check_done",),
        limit=Immediately(),
        basis=CPC(56, 5),
        effect=Effect.LEGAL,
        in_force=Since("2021-08-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 9 June 2021 (49-VII), in force ten days after its publication; the day was not "
            "seen, so it is applied from 1 August 2021. The check is to be immediate; neither its length nor its form "
            "is named, and it does not replace the registration of the report (CPC 179(3))."
        ),
        remedies=TO_HIGHER_PROSECUTOR,
    ),
    TimeLimit(
        id="court-reply-405-6",
        duty=say("Take measures on the private ruling of the court and tell it of the result"),
        of=Body.PROSECUTOR,
        runs_from=("private_ruling_received",),
        met_by=("private_ruling_answered",),
        limit=Months(1),
        basis=CPC(405, 6),
        effect=Effect.LEGAL,
        in_force=Since("2015-01-01"),
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. A court that finds signs of an offence, or a refusal to register, tells "
            "the prosecutor by a private ruling (CPC 185(3), 53(5)). The article does not say from when the month "
            "runs; it is counted from the receipt, in favour of the prosecutor."
        ),
        out_of_sight=True,
        remedies=TO_HIGHER_PROSECUTOR,
    ),
)
