"""Requests (ходатайства) of the complainant to the body in charge of the case (CPC 99)."""

from calendars.limits import Days, Unstated
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Body, Effect, If, Since, TimeLimit, Verified

CODE = Since("2015-01-01")
DECIDED = ("remedy_decided",)
TOLD = ("remedy_decision_sent", "remedy_decision_served")
REMEDIES = ("complaint-to-prosecutor", "complaint-to-judge")

REQUESTS = (
    TimeLimit(
        id="request-decision-99-4",
        duty=say("Decide on the request"),
        of=Body.CONDUCTING,
        runs_from=("remedy_filed",),
        kind="request",
        met_by=DECIDED,
        limit=Days(3),
        basis=CPC(99, 4),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. A request is to be decided directly after it is made; only where that is "
            "impossible, within three days of the day of filing. If it was received later than it was made, record it "
            "up to that day; whether anybody owed it before the registration is open."
        ),
        shown_by=(*TOLD, "remedy_carried_out"),
        remedies=REMEDIES,
    ),
    TimeLimit(
        id="request-refusal-told-99-6",
        duty=say("Give the applicant the reasoned order refusing the request"),
        of=Body.CONDUCTING,
        runs_from=DECIDED,
        kind="request",
        met_by=TOLD,
        limit=Unstated(),
        basis=CPC(99, 6),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. A refusal, whole or in part, is to be a reasoned order brought to the "
            "applicant; no time is named."
        ),
        only_if=(If.REFUSED,),
        remedies=REMEDIES,
    ),
    TimeLimit(
        id="documents-122-3",
        duty=say("Give the lawyer the documents that were requested, or certified copies"),
        of=Body.ASKED,
        runs_from=("documents_requested",),
        met_by=("documents_given",),
        limit=Days(10),
        basis=CPC(122, 3, 1),
        effect=Effect.LEGAL,
        in_force=Since("2025-11-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. It binds State bodies and other legal persons towards a defender and the "
            "representative of a victim; if the request came later than it was made, record it up to that day. The 24 "
            "hours where custody is being decided are for the defender only."
        ),
        remedies=REMEDIES,
    ),
)
