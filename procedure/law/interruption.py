"""Interrupting the time of an investigation: the order, the prosecutor's consent, who is told (CPC 45)."""

from calendars.limits import Days, Unstated
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Body, Effect, Since, TimeLimit, Verified

IN_FORCE = Since("2023-01-01")
DECIDED = ("interruption_approved", "interruption_refused")
OVERTAKEN = (
    "resumed",
    "investigation_completed",
    "termination_ordered",
    "termination_approved",
    "termination_notified",
    "sent_to_prosecutor",
    "indictment_drawn_up",
    "indictment_served",
    "sent_to_court",
    "preliminary_hearing_set",
    "trial_scheduled",
    "trial_opened",
    "verdict_given",
)

INTERRUPTION = (
    TimeLimit(
        id="interruption-order-45-8",
        duty=say("Send the order of interruption to the prosecutor for consent"),
        of=Body.INVESTIGATING,
        runs_from=("interruption_ordered",),
        met_by=("interruption_sent",),
        limit=Days(1),
        basis=CPC(45, 8),
        effect=Effect.LEGAL,
        in_force=IN_FORCE,
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 5 November 2022 (157-VII), in force from 1 January 2023. The consent of the "
            "prosecutor seems to come from the law of 19 December 2020 (384-VI), whose text was not seen. Where a "
            "prosecutor investigates, the Code does not say which prosecutor consents."
        ),
        shown_by=(*DECIDED, "interruption_notified"),
        ended_by=OVERTAKEN,
        remedies=("complaint-to-prosecutor", "complaint-to-judge"),
    ),
    TimeLimit(
        id="interruption-approval-45-8-1",
        duty=say("Agree to the interruption, or refuse and return it with what is to be done"),
        of=Body.PROSECUTOR,
        runs_from=("interruption_sent",),
        met_by=DECIDED,
        limit=Days(10),
        basis=CPC(45, "8-1"),
        effect=Effect.LEGAL,
        in_force=IN_FORCE,
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 5 November 2022 (157-VII), in force from 1 January 2023. Three days, or ten "
            "where the prosecutor had to call for the case and study it, which its documents show. The article does "
            "not say from when they run; they are counted from the sending. If the order came later, record the "
            "sending up to that day. Where a prosecutor investigates, the Code does not say which prosecutor consents."
        ),
        shown_by=("interruption_notified",),
        ended_by=OVERTAKEN,
        strict=Days(3),
        remedies=("complaint-to-higher-prosecutor", "complaint-to-judge"),
    ),
    TimeLimit(
        id="interruption-notice-45-8-1",
        duty=say("Tell the victim and the other participants of the interruption"),
        of=Body.INVESTIGATING,
        runs_from=("interruption_approved",),
        met_by=("interruption_notified",),
        limit=Unstated(),
        basis=CPC(45, "8-1"),
        effect=Effect.LEGAL,
        in_force=IN_FORCE,
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 5 November 2022 (157-VII), in force from 1 January 2023. The participants "
            "are told once the prosecutor agreed; no time is named."
        ),
        remedies=("complaint-to-prosecutor", "complaint-to-judge"),
    ),
    TimeLimit(
        id="resumption-notice-45-9",
        duty=say("Tell the prosecutor in writing that the time of the investigation runs again"),
        of=Body.INVESTIGATING,
        runs_from=("resumed",),
        met_by=("prosecutor_told_of_resumption",),
        limit=Unstated(),
        basis=CPC(45, 9),
        effect=Effect.LEGAL,
        in_force=IN_FORCE,
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 5 November 2022 (157-VII), in force from 1 January 2023. The time runs again "
            "by an order once its ground has gone; no time is named for telling the prosecutor."
        ),
        shown_by=("sent_to_prosecutor", "term_extended"),
        remedies=("complaint-to-prosecutor", "complaint-to-judge"),
    ),
)
