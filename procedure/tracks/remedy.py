"""One request or complaint of the complainant: filed, perhaps passed on, decided, the decision served."""

from enum import Flag, auto

from procedure.citations import CPC
from procedure.events import Track
from procedure.grammar import TrackLaw, lawful, leap


class R(Flag):
    """Where one remedy stands."""

    NOT_FILED = auto()
    FILED = auto()
    DECIDED = auto()
    SERVED = auto()


STAYS = None

# fmt: off
REMEDY = TrackLaw(Track.REMEDY, start=R.NOT_FILED, several=True, steps=(
    #         what was done              from                        to           under, or against
    lawful(   "remedy_filed",            R.NOT_FILED,                R.FILED,     CPC(100, 1)),
    lawful(   "remedy_forwarded",        R.FILED,                    STAYS,       CPC(105, 1)),
    leap(     "remedy_forwarded",        R.NOT_FILED,                R.FILED,     CPC(105, 1)),
    lawful(   "remedy_extended",         R.FILED,                    STAYS,       CPC(105, 2)),
    lawful(   "remedy_decided",          R.FILED,                    R.DECIDED,   CPC(104, 2)),
    leap(     "remedy_decided",          R.NOT_FILED,                R.DECIDED,   CPC(104, 2)),
    lawful(   "remedy_decision_served",  R.DECIDED,                  R.SERVED,    CPC(105, 4)),
    leap(     "remedy_decision_served",  R.NOT_FILED | R.FILED,      R.SERVED,    CPC(105, 4)),
))
# fmt: on
