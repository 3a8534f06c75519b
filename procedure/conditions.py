"""When a rule applies: conditions read from the facts of a complaint and the event that starts the clock."""

import re
from collections.abc import Mapping
from datetime import date

from procedure.bodies import BodyKind
from procedure.events import Event
from procedure.grammar import If
from procedure.history import History

ADULT = 18
PROSECUTORS_ALONE = date(2023, 1, 1)  # CPC 193(1-1), law of 5 November 2022 (157-VII)
ILL_TREATMENT_APART = date(2023, 7, 1)  # in force 60 days after its publication, the day of which was not seen
ON_DETENTION = {"detention", "suspect status", "qualification", "suspension", "search", "seizure", "property"}
REFUSALS = {"refused", "partly refused", "rejected", "denied"}  # CPC 99(6): also in part
PROSECUTORS = {BodyKind.PROSECUTOR, BodyKind.SPECIAL_PROSECUTOR}


def holds(condition: If, history: History, event: Event) -> bool:
    """Say whether a condition holds for a complaint at an event."""
    return _holds_by_facts(condition, history, event) if condition in _BY_FACTS else _holds_by_event(condition, event)


def is_ill_treatment(history: History, event: Event) -> bool:
    """Say whether the article is 146(1), not torture: by the event if it names one, else by the complaint.

    Before the law of 17 March 2023 (212-VII) part 1 of Criminal Code 146 was torture too.
    """
    if event.occurred_at.date() < ILL_TREATMENT_APART:
        return False
    article = event.attributes.get("article") or history.complaint.article
    return re.findall(r"\d+", article)[:2] == ["146", "1"]


def is_others_jurisdiction(history: History, event: Event, body: str) -> bool:
    """Say whether a body holds a torture case that is the prosecutors' alone on that day (CPC 193(1-1))."""
    known = history.bodies.get(body)
    return (
        event.occurred_at.date() >= PROSECUTORS_ALONE
        and known is not None
        and known.kind not in PROSECUTORS
        and not is_ill_treatment(history, event)
    )


_BY_FACTS = {If.MINOR, If.ADULT, If.FOREIGN, If.ILL_TREATMENT, If.NOT_ILL_TREATMENT, If.OTHERS_JURISDICTION}


def _holds_by_facts(condition: If, history: History, event: Event) -> bool:
    age = history.complaint.age
    match condition:
        case If.MINOR:
            return age is not None and age < ADULT
        case If.ADULT:
            return age is None or age >= ADULT
        case If.FOREIGN:
            return history.complaint.foreign_national
        case If.ILL_TREATMENT:
            return is_ill_treatment(history, event)
        case If.NOT_ILL_TREATMENT:
            return not is_ill_treatment(history, event)
    return is_others_jurisdiction(history, event, event.body)


def _holds_by_event(condition: If, event: Event) -> bool:
    given = event.attributes
    if condition is If.NO_EXCEPTION_131_4:
        return not given.get("exception")
    if condition is If.NOT_ON_DETENTION:
        return given.get("about", "") not in ON_DETENTION
    attribute, values = _BY_ATTRIBUTE[condition]
    return bool(given.get(attribute)) if values is None else given.get(attribute, "") in values


_BY_ATTRIBUTE: Mapping[If, tuple[str, set[str] | None]] = {
    If.EXCEPTION_131_4: ("exception", None),
    If.ON_DETENTION: ("about", ON_DETENTION),
    If.REFUSED: ("outcome", REFUSALS),
    If.FROM_CUSTODY: ("channel", {"facility administration", "custody"}),
    If.HEARING: ("hearing", {"yes", "true", "1"}),
}
