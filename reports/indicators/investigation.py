"""Who investigates, under which article, how it ends: indicators 7 to 11 and 19 to 22."""

from collections.abc import Iterator

from calendars.sentences import say
from procedure.conditions import PROSECUTORS, holds_by_event
from procedure.events import Event
from procedure.grammar import If
from procedure.tracks.proceedings import P
from reports.indicators.course import Course
from reports.indicators.grammar import Indicator, Outcome, Share, Time
from reports.survival import Wait

HANDS = ("registered_in_erdr", "taken_over", "transferred")
ENDED = P.TERMINATED | P.CLOSED_UNREGISTERED
NO_ELEMENTS = {"35(1)(1)", "35(1)(2)"}
EXPERTISE = {"45(7)(9)", "expertise ordered"}


def of_registered(course: Course, outcome: Outcome) -> list[Outcome]:
    """Give an outcome where the complaint was registered, nothing where it was not."""
    return [outcome] if course.member.registered else []


def implicated(course: Course) -> Outcome:
    """Say whether the accused body, or what belongs to it, ever had the case."""
    found = [course.is_implicated(_holder(event)) for event in course.all(*HANDS)]
    return True if True in found else None if None in found or not found else False


def by_prosecutor(course: Course) -> Outcome:
    """Say whether a prosecutor has the case; of torture only, as it was registered or alleged."""
    held = [course.kind_of(_holder(event)) for event in course.all(*HANDS)]
    return None if not held or held[-1] is None else held[-1] in PROSECUTORS


def articles(course: Course) -> list[str]:
    """Give the articles under which the case was registered, in turn."""
    return [event.attributes["article"] for event in course.all("registered_in_erdr") if "article" in event.attributes]


def classified(course: Course, *begins: str) -> list[Outcome]:
    """Say whether the case stands under an article; None where the registration names none."""
    named = articles(course)
    return of_registered(course, named[-1].startswith(begins) if named else None)


def elsewhere(course: Course) -> list[Outcome]:
    """Say whether the case stands under an article other than those counted by name."""
    named = articles(course)
    return of_registered(course, not named[-1].startswith(("146", "362", "415")) if named else None)


def from_custody(course: Course) -> list[Wait]:
    """Give the wait of a complaint made in a place of detention until it was passed on."""
    lodged = (event for event in course.all("complaint_lodged") if holds_by_event(If.FROM_CUSTODY, event))
    return course.wait(next(lodged, None), course.first("complaint_passed_on"))


def interrupted(course: Course) -> list[Wait]:
    """Give the days of each interruption, or up to now."""
    return [
        wait
        for start, end in _spans(course, ("interruption_approved",), ("resumed",))
        for wait in course.wait(start, end)
    ]


def on_expertise(course: Course) -> Iterator[Outcome]:
    """Say of each interruption whether it was for an expertise."""
    for event in course.all("interruption_ordered"):
        ground = event.attributes.get("ground")
        yield ground in EXPERTISE if ground else None


def duration(course: Course) -> list[Wait]:
    """Give the days from registration to a termination or to court."""
    return course.wait(course.first("registered_in_erdr"), course.first("termination_approved", "sent_to_court"))


def duration_counted(course: Course) -> list[Wait]:
    """Give the same without interruptions and the study of the file."""
    spans = [
        *_spans(course, ("interruption_approved",), ("resumed",)),
        *_spans(course, ("familiarisation_started",), ("familiarisation_ended",)),
    ]
    left_out = sum(wait[0] for start, end in spans for wait in course.wait(start, end))
    return [(max(days - left_out, 0.0), done) for days, done in duration(course)]


def on_no_elements(course: Course) -> list[Outcome]:
    """Say whether a terminated case was ended for want of an offence; None where no ground is recorded."""
    ordered = list(course.all("termination_ordered"))
    if not course.state & P.TERMINATED:
        return []
    ground = ordered[-1].attributes.get("ground") if ordered else None
    return [ground in NO_ELEMENTS if ground else None]


def ended_again(course: Course) -> list[Outcome]:
    """Say of an annulled termination whether the case was terminated again."""
    return ["second-termination" in course.finding_ids] if course.has("termination_annulled") else []


def convicted(course: Course) -> list[Outcome]:
    """Say of each verdict whether it convicts."""
    outcomes = [event.attributes.get("outcome") for event in course.all("verdict_given")]
    return [None if outcome is None else outcome.casefold() == "convicted" for outcome in outcomes]


def _holder(event: Event) -> str:
    return event.to_body or event.body


def _spans(course: Course, starts: tuple[str, ...], ends: tuple[str, ...]) -> Iterator[tuple[Event, Event | None]]:
    begun: Event | None = None
    for event in course.all(*starts, *ends):
        if event.type in starts:
            begun = begun or event
        elif begun:
            yield begun, event
            begun = None
    if begun:
        yield begun, None


ALL, REGISTERED = say("all complaints"), say("registered complaints")
# fmt: off
INVESTIGATION: tuple[Indicator, ...] = (
    Share("7",   "implicated-investigates", say("Investigated by the accused agency"),   say("the accused body, its unit or what it belongs to had the case, at any stage"), REGISTERED, lambda each: of_registered(each, implicated(each))),
    Share("8",   "prosecutor-led",          say("Led by a prosecutor (193(1-1))"),       say("a prosecutor has the case"),        REGISTERED, lambda each: of_registered(each, by_prosecutor(each))),
    Share("9",   "torture",                 say("Classified as torture, 146(2)"),        say("last registered under 146(2)"),     REGISTERED, lambda each: classified(each, "146(2)")),
    Share("9a",  "ill-treatment",           say("Classified as 146(1)"),                 say("last registered under 146(1)"),     REGISTERED, lambda each: classified(each, "146(1)")),
    Share("9b",  "aggravated",              say("Classified as 146(3) or (4)"),          say("last registered under 146(3) or (4)"), REGISTERED, lambda each: classified(each, "146(3)", "146(4)")),
    Share("9c",  "exceeding-power",         say("Classified as exceeding power, 362"),   say("last registered under 362"),        REGISTERED, lambda each: classified(each, "362")),
    Share("9d",  "compelled-testimony",     say("Classified as compelled testimony, 415"), say("last registered under 415"),      REGISTERED, lambda each: classified(each, "415")),
    Share("9e",  "other-offence",           say("Classified otherwise"),                 say("last registered under another article"), REGISTERED, elsewhere),
    Share("9f",  "reclassified",            say("Reclassified"),                         say("registered under more than one article"), REGISTERED, lambda each: of_registered(each, len(set(articles(each))) > 1)),
    Time( "10",  "detainee-transmission",   say("Days until a complaint left the place of detention (101(2))"), say("passed on"), say("complaints made through a place of detention"), from_custody),
    Share("11",  "judge-order-56-5",        say("Check ordered by the judge (56(5))"),   say("with an order to the prosecutor"),  say("complaints told to a judge"), lambda each: [each.has("check_ordered_by_judge")] if each.has("torture_told_to_judge") else []),
    Share("19",  "interrupted",             say("Interrupted"),                          say("with an approved interruption"),    REGISTERED, lambda each: of_registered(each, each.has("interruption_approved"))),
    Time( "19a", "interruption-days",       say("Days of an interruption"),              say("resumed"),                          say("approved interruptions"), interrupted),
    Share("19b", "interrupted-for-expertise", say("Interrupted for an expertise (45(7)(9))"), say("on that ground"),              say("interruptions ordered"), on_expertise),
    Time( "20",  "duration",                say("Days from registration to an end or to court"), say("terminated or sent to court"), say("registrations"), duration),
    Time( "20a", "duration-counted",        say("The same, without interruptions and study of the file"), say("terminated or sent to court"), say("registrations"), duration_counted),
    Share("21",  "ended",                   say("Ended without court"),                  say("terminated, or closed unregistered, at the cut-off"), ALL, lambda each: [bool(each.state & ENDED)]),
    Share("21a", "terminated",              say("Terminated"),                           say("terminated at the cut-off"),        REGISTERED, lambda each: of_registered(each, bool(each.state & P.TERMINATED))),
    Share("21b", "closed-unregistered",     say("Closed without registration"),          say("closed and never registered"),      ALL, lambda each: [bool(each.state & P.CLOSED_UNREGISTERED)]),
    Share("21c", "no-elements",             say("Terminated for want of an offence (35(1)(1), (2))"), say("on that ground"),      say("terminated cases"), on_no_elements),
    Share("21d", "termination-reversed",    say("Termination refused or annulled"),      say("refused by the prosecutor, or annulled"), say("cases with a termination ordered"), lambda each: [each.has("termination_refused", "termination_annulled")] if each.has("termination_ordered") else []),
    Share("21e", "terminated-again",        say("Terminated again"),                     say("terminated again after that"),      say("annulled terminations"), ended_again),
    Share("22",  "sent-to-court",           say("Sent to court"),                        say("sent to court"),                    REGISTERED, lambda each: of_registered(each, each.has("sent_to_court"))),
    Share("22a", "convictions",             say("Convictions"),                          say("that convict"),                     say("verdicts"), convicted),
)
# fmt: on
