"""One request for safety: a threat, a request, the decision, its end."""

from enum import Flag, auto

from procedure.citations import CPC, SILENT
from procedure.events import Track
from procedure.grammar import TrackLaw, lawful, leap


class S(Flag):
    """Where one matter of safety stands."""

    NO_THREAT_KNOWN = auto()
    THREATENED = auto()
    REQUESTED = auto()
    GRANTED = auto()
    REFUSED = auto()
    DECLINED = auto()
    LIFTED = auto()


UNDECIDED = S.NO_THREAT_KNOWN | S.THREATENED
STAYS = None

# fmt: off
PROTECTION = TrackLaw(Track.PROTECTION, start=S.NO_THREAT_KNOWN, several=True, steps=(
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
))
# fmt: on
