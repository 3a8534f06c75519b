"""Complaints to the prosecutor, to the investigating judge and to the court of appeal (CPC 104-107)."""

from calendars.limits import Days, Immediately, Unstated
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Body, Effect, If, Since, TimeLimit, Verified
from procedure.tracks.remedy import R

FILED = ("remedy_filed",)
FORWARDED = ("remedy_forwarded",)
REQUESTED = ("remedy_materials_requested", "remedy_materials_sent")  # the filing may not be known
DECIDED = ("remedy_decided",)
SENT = ("remedy_decision_sent",)
SERVED = ("remedy_decision_served",)
ANSWERED = (*SENT, *SERVED, "remedy_carried_out")  # what is sent, served or carried out was decided by then
NEW = Since("2025-11-01")
NEW_NOTE = say(
    "The wording of the law of 16 July 2025 (210-VIII), in force 60 days after its publication; the day was not "
    "seen, so it is applied from 1 November 2025."
)
TO_SUPERIOR_AND_JUDGE = ("complaint-to-higher-prosecutor", "complaint-to-judge")

COMPLAINTS = (
    TimeLimit(
        id="complaint-forwarded-105-1",
        duty=say("Pass on a complaint about oneself, with explanations, to the head of the body or the prosecutor"),
        of=Body.INVESTIGATING,
        runs_from=FILED,
        kind="prosecutor",
        met_by=FORWARDED,
        limit=Immediately(),
        basis=CPC(105, 1),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. It binds the official with whom a complaint about that very official was "
            "filed, so it is measured only where a forwarding is recorded."
        ),
        only_when_done=True,
        remedies=("complaint-to-prosecutor",),
    ),
    TimeLimit(
        id="prosecutor-complaint-105-2",
        duty=say("Decide on the complaint and notify the complainant of the decision"),
        of=Body.PROSECUTOR,
        runs_from=(*FILED, *FORWARDED, *REQUESTED),
        leading_to=R.FILED,
        kind="prosecutor",
        met_by=(*SENT, *SERVED),
        limit=Days(7),
        basis=CPC(105, 2),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. Within seven days of receipt it is both to be decided and notified, so a "
            "decision alone does not end the time. Notice is given when it is sent: record the sending by its "
            "postmark, if it came later. A complaint that was passed on is counted from the passing on; if it was "
            "received later than it was filed, record the filing up to that day."
        ),
        only_if=(If.NOT_ON_DETENTION,),
        ended_by=FORWARDED,
        extended_by="remedy_extended",
        extended_to=Days(15),
        extension_basis=CPC(105, 2),
        remedies=TO_SUPERIOR_AND_JUDGE,
    ),
    TimeLimit(
        id="prosecutor-complaint-105-2",
        duty=say("Decide on the complaint about detention or another measure for which three days are set"),
        of=Body.PROSECUTOR,
        runs_from=(*FILED, *FORWARDED, *REQUESTED),
        leading_to=R.FILED,
        kind="prosecutor",
        met_by=DECIDED,
        limit=Days(3),
        basis=CPC(105, 2),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. The three days are for the decision; for the notice the sentence names no "
            "time. That these complaints can be extended to 15 days too is a reading in favour of the prosecutor."
        ),
        only_if=(If.ON_DETENTION,),
        shown_by=ANSWERED,
        ended_by=FORWARDED,
        extended_by="remedy_extended",
        extended_to=Days(15),
        extension_basis=CPC(105, 2),
        remedies=TO_SUPERIOR_AND_JUDGE,
    ),
    TimeLimit(
        id="decision-told-105-4",
        duty=say("Notify the complainant of the decision and of how it can be appealed"),
        of=Body.PROSECUTOR,
        runs_from=DECIDED,
        kind="prosecutor",
        met_by=(*SENT, *SERVED),
        limit=Unstated(),
        basis=CPC(105, 4),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=NEW_NOTE,
        remedies=TO_SUPERIOR_AND_JUDGE,
    ),
    TimeLimit(
        id="rights-restored-104-3",
        duty=say("Take measures to restore the rights found violated"),
        of=Body.PROSECUTOR,
        runs_from=DECIDED,
        kind="prosecutor",
        met_by=("remedy_carried_out",),
        limit=Immediately(),
        basis=CPC(104, 3),
        effect=Effect.LEGAL,
        in_force=Since("2021-01-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI), whose parts came into force on different days; it "
            "is applied from 1 January 2021. The duty arises only where a violation is found, so it is measured only "
            "where the measures are recorded."
        ),
        only_when_done=True,
        remedies=TO_SUPERIOR_AND_JUDGE,
    ),
    TimeLimit(
        id="judge-decision-106-6",
        duty=say("Decide on the complaint to the investigating judge"),
        of=Body.INVESTIGATING_JUDGE,
        runs_from=(*FILED, *REQUESTED),
        leading_to=R.FILED,
        kind="judge",
        met_by=DECIDED,
        limit=Days(10),
        strict=Days(3),
        basis=CPC(106, 6),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. Three days without a hearing, ten with one: the file shows which. The article "
            "does not say from when; it is counted from the filing."
        ),
        shown_by=ANSWERED,
    ),
    TimeLimit(
        id="judge-materials-106-6",
        duty=say("Send the court the materials on which the act complained of rests"),
        of=Body.CONDUCTING,
        runs_from=("remedy_materials_requested",),
        kind="judge",
        met_by=("remedy_materials_sent",),
        shown_by=(*DECIDED, *ANSWERED),
        limit=Days(3),
        basis=CPC(106, 6),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. If the demand was received later than it was made, record it up to that day."
        ),
        remedies=("complaint-to-prosecutor",),
    ),
    TimeLimit(
        id="ruling-appeal-forwarded-107-4",
        duty=say("Send the appeal and the materials to the regional court"),
        of=Body.INVESTIGATING_JUDGE,
        runs_from=FILED,
        kind="appeal",
        met_by=FORWARDED,
        limit=Unstated(),
        basis=CPC(107, 4),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. The materials go when the time to appeal is over; no number is named."
        ),
        shown_by=(*DECIDED, *ANSWERED),
    ),
    TimeLimit(
        id="ruling-appeal-decided-107-5",
        duty=say("Review the ruling of the investigating judge"),
        of=Body.APPEAL_COURT,
        runs_from=FORWARDED,
        kind="appeal",
        met_by=DECIDED,
        limit=Days(3),
        basis=CPC(107, 5),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. It runs from the receipt by the regional court, not from the filing with the "
            "court of the judge; the sending is recorded and taken for the receipt. If it came later, record the "
            "sending up to that day."
        ),
        shown_by=ANSWERED,
    ),
)
