"""One communication to a mechanism of the United Nations, and the reply of the State."""

from enum import auto

from procedure.citations import SILENT
from procedure.events import Track
from procedure.grammar import State, TrackLaw, lawful, leap


class U(State):
    """Where one communication stands."""

    NOT_SENT = auto()
    SENT = auto()
    REPLIED = auto()


# fmt: off
COMMUNICATION = TrackLaw(Track.COMMUNICATION, start=U.NOT_SENT, several=True, final=U.REPLIED, steps=(
    #         what was done            from          to           under, or against
    lawful(   "un_communication_sent", U.NOT_SENT,   U.SENT,      SILENT),
    lawful(   "state_replied",         U.SENT,       U.REPLIED,   SILENT),
    leap(     "state_replied",         U.NOT_SENT,   U.REPLIED,   SILENT),
))
# fmt: on
