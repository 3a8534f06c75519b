"""Ending a case: the order, its way to the prosecutor, the decision, who is told, reopening it (CPC 288-291)."""

from calendars.limits import Days, Unstated
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Body, Effect, Since, TimeLimit, Verified
from procedure.tracks.proceedings import P

NEW = Since("2021-02-01")
NEW_NOTE = say(
    "The wording of the law of 19 December 2020 (384-VI), in force ten days after its publication; the day was not "
    "seen, so it is applied from 1 February 2021."
)
DECIDED = ("termination_approved", "termination_refused")

TERMINATION = (
    TimeLimit(
        id="termination-to-prosecutor-289-1",
        duty=say("Send the termination order and the case to the prosecutor"),
        of=Body.INVESTIGATING,
        runs_from=("termination_ordered",),
        leading_to=P.TERMINATION_ORDERED,
        met_by=("sent_to_prosecutor",),
        limit=Days(1),
        basis=CPC(289, 1),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=NEW_NOTE,
        shown_by=(*DECIDED, "termination_notified"),
        ended_by=("termination_annulled",),
        remedies=("complaint-to-prosecutor", "complaint-to-judge"),
    ),
    TimeLimit(
        id="termination-approval-290-1",
        duty=say("Approve the termination, refuse it, or end the case on other grounds"),
        of=Body.PROSECUTOR,
        runs_from=("sent_to_prosecutor",),
        leading_to=P.TERMINATION_SENT,
        met_by=DECIDED,
        limit=Days(10),
        basis=CPC(290, 1),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 19 December 2020 (384-VI), in force ten days after its publication; the day was "
            "not seen, so it is applied from 1 February 2021. The ten days run from the receipt by the prosecutor: if "
            "the file came later than it was sent, record the sending up to that day. Where a prosecutor investigates, "
            "the Code does not say which prosecutor approves."
        ),
        shown_by=("termination_notified",),
        ended_by=("termination_annulled",),
        remedies=("complaint-to-higher-prosecutor", "complaint-to-judge"),
    ),
    TimeLimit(
        id="termination-notice-289-2",
        duty=say("Tell the victim of the approved termination and its grounds"),
        of=Body.INVESTIGATING,
        runs_from=("termination_approved", "termination_ordered"),
        leading_to=P.TERMINATED,
        met_by=("termination_notified",),
        limit=Unstated(),
        basis=CPC(289, 2),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 19 December 2020 (384-VI), in force ten days after its publication; the day was "
            "not seen, so it is applied from 1 February 2021. No time is named. The victim may read the file, and gets "
            "a copy of the order on request."
        ),
        ended_by=("termination_annulled",),
        remedies=("complaint-to-prosecutor", "termination-complaint"),
    ),
    TimeLimit(
        id="termination-resumed-notice-291-2",
        duty=say("Tell the victim and the applicant in writing that the case was reopened"),
        of=Body.CONDUCTING,
        runs_from=("termination_annulled",),
        met_by=("resumption_notified",),
        limit=Unstated(),
        basis=CPC(291, 2),
        effect=Effect.LEGAL,
        in_force=Since("2023-09-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 12 July 2023 (23-VIII), in force ten days after its publication; the day was "
            "not seen, so it is applied from 1 September 2023. The article names neither a time nor the body that "
            "tells them."
        ),
        remedies=("complaint-to-prosecutor", "complaint-to-judge"),
    ),
)
