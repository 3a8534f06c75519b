"""The complainant's own time to file: it accuses nobody, it lapses, and it may be restored (CPC 50, 102, 106, 107)."""

from calendars.limits import Days, Years
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Body, Effect, If, Since, TimeLimit, Verified
from procedure.tracks.proceedings import P

FILED = ("remedy_filed",)
ANSWERED = ("remedy_decided", "remedy_decision_served")
SERVED = ("remedy_decision_served",)
TO_JUDGE = ("judge",)
NEW = Since("2025-11-01")

FILING = (
    TimeLimit(
        id="judge-complaint-106-5",
        duty=say("Complain to the investigating judge about the decision"),
        of=Body.COMPLAINANT,
        runs_from=(
            "acceptance_refused",
            "interruption_notified",
            "termination_notified",
            "examination_refused",
            "safety_refused",
        ),
        met_by=FILED,
        met_by_kinds=TO_JUDGE,
        limit=Days(15),
        basis=CPC(106, 5),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. The time runs from learning of the decision; a refusal is counted from its own "
            "day, so one learned of later leaves more time. Inaction can be complained of throughout (CPC 102)."
        ),
    ),
    TimeLimit(
        id="judge-complaint-106-5",
        duty=say("Complain to the investigating judge about the refusal of the request"),
        of=Body.COMPLAINANT,
        runs_from=ANSWERED,
        kind="request",
        met_by=FILED,
        met_by_kinds=TO_JUDGE,
        limit=Days(15),
        basis=CPC(106, 5),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. The time runs from learning of the refusal: from its service where that is "
            "recorded, else from the decision. That 99(6) leads to the judge too is our reading of 106(1)."
        ),
        only_if=(If.REFUSED,),
        ended_by=SERVED,
    ),
    TimeLimit(
        id="judge-complaint-after-refusal-106-5",
        duty=say("Complain to the investigating judge after the prosecutor's refusal"),
        of=Body.COMPLAINANT,
        runs_from=ANSWERED,
        kind="prosecutor",
        met_by=FILED,
        met_by_kinds=TO_JUDGE,
        limit=Days(15),
        basis=CPC(106, 5),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. The time runs from the receipt of the prosecutor's notice: from its service "
            "where that is recorded, else, to be safe, from the decision."
        ),
        only_if=(If.REFUSED,),
        ended_by=SERVED,
    ),
    TimeLimit(
        id="judge-complaint-after-silence-106-5",
        duty=say("Complain to the investigating judge after the prosecutor's silence"),
        of=Body.COMPLAINANT,
        runs_from=FILED,
        kind="prosecutor",
        met_by=FILED,
        met_by_kinds=TO_JUDGE,
        opens_after=Days(15),
        opening_closed_by=ANSWERED,
        limit=Days(15),
        basis=CPC(106, 5),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. Where 15 days have passed since the complaint to the prosecutor without an "
            "answer, 15 days more begin; the first 15 are counted to their own end, whatever day of the week it is."
        ),
    ),
    TimeLimit(
        id="ruling-appeal-107",
        duty=say("Appeal against the ruling of the investigating judge"),
        of=Body.COMPLAINANT,
        runs_from=("remedy_decided",),
        kind="judge",
        met_by=FILED,
        met_by_kinds=("appeal",),
        limit=Days(3),
        basis=CPC(107, 2),
        effect=Effect.LEGAL,
        in_force=NEW,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 16 July 2025 (210-VIII), applied from 1 November 2025, as the day of its "
            "publication was not seen. The time runs from the announcement of the ruling, and is filed through the "
            "court of the judge; missed for a good reason, it can be restored (CPC 50)."
        ),
    ),
    TimeLimit(
        id="appeal-418-1",
        duty=say("Appeal against the verdict"),
        of=Body.COMPLAINANT,
        runs_from=("verdict_given",),
        met_by=("appeal_lodged",),
        limit=Days(15),
        basis=CPC(418, 1),
        effect=Effect.LEGAL,
        in_force=Since("2017-09-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 11 July 2017 (91-VI), applied from 1 September 2017, as the day of its "
            "publication was not seen. The time of the victim runs from the announcement; that of a convict in "
            "custody from the copy. Missed for a good reason, it can be restored (CPC 50)."
        ),
    ),
    TimeLimit(
        id="cassation-487-2",
        duty=say("Cassation complaint against an acquittal or too mild a verdict"),
        of=Body.COMPLAINANT,
        runs_from=("appeal_decided", "verdict_in_force"),
        met_by=("cassation_lodged",),
        limit=Years(1),
        basis=CPC(487, 2),
        effect=Effect.LEGAL,
        in_force=Since("2025-07-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 21 November 2024 (136-VIII), in force from 1 July 2025. One year from the day "
            "the verdict came into force, and this time cannot be restored. A verdict that was appealed against and "
            "not annulled comes into force on the day of the decision (470(2))."
        ),
        ended_by=("verdict_in_force",),
    ),
    TimeLimit(
        id="termination-complaint-102",
        duty=say("Complain about the termination of the case"),
        of=Body.COMPLAINANT,
        runs_from=("termination_approved", "termination_notified", "termination_ordered"),
        leading_to=P.TERMINATED,
        met_by=FILED,
        met_by_kinds=("prosecutor", "judge"),
        limit=Years(1),
        basis=CPC(102),
        effect=Effect.LEGAL,
        in_force=Since("2015-01-01"),
        verified=Verified.TEXT,
        note=say(
            "The article was never amended: one year from the order or its approval by the prosecutor. Where no "
            "approval is recorded it is counted from the notice, which is later than the law counts: file well before. "
            "Whether the 15 days of 106(5) bind the complaint to the judge within that year is open."
        ),
        ended_by=("termination_annulled",),
    ),
)
