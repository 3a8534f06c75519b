"""Suspending the accused official from office (CPC 158)."""

from calendars.limits import Days, Hours
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Between, Body, Effect, Since, TimeLimit, Verified

OFFICIALS = (
    TimeLimit(
        id="suspension-158-4",
        duty=say("Decide on the suspension of the official"),
        of=Body.INVESTIGATING_JUDGE,
        runs_from=("suspension_requested",),
        met_by=("official_suspended", "suspension_refused"),
        limit=Hours(24),
        basis=CPC(158, 4),
        effect=Effect.LEGAL,
        in_force=Between("2018-02-01", "2025-10-31"),
        verified=Verified.SECONDARY,
        note=say(
            "The wording of these years was not read. That the time was cut from 72 to 24 hours is reported to the "
            "Committee against Torture (CAT/C/SR.1998, 2023); that a law of 2017 did it is inferred, so it is applied "
            "from 1 February 2018. To be checked before it is quoted."
        ),
        out_of_sight=True,
        shown_by=("suspension_order_received", "suspension_executed"),
        remedies=("request",),
    ),
    TimeLimit(
        id="suspension-158-4",
        duty=say("Decide on the suspension of the official"),
        of=Body.INVESTIGATING_JUDGE,
        runs_from=("suspension_requested",),
        met_by=("official_suspended", "suspension_refused"),
        limit=Hours(24),
        basis=CPC(158, 4),
        effect=Effect.LEGAL,
        in_force=Since("2025-11-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. The 24 hours run from the arrival of the request in court. A suspension may be "
            "ordered where there is no ground for custody; the Code does not make it automatic. If it came later, "
            "record the request up to that moment. The judge decides without the parties, and the victim is not told."
        ),
        out_of_sight=True,
        shown_by=("suspension_order_received", "suspension_executed"),
        remedies=("request",),
    ),
    TimeLimit(
        id="suspension-executed-158-6",
        duty=say("Carry out the suspension and tell whoever asked for it"),
        of=Body.EMPLOYER,
        runs_from=("suspension_order_received",),
        met_by=("suspension_executed",),
        limit=Days(3),
        basis=CPC(158, 6),
        effect=Effect.LEGAL,
        in_force=Since("2025-11-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. The three days run from the receipt of the order by the head of the "
            "organisation; without that date nothing is counted."
        ),
        out_of_sight=True,
        remedies=("complaint-to-prosecutor",),
    ),
    TimeLimit(
        id="misconduct-material-35-9",
        duty=say("Send the material on misconduct of the official to whoever decides on disciplinary liability"),
        of=Body.CONDUCTING,
        runs_from=("termination_approved",),
        met_by=("misconduct_material_sent",),
        limit=Days(10),
        basis=CPC(35, 9),
        effect=Effect.LEGAL,
        in_force=Since("2023-05-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 3 January 2023 (188-VII), applied from 1 May 2023, as the day of its "
            "publication was not seen. It is owed only where the act shows signs of misconduct, so it is judged only "
            "once it was done. The article does not say from when; it is counted from the approval of the termination."
        ),
        only_when_done=True,
        remedies=("complaint-to-prosecutor",),
    ),
)
