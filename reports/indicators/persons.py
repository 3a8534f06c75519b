"""Examinations, the victim's rights, protection: indicators 12 to 18, 23 and 24."""

from calendars.sentences import say
from procedure.conditions import GRANTS
from reports.indicators.course import DAY, Course
from reports.indicators.grammar import Indicator, Outcome, Share, Time
from reports.indicators.receipt import minor
from reports.survival import Wait

N_DAYS = 30
EXAMINED = ("examined", "conclusion_issued")


def to_examination(course: Course, start: str) -> list[Wait]:
    """Give the wait from an act to the first medical examination."""
    return course.wait(course.first(start), course.first(*EXAMINED, kind="medical"))


def unexamined(course: Course) -> list[Outcome]:
    """Say of a complaint registered at least 30 days ago whether it was left without a medical examination so long."""
    registered = course.first("registered_in_erdr")
    if registered is None or (course.at - registered.at).total_seconds() < N_DAYS * DAY:
        return []
    examined = course.first(*EXAMINED, kind="medical")
    return [examined is None or (examined.at - registered.at).total_seconds() > N_DAYS * DAY]


def consistency(course: Course) -> list[Outcome]:
    """Say of each conclusion whether it states a degree of consistency."""
    return [bool(event.attributes.get("consistency")) for event in course.all("conclusion_issued")]


def granted(course: Course, kind: str) -> list[Outcome]:
    """Say of each remedy of a kind whether it was granted in whole; None where it is not decided, or how is unknown."""
    found: list[Outcome] = []
    for events in course.instances("remedy_filed", kind).values():
        outcome = next((each.attributes.get("outcome") for each in events if each.type == "remedy_decided"), None)
        found.append(outcome.casefold() in GRANTS if outcome else None)
    return found


def refused(course: Course, kind: str) -> list[Outcome]:
    """Say of each remedy of a kind whether it was refused, also in part (99(6))."""
    return [None if outcome is None else not outcome for outcome in granted(course, kind)]


def of_status(course: Course, outcome: Outcome) -> list[Outcome]:
    """Give an outcome where victim status was asked for."""
    return [outcome] if course.has("victim_status_requested") else []


def where(course: Course, event: str, *then: str) -> list[Outcome]:
    """Say, where an event happened, whether one of others did."""
    return [course.has(*then)] if course.has(event) else []


def unassisted(course: Course) -> list[Outcome]:
    """Say of a minor who was questioned whether nobody was there."""
    return ["minor-unassisted" in course.finding_ids] if minor(course) and course.has("questioned") else []


ALL = say("all complaints")
SO_FAR = say("of these, so decided; unknown: not decided, or how is not recorded")
# fmt: off
PERSONS: tuple[Indicator, ...] = (
    Time( "12",  "time-to-examination",     say("Days from the complaint to the medical examination"), say("examined"),   say("complaints lodged"), lambda each: to_examination(each, "complaint_lodged")),
    Time( "12a", "detention-to-examination", say("Days from the detention to the medical examination"), say("examined"),  say("victims whose detention is recorded"), lambda each: to_examination(each, "detained")),
    Share("13",  "unexamined-30-days",      say("No medical examination within 30 days of registration"), say("not examined in that time"), say("complaints registered 30 days ago or longer"), unexamined),
    Share("14",  "psychological-ordered",   say("Psychological examination ordered"),    say("with one ordered or carried out"),  ALL, lambda each: [each.has("examination_ordered", *EXAMINED, kind="psychological")]),
    Share("15",  "consistency-stated",      say("Conclusion states its consistency (Istanbul Protocol)"), say("stating a degree of consistency"), say("expert conclusions"), consistency),
    Share("16",  "victim-status",           say("Recognised as victim"),                 say("recognised"),                       say("complaints with a request for the status"), lambda each: of_status(each, each.has("victim_status_granted"))),
    Share("16a", "victim-status-in-time",   say("Request for the status decided in three days (109(1))"), say("decided in time; unknown: not due yet, or cannot tell"), say("duties under 109(1)"), lambda each: each.in_time("victim-status-109-1")),
    Share("17",  "motions-in-time",         say("Motions decided in three days (99(4))"), say("decided in time; unknown: not due yet, or cannot tell"), say("duties under 99(4)"), lambda each: each.in_time("request-decision-99-4")),
    Share("17a", "motions-refused",         say("Motions refused"),                      SO_FAR,                                  say("motions filed"), lambda each: refused(each, "request")),
    Share("18",  "complaints-105",          say("Complained to the prosecutor (105)"),   say("with such a complaint"),            ALL, lambda each: [bool(each.instances("remedy_filed", "prosecutor"))]),
    Share("18a", "complaints-105-in-time",  say("Decided by the prosecutor in time"),    say("decided in time; unknown: not due yet, or cannot tell"), say("duties under 105(2)"), lambda each: each.in_time("prosecutor-complaint-105-2")),
    Share("18b", "complaints-105-granted",  say("Granted by the prosecutor"),            SO_FAR,                                  say("complaints to the prosecutor"), lambda each: granted(each, "prosecutor")),
    Share("18c", "complaints-106",          say("Complained to the judge (106)"),        say("with such a complaint"),            ALL, lambda each: [bool(each.instances("remedy_filed", "judge"))]),
    Share("18d", "complaints-106-in-time",  say("Decided by the judge in time"),         say("decided in time; unknown: not due yet, or cannot tell"), say("duties under 106(6)"), lambda each: each.in_time("judge-decision-106-6")),
    Share("18e", "complaints-106-granted",  say("Granted by the judge"),                 SO_FAR,                                  say("complaints to the judge"), lambda each: granted(each, "judge")),
    Share("23",  "safety-requested",        say("Safety measures asked for"),            say("with a request"),                   ALL, lambda each: [each.has("safety_requested")]),
    Share("23a", "safety-granted",          say("Safety measures granted"),              say("granted"),                          say("complaints with a request for safety"), lambda each: where(each, "safety_requested", "safety_granted")),
    Share("23b", "official-suspended",      say("Accused official suspended"),           say("suspended"),                        say("complaints with a known official"), lambda each: where(each, "official_identified", "official_suspended", "suspension_executed")),
    Share("23c", "official-kept",           say("Accused official kept on the complainant's case"), say("kept on the case"),      say("complaints with a known official"), lambda each: where(each, "official_identified", "official_kept_on_case")),
    Share("24",  "own-lawyer",              say("With a lawyer of their own choice"),    say("a chosen lawyer is recorded"),      ALL, lambda each: [each.has("lawyer_chosen")]),
    Share("24a", "appointed-lawyer",        say("With an appointed lawyer"),             say("an appointed lawyer is recorded"),  ALL, lambda each: [each.has("lawyer_appointed")]),
    Share("24b", "minors-unassisted",       say("Minors questioned with nobody beside them"), say("with the finding minor-unassisted"), say("minors who were questioned"), unassisted),
)
# fmt: on
