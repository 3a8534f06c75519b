"""One complaint in full, ready to show: tracks, clocks with their derivation, events, findings."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from calendars.derivation import limit_in_words
from calendars.sentences import Sentence, say
from procedure.assess import Assessment, Superseded
from procedure.clock import Clock, Verdict, is_certain, verdict
from procedure.contradictions import Contradiction
from procedure.events import BY_NAME, Event
from procedure.findings import Finding
from procedure.grammar import Effect, Gap, Manner, Verified
from procedure.history import Complaint, History, superseded_by
from procedure.replay import Instance, Move, state_name
from reports.docket import Level, delay_of, level_of
from reports.tables import TO_BE_CHECKED, basis_of, remedies_of
from reports.wording import Wording, show_due, show_moment, visible

SIGNS = {Manner.LAWFUL: " ", Manner.UNLAWFUL: "✗", Manner.LEAP: "↷"}


@dataclass(frozen=True, slots=True)
class ClockLine:
    """A clock: what is owed, how it stands, and why."""

    level: Level
    rule: str
    duty: str
    verdict: str
    elapsed: str
    limit: str
    due: str
    basis: str
    remark: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event on the timeline; `sign` marks what was unlawful (✗), a gap (↷) or corrected (~)."""

    id: int
    sign: str
    when: str
    label: str
    details: str
    remark: str


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding: what was wrong, by which article, since when, what can be filed."""

    id: str
    title: str
    basis: str
    since: str
    remark: str
    remedy: str
    note: str
    evidence: tuple[int, ...]


@dataclass(frozen=True)
class Dossier:
    """Everything a screen shows of one complaint."""

    reference: str
    facts: str
    tracks: tuple[tuple[str, str], ...]
    clocks: tuple[ClockLine, ...]
    events: tuple[EventLine, ...]
    findings: tuple[FindingLine, ...]


def dossier(history: History, found: Assessment, wording: Wording) -> Dossier:
    """Put an assessment into words; open clocks come first."""
    zone = history.complaint.zone
    lines = [
        _clock_line(clock, steps, found.at, wording, zone)
        for clock, steps in zip(found.clocks, found.derivations, strict=True)
    ]
    order = list(Level)
    return Dossier(
        reference=history.complaint.reference,
        facts=_facts(history.complaint, wording),
        tracks=tuple(
            (_track_name(key, wording), wording(say(state_name(state)))) for key, state in found.states.items()
        ),
        clocks=tuple(sorted(lines, key=lambda line: order.index(line.level))),
        events=_event_lines(history, found, wording),
        findings=(
            *(_finding_line(finding, zone, wording) for finding in found.findings),
            *(_contradiction_line(each, wording) for each in found.contradictions),
            *(_gap_line(gap, wording) for gap in found.gaps),
            *(_superseded_line(each, zone, wording) for each in found.superseded),
        ),
    )


def _track_name(instance: Instance, wording: Wording) -> str:
    number = str(instance.number) if instance.number > 1 else ""
    names = (wording(say(name)) for name in (instance.track.value, instance.kind))
    return " ".join(filter(None, (*names, number)))


def _facts(complaint: Complaint, wording: Wording) -> str:
    facts = [
        complaint.place,
        complaint.sex,
        wording(say("{age} years", age=complaint.age)) if complaint.age is not None else "",
    ]
    facts += [wording(say("in custody")) if complaint.in_custody else ""]
    facts += [wording(say("foreign national")) if complaint.foreign_national else ""]
    facts += [wording(say("accused: {body}", body=complaint.accused_body)) if complaint.accused_body else ""]
    facts += [wording(say("article {article}", article=complaint.article)) if complaint.article else ""]
    return visible(" · ".join(filter(None, facts)))


def _clock_line(clock: Clock, steps: tuple[Sentence, ...], at: datetime, wording: Wording, zone: ZoneInfo) -> ClockLine:
    return ClockLine(
        level=level_of(clock, at),
        rule=clock.rule.id,
        duty=wording(clock.rule.duty),
        verdict=wording(VERDICTS[verdict(clock, at)]),
        elapsed=wording.lateness((clock.closed or at) - clock.started),
        limit=wording(limit_in_words(clock.rule.limit)),
        due=show_due(clock.due.astimezone(zone)) if clock.due else "",
        basis=wording.article(str(clock.rule.basis)),
        remark=_remark(clock, at, wording),
        steps=tuple(wording.step(step) for step in steps),
    )


def _remark(clock: Clock, at: datetime, wording: Wording) -> str:
    """Say what stands beside the verdict: the delay, and how far it may be quoted."""
    remarks = [delay_of(clock, at, wording)] if verdict(clock, at) in (Verdict.OVERDUE, Verdict.RUNNING) else []
    remarks += [wording(TO_BE_CHECKED)] if clock.rule.verified is Verified.SECONDARY else []
    remarks += [wording(say("a standard, not a law"))] if clock.rule.effect is Effect.NORM else []
    remarks += [wording(say("provisional"))] if clock.provisional else []
    remarks += [] if is_certain(clock, at) else [wording(say("otherwise on some readings of the dates"))]
    return "; ".join(remarks)


def _event_lines(history: History, found: Assessment, wording: Wording) -> tuple[EventLine, ...]:
    moved = {move.event.id: move for move in found.moves}
    later = superseded_by(history.events)
    shown = [event for event in history.events if event.id in moved or event.id in later]
    shown.sort(key=lambda event: (event.occurred_at, event.id))
    return tuple(_event_line(event, moved.get(event.id), later.get(event.id), wording) for event in shown)


def _event_line(event: Event, move: Move | None, later: Event | None, wording: Wording) -> EventLine:
    step = move.step if move else None
    sign, remark = (SIGNS[step.manner] if step else " "), ""
    if later:
        sign, remark = "~", wording(say("corrected by record {id}", id=later.id))
    elif step and step.manner is Manner.UNLAWFUL:
        remark = wording(say("breaks {article}", article=wording.article(str(step.basis))))
    elif step and step.manner is Manner.LEAP:
        remark = wording(say("an act before it is not recorded ({article})", article=wording.article(str(step.basis))))
    return EventLine(event.id, sign, _when(event), wording(BY_NAME[event.type].label), _details(event), remark)


def _when(event: Event) -> str:
    if event.occurred_until is None:
        return show_moment(event.occurred_at)
    first, last = event.occurred_at.date().isoformat(), show_due(event.occurred_until)
    return first if last == f"{first} 24:00" else f"{first} … {last}"


def _details(event: Event) -> str:
    body = f"{event.body} → {event.to_body}" if event.to_body else event.body
    attributes = ", ".join(f"{name}: {value}" for name, value in event.attributes.items() if value)
    return visible(" · ".join(filter(None, (event.kind, body, event.document, attributes, event.note))))


def _finding_line(finding: Finding, zone: ZoneInfo, wording: Wording) -> FindingLine:
    remarks = [wording(TO_BE_CHECKED)] if finding.verified is not Verified.TEXT else []
    remarks += [wording(say("contrary to a standard"))] if finding.effect is Effect.NORM else []
    return FindingLine(
        id=finding.breach.id,
        title=wording(finding.breach.title),
        basis=wording.article(basis_of(finding)),
        since=show_moment(finding.since.astimezone(zone)),
        remark="; ".join(remarks),
        remedy=remedies_of(finding.breach.remedies, wording),
        note=wording(finding.breach.note),
        evidence=finding.evidence,
    )


def _contradiction_line(each: Contradiction, wording: Wording) -> FindingLine:
    return FindingLine(
        "contradiction", wording(each.told), "", "", wording(CONTRADICTION), wording(CORRECT), "", each.events
    )


def _gap_line(gap: Gap, wording: Wording) -> FindingLine:
    remedy = remedies_of(gap.remedies, wording)
    return FindingLine("gap", wording(gap.reason), "", "", wording(GAP), remedy, "", ())


def _superseded_line(each: Superseded, zone: ZoneInfo, wording: Wording) -> FindingLine:
    due = show_due(each.clock.due.astimezone(zone)) if each.clock.due else "-"
    told = say(
        "{rule} ran to {due} before record {id} corrected its start", rule=each.clock.rule.id, due=due, id=each.by
    )
    return FindingLine(
        "superseded",
        wording(told),
        str(each.clock.rule.basis),
        "",
        wording(SUPERSEDED),
        "",
        visible(each.reason),
        (each.by,),
    )


SUPERSEDED = say("a corrected clock")
CORRECT = say("Compare both records with their documents; correct the wrong one")
CONTRADICTION = say("the record contradicts itself")
GAP = say("a gap in the law")
VERDICTS = {
    Verdict.RUNNING: say("running"),
    Verdict.PAUSED: say("paused"),
    Verdict.MET: say("met"),
    Verdict.MET_LATE: say("met late"),
    Verdict.OVERDUE: say("overdue"),
    Verdict.NOT_EVIDENCED: say("not evidenced"),
    Verdict.CANNOT_TELL: say("cannot tell"),
    Verdict.NO_LONGER_OWED: say("no longer owed"),
}
