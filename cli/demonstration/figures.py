"""The published figures of the report, the only facts in the demonstration, each with the line it stands on."""

from dataclasses import dataclass
from datetime import date

REPORT = "2022 Index on Torture, Kazakhstan"
COLLECTED = (
    "complaints registered by the NGO Coalition against Torture after the events of January 2022, as of December 2022"
)
ENDED = "terminated by the end of December 2022"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the report: what it counts and where the report says so."""

    number: int
    counts: str
    source: str


@dataclass(frozen=True, slots=True)
class EndedAt:
    """What the report says of one place: how many ended, of how many (None: not given)."""

    place: str
    ended: int
    of: int | None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Arrest:
    """An arrest whose day the report gives; `until` when it gives a span."""

    place: str
    day: str
    until: str = ""


COMPLAINTS = Figure(190, "complaints", COLLECTED)
MEN = Figure(178, "men among them", COLLECTED)
WOMEN = Figure(12, "women among them", COLLECTED)
MINORS = Figure(13, "minors among the 190, no third group", COLLECTED)
SENT_TO_UN = Figure(56, "cases sent to the UN Special Rapporteur on Torture", COLLECTED)
ENDED_IN_ALL = Figure(104, "complaints ended, of 190", ENDED)
REPRISALS = Figure(11, "cases for spreading false information", "prosecution of complainants")

STATE_REPLIED = date(2022, 3, 18)
ENDED_BY = date(2022, 12, 31)
ADULT = 18

# fmt: off
ENDED_BY_PLACE = (
    #        place              ended  of
    EndedAt("Taraz",            33,    33),
    EndedAt("Almaty",           31,    46),
    EndedAt("Kyzylorda",        11,    11, "suspects took plea bargains"),
    EndedAt("Shymkent",          6,    None),
    EndedAt("Ekibastuz",         6,    None),
    EndedAt("Uralsk",            6,    None),
    EndedAt("Aktobe",            5,    None),
    EndedAt("Kostanay",          3,    None),
    EndedAt("Ust-Kamenogorsk",   1,    None),
    EndedAt("Semey",             1,    None),
    EndedAt("Karaganda",         1,    None),
)
# Two men of East Kazakhstan, examined late or never.
ARRESTS = (
    Arrest("Ust-Kamenogorsk", "2022-01-07"),
    Arrest("Ust-Kamenogorsk", "2022-01-10", "2022-01-11"),
)
# fmt: on
