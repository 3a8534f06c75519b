"""Where the law sets no time for anybody: true gaps, shown as such, with what the complainant can still do."""

from calendars.sentences import say
from procedure.events import Track
from procedure.grammar import Gap
from procedure.tracks.communication import U
from procedure.tracks.custody import C
from procedure.tracks.examination import E
from procedure.tracks.monitoring import M
from procedure.tracks.proceedings import P
from procedure.tracks.protection import S

GAPS = (
    Gap(
        Track.PROCEEDINGS,
        P.REFERRED | P.MISCONDUCT | P.INQUIRY,
        say("The check after a referral (CPC 181(5), 179(4)) has no time limit, nor has its return."),
        ("complaint-to-prosecutor", "complaint-to-judge"),
    ),
    Gap(
        Track.PROCEEDINGS,
        P.NOT_ACCEPTED | P.CLOSED_UNREGISTERED,
        say("Nothing obliges the body to act again by itself; the complainant has to complain."),
        ("new-complaint", "complaint-to-prosecutor", "complaint-to-judge"),
    ),
    Gap(
        Track.PROCEEDINGS,
        P.ON_TRIAL,
        say("The main trial is to end in a reasonable time (CPC 322(5)); there is no number."),
    ),
    Gap(
        Track.EXAMINATION,
        E.ORDERED | E.ORDER_SHOWN | E.EXAMINED,
        say(
            "The Code names no time in which an examination is carried out or concluded; the terms in orders of the "
            "Ministry of Justice were not seen."
        ),
        ("complaint-to-prosecutor",),
    ),
    Gap(
        Track.PROTECTION,
        S.THREATENED,
        say("A known threat obliges the body to act of its own accord (CPC 96(1), 96(3)); no time is named."),
        ("safety-request",),
    ),
    Gap(
        Track.CUSTODY,
        C.IN_CUSTODY | C.HOUSE_ARREST,
        say(
            "The terms of custody and house arrest (CPC 151, 146(4)) belong to the complainant's own case, "
            "which is not followed here."
        ),
        ("release",),
    ),
    Gap(
        Track.COMMUNICATION,
        U.SENT,
        say("The Code sets the State no time to reply to a communication of the United Nations."),
    ),
    Gap(
        Track.MONITORING,
        M.FLAGGED,
        say("A flag is the monitor's own; it waits for whoever resolves it."),
    ),
)
