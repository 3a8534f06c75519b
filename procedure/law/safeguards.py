"""Victim status, questioning, telling the family and the consulate, testimony before a judge (CPC 64-217)."""

from calendars.limits import Days, Hours, Immediately
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Between, Body, Effect, If, Since, TimeLimit, Verified

TO_PROSECUTOR_AND_JUDGE = ("complaint-to-prosecutor", "complaint-to-judge")
CODE = Since("2015-01-01")
LAW_210 = Since("2025-11-01")  # last amended by the law of 16 July 2025, in force 60 days after publication

SAFEGUARDS = (
    TimeLimit(
        id="victim-status-71-1-1",
        duty=say("Recognise the person as victim"),
        of=Body.INVESTIGATING,
        runs_from=("registered_in_erdr",),
        met_by=("victim_status_granted",),
        limit=Immediately(),
        basis=CPC(71, "1-1"),
        effect=Effect.LEGAL,
        in_force=LAW_210,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. It is owed once there is ground to believe that the offence did harm (71(1)); "
            "that the registration of a complaint by the person harmed is such a ground is our reading."
        ),
        may_precede=True,
        ended_by=("victim_status_refused",),
        remedies=("victim-status-request", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="victim-status-109-1",
        duty=say("Decide on the request to be recognised as victim"),
        of=Body.CONDUCTING,
        runs_from=("victim_status_requested",),
        met_by=("victim_status_granted", "victim_status_refused"),
        limit=Days(3),
        basis=CPC(109, 1),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. The three days run from the receipt of the request: if it came later than "
            "it was made, record it up to that day. It binds a body in charge of a case; whether anybody owed it "
            "before the registration is open."
        ),
        shown_by=("victim_status_refusal_served",),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="victim-status-notice-109-1",
        duty=say("Tell the applicant of the refusal of victim status and send a copy of the order"),
        of=Body.CONDUCTING,
        runs_from=("victim_status_refused",),
        met_by=("victim_status_refusal_served",),
        limit=Immediately(),
        basis=CPC(109, 1),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say("The article was never amended. From the receipt of the copy runs the time to complain (109(2))."),
        ended_by=("victim_status_granted",),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="victim-status-complaint-109-2",
        duty=say("Complain against the refusal of victim status"),
        of=Body.COMPLAINANT,
        runs_from=("victim_status_refused", "victim_status_refusal_served"),
        met_by=("remedy_filed",),
        met_by_kinds=("prosecutor", "judge"),
        limit=Days(5),
        basis=CPC(109, 2),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. The five days run from the receipt of the copy of the order: from that "
            "where it is recorded, else, to be safe, from the refusal."
        ),
        ended_by=("victim_status_refusal_served", "victim_status_granted"),
    ),
    TimeLimit(
        id="questioning-64-3",
        duty=say("Question the detained suspect, after a private meeting with the defence lawyer"),
        of=Body.INVESTIGATING,
        runs_from=("detention_recorded",),
        met_by=("questioned",),
        limit=Hours(24),
        basis=CPC(64, 3),
        effect=Effect.LEGAL,
        in_force=Since("2022-03-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2021 (88-VII), applied from 1 March 2022, as the day of its "
            "publication was not seen. The 24 hours run from the making of the record of detention; a questioning as "
            "victim or witness does not meet them."
        ),
        met_only_if=(If.AS_SUSPECT,),
        ended_by=("released",),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="family-told-135",
        duty=say("Tell the family where the detained person is, or let the person tell them"),
        of=Body.INVESTIGATING,
        runs_from=("detained",),
        met_by=("family_told",),
        limit=Immediately(),
        basis=CPC(135),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say("The article was never amended. Its word is without delay (безотлагательно); there is no number."),
        ended_by=("released",),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="consulate-135",
        duty=say("Tell the embassy or consulate of the detention, through the Ministry of Foreign Affairs"),
        of=Body.INVESTIGATING,
        runs_from=("detained",),
        met_by=("consulate_told",),
        limit=Hours(24),
        basis=CPC(135),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. It is owed immediately, and where that is impossible within 24 hours; "
            "whether it was impossible is shown by documents, so the longer time is counted, as ordinary hours."
        ),
        only_if=(If.FOREIGN,),
        ended_by=("released",),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="minor-parents-told-541-5",
        duty=say("Tell the parents or other legal representatives of the detention or custody of the minor"),
        of=Body.CONDUCTING,
        runs_from=("detained", "custody_ordered"),
        met_by=("family_told",),
        limit=Immediately(),
        basis=CPC(541, 5),
        effect=Effect.LEGAL,
        in_force=Since("2019-06-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 1 April 2019 (240-VI), applied from 1 June 2019, as the day of its publication "
            "was not seen. Where there are no parents, near relatives or the guardianship authorities are told."
        ),
        only_if=(If.MINOR,),
        ended_by=("released",),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="deposition-217-2",
        duty=say("Decide on the request that the investigating judge question the victim or witness"),
        of=Body.INVESTIGATING_JUDGE,
        runs_from=("deposition_requested",),
        met_by=("deposition_decided",),
        limit=Hours(24),
        basis=CPC(217, 2),
        effect=Effect.LEGAL,
        in_force=Between("2018-02-01", "2025-10-31"),
        verified=Verified.SECONDARY,
        note=say(
            "The wording of these years was not read. That the time was cut from 72 to 24 hours is reported to the "
            "Committee against Torture (CAT/C/SR.1998, 2023); that a law of 2017 did it is inferred, so it is applied "
            "from 1 February 2018. To be checked before it is quoted."
        ),
        out_of_sight=True,
        remedies=("request",),
    ),
    TimeLimit(
        id="deposition-217-2",
        duty=say("Decide on the request that the investigating judge question the victim or witness"),
        of=Body.INVESTIGATING_JUDGE,
        runs_from=("deposition_requested",),
        met_by=("deposition_decided",),
        limit=Hours(24),
        basis=CPC(217, 2),
        effect=Effect.LEGAL,
        in_force=LAW_210,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. A request about a minor has to be granted; the questioning is set at the first "
            "opportunity, without a number. The hours run from the arrival in court: if it came later, record the "
            "request up to that moment."
        ),
        out_of_sight=True,
        remedies=("request",),
    ),
)
