"""Who complained, what became of the complaint: indicators 1 to 6."""

from collections.abc import Iterator

from calendars.sentences import say
from procedure.tracks.proceedings import STARTED, P
from reports.groups import ADULT
from reports.indicators.course import Course
from reports.indicators.grammar import Indicator, Outcome, Share, Time
from reports.survival import Wait

REFERRED = "referred_without_registration"


def sex(course: Course, wanted: str) -> Outcome:
    """Say whether the victim is of a sex."""
    return course.complaint.sex == wanted if course.complaint.sex else None


def minor(course: Course) -> Outcome:
    """Say whether the victim was under 18."""
    return course.complaint.age < ADULT if course.complaint.age is not None else None


def registered(course: Course) -> Outcome:
    """Say whether the complaint was registered; None where only a later act shows it."""
    if course.has("registered_in_erdr"):
        return True
    return None if course.member.registered else False


def only_in_kui(course: Course) -> Outcome:
    """Say whether the complaint is in the KUI and was never registered."""
    return course.member.registered is None and course.has("entered_in_kui")


def to_registration(course: Course) -> list[Wait]:
    """Give the wait for registration."""
    return course.wait(course.first("complaint_lodged"), course.first("registered_in_erdr"))


def referred_late(course: Course) -> Iterator[Outcome]:
    """Say of each complaint sent on whether the three days were over."""
    for found in course.in_time("referral-181-5") if course.has(REFERRED) else ():
        yield None if found is None else not found


def referred_to_accused(course: Course) -> Iterator[Outcome]:
    """Say of each sending on whether it went to the accused body."""
    return (course.is_implicated(event.to_body) for event in course.all(REFERRED))


ALL = say("all complaints")
# fmt: off
RECEIPT: tuple[Indicator, ...] = (
    Share("1",  "complaints",            say("Complaints received"),                   say("complaints"),                       ALL, lambda _: [True]),
    Share("1a", "men",                   say("Men"),                                   say("victims who are men"),              ALL, lambda each: [sex(each, "male")]),
    Share("1b", "women",                 say("Women"),                                 say("victims who are women"),            ALL, lambda each: [sex(each, "female")]),
    Share("1c", "minors",                say("Minors; no third group"),                say("victims under 18"),                 ALL, lambda each: [minor(each)]),
    Share("1d", "in-custody",            say("In custody"),                            say("victims in custody"),               ALL, lambda each: [each.complaint.in_custody]),
    Share("1e", "foreign-nationals",     say("Foreign nationals"),                     say("victims who are foreign nationals"), ALL, lambda each: [each.complaint.foreign_national]),
    Share("1f", "sent-to-un",            say("Sent to the United Nations"),            say("with a communication to the United Nations"), ALL, lambda each: [each.has("un_communication_sent")]),
    Share("1g", "state-replied",         say("State replied to the United Nations"),   say("of these, answered by the State"),  say("communications"), lambda each: [each.has("state_replied")] if each.has("un_communication_sent") else []),
    Share("2",  "erdr-registration-rate", say("Registered in the ERDR"),               say("registered; unknown: shown by a later act only"), ALL, lambda each: [registered(each)]),
    Time( "3",  "time-to-registration",  say("Days to registration"),                  say("registered"),                       say("complaints lodged"), to_registration),
    Share("4",  "kui-only",              say("In the KUI, never registered"),          say("entered in the KUI and not registered by the cut-off"), ALL, lambda each: [only_in_kui(each)]),
    Share("4a", "kui-only-unlawful",     say("Kept in the KUI against the law"),       say("with the finding kui-only"),        ALL, lambda each: ["kui-only" in each.finding_ids]),
    Share("4b", "pending-unregistered",  say("Still neither registered nor closed"),   say("not registered, not closed"),       ALL, lambda each: [not each.state & (STARTED | P.CLOSED_UNREGISTERED)]),
    Share("5",  "sent-181-5",            say("Sent on unregistered (181(5))"),         say("sent on without registration"),     ALL, lambda each: [each.has(REFERRED)]),
    Share("5a", "sent-181-5-late",       say("Sent on after three days"),              say("sent on, or registered, too late"), say("duties under 181(5) of complaints sent on"), referred_late),
    Share("6",  "sent-to-accused",       say("Sent on to the accused body"),           say("sent to the accused body, a unit of it or what it belongs to"), say("sendings on under 181(5)"), referred_to_accused),
)
# fmt: on
