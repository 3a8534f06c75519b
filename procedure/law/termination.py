"""Ending a case: the order, its way to the prosecutor, the prosecutor's decision (CPC 288-291)."""

from calendars.limits import Days
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
        note=NEW_NOTE,
        shown_by=("termination_notified",),
        ended_by=("termination_annulled",),
        remedies=("complaint-to-prosecutor", "complaint-to-judge"),
    ),
)
