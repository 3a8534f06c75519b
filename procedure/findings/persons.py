"""What the person was denied: the status of victim, safety, somebody at the side of a minor or a foreigner."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from procedure.citations import CPC
from procedure.conditions import ADULT
from procedure.events import Event
from procedure.findings.case import Case, Finding, finding, next_day, to_be_checked

CHILD = 14  # CPC 215(1): younger, a teacher or a psychologist is always called
ARTICLE_76 = date(2025, 11, 1)  # last amended by the law of 16 July 2025, in force 60 days after publication
AT_THE_SIDE_OF_A_MINOR = {"guardian", "parent", "representative", "teacher", "psychologist", "lawyer"}
OF_THE_PROCEEDINGS = {"kk", "kazakh", "ru", "russian"}
CONSIDERED = (
    "safety_granted",
    "safety_refused",
    "safety_declined",
    "safety_lifted",
    "safety_decision_served",
    "safety_lifting_told",
    "prosecutor_told_of_safety",
)


def no_victim_status(case: Case) -> Iterator[Finding]:
    """Find the time in which nobody decided to recognise the victim, from the day after the registration."""
    registered = case.registered
    if registered is None:
        return
    decided, since = case.first("victim_status_granted", "victim_status_refused"), next_day(registered)
    if decided is None or decided.at > since:
        yield finding("no-victim-status", since, registered, until=decided, owed_until=case.ended)


def safety_not_considered(case: Case) -> Iterator[Finding]:
    """Find the threats on which nobody decided, from the next day, or from the end of the time to decide a request."""
    answered: set[int] = set()
    for move in case.moves:
        threat, instance = move.event, move.instance
        if threat.type != "threat_reported" or instance.number in answered:
            continue
        answered.add(instance.number)
        of_the_matter = [other for other in case.moves if other.instance == instance]
        ban = case.first("no_approach_requested", "no_approach_decided", after=threat.at)
        acts = [other.event for other in of_the_matter if other.event.type in CONSIDERED]
        decided = min((event for event in (*acts, ban) if event), key=lambda event: event.at, default=None)
        since = next_day(threat)
        for other in of_the_matter:
            due = case.due("safety-decision-96-4", other.event)
            if due and other.event.at <= since:
                since = max(since, due + timedelta.resolution)
        if decided is None or decided.at > since:
            yield finding("safety-not-considered", since, threat, until=decided, owed_until=case.ended)


def minor_unassisted(case: Case) -> Iterator[Finding]:
    """Find the questionings of a minor at which, as recorded, nobody was at their side."""
    age = case.history.complaint.age
    if age is None or age >= ADULT:
        return
    for event in case.all("questioned"):
        if _present(event) is not None and not _named(event) & AT_THE_SIDE_OF_A_MINOR:
            yield from _of_a_minor(finding("minor-unassisted", event.at, event), event, age)


def foreigner_unassisted(case: Case) -> Iterator[Finding]:
    """Find the questionings of a foreign national without an interpreter, and detentions of which no consul knew."""
    complaint = case.history.complaint
    if not complaint.foreign_national:
        return
    for event in case.all("questioned"):
        knows = complaint.language.lower() in OF_THE_PROCEEDINGS
        if _present(event) is not None and "interpreter" not in _named(event) and not knows:
            found = finding("foreigner-unassisted", event.at, event)
            yield to_be_checked(found._replace(basis=(CPC(30, 3), CPC(81, 1))))
    for event in case.all("detained"):
        yield from _consul_not_told(case, event)


def _consul_not_told(case: Case, detained: Event) -> Iterator[Finding]:
    due = case.due("consulate-135", detained)
    if due is None:
        return
    since = due + timedelta.resolution
    told = case.first("consulate_told", after=detained.at)
    free = case.first("released", after=detained.at)
    if (told is None or told.at > since) and (free is None or free.at > due):
        yield finding("foreigner-unassisted", since, detained, until=told)._replace(basis=(CPC(135),))


def _of_a_minor(found: Finding, event: Event, age: int) -> Iterator[Finding]:
    """Say by which article somebody had to be there; 215(1) leaves it to the body for a witness of 14 or older."""
    match event.attributes.get("as", ""):
        case "suspect":
            yield found._replace(basis=(CPC(535, 1), CPC(536, 1)))
        case _ if age < CHILD:
            yield found._replace(basis=(CPC(215, 1),))
        case "victim":
            by_76 = found._replace(basis=(CPC(76, 2),))
            yield by_76 if event.occurred_at.date() >= ARTICLE_76 else to_be_checked(by_76)
        case "witness":
            return
        case _:
            yield to_be_checked(found._replace(basis=(CPC(535, 1), CPC(76, 2))))


def _present(event: Event) -> str | None:
    """Give who was recorded as present; nobody recorded as such ("") is not the same as not known (None)."""
    return event.attributes.get("present")


def _named(event: Event) -> set[str]:
    return set(re.findall(r"[a-z]+", (_present(event) or "").lower()))
