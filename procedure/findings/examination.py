"""What is wrong with the examination of the victim: never ordered, or not before the end."""

from collections.abc import Iterator

from procedure.events import Event
from procedure.findings.case import Case, Finding, finding, next_day, to_be_checked
from procedure.grammar import Effect, Verified
from procedure.law.catalogue import FINDING_BY_ID
from procedure.tracks.proceedings import P

EXAMINED = ("examined", "conclusion_issued", "conclusion_presented")
ORDERED = ("examination_ordered", "examination_order_shown", *EXAMINED)


def no_examination(case: Case) -> Iterator[Finding]:
    """Find the time without an order of a medical examination; before registration only the standard asks for it."""
    lodged, registered = case.first("complaint_lodged"), case.registered
    ordered = case.first(*ORDERED, kind="medical")
    if lodged is None or (ordered and ordered.at <= lodged.at):
        return
    owed = next_day(registered) if registered else None  # the Code names no time
    until = min((moment for moment in (owed, ordered.at if ordered else None) if moment), default=None)
    if until is None or until > lodged.at:
        yield _by_standard(finding("no-examination", lodged.at, lodged)._replace(until=until))
    if registered and owed and (ordered is None or ordered.at > owed):
        yield finding("no-examination", owed, lodged, registered, until=ordered, owed_until=case.ended)


def no_psychological_examination(case: Case) -> Iterator[Finding]:
    """Find the time without an order of a psychological examination."""
    lodged, ordered = case.first("complaint_lodged"), case.first(*ORDERED, kind="psychological")
    if lodged and (ordered is None or ordered.at > lodged.at):
        yield finding("no-psychological-examination", lodged.at, lodged, until=ordered)


def ended_without_examination(case: Case) -> Iterator[Finding]:
    """Find the time in which the matter stood ended and the victim had not been examined."""
    for ordered, decided in case.spells(P.TERMINATION_ORDERED | P.TERMINATION_SENT):
        yield from map(to_be_checked, _ended(case, ordered, decided))  # the prosecutor can still refuse it
    for ended, reopened in case.spells(P.TERMINATED | P.CLOSED_UNREGISTERED):
        yield from _ended(case, ended, reopened)


def _ended(case: Case, ended: Event, until: Event | None) -> Iterator[Finding]:
    examined = case.first(*EXAMINED, kind="medical")
    if examined and examined.at <= ended.at:
        return
    found = finding("ended-without-examination", ended.at, ended, until=until)
    yield _by_standard(found) if ended.type == "closed_without_registration" else found


def _by_standard(found: Finding) -> Finding:
    """Before registration there is no case, and only the standard asks for an examination."""
    standard = tuple(cited for cited in FINDING_BY_ID["no-examination"].basis if cited.source != "CPC")
    return found._replace(basis=standard, effect=Effect.NORM, verified=Verified.TEXT)
