"""When a rule applies: conditions read from the facts of a complaint and the event that starts the clock."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from procedure.bodies import BodyKind
from procedure.events import Event
from procedure.grammar import If
from procedure.history import History

ADULT = 18
PROSECUTORS_ALONE = date(2023, 1, 1)  # CPC 193(1-1), law of 5 November 2022 (157-VII)
ILL_TREATMENT_APART = date(2023, 7, 1)  # in force 60 days after its publication, the day of which was not seen
ON_DETENTION = {"detention", "suspect status", "qualification", "suspension", "search", "seizure", "property"}
FROM_CUSTODY = {"facility administration", "custody"}
AGGRAVATED = {
    "3",
    "4",
}  # CC 146(3), (4): torture or ill-treatment alike, and the latter is not the prosecutors' (187(2))
REFUSALS = {"refused", "partly refused", "rejected", "denied"}  # as they are counted
GRANTS = {"granted", "allowed", "satisfied", "upheld"}  # all else leaves something to complain of
PUBLISHED = {"media", "social networks", "social media"}  # CPC 183: told to the public, not yet to a body
PROSECUTORS = {BodyKind.PROSECUTOR, BodyKind.SPECIAL_PROSECUTOR}
NOT_PROSECUTING = {  # CPC 7(23): the others are prosecutors, investigators, bodies of inquiry
    *(BodyKind.CUSTODY, BodyKind.COURT, BodyKind.MEDICAL, BodyKind.FORENSIC, BodyKind.OMBUDSMAN, BodyKind.OTHER),
}


def holds(condition: If, history: History, event: Event) -> bool:
    """Say whether a condition holds for a complaint at an event."""
    by_facts = _BY_FACTS.get(condition)
    return by_facts(history, event) if by_facts else holds_by_event(condition, event)


def is_ill_treatment(history: History, event: Event) -> bool:
    """Say whether the article is 146(1), not torture: by the event if it names one, else by the complaint.

    Before the law of 17 March 2023 (212-VII) part 1 of Criminal Code 146 was torture too.
    """
    if event.occurred_at.date() < ILL_TREATMENT_APART:
        return False
    return _article(history, event)[:2] == ["146", "1"]


def is_open_jurisdiction(history: History, event: Event) -> bool:
    """Say whether the article does not tell torture from ill-treatment, and so not whose the case is."""
    return _article(history, event)[:1] == ["146"] and bool(AGGRAVATED & set(_article(history, event)[1:2]))


def is_others_jurisdiction(history: History, event: Event, body: str) -> bool:
    """Say whether a body holds a torture case that is the prosecutors' alone on that day (CPC 193(1-1))."""
    known = history.bodies.get(body)
    return (
        event.occurred_at.date() >= PROSECUTORS_ALONE
        and known is not None
        and known.kind not in PROSECUTORS
        and not is_ill_treatment(history, event)
        and not is_another_offence(event)
    )


def is_another_offence(event: Event) -> bool:
    """Say whether the act itself names another article than torture: jurisdiction follows what was registered."""
    named = re.findall(r"\d+", event.attributes.get("article", ""))
    return bool(named) and named[0] != "146"


def _article(history: History, event: Event) -> list[str]:
    return re.findall(r"\d+", event.attributes.get("article") or history.complaint.article)


def _is_the_prosecutors(history: History, event: Event) -> bool:
    return is_others_jurisdiction(history, event, event.body) and not is_open_jurisdiction(history, event)


def _reached_a_prosecuting_body(history: History, event: Event) -> bool:
    channel, body = event.attributes.get("channel", "").casefold(), event.to_body or event.body
    if channel in FROM_CUSTODY or (channel in PUBLISHED and not body):
        return False
    known = history.bodies.get(body)
    return known is None or known.kind not in NOT_PROSECUTING


def holds_by_event(condition: If, event: Event) -> bool:
    """Say whether a condition that needs no facts of the complaint holds for an event."""
    given = event.attributes
    if condition is If.REFUSED:  # CPC 99(6): also in part; what it was may not be known
        return given.get("outcome", "").casefold() not in GRANTS
    if condition is If.NO_EXCEPTION_131_4:
        return not given.get("exception")
    if condition is If.NOT_ON_DETENTION:
        return given.get("about", "").casefold() not in ON_DETENTION
    attribute, values = _BY_ATTRIBUTE[condition]
    return bool(given.get(attribute)) if values is None else given.get(attribute, "").casefold() in values


def _is_minor(history: History) -> bool:
    return history.complaint.age is not None and history.complaint.age < ADULT


_BY_FACTS: Mapping[If, Callable[[History, Event], bool]] = {
    If.MINOR: lambda history, _: _is_minor(history),
    If.ADULT: lambda history, _: not _is_minor(history),
    If.FOREIGN: lambda history, _: history.complaint.foreign_national,
    If.ILL_TREATMENT: is_ill_treatment,
    If.NOT_ILL_TREATMENT: lambda history, event: not is_ill_treatment(history, event),
    If.OTHERS_JURISDICTION: _is_the_prosecutors,
    If.PROSECUTING_BODY: _reached_a_prosecuting_body,
}
_BY_ATTRIBUTE: Mapping[If, tuple[str, set[str] | None]] = {
    If.EXCEPTION_131_4: ("exception", None),
    If.ON_DETENTION: ("about", ON_DETENTION),
    If.FROM_CUSTODY: ("channel", FROM_CUSTODY),
    If.AS_SUSPECT: ("as", {"", "suspect"}),
}
