"""The ways a complaint went: each a short list of acts, who did them, and how many days after the act before."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cli.demonstration.bodies import Office

Days = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Act:
    """One act on a way; `when` is a drawn number of days after the act before, or the day itself."""

    event: str
    when: Days | str
    by: Office
    to: Office | None = None
    carries: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Way:
    """All acts after the complaint; `ended` when the report would count it as terminated."""

    name: str
    ended: bool
    acts: tuple[Act, ...]

    @property
    def is_through_accused(self) -> bool:
        """Say whether the accused body itself had the complaint."""
        return any(Office.ACCUSED in (act.by, act.to) for act in self.acts)


BY_PROSECUTOR = {"by": "prosecutor"}
NOT_FOUND = {"ground": "person not identified"}
NO_ELEMENTS = {"ground": "35(1)(2)"}

# fmt: off
#                   what was done                   days after    by                        to
KUI           = Act("entered_in_kui",                (0, 1),      Office.RECEIVING)
KUI_AT_ONCE   = Act("entered_in_kui",                (0, 0),      Office.RECEIVING)
REFUSED       = Act("acceptance_refused",            (0, 1),      Office.RECEIVING)
SENT          = Act("referred_without_registration", (1, 2),      Office.RECEIVING,         Office.INTERNAL_SECURITY)
SENT_LATE     = Act("referred_without_registration", (6, 30),     Office.RECEIVING,         Office.INTERNAL_SECURITY)
TO_ACCUSED    = Act("referred_without_registration", (1, 9),      Office.RECEIVING,         Office.ACCUSED)
TO_AGENCY     = Act("referred_without_registration", (1, 2),      Office.RECEIVING,         Office.ANTI_CORRUPTION)
TO_TASK_FORCE = Act("referred_without_registration", (1, 2),      Office.RECEIVING,         Office.TASK_FORCE)
INQUIRY       = Act("internal_inquiry_opened",       (2, 12),     Office.INTERNAL_SECURITY)
OWN_INQUIRY   = Act("internal_inquiry_opened",       (1, 8),      Office.RECEIVING)
DISMISSED     = Act("closed_without_registration",   (20, 90),    Office.INTERNAL_SECURITY)
CLOSED        = Act("closed_without_registration",   (15, 60),    Office.RECEIVING)
SUSPECT       = Act("suspect_identified",            (10, 40),    Office.TASK_FORCE)
PLEA          = Act("plea_agreement",                (30, 60),    Office.PROSECUTOR)
RESUMED       = Act("resumed",                       (20, 45),    Office.ANTI_CORRUPTION)
ANNULLED      = Act("termination_annulled",          (20, 50),    Office.REGION_PROSECUTOR, None, BY_PROSECUTOR)
# What a few victims met years later, each on its day.
TAKEN_OVER    = Act("taken_over",                    "2023-02-14", Office.TASK_FORCE)
TRANSFERRED   = Act("transferred",                   "2023-01-17", Office.ANTI_CORRUPTION,  Office.PROSECUTOR)
SAFETY_ASKED  = Act("safety_requested",              "2024-05-14", Office.PROSECUTOR)
ENDED_2025    = Act("termination_ordered",           "2025-11-12", Office.ACCUSED,          None, NO_ELEMENTS)
ENDED_2026    = Act("termination_ordered",           "2026-11-18", Office.ACCUSED,          None, NO_ELEMENTS)
SENT_2026     = Act("sent_to_prosecutor",            "2026-11-19", Office.ACCUSED,          Office.PROSECUTOR)
# fmt: on


def _registered(by: Office, after: Days = (3, 25)) -> Act:
    return Act("registered_in_erdr", after, by)


def _extended(by: Office) -> Act:
    return Act("term_extended", (25, 50), by, carries={"to_months": "3", **BY_PROSECUTOR})


def _interrupted(by: Office) -> tuple[Act, ...]:
    ordered = Act("interruption_ordered", (20, 40), by, carries=NOT_FOUND)
    return ordered, Act("interruption_approved", (1, 3), Office.PROSECUTOR)


def _ordered(by: Office, after: Days) -> Act:
    return Act("termination_ordered", after, by, carries=NO_ELEMENTS)


def _ended(by: Office, after: Days, sent: Days = (1, 1), decided: Days = (2, 8)) -> tuple[Act, ...]:
    return (
        _ordered(by, after),
        Act("sent_to_prosecutor", sent, by, Office.PROSECUTOR),
        Act("termination_approved", decided, Office.PROSECUTOR),
        Act("termination_notified", (2, 12), Office.PROSECUTOR),
    )


def _refused(by: Office, after: Days) -> tuple[Act, ...]:
    return (*_ended(by, after)[:2], Act("termination_refused", (4, 9), Office.PROSECUTOR))


A, S, C = Office.ANTI_CORRUPTION, Office.TASK_FORCE, Office.ACCUSED
LATE: tuple[Days, Days] = ((3, 9), (13, 30))
BY_AGENCY = (KUI_AT_ONCE, TO_AGENCY, _registered(A))
PLEADED = (TO_TASK_FORCE, _registered(S, (1, 6)), SUSPECT, PLEA)

# fmt: off
ENDED = (
    Way("kept in the KUI, closed",             True,  (KUI, CLOSED)),
    Way("sent on in time, inquiry dismissed",  True,  (KUI_AT_ONCE, SENT, INQUIRY, DISMISSED)),
    Way("sent on late, inquiry dismissed",     True,  (KUI, SENT_LATE, INQUIRY, DISMISSED)),
    Way("own inquiry, closed",                 True,  (KUI, OWN_INQUIRY, CLOSED)),
    Way("terminated in time",                  True,  (*BY_AGENCY, *_ended(A, (30, 55)))),
    Way("terminated, each step late",          True,  (*BY_AGENCY, *_ended(A, (65, 120), *LATE))),
    Way("interrupted, resumed, terminated",    True,  (*BY_AGENCY, *_interrupted(A), RESUMED, _extended(A),
                                                       *_ended(A, (5, 25)))),
    Way("terminated by the accused body",      True,  (KUI, _registered(C), *_ended(C, (40, 90), (1, 5), (3, 14)))),
    Way("refused once, then terminated",       True,  (*BY_AGENCY, *_refused(A, (25, 40)), *_ended(A, (20, 45)))),
    Way("plea bargain, terminated in time",    True,  (*PLEADED, *_ended(S, (3, 15)))),
    Way("plea bargain, terminated late",       True,  (*PLEADED, *_ended(S, (10, 40), *LATE))),
)
OPEN = (
    Way("kept in the KUI",                     False, (KUI,)),
    Way("not accepted",                        False, (REFUSED,)),
    Way("sent on in time, inquiry open",       False, (KUI_AT_ONCE, SENT, INQUIRY)),
    Way("sent on late, inquiry open",          False, (KUI, SENT_LATE, INQUIRY)),
    Way("own inquiry, open",                   False, (KUI, OWN_INQUIRY)),
    Way("sent to the accused body",            False, (KUI, TO_ACCUSED)),
    Way("the accused body investigates",       False, (KUI, _registered(C))),
    Way("investigated without end",            False, BY_AGENCY),
    Way("extended, without end",               False, (*BY_AGENCY, _extended(A))),
    Way("interrupted, not resumed",            False, (*BY_AGENCY, *_interrupted(A))),
    Way("terminated, never sent",              False, (*BY_AGENCY, _ordered(A, (40, 100)))),
    Way("terminated, never approved",          False, (*BY_AGENCY, *_ended(A, (40, 100), (1, 6))[:2])),
    Way("terminated, annulled",                False, (*BY_AGENCY, *_ended(A, (30, 55)), ANNULLED)),
    Way("taken over by special prosecutors",   False, (*BY_AGENCY, TAKEN_OVER)),
    Way("transferred to the prosecutor",       False, (*BY_AGENCY, TRANSFERRED)),
    Way("safety asked for in 2024, no answer", False, (*BY_AGENCY, SAFETY_ASKED)),
    Way("terminated in 2025, never sent",      False, (KUI, _registered(C), ENDED_2025)),
    Way("terminated in 2026, not yet decided", False, (KUI, _registered(C), ENDED_2026, SENT_2026)),
)
# fmt: on
