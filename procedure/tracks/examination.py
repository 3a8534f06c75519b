"""One forensic examination of the victim: asked for, ordered, carried out, concluded, shown."""

from enum import auto

from procedure.citations import CPC, SILENT
from procedure.events import Track
from procedure.grammar import State, TrackLaw, lawful, leap, unlawful


class E(State):
    """Where one examination stands."""

    NOT_ASKED = auto()
    REQUESTED = auto()
    REFUSED = auto()
    ORDERED = auto()
    ORDER_SHOWN = auto()
    EXAMINED = auto()
    CONCLUDED = auto()
    PRESENTED = auto()


UNORDERED = E.NOT_ASKED | E.REQUESTED | E.REFUSED
STAYS = None

# fmt: off
EXAMINATION = TrackLaw(Track.EXAMINATION, start=E.NOT_ASKED, several=True, default_kind="medical", final=E.PRESENTED, steps=(
    #         what was done              from                                  to              under, or against
    lawful(   "examination_requested",   E.NOT_ASKED | E.REFUSED,              E.REQUESTED,    CPC(272, 5)),
    lawful(   "examination_requested",   E.REQUESTED,                          STAYS,          CPC(272, 5)),
    lawful(   "examination_refused",     E.REQUESTED,                          E.REFUSED,      CPC(272, 5)),
    leap(     "examination_refused",     E.NOT_ASKED,                          E.REFUSED,      CPC(272, 5)),
    lawful(   "examination_ordered",     UNORDERED,                            E.ORDERED,      CPC(272, 1)),
    lawful(   "examination_order_shown", E.ORDERED,                            E.ORDER_SHOWN,  CPC(272, 4)),
    leap(     "examination_order_shown", UNORDERED,                            E.ORDER_SHOWN,  CPC(272, 4)),
    # The order is to be shown before the examination, or the victim loses the questions and the challenge.
    unlawful( "examination_order_shown", E.EXAMINED | E.CONCLUDED,             STAYS,          breaks=CPC(274, 1, 1)),
    lawful(   "examined",                E.ORDERED | E.ORDER_SHOWN,            E.EXAMINED,     CPC(272, 2)),
    leap(     "examined",                UNORDERED,                            E.EXAMINED,     CPC(272, 1)),
    # An examination of documents needs no examination of the person.
    lawful(   "conclusion_issued",       E.ORDERED | E.ORDER_SHOWN | E.EXAMINED, E.CONCLUDED,  CPC(283, 1)),
    leap(     "conclusion_issued",       UNORDERED,                            E.CONCLUDED,    CPC(272, 1)),
    lawful(   "conclusion_presented",    E.CONCLUDED,                          E.PRESENTED,    CPC(286, 1)),
    leap(     "conclusion_presented",    E.ORDERED | E.ORDER_SHOWN | E.EXAMINED, E.PRESENTED,  CPC(283, 1)),
    # A doctor, a guard or a lawyer may note injuries at any time, also before any complaint.
    lawful(   "injuries_recorded",       ~E(0),                                STAYS,          SILENT),
))
# fmt: on
