"""What was wrong in the course of the proceedings: unlawful steps, the KUI, repeated endings, reprisals."""

from collections.abc import Iterator
from datetime import timedelta

from procedure.events import Event
from procedure.findings.case import Case, Finding, finding, to_be_checked
from procedure.grammar import Manner
from procedure.law.catalogue import FINDINGS
from procedure.tracks.proceedings import P

INQUIRY = "internal-inquiry"
TERMINATION = P.TERMINATION_ORDERED | P.TERMINATION_SENT | P.TERMINATED


def unlawful_steps(case: Case) -> Iterator[Finding]:
    """Find the steps that the tables of the tracks call unlawful."""
    of_event = {breach.of_event: breach.id for breach in FINDINGS if breach.of_event}
    for move in case.moves:
        if move.step and move.step.manner is Manner.UNLAWFUL:
            name = of_event[move.event.type]
            yield from (
                internal_inquiry(case, move.event) if name == INQUIRY else (finding(name, move.event.at, move.event),)
            )


def internal_inquiry(case: Case, opened: Event) -> Iterator[Finding]:
    """Find an inquiry in place of an investigation: beside one that was registered in time it is not forbidden."""
    limit = case.due("referral-181-5")
    since = max(opened.at, limit + timedelta.resolution) if limit else opened.at
    if case.registered is None or case.registered.at > since:
        yield finding(INQUIRY, since, opened)


def kui_only(case: Case) -> Iterator[Finding]:
    """Find the entry in the KUI that was never followed by a registration in time."""
    entered = case.first("entered_in_kui")
    if entered is None:
        return
    registered, closed = case.registered, case.first("closed_without_registration", after=entered.at)
    limit = case.due("referral-181-5")
    since = max(entered.at, limit + timedelta.resolution) if limit else entered.at
    if closed:
        since = min(since, closed.at)
    if registered and registered.at <= since:
        return
    sent = case.first("referred_without_registration", "referred_as_misconduct")
    evidence = [event for event in (entered, sent, closed) if event]
    found = finding("kui-only", since, *evidence, until=registered, owed_until=case.ended)
    # Sent on in time, the conditions of 181(5) decide whether it may stay unregistered: to be checked.
    doubtful = limit is None or (sent is not None and sent.at <= limit and closed is None)
    yield to_be_checked(found) if doubtful else found


def second_termination(case: Case) -> Iterator[Finding]:
    """Find every termination after the first: whether anything was investigated between them is to be checked."""
    earlier: list[Event] = []
    for ended, reopened in case.spells(TERMINATION):
        if earlier:
            yield to_be_checked(finding("second-termination", ended.at, *earlier, ended, until=reopened))
        earlier.append(ended)


def reprisal(case: Case) -> Iterator[Finding]:
    """Find the cases opened against the complainant."""
    for opened in case.all("reprisal_case_opened"):
        yield finding("reprisal", opened.at, opened)
