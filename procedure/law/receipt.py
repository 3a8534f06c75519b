"""Taking and registering a complaint, and sending it on without registration (CPC 101, 179-185)."""

from calendars.limits import Days, Immediately, Unstated
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Body, Effect, If, Since, TimeLimit, Verified
from procedure.tracks.proceedings import P

TO_PROSECUTOR_AND_JUDGE = ("complaint-to-prosecutor", "complaint-to-judge")
REACHED = ("complaint_lodged", "complaint_passed_on")
ONLY_AFTER_REGISTRATION = (
    "transferred",
    "taken_over",
    "handed_to_investigator",
    "prosecutor_told_of_start",
    "prosecutor_told_of_handover",
    "suspect_identified",
    "termination_ordered",
    "termination_approved",
    "termination_notified",
    "termination_annulled",
)

RECEIPT = (
    TimeLimit(
        id="erdr-registration",
        duty=say("Register the complaint in the ERDR"),
        of=Body.RECEIVING,
        runs_from=REACHED,
        leading_to=P.LODGED,
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
        only_if=(If.PROSECUTING_BODY,),
        shown_by=ONLY_AFTER_REGISTRATION,
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="referral-181-5",
        duty=say("Register the complaint, or send it to the competent body within the time"),
        of=Body.RECEIVING,
        runs_from=REACHED,
        leading_to=P.LODGED,
        met_by=("referred_without_registration", "referred_as_misconduct", "registered_in_erdr"),
        limit=Days(3),
        basis=CPC(181, 5),
        effect=Effect.LEGAL,
        in_force=Since("2016-01-01"),
        verified=Verified.TEXT,
        note=say(
            "A report may stay unregistered only if it is sent on within three days, and only where data are "
            "insufficient and an audit or check is required. The check itself has no time limit in the Code. That a "
            "report which is not sent on is to be registered in the same three days is our reading, with 185(1). It "
            "binds the bodies of criminal prosecution (7(23)): where another one passed the complaint on, from then."
        ),
        only_if=(If.PROSECUTING_BODY,),
        shown_by=("returned_from_referral", *ONLY_AFTER_REGISTRATION),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="registration-document-185-1",
        duty=say("Give the applicant a document on the registration of the complaint"),
        of=Body.RECEIVING,
        runs_from=("complaint_lodged",),
        leading_to=P.LODGED,
        met_by=("registration_document_given",),
        limit=Unstated(),
        basis=CPC(185, 1),
        effect=Effect.LEGAL,
        in_force=Since("2018-02-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 21 December 2017 (118-VI), in force ten days after its publication; the day "
            "was not seen, so it is applied from 1 February 2018. The Code names no time, and does not say whether the "
            "document is on the entry in the KUI or on the registration in the ERDR."
        ),
        ended_by=("termination_approved", "sent_to_court"),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="misconduct-179-4",
        duty=say("Pass a report of disciplinary misconduct to the competent body or official"),
        of=Body.RECEIVING,
        runs_from=("complaint_lodged",),
        leading_to=P.LODGED,
        met_by=("referred_as_misconduct",),
        limit=Days(3),
        basis=CPC(179, 4),
        effect=Effect.LEGAL,
        in_force=Since("2025-11-01"),
        verified=Verified.TEXT,
        note=say(
            "Article 179 was amended in 2017, 2020, 2024 and 2025, and which law wrote part 4 was not established; so "
            "it is applied from 1 November 2025, after the last of them. It is one of two ways by which a complaint "
            "leaves criminal procedure, and is judged only where the body took it."
        ),
        ended_by=("referred_without_registration", "registered_in_erdr"),
        only_when_done=True,
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="complaint-from-custody-101-2",
        duty=say("Pass a detained person's complaint of torture to the prosecutor"),
        of=Body.CUSTODY,
        runs_from=("complaint_lodged",),
        met_by=("complaint_passed_on",),
        limit=Immediately(),
        basis=CPC(101, 2),
        effect=Effect.LEGAL,
        in_force=Since("2015-01-01"),
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. A complaint of torture goes to the prosecutor at once, one about a "
            "prosecutor to the higher prosecutor; only other complaints have one day."
        ),
        only_if=(If.FROM_CUSTODY,),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
)
