"""From the end of the investigation to the court: the file, requests, the prosecutor, a plea (CPC 294-304, 615)."""

from calendars.limits import Days, Months, Unstated
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Between, Body, Effect, Since, TimeLimit, Verified
from procedure.tracks.proceedings import P

CODE = Since("2015-01-01")
ARTICLES_OF_292 = Since("2021-01-01")
CASE_DECIDED = (
    "indictment_drawn_up",
    "returned_by_prosecutor",
    "termination_ordered",
    "termination_approved",
    "plea_agreement",
)
CASE_SHOWN = (
    "indictment_served",
    "indictment_copy_given",
    "sent_to_court",
    "preliminary_hearing_set",
    "trial_scheduled",
    "trial_opened",
    "verdict_given",
    "termination_notified",
)

COMPLETION = (
    TimeLimit(
        id="completion-notice-294-1",
        duty=say("Tell the victim in writing that the investigation is completed, and where and when to read the file"),
        of=Body.INVESTIGATING,
        runs_from=("investigation_completed",),
        met_by=("completion_notified",),
        limit=Unstated(),
        basis=CPC(294, 1),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say("The article was never amended. No time is named for the notice."),
        may_precede=True,
        ended_by=("termination_ordered",),
        remedies=("complaint-to-prosecutor", "complaint-to-judge"),
    ),
    TimeLimit(
        id="requests-after-file-297-2",
        duty=say("Write the requests that were announced when the study of the file ended"),
        of=Body.COMPLAINANT,
        runs_from=("familiarisation_ended",),
        met_by=("remedy_filed",),
        limit=Days(3),
        basis=CPC(297, 2),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. The complainant's own time, up to three days, if the wish to write was "
            "noted in the record of the study; the investigator may give less. It is counted from the end of the study."
        ),
        met_by_kinds=("request",),
    ),
    TimeLimit(
        id="refusal-copy-297-5",
        duty=say("Give the person who asked a copy of the refusal of a request made after the study of the file"),
        of=Body.INVESTIGATING,
        runs_from=("file_request_refused",),
        met_by=("file_refusal_sent",),
        shown_by=("file_refusal_served",),
        limit=Days(1),
        basis=CPC(297, 5),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. The copy is handed over, or sent, within one day of the order of refusal, "
            "a partial refusal too; a copy received later may have been sent in time, which the postmark shows."
        ),
        remedies=("complaint-to-prosecutor",),
    ),
    TimeLimit(
        id="refusal-appeal-297-6",
        duty=say("Complain to the prosecutor of the refusal of a request made after the study of the file"),
        of=Body.COMPLAINANT,
        runs_from=("file_refusal_served",),
        met_by=("remedy_filed",),
        limit=Days(3),
        basis=CPC(297, 6),
        effect=Effect.LEGAL,
        in_force=CODE,
        verified=Verified.TEXT,
        note=say(
            "The article was never amended. The complainant's own time, from the receipt of the copy. Until the "
            "prosecutor has decided, the case must not go to court (CPC 297(7))."
        ),
        met_by_kinds=("prosecutor",),
    ),
    TimeLimit(
        id="prosecutor-case-302-2",
        duty=say("Draw up the indictment, return the case, end it, or conclude a plea agreement"),
        of=Body.PROSECUTOR,
        runs_from=("sent_to_prosecutor",),
        leading_to=P.WITH_PROSECUTOR,
        met_by=CASE_DECIDED,
        limit=Months(1),
        basis=CPC(302, 2),
        effect=Effect.LEGAL,
        in_force=Between("2022-01-01", "2026-12-31"),
        verified=Verified.SECONDARY,
        note=say(
            "The wording of the law of 27 December 2021 (88-VII), which began in 2022 with the gravest crimes and "
            "reaches torture on 1 January 2027. Which wording binds in a case of torture until then was not seen: to "
            "be checked before it is quoted. Ten days, or a month where the case is complex or has many episodes."
        ),
        shown_by=CASE_SHOWN,
        strict=Days(10),
        remedies=("complaint-to-higher-prosecutor",),
    ),
    TimeLimit(
        id="prosecutor-case-302-2",
        duty=say("Draw up the indictment, return the case, end it, or conclude a plea agreement"),
        of=Body.PROSECUTOR,
        runs_from=("sent_to_prosecutor",),
        leading_to=P.WITH_PROSECUTOR,
        met_by=CASE_DECIDED,
        limit=Months(1),
        basis=CPC(302, 2),
        effect=Effect.LEGAL,
        in_force=Since("2027-01-01"),
        verified=Verified.SECONDARY,
        note=say(
            "The wording of the law of 27 December 2021 (88-VII), for crimes such as torture from 1 January 2027; a "
            "law of 1 July 2026 (331-VIII), not seen in full, may change that. Ten days, or a month where the case is "
            "complex or has many episodes, which the documents show; counted from the sending of the case. If it came "
            "later, record the sending up to that day."
        ),
        shown_by=CASE_SHOWN,
        strict=Days(10),
        remedies=("complaint-to-higher-prosecutor",),
    ),
    TimeLimit(
        id="indictment-copy-304-3",
        duty=say("Give or send the victim a copy of the indictment"),
        of=Body.PROSECUTOR,
        runs_from=("indictment_drawn_up", "indictment_served"),
        met_by=("indictment_copy_given",),
        limit=Unstated(),
        basis=CPC(304, 3),
        effect=Effect.LEGAL,
        in_force=ARTICLES_OF_292,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI), whose days of effect differ and were not seen; so it "
            "is applied from 1 January 2021. No time is named; the case goes to court only after it (CPC 305(1))."
        ),
        may_precede=True,
        ended_by=("returned_by_prosecutor", "termination_approved"),
        remedies=("complaint-to-higher-prosecutor",),
    ),
    TimeLimit(
        id="plea-forwarded-615-2",
        duty=say("Send the request for a plea agreement and the case to the prosecutor"),
        of=Body.CONDUCTING,
        runs_from=("plea_requested",),
        met_by=("plea_forwarded",),
        limit=Days(3),
        basis=CPC(615, 2),
        effect=Effect.LEGAL,
        in_force=ARTICLES_OF_292,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI), whose days of effect differ and were not seen; so it "
            "is applied from 1 January 2021. The duty is owed to the suspect, so it is judged only once it was done; "
            "there is no agreement if the victim refuses (CPC 613(2), 615(4))."
        ),
        shown_by=("plea_agreement", "plea_refused"),
        only_when_done=True,
    ),
    TimeLimit(
        id="plea-decided-615-4",
        duty=say("Decide on the request for a plea agreement, with the victim's opinion"),
        of=Body.PROSECUTOR,
        runs_from=("plea_forwarded",),
        met_by=("plea_agreement", "plea_refused"),
        limit=Days(7),
        basis=CPC(615, 4),
        effect=Effect.LEGAL,
        in_force=ARTICLES_OF_292,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI), whose days of effect differ and were not seen; so it "
            "is applied from 1 January 2021. The seven days run from the receipt of the case by the prosecutor: if it "
            "came later than it was sent, record the sending up to that day."
        ),
    ),
)
