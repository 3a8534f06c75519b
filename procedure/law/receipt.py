"""Taking and registering a complaint, and sending it on without registration (CPC 179-186)."""

from calendars.limits import Days, Unstated
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Body, Effect, Since, TimeLimit, Verified

RECEIPT = (
    TimeLimit(
        id="erdr-registration",
        duty=say("Register the complaint in the ERDR"),
        of=Body.RECEIVING,
        runs_from=("complaint_lodged",),
        met_by=("registered_in_erdr",),
        limit=Unstated(),
        basis=CPC(185, 1),
        effect=Effect.LEGAL,
        in_force=Since("2015-01-01"),
        verified=Verified.UNSEEN,
        note=say(
            "The Code obliges the body to register and names no time; the time is in Order 89 of the Prosecutor "
            "General of 19 September 2014, which was not seen. Merzim measures the delay and accuses nobody of it."
        ),
        remedies=("complaint-to-prosecutor", "complaint-to-judge"),
    ),
    TimeLimit(
        id="referral-181-5",
        duty=say("Register the complaint, or send it to the competent body within the time"),
        of=Body.RECEIVING,
        runs_from=("complaint_lodged",),
        met_by=("referred_without_registration", "referred_as_misconduct", "registered_in_erdr"),
        limit=Days(3),
        basis=CPC(181, 5),
        effect=Effect.LEGAL,
        in_force=Since("2016-01-01"),
        verified=Verified.TEXT,
        note=say(
            "A report may stay unregistered only if it is sent on within three days, and only where data are "
            "insufficient and an audit or check is required. The check itself has no time limit in the Code."
        ),
        shown_by=("returned_from_referral",),
        remedies=("complaint-to-prosecutor", "complaint-to-judge"),
    ),
)
