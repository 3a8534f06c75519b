"""One deprivation of liberty of the complainant: detained, recorded, in custody or house arrest, released."""

from enum import auto

from procedure.citations import CPC
from procedure.events import Track
from procedure.grammar import State, TrackLaw, lawful, leap


class C(State):
    """Where one deprivation of liberty stands."""

    AT_LIBERTY = auto()
    DETAINED = auto()
    RECORDED = auto()
    IN_CUSTODY = auto()
    HOUSE_ARREST = auto()
    RELEASED = auto()


HELD = C.DETAINED | C.RECORDED | C.IN_CUSTODY | C.HOUSE_ARREST
STAYS = None

# fmt: off
CUSTODY = TrackLaw(Track.CUSTODY, start=C.AT_LIBERTY, several=True, final=C.RELEASED, steps=(
    #         what was done                 from                               to               under, or against
    lawful(   "detained",                   C.AT_LIBERTY,                      C.DETAINED,      CPC(128, 1)),
    lawful(   "detention_recorded",         C.DETAINED,                        C.RECORDED,      CPC(131, 2)),
    leap(     "detention_recorded",         C.AT_LIBERTY,                      C.RECORDED,      CPC(131, 2)),
    lawful(   "prosecutor_told_of_detention", C.RECORDED,                      STAYS,           CPC(131, 3)),
    leap(     "prosecutor_told_of_detention", C.DETAINED,                      C.RECORDED,      CPC(131, 3)),
    lawful(   "body_searched_for_injuries", HELD,                              STAYS,           CPC(131, 2)),
    lawful(   "custody_ordered",            C.RECORDED | C.HOUSE_ARREST,       C.IN_CUSTODY,    CPC(148, 1)),
    leap(     "custody_ordered",            C.AT_LIBERTY | C.DETAINED,         C.IN_CUSTODY,    CPC(148, 1)),
    lawful(   "custody_ordered",            C.IN_CUSTODY,                      STAYS,           CPC(148, 1)),
    lawful(   "house_arrest_ordered",       C.RECORDED | C.IN_CUSTODY,         C.HOUSE_ARREST,  CPC(146, 1)),
    leap(     "house_arrest_ordered",       C.AT_LIBERTY | C.DETAINED,         C.HOUSE_ARREST,  CPC(146, 1)),
    lawful(   "custody_requested",          C.AT_LIBERTY | HELD,               STAYS,           CPC(147, 3)),
    lawful(   "custody_refused",            C.AT_LIBERTY | HELD,               STAYS,           CPC(148, 7, 3)),
    lawful(   "released",                   HELD,                              C.RELEASED,      CPC(133, 1)),
    leap(     "released",                   C.AT_LIBERTY,                      C.RELEASED,      CPC(133, 1)),
))
# fmt: on
