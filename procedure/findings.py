"""Breaches of structure: small functions from what happened to what was wrong, listed in one tuple."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from procedure.bodies import is_implicated
from procedure.clock import Clock
from procedure.events import Event
from procedure.grammar import Breach, Citation, Effect, Manner, Verified
from procedure.history import History
from procedure.law.catalogue import FINDING_BY_ID, FINDINGS
from procedure.replay import Move
from procedure.tracks.proceedings import P

EXAMINED = ("examined", "conclusion_issued", "conclusion_presented")
ORDERED = ("examination_ordered", "examination_order_shown", *EXAMINED)
ENDED = ("termination_ordered", "termination_approved", "closed_without_registration")
REOPENED = ("termination_refused", "termination_annulled", "registered_in_erdr", "complaint_lodged")


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach with its evidence (ledger numbers of events), holding from `since` up to, not at, `until`."""

    breach: Breach
    since: datetime
    evidence: tuple[int, ...]
    until: datetime | None = None
    basis: tuple[Citation, ...] = ()
    effect: Effect = Effect.LEGAL
    verified: Verified = Verified.TEXT

    def holds(self, at: datetime) -> bool:
        """Say whether the finding stands at a moment."""
        return self.since <= at and (self.until is None or at < self.until)


@dataclass(frozen=True, slots=True)
class Case:
    """What a finding is read from."""

    history: History
    moves: Sequence[Move]
    clocks: Sequence[Clock]

    def first(self, *types: str, after: datetime | None = None, kind: str = "") -> Event | None:
        """Give the first event of these types, from a moment on."""
        return next(
            (
                move.event
                for move in self.moves
                if move.event.type in types
                and (after is None or move.event.at >= after)
                and (not kind or move.instance.kind == kind)
            ),
            None,
        )

    @property
    def registered(self) -> Event | None:
        """Give the event by which, or by the time of which, the complaint stood registered."""
        return next((move.event for move in self.moves if move.state == P.REGISTERED), None)


def findings(case: Case) -> tuple[Finding, ...]:
    """Give all findings, past and present, in order of their beginning."""
    found = [finding for finder in FINDERS for finding in finder(case)]
    return tuple(sorted(found, key=lambda finding: (finding.since, finding.breach.id)))


def _finding(name: str, since: datetime, *evidence: Event, until: Event | None = None) -> Finding:
    breach = FINDING_BY_ID[name]
    last = until.at.date() if until else None
    is_text = last >= breach.text_since if last and name in _STANDING else _governs(breach, name, since)
    return Finding(
        breach,
        since,
        tuple(dict.fromkeys(event.id for event in evidence)),
        until.at if until else None,
        breach.basis,
        breach.effect,
        Verified.TEXT if is_text else Verified.SECONDARY,
    )


_STANDING = ("kui-only", "no-examination")  # breaches that last: judged by the wording of their last day


def _governs(breach: Breach, name: str, since: datetime) -> bool:
    return name in _STANDING or since.date() >= breach.text_since


def _unlawful_steps(case: Case) -> Iterator[Finding]:
    of_event = {breach.of_event: breach.id for breach in FINDINGS if breach.of_event}
    for move in case.moves:
        if move.step and move.step.manner is Manner.UNLAWFUL:
            yield _finding(of_event[move.event.type], move.event.at, move.event)


def _kui_only(case: Case) -> Iterator[Finding]:
    entered = case.first("entered_in_kui")
    if entered is None:
        return
    registered, closed = case.registered, case.first("closed_without_registration", after=entered.at)
    limit = next((clock.due for clock in case.clocks if clock.rule.id == "referral-181-5" and clock.due), None)
    since = max(entered.at, limit + timedelta.resolution) if limit else entered.at
    if closed:
        since = min(since, closed.at)
    if registered and registered.at <= since:
        return
    sent = case.first("referred_without_registration", "referred_as_misconduct")
    evidence = [event for event in (entered, sent, closed) if event]
    finding = _finding("kui-only", since, *evidence, until=registered)
    # Sent on in time, the conditions of 181(5) decide whether it may stay unregistered: to be checked.
    doubtful = limit is None or (sent is not None and sent.at <= limit and closed is None)
    yield replace(finding, verified=Verified.SECONDARY) if doubtful else finding


def _referred_to_accused_body(case: Case) -> Iterator[Finding]:
    for move in case.moves:
        event = move.event
        referred = event.type in ("referred_without_registration", "referred_as_misconduct", "transferred")
        if referred and _implicated(case, event.to_body):
            yield _finding("referred-to-accused-body", event.at, event)


def _accused_body_investigates(case: Case) -> Iterator[Finding]:
    spell: Event | None = None
    for move in case.moves:
        event = move.event
        if event.type not in ("registered_in_erdr", "taken_over", "transferred"):
            continue
        body = event.to_body if event.type == "transferred" else event.body
        if not body:
            continue
        if spell and not _implicated(case, body):
            yield _finding("accused-body-investigates", spell.at, spell, event, until=event)
            spell = None
        elif spell is None and _implicated(case, body):
            spell = event
    if spell:
        yield _finding("accused-body-investigates", spell.at, spell)


def _implicated(case: Case, body: str) -> bool:
    return is_implicated(body, case.history.complaint.accused_body, case.history.bodies)


def _no_examination(case: Case) -> Iterator[Finding]:
    lodged, registered = case.first("complaint_lodged"), case.registered
    ordered = case.first(*ORDERED, kind="medical")
    if lodged is None or (ordered and ordered.at <= lodged.at):
        return
    before = min((event for event in (registered, ordered) if event), key=lambda event: event.at, default=None)
    if registered is None or registered.at > lodged.at:
        yield _by_standard(_finding("no-examination", lodged.at, lodged, until=before))
    if registered and (ordered is None or ordered.at > registered.at):
        yield _finding("no-examination", registered.at, lodged, registered, until=ordered)


def _ended_without_examination(case: Case) -> Iterator[Finding]:
    ended: Event | None = None
    for move in case.moves:
        event = move.event
        if event.type in ENDED and ended is None:
            ended = event
        elif event.type in REOPENED and ended:
            yield from _ended(case, ended, until=event)
            ended = None
    if ended:
        yield from _ended(case, ended, until=None)


def _ended(case: Case, ended: Event, until: Event | None) -> Iterator[Finding]:
    examined = case.first(*EXAMINED, kind="medical")
    if examined and examined.at <= ended.at:
        return
    finding = _finding("ended-without-examination", ended.at, ended, until=until)
    yield _by_standard(finding) if ended.type == "closed_without_registration" else finding


def _by_standard(finding: Finding) -> Finding:
    """Before registration there is no case, and only the standard asks for an examination."""
    standard = tuple(cited for cited in FINDING_BY_ID["no-examination"].basis if cited.source != "CPC")
    return replace(finding, basis=standard, effect=Effect.NORM, verified=Verified.TEXT)


FINDERS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    _unlawful_steps,
    _kui_only,
    _referred_to_accused_body,
    _accused_body_investigates,
    _no_examination,
    _ended_without_examination,
)
