"""Detention of the complainant: the record, the notice, the examination for injuries, the hours (CPC 128-135, 148)."""

from calendars.limits import Hours, Unstated
from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Between, Body, Effect, If, Since, TimeLimit, Verified

TO_PROSECUTOR_AND_JUDGE = ("complaint-to-prosecutor", "complaint-to-judge")
ENDS = ("released", "custody_ordered", "house_arrest_ordered")
RECORDED_BY = ("prosecutor_told_of_detention", "custody_ordered", "house_arrest_ordered")
LAW_292 = Since("2021-01-01")  # last amended by the law of 27 December 2019, the day by its article 2 not seen
BEFORE = Between("2018-02-01", "2020-12-31")
NEW_NOTE = say(
    "The wording of the law of 27 December 2019 (292-VI), applied from 1 January 2021, as the day in its article 2 was "
    "not seen. It is counted from the minute of actual detention, without a roll (48(5), 128(5)); bringing-in is part "
    "of it (129(2)). 128(5) still names 72 hours as the outer limit."
)
OLD_NOTE = say(
    "The wording of 131(4) in these years was not read. Articles 14(2) and 133(2), last amended by the law of 21 "
    "December 2017 (118-VI), applied from 1 February 2018, name the same hours. To be checked before it is quoted."
)

CUSTODY_LIMITS = (
    TimeLimit(
        id="detention-record-131-2",
        duty=say("Draw up the record of detention"),
        of=Body.DETAINING,
        runs_from=("detained",),
        met_by=("detention_recorded",),
        limit=Hours(3),
        basis=CPC(131, 2),
        effect=Effect.LEGAL,
        in_force=Between("2021-01-01", "2025-10-31"),
        verified=Verified.SECONDARY,
        note=say(
            "The part refers to the three hours of 129(1). Article 129 was amended once, in 2025, and its earlier "
            "wording was not read. To be checked before it is quoted."
        ),
        shown_by=RECORDED_BY,
        ended_by=("released",),
        liberty=True,
        remedies=("release", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="detention-record-131-2",
        duty=say("Draw up the record of detention"),
        of=Body.DETAINING,
        runs_from=("detained",),
        met_by=("detention_recorded",),
        limit=Hours(3),
        basis=CPC(131, 2),
        effect=Effect.LEGAL,
        in_force=Since("2025-11-01"),
        verified=Verified.TEXT,
        note=say(
            "The part refers to the three hours of 129(1), read in the wording of the law of 16 July 2025 (210-VIII), "
            "applied from 1 November 2025. They are counted from the minute, as bringing-in is part of the detention "
            "(129(2), 48(5)). That they begin with the seizure and not with the arrival is our reading of 7(29)."
        ),
        shown_by=RECORDED_BY,
        ended_by=("released",),
        liberty=True,
        remedies=("release", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="body-examined-131-2",
        duty=say("Examine the detained person for health and injuries"),
        of=Body.DETAINING,
        runs_from=("detained",),
        met_by=("body_searched_for_injuries",),
        limit=Unstated(),
        basis=CPC(131, 2),
        effect=Effect.LEGAL,
        in_force=LAW_292,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI), applied from 1 January 2021. The sentence names no "
            "time; as the medical conclusion is attached to the record of detention, it can be read to be owed by "
            "then, within three hours. Nobody is accused by that reading."
        ),
        remedies=("examination-request", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="detention-notice-131-3",
        duty=say("Tell the prosecutor of the detention in writing"),
        of=Body.INVESTIGATING,
        runs_from=("detention_recorded",),
        met_by=("prosecutor_told_of_detention",),
        limit=Hours(12),
        basis=CPC(131, 3),
        effect=Effect.LEGAL,
        in_force=LAW_292,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI), applied from 1 January 2021, as the day in its "
            "article 2 was not seen. The twelve hours run from the making of the record, as ordinary hours: the hour "
            "of the record is not counted (48(2)). A later court order or release shows that it was told, not when. "
            "The notice is not shown to the detained person."
        ),
        out_of_sight=True,
        shown_by=("custody_ordered", "house_arrest_ordered", "released"),
        remedies=TO_PROSECUTOR_AND_JUDGE,
    ),
    TimeLimit(
        id="detention-131-4",
        duty=say("Release the detained minor, or have custody sanctioned"),
        of=Body.DETAINING,
        runs_from=("detained",),
        met_by=ENDS,
        limit=Hours(24),
        basis=CPC(131, 4),
        effect=Effect.LEGAL,
        in_force=BEFORE,
        verified=Verified.SECONDARY,
        note=OLD_NOTE,
        only_if=(If.MINOR, If.NO_EXCEPTION_131_4),
        liberty=True,
        remedies=("release", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="detention-131-4",
        duty=say("Release the detained person, or have custody sanctioned"),
        of=Body.DETAINING,
        runs_from=("detained",),
        met_by=ENDS,
        limit=Hours(48),
        basis=CPC(131, 4),
        effect=Effect.LEGAL,
        in_force=BEFORE,
        verified=Verified.SECONDARY,
        note=OLD_NOTE,
        only_if=(If.ADULT, If.NO_EXCEPTION_131_4),
        liberty=True,
        remedies=("release", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="detention-131-4",
        duty=say("Release the person detained in one of the six cases, or have custody sanctioned"),
        of=Body.DETAINING,
        runs_from=("detained",),
        met_by=ENDS,
        limit=Hours(72),
        basis=CPC(131, 4),
        effect=Effect.LEGAL,
        in_force=BEFORE,
        verified=Verified.SECONDARY,
        note=OLD_NOTE,
        only_if=(If.EXCEPTION_131_4,),
        liberty=True,
        remedies=("release", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="detention-131-4",
        duty=say("Release the detained minor, or have custody sanctioned"),
        of=Body.DETAINING,
        runs_from=("detained",),
        met_by=ENDS,
        limit=Hours(24),
        basis=CPC(131, 4),
        effect=Effect.LEGAL,
        in_force=LAW_292,
        verified=Verified.TEXT,
        note=NEW_NOTE,
        only_if=(If.MINOR, If.NO_EXCEPTION_131_4),
        liberty=True,
        remedies=("release", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="detention-131-4",
        duty=say("Release the detained person, or have custody sanctioned"),
        of=Body.DETAINING,
        runs_from=("detained",),
        met_by=ENDS,
        limit=Hours(48),
        basis=CPC(131, 4),
        effect=Effect.LEGAL,
        in_force=LAW_292,
        verified=Verified.TEXT,
        note=NEW_NOTE,
        only_if=(If.ADULT, If.NO_EXCEPTION_131_4),
        liberty=True,
        remedies=("release", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="detention-131-4",
        duty=say("Release the person detained in one of the six cases, or have custody sanctioned"),
        of=Body.DETAINING,
        runs_from=("detained",),
        met_by=ENDS,
        limit=Hours(72),
        basis=CPC(131, 4),
        effect=Effect.LEGAL,
        in_force=LAW_292,
        verified=Verified.TEXT,
        note=NEW_NOTE,
        only_if=(If.EXCEPTION_131_4,),
        liberty=True,
        remedies=("release", *TO_PROSECUTOR_AND_JUDGE),
    ),
    TimeLimit(
        id="custody-decision-148-2",
        duty=say("Decide on the request for custody"),
        of=Body.INVESTIGATING_JUDGE,
        runs_from=("custody_requested",),
        met_by=("custody_ordered", "custody_refused", "house_arrest_ordered"),
        limit=Hours(8),
        basis=CPC(148, 2),
        effect=Effect.LEGAL,
        in_force=LAW_292,
        verified=Verified.TEXT,
        note=say(
            "The wording of the law of 27 December 2019 (292-VI), applied from 1 January 2021, as the day in its "
            "article 2 was not seen. The eight hours run from the arrival of the materials in court, as ordinary "
            "hours: the hour of arrival is not counted (48(2)). If they came later than the request, record the "
            "request up to that hour."
        ),
        shown_by=("released",),
        remedies=("release", "complaint-to-prosecutor"),
    ),
)
