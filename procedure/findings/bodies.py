"""Who must not have the case: the accused body, its official, a body without jurisdiction."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from procedure.bodies import is_implicated
from procedure.conditions import (
    PROSECUTORS,
    is_another_offence,
    is_ill_treatment,
    is_open_jurisdiction,
    is_others_jurisdiction,
)
from procedure.events import Event
from procedure.findings.case import Case, Finding, finding, to_be_checked

HANDED_OVER = ("registered_in_erdr", "taken_over", "transferred")


def referred_to_accused_body(case: Case) -> Iterator[Finding]:
    """Find the complaints that were sent to the body they accuse."""
    for event in case.all("referred_without_registration", "referred_as_misconduct", "transferred"):
        if _implicated(case, event.to_body):
            yield finding("referred-to-accused-body", event.at, event)


def accused_body_investigates(case: Case) -> Iterator[Finding]:
    """Find the time in which the accused body had the case."""
    spell: Event | None = None
    for event, body in _hands(case):
        if spell and not _implicated(case, body):
            yield finding("accused-body-investigates", spell.at, spell, event, until=event)
            spell = None
        elif spell is None and _implicated(case, body):
            spell = event
    if spell:
        yield finding("accused-body-investigates", spell.at, spell)


def wrong_jurisdiction(case: Case) -> Iterator[Finding]:
    """Find the time in which another body than a prosecutor had a case of torture that is the prosecutors' alone."""
    spell: tuple[datetime, Event] | None = None
    for event, body in _hands(case):
        if is_others_jurisdiction(case.history, event, body):
            begins = _after_urgent_acts(case, event)
            if begins and (spell is None or begins < spell[0]):
                spell = (begins, event)
        elif spell and _may_have_it(case, event, body):
            if spell[0] < event.at:
                yield _wrong(case, spell, until=event)
            spell = None
    if spell:
        yield _wrong(case, spell)


def _wrong(case: Case, spell: tuple[datetime, Event], until: Event | None = None) -> Finding:
    since, event = spell
    evidence = (event, until) if until else (event,)
    found = finding("wrong-jurisdiction", since, *evidence, until=until, owed_until=case.ended)
    return to_be_checked(found) if is_open_jurisdiction(case.history, event) else found


def accused_official_on_case(case: Case) -> Iterator[Finding]:
    """Find the time in which an accused official kept power over the complainant's own case."""
    spell: Event | None = None
    for event in case.all("official_kept_on_case", "official_suspended", "official_detained"):
        if event.type == "official_kept_on_case":
            spell = spell or event
        elif spell:
            yield finding("accused-official-on-case", spell.at, spell, event, until=event)
            spell = None
    if spell:
        yield finding("accused-official-on-case", spell.at, spell)


def _hands(case: Case) -> Iterator[tuple[Event, str]]:
    """Give each event by which the case came into the hands of a body that was named."""
    for event in case.all(*HANDED_OVER):
        body = event.to_body if event.type == "transferred" else event.body
        if body:
            yield event, body


def _implicated(case: Case, body: str) -> bool:
    return is_implicated(body, case.history.complaint.accused_body, case.history.bodies)


def _after_urgent_acts(case: Case, event: Event) -> datetime | None:
    """Give the moment from which the body is wrong: at once, but for one that registered and may do what is urgent."""
    if event.type != "registered_in_erdr":
        return event.at
    if is_open_jurisdiction(case.history, event):
        return event.at
    due = case.due("transfer-186-3", event)
    return due + timedelta.resolution if due else None


def _may_have_it(case: Case, event: Event, body: str) -> bool:
    """Say whether the case is in the right hands once this body has it, or is no longer one of torture."""
    known = case.history.bodies.get(body)
    right = known is not None and known.kind in PROSECUTORS
    return right or (known is not None and (is_ill_treatment(case.history, event) or is_another_offence(event)))
