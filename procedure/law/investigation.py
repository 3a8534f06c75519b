"""How long an investigation may take, what stops its clock and who may extend it (CPC 45, 192)."""

from calendars.limits import Months
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Between, Body, Effect, Pause, Since, TimeLimit, Verified

RUNS_FROM = ("registered_in_erdr",)
MET_BY = ("sent_to_prosecutor",)
SHOWN_BY = ("termination_approved", "termination_refused", "termination_notified", "indictment_served", "sent_to_court")
PAUSES = (
    Pause(("interruption_ordered", "interruption_approved"), ("resumed", "interruption_refused"), CPC(45, 7)),
    Pause(("familiarisation_started",), ("familiarisation_ended",), CPC(192, 3, 1)),
)

INVESTIGATION = (
    TimeLimit(
        id="investigation-192-2",
        duty=say("Complete the preliminary investigation and send the case to the prosecutor"),
        of=Body.INVESTIGATING,
        runs_from=RUNS_FROM,
        met_by=MET_BY,
        limit=Months(2),
        basis=CPC(192, 2),
        effect=Effect.LEGAL,
        in_force=Between("2015-01-01", "2025-10-31"),
        verified=Verified.SECONDARY,
        note=say(
            "The article was amended in 2020, 2021, 2023 and 2025 and the earlier wordings were not read; the number "
            "of months is corroborated. To be checked before it is quoted."
        ),
        shown_by=SHOWN_BY,
        pauses=PAUSES,
        extended_by="term_extended",
        extension_basis=CPC(192, 4),
        remedies=("fixed-term", "complaint-to-prosecutor"),
    ),
    TimeLimit(
        id="investigation-192-2",
        duty=say("Complete the preliminary investigation and send the case to the prosecutor"),
        of=Body.INVESTIGATING,
        runs_from=RUNS_FROM,
        met_by=MET_BY,
        limit=Months(2),
        basis=CPC(192, 2),
        effect=Effect.LEGAL,
        in_force=Since("2025-11-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), in force 60 days after its publication; the day was "
            "not seen, so it is applied from 1 November 2025. That the two months of preliminary investigation bind "
            "a prosecutor who investigates torture is our reading of CPC 60(1)."
        ),
        shown_by=SHOWN_BY,
        pauses=PAUSES,
        extended_by="term_extended",
        extension_basis=CPC(192, 4),
        remedies=("fixed-term", "complaint-to-prosecutor"),
    ),
)
