"""How long an investigation may take, what stops its clock and who may extend it (CPC 45, 192)."""

from calendars.limits import Months
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Between, Body, Effect, If, Pause, Since, TimeLimit, Verified
from procedure.tracks.proceedings import P

RUNS_FROM = ("registered_in_erdr",)
MET_BY = ("sent_to_prosecutor", "plea_agreement")
ANSWERED = ("remedy_decided", "remedy_decision_sent", "remedy_decision_served", "remedy_carried_out")
SHOWN_BY = (
    "termination_approved",
    "termination_refused",
    "termination_notified",
    "returned_by_prosecutor",
    "indictment_drawn_up",
    "indictment_served",
    "indictment_copy_given",
    "sent_to_court",
    "preliminary_hearing_set",
    "trial_scheduled",
    "trial_opened",
    "verdict_given",
)
NEW_TERM = ("interruption_refused", "termination_annulled")  # 192(7): the prosecutor sets another term
PAUSES = (
    Pause(("interruption_ordered", "interruption_approved"), ("resumed", "interruption_refused"), CPC(45, 7)),
    Pause(("familiarisation_started",), ("familiarisation_ended",), CPC(192, 3, 1)),
    Pause(("remedy_materials_sent",), ANSWERED, CPC(192, 3, 2)),
    Pause(("plea_forwarded",), ("plea_refused", "plea_agreement"), CPC(192, 3, 4)),
)
REMEDIES = ("fixed-term", "complaint-to-prosecutor")
OLD_NOTE = say(
    "The article was amended in 2020, 2021, 2023 and 2025 and the earlier wordings were not read; the number "
    "of months is corroborated. To be checked before it is quoted."
)

INVESTIGATION = (
    TimeLimit(
        id="investigation-192-2",
        duty=say("Complete the preliminary investigation and send the case to the prosecutor"),
        of=Body.INVESTIGATING,
        runs_from=RUNS_FROM,
        leading_to=P.REGISTERED,
        met_by=MET_BY,
        limit=Months(2),
        basis=CPC(192, 2),
        effect=Effect.LEGAL,
        in_force=Between("2015-01-01", "2025-10-31"),
        verified=Verified.SECONDARY,
        note=OLD_NOTE,
        shown_by=SHOWN_BY,
        ended_by=NEW_TERM,
        only_if=(If.NOT_ILL_TREATMENT,),
        pauses=PAUSES,
        restarts_on="proceedings_joined",
        extended_by="term_extended",
        extension_basis=CPC(192, 4),
        remedies=REMEDIES,
    ),
    TimeLimit(
        id="investigation-192-2",
        duty=say("Complete the preliminary investigation and send the case to the prosecutor"),
        of=Body.INVESTIGATING,
        runs_from=RUNS_FROM,
        leading_to=P.REGISTERED,
        met_by=MET_BY,
        limit=Months(2),
        basis=CPC(192, 2),
        effect=Effect.LEGAL,
        in_force=Since("2025-11-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 16 July 2025 (210-VIII), in force 60 days after its publication; the day was "
            "not seen, so it is applied from 1 November 2025. That the two months of preliminary investigation bind a "
            "prosecutor who investigates torture is our reading of CPC 60(1). The prosecutor may revise them: record "
            "that as an extension. An extension is not told to the victim: ask for it before the delay is quoted."
        ),
        shown_by=SHOWN_BY,
        ended_by=NEW_TERM,
        only_if=(If.NOT_ILL_TREATMENT,),
        pauses=PAUSES,
        restarts_on="proceedings_joined",
        extended_by="term_extended",
        extension_basis=CPC(192, 4),
        remedies=REMEDIES,
    ),
    TimeLimit(
        id="inquiry-192-2",
        duty=say("Complete the inquiry and send the case to the prosecutor"),
        of=Body.INVESTIGATING,
        runs_from=RUNS_FROM,
        leading_to=P.REGISTERED,
        met_by=MET_BY,
        limit=Months(2),
        strict=Months(1),
        basis=CPC(192, 2),
        effect=Effect.LEGAL,
        in_force=Between("2015-01-01", "2025-10-31"),
        verified=Verified.SECONDARY,
        note=OLD_NOTE,
        shown_by=SHOWN_BY,
        ended_by=NEW_TERM,
        only_if=(If.ILL_TREATMENT,),
        pauses=PAUSES,
        restarts_on="proceedings_joined",
        extended_by="term_extended",
        extension_basis=CPC(192, 4),
        remedies=REMEDIES,
    ),
    TimeLimit(
        id="inquiry-192-2",
        duty=say("Complete the inquiry and send the case to the prosecutor"),
        of=Body.INVESTIGATING,
        runs_from=RUNS_FROM,
        leading_to=P.REGISTERED,
        met_by=MET_BY,
        limit=Months(2),
        strict=Months(1),
        basis=CPC(192, 2),
        effect=Effect.LEGAL,
        in_force=Since("2025-11-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 16 July 2025 (210-VIII), in force 60 days after its publication; the day was "
            "not seen, so it is applied from 1 November 2025. An inquiry has one month; where no suspect is known it "
            "is a preliminary investigation and has two (CPC 189(3), 191(13)), so until the second has passed nobody "
            "is accused. An extension is not told to the victim: ask for it before the delay is quoted."
        ),
        shown_by=SHOWN_BY,
        ended_by=NEW_TERM,
        only_if=(If.ILL_TREATMENT,),
        pauses=PAUSES,
        restarts_on="proceedings_joined",
        extended_by="term_extended",
        extension_basis=CPC(192, 4),
        remedies=REMEDIES,
    ),
    TimeLimit(
        id="term-after-return-192-7",
        duty=say("Complete the investigation within the time the prosecutor set, at most one month"),
        of=Body.INVESTIGATING,
        runs_from=("termination_annulled", "termination_refused", "interruption_refused", "returned_by_prosecutor"),
        met_by=MET_BY,
        limit=Months(1),
        basis=CPC(192, 7),
        effect=Effect.LEGAL,
        in_force=Since("2025-11-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 16 July 2025 (210-VIII), in force 60 days after its publication; the day was "
            "not seen, so it is applied from 1 November 2025. The month runs from the receipt of the case by the body "
            "that investigates: if the file came later than the decision, record the decision up to that day. A later "
            "extension on general grounds ends this time."
        ),
        shown_by=SHOWN_BY,
        ended_by=(*NEW_TERM, "term_extended"),
        pauses=PAUSES,
        extended_by="term_set",
        set_within=True,
        extension_basis=CPC(192, 7),
        remedies=REMEDIES,
    ),
)
