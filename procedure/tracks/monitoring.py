"""One flag of a monitor: raised, and resolved."""

from enum import auto

from procedure.citations import SILENT
from procedure.events import Track
from procedure.grammar import State, TrackLaw, lawful, leap


class M(State):
    """Where one flag stands."""

    NO_FLAG = auto()
    FLAGGED = auto()
    RESOLVED = auto()


# fmt: off
MONITORING = TrackLaw(Track.MONITORING, start=M.NO_FLAG, several=True, final=M.RESOLVED, steps=(
    #         what was done      from         to            under, or against
    lawful(   "flagged",         M.NO_FLAG,   M.FLAGGED,    SILENT),
    lawful(   "flag_resolved",   M.FLAGGED,   M.RESOLVED,   SILENT),
    leap(     "flag_resolved",   M.NO_FLAG,   M.RESOLVED,   SILENT),
))
# fmt: on
