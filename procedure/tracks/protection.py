"""One request for safety: a threat, a request, the decision, its end."""

from enum import auto

from procedure.citations import CPC, SILENT
from procedure.events import Track
from procedure.grammar import State, TrackLaw, lawful, leap


class S(State):
    """Where one matter of safety stands."""

    NO_THREAT_KNOWN = auto()
    THREATENED = auto()
    REQUESTED = auto()
    GRANTED = auto()
    REFUSED = auto()
    DECLINED = auto()
    LIFTED = auto()
    BAN_REQUESTED = auto()
    BAN_DECIDED = auto()


UNDECIDED = S.NO_THREAT_KNOWN | S.THREATENED
ENDED = S.REFUSED | S.DECLINED | S.LIFTED | S.BAN_DECIDED
STAYS = None

# fmt: off
PROTECTION = TrackLaw(Track.PROTECTION, start=S.NO_THREAT_KNOWN, several=True, final=ENDED, steps=(
    #         what was done        from                                          to               under, or against
    lawful(   "threat_reported",   S.NO_THREAT_KNOWN,                            S.THREATENED,    CPC(96, 1)),
    lawful(   "threat_reported",   S.THREATENED | S.REQUESTED | S.GRANTED,       STAYS,           CPC(96, 1)),
    lawful(   "safety_requested",  UNDECIDED,                                    S.REQUESTED,     CPC(96, 4)),
    # The duty does not wait for a request: the body acts on its own initiative too.
    lawful(   "safety_granted",    UNDECIDED | S.REQUESTED,                      S.GRANTED,       CPC(96, 3)),
    lawful(   "safety_refused",    S.REQUESTED,                                  S.REFUSED,       CPC(96, 5)),
    leap(     "safety_refused",    UNDECIDED,                                    S.REFUSED,       CPC(96, 4)),
    lawful(   "safety_declined",   UNDECIDED | S.REQUESTED | S.GRANTED,          S.DECLINED,      SILENT),
    lawful(   "safety_lifted",     S.GRANTED,                                    S.LIFTED,        CPC(97, 6)),
    leap(     "safety_lifted",     UNDECIDED | S.REQUESTED,                      S.LIFTED,        CPC(97, 6)),

    lawful(   "safety_decision_served", S.GRANTED | S.REFUSED | S.DECLINED | S.LIFTED, STAYS,      CPC(96, 4)),
    leap(     "safety_decision_served", UNDECIDED | S.REQUESTED,                 STAYS,           CPC(96, 4)),
    lawful(   "prosecutor_told_of_safety", S.GRANTED | S.DECLINED | S.LIFTED,    STAYS,           CPC(97, "4-1")),
    leap(     "prosecutor_told_of_safety", UNDECIDED | S.REQUESTED,              STAYS,           CPC(97, "4-1")),
    lawful(   "safety_lifting_told", S.LIFTED,                                   STAYS,           CPC(97, 6)),
    leap(     "safety_lifting_told", UNDECIDED | S.REQUESTED | S.GRANTED,        S.LIFTED,        CPC(97, 6)),

    # A ban to approach the victim is a matter of its own, between the body and the investigating judge.
    lawful(   "no_approach_requested", S.NO_THREAT_KNOWN,                        S.BAN_REQUESTED, CPC(165, 2)),
    lawful(   "no_approach_decided", S.BAN_REQUESTED,                            S.BAN_DECIDED,   CPC(165, 5)),
    leap(     "no_approach_decided", S.NO_THREAT_KNOWN,                          S.BAN_DECIDED,   CPC(165, 5)),
))
# fmt: on
