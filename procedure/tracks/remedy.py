"""One request or complaint of the complainant: filed, perhaps passed on, decided, the decision served and carried out."""

from enum import auto

from procedure.citations import CPC
from procedure.events import Track
from procedure.grammar import State, TrackLaw, lawful, leap


class R(State):
    """Where one remedy stands."""

    NOT_FILED = auto()
    FILED = auto()
    DECIDED = auto()
    SENT = auto()
    SERVED = auto()
    CARRIED_OUT = auto()


ON_FILE = R.FILED | R.DECIDED | R.SENT | R.SERVED | R.CARRIED_OUT
DECIDED = R.DECIDED | R.SENT | R.SERVED
STAYS = None

# fmt: off
REMEDY = TrackLaw(Track.REMEDY, start=R.NOT_FILED, several=True, final=R.SENT | R.SERVED | R.CARRIED_OUT, steps=(
    #         what was done              from                        to           under, or against
    lawful(   "remedy_filed",            R.NOT_FILED,                R.FILED,     CPC(100, 1)),
    lawful(   "remedy_forwarded",        R.FILED,                    STAYS,       CPC(105, 1)),
    leap(     "remedy_forwarded",        R.NOT_FILED,                R.FILED,     CPC(105, 1)),
    lawful(   "remedy_extended",         R.FILED,                    STAYS,       CPC(105, 2)),
    lawful(   "remedy_decided",          R.FILED,                    R.DECIDED,   CPC(104, 2)),
    leap(     "remedy_decided",          R.NOT_FILED,                R.DECIDED,   CPC(104, 2)),
    lawful(   "remedy_decision_served",  R.DECIDED,                  R.SERVED,    CPC(105, 4)),
    lawful(   "remedy_decision_sent",    R.DECIDED,                  R.SENT,      CPC(105, 4)),
    leap(     "remedy_decision_sent",    R.NOT_FILED | R.FILED,      R.SENT,      CPC(105, 4)),
    lawful(   "remedy_decision_served",  R.SENT,                     R.SERVED,    CPC(105, 4)),
    leap(     "remedy_decision_served",  R.NOT_FILED | R.FILED,      R.SERVED,    CPC(105, 4)),
    lawful(   "remedy_decision_served",  R.CARRIED_OUT,              STAYS,       CPC(105, 4)),
    # What was asked for may come late, after the decision too.
    lawful(   "remedy_materials_requested", R.FILED,                 STAYS,       CPC(106, 6)),
    leap(     "remedy_materials_requested", R.NOT_FILED,             R.FILED,     CPC(106, 6)),
    lawful(   "remedy_materials_sent",   ON_FILE,                    STAYS,       CPC(106, 6)),
    leap(     "remedy_materials_sent",   R.NOT_FILED,                R.FILED,     CPC(106, 6)),
    lawful(   "remedy_carried_out",      DECIDED,                    R.CARRIED_OUT, CPC(104, 3)),
    leap(     "remedy_carried_out",      R.NOT_FILED | R.FILED,      R.CARRIED_OUT, CPC(104, 3)),
))
# fmt: on
