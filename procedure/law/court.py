"""The case in court: what the judge decides first, the trial, its record, the verdict, the appeal (CPC 319-428)."""

from calendars.limits import Days, Months, Unstated
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Body, Effect, Since, TimeLimit, Verified

CODE = Since("2015-01-01")
ARTICLES_OF_2025 = Since("2025-11-01")

COURT_LIMITS = (
    TimeLimit(
        id="court-decision-319-4",
        duty=say("Decide to hold a trial or a preliminary hearing"),
        of=Body.COURT,
        runs_from=("sent_to_court",),
        met_by=("trial_scheduled", "preliminary_hearing_set"),
        limit=Days(5),
        basis=CPC(319, 4),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say(
            "The article was never amended; the Constitutional Court struck words of part 5 only. The five days run "
            "from the receipt of the case by the court: if it came later than it was sent, record the sending up to "
            "that day."
        ),
        shown_by=("preliminary_hearing_held", "trial_opened", "verdict_given"),
    ),
    TimeLimit(
        id="preliminary-hearing-321-2",
        duty=say("Hold the preliminary hearing"),
        of=Body.COURT,
        runs_from=("preliminary_hearing_set",),
        met_by=("preliminary_hearing_held",),
        limit=Days(10),
        basis=CPC(321, 2),
        effect=Effect.LEGAL,
        in_force=ARTICLES_OF_2025,
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 16 July 2025 (210-VIII), in force 60 days after its publication; the day was "
            "not seen, so it is applied from 1 November 2025. The hearing is mandatory for especially grave crimes "
            "only, so in a case of torture only where it was ordered."
        ),
        shown_by=("trial_scheduled", "trial_opened", "verdict_given"),
    ),
    TimeLimit(
        id="trial-start-322-4",
        duty=say("Open the main trial"),
        of=Body.COURT,
        runs_from=("trial_scheduled",),
        met_by=("trial_opened",),
        limit=Days(30),
        basis=CPC(322, 4),
        effect=Effect.LEGAL,
        in_force=ARTICLES_OF_2025,
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 16 July 2025 (210-VIII), in force 60 days after its publication; the day was "
            "not seen, so it is applied from 1 November 2025. Fifteen days, ten in a shortened trial, and up to thirty "
            "by an order of the judge in exceptional cases; not before three days from the notice to the parties."
        ),
        shown_by=("verdict_given",),
        strict=Days(15),
    ),
    TimeLimit(
        id="trial-record-347-4",
        duty=say("Make and sign the record of the trial"),
        of=Body.COURT,
        runs_from=("verdict_given",),
        met_by=("trial_record_made",),
        limit=Days(10),
        basis=CPC(347, 4),
        effect=Effect.LEGAL,
        in_force=Since("2025-01-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 21 November 2024 (136-VIII), in force ten days after its publication; the "
            "day was not seen, so it is applied from 1 January 2025. Five days after the end of the session, ten for "
            "many episodes or a jury; the verdict is taken as that end. What was said of torture stands in the record "
            "(CPC 347(3)(14))."
        ),
        out_of_sight=True,
        shown_by=("appeal_received",),
        strict=Days(5),
    ),
    TimeLimit(
        id="verdict-copy-404",
        duty=say("Give the victim who asked for it a copy of the verdict"),
        of=Body.COURT,
        runs_from=("verdict_copy_requested",),
        met_by=("verdict_copy_served",),
        limit=Days(15),
        basis=CPC(404),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. The victim gets a copy on request: five days from the request, fifteen if "
            "the verdict is long. The convicted or acquitted, the defender and the accuser get theirs in the same "
            "time from the announcement."
        ),
        strict=Days(5),
    ),
    TimeLimit(
        id="appeal-sent-421-2",
        duty=say("Send the case with the appeals to the court of appeal"),
        of=Body.COURT,
        runs_from=("appeal_lodged",),
        met_by=("appeal_received",),
        limit=Unstated(),
        basis=CPC(421, 2),
        effect=Effect.LEGAL,
        in_force=Since("2017-09-01"),
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 11 July 2017 (91-VI), applied from 1 September 2017, as the day of its "
            "publication was not seen. It is owed one day after everybody's time to appeal is over and all were told "
            "of the appeals (420); when that was is not recorded, so only the delay is measured."
        ),
        shown_by=("appeal_hearing_set", "appeal_term_extended", "appeal_decided", "verdict_in_force"),
    ),
    TimeLimit(
        id="appeal-hearing-428-1",
        duty=say("Set the hearing of the appeal"),
        of=Body.APPEAL_COURT,
        runs_from=("appeal_received",),
        met_by=("appeal_hearing_set",),
        limit=Days(10),
        basis=CPC(428, 1),
        effect=Effect.LEGAL,
        in_force=ARTICLES_OF_2025,
        verified=Verified.TEXT,
        note=say(
            "The wording after the law of 16 July 2025 (210-VIII), in force 60 days after its publication; the day was "
            "not seen, so it is applied from 1 November 2025. Ten days are for setting the hearing, from the receipt "
            "of the case with the appeals."
        ),
        shown_by=("appeal_decided",),
    ),
    TimeLimit(
        id="appeal-decided-425",
        duty=say("Decide the appeal"),
        of=Body.APPEAL_COURT,
        runs_from=("appeal_received",),
        met_by=("appeal_decided",),
        limit=Months(2),
        basis=CPC(425),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. One month from the receipt of the case, two where new evidence is to be "
            "examined and a new verdict given; each extension adds at most one month. An extension is recorded with "
            "the months in all."
        ),
        shown_by=("verdict_in_force",),
        strict=Months(1),
        extended_by="appeal_term_extended",
        extension_basis=CPC(425),
    ),
)
